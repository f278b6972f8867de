"""Puts outputs of stages into the tables and takes them out again, within a caller's transaction."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, delete, insert, select

from runut.model import Report
from runut.store.codec import encode
from runut.store.errors import StoreError
from runut.store.kinds import BY_TYPE, KINDS, Keys
from runut.store.sentences import forget, keep
from runut.store.tables import checkpoints, notes, states

CHUNK = 200  # records in one statement


@dataclass(frozen=True, slots=True)
class Note:
    """What a stage keeps for a later one, in a form of its own, one at most for each record. It says nothing
    by itself: it is no record of the model and no part of the digest."""

    body: str


@dataclass(frozen=True, slots=True)
class Done:
    """What a stage made of one record, and the checkpoint that says so. `record` is a report's id, a pair's
    or a group's key; `input` the digest of what went in."""

    stage: str
    version: int
    record: str
    input: str
    outputs: tuple[object, ...]


def known(connection: Connection, done: Sequence[Done]) -> set[tuple[str, str]]:
    """Which of these are in the store already."""
    pairs: set[tuple[str, str]] = set()
    for stage in {one.stage for one in done}:
        records = [one.record for one in done if one.stage == stage]
        rows = connection.scalars(
            select(checkpoints.c.record).where(
                checkpoints.c.stage == stage, checkpoints.c.record.in_(records)
            )
        )
        pairs |= {(stage, record) for record in rows}
    return pairs


def drop(connection: Connection, stage: str, records: Sequence[str]) -> None:
    for start in range(0, len(records), CHUNK):
        some = records[start : start + CHUNK]
        for table in (*(kind.table for kind in KINDS), states, notes, checkpoints):
            connection.execute(delete(table).where(table.c.stage == stage, table.c.record.in_(some)))
        forget(connection, stage, some)


def put(connection: Connection, done: Sequence[Done]) -> None:
    rows: dict[str, list[dict[str, object]]] = defaultdict(list)
    tables: dict[str, Table] = {kind.name: kind.table for kind in KINDS}
    tables |= {table.name: table for table in (states, notes, checkpoints)}
    for one in done:
        mark = {"stage": one.stage, "record": one.record}
        rows[checkpoints.name].append({**mark, "version": one.version, "input": one.input})
        rows[notes.name] += [{**mark, "body": note.body} for note in one.outputs if isinstance(note, Note)]
        for name, keys, row in _rows(one):
            rows[name].append({**mark, **row})
            rows[states.name] += [
                {**mark, "kind": name, "id": keys.id, "state": state} for state in keys.states
            ]
    for name, some in ((name, some) for name, some in rows.items() if some):
        connection.execute(insert(tables[name]), some)
    for one in done:
        keep(connection, one.stage, one.record, one.outputs)


def clash(outputs: Sequence[object]) -> str | None:
    """One line if two different records have the same kind and id: then neither may be kept."""
    seen: dict[tuple[str, str], object] = {}
    for record in outputs:
        kind = BY_TYPE.get(type(record))
        if kind and seen.setdefault((kind.name, kind.keys(record).id), record) != record:
            return f"two different {kind.name} have the id {kind.keys(record).id}"
    return None


def _rows(one: Done) -> Iterator[tuple[str, Keys, dict[str, object]]]:
    """The rows of one stage's outputs, each record once. StoreError for what may not be kept."""
    seen: dict[tuple[str, str], str] = {}
    for position, record in enumerate(one.outputs):
        kind = BY_TYPE.get(type(record))
        if isinstance(record, Note):
            continue
        if kind is None:
            raise StoreError(f"{one.stage} made a {type(record).__name__}, which no table holds")
        keys = kind.keys(record)
        if kind.type is Report and keys.id != one.record:
            raise StoreError(f"{one.stage} made report {keys.id} of the page of report {one.record}")
        body = encode(record)
        if seen.setdefault((kind.name, keys.id), body) is not body:
            continue
        row = {"id": keys.id, "position": position, "report": keys.report, "type": keys.type}
        row |= {"status": keys.status, "date": keys.date, "body": body}
        yield kind.name, keys, row
