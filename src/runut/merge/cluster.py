"""Groups of mentions that tell one act: the best pair of groups is joined first, by their mean likeness.

Not every pair of mentions has to be compared. `pairs` are those to start from, which are likely to be alike.
Two groups that seem one by these are compared by some further pairs before they are joined: those stand for
the pairs that are never looked at."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import islice, product

from runut.merge.bars import Bars

Pair = tuple[str, str]
Alike = Callable[[Pair], float | None]  # of two ids, the lesser first; None: never in one group
Edge = tuple[float, bool, str, str]

DRAWN = 24  # further pairs that stand for all that are left


@dataclass(frozen=True, slots=True)
class Link:
    """What is known of the likeness of two groups: sums and numbers of pairs."""

    total: float = 0.0  # of those that were started from
    pairs: int = 0
    drawn: float = 0.0  # of the further ones
    draws: int = 0

    def __add__(self, other: "Link") -> "Link":
        drawn, draws = self.drawn + other.drawn, self.draws + other.draws
        return Link(self.total + other.total, self.pairs + other.pairs, drawn, draws)

    def missing(self, of: int) -> int:
        """How many pairs have to be drawn before the mean is known, of all that there are."""
        return max(0, min(DRAWN, of - self.pairs) - self.draws)

    def mean(self, of: int) -> float:
        """Over all pairs; over those compared while some are missing."""
        if self.pairs + self.draws == of or self.missing(of):
            return (self.total + self.drawn) / (self.pairs + self.draws)
        return (self.total + self.drawn / self.draws * (of - self.pairs)) / of


class Clusters:
    """Average linkage over ids. The result depends on the ids and likenesses only, not on their order."""

    def __init__(
        self,
        ids: Iterable[str],
        alike: Alike,
        pairs: Iterable[Pair],
        threshold: float,
        bars: Bars | None = None,
    ) -> None:
        self.threshold = threshold
        self.members: dict[str, list[str]] = {one: [one] for one in ids}
        self._alike = alike
        self._pairs = sorted(pairs)
        self._bars = bars or Bars()
        self._tied: dict[str, tuple[str, ...]] = {}
        self._links: dict[str, dict[str, Link]] = {}
        self._counted: set[Pair] = set()
        self._heap: list[Edge] = []

    def bind(self, same: Iterable[Pair], apart: Collection[Pair]) -> None:
        """Holds to what is known: pairs that are in one cluster whatever else speaks, pairs that never are.
        Ids of each pair are sorted. A third goes by the one of the bound that it is most like: what sets it
        apart from the others was judged to be of no matter."""
        for one, other in apart:
            self._bars.part(one, other)
            self._bars.part(other, one)
        cluster = {one: one for one in self.members}
        for pair in sorted(same):
            one, other = sorted(cluster[id] for id in pair)
            if one != other:
                self._bars.tie(one, other)
                self.members[one] += self.members.pop(other)
                cluster |= dict.fromkeys(self.members[one], one)
        self._tied = {id: tuple(bound) for bound in self.members.values() if len(bound) > 1 for id in bound}

    def joined(self) -> list[list[str]]:
        """The members of each cluster, sorted; clusters sorted by their first member."""
        self._start()
        while self._heap:
            edge = heappop(self._heap)
            _, missing, one, other = edge
            if self._edge(one, other) != edge or self._barred(one, other):
                continue
            if missing:
                self._draw(one, other)
                self._push(one, other)
            else:
                self._join(one, other)
        return sorted(sorted(members) for members in self.members.values())

    def _start(self) -> None:
        head = {id: one for one, members in self.members.items() for id in members}
        self._links = {one: {} for one in self.members}
        for pair in self._pairs:
            one, other = sorted((head[pair[0]], head[pair[1]]))
            score = None if one == other else self._met(pair, one, other)
            if score is not None:
                self._link(one, other, self._links[one].get(other, Link()) + Link(score, 1))
        for one in sorted(self._links):
            for other in sorted(self._links[one]):
                if one < other:
                    self._push(one, other)

    def _link(self, one: str, other: str, link: Link) -> None:
        self._links[one][other] = self._links[other][one] = link

    def _met(self, pair: Pair, one: str, other: str) -> float | None:
        """The likeness of a pair of two groups, which from now on counts; None bars the groups."""
        self._counted.add(pair)
        score = self._score(pair)
        if score is None:
            for group in (one, other):
                for id in pair:
                    if id not in self.members[group]:
                        self._bars.part(group, id)
        return score

    def _score(self, pair: Pair) -> float | None:
        ours, theirs = (self._tied.get(id, (id,)) for id in pair)
        if len(ours) == len(theirs) == 1:
            return self._alike(pair)
        found = [self._alike((min(both), max(both))) for both in product(ours, theirs)]
        return max((each for each in found if each is not None), default=None)

    def _size(self, one: str, other: str) -> int:
        return len(self.members[one]) * len(self.members[other])

    def _edge(self, one: str, other: str) -> Edge | None:
        """As it stands on the heap; None if there is nothing between the two any more."""
        link = self._links.get(one, {}).get(other)
        if link is None:
            return None
        size = self._size(one, other)
        return -link.mean(size), link.missing(size) > 0, one, other

    def _push(self, one: str, other: str) -> None:
        edge = self._edge(min(one, other), max(one, other))
        if edge is not None and -edge[0] > self.threshold and not self._barred(one, other):
            heappush(self._heap, edge)

    def _barred(self, one: str, other: str) -> bool:
        """Mentions of one report are always compared."""
        if self._bars.between(one, other, self.members):
            return True
        beside = ((min(pair), max(pair)) for pair in self._bars.beside(one, other))
        return any(self._score(pair) is None for pair in beside)

    def _draw(self, one: str, other: str) -> None:
        """Compares some pairs more, over as many mentions of both groups as there are. Ids say nothing of
        what a mention tells, so that their order is as good as chance."""
        link = self._links[one][other]
        few, many = sorted((sorted(self.members[one]), sorted(self.members[other])), key=len)
        pairs = (
            (min(id, near), max(id, near))
            for shift in range(len(few))
            for place, id in enumerate(many)
            for near in (few[(place + shift) % len(few)],)
        )
        fresh = (pair for pair in pairs if pair not in self._counted)
        for pair in list(islice(fresh, link.missing(self._size(one, other)))):
            score = self._met(pair, one, other)
            if score is None:
                return
            link += Link(drawn=score, draws=1)
        self._link(one, other, link)

    def _join(self, one: str, other: str) -> None:
        """`other` goes into `one`."""
        ours, theirs = self._links.pop(one), self._links.pop(other)
        self.members[one] += self.members.pop(other)
        self._bars.join(one, other)
        self._links[one] = {}
        for third in sorted((ours.keys() | theirs.keys()) - {one, other}):
            self._links[third].pop(one, None)
            self._links[third].pop(other, None)
            self._link(one, third, ours.get(third, Link()) + theirs.get(third, Link()))
            self._push(one, third)
