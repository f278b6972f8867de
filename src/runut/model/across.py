"""What many reports say together: origins, canonical events, conflicts, outcomes."""

from dataclasses import dataclass
from typing import Literal

from runut.model.base import EventType, Span, Status, need_evidence
from runut.model.record import Party


@dataclass(frozen=True, slots=True)
class Pair:
    """Two aligned sentences, `ours` from the derived report. `score` 0..1."""

    ours: Span
    theirs: Span
    score: float


@dataclass(frozen=True, slots=True)
class Derivation:
    """A report rests on another report or on a named origin (`origin:AFP`). With kind `common origin` the
    direction is not known: both rest on something that is not in the store. A `version` is a later state of
    the same page."""

    id: str
    report: str
    source: str  # a report's id or `origin:NAME`
    kind: Literal["copy", "rewrite", "translation", "quotation", "credit", "common origin", "version"]
    pairs: tuple[Pair, ...]
    evidence: tuple[Span, ...]
    score: float
    because: str

    def __post_init__(self) -> None:
        need_evidence(self, self.evidence)


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent origin: the reports that rest on it, with its name where one is known."""

    id: str
    name: str | None
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusAt:
    status: Status
    report: str
    mention: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Join:
    """One decision of merging: `mention` tells the act that `other` tells. `score` is in log-odds; None where
    a person's judgement decided."""

    mention: str
    other: str
    score: float | None
    because: str
    judgement: str | None = None


Backed = Literal["status", "date", "place"]


@dataclass(frozen=True, slots=True)
class Backing:
    """Who bears out one value of what an event says of itself: reports, the independent origins among them,
    outlets, and whose word it is (`reporter` for a report's own voice)."""

    attribute: Backed
    value: str
    reports: tuple[str, ...]
    origins: tuple[str, ...]
    outlets: tuple[str, ...]
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """How an event stands to another that it is not: a part of a visit; an act within a course of acts told
    as a whole, as in a war; the like of an act of the days before."""

    kind: Literal["visit", "course", "again"]
    event: str


@dataclass(frozen=True, slots=True)
class Event:
    """One act over all reports that tell it."""

    id: str
    key: str  # `DATE TYPE A-B words`
    type: EventType
    mode: str | None
    status: Status
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    date: str | None
    place: str | None
    statuses: tuple[StatusAt, ...]
    mentions: tuple[str, ...]
    origins: tuple[str, ...]  # Origin ids: independent ones
    joins: tuple[Join, ...]  # why mentions were joined, one for each mention after the first
    backing: tuple[Backing, ...] = ()  # of each status, day and place that is told
    ties: tuple[Tie, ...] = ()

    def __post_init__(self) -> None:
        if not self.mentions:
            raise ValueError("Event without mentions")

    @property
    def because(self) -> tuple[str, ...]:
        """The joins as lines for a reader."""
        return tuple(
            f"{one.mention} with {one.other}: {one.because if one.score is None else _weighed(one)}"
            for one in self.joins
        )


def _weighed(join: Join) -> str:
    return f"{join.score:+.1f} ({join.because})"


@dataclass(frozen=True, slots=True)
class Side:
    """One value that is held, with the words that hold it."""

    value: str
    evidence: Span


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values that cannot all be true. `what` is a key of the dossier's messages, filled with `about`."""

    id: str
    kind: Literal["date", "place", "amount", "name", "party", "arithmetic", "status", "other"]
    what: str
    about: tuple[str, ...]
    sides: tuple[Side, ...]
    events: tuple[str, ...]
    states: tuple[str, ...]

    def __post_init__(self) -> None:
        if len(self.sides) < 2:
            raise ValueError("Conflict with fewer than two sides")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of something planned, expected, promised or threatened."""

    id: str
    expectation: str  # EventMention, Flow or Statement id
    verdict: Literal[
        "happened", "happened otherwise", "contradicted", "cancelled", "refused", "not seen", "open"
    ]
    until: str | None  # the latest report of the two, for `not seen` and `open`
    later: tuple[str, ...]  # ids of mentions and flows that bear it out
    evidence: tuple[Span, ...]
    states: tuple[str, ...]
    because: str

    def __post_init__(self) -> None:
        need_evidence(self, self.evidence)
