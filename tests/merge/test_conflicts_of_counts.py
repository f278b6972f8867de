"""Parts and totals, how often people met, how long a visit takes; in both languages."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from merge_samples import conflicts, grouped, mention, named, reading, time

from runut.merge.figures import cardinal, ordinal
from runut.model import EventMention, Reading

PEOPLE = (
    ("Rojas", "person", "person:amelia-rojas", "CHL"),
    ("Quispe", "person", "person:tomas-quispe", "PER"),
)
SIDES = {"actors": (("CHL", "Rojas"),), "recipients": (("PER", "Quispe"),)}


def told(id: str, language: str, *lines: str, published: str = "2031-05-02") -> Reading:
    plain = named(reading(id, lines, published), *PEOPLE)
    return replace(plain, report=replace(plain.report, language=language))


def raised(readings: Sequence[Reading], mentions: Sequence[EventMention] = ()) -> list[str]:
    return [each.what for each in conflicts(grouped(readings, mentions))]


@pytest.mark.parametrize(
    ("language", "line", "bad"),
    [
        ("id", "Chili menahan 12 kapal, terdiri dari 5 tanker dan 9 tongkang.", True),
        ("id", "Chili menahan 14 kapal, terdiri dari 5 tanker dan 9 tongkang.", False),
        ("id", "Chili menahan 1.014 kapal, terdiri atas 5 tanker dan 1.009 tongkang.", False),
        ("id", "Chili menahan 19 kapal, terdiri dari 5 tanker, 9 tongkang.", False),  # the list may go on
        ("id", "Chili menahan 19 kapal, terdiri dari 5 tanker, 9 tongkang dan sisanya perahu.", False),
        ("id", "Chili menahan 19 kapal, terdiri dari sekitar 5 tanker dan 9 tongkang.", False),
        ("id", "Chili menahan empat belas kapal, terdiri dari 5 tanker dan 8 tongkang.", False),
        ("id", "Kapal itu terdiri dari 5 dek dan 2 cerobong.", False),
        ("en", "Chile holds 12 ships, consisting of five tankers and nine barges.", True),
        ("en", "Chile holds 14 ships, consisting of five tankers and nine barges.", False),
        ("en", "Chile holds 14 ships, consisting of five tankers and others, 3 in all.", False),
    ],
)
def test_parts_and_their_total(language: str, line: str, bad: bool) -> None:
    assert raised([told("a", language, line)]) == (["parts-and-total"] if bad else [])


def met(of: Reading, trigger: str, **more: str | None) -> EventMention:
    return mention(of, 0, trigger, **SIDES, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "trigger", "one", "other", "bad"),
    [
        ("id", "bertemu", "Rojas sudah tiga kali bertemu Quispe.", "Rojas bertemu Quispe empat kali.", True),
        ("id", "bertemu", "Rojas sudah tiga kali bertemu Quispe.", "Rojas bertemu Quispe tiga kali.", False),
        ("id", "pertemuan", "Ini pertemuan ketiga Rojas dan Quispe.", "Ini pertemuan ke-4 mereka.", True),
        ("id", "pertemuan", "Ini pertemuan ketiga Rojas dan Quispe.", "Ini pertemuan kedua pemimpin.", False),
        ("en", "met", "Rojas has met Quispe three times.", "Rojas met Quispe four times.", True),
        ("en", "meeting", "It is the third meeting of Rojas and Quispe.", "It is the fourth meeting.", True),
        ("en", "met", "Rojas has met Quispe three times.", "Rojas met Quispe on all four islands.", False),
    ],
)  # fmt: skip
def test_how_often_they_met(language: str, trigger: str, one: str, other: str, bad: bool) -> None:
    readings = [told("a", language, one), told("b", language, other)]
    found = raised(readings, [met(each, trigger) for each in readings])
    assert found == (["met-so-often"] if bad else [])


@pytest.mark.parametrize(("number", "bad"), [("dua", True), ("tiga", False)])
def test_more_meetings_in_the_store_than_a_report_counts(number: str, bad: bool) -> None:
    line = f"Tahun ini Rojas {number} kali menemui Quispe."
    count = told("count", "id", line, published="2031-12-02")
    times = (time(count, "Tahun ini", "2031"),)
    count = replace(count, annotation=replace(count.annotation, times=times))
    days = ("2031-02-03", "2031-04-05", "2031-09-10")
    readings = [told(day, "id", "Rojas menemui Quispe.", published=day) for day in days]
    mentions = [met(each, "menemui", date=day) for each, day in zip(readings, days, strict=True)]
    found = raised([count, *readings], [met(count, "menemui"), *mentions])
    assert found == (["met-and-stored"] if bad else [])


@pytest.mark.parametrize(
    ("language", "trigger", "lines", "values", "bad"),
    [
        ("id", "kunjungan", ("Dalam kunjungan dua hari Rojas", "Dalam kunjungan selama tiga hari Rojas"),
         (("dua hari", "P2D"), ("tiga hari", "P3D")), True),
        ("id", "kunjungan", ("Dalam kunjungan dua hari Rojas", "Dalam kunjungan selama dua hari Rojas"),
         (("dua hari", "P2D"), ("dua hari", "P2D")), False),
        ("id", "unjungan", ("Kunjungan dua hari Rojas", "Kunjungan Rojas di Lima diguyur hujan tiga hari"),
         (("dua hari", "P2D"), ("tiga hari", "P3D")), False),
        ("en", "visit", ("Rojas is on a two-day visit", "Rojas began a visit of three days"),
         (("two-day", "P2D"), ("three days", "P3D")), True),
    ],
)  # fmt: skip
def test_how_long_a_visit_takes(
    language: str, trigger: str, lines: Sequence[str], values: Sequence[tuple[str, str]], bad: bool
) -> None:
    readings = []
    for id, line, (words, value) in zip("ab", lines, values, strict=True):
        plain = told(id, language, f"{line}.")
        times = (time(plain, words, value, "DURATION"),)
        readings.append(replace(plain, annotation=replace(plain.annotation, times=times)))
    mentions = [met(each, trigger, mode="visit", date="2031-05-02") for each in readings]
    assert raised(readings, mentions) == (["stay-length"] if bad else [])


def test_a_month_that_the_weekday_belies() -> None:
    """The reader takes 3/4 for 3 May, since that is a Saturday; the figures stay as they are written."""
    plain = told("a", "id", "Rojas menemui Quispe pada Sabtu (3/4).")
    times = (time(plain, "Sabtu (3/4)", "2031-05-03"),)
    dated = replace(plain, annotation=replace(plain.annotation, times=times))
    (found,) = conflicts(grouped([dated], [met(dated, "menemui")]))
    assert (found.what, found.about) == ("weekday-and-date", ("2031-04-03", "4", "6"))


@pytest.mark.parametrize(
    ("language", "word", "number"),
    [("id", "1.250", 1250), ("en", "1,250", 1250), ("id", "12,5", None), ("id", "tujuh", 7),
     ("en", "seven", 7), ("en", "x7", None), ("en", "1,25", None)],
)  # fmt: skip
def test_whole_numbers(language: str, word: str, number: int | None) -> None:
    assert cardinal(language, word) == number


@pytest.mark.parametrize(
    ("language", "word", "number"), [("id", "ketiga", 3), ("en", "4th", 4), ("en", "four", None)]
)
def test_ordinals(language: str, word: str, number: int | None) -> None:
    assert ordinal(language, word) == number
