"""The encoder's scores on cases counted by hand."""

import sys
from pathlib import Path

import numpy as np
import pytest

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME))

from bench import encoder_scores as scores  # noqa: E402


def test_a_span_counts_if_words_and_label_are_the_same() -> None:
    found = {(0, 2, "PER"), (3, 4, "LOC"), (5, 6, "ORG")}
    gold = {(0, 2, "PER"), (3, 4, "ORG")}
    assert scores.exact(found, gold) == scores.Tally(3, 2, 1, 1)
    figures = scores.exact(found, gold).figures()
    assert figures == pytest.approx({"precision": 1 / 3, "recall": 1 / 2, "f1": 0.4})


def test_micro_counts_spans_and_macro_counts_labels() -> None:
    pairs = [({(0, 1, "PER"), (2, 3, "PER")}, {(0, 1, "PER"), (2, 3, "PER")}), (set(), {(0, 1, "LOC")})]
    figures = scores.spans_f1(pairs)
    assert figures["f1"] == pytest.approx(0.8)
    assert figures["macro"] == pytest.approx(0.5)


def test_nothing_found_is_no_division_by_zero() -> None:
    assert scores.Tally().figures() == {"precision": 0, "recall": 0, "f1": 0}


def test_a_gold_span_may_have_several_extents() -> None:
    gold = [[(2, 4), (0, 4)], [(7, 8)]]
    assert scores.matched([(0, 4), (5, 6)], gold, scores.equal) == scores.Tally(2, 2, 1, 1)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [((0, 4), (2, 6), True), ((0, 4), (3, 7), False), ((0, 2), (0, 5), False), ((0, 1), (1, 2), False)],
)
def test_overlap_is_half_of_each(one: scores.Range, other: scores.Range, same: bool) -> None:
    assert scores.overlap(one, other) is same
    assert scores.overlap(other, one) is same


def test_macro_f1_is_the_mean_over_labels_found_or_gold() -> None:
    assert scores.macro_f1(["e", "e", "n"], ["e", "n", "n"]) == pytest.approx(2 / 3)
    assert scores.macro_f1(["c", "e"], ["e", "e"]) == pytest.approx(1 / 3)
    assert scores.share(["c", "e"], ["e", "e"]) == 0.5


def test_the_nearest_row_is_the_one_with_the_highest_product() -> None:
    left = np.array([[1, 0], [0, 1], [0.6, 0.8]], dtype=np.float32)
    right = np.array([[1, 0], [0.6, 0.8], [0, 1]], dtype=np.float32)
    assert scores.nearest(left, right) == pytest.approx(1 / 3)
