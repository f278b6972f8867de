"""Decisions from scores: no I without its B, and one tree with one root that no other tree beats."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.encoder.decode import best_labels, log_softmax, runs, tree

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")
SEEDS = st.integers(0, 2**32 - 1)


def chance(seed: int, *shape: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=shape) * 3


def is_tree(heads: list[int]) -> bool:
    """One root, and every word comes to it."""
    for at in range(len(heads)):
        steps = 0
        while at != -1 and steps <= len(heads):
            at, steps = heads[at], steps + 1
        if at != -1:
            return False
    return heads.count(-1) == 1


def worth(arcs: np.ndarray, heads: list[int]) -> float:
    return float(sum(row[head + 1] for row, head in zip(arcs, heads, strict=True)))


@settings(deadline=None)
@given(SEEDS, st.integers(1, 12))
def test_no_inside_without_its_beginning(seed: int, words: int) -> None:
    path = best_labels(chance(seed, words, len(LABELS)), LABELS)
    for before, number in zip([0, *path], path, strict=False):
        if LABELS[number].startswith("I-"):
            assert LABELS[before] in (f"B-{LABELS[number][2:]}", LABELS[number])


@settings(deadline=None, max_examples=30)
@given(SEEDS, st.integers(1, 4))
def test_no_allowed_row_of_labels_is_likelier(seed: int, words: int) -> None:
    logs = log_softmax(chance(seed, words, len(LABELS)))
    found = sum(logs[at, number] for at, number in enumerate(best_labels(logs, LABELS)))
    for path in product(range(len(LABELS)), repeat=words):
        names = ["O", *(LABELS[one] for one in path)]
        if all(b[:2] != "I-" or (a[2:] == b[2:] and a != "O") for a, b in pairwise(names)):
            assert sum(logs[at, one] for at, one in enumerate(path)) <= found + 1e-4


def test_spans_meet_and_end() -> None:
    assert runs([1, 2, 1, 0, 3, 4], LABELS) == [(0, 2, "PER"), (2, 3, "PER"), (4, 6, "ORG")]


def test_nothing_to_decide() -> None:
    assert best_labels(np.zeros((0, 5)), LABELS) == []
    assert tree(np.zeros((0, 1))) == []


@settings(deadline=None)
@given(SEEDS, st.integers(1, 30))
def test_heads_are_a_tree_with_one_root(seed: int, words: int) -> None:
    assert is_tree(tree(chance(seed, words, words + 1)))


@settings(deadline=None, max_examples=40)
@given(SEEDS, st.integers(1, 5))
def test_no_tree_with_one_root_is_better(seed: int, words: int) -> None:
    arcs = chance(seed, words, words + 1)
    found = worth(arcs, tree(arcs))
    for heads in product(range(-1, words), repeat=words):
        if is_tree(list(heads)):
            assert worth(arcs, list(heads)) <= found + 1e-6


@pytest.mark.parametrize("words", [1, 2, 7])
def test_equal_scores_make_a_tree(words: int) -> None:
    assert is_tree(tree(np.zeros((words, words + 1))))


def test_a_clear_tree_is_taken_as_it_is() -> None:
    arcs = np.full((3, 4), -5.0)
    arcs[0, 2] = arcs[1, 0] = arcs[2, 2] = 5.0
    assert tree(arcs) == [1, -1, 1]
