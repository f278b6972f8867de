"""A store keeps its reader and goes on with it; older stores tell it by their annotations."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from cli_run import SAMPLES, runut

from runut.annotate import ENCODER, TABLES
from runut.model import Annotation
from runut.run.pipeline import reader_of
from runut.store import Store

VETO, RICE = SAMPLES / "2022-05-27-veto.txt", SAMPLES / "2019-06-19-beras.txt"


def add(store: Path, *words: str | Path) -> Path:
    result = runut("add", *words, "--store", store)
    assert result.code == 0, result.err
    return store


def older(store: Path, version: int) -> None:
    """As it was before stores kept their reader: no such fact, annotations of an earlier version."""
    with closing(sqlite3.connect(store)) as held, held:
        held.execute("DELETE FROM facts WHERE name = 'reader'")
        held.execute("UPDATE checkpoints SET version = ? WHERE stage = 'annotate'", (version,))


def digest(store: Path) -> str:
    with Store(store) as held:
        return held.digest()


def versions(store: Path) -> set[int]:
    with Store(store) as held:
        return {version for version, _ in held.checkpoints("annotate").values()}


def test_what_comes_later_is_read_as_what_was_there(tmp_path: Path) -> None:
    store = add(tmp_path / "s.db", VETO, "--reader", "tables")
    add(store, RICE)
    with Store(store) as held:
        assert reader_of(held) == "tables"
        assert not any(one.vectors for one in held.every(Annotation))


def test_another_reader_that_is_asked_for_stays(tmp_path: Path) -> None:
    store = add(tmp_path / "s.db", RICE, "--reader", "tables")
    add(store, RICE, "--reader", "encoder")
    with Store(store) as held:
        assert reader_of(held) == "encoder"
    assert versions(store) == {ENCODER.version}


@pytest.mark.parametrize(
    ("version", "reader", "now"), [(1, "tables", TABLES), (3, "encoder", ENCODER), (4, "encoder", ENCODER)]
)
def test_an_older_store_keeps_its_reader_and_is_brought_up_to_date(
    version: int, reader: str, now: object, tmp_path: Path
) -> None:
    fresh = add(tmp_path / "fresh.db", VETO, RICE, "--reader", reader)
    store = add(tmp_path / "s.db", VETO, "--reader", reader)
    older(store, version)
    with Store(store) as held:
        assert (held.fact("reader"), reader_of(held)) == (None, reader)
    add(store, RICE)
    assert versions(store) == versions(fresh) == {getattr(now, "version", None)}
    assert digest(store) == digest(fresh)
    with Store(store) as held:
        assert held.fact("reader") == reader


def test_a_store_that_was_never_read_has_no_reader(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db", create=True) as held:
        assert reader_of(held) is None
