"""Whose word an expectation is and who printed it."""

from dataclasses import dataclass

from runut.dossier.index import Index
from runut.model import EventMention, Flow, Outcome, Span, Statement

UNKNOWN = "XXX"
Said = EventMention | Flow | Statement


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """One who expects, or who prints that someone does. `kind` is voice, state or outlet; `state` is that of
    a voice, where it is known."""

    kind: str
    name: str
    state: str = ""


def said_in(index: Index, outcome: Outcome) -> Said | None:
    """The act, the flow or the statement that first tells what is expected."""
    id = outcome.expectation
    return index.mentions.get(id) or index.flows.get(id) or index.statements.get(id)


def voice_of(said: Said | None) -> str | None:
    """Whose word an expectation is; None for the report's own."""
    return said.speaker if isinstance(said, Statement) else said.voice if said else None


def came(index: Index, outcome: Outcome) -> list[Span]:
    """The words of the later acts and flows that bear the outcome out."""
    later = [index.mentions.get(id) or index.flows.get(id) for id in outcome.later]
    return [one.evidence[0] for one in later if one]


def sources(index: Index, outcome: Outcome) -> frozenset[Source]:
    """The voice and its state, and every outlet that prints the expectation."""
    said, later = said_in(index, outcome), set(came(index, outcome))
    reports = [index.reports.get(span.report) for span in outcome.evidence if span not in later]
    found = {Source("outlet", each.outlet) for each in reports if each and each.outlet}
    voice = voice_of(said)
    if said and voice:
        state = _state_of(index, said)
        found.add(Source("voice", voice, state))
        if state:
            found.add(Source("state", state, state))
    return frozenset(found)


def _state_of(index: Index, said: Said) -> str:
    """The state that the voice speaks for; empty where no statement says."""
    statement = said if isinstance(said, Statement) else None
    if isinstance(said, EventMention) and said.statement:
        statement = index.statements.get(said.statement)
    if statement is None:
        voice = voice_of(said)
        statement = next((one for one in index.said_by(said.report) if one.speaker == voice), None)
    return statement.state if statement and statement.state != UNKNOWN else ""
