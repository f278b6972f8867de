"""Long sentences: windows of whole words that overlap, and the scores of all as those of one sentence."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

WIDE = 158  # pieces of a window; with its two marks the longest that training showed the network
OVERLAP = 64  # pieces that a window shares with the one before, at least
FAR = -1e4  # the score of a head that no window shows beside its word
Scores = Mapping[str, NDArray[np.float32]]  # of one window, as the network gives them, without the batch


def cuts(lengths: Sequence[int]) -> list[tuple[int, int]]:
    """First word and end of each window over words of so many pieces; one window wherever all fit."""
    found: list[tuple[int, int]] = []
    start = 0
    while True:
        end, held = start, 0
        while end < len(lengths) and held + lengths[end] <= WIDE:
            held += lengths[end]
            end += 1
        found.append((start, end))
        if end == len(lengths):
            return found
        back, shared = end, 0
        while back > start + 1 and shared < OVERLAP:
            back -= 1
            shared += lengths[back]
        start = back


def owners(windows: Sequence[tuple[int, int]], count: int) -> NDArray[np.intp]:
    """For each word the window where it stands farthest from a cut; the sentence's ends are no cuts."""
    at = np.arange(count)
    room = np.full((len(windows), count), -1)
    for row, (start, end) in enumerate(windows):
        left = at - start if start else np.full(count, count)
        right = end - 1 - at if end < count else np.full(count, count)
        room[row, start:end] = np.minimum(left, right)[start:end]
    owned: NDArray[np.intp] = room.argmax(0)
    return owned


def joined(windows: Sequence[tuple[int, int]], parts: Sequence[Scores], lengths: Sequence[int]) -> Scores:
    """The scores of the whole sentence: each word's row is that of its owner.

    Heads outside the owner's window score FAR; relations and roles with words outside it are the first label.
    The vector is the mean over windows by their pieces.
    """
    if len(parts) == 1:
        return parts[0]
    count = len(lengths)
    owned = owners(windows, count)
    whole = {name: _empty(name, value, count) for name, value in parts[0].items()}
    for row, ((start, end), part) in enumerate(zip(windows, parts, strict=True)):
        mine = np.flatnonzero(owned == row)
        for name, value in part.items():
            own = value[mine - start] if name not in ("pair", "vector") else value
            if name in ("arc", "relation"):
                whole[name][mine, 0] = own[:, 0]
                whole[name][mine, start + 1 : end + 1] = own[:, 1:]
            elif name == "role":
                whole[name][mine, start:end] = own
            elif name == "vector":
                whole[name] += own * sum(lengths[start:end])
            elif name != "pair":
                whole[name][mine] = own
    whole["vector"] /= np.linalg.norm(whole["vector"])
    return whole


def _empty(name: str, value: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    """The shape of the whole, filled with what is true where no window says anything."""
    if name in ("pair", "vector"):
        return np.zeros_like(value)
    if name == "arc":
        return np.full((count, count + 1), FAR, value.dtype)
    if name == "relation":
        return np.zeros((count, count + 1), value.dtype)
    if name == "role":
        blank = np.full((count, count, value.shape[-1]), FAR, value.dtype)
        blank[..., 0] = 0
        return blank
    return np.zeros((count, value.shape[-1]), value.dtype)
