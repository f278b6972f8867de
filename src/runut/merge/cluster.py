"""Groups of mentions that tell one act: the best pair of groups is joined first, by their mean likeness."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import product

Pair = tuple[str, str]
Edge = tuple[float, str, str]

FORBIDDEN = float("-inf")


class Clusters:
    """Average linkage over ids. The result depends on the ids and likenesses only, not on their order."""

    def __init__(
        self, ids: Sequence[str], likeness: Mapping[tuple[str, str], float], threshold: float
    ) -> None:
        self.threshold = threshold
        self.members: dict[str, list[str]] = {one: [one] for one in ids}
        self.sums: dict[str, dict[str, float]] = {one: {} for one in ids}
        for (one, other), value in likeness.items():
            self.sums[one][other] = self.sums[other][one] = value

    def bind(self, same: Iterable[Pair], apart: Collection[Pair]) -> None:
        """Holds to what is known: pairs that are in one cluster whatever else speaks, pairs that never are.
        Ids of each pair are sorted."""
        for one, other in apart:
            self.sums[one].pop(other, None)
            self.sums[other].pop(one, None)
        cluster = {one: one for one in self.members}
        for pair in sorted(same):
            one, other = sorted(cluster[id] for id in pair)
            if one != other:
                self._tie(one, other, apart)
                cluster |= dict.fromkeys(self.members[one], one)

    def _tie(self, one: str, other: str, apart: Collection[Pair]) -> None:
        """As `_join`, but a third goes by the one of the two that it is more like: what sets it apart from
        the other was judged to be of no matter."""
        ours, theirs = self.sums.pop(one), self.sums.pop(other)
        our_size, their_size = len(self.members[one]), len(self.members[other])
        self.members[one] += self.members.pop(other)
        self.sums[one] = {}
        for third in sorted((ours.keys() | theirs.keys()) - {one, other}):
            row = self.sums[third]
            row.pop(one, None)
            row.pop(other, None)
            met = product(self.members[one], self.members[third])
            if not any((min(pair), max(pair)) in apart for pair in met):
                each = max(ours.get(third, FORBIDDEN) / our_size, theirs.get(third, FORBIDDEN) / their_size)
                row[one] = self.sums[one][third] = each * (our_size + their_size)

    def joined(self) -> list[list[str]]:
        """The members of each cluster, sorted; clusters sorted by their first member."""
        heap: list[Edge] = []
        for one in sorted(self.sums):
            for other in self.sums[one]:
                if one < other:
                    self._push(heap, one, other)
        heapify(heap)
        while heap:
            edge = heappop(heap)
            if self._still(edge):
                self._join(heap, edge[1], edge[2])
        return sorted(sorted(members) for members in self.members.values())

    def _mean(self, one: str, other: str) -> float:
        return self.sums[one][other] / (len(self.members[one]) * len(self.members[other]))

    def _push(self, heap: list[Edge], one: str, other: str) -> None:
        mean = self._mean(one, other)
        if mean > self.threshold:
            heappush(heap, (-mean, min(one, other), max(one, other)))

    def _still(self, edge: Edge) -> bool:
        _, one, other = edge
        return other in self.sums.get(one, {}) and -edge[0] == self._mean(one, other)

    def _join(self, heap: list[Edge], one: str, other: str) -> None:
        """`other` goes into `one`; a pair that was never compared forbids the join."""
        ours, theirs = self.sums.pop(one), self.sums.pop(other)
        self.members[one] += self.members.pop(other)
        self.sums[one] = {}
        for third in sorted(set(ours) | set(theirs)):
            if third in (one, other):
                continue
            both = ours.get(third, FORBIDDEN) + theirs.get(third, FORBIDDEN)
            row = self.sums[third]
            row.pop(one, None)
            row.pop(other, None)
            if both > FORBIDDEN:
                row[one] = self.sums[one][third] = both
                self._push(heap, one, third)
