"""What every record is made of: terms, ids, spans, stages, and the two ways to go wrong quietly."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

Status = Literal[
    "happened", "ongoing", "planned", "expected", "alleged", "denied", "cancelled", "hypothetical"
]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
FlowKind = Literal[
    "arms", "troops", "labour", "money", "food", "energy", "technology", "aid", "people",
    "recognition", "trade", "other",
]  # fmt: skip
SpeechAct = Literal[
    "state", "deny", "accuse", "demand", "promise", "predict", "praise", "criticise", "threaten",
    "reject", "confirm", "ask",
]  # fmt: skip
BlockKind = Literal["paragraph", "heading", "caption", "credit"]
MentionKind = Literal[
    "state", "demonym", "capital", "government", "body", "person", "office", "group", "place",
    "outlet", "pronoun",
]  # fmt: skip

QUAD: dict[str, str] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), "verbal cooperation"),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), "material cooperation"),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "verbal conflict"),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), "material conflict"),
}

FORCE = "material conflict"

TALKS = "talks"  # the mode of CONSULT where words pass, by whatever way


def told_modes(modes: Iterable[str | None]) -> list[str]:
    """The modes that several tellings of one act give it: talks are only `talks` where no telling says that
    people met."""
    every = list(modes)
    only = all(mode == TALKS for mode in every)
    return [mode for mode in every if mode and (only or mode != TALKS)]


def make_id(kind: str, *parts: object) -> str:
    """A stable id: `kind` and twelve hex digits of the hash of what makes the thing itself."""
    text = "\x1f".join(str(part) for part in parts)
    return f"{kind}-{hashlib.sha256(text.encode()).hexdigest()[:12]}"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of one report: `text[start:end]`."""

    report: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or negative span {self.start}:{self.end} in report {self.report}")

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def need_evidence(record: object, evidence: tuple[Span, ...]) -> None:
    if not evidence:
        raise ValueError(f"{type(record).__name__} without evidence")


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that could not be processed; the rest goes on."""

    id: str
    stage: str
    where: str  # the place or report id
    reason: str  # one line, for a person


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reading that is ambiguous: nothing was guessed."""

    id: str
    stage: str
    report: str
    span: Span | None
    what: str  # one line, for a person
    readings: tuple[str, ...]


Tools = TypeVar("Tools")
Input = TypeVar("Input")
Output = TypeVar("Output")


@dataclass(frozen=True, slots=True)
class Stage(Generic[Tools, Input, Output]):
    """A pure function with a loader. `load` runs once in each worker; `run` yields records."""

    name: str
    version: int
    load: Callable[[], Tools]
    run: Callable[[Tools, Input], Iterable[Output]]
    batch: int = 8
