"""Pairs by their times: the sweep finds those that meet, each once, and nobody else."""

from dataclasses import dataclass
from datetime import date
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as some

from runut.merge.nearby import PAST, WEEK, Reach, meet, nearby, reach
from runut.merge.periods import Period, period

DAYS = some.integers(0, 60)


@dataclass(frozen=True)
class Mention:
    id: str
    reach: Reach


@given(some.lists(some.tuples(DAYS, DAYS), max_size=30), some.randoms(use_true_random=False))
def test_the_sweep_finds_what_trying_all_pairs_finds(spans: list[tuple[int, int]], chance: Random) -> None:
    told = [Mention(f"m{number:02}", (min(span), max(span))) for number, span in enumerate(spans)]
    wanted = {(one.id, other.id) for one, other in combinations(told, 2) if meet(one, other)}
    chance.shuffle(told)
    found = [(one.id, other.id) for one, other in nearby(told)]
    assert len(found) == len(set(found))
    assert set(found) == wanted


def told(when: str | None, published: str | None, lasting: bool = False) -> Mention:
    return Mention("m", reach(period(when), period(published), lasting))


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
