"""Packs: every table keeps its schema, packs of languages have the same tables, nothing lies there unused."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

import runut
from runut.lang import Pack, packs, world
from runut.lang.table import SCHEMAS

EVERY = (*packs(), world())
TABLES = [(pack, table) for pack in EVERY for table in pack.tables()]

CODE = Path(runut.__file__).parent
TELLING = [(table, voice) for table in ("frames", "transfers") for voice in ("active", "passive", "noun")]


@pytest.mark.parametrize(("pack", "table"), TABLES, ids=[f"{pack.code}/{table}" for pack, table in TABLES])
def test_a_table_keeps_its_schema(pack: Pack, table: str) -> None:
    assert isinstance(pack.rows(table), tuple)


def test_language_packs_have_the_same_tables() -> None:
    assert len({pack.tables() for pack in packs()}) == 1


def test_every_schema_has_a_purpose_and_a_table() -> None:
    used = {table for _, table in TABLES}
    for path in SCHEMAS.glob("*.toml"):
        assert path.stem in used, f"{path.name} is the schema of no table"
        assert tomllib.loads(path.read_text(encoding="utf-8"))["purpose"].strip(), path.name


@pytest.mark.parametrize(("table", "column"), [*TELLING, ("goods", "words")])
@pytest.mark.parametrize("pack", packs(), ids=lambda pack: pack.code)
def test_no_entry_stands_where_an_earlier_one_is_taken(pack: Pack, table: str, column: str) -> None:
    entries = [entry.lower() for row in pack.rows(table) for entry in row.several(column)]
    assert not [entry for entry, times in Counter(entries).items() if times > 1]


@pytest.mark.parametrize("pack", packs(), ids=lambda pack: pack.code)
def test_code_asks_for_every_class_of_words(pack: Pack) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in CODE.rglob("*.py"))
    classes = {row["class"] for table in ("clauses", "exchange") for row in pack.rows(table)}
    assert not [name for name in sorted(classes) if f'"{name}"' not in code]
