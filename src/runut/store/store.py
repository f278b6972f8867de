"""The store: pages, the records that stages made of them, and checkpoints, in one SQLite file."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from sqlalchemy import func, select

from runut.model import Annotation, Linking, Reading, Report
from runut.store import log, rows
from runut.store.codec import decode, digest, essence
from runut.store.database import OPEN, keep, mark, open_engine, writing
from runut.store.kinds import BY_TYPE, KINDS
from runut.store.log import Decision
from runut.store.pages import Pages
from runut.store.rows import Done
from runut.store.sentences import Hit, search
from runut.store.tables import checkpoints, facts, notes, states

CHUNK = 200  # ids in one question, readings in one bite
Record = TypeVar("Record")


class Store:
    """Open it with a path, use it as a context. Every writing method is one transaction."""

    def __init__(self, path: Path, create: bool = False) -> None:
        self.path = path
        self._engine = open_engine(path, create)
        self.pages = Pages(self._engine)

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._engine.dispose()

    # -- writing ---------------------------------------------------------------------------------------------

    def put(self, done: Sequence[Done]) -> None:
        """Outputs and checkpoints together; what the same stage made of the same record before goes."""
        if not done:
            return
        with writing(self._engine) as connection:
            before = rows.known(connection, done)
            log.note_judgements(connection, done)
            for one in done:
                log.note_decisions(connection, one.stage, [one.record], one.outputs)
                if (one.stage, one.record) in before:
                    rows.drop(connection, one.stage, [one.record])
            rows.put(connection, done)

    def drop(self, stage: str, records: Sequence[str]) -> None:
        """Forgets what a stage made of these records."""
        if not records:
            return
        with writing(self._engine) as connection:
            log.note_decisions(connection, stage, records, ())
            rows.drop(connection, stage, records)

    def withdraw(self, reports: Sequence[str]) -> None:
        """Forgets reports: their pages, all that was made of each alone, and that it was made."""
        if not reports:
            return
        with writing(self._engine) as connection:
            mark(connection, open=True)
            log.note_inputs(connection, "withdrawn", reports)
            self.pages.drop(connection, reports)
            stages = connection.scalars(select(checkpoints.c.stage).distinct()).all()
            for stage in stages:
                rows.drop(connection, stage, reports)

    def keep(self, name: str, value: str) -> None:
        """Keeps a fact about the store itself, no part of the digest, in place of what it was."""
        if self.fact(name) != value:
            with writing(self._engine) as connection:
                keep(connection, name, value)

    def settle(self) -> None:
        """Notes that all that the pages ask for has been run."""
        with writing(self._engine) as connection:
            mark(connection, open=False)
            log.end_run(connection)

    # -- reading ---------------------------------------------------------------------------------------------

    @property
    def open(self) -> bool:
        """Whether pages have come, changed or gone since a run came to its end."""
        return self.fact(OPEN) is not None

    def fact(self, name: str) -> str | None:
        """What the store keeps of itself under this name."""
        with self._engine.connect() as connection:
            found: str | None = connection.scalar(select(facts.c.value).where(facts.c.name == name))
        return found

    def checkpoints(self, stage: str) -> dict[str, tuple[int, str]]:
        """What a stage is done with: record -> (version, digest of the input)."""
        with self._engine.connect() as connection:
            found = connection.execute(select(checkpoints).where(checkpoints.c.stage == stage))
            return {row.record: (row.version, row.input) for row in found}

    def state(self, stages: Sequence[str]) -> str:
        """A digest of the pages and of all that these stages are done with."""
        with self._engine.connect() as connection:
            found = connection.execute(
                select(checkpoints)
                .where(checkpoints.c.stage.in_(stages))
                .order_by(checkpoints.c.stage, checkpoints.c.record)
            )
            marks = [f"{row.stage} {row.record} {row.version} {row.input}" for row in found]
        held = self.pages.held()
        return digest(*(f"{report} {held[report].digest}" for report in sorted(held)), *marks)

    def get(self, of: type[Record], id: str) -> Record | None:
        """The record of this type and id."""
        table = BY_TYPE[of].table
        with self._engine.connect() as connection:
            body = connection.scalar(select(table.c.body).where(table.c.id == id).limit(1))
        return None if body is None else decode(body, of)

    def every(
        self, of: type[Record], state: str | None = None, report: str | None = None
    ) -> Iterator[Record]:
        """All records of a type, each once, by id; only those that concern a state or stand in a report."""
        kind = BY_TYPE[of]
        wanted = select(kind.table.c.id).distinct().order_by(kind.table.c.id)
        if report is not None:
            wanted = wanted.where(kind.table.c.report == report)
        if state is not None:
            concerned = select(states.c.id).where(states.c.kind == kind.name, states.c.state == state)
            wanted = wanted.where(kind.table.c.id.in_(concerned))
        with self._engine.connect() as connection:
            ids = connection.scalars(wanted).all()
        for start in range(0, len(ids), CHUNK):
            yield from self._some(of, ids[start : start + CHUNK]).values()

    def find(self, id: str) -> object | None:
        """The record with this id, whatever its kind; reports come before their layers."""
        for kind in KINDS:
            found = self.get(kind.type, id)
            if found is not None:
                return found  # type: ignore[no-any-return]
        return None

    def decisions(self, mentions: Sequence[str]) -> list[Decision]:
        """When and why these mentions were joined with others, and when that was taken back."""
        return log.of_mentions(self._engine, mentions)

    def notes(self, stage: str, of: type[Record]) -> Iterator[Record]:
        """What a stage noted, by record."""
        with self._engine.connect() as connection:
            query = select(notes.c.body).where(notes.c.stage == stage).order_by(notes.c.record)
            for bodies in connection.scalars(query).partitions(CHUNK):
                yield from (decode(body, of) for body in bodies)

    def note(self, stage: str, record: str, of: type[Record]) -> Record | None:
        """What a stage noted of one record."""
        asked = select(notes.c.body).where(notes.c.stage == stage, notes.c.record == record)
        with self._engine.connect() as connection:
            body = connection.scalar(asked)
        return None if body is None else decode(body, of)

    def ids(self, of: type[Any]) -> list[str]:
        with self._engine.connect() as connection:
            column = BY_TYPE[of].table.c.id
            return list(connection.scalars(select(column).distinct().order_by(column)))

    def readings(self, reports: Sequence[str] | None = None) -> Iterator[Reading]:
        """Reports with all their layers, a few in memory at a time; those without linking are left out."""
        ids = self.ids(Linking) if reports is None else list(reports)
        for start in range(0, len(ids), CHUNK // 8):
            some = ids[start : start + CHUNK // 8]
            told = self._some(Report, some)
            noted = self._some(Annotation, some)
            linked = self._some(Linking, some)
            for id in some:
                if id in told and id in noted and id in linked:
                    yield Reading(told[id], noted[id], linked[id])

    def counts(self) -> dict[str, int]:
        """How many records of each kind there are, by the kind's name."""
        with self._engine.connect() as connection:
            return {
                kind.name: connection.scalar(select(func.count(func.distinct(kind.table.c.id)))) or 0
                for kind in KINDS
            }

    def digest(self) -> str:
        """sha256 over the sorted digests of all records. Not of pages, nor of the places where they lay."""
        marks = set()
        with self._engine.connect() as connection:
            for kind in KINDS:
                for body in connection.scalars(select(kind.table.c.body)):
                    known = essence(kind.type, body)
                    if known is not None:
                        marks.add(hashlib.sha256(f"{kind.name}\x1f{known}".encode()).hexdigest())
        return hashlib.sha256("\n".join(sorted(marks)).encode()).hexdigest()

    def search(self, words: str, limit: int = 50) -> list[Hit]:
        """Sentences that hold all the words, the best first."""
        with self._engine.connect() as connection:
            return search(connection, words, limit)

    def _some(self, of: type[Record], ids: Sequence[str]) -> dict[str, Record]:
        table = BY_TYPE[of].table
        with self._engine.connect() as connection:
            lines = connection.execute(
                select(table.c.id, table.c.body)
                .where(table.c.id.in_(ids))
                .order_by(table.c.id, table.c.stage, table.c.record)
            ).all()
        found: dict[str, Record] = {}
        for row in lines:
            if row.id not in found:
                found[row.id] = decode(row.body, of)
        return found
