"""Packs: every table keeps its schema, packs of languages have the same tables, nothing lies there unused."""

import tomllib

import pytest

from runut.lang import Pack, packs, world
from runut.lang.table import SCHEMAS

EVERY = (*packs(), world())
TABLES = [(pack, table) for pack in EVERY for table in pack.tables()]


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
