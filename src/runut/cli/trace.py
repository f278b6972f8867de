"""Follows a record back: to the records it rests on, the words on the page, and the rules that read them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from runut.cli.rules import Rule, rule
from runut.dossier import Material, compose, pairs
from runut.dossier.index import Index
from runut.export.passages import Passage, Passages
from runut.model import (
    Conflict,
    Derivation,
    Doubt,
    Event,
    EventMention,
    Flow,
    Line,
    Origin,
    Outcome,
    Report,
    Span,
    Statement,
)


@dataclass(frozen=True, slots=True)
class Trail:
    """One record with its words, its rules and the trails of what it rests on."""

    id: str
    kind: str
    record: object
    passages: tuple[Passage, ...]
    rules: tuple[Rule, ...]
    rests_on: tuple["Trail", ...]


class Tracer:
    """Traces within one material."""

    def __init__(self, material: Material) -> None:
        self.index = Index(material)
        self._passages = Passages(self.index)
        kinds = (
            material.events, material.mentions, material.statements, material.flows, material.conflicts,
            material.outcomes, material.derivations, material.origins, material.doubts, material.failures,
            material.reports,
        )  # fmt: skip
        self._records: dict[str, object] = {}
        for kind in kinds:
            for record in kind:
                self._records.setdefault(record.id, record)

    def trail(self, id: str) -> Trail | None:
        """The trail of a record or of a dossier's line; None if neither has this id."""
        record = self._records.get(id) or self._line(id)
        return None if record is None else self._of(id, record)

    def _of(self, id: str, record: object) -> Trail:
        reasons = getattr(record, "because", ())
        reasons = (reasons,) if isinstance(reasons, str) else reasons
        return Trail(
            id=id,
            kind=type(record).__name__,
            record=record,
            passages=self._passages.of(self.index.known(spans(record))),
            rules=tuple(rule(reason) for reason in reasons),
            rests_on=tuple(
                self._of(one, self._records[one])
                for one in dict.fromkeys(below(record))
                if one in self._records and one != id
            ),
        )

    def _line(self, id: str) -> Line | None:
        """The line of this id, from whichever dossier has it."""
        for pair in pairs(self.index.material):
            for a, b in (pair.states, pair.states[::-1]):
                found = compose(self.index, a, b)
                for lines in (found.lede, *(section.lines for section in found.sections)):
                    for line in lines:
                        if line.id == id:
                            return line
        return None


def spans(record: object) -> Sequence[Span]:
    """The words that a record itself points at, the most telling first."""
    match record:
        case EventMention():
            return record.evidence
        case Statement():
            return (*record.content, *((record.cue,) if record.cue else ()), *record.evidence)
        case Flow():
            return (*record.evidence, record.goods)
        case Derivation():
            return (*record.evidence, *(span for pair in record.pairs for span in (pair.ours, pair.theirs)))
        case Conflict():
            return [side.evidence for side in record.sides]
        case Outcome():
            return record.evidence
        case Doubt():
            return (record.span,) if record.span else ()
        case Line():
            return record.cites
        case Report():
            return [credit.span for credit in record.credits]
    return ()


def below(record: object) -> Iterator[str]:
    """Ids of the records that a record rests on."""
    match record:
        case Event():
            yield from record.mentions
        case EventMention():
            if record.statement:
                yield record.statement
        case Conflict():
            yield from record.events
        case Outcome():
            yield record.expectation
            yield from record.later
        case Origin():
            yield from record.reports
        case Line():
            yield record.record
            yield from (value for name, value in record.facts if name in ("event", "later", "derivation"))
