"""Amounts: every row of every pack, grouping of digits, and what is not counted."""

import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.annotate import amounts
from runut.lang import packs

sys.path.insert(0, str(Path(__file__).parent))
from reports import report

TOOLS = amounts.load()
ROWS = [(pack.code, row) for pack in packs() for row in pack.rows("amounts") if row["example"]]
PIECES = sorted({word for _, row in ROWS for word in row["example"].split()} | {"1.2.3", "1,2,3", "$", "0"})


def found(text: str, language: str) -> list[tuple[str, str, str, str]]:
    seen = amounts.find(TOOLS[language], report(text, language))
    return [(text[one.start : one.end], one.value, one.unit, one.bound) for one in seen]


@pytest.mark.parametrize(("language", "row"), ROWS, ids=[row.where for _, row in ROWS])
def test_each_row_reads_its_example(language: str, row: dict[str, str]) -> None:
    said = [
        f"{words} = {value} {unit} {bound}" for words, value, unit, bound in found(row["example"], language)
    ]
    assert said == [row["expect"]]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("id", "Mereka mengirim 1.250.000 ton.", "1250000"),
        ("id", "Mereka mengirim 2,5 ton.", "2.5"),
        ("en", "They sent 1,250,000 tons.", "1250000"),
        ("en", "They sent 2.5 tons.", "2.5"),
        ("id", "Mereka mengirim tiga ratus dua puluh lima ribu ton.", "325000"),
        ("en", "They sent three hundred and twenty-five thousand tons.", "325000"),
    ],
)
def test_numbers_follow_the_language(language: str, text: str, value: str) -> None:
    assert [one[1] for one in found(text, language)] == [value]


def test_a_grouped_numeral_counts_any_noun() -> None:
    assert found("Mereka mengirim 12.500 rompi.", "id") == [("12.500 rompi", "12500", "rompi", "exact")]


def test_names_may_stand_between_number_and_noun() -> None:
    assert found("Some 12,000 North Korean troops came.", "en")[0][1:] == ("12000", "soldier", "about")


@pytest.mark.parametrize("text", ["Ia tiba 19 Juni 2024.", "Rapat berlangsung 3 hari.", "Pasal 12 ayat 3."])
def test_dates_are_no_amounts(text: str) -> None:
    assert found(text, "id") == []


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=20), st.sampled_from(sorted(TOOLS)))
def test_any_text_gives_sorted_amounts_inside_it(words: list[str], language: str) -> None:
    text = " ".join(words)
    seen = amounts.find(TOOLS[language], report(text, language))
    assert all(0 <= one.start < one.end <= len(text) for one in seen)
    assert all(a.end <= b.start for a, b in pairwise(seen))
