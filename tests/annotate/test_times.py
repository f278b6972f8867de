"""Times: every rule of every pack, what leans on other times, and what cannot be told."""

import sys
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.annotate import times
from runut.annotate.time_grammar import compile_pattern
from runut.lang import PackError, packs
from runut.model import Time

sys.path.insert(0, str(Path(__file__).parent))
from reports import WEDNESDAY, report

TOOLS = times.load()
ROWS = [(pack.code, row) for pack in packs() for row in pack.rows("times")]
CUES = [(pack.code, row) for pack in packs() for row in pack.rows("times_cues")]
PIECES = sorted(
    {word for pack in packs() for row in pack.rows("times") for word in row["example"].split()}
    | {"(", ")", "31/2", "0", "99", "9999", ",", "\n", '"', "29 Februari", "24:00", "1/1/1", "½", "٣"}
)


def found(text: str, language: str, published: str | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    times_found, _ = times.find(TOOLS[language], report(text, language, published))
    return [(text[one.start : one.end], one.value) for one in times_found]


@pytest.mark.parametrize(("language", "row"), ROWS, ids=[f"{code}-{row['name']}" for code, row in ROWS])
def test_each_rule_reads_its_example(language: str, row: dict[str, str]) -> None:
    seen, _ = times.find(TOOLS[language], report(row["example"], language))
    said = [f"{row['example'][one.start : one.end]} = {one.value}" for one in seen]
    assert " ; ".join(said) == row["expect"] or (row["expect"] == "none" and not said)
    assert row["expect"] == "none" or f"times:{row['name']}" in {one.rule for one in seen}


@pytest.mark.parametrize(("language", "row"), CUES, ids=[row.where for _, row in CUES])
def test_each_cue_reads_its_example(language: str, row: dict[str, str]) -> None:
    seen, _ = times.find(TOOLS[language], report(row["example"], language))
    said = [
        f"{row['example'][one.start : one.end]} = {one.value}" + (" said" if one.dispatch else "")
        for one in seen
    ]
    assert said == [row["expect"]]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("id", "Menteri itu akan tiba di Oslo pada Jumat.", "2024-06-21"),
        ("id", "Menteri itu tiba di Oslo pada Jumat.", "2024-06-14"),
        ("id", "Sidang dijadwalkan berlangsung pada Agustus.", "2024-08"),
        ("id", "Sidang berlangsung pada Agustus.", "2023-08"),
        ("en", "The minister will arrive on Friday.", "2024-06-21"),
        ("en", "The minister arrived on Friday.", "2024-06-14"),
        ("en", "The court is scheduled to sit in August.", "2024-08"),
        ("id", "Gencatan senjata berlaku hingga 9 Agustus.", "2024-08-09"),
        ("id", "Tenggat diperpanjang sampai awal April.", "2024-04"),
        ("en", "The truce holds until August 9.", "2024-08-09"),
        ("id", "Sidang dibuka pukul 11 siang.", "2024-06-19T11:00"),
        ("id", "Sidang dibuka pukul 2 siang.", "2024-06-19T14:00"),
        ("id", "Sidang ditutup pukul 11 malam.", "2024-06-19T23:00"),
    ],
)
def test_modality_decides_which_one_is_meant(language: str, text: str, value: str) -> None:
    assert [value for _, value in found(text, language)] == [value]


def test_a_slip_in_the_month_is_mended_by_the_weekday() -> None:
    assert found("Ia tiba Senin (17/5/2024).", "id") == [("Senin (17/5/2024)", "2024-06-17")]


def test_a_clock_time_belongs_to_the_day_of_its_sentence() -> None:
    text = "Pada Senin (17/6) sirene berbunyi tepat pukul 04.30 WIB."
    assert found(text, "id")[1] == ("pukul 04.30 WIB", "2024-06-17T04:30")


def test_today_in_a_quotation_is_the_day_of_the_utterance() -> None:
    text = '"Hari ini kami mulai," kata juru bicara itu di Oslo, Senin (17/6).'
    assert found(text, "id")[0] == ("Hari ini", "2024-06-17")


