"""What keeps two groups of mentions apart, whoever else joins them: times that do not meet, two mentions of
one report, a judgement. Noted by group, so that not every pair has to be looked at."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product

from runut.merge.facets import Facets
from runut.merge.reach import ALWAYS


class Bars:
    """Of groups, each named by its least mention; at first each mention is a group."""

    def __init__(self, told: Iterable[Facets] = ()) -> None:
        told = list(told)
        self._start = {one.id: one.reach[0] for one in told}  # the latest first day
        self._end = {one.id: one.reach[1] for one in told}  # the earliest last day
        self._reports: dict[str, Mapping[str, Sequence[str]]] = {
            one.id: {one.mention.report: (one.id,)} for one in told
        }
        self._apart: dict[str, frozenset[str]] = {}  # mentions that never are of the group

    def part(self, one: str, other: str) -> None:
        """Keeps `other`, a mention, out of the group `one`."""
        self._apart[one] = self._apart.get(one, frozenset()) | {other}

    def between(self, one: str, other: str, members: Mapping[str, Sequence[str]]) -> bool:
        """Whether two groups are barred from each other."""
        first, last = ALWAYS
        start, end = self._start, self._end
        if start.get(one, first) > end.get(other, last) or start.get(other, first) > end.get(one, last):
            return True
        apart = self._apart
        return any(
            ours in apart and not apart[ours].isdisjoint(members[theirs])
            for ours, theirs in ((one, other), (other, one))
        )

    def beside(self, one: str, other: str) -> Iterator[tuple[str, str]]:
        """The pairs of mentions of two groups that stand in one report."""
        ours, theirs = self._reports.get(one, {}), self._reports.get(other, {})
        for report in sorted(ours.keys() & theirs.keys()):
            yield from product(ours[report], theirs[report])

    def join(self, one: str, other: str) -> None:
        """`other` goes into `one`: what bars either bars both."""
        self._take(one, other, max, min)

    def tie(self, one: str, other: str) -> None:
        """As `join`, but whatever meets one of the two in time may be of their group."""
        self._take(one, other, min, max)

    def _take(self, one: str, other: str, start: Callable[..., int], end: Callable[..., int]) -> None:
        if other in self._apart:
            self._apart[one] = self._apart.get(one, frozenset()) | self._apart.pop(other)
        if other not in self._start:
            return
        self._start[one] = start(self._start[one], self._start.pop(other))
        self._end[one] = end(self._end[one], self._end.pop(other))
        ours, theirs = self._reports[one], self._reports.pop(other)
        self._reports[one] = {
            report: (*ours.get(report, ()), *theirs.get(report, ())) for report in ours.keys() | theirs.keys()
        }
