"""What commands ask of a store: the records that dossiers and listings rest on."""

from collections.abc import Iterator
from pathlib import Path

import typer

from runut.dossier import Material
from runut.export import records
from runut.model import (
    Annotation,
    Conflict,
    Derivation,
    Doubt,
    Event,
    EventMention,
    Failure,
    Flow,
    Linking,
    Origin,
    Outcome,
    Report,
    Statement,
)
from runut.store import Store

FOUND = (Report, Statement, EventMention, Flow, Event, Conflict, Outcome, Derivation, Origin)
OPEN = (Failure, Doubt)
LAYERS = (Annotation, Linking)


def material(store: Store, *kinds: type[object]) -> Material:
    """The store's records of these kinds; of all that a dossier rests on if none is named."""
    wanted = kinds or (*FOUND, *OPEN, *LAYERS)
    return Material.gather(record for kind in wanted for record in store.every(kind))


def objects(store: Store, reports: tuple[str, ...]) -> Iterator[records.Object]:
    """The records of reports, in this order; reports that could not be read are left out."""
    keys = {mention: event.key for event in store.every(Event) for mention in event.mentions}
    for id in reports:
        report = store.get(Report, id)
        if report is not None:
            yield records.record(
                report,
                store.get(Annotation, id),
                store.every(EventMention, report=id),
                store.every(Flow, report=id),
                store.every(Statement, report=id),
                keys,
            )


def opened(path: Path) -> Store:
    """The store that a question is asked of; it must be there. Says so if its last run was cut short."""
    store = Store(path)
    if store.open:
        typer.echo("runut: the last run on this store was cut short: `runut add` goes on with it", err=True)
    return store