def test_a_weekday_alone_is_the_one_that_the_report_has_dated() -> None:
    text = "Kapal karam Rabu (12/6). Kru hilang pada Rabu setelah ledakan."
    assert found(text, "id")[1] == ("Rabu", "2024-06-12")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Kabar itu dilansir kantor berita Ritzau, Rabu (19/6)."),
        ("id", "Duta besar mengatakan pada Selasa bahwa perundingan macet."),
        ("id", "Kementerian itu pada Selasa (18/6) menyatakan siap."),
        ("id", "Menteri itu, seperti dilansirRitzau, Selasa (18/6), menolak."),
        ("en", "The envoy told reporters on Tuesday that talks had failed."),
        ("en", "The ministry on Tuesday said it was ready."),
    ],
)
def test_dates_of_utterance_are_marked(language: str, text: str) -> None:
    seen, _ = times.find(TOOLS[language], report(text, language))
    assert [one.dispatch for one in seen] == [True]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Ia mengatakan bahwa pasukan mendarat pada Selasa."),
        ("id", "Menteri itu mendesak Oslo mundur pada Selasa."),
        ("id", "Pasukan mendarat pada Selasa (18/6) di Oslo."),
        ("en", "Troops landed in Oslo on Tuesday."),
    ],
)
def test_dates_of_acts_are_not(language: str, text: str) -> None:
    seen, _ = times.find(TOOLS[language], report(text, language))
    assert [one.dispatch for one in seen] == [False]


def test_a_date_whose_weekday_is_wrong_is_kept_with_a_doubt() -> None:
    seen, doubts = times.find(TOOLS["id"], report("Ia tiba Senin (18/6/2024).", "id"))
    assert [one.value for one in seen] == ["2024-06-18"]
    assert doubts[0].readings == ("2024-06-18", "2024-06-17")


@pytest.mark.parametrize("pattern", ["{pada|di MONTH", "[MONTH]", "pada} MONTH", "( MONTH", ""])
def test_a_bad_pattern_is_told_at_once(pattern: str) -> None:
    with pytest.raises(PackError):
        compile_pattern(pattern, TOOLS["id"].classes)


def test_long_lines_cost_no_more_than_their_length() -> None:
    text = '"Kemarin ia tiba pukul 10.00," kata Budi, Rabu (18/6/2024). Pada Jumat ia pulang. ' * 2000
    begin = time.process_time()
    times.find(TOOLS["id"], report(text, "id"))
    assert time.process_time() - begin < 8


def test_without_a_publication_date_relative_times_are_doubts() -> None:
    text = "Ia pulang kemarin. Perjanjian diteken 3 Mei 2019."
    seen, doubts = times.find(TOOLS["id"], report(text, "id", None))
    assert [one.value for one in seen] == [None, "2019-05-03"]
    assert [doubt.stage for doubt in doubts] == ["annotate"]
    assert "publication date" in doubts[0].what


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Saat ini, kini dan sekarang, selama ini, ia bungkam."),
        ("id", "Rupiah naik 0,19 poin ke 15.820 dan indeks 7.310,52."),
        ("id", "Timnya menang 3-1 dengan pesawat JT610."),
        ("id", "Perkara itu diatur Pasal 12 ayat 3."),
        ("en", "He may march on the city, and the index rose 2.5 points."),
        ("en", "A 24-year-old man paid $2020."),
    ],
)
def test_what_is_no_time(language: str, text: str) -> None:
    assert found(text, language) == []


def test_captions_are_not_read() -> None:
    text = "Ia tiba kemarin.\nKapal di Oslo, 3 Mei 2019."
    told = report(text, "id")
    body, caption = told.blocks
    told = replace(told, blocks=(body, replace(caption, kind="caption")))
    assert [one.value for one in times.find(TOOLS["id"], told)[0]] == ["2024-06-18"]


def test_old_style_dates_before_the_calendar_do_not_crash() -> None:
    assert found("Ia tiba 2 Januari.", "id", "0001-01-01")


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=25),
    st.sampled_from(sorted(TOOLS)),
    st.none() | st.dates().map(str),
)
def test_any_text_gives_sorted_times_inside_it(
    words: list[str], language: str, published: str | None
) -> None:
    text = " ".join(words)
    seen, doubts = times.find(TOOLS[language], report(text, language, published))
    assert all(0 <= one.start < one.end <= len(text) for one in seen)
    assert all(a.end <= b.start for a, b in pairwise(seen))
    unresolved: list[Time] = [one for one in seen if one.value is None]
    assert len(unresolved) <= len(doubts)
