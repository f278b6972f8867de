"""The page that all this leads to: sections of lines, each with its words."""

from dataclasses import dataclass

from runut.model.across import Origin
from runut.model.base import Span, need_evidence


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a dossier: what it says in plain words, and the words that bear it out."""

    id: str
    record: str  # id of the event, statement, flow, … behind it
    text: str
    facts: tuple[tuple[str, str], ...]  # (name, value) shown beside the text: date, status, origins, …
    cites: tuple[Span, ...]

    def __post_init__(self) -> None:
        need_evidence(self, self.cites)


@dataclass(frozen=True, slots=True)
class Section:
    name: str  # happened, flows, voices, outcomes, scores, conflicts, reports, unread
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    states: tuple[str, str]
    language: str
    since: str | None
    until: str | None
    reports: tuple[str, ...]
    origins: tuple[Origin, ...]
    lede: tuple[Line, ...]
    sections: tuple[Section, ...]
    digest: str
