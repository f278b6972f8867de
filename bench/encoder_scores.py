"""Scores over plain values: spans, labels, neighbours. Nothing here knows of models or files."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.material import Figures

Range = tuple[int, int]  # words, half open
Span = tuple[int, int, str]


@dataclass(frozen=True)
class Tally:
    """How many spans were found, how many are gold, and how many of each have a match in the other."""

    found: int = 0
    gold: int = 0
    right: int = 0
    met: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.found + other.found, self.gold + other.gold, self.right + other.right, self.met + other.met
        )

    def figures(self) -> Figures:
        """Precision, recall and F1, 0 where nothing was to divide by."""
        precision = self.right / self.found if self.found else 0.0
        recall = self.met / self.gold if self.gold else 0.0
        both = precision + recall
        return {
            "precision": precision,
            "recall": recall,
            "f1": 2 * precision * recall / both if both else 0.0,
        }


def exact(found: Collection[Span], gold: Collection[Span]) -> Tally:
    """Same words and same label."""
    same = len(set(found) & set(gold))
    return Tally(len(found), len(gold), same, same)


def spans_f1(pairs: Sequence[tuple[set[Span], set[Span]]]) -> Figures:
    """Micro-averaged figures of (found, gold) sentences, and `macro`: the mean F1 of the gold's labels."""
    labels = sorted({span[2] for _, gold in pairs for span in gold})
    each = [
        sum((exact(_only(found, label), _only(gold, label)) for found, gold in pairs), Tally())
        for label in labels
    ]
    micro = sum((exact(found, gold) for found, gold in pairs), Tally())
    macro = sum(tally.figures()["f1"] for tally in each) / len(each) if each else 0.0
    return micro.figures() | {"macro": macro}


def _only(spans: set[Span], label: str) -> set[Span]:
    return {span for span in spans if span[2] == label}


def matched(
    found: Sequence[Range], gold: Sequence[Sequence[Range]], same: Callable[[Range, Range], bool]
) -> Tally:
    """Found spans against gold ones, each of which is given in all the extents that count as right."""
    right = sum(any(same(one, extent) for extents in gold for extent in extents) for one in found)
    met = sum(any(same(one, extent) for one in found for extent in extents) for extents in gold)
    return Tally(len(found), len(gold), right, met)


def equal(one: Range, other: Range) -> bool:
    return one == other


def touch(one: Range, other: Range) -> bool:
    """Whether two spans share anything."""
    return one[0] < other[1] and other[0] < one[1]


def overlap(one: Range, other: Range) -> bool:
    """Whether two spans share at least half the words of each."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * shared >= max(one[1] - one[0], other[1] - other[0])


def share(found: Sequence[object], gold: Sequence[object]) -> float:
    """How much of the gold was found, position by position."""
    return sum(one == other for one, other in zip(found, gold, strict=True)) / len(gold) if gold else 0.0


def macro_f1(found: Sequence[str], gold: Sequence[str]) -> float:
    """The mean F1 of all labels that were found or are gold."""
    labels = sorted({*found, *gold})
    total = 0.0
    for label in labels:
        hits = sum(one == other == label for one, other in zip(found, gold, strict=True))
        total += 2 * hits / (list(found).count(label) + list(gold).count(label))
    return total / len(labels) if labels else 0.0


def nearest(left: NDArray[np.float32], right: NDArray[np.float32]) -> float:
    """How often the row of `right` (N, wide) that is nearest to one of `left` (N, wide) has its place."""
    return float(np.mean((left @ right.T).argmax(1) == np.arange(len(left))))
