"""The days that a mention can be of, and which of them meet."""

from dataclasses import dataclass
from datetime import date

from runut.merge.periods import Period, period
from runut.merge.reach import PAST, WEEK, Reach, meet, reach


@dataclass(frozen=True)
class Mention:
    reach: Reach


def told(when: str | None, published: str | None, lasting: bool = False) -> Mention:
    return Mention(reach(period(when), period(published), lasting))


def test_two_dates_meet_within_a_week() -> None:
    first = told("2024-06-19", None)
    assert meet(first, told("2024-06-26", None))
    assert meet(told("2024-06-26", None), first)
    assert not meet(first, told("2024-06-27", None))
    assert meet(told("2024", None), told("2024-06", None))


def test_what_has_no_date_is_of_the_days_of_its_report() -> None:
    undated = told(None, "2024-06-19")
    assert meet(undated, told("2024-06-18", "2025-01-01"))
    assert not meet(undated, told("2024-03-01", "2024-03-02"))
    assert meet(told(None, "2024-06-19", lasting=True), told("2024-03-01", "2024-03-02"))
    assert meet(told(None, None), told("1950-06-25", None))


def test_a_reach_is_counted_in_days() -> None:
    day = date(2024, 6, 19).toordinal()
    assert reach(Period(date(2024, 6, 19), date(2024, 6, 19)), None, False) == (day, day + WEEK)
    assert reach(None, period("2024-06-19"), False) == (day - PAST, day + PAST)
