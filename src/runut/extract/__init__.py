"""Reading -> Statement, EventMention, Flow, Doubt: what a report says, who says it, what passes on."""

from collections.abc import Iterator
from dataclasses import dataclass

from runut.extract import events, flows, statements
from runut.extract.events import EventTools
from runut.extract.flow_telling import FlowTools
from runut.extract.speech import Speech
from runut.model import Doubt, EventMention, Flow, Reading, Stage, Statement
from runut.model.view import View


@dataclass(frozen=True, slots=True)
class Tools:
    """What each part needs, by the pack's code."""

    statements: dict[str, Speech]
    events: dict[str, EventTools]
    flows: dict[str, FlowTools]


def load() -> Tools:
    return Tools(statements.load(), events.load(), flows.load())


def run(tools: Tools, reading: Reading) -> Iterator[Statement | EventMention | Flow | Doubt]:
    """Statements first, since events and flows ask whose word they rest on; doubts last."""
    view = View(reading)
    said, unsaid = statements.find(tools.statements, view)
    lines = events.laid(tools.events, view)
    happened, unclear = events.find(tools.events, view, said, lines)
    passed = flows.find(tools.flows, view, said, happened, lines)
    yield from said
    yield from happened
    yield from passed
    yield from (*unsaid, *unclear)


STAGE: Stage[Tools, Reading, Statement | EventMention | Flow | Doubt] = Stage("extract", 7, load, run)
