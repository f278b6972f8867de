"""The stage: a group's events, conflicts and outcomes."""

from collections.abc import Iterator

from runut.merge.record import Group
from runut.model import Conflict, Event, Outcome, Stage


def load() -> None:
    """The compiled tables."""


def run(tools: None, group: Group) -> Iterator[Event | Conflict | Outcome]:
    """Events first, then conflicts, then outcomes."""
    yield from ()


STAGE: Stage[None, Group, Event | Conflict | Outcome] = Stage("merge", 1, load, run)
