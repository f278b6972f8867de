"""What merging reads: mentions, flows and clues of one pair of states, each with what it needs of its report."""

import hashlib
from dataclasses import dataclass, field
from typing import Literal

from runut.model import EventMention, Flow, Span, Statement


@dataclass(frozen=True, slots=True)
class Told:
    """One event mention with what comparing asks for. `words` are lower-case content stems of its evidence
    with how often the store's reports hold each (`1.0` everywhere .. `0.0` nowhere)."""

    mention: EventMention
    published: str | None
    outlet: str | None
    origin: str | None  # Origin id of its report
    words: tuple[tuple[str, float], ...]
    trigger: str


@dataclass(frozen=True, slots=True)
class Passed:
    """One flow with what comparing asks for."""

    flow: Flow
    published: str | None
    origin: str | None
    words: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Clue:
    """One fact of a report that can be checked by arithmetic or against other reports: `value` is what it says,
    `about` what it says it of (normal forms, depending on `kind`)."""

    kind: Literal["weekday", "duration", "start", "caption", "name", "clock"]
    value: str
    about: tuple[str, ...]
    span: Span
    published: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """All that is told of one pair of states (sorted; both the same for a state alone, `XXX` if unknown)."""

    states: tuple[str, str]
    told: tuple[Told, ...]
    passed: tuple[Passed, ...]
    nearby: tuple[Passed, ...]  # flows of other groups with the same giver and goods, to compare with
    statements: tuple[Statement, ...]
    clues: tuple[Clue, ...]
    until: str | None  # the latest publication date among the group's reports
    key: str = field(init=False)  # `PRK-RUS`

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", "-".join(self.states))

    @property
    def digest(self) -> str:
        """Changes if and only if something changes that merging could see."""
        return hashlib.sha256(repr(self).encode()).hexdigest()
