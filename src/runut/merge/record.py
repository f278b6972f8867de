"""What merging reads: mentions, flows and clues of one pair of states, with what it needs of reports."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from runut.model import EventMention, Flow, Span, Statement

States = tuple[str, str]
Words = tuple[tuple[str, float], ...]
Placed = tuple[int, int, str, States]
ClueKind = Literal[
    "weekday", "caption", "name", "lasting", "clock", "first", "count", "changed", "subject", "narrowed",
    "measure", "form", "tie", "sum", "times", "stay", "toll",
]  # fmt: skip
Under = Literal["ahead", "idle", "condition", "warning", "undone"]


@dataclass(frozen=True, slots=True)
class Clue:
    """One fact in a report's words that arithmetic or another report can check. `value` and `about` by kind:
    weekday: the weekday named (1..7), about the date that stands beside it; caption: a place, about its state
    and who is in the picture; name: a person as written, about the office and the state; lasting, first: a
    duration (P2Y6M), about its bound and, for lasting, the states named beside it; clock: a TIMEX time,
    about who arrives and where; count: a number of
    people, about what befell them and its bound; changed: a number, about the one that an aligned sentence
    gives; subject: of what something is said, about that of which an aligned sentence says it; narrowed:
    words that an aligned sentence does not have (these three end with a mark of the two wordings); measure:
    ended or in force, about its word and who is under it; form: what a text is called, about what it was
    called before; tie: X > Y or mutual;
    sum: a total, about the sum of its parts; times: how often, about how it is counted and since when;
    stay: a number of days; toll: people, about the harm, the bound, their state, since when, as of when."""

    kind: ClueKind
    value: str
    about: tuple[str, ...]
    span: Span
    beside: Span | None = None  # the words that it is checked against, where they stand beside it


@dataclass(frozen=True, slots=True)
class Told:
    """One event mention with what comparing asks for. `words` are the stems of its evidence, each with the
    share of texts that hold it anyway; `named` the states that its sentences name."""

    mention: EventMention
    published: str | None
    outlet: str | None
    origin: str | None  # Origin id of its report
    origin_name: str | None
    words: Words
    trigger: tuple[str, ...]  # stems
    place_state: str | None
    named: tuple[str, ...]
    clues: tuple[Clue, ...]  # of its own sentences
    under: tuple[Under, ...]  # what its sentence puts it under
    ahead: tuple[Span, ...] = ()  # evidence from other sentences that put it ahead


@dataclass(frozen=True, slots=True)
class Passed:
    """One flow with what comparing asks for."""

    flow: Flow
    published: str | None
    origin: str | None
    goods: tuple[str, ...]  # stems
    words: Words  # of the whole sentences that tell it
    named: tuple[str, ...]
    under: tuple[Under, ...]  # what its sentence puts it under


@dataclass(frozen=True, slots=True)
class Said:
    """One denial with what comparing asks for."""

    statement: Statement
    published: str | None
    words: Words
    named: tuple[str, ...]
    goods: tuple[str, ...]  # kinds of goods that its content names


@dataclass(frozen=True, slots=True, order=True)
class Bond:
    """Two mentions (ids, the lesser first) that a person said to be one act, or two."""

    one: str
    other: str
    same: bool
    judgement: str
    by: str

    @property
    def pair(self) -> tuple[str, str]:
        return self.one, self.other


@dataclass(frozen=True, slots=True)
class Foretold:
    """One prediction, promise or threat with what comparing asks for. `words` are those of `span`, the
    sentence of its content that says what will come; `date` the first that it gives from the report's on."""

    statement: Statement
    span: Span
    published: str | None
    date: str | None
    words: Words
    talks: bool = False  # it is said that some will meet


@dataclass(frozen=True, slots=True)
class Share:
    """What one report gives to one group."""

    states: States
    told: tuple[Told, ...]
    passed: tuple[Passed, ...]
    foretold: tuple[Foretold, ...]
    denials: tuple[Said, ...]
    clues: tuple[Clue, ...]


@dataclass(frozen=True, slots=True)
class Portion:
    """What one report gives to merging, whatever else the store holds. `placed`: each mention by the start
    and end of its trigger, its id and its group; sorted."""

    report: str
    published: str | None
    main: States
    placed: tuple[Placed, ...]
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """All that is told of one pair of states (sorted; twice the same for a state alone; `XXX` if unknown)."""

    states: States
    told: tuple[Told, ...]
    passed: tuple[Passed, ...]
    nearby: tuple[Passed, ...]  # flows of other groups that name both states, to compare with
    foretold: tuple[Foretold, ...]  # what is said to come, of the two
    denials: tuple[Said, ...]  # made by one of the two, in the group's reports
    clues: tuple[tuple[str | None, Clue], ...]  # of whole reports, with the day of publication
    aligned: tuple[tuple[str, str], ...]  # ids of mentions that stand in aligned sentences of two reports
    bonds: tuple[Bond, ...]  # what persons have judged
    until: str | None  # the latest publication date among the group's reports

    @property
    def key(self) -> str:
        """`PRK-RUS`"""
        return "-".join(self.states)

    @property
    def digest(self) -> str:
        """Changes if and only if something changes that merging could see."""
        return hashlib.sha256(repr(self).encode()).hexdigest()
