"""Windows: every word is in one, neighbours overlap, and joined scores are those of the word's owner."""

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.encoder.windows import FAR, OVERLAP, WIDE, cuts, joined, owners

LENGTHS = st.lists(st.integers(1, 48), min_size=1, max_size=60)


@settings(deadline=None)
@given(LENGTHS)
def test_windows_hold_all_words_and_no_more_than_fits(lengths: list[int]) -> None:
    windows = cuts(lengths)
    assert {at for start, end in windows for at in range(start, end)} == set(range(len(lengths)))
    assert all(sum(lengths[start:end]) <= WIDE for start, end in windows)


@settings(deadline=None)
@given(LENGTHS)
def test_windows_go_on_and_overlap(lengths: list[int]) -> None:
    windows = cuts(lengths)
    for (start, end), (after, later) in pairwise(windows):
        assert start < after < end < later
        assert sum(lengths[after:end]) >= min(OVERLAP, sum(lengths[start + 1 : end]))


@settings(deadline=None)
@given(LENGTHS)
def test_a_word_belongs_to_a_window_that_holds_it(lengths: list[int]) -> None:
    windows = cuts(lengths)
    for at, row in enumerate(owners(windows, len(lengths))):
        start, end = windows[row]
        assert start <= at < end


def test_what_fits_is_one_window() -> None:
    assert cuts([1] * WIDE) == [(0, WIDE)]
    assert len(cuts([1] * (WIDE + 1))) == 2


def part(count: int, mark: float) -> dict[str, np.ndarray]:
    """The scores of one window, all of them `mark`."""
    return {
        "upos": np.full((count, 3), mark, np.float32),
        "arc": np.full((count, count + 1), mark, np.float32),
        "relation": np.full((count, count + 1), int(mark), np.int64),
        "role": np.full((count, count, 2), mark, np.float32),
        "pair": np.zeros(3, np.float32),
        "vector": np.full(4, 0.5, np.float32),
    }


def test_joined_scores_come_from_the_owner() -> None:
    lengths = [20] * 12
    windows = cuts(lengths)
    assert windows == [(0, 7), (3, 10), (6, 12)]
    whole = joined(
        windows, [part(end - start, row + 1.0) for row, (start, end) in enumerate(windows)], lengths
    )
    owned = owners(windows, 12)
    assert (whole["upos"][:, 0] == owned + 1).all()
    assert (whole["arc"][:, 0] == owned + 1).all()
    assert whole["arc"][0, 12] == np.float32(FAR)
    assert whole["arc"][11, 12] == 3
    assert whole["relation"][4, 5] == owned[4] + 1
    assert whole["role"][0, 11].argmax() == 0
    assert np.isclose(np.linalg.norm(whole["vector"]), 1)
