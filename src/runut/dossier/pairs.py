"""Which pairs of states the material tells of."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from runut.dossier.material import Material

UNKNOWN = "XXX"


@dataclass(frozen=True, slots=True)
class StatePair:
    """Two codes, sorted, and how much tells of them. `period` is the first and last publication date."""

    states: tuple[str, str]
    reports: int
    events: int
    statements: int
    flows: int
    conflicts: int
    period: tuple[str | None, str | None]


def pairs(material: Material) -> tuple[StatePair, ...]:
    """Every pair that an event or a flow joins, most reported first."""
    counts: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    report_of = {mention.id: mention.report for mention in material.mentions}
    for event in material.events:
        codes = {party.state for party in (*event.actors, *event.recipients)} - {UNKNOWN}
        for pair in combinations(sorted(codes), 2):
            counts[pair]["events"].add(event.id)
            counts[pair]["reports"] |= {report_of[each] for each in event.mentions if each in report_of}
    for flow in material.flows:
        if flow.giver != flow.receiver and UNKNOWN not in (flow.giver, flow.receiver):
            pair = (min(flow.giver, flow.receiver), max(flow.giver, flow.receiver))
            counts[pair]["flows"].add(flow.id)
            counts[pair]["reports"].add(flow.report)
    _count_words(material, counts)
    published = {report.id: report.published.value for report in material.reports}
    found = [_pair(states, sets, published) for states, sets in counts.items()]
    return tuple(sorted(found, key=lambda each: (-each.reports, -each.events, each.states)))


def _count_words(material: Material, counts: dict[tuple[str, str], dict[str, set[str]]]) -> None:
    """Adds statements and conflicts to the pairs that events and flows made."""
    for statement in material.statements:
        codes = sorted({statement.state, *statement.about})
        for pair in combinations(codes, 2):
            if pair in counts:
                counts[pair]["statements"].add(statement.id)
    for conflict in material.conflicts:
        for pair in combinations(sorted(set(conflict.states)), 2):
            if pair in counts:
                counts[pair]["conflicts"].add(conflict.id)


def _pair(states: tuple[str, str], sets: dict[str, set[str]], published: dict[str, str | None]) -> StatePair:
    dates = sorted(date for each in sets["reports"] if (date := published.get(each)))
    period = (dates[0], dates[-1]) if dates else (None, None)
    return StatePair(
        states,
        len(sets["reports"]),
        len(sets["events"]),
        len(sets["statements"]),
        len(sets["flows"]),
        len(sets["conflicts"]),
        period,
    )
