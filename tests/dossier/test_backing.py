"""The counts that stand beside a line where reports do not all tell the same."""

from dataclasses import replace

import pytest

from runut.dossier.backing import backing, days, elsewhere, told, within
from runut.dossier.words import words
from runut.model import Backing, Event

DAY, NEXT = "2031-05-02", "2031-05-03"


def event(*backed: Backing) -> Event:
    return Event("act-1", "k", "CONSULT", None, "happened", (), (), None, None, (), ("m",), (), (), backed)


def one(attribute: str, value: str, *reports: str, voices: tuple[str, ...] = ("reporter",)) -> Backing:
    outlets = tuple(sorted({f"{report[0]}.id" for report in reports}))
    return Backing(attribute, value, reports, reports, outlets, voices)  # type: ignore[arg-type]


def test_values_of_events_in_one_line_are_counted_together() -> None:
    group = [event(one("status", "alleged", "a1", voices=("Rojas",))), event(one("status", "alleged", "b1"))]
    (found,) = told(value for _, value in backing(group))
    assert (found.value, found.origins, found.reports, found.outlets) == ("alleged", 2, 2, ("a.id", "b.id"))
    assert found.voices == ("Rojas", "reporter")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "elsewhere alleged (1 independent origin: b.id)"),
        ("id", "di laporan lain diklaim (1 sumber independen: b.id)"),
    ],
)
def test_another_status_is_told_with_its_count_and_outlets(language: str, said: str) -> None:
    told_so = [one("status", "happened", "a1", "a2"), one("status", "ongoing", "c1")]
    facts = [value for _, value in backing([event(*told_so, one("status", "alleged", "b1"))])]
    assert elsewhere(words(language), facts, "happened") == said
    assert not elsewhere(words(language), facts[:2], "happened")


def test_days_are_told_where_there_are_several_and_no_course() -> None:
    two = event(one("date", DAY, "a1", "b1"), one("date", NEXT, "c1"))
    facts = [value for _, value in backing([two])]
    assert days(words("en"), facts).startswith(
        "dated 2 May 2031 (2 independent origins: a.id, b.id) and 3 May"
    )
    assert not days(words("en"), facts[:1])
    many = [replace(two, backing=tuple(one("date", f"2031-05-0{day}", "a1") for day in range(1, 6)))]
    assert not days(words("en"), [value for _, value in backing(many)])


def test_a_part_of_a_visit_says_so() -> None:
    assert within(words("en"), [f"visit | act-2 | {DAY}"]) == "part of the visit of 2 May 2031"
    assert not within(words("en"), [f"course | act-2 | {DAY}"])
