"""Follows a record back: to the records it rests on, the words on the page, and the rules that read them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from runut.cli.rules import Rule, rule
from runut.dossier import Material, compose, pairs
from runut.dossier.index import Index
from runut.export.passages import Passage, Passages
from runut.model import (
    Conflict,
    Derivation,
    Dossier,
    Doubt,
    Event,
    EventMention,
    Flow,
    Judgement,
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

    def __init__(self, material: Material, judgements: Sequence[Judgement] = ()) -> None:
        self.index = Index(material)
        self._passages = Passages(self.index)
        kinds = (
            material.events, material.mentions, material.statements, material.flows, material.conflicts,
            material.outcomes, material.derivations, material.origins, material.doubts, material.failures,
            material.reports, judgements,
        )  # fmt: skip
        self._records: dict[str, object] = {}
        for kind in kinds:
            for record in kind:
                self._records.setdefault(record.id, record)
        self._judged: dict[str, list[str]] = defaultdict(list)  # ids of judgements by mention
        for judgement in judgements:
            for told in (*judgement.one, *judgement.other):
                self._judged[told.mention].append(judgement.id)

    def trail(self, id: str) -> Trail | None:
        """The trail of a record or of a dossier's line; None if neither has this id."""
        if id in self._records:
            return self._of(id, self._records[id], self._below(self._records[id]))
        for dossier in self._dossiers():
            lines = [line for section in dossier.sections for line in section.lines]
            for line in (*dossier.lede, *lines):
                if line.id == id:
                    return self._of(id, line, summed(line, lines))
        return None

    def _of(self, id: str, record: object, rests_on: Iterable[str]) -> Trail:
        reasons = getattr(record, "because", ())
        reasons = (reasons,) if isinstance(reasons, str) else reasons or ()
        return Trail(
            id=id,
            kind=type(record).__name__,
            record=record,
            passages=self._passages.of(self.index.known(spans(record))),
            rules=tuple(rule(reason) for reason in reasons),
            rests_on=tuple(
                self._of(one, self._records[one], self._below(self._records[one]))
                for one in dict.fromkeys(rests_on)
                if one in self._records and one != id
            ),
        )

    def _below(self, record: object) -> Iterator[str]:
        """Ids of what a record rests on, with what was judged of an event's mentions."""
        yield from below(record)
        if isinstance(record, Event):
            yield from (id for mention in record.mentions for id in self._judged[mention])

    def _dossiers(self) -> Iterator[Dossier]:
        """Every dossier that the material tells of, either way round: lines are made with them, not kept."""
        for pair in pairs(self.index.material):
            for a, b in (pair.states, pair.states[::-1]):
                yield compose(self.index, a, b)


def events(trail: Trail) -> Iterator[Event]:
    """The events that a trail goes through."""
    if isinstance(trail.record, Event):
        yield trail.record
    for below in trail.rests_on:
        yield from events(below)


def summed(line: Line, lines: Sequence[Line]) -> Iterator[str]:
    """What a line rests on; of a line that sums up others, what those with its words rest on."""
    section = dict(line.facts).get("section")
    if section is None:
        yield from below(line)
        return
    cited = set(line.cites)
    for other in lines:
        if cited.intersection(other.cites[:1]):
            yield from below(other)


def spans(record: object) -> Sequence[Span]:
    """The words that a record itself points at, the most telling first."""
    match record:
        case EventMention() | Outcome():
            return record.evidence
        case Statement():
            return (*record.content, *(span for span in (record.cue, record.speaker_span) if span))
        case Flow():
            return (*record.evidence, record.goods)
        case Derivation():
            return (*(span for pair in record.pairs for span in (pair.ours, pair.theirs)), *record.evidence)
        case Conflict():
            return [side.evidence for side in record.sides]
        case Judgement():
            return [told.trigger for told in (*record.one, *record.other)]
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
