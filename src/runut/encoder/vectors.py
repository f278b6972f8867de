"""A sentence's vector in 4 bits a dimension: as good as float32 to tell which sentences say the same.

Coarse on purpose: a difference of rounding between machines seldom reaches a record, and a store grows by
192 bytes a sentence.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

STEPS = 7  # on either side of zero


def packed(vector: NDArray[np.float32]) -> bytes:
    """Two dimensions a byte, scaled by the greatest; of a vector of zeros nothing."""
    most = float(np.abs(vector).max(initial=0.0))
    if not most:
        return b""
    steps = (np.rint(vector * (STEPS / most)) + STEPS).astype(np.uint8)
    return bytes(steps[0::2] << 4 | steps[1::2])


def likeness(ours: Sequence[bytes], theirs: Sequence[bytes]) -> NDArray[np.int64]:
    """(N, M): cosines of packed vectors in ten-thousandths; 0 beside one that is empty.

    Steps are whole numbers, so that sums are exact in whatever order a machine takes them."""
    wide = max(map(len, (*ours, *theirs)), default=0)
    one, other = _steps(ours, wide), _steps(theirs, wide)
    lengths = np.sqrt((one * one).sum(1))[:, None] * np.sqrt((other * other).sum(1))[None, :]
    cosines: NDArray[np.float64] = np.rint(10_000 * (one @ other.T) / np.maximum(lengths, 1.0))
    return cosines.astype(np.int64)


def _steps(packs: Sequence[bytes], wide: int) -> NDArray[np.float64]:
    """(N, D): the steps of packs of `wide` bytes, zeros for one that is empty."""
    empty = bytes([STEPS << 4 | STEPS]) * wide
    pairs = np.frombuffer(b"".join(pack or empty for pack in packs), np.uint8).reshape(len(packs), wide)
    steps = np.stack((pairs >> 4, pairs & 15), -1).reshape(len(packs), 2 * wide)
    return steps.astype(np.float64) - STEPS
