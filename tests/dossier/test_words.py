"""The words of dossiers: every language has them all, and they fill and bend as they should."""

import re
from string import Formatter
from typing import get_args

import pytest
from hypothesis import given, strategies

from runut.dossier.dates import end, spoken, start, within
from runut.dossier.words import languages, voice_of, words
from runut.lang import packs
from runut.model import EventType, FlowKind, SpeechAct, Status

FAMILIES = {"status": Status, "type": EventType, "kind": FlowKind, "act": SpeechAct}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_language_has_every_key_with_the_same_fields() -> None:
    tables = {pack.code: {row["key"]: row for row in pack.rows("interface")} for pack in packs()}
    first = next(iter(tables.values()))
    for code, table in tables.items():
        assert set(table) == set(first), code
        for key, row in table.items():
            spare = {
                "n",
                "name",
                "organ",
                "state",
                "be",
                "was",
                "deny",
                "finite",
                "gerund",
                "infinitive",
                "participle",
            }
            assert fields(row["one"]) - spare == fields(first[key]["one"]) - spare, (code, key)


def test_every_language_has_the_same_acts() -> None:
    tables = [{(r["type"], r["mode"], r["shape"]) for r in pack.rows("acts")} for pack in packs()]
    assert all(table == tables[0] for table in tables)


@pytest.mark.parametrize("shape", ["to", "both", "one", "onto", "own"])
@pytest.mark.parametrize("type", get_args(EventType))
def test_every_type_has_a_verb_for_every_shape(type: str, shape: str) -> None:
    for language in languages():
        row = words(language).verb(type, "no such mode", shape)
        assert row, (language, type, shape)
        assert ("{recipients}" in row["one"]) == (shape == "to")


@pytest.mark.parametrize("family", FAMILIES)
def test_every_code_has_a_word(family: str) -> None:
    for language in languages():
        for value in get_args(FAMILIES[family]):
            assert words(language).has(f"{family}.{value}"), (language, family, value)


def test_no_word_is_a_bare_code() -> None:
    for pack in packs():
        for row in pack.rows("interface"):
            assert not re.fullmatch(r"[A-Z]{3,}", row["one"]), (pack.code, row["key"])


@pytest.mark.parametrize(
    ("value", "english", "indonesian"),
    [
        ("2024-06-19", "19 June 2024", "19 Juni 2024"),
        ("2024-06", "June 2024", "Juni 2024"),
        ("2024", "2024", "2024"),
        ("2024-W25", "week of 17 June 2024", "pekan mulai 17 Juni 2024"),
        ("2024-06-19TNI", "19 June 2024, night", "19 Juni 2024 malam"),
        ("2024-06-18/2024-06-20", "18–20 June 2024", "18–20 Juni 2024"),
        ("1980/1989", "the 1980s", "1980-an"),
        ("2018/", "from 2018", "sejak 2018"),
        ("2024-SU", "summer 2024", "musim panas 2024"),
        ("2024-Q2", "quarter 2 of 2024", "triwulan 2 2024"),
        (None, "Date not given", "Tanggal tidak disebut"),
        ("2024-W25-WE", "week of 17 June 2024", "pekan mulai 17 Juni 2024"),
        ("P2W", "2 weeks", "2 pekan"),
        ("PT1H", "1 hour", "1 jam"),
        ("XXXX-WXX-1", "XXXX-WXX-1", "XXXX-WXX-1"),
        ("Amelia Torres", "Amelia Torres", "Amelia Torres"),  # what is no date stays as it is
        ("Rojas/Quispe", "Rojas/Quispe", "Rojas/Quispe"),
    ],
)
def test_dates_are_spoken(value: str | None, english: str, indonesian: str) -> None:
    said = {language: spoken(words(language), value) for language in languages()}
    assert said == {"en": english, "id": indonesian}


