"""TIMEX3 dates as periods of days, to be compared."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 12)}
QUARTERS = {f"Q{n}": (3 * n - 2, 3 * n) for n in (1, 2, 3, 4)} | {"H1": (1, 6), "H2": (7, 12)}


@dataclass(frozen=True, slots=True)
class Period:
    """From `first` to `last` day, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def meets(self, other: "Period") -> bool:
        return self.first <= other.last and other.first <= self.last

    def gap(self, other: "Period") -> int:
        """Days between the nearest ends; 0 if the two meet."""
        if self.meets(other):
            return 0
        return (max(self.first, other.first) - min(self.last, other.last)).days


@lru_cache(maxsize=65536)
def period(value: str | None) -> Period | None:
    """The days that a TIMEX3 date or span names; None for durations, sets, and values that name none."""
    if not value:
        return None
    start, slash, end = value.partition("/")
    first = _period(start)
    last = _period(end) if slash else first
    if first is None or last is None or last.last < first.first:
        return None
    return Period(first.first, last.last)


def _period(value: str) -> Period | None:
    try:
        return _parsed(value.partition("T")[0])
    except ValueError:
        return None


def _parsed(value: str) -> Period | None:
    parts = value.split("-")
    if not parts[0].isdigit():
        return None
    if len(parts[0]) == 3 and len(parts) == 1:  # a decade
        return Period(date(int(parts[0]) * 10, 1, 1), date(int(parts[0]) * 10 + 9, 12, 31))
    year = int(parts[0])
    if len(parts) == 1:
        return Period(date(year, 1, 1), date(year, 12, 31))
    if parts[1].startswith("W"):
        monday = date.fromisocalendar(year, int(parts[1][1:3]), 1)
        return Period(monday, monday + timedelta(6))
    months = (SEASONS | QUARTERS).get(parts[1]) or (int(parts[1]), int(parts[1]))
    if len(parts) == 2:
        after = date(year + months[1] // 12, months[1] % 12 + 1, 1)
        return Period(date(year, months[0], 1), after - timedelta(1))
    day = date(year, months[0], int(parts[2]))
    return Period(day, day)
