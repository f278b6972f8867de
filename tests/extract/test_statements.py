"""Statements: every row of the cue and act tables, and the forms that quotations take in a report."""

from functools import cache

import pytest
from runut.extract import statements
from runut.extract.speech import Speech
from runut.lang import Row, packs
from runut.model import Statement
from tiny import view_of

CUES = [(pack.code, row) for pack in packs() for row in pack.rows("speech_cues")]
ACTS = [(pack.code, row) for pack in packs() for row in pack.rows("speech_acts")]


def where(value: object) -> str:
    return value.where if isinstance(value, Row) else str(value)


@cache
def tools() -> dict[str, Speech]:
    return statements.load()


def said(text: str, language: str = "id") -> tuple[Statement, ...]:
    return statements.find(tools(), view_of(text, language))[0]


def told(text: str, language: str = "id") -> list[tuple[str, str, str]]:
    """Speaker, cue and content of each statement."""
    return [
        (s.speaker, s.cue.of(text) if s.cue else "", s.content[0].of(text).rstrip(",.")) for s in said(text, language)
    ]


@pytest.mark.parametrize(("language", "row"), CUES, ids=where)
def test_a_cue_gives_what_its_row_expects(language: str, row: Row) -> None:
    speaker, cue, content = row.several("expect")
    found = told(row["example"], language)
    assert (speaker, cue.lower(), content) in [(a, b.lower(), c) for a, b, c in found], found


@pytest.mark.parametrize(("language", "row"), CUES, ids=where)
def test_a_cue_names_its_act(language: str, row: Row) -> None:
    if row["act"]:
        content = row.several("expect")[2]
        text = row["example"]
        acts = [s.act for s in said(text, language) if s.content[0].of(text).rstrip(",.") == content]
        assert acts == [row["act"]]
