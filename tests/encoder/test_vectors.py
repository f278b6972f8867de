"""Packed vectors: small, nearly as exact, and the same likeness whatever stands beside them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from runut.encoder import likeness, packed

ROWS = np.random.default_rng(7).normal(size=(40, 384)).astype(np.float32)


def test_a_vector_takes_half_a_byte_a_dimension() -> None:
    assert len(packed(ROWS[0])) == 192
    assert packed(np.zeros(384, np.float32)) == b""


def test_likeness_is_nearly_the_cosine() -> None:
    unit = ROWS / np.linalg.norm(ROWS, axis=1, keepdims=True)
    found = likeness([packed(row) for row in unit], [packed(row) for row in unit]) / 10_000
    assert np.abs(found - unit @ unit.T).max() < 0.05
    assert (np.diag(found) == 1).all()


def test_what_is_empty_is_like_nothing() -> None:
    assert likeness([b"", packed(ROWS[0])], [packed(ROWS[0])]).tolist() == [[0], [10_000]]
    assert likeness([], [packed(ROWS[0])]).shape == (0, 1)
    assert likeness([b""], [b""]).tolist() == [[0]]


@given(st.lists(st.integers(0, 39), min_size=1, max_size=8), st.integers(0, 39))
def test_likeness_does_not_hang_on_what_else_is_compared(chosen: list[int], other: int) -> None:
    packs = [packed(ROWS[number]) for number in chosen]
    whole = likeness(packs, [packed(ROWS[other])])[:, 0].tolist()
    assert whole == [int(likeness([pack], [packed(ROWS[other])])[0, 0]) for pack in packs]
