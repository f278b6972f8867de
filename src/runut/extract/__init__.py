"""Reading -> Statement, EventMention, Flow, Doubt: what one report says, who says it, and what passes between states."""

from collections.abc import Iterator
from dataclasses import dataclass

from runut.extract import events, statements
from runut.extract.events import EventTools
from runut.extract.speech import Speech
from runut.model import Doubt, EventMention, Flow, Reading, Stage, Statement
from runut.model.view import View


@dataclass(frozen=True, slots=True)
class Tools:
    """What each part needs, by the pack's code."""

    statements: dict[str, Speech]
    events: dict[str, EventTools]


def load() -> Tools:
    return Tools(statements.load(), events.load())


def run(tools: Tools, reading: Reading) -> Iterator[Statement | EventMention | Flow | Doubt]:
    """Statements first, since events and flows ask whose word they rest on."""
    view = View(reading)
    said, unsaid = statements.find(tools.statements, view)
    yield from said
    happened, unclear = events.find(tools.events, view, said)
    yield from happened
    yield from unsaid
    yield from unclear


STAGE: Stage[Tools, Reading, Statement | EventMention | Flow | Doubt] = Stage("extract", 1, load, run)
