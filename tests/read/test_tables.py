"""Every row of the tables of this stage reads its own example as it says."""

from collections import Counter

import pytest
import regex

from runut.lang import Row, packs, world
from runut.model import Block
from runut.read.furniture import Furniture
from runut.read.line import Draft, Line
from runut.read.report import Tools

EVERY = (*packs(), world())


def rows(table: str) -> list[Row]:
    return [row for pack in EVERY if table in pack.tables() for row in pack.rows(table)]


@pytest.mark.parametrize("row", rows("furniture"), ids=lambda row: row.where)
def test_furniture(row: Row) -> None:
    draft = Draft([Line(row["example"])])
    Furniture((row,)).strip(draft)
    left = Furniture((row,)).headline(row["example"]) if row["scope"] == "title" else None
    assert (left or " ".join(line.text for line in draft.lines) or "-") == row["expect"]


@pytest.mark.parametrize(
    "row", [row for row in rows("furniture") if row["scope"] != "title"], ids=lambda row: row.where
)
def test_furniture_goes_with_all_tables_together(tools: Tools, row: Row) -> None:
    draft = Draft([Line(row["example"])])
    tools.furniture.strip(draft)
    assert (" ".join(line.text for line in draft.lines) or "-") == row["expect"]


@pytest.mark.parametrize("row", rows("bylines"), ids=lambda row: row.where)
def test_bylines(row: Row) -> None:
    pattern = regex.compile(row["pattern"] + (r"\s*$" if row["scope"] == "end" else ""))
    found = pattern.search(row["example"]) if row["scope"] == "end" else pattern.fullmatch(row["example"])
    assert found is not None
    assert found["date" if row["role"] == "date" else "name"].strip() == row["expect"]


@pytest.mark.parametrize(
    ("code", "row"),
    [(pack.code, row) for pack in packs() for row in pack.rows("credit_cues")],
    ids=[row.where for pack in packs() for row in pack.rows("credit_cues")],
)
def test_credit_cues(tools: Tools, code: str, row: Row) -> None:
    text = row["example"]
    kind = "caption" if row["form"] == "photo" else "paragraph"
    found = tools.credits[code].find("r", text, (Block(kind, 0, len(text)),), None)  # type: ignore[arg-type]
    assert ("|".join(credit.origin for credit in found) or "-") == row["expect"]
    assert all(0 <= credit.span.start < credit.span.end <= len(text) for credit in found)


@pytest.mark.parametrize(
    ("code", "row"),
    [(pack.code, row) for pack in packs() for row in pack.rows("combining")],
    ids=[row.where for pack in packs() for row in pack.rows("combining")],
)
def test_combining(tools: Tools, code: str, row: Row) -> None:
    assert row["word"].lower() in row["example"].lower()
    assert tools.menders[code].line(row["example"], Counter([row["example"]])) == row["example"]
