"""What a dossier is made from: the records of a store, sorted by kind, each kind in a fixed order."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from runut.model import (
    Annotation,
    Conflict,
    Derivation,
    Doubt,
    Entity,
    Event,
    EventMention,
    Failure,
    Flow,
    Linking,
    Noted,
    Origin,
    Outcome,
    Reading,
    Report,
    Statement,
)

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Material:
    """The records that dossiers rest on. Annotations serve sentence bounds; a report without one is cited by
    its blocks."""

    reports: tuple[Report, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    mentions: tuple[EventMention, ...] = ()
    flows: tuple[Flow, ...] = ()
    events: tuple[Event, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    origins: tuple[Origin, ...] = ()
    failures: tuple[Failure, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @classmethod
    def gather(cls, records: Iterable[object]) -> "Material":
        """Sorts any mix of model records into kinds, each by id; a Reading, a Noted and a Linking give what
        they hold, other things nothing. Of two records with one id the later counts."""
        found: dict[tuple[type, str], object] = {}
        for record in _flat(records):
            found[type(record), _identity(record)] = record
        ordered = [found[key] for key in sorted(found, key=lambda key: (key[0].__name__, key[1]))]

        def all_of(kind: type[Kind]) -> tuple[Kind, ...]:
            return tuple(record for record in ordered if isinstance(record, kind))

        return cls(
            all_of(Report),
            all_of(Annotation),
            all_of(Entity),
            all_of(Statement),
            all_of(EventMention),
            all_of(Flow),
            all_of(Event),
            all_of(Conflict),
            all_of(Outcome),
            all_of(Derivation),
            all_of(Origin),
            all_of(Failure),
            all_of(Doubt),
        )


def _flat(records: Iterable[object]) -> Iterable[object]:
    for record in records:
        if isinstance(record, Reading):
            yield from (record.report, record.annotation, *record.linking.entities)
        elif isinstance(record, Noted):
            yield from (record.report, record.annotation)
        elif isinstance(record, Linking):
            yield from record.entities
        else:
            yield record


def _identity(record: object) -> str:
    """What names a record: the report of an annotation, else its id."""
    return record.report if isinstance(record, Annotation) else str(getattr(record, "id", ""))
