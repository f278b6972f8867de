"""How many people were killed or hurt: which number goes with which harm, and tolls that differ."""

from dataclasses import replace

import pytest
from merge_samples import conflicts, grouped, mention, named, reading, time

from runut.merge.cues import cues
from runut.merge.tolls import count_of
from runut.model import Amount, EventMention, Reading
from runut.model.view import View

STATES = (
    ("Chili", "state", "state:CHL", "CHL"),
    ("Chile", "state", "state:CHL", "CHL"),
    ("Peru", "state", "state:PER", "PER"),
    ("Arica", "place", "place:arica", "CHL"),
    ("Bolivia", "state", "state:BOL", "BOL"),
)


def told(id: str, line: str, *numbers: str, language: str = "id", published: str = "2031-05-02") -> Reading:
    plain = named(reading(id, [line], published), *STATES)
    amounts = []
    for number in numbers:
        start = line.index(number)
        amounts.append(Amount(start, start + len(number), number.split()[0], "orang"))
    annotation = replace(plain.annotation, amounts=tuple(amounts))
    return replace(plain, report=replace(plain.report, language=language), annotation=annotation)


@pytest.mark.parametrize(
    ("language", "line", "harms"),
    [
        ("id", "Gempuran itu membuat 24 orang tewas dan 81 orang terluka.", ("killed", "hurt")),
        ("id", "Gempuran itu menewaskan 24 orang dan melukai 81 orang.", ("killed", "hurt")),
        ("id", "Ada 24 orang melihat bahwa 81 orang ditangkap.", (None, "held")),
        ("en", "The raid left 24 people dead and 81 people injured.", ("killed", "hurt")),
        ("en", "The raid killed 24 people and wounded 81 people.", ("killed", "hurt")),
    ],
)
def test_the_harm_that_goes_with_a_number(language: str, line: str, harms: tuple[str | None, ...]) -> None:
    view = View(told("a", line, *(f"{n} {'people' if language == 'en' else 'orang'}" for n in (24, 81)),
                     language=language))  # fmt: skip
    found = [count_of(view, cues(language), amount) for amount in view.amounts]
    assert tuple(clue.about[0] if clue else None for clue in found) == harms


def test_a_number_of_strikes_counts_no_people() -> None:
    line = "Sembilan nelayan tewas dalam 3 serangan itu."
    view = View(told("a", line, "3 serangan"))
    (amount,) = view.amounts
    assert count_of(view, cues("id"), amount) is not None
    assert count_of(view, cues("id"), replace(amount, unit="serangan")) is None


LEAST = "Sedikitnya 24 orang tewas di Peru akibat gempuran Chili."
LEFT = "At least 24 people were killed in Peru by Chile."


@pytest.mark.parametrize(
    ("language", "other", "number", "raised"),
    [
        ("id", "Gempuran Chili ke Peru menewaskan 18 orang.", "18 orang", True),
        ("id", "Gempuran Chili ke Peru menewaskan lebih dari 90 orang.", "90 orang", True),
        ("id", "Gempuran Chili ke Peru menewaskan lebih dari 30 orang.", "30 orang", False),
        ("id", "Gempuran Chili ke Peru menewaskan 26 orang.", "26 orang", False),  # at least 24
        ("id", "Gempuran Chili ke Peru melukai 18 orang.", "18 orang", False),
        ("id", "Gempuran Peru ke Chili menewaskan 18 orang.", "18 orang", False),
        ("id", "Gempuran Chili di Arica menewaskan 18 orang.", "18 orang", False),  # one town
        ("id", "Gempuran Chili menewaskan 18 orang di Bolivia.", "18 orang", False),
        ("en", "In Peru 18 people were killed.", "18 people", True),
        ("en", "In Peru 28 people were killed.", "28 people", False),
    ],
)
def test_tolls_of_one_day(language: str, other: str, number: str, raised: bool) -> None:
    first = told("a", LEAST, "24 orang") if language == "id" else told("a", LEFT, "24 people", language="en")
    second = told("b", other, number, language=language)
    found = conflicts(grouped([first, second], given(first, second)))
    assert [each.what for each in found] == (["toll-killed"] if raised else [])
    assert not raised or found[0].about == ("PER", "2031-05-02")


def given(*readings: Reading) -> list[EventMention]:
    """A mention for each report, which makes the two states its own."""
    sides = {"actors": (("CHL", None),), "recipients": (("PER", None),)}
    return [mention(each, 0, each.report.text.split()[0], "ASSAULT", **sides) for each in readings]  # type: ignore[arg-type]


def test_a_toll_of_another_day_or_since_another_day() -> None:
    first = told("a", LEAST, "24 orang")
    later = told(
        "b", LEAST.replace("24", "18").replace("Sedikitnya ", ""), "18 orang", published="2031-05-03"
    )
    assert not conflicts(grouped([first, later], given(first, later)))
    counted = []
    for id, since, number in (("c", "Senin", "18 orang"), ("d", "Rabu", "24 orang")):
        plain = told(id, f"Sejak {since} {number} tewas di Peru.", number)
        day = "2031-04-28" if since == "Senin" else "2031-04-30"
        times = (time(plain, since, day),)
        counted.append(replace(plain, annotation=replace(plain.annotation, times=times)))
    assert not conflicts(grouped(counted, given(*counted)))
