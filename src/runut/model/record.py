"""What one report says: events, statements, flows."""

from dataclasses import dataclass

from runut.model.base import EventType, FlowKind, Span, SpeechAct, Status, need_evidence
from runut.model.text import Amount


@dataclass(frozen=True, slots=True)
class Party:
    """One who acts or is acted on. `name` is None when the state as such acts."""

    state: str
    name: str | None = None
    entity: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    value: str  # TIMEX3
    span: Span | None  # None: inherited from the report's date


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class EventMention:
    """One act as one report tells it. `voice` is who the report rests it on, None for the reporter."""

    id: str
    report: str
    type: EventType
    mode: str | None
    status: Status
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    time: Dated | None
    place: Place | None
    voice: str | None
    statement: str | None  # id of the statement that carries it
    trigger: Span
    evidence: tuple[Span, ...]  # the fullest telling first
    because: tuple[str, ...]  # `table:row` of each rule that took part

    def __post_init__(self) -> None:
        need_evidence(self, self.evidence)


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed utterance: source, cue, content."""

    id: str
    report: str
    speaker: str
    speaker_span: Span | None
    state: str
    role: str | None
    addressee: str | None
    act: SpeechAct
    direct: bool
    cue: Span | None
    content: tuple[Span, ...]  # the longest run first
    via: tuple[str, ...]  # media, outermost last
    about: tuple[str, ...]  # states that the content names
    evidence: tuple[Span, ...]
    because: tuple[str, ...]

    def __post_init__(self) -> None:
        need_evidence(self, self.evidence)
        need_evidence(self, self.content)


@dataclass(frozen=True, slots=True)
class Flow:
    """What goes from one state to another."""

    id: str
    report: str
    giver: str
    receiver: str
    kind: FlowKind
    goods: Span
    amount: Amount | None
    amount_text: str | None
    time: Dated | None
    status: Status
    voice: str | None
    in_return_for: Span | None
    evidence: tuple[Span, ...]
    because: tuple[str, ...]

    def __post_init__(self) -> None:
        need_evidence(self, self.evidence)
