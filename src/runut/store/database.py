"""Opens a SQLite file as a store, in write-ahead mode; says in one line why a file is none."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, delete, event, inspect, select, text
from sqlalchemy.exc import DatabaseError, OperationalError

from runut.store.errors import StoreError
from runut.store.sentences import MAKE
from runut.store.tables import SCHEMA_VERSION, TABLES, facts

OPEN = "open"  # the fact that stands while a run is not through
HEAD = b"SQLite format 3\0"  # the first bytes of every SQLite file
WAIT = 30_000  # milliseconds that a writer waits for another


def open_engine(path: Path, create: bool) -> Engine:
    """The engine of the store at `path`; if it is missing, made where `create` is set, else StoreError."""
    if not path.exists() and not create:
        raise StoreError(f"there is no store at {path}; `runut add SOURCE --store {path}` makes one")
    if path.is_file() and not create and not path.stat().st_size:
        raise StoreError(f"{path} is not a store of Runut: the file is empty")
    if path.is_dir() or not path.parent.is_dir():
        why = "it is a folder" if path.is_dir() else "there is no such folder"
        raise StoreError(f"a store cannot lie at {path}: {why}")
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", _settle)
    try:
        _check(engine, path)
    except OperationalError as error:
        engine.dispose()
        raise StoreError(f"the store {path} cannot be opened: {error.orig}") from None
    except DatabaseError:
        engine.dispose()
        whole = "the file is damaged" if _is_sqlite(path) else "it is no SQLite file"
        raise StoreError(f"{path} is not a store of Runut: {whole}") from None
    except StoreError:
        engine.dispose()
        raise
    return engine


def _is_sqlite(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(HEAD)) == HEAD


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that is alone in writing from its first statement on; another writer waits."""
    with engine.begin() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        yield connection


def keep(connection: Connection, name: str, value: str | None) -> None:
    """Keeps a fact of the store, in a caller's transaction; None: it stands no more."""
    connection.execute(delete(facts).where(facts.c.name == name))
    if value is not None:
        connection.execute(facts.insert().values(name=name, value=value))


def mark(connection: Connection, open: bool) -> None:
    """Notes, in a caller's transaction, whether pages have changed since a run came to its end."""
    keep(connection, OPEN, "pages have changed" if open else None)


def _settle(connection: sqlite3.Connection, _: Any) -> None:
    for line in ("journal_mode = WAL", "synchronous = NORMAL", f"busy_timeout = {WAIT}"):
        connection.execute(f"PRAGMA {line}")


def _check(engine: Engine, path: Path) -> None:
    there = set(inspect(engine).get_table_names())
    if not there:
        _make(engine)
        return
    if facts.name not in there:
        raise StoreError(f"{path} is not a store of Runut: it is another program's database")
    with engine.connect() as connection:
        found = connection.scalar(select(facts.c.value).where(facts.c.name == "schema"))
    if found != SCHEMA_VERSION:
        raise StoreError(
            f"{path} is a store of schema {found}; this Runut knows schema {SCHEMA_VERSION}: "
            "use the Runut that wrote it, or make a new store"
        )


def _make(engine: Engine) -> None:
    """All tables in one transaction: a store that was killed while it was made is empty, never half."""
    with writing(engine) as connection:
        if inspect(connection).has_table(facts.name):  # another process was quicker
            return
        TABLES.create_all(connection)
        connection.execute(text(MAKE))
        connection.execute(facts.insert().values(name="schema", value=SCHEMA_VERSION))