@given(strategies.text("0123456789-/TW.QHSPXMONI:", max_size=16))
def test_no_value_is_too_odd_to_be_spoken_and_sorted(value: str) -> None:
    for language in languages():
        assert spoken(words(language), value)
    assert start(value) < end(value)
    within(value, "2024", "2025")


def test_coarse_dates_sort_before_their_days_and_undated_last() -> None:
    values = ["2024-06-19", None, "2024", "2024-06", "2024-W25", "2023-09-01"]
    ordered = sorted(values, key=start)
    assert ordered == ["2023-09-01", "2024", "2024-06", "2024-W25", "2024-06-19", None]


@pytest.mark.parametrize(
    ("value", "since", "until", "expected"),
    [
        ("2024-06-19", "2024-06", "2024-06", True),
        ("2024-06", "2024-06-10", None, True),
        ("2024-06-18/2024-06-20", "2024-06-20", None, True),
        ("2024-06-18/2024-06-20", None, "2024-06-17", False),
        ("2024-W25", "2024-06-23", None, True),
        (None, "2024", None, False),
        (None, None, None, True),
    ],
)
def test_periods(value: str | None, since: str | None, until: str | None, expected: bool) -> None:
    assert within(value, since, until) is expected


def test_the_end_of_a_month_sorts_after_its_days() -> None:
    assert end("2024-06") > "2024-06-30"


@pytest.mark.parametrize("language", languages())
def test_counts_bend_where_the_language_bends(language: str) -> None:
    tongue = words(language)
    one, two = tongue.say("count.reports", 1), tongue.say("count.reports", 2)
    assert one.startswith("1 ")
    assert two.startswith("2 ")


def test_large_counts_are_grouped() -> None:
    assert words("en").say("count.reports", 12345) == "12,345 reports"
    assert words("id").say("count.reports", 12345) == "12.345 laporan"


@pytest.mark.parametrize("language", languages())
def test_names_are_listed(language: str) -> None:
    tongue = words(language)
    assert tongue.listed(["A"]) == "A"
    assert all(name in tongue.listed(["A", "B", "C"]) for name in "ABC")


def test_who_is_only_described_is_quoted() -> None:
    tongue = words("en")
    assert tongue.voice("Para diplomat Fiji dan Samoa") == "“Para diplomat Fiji dan Samoa”"
    assert tongue.voice("Ahmad bin Yusuf") == "Ahmad bin Yusuf"
    assert tongue.voice("Bae Min-ji") == "Bae Min-ji"


def test_an_organ_is_known_by_the_name_that_a_report_gives_it() -> None:
    assert words("en").organ("Media pemerintah Kanada", "CAN") == words("en").organ(
        "Canadian state media", "CAN"
    )


def test_an_organ_that_gives_its_word_has_its_name_in_the_language() -> None:
    assert words("id").voice("Peruvian state media") == words("id").organ("Peruvian state media", "PER")


def test_descriptions_of_several_take_the_form_for_several() -> None:
    assert words("en").plural("two bodies")
    assert not words("en").plural("the United States")


def test_a_government_speaks_for_its_state() -> None:
    for name in ("Peru", "Government of Peru", "Peruvian authorities"):
        assert voice_of(name, "PER") == "Peru"
    assert voice_of("Peruvian Navy", "PER") == "Peruvian Navy"


def test_a_government_that_gives_its_word_has_its_name_in_the_language() -> None:
    assert words("id").voice("Government of Peru") == "pemerintah Peru"
    assert words("id").voice("Government of the Netherlands") == "pemerintah Belanda"


def test_joint_speakers_are_listed_in_the_language() -> None:
    assert words("id").voice("China and Russia") == "China dan Rusia"
    assert words("id").speaker("China and Russia", "CHN") == "China dan Rusia"
    assert words("id").voice("Reuters and Al Arabiya") == "Reuters dan Al Arabiya"
    assert words("id").voice("Ministry of Trade and Industry") == "“Ministry of Trade and Industry”"
