"""The lines of all listings of one store, in a form that can be compared with those of another."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from runut.cli import rows
from runut.cli.causes import Ground
from runut.cli.expectations import outcomes
from runut.cli.rows import Asked, Row
from runut.dossier.index import Index
from runut.model import Event, Outcome

Mark = tuple[str, object]  # what a line is known by under whatever id: a report, and a place in it
Said = str | int | list[str] | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a listing. `fields` are what is compared; `marks` tell the same line under another id."""

    kind: str
    id: str
    text: str
    fields: Mapping[str, Said]
    marks: frozenset[Mark]
    ground: Ground


@dataclass(frozen=True, slots=True)
class Listing:
    """A listing: its rows, and of each row the fields that are compared and the text that is shown."""

    kind: str
    rows: Callable[[Index, Asked], Iterator[Row]]
    fields: Callable[[Row], dict[str, Said]]
    text: Callable[[Row], str]


def lines(index: Index, asked: Asked) -> list[Line]:
    """All lines that concern what is asked for, kind after kind. Where states are asked for, only those
    origins whose reports bear another line."""
    about = _Grounds(index)
    found: list[Line] = []
    for listing in LISTINGS:
        for row in listing.rows(index, asked):
            ground = about.of(row)
            if listing.kind != "origins" or not asked.states or _meets(ground, found):
                marks = _marks(row)
                line = Line(
                    listing.kind, str(row["id"]), listing.text(row), listing.fields(row), marks, ground
                )
                found.append(line)
    return found


def _meets(ground: Ground, lines: list[Line]) -> bool:
    return any(ground.reports & line.ground.reports for line in lines)


def _marks(row: Row) -> frozenset[Mark]:
    """Where the line's words stand; for an origin, its reports."""
    if "derivations" in row:
        return frozenset((str(one["id"]), None) for one in _rows(row["reports"]))
    told = [*_rows(row.get("mentions")), *_rows(row.get("sides"))] or [row]
    return frozenset((str(one["report"]), one["start"]) for one in told)


class _Grounds:
    """What lines rest on, looked up in one store."""

    def __init__(self, index: Index) -> None:
        self._index = index
        material = index.material
        self._records = {one.id: one for kind in (material.events, material.outcomes) for one in kind}
        self._of_states: dict[str, set[str]] = {}
        for mention in material.mentions:
            for party in (*mention.actors, *mention.recipients):
                self._of_states.setdefault(party.state, set()).add(mention.report)

    def of(self, row: Row) -> Ground:
        record = self._records.get(str(row["id"]))
        own = {str(mark[0]) for mark in _marks(row)}
        mentions: tuple[str, ...] = ()
        states: tuple[str, ...] = ()
        if isinstance(record, Event):
            mentions = record.mentions
            states = tuple({party.state for party in (*record.actors, *record.recipients)})
            for id in record.origins:
                own |= set(self._index.origins[id].reports if id in self._index.origins else ())
        elif isinstance(record, Outcome):
            mentions, states = (record.expectation, *record.later), record.states
            own |= {self._index.mentions[id].report for id in mentions if id in self._index.mentions}
        near = [self._of_states.get(state, set()) for state in states]
        beside = frozenset(set.intersection(*near)) if near else frozenset()
        return Ground(frozenset(mentions), frozenset(own), beside)


def _event(row: Row) -> dict[str, Said]:
    return {
        "date": _plain(row["date"]),
        "status": _plain(row["status"]),
        "act": "/".join(str(part) for part in (row["type"], row["mode"]) if part),
        "actors": _parties(row["actors"]),
        "recipients": _parties(row["recipients"]),
        "place": _plain(row["place"]),
        "reports": _listed(row["reports"]),
        "origins": len(_listed(row["origins"])),
    }


def _statement(row: Row) -> dict[str, Said]:
    told = {name: _plain(row[name]) for name in ("speaker", "state", "role", "act", "words")}
    return {**told, "about": _listed(row["about"]), "via": _listed(row["via"])}


def _flow(row: Row) -> dict[str, Said]:
    names = ("giver", "receiver", "kind", "goods", "amount", "date", "status", "voice")
    return {name: _plain(row[name]) for name in names}


def _outcome(row: Row) -> dict[str, Said]:
    return {"verdict": _plain(row["verdict"]), "until": _plain(row["until"]), "later": _listed(row["later"])}


def _conflict(row: Row) -> dict[str, Said]:
    sides = [f"{side['value']} ({side['report']})" for side in _rows(row["sides"])]
    return {"question": _plain(row["question"]), "sides": sides}


def _origin(row: Row) -> dict[str, Said]:
    return {"name": _plain(row["name"]), "reports": [str(one["id"]) for one in _rows(row["reports"])]}


def _quoted(row: Row) -> str:
    return f"“{' '.join(str(row['words']).split())}”"


LISTINGS = (
    Listing("timeline", rows.events, _event, lambda row: str(row["text"] or row["key"])),
    Listing("statements", rows.statements, _statement, lambda row: f"{row['speaker']}: {_quoted(row)}"),
    Listing("flows", rows.flows, _flow, lambda row: f"{row['giver']} → {row['receiver']}: {row['goods']}"),
    Listing("outcomes", outcomes, _outcome, _quoted),
    Listing("conflicts", rows.conflicts, _conflict, lambda row: str(row["question"])),
    Listing("origins", rows.sources, _origin, lambda row: str(row["name"] or row["id"])),
)


def _rows(value: object) -> list[Row]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _listed(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else []


def _plain(value: object) -> str | None:
    return None if value is None else str(value)


def _parties(value: object) -> list[str]:
    """Parties in an order of their own: who of several is named first is no change."""
    return sorted(
        f"{one['state']} {one['name']}" if one["name"] else str(one["state"]) for one in _rows(value)
    )
