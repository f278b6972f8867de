"""Every kind of record that a store keeps: its table, its type, and the columns that it can be asked by."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table

from runut.model import (
    Annotation,
    Conflict,
    Derivation,
    Doubt,
    Event,
    EventMention,
    Failure,
    Flow,
    Judgement,
    Linking,
    Origin,
    Outcome,
    Party,
    Report,
    Statement,
)
from runut.store.tables import record_table


@dataclass(frozen=True, slots=True)
class Keys:
    """What a record can be asked by."""

    id: str
    report: str | None = None
    type: str | None = None
    status: str | None = None
    date: str | None = None
    states: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    type: type[Any]
    table: Table
    keys: Callable[[Any], Keys]


def _report(report: Report) -> Keys:
    return Keys(report.id, report.id, report.language, report.published.how, report.published.value)


def _layer(layer: Annotation | Linking) -> Keys:
    return Keys(layer.report, layer.report)


def _mention(event: EventMention) -> Keys:
    date = event.time.value if event.time else None
    return Keys(
        event.id, event.report, event.type, event.status, date, _states(event.actors, event.recipients)
    )


def _statement(said: Statement) -> Keys:
    return Keys(said.id, said.report, said.act, None, None, _unique((said.state, *said.about)))


def _flow(flow: Flow) -> Keys:
    date = flow.time.value if flow.time else None
    return Keys(flow.id, flow.report, flow.kind, flow.status, date, _unique((flow.giver, flow.receiver)))


def _derivation(derivation: Derivation) -> Keys:
    return Keys(derivation.id, derivation.report, derivation.kind)


def _event(event: Event) -> Keys:
    states = _states(event.actors, event.recipients)
    return Keys(event.id, None, event.type, event.status, event.date, states)


def _conflict(conflict: Conflict) -> Keys:
    return Keys(conflict.id, None, conflict.kind, None, None, _unique(conflict.states))


def _outcome(outcome: Outcome) -> Keys:
    return Keys(outcome.id, None, None, outcome.verdict, outcome.until, _unique(outcome.states))


def _judgement(judgement: Judgement) -> Keys:
    return Keys(
        judgement.id, None, judgement.verdict, "withdrawn" if judgement.withdrawn else None, judgement.at
    )


def _states(*parties: Iterable[Party]) -> tuple[str, ...]:
    return _unique(party.state for side in parties for party in side)


def _unique(states: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(states))


def _kind(name: str, of: type[Any], keys: Callable[[Any], Keys]) -> Kind:
    return Kind(name, of, record_table(name), keys)


KINDS = (
    _kind("reports", Report, _report),
    _kind("annotations", Annotation, _layer),
    _kind("linkings", Linking, _layer),
    _kind("statements", Statement, _statement),
    _kind("mentions", EventMention, _mention),
    _kind("flows", Flow, _flow),
    _kind("derivations", Derivation, _derivation),
    _kind("origins", Origin, lambda origin: Keys(origin.id)),
    _kind("events", Event, _event),
    _kind("conflicts", Conflict, _conflict),
    _kind("outcomes", Outcome, _outcome),
    _kind("judgements", Judgement, _judgement),
    _kind("failures", Failure, lambda failure: Keys(failure.id, None, failure.stage)),
    _kind("doubts", Doubt, lambda doubt: Keys(doubt.id, doubt.report, doubt.stage)),
)
BY_TYPE = {kind.type: kind for kind in KINDS}
