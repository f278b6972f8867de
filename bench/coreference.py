"""Scores of coreference: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998), CEAF by entities (Luo
2005) and their mean, the CoNLL score. Both sides hold the same mentions: mentions are given.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Clusters = Mapping[str, Hashable]  # of each mention
Sets = list[frozenset[str]]


def scores(gold: Clusters, found: Clusters) -> dict[str, float]:
    """F1 of each measure, and `conll`, their mean."""
    wanted, made = sets(gold), sets(found)
    figures = {
        "muc": _f1(_muc(wanted, found), _muc(made, gold)),
        "b3": _f1(_b_cubed(wanted, made), _b_cubed(made, wanted)),
        "ceaf e": _ceaf(wanted, made),
    }
    return figures | {"conll": sum(figures.values()) / len(figures)}


def sets(of: Clusters) -> Sets:
    """The clusters, in the order of their first mentions."""
    members: dict[Hashable, set[str]] = defaultdict(set)
    for mention in sorted(of):
        members[of[mention]].add(mention)
    return [frozenset(each) for each in members.values()]


def _f1(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


def _muc(wanted: Sets, found: Clusters) -> float:
    """The share of links of `wanted` that `found` keeps."""
    links = sum(len(each) - 1 for each in wanted)
    kept = sum(len(each) - len({found[mention] for mention in each}) for each in wanted)
    return kept / links if links else 0.0


def _b_cubed(wanted: Sets, made: Sets) -> float:
    """For each mention, the share of its cluster in `wanted` that is with it in `made`."""
    at = {mention: each for each in made for mention in each}
    total = sum(len(each & at[mention]) / len(each) for each in wanted for mention in each)
    return total / (len(at) or 1)


def _ceaf(wanted: Sets, made: Sets) -> float:
    """Clusters matched one to one, each pair by the share of its mentions that it has in common."""
    matched = sum(_best(part) for part in _parts(wanted, made))
    return 2 * matched / ((len(wanted) + len(made)) or 1)


def _parts(wanted: Sets, made: Sets) -> Iterator[NDArray[np.float64]]:
    """The likeness of clusters, in parts that no mention ties to each other."""
    ours = {mention: number for number, each in enumerate(made) for mention in each}
    theirs = {mention: number for number, each in enumerate(wanted) for mention in each}
    left = set(range(len(wanted)))
    while left:
        rows: list[int] = []
        columns: set[int] = set()
        queue = [min(left)]
        left.discard(queue[0])
        while queue:
            row = queue.pop()
            rows.append(row)
            for column in {ours[mention] for mention in wanted[row]} - columns:
                columns.add(column)
                more = {theirs[mention] for mention in made[column]} & left
                left -= more
                queue.extend(more)
        yield _likeness([wanted[row] for row in sorted(rows)], [made[column] for column in sorted(columns)])


def _likeness(rows: Sequence[Collection[str]], columns: Sequence[Collection[str]]) -> NDArray[np.float64]:
    return np.array(
        [[2 * len(set(one) & set(other)) / (len(one) + len(other)) for other in columns] for one in rows]
    )


def _best(likeness: NDArray[np.float64]) -> float:
    """The greatest sum of a matching one to one: shortest augmenting paths (Kuhn, Munkres)."""
    if likeness.shape[0] > likeness.shape[1]:
        likeness = likeness.T
    rows, columns = likeness.shape
    cost = -likeness
    ours, theirs = np.zeros(rows + 1), np.zeros(columns + 1)
    match = np.zeros(columns + 1, dtype=int)  # the row of each column, from 1; 0 is free
    for row in range(1, rows + 1):
        match[0], column = row, 0
        least, way = np.full(columns + 1, np.inf), np.zeros(columns + 1, dtype=int)
        done = np.zeros(columns + 1, dtype=bool)
        while match[column]:
            done[column] = True
            here = match[column]
            slack = cost[here - 1] - ours[here] - theirs[1:]
            better = ~done[1:] & (slack < least[1:])
            least[1:][better], way[1:][better] = slack[better], column
            free = np.where(done, np.inf, least)
            free[0] = np.inf
            column = int(free.argmin())
            step = free[column]
            ours[match[done]] += step
            theirs[done] -= step
            least[~done] -= step
        while column:
            match[column] = match[way[column]]
            column = int(way[column])
    return float(
        sum(likeness[match[column] - 1, column - 1] for column in range(1, columns + 1) if match[column])
    )
