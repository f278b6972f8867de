"""What a person has judged of mentions: whether they tell one act."""

from dataclasses import dataclass
from typing import Literal

from runut.model.base import EventType, Span

Verdict = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True, order=True)
class Judged:
    """A mention as it stood when it was judged. Should its id change, its type and trigger still tell it."""

    mention: str
    type: EventType
    trigger: Span


@dataclass(frozen=True, slots=True)
class Judgement:
    """Every mention of `one` and every one of `other` tell one act, or two, or nobody can say. Times are of
    UTC; a judgement that was taken back is kept with its time, and says nothing any more."""

    id: str
    verdict: Verdict
    one: tuple[Judged, ...]
    other: tuple[Judged, ...]
    because: str | None
    by: str
    at: str
    withdrawn: str | None = None

    def __post_init__(self) -> None:
        if not self.one or not self.other:
            raise ValueError("Judgement of nothing")
