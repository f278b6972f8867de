"""The lineage of a dossier's reports as a drawing: origins left, reports right, strokes between them."""

from collections import Counter
from dataclasses import dataclass

from runut.dossier.index import Index
from runut.model import Derivation, Report

ROW = 26  # units between two reports
LEFT, RIGHT = 250, 380  # where strokes begin and end
FEW = 16  # strokes up to which origins of a single report are drawn too
MOST = 60  # reports in a drawing; the table has all


@dataclass(frozen=True, slots=True)
class Stroke:
    """One report's stroke: the heights of its origin and of itself, and what ties the two."""

    origin: float
    report: float
    derivation: Derivation | None
    target: Report

    @property
    def path(self) -> str:
        middle = (LEFT + RIGHT) / 2
        origin, report = f"{self.origin:g}", f"{self.report:g}"
        return f"M{LEFT} {origin}C{middle:g} {origin} {middle:g} {report} {RIGHT} {report}"


@dataclass(frozen=True, slots=True)
class Lineage:
    """`names` are origins with their heights (None: not named). `single` counts, by the origin's name,
    reports that are not drawn since nothing else here rests on their origin; `alone` counts those that share
    no origin and name none."""

    names: tuple[tuple[str | None, float], ...]
    strokes: tuple[Stroke, ...]
    height: int
    single: tuple[tuple[str, int], ...]
    alone: int


def lineage(index: Index, reports: tuple[str, ...]) -> Lineage:
    """Draws the origins that several of these reports share; where these are few, named ones of one too."""
    groups: dict[str, list[str]] = {}
    for report in reports:
        for origin in index.origins_of([report]):
            groups.setdefault(origin, []).append(report)
    named = {key for key in groups if _name(index, key)}
    shared = {key for key, group in groups.items() if len(group) > 1}
    told = shared | named if sum(len(groups[key]) for key in shared | named) <= FEW else shared
    names, strokes = _drawn(index, {key: groups[key] for key in told})
    drawn = {stroke.target.id for stroke in strokes}
    left = {report: key for key in named for report in groups[key] if report not in drawn}
    single = Counter(_name(index, key) or "" for key in left.values())
    ranked = sorted(single.items(), key=lambda item: (-item[1], item[0]))
    alone = len(set(reports) - drawn - set(left))
    return Lineage(names, strokes, ROW * (len(strokes) + 1), tuple(ranked), alone)


def _drawn(
    index: Index, groups: dict[str, list[str]]
) -> tuple[tuple[tuple[str | None, float], ...], tuple[Stroke, ...]]:
    """Origins of most reports first, each with its reports below each other."""
    names: list[tuple[str | None, float]] = []
    strokes: list[Stroke] = []
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), _name(index, item[0]) or "~", item[0]))
    for key, group in ordered:
        if len(strokes) + len(group) > MOST:
            continue
        first = len(strokes)
        height = ROW * (first + (len(group) - 1) / 2 + 1)
        names.append((_name(index, key), height))
        strokes += [
            Stroke(height, ROW * (first + place + 1), _derivation(index, key, report), index.reports[report])
            for place, report in enumerate(group)
        ]
    return tuple(names), tuple(strokes)


def _name(index: Index, origin: str) -> str | None:
    found = index.origins.get(origin)
    return found.name if found else None


def _derivation(index: Index, origin: str, report: str) -> Derivation | None:
    """What ties a report to an origin: the derivation with most aligned sentences, else the one by name."""
    own = index.derivations.get(report, [])
    name = f"origin:{_name(index, origin)}"
    fitting = [each for each in own if each.pairs or each.source == name]
    return max(fitting or own, key=lambda each: (len(each.pairs), each.score, each.id), default=None)
