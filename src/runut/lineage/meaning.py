"""Which sentences of two reports say the same, in whatever words or language: by the vectors of sentences."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from runut.encoder import likeness
from runut.lineage.sheet import Sheet, refilled

NEAREST = 3  # sentences beside which a pair must stand out
LONE = 8_500  # what a sentence is like to any other, where its report has no further one
MEANT = 0.035  # how much more alike than to the sentences around, from which two say the same

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Echo:
    """Sentences `ours` and `theirs` (indexes) of which each is nearest to the other. `margin` is by how much
    their cosine exceeds the mean of both sentences' next nearest (Artetxe and Schwenk 2019)."""

    ours: int
    theirs: int
    margin: float


def echoes(ours: Sheet, theirs: Sheet) -> tuple[Echo, ...]:
    """The echoes of two reports, in the order of ours; none where either was read without the encoder."""
    one, other = [line.vector for line in ours.lines], [line.vector for line in theirs.lines]
    if not any(one) or not any(other):
        return ()
    alike = likeness(one, other)
    margins = alike - (_around(alike) + _around(alike.T).T) / 2
    best, back = margins.argmax(1), margins.argmax(0)
    found = []
    for at, to in enumerate(map(int, best)):
        margin = round(float(margins[at, to]) / 10_000, 4)
        form = refilled(ours.lines[at].numbers, theirs.lines[to].numbers)
        if int(back[to]) == at and margin >= MEANT and not form:
            found.append(Echo(at, to, margin))
    return tuple(found)


def _around(alike: Counts) -> NDArray[np.float64]:
    """For each cell the mean of the NEAREST greatest others in its row."""
    others = alike.shape[1] - 1
    count = min(NEAREST, others)
    if not count:
        return np.full(alike.shape, float(LONE))
    rows = -np.sort(-alike, axis=1)[:, : count + 1]
    inside = alike >= rows[:, count - 1 : count]
    sums: NDArray[np.int64] = np.where(
        inside, rows.sum(1, keepdims=True) - alike, rows[:, :count].sum(1, keepdims=True)
    )
    means: NDArray[np.float64] = sums / count
    return means
