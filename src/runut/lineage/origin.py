"""Independent origins: groups of reports that rest on one source."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from runut.model import Derivation, Origin, Pair, Report, make_id

JOINS = frozenset(("copy", "rewrite", "translation", "common origin", "version"))
SHARED = 0.2  # share of either report that two must have in common to be of one origin
SAME_PART = 0.5  # share of a link's words that an origin must already rest on to be carried further

Part = frozenset[tuple[int, int]]


class Cluster:
    """Reports of one origin. `rests` holds, for each report, its sentences that it shares with another."""

    def __init__(self, report: str) -> None:
        self.rests: dict[str, Part] = {report: frozenset()}

    def takes(self, report: str, part: Part) -> bool:
        """Whether a link through `part` of `report` leads to the same origin. A digest that copies several
        reports in parts has several origins, and must not make one of them."""
        known = self.rests[report]
        return not known or _length(known & part) >= SAME_PART * _length(part)

    def add(self, other: "Cluster", parts: Iterable[tuple[str, Part]]) -> None:
        self.rests.update(other.rests)
        for report, part in parts:
            self.rests[report] |= part


def linked(
    reports: Iterable[str], derivations: Iterable[Derivation]
) -> Iterator[tuple[tuple[str, ...], tuple[Derivation, ...]]]:
    """The reports in groups that no origin reaches beyond, each with what says so and whom its reports
    credit: to count the origins of each group is to count all."""
    home = {report: {report} for report in reports}
    told: dict[str, list[Derivation]] = defaultdict(list)
    for link in derivations:
        if link.kind == "credit":
            told[link.report].append(link)
        elif link.kind in JOINS and link.report in home and link.source in home:
            told[link.report].append(link)
            less, more = sorted((home[link.report], home[link.source]), key=len)
            if less is not more:
                more |= less
                home |= dict.fromkeys(less, more)
    for report, group in home.items():
        if report == min(group):
            yield tuple(sorted(group)), tuple(link for one in sorted(group) for link in told[one])


def origins(reports: Sequence[Report], derivations: Sequence[Derivation]) -> tuple[Origin, ...]:
    """Each report in exactly one origin, sorted by id. Two reports are of one origin if one was made from
    the other or both from the same text; an origin bears the name that most of its reports credit."""
    home = {report.id: Cluster(report.id) for report in reports}
    lengths = {report.id: len(report.text) for report in reports}
    for link in sorted(derivations, key=_strongest_first):
        if link.kind in JOINS and link.report in home and link.source in home and _much(link, lengths):
            _join(home, link)
    named = _names(derivations)
    clusters = {id(cluster): cluster for cluster in home.values()}
    return tuple(sorted((_origin(sorted(c.rests), named) for c in clusters.values()), key=lambda o: o.id))


def _strongest_first(link: Derivation) -> tuple[float, str]:
    return -sum(pair.score * (pair.ours.end - pair.ours.start) for pair in link.pairs), link.id


def _much(link: Derivation, lengths: Mapping[str, int]) -> bool:
    """Whether what two reports share is a good part of one of them, and not just some background."""
    parts = ((link.report, _part(link.pairs, True)), (link.source, _part(link.pairs, False)))
    return any(_length(part) >= SHARED * lengths[report] for report, part in parts)


def _join(home: dict[str, Cluster], link: Derivation) -> None:
    ours, theirs = home[link.report], home[link.source]
    parts = ((link.report, _part(link.pairs, True)), (link.source, _part(link.pairs, False)))
    if ours is theirs:
        ours.add(theirs, parts)
    elif all(home[report].takes(report, part) for report, part in parts):
        ours.add(theirs, parts)
        for report in theirs.rests:
            home[report] = ours


def _part(pairs: Iterable[Pair], ours: bool) -> Part:
    spans = [pair.ours if ours else pair.theirs for pair in pairs]
    return frozenset((span.start, span.end) for span in spans)


def _length(part: Part) -> int:
    return sum(end - start for start, end in part)


def _names(derivations: Iterable[Derivation]) -> dict[str, tuple[str, ...]]:
    """The origins that each report credits, in the order of the text."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for link in derivations:
        if link.kind == "credit":
            found[link.report].append((link.evidence[0].start, link.source.removeprefix("origin:")))
    return {report: tuple(name for _, name in sorted(names)) for report, names in found.items()}


def _origin(reports: list[str], named: dict[str, tuple[str, ...]]) -> Origin:
    counted = Counter(name for report in reports for name in named.get(report, ()))
    name = min(counted, key=lambda one: (-counted[one], one)) if counted else None
    return Origin(make_id("origin", *reports), name, tuple(reports))
