"""The lineage of a dossier's reports as a drawing: origins left, reports right, strokes between them."""

from dataclasses import dataclass

from runut.dossier.index import Index
from runut.model import Derivation, Report

ROW = 26  # units between two reports
LEFT, RIGHT = 250, 380  # where strokes begin and end
MOST = 60  # reports in a drawing; the table has all


@dataclass(frozen=True, slots=True)
class Stroke:
    """One report's stroke: the heights of its origin and of itself, and what it is."""

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
    """`names` are origins with their heights (None: not named). `alone` counts reports that share no origin
    and name none, `left_out` those beyond the drawing's size."""

    names: tuple[tuple[str | None, float], ...]
    strokes: tuple[Stroke, ...]
    height: int
    alone: int
    left_out: int


def lineage(index: Index, reports: tuple[str, ...]) -> Lineage:
    """Draws the origins that have a name or more than one of these reports."""
    groups: dict[str, list[str]] = {}
    for report in reports:
        for origin in index.origins_of([report]):
            groups.setdefault(origin, []).append(report)
    told = {key: group for key, group in groups.items() if len(group) > 1 or _name(index, key)}
    ordered = sorted(told.items(), key=lambda item: (-len(item[1]), _name(index, item[0]) or "~", item[0]))
    names: list[tuple[str | None, float]] = []
    strokes: list[Stroke] = []
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
    shared = {report for group in told.values() for report in group}
    drawn = {stroke.target.id for stroke in strokes}
    return Lineage(
        tuple(names),
        tuple(strokes),
        ROW * (len(strokes) + 1),
        len(set(reports) - shared),
        len(shared - drawn),
    )


def _name(index: Index, origin: str) -> str | None:
    found = index.origins.get(origin)
    return found.name if found else None


def _derivation(index: Index, origin: str, report: str) -> Derivation | None:
    """What ties a report to an origin: the derivation from it by name, else its strongest one."""
    own = [each for each in index.material.derivations if each.report == report]
    name = f"origin:{_name(index, origin)}"
    named = [each for each in own if each.source == name]
    return max(named or own, key=lambda each: (len(each.pairs), each.score, each.id), default=None)
