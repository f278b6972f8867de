"""Calendar arithmetic on TIMEX3 values: shifts by a unit, weekdays, dates with parts missing."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

WEEK = 7
SLIP = 400  # a date farther off is no slip: it is meant, and its weekday is wrong
NEIGHBOUR = 31
CLOSE = 45  # days within which a date is meant even where its weekday is wrong
UNIT_DAYS = {"D": 1, "W": WEEK}
UNIT_MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}


# How words around a date without a year look: back (`last May`), ahead (`next May`), ahead by a word of
# futurity elsewhere in the sentence, up to it (`until May`: whichever is nearer), or not at all.
Way = Literal["past", "future", "coming", "until", "open"]
DAYS_AHEAD: dict[Way, int] = {"past": 0, "future": 366 * 4, "coming": 270, "until": 183, "open": 31}
MONTHS_AHEAD: dict[Way, int] = {"past": 0, "future": 11, "coming": 9, "until": 6, "open": 0}


class NoReading(ValueError):
    """The words make no date (31 February), so the rule does not hold."""


def day(year: int, month: int, number: int) -> date:
    try:
        return date(year, month, number)
    except ValueError as fault:
        raise NoReading(str(fault)) from None


def moved(anchor: date, count: int, unit: str) -> date:
    """The day `count` units from `anchor`; months and years keep the day of the month where there is one."""
    try:
        if unit in UNIT_DAYS:
            return anchor + timedelta(days=count * UNIT_DAYS[unit])
        months = anchor.year * 12 + anchor.month - 1 + count * UNIT_MONTHS[unit]
        year, month = divmod(months, 12)
        return date(year, month + 1, min(anchor.day, monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError) as fault:
        raise NoReading(str(fault)) from None


def week(of: date) -> str:
    year, number, _ = of.isocalendar()
    return f"{year:04d}-W{number:02d}"


def at_grain(of: date, unit: str) -> str:
    """The TIMEX3 value of the day, week, month, quarter, year, decade or century that holds a day."""
    if unit == "W":
        return week(of)
    if unit == "M":
        return f"{of.year:04d}-{of.month:02d}"
    if unit == "Q":
        return f"{of.year:04d}-Q{(of.month + 2) // 3}"
    if unit in ("Y", "DE", "CE"):
        return f"{of.year:04d}"
    return of.isoformat()


def weekday_near(anchor: date, weekday: int, future: bool, strict: bool) -> date:
    """The latest such weekday up to `anchor`, the earliest from it if `future`; `strict` leaves it out."""
    if future:
        ahead = (weekday - anchor.weekday()) % WEEK or (WEEK if strict else 0)
        return moved(anchor, ahead, "D")
    back = (anchor.weekday() - weekday) % WEEK or (WEEK if strict else 0)
    return moved(anchor, -back, "D")


def month_near(anchor: date, month: int, way: Way) -> int:
    """The year of the month that is meant near `anchor`."""
    ahead = (month - anchor.month) % 12
    if ahead <= MONTHS_AHEAD[way]:
        return anchor.year + (anchor.month + ahead > 12)
    return anchor.year - (month > anchor.month)


def day_near(anchor: date, month: int, number: int, weekday: int | None, way: Way) -> date:
    """The date with this month and day that is meant near `anchor`; where it is not close, one that falls on
    `weekday`. Raises NoReading if there is no such day in any year."""
    years = range(anchor.year - 4, anchor.year + 5)
    found = [date(year, month, number) for year in years if _exists(year, month, number)]
    if not found:
        raise NoReading(f"no day {number} in month {month}")
    nearest = min(found, key=lambda one: abs((one - anchor).days))
    if weekday is not None:
        fits = [one for one in found if one.weekday() == weekday]
        if not fits or abs((nearest - anchor).days) <= CLOSE:
            return nearest
        return min(fits, key=lambda one: abs((one - anchor).days))
    if way == "until":
        return nearest
    ahead = [one for one in found if 0 <= (one - anchor).days <= DAYS_AHEAD[way]]
    past = [one for one in found if one <= anchor]
    return ahead[0] if ahead else past[-1] if past else nearest


def mended(written: date, weekday: int, anchor: date) -> date | None:
    """A slip of the pen in the month or year: the day of the same number, on the weekday given, within a
    month of `anchor`. None if the date is no slip or has no such neighbour."""
    if written.weekday() == weekday or not WEEK < abs((written - anchor).days) <= SLIP:
        return None
    near = []
    for shift in (-2, -1, 0, 1, 2):
        month = moved(anchor.replace(day=1), shift, "M")
        if _exists(month.year, month.month, written.day):
            near.append(month.replace(day=written.day))
    fits = [one for one in near if one.weekday() == weekday and abs((one - anchor).days) <= NEIGHBOUR]
    return fits[0] if len(fits) == 1 else None


def _exists(year: int, month: int, number: int) -> bool:
    return 1 <= year <= 9999 and 1 <= number <= monthrange(year, month)[1]
