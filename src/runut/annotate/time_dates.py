"""The day, month or year that the parts of a date give; what the report tells around them fills the gaps.

Slots are what the classes of a rule met (class names in lower case, `2` appended for the second of a kind)
and what the rule's `value` cell gives. What makes no date raises `NoReading`, what the text does not tell
`Unknown`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from runut.annotate import calendar
from runut.annotate.calendar import NoReading, Way

Slots = Mapping[str, str]
SECOND = {"TMI": (1, 6), "TAF": (1, 11), "TEV": (1, 11), "TNI": (5, 11)}  # hours that count from noon
NOON = 12


class Unknown(ValueError):
    """Nothing in the text or around it resolves the expression; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Around:
    """What an expression is resolved against. `anchor` is the day of publication or, in a quote, of the
    utterance. `future` says that what is dated is still to come, `until` that it is a limit. `told` are
    days that the report has told before, `days` all that it tells; `mate` is a day in the same sentence,
    `last` the date before."""

    published: date | None
    anchor: date | None
    future: bool = False
    until: bool = False
    told: tuple[date, ...] = ()
    days: tuple[date, ...] = ()
    mate: str | None = None
    last: str | None = None

    def need(self) -> date:
        if self.anchor is None:
            raise Unknown("no publication date to count from")
        return self.anchor


def dated(slots: Slots, around: Around, mark: str = "") -> str:
    """A date from whatever parts of it are given, with day part or clock time."""
    value = _day(slots, around, mark)
    if {"hour", "clocknum"} & set(slots):
        if len(value) != 10:
            raise NoReading("a clock time without its day")
        return f"{value}T{_clock(slots)}"
    part = slots.get("part" + mark, "")
    return value + part if len(value) == 10 else value


def _day(slots: Slots, around: Around, mark: str) -> str:
    year = year_of(slots, around, mark)
    month, number = (_int(slots, name + mark) for name in ("month", "day"))
    weekday = _int(slots, "weekday" + mark)
    if month is None:
        month = _int(slots, "monthnum" + mark)
    if month is not None and number is not None:
        return _month_day(year, month, number, weekday, slots, around)
    if month is not None:
        if year is None and "this" in slots:
            year = around.need().year
        elif year is None:
            year = calendar.month_near(around.need(), month, _looks(slots, around))
        return f"{year:04d}-{month:02d}"
    if number is not None:
        return _number_only(number, slots, around)
    if weekday is not None:
        return _weekday(weekday, slots, around)
    if "relday" in slots:
        return calendar.moved(around.need(), int(slots["relday"]), "D").isoformat()
    if year is not None:
        return f"{year:04d}"
    return _undated(slots, around)


def _weekday(weekday: int, slots: Slots, around: Around) -> str:
    """A weekday alone: the day that the report has called so with its date, else the latest or the next."""
    way, anchor = way_of(slots), around.need()
    if "weekshift" in slots:
        monday = calendar.moved(anchor, -anchor.weekday(), "D")
        return calendar.moved(monday, int(slots["weekshift"]) * calendar.WEEK + weekday, "D").isoformat()
    future = way > 0 or (way == 0 and around.future)
    if not future and "this" not in slots:
        told = [
            day
            for day in around.told
            if day.weekday() == weekday and 0 <= (anchor - day).days <= calendar.WEEK
        ]
        if told:
            return told[-1].isoformat()
    return calendar.weekday_near(anchor, weekday, future, strict=way != 0 and "this" not in slots).isoformat()


def _undated(slots: Slots, around: Around) -> str:
    """A day part or clock time alone: on the day of its sentence, else on the last day told, else
    that of publication; but a report seldom tells of a night that has only begun."""
    if around.mate:
        return around.mate[:10]
    day = around.need()
    if {"hour", "clocknum"} & set(slots):
        recent = [told for told in around.told if 0 <= (day - told).days <= calendar.WEEK]
        day = recent[-1] if recent else day
    elif "part" in slots:
        day = day_of(around.last) or day
        if slots["part"] == "TNI" and day == around.published and not around.future:
            day = calendar.moved(day, -1, "D")
    return day.isoformat()


def day_of(value: str | None) -> date | None:
    """The day that a value names or lies on; None for what is longer than a day."""
    try:
        return date.fromisoformat(value[:10]) if value and len(value) >= 10 and "/" not in value else None
    except ValueError:
        return None


def _month_day(
    year: int | None, month: int, number: int, weekday: int | None, slots: Slots, around: Around
) -> str:
    if year is None:
        found = calendar.day_near(around.need(), month, number, weekday, _looks(slots, around))
    else:
        found = calendar.day(year, month, number)
    if weekday is not None and around.published:
        found = calendar.mended(found, weekday, around.published) or found
    return found.isoformat()


def weekday_readings(value: str, slots: Slots) -> tuple[str, ...]:
    """The days that a date can mean whose weekday and number do not agree, the one taken first; else none."""
    weekday, number, taken = _int(slots, "weekday"), _int(slots, "day"), day_of(value)
    month = _int(slots, "month") or _int(slots, "monthnum")
    if weekday is None or number is None or month is None or taken is None:
        return ()
    if taken.weekday() != weekday:
        shift = (weekday - taken.weekday() + 3) % calendar.WEEK - 3
        return value, calendar.moved(taken, shift, "D").isoformat()
    year = int(slots.get("year", taken.year))
    return (
        () if (year, month) == (taken.year, taken.month) else (value, f"{year:04d}-{month:02d}-{number:02d}")
    )


def _number_only(number: int, slots: Slots, around: Around) -> str:
    anchor = around.need()
    ahead = _looks(slots, around) in ("future", "coming", "until")
    shift = (ahead and number < anchor.day) - (not ahead and number > anchor.day)
    month = calendar.moved(anchor.replace(day=1), shift, "M")
    return calendar.day(month.year, month.month, number).isoformat()


def year_of(slots: Slots, around: Around, mark: str) -> int | None:
    if "year" + mark in slots:
        return int(slots["year" + mark])
    short = slots.get("shortyear" + mark, "")
    if len(short) == 2:
        return 2000 + int(short)
    if "yearshift" in slots:
        return around.need().year + int(slots["yearshift"])
    return None


def _clock(slots: Slots) -> str:
    if "clocknum" in slots:
        return f"{slots['clocknum'][:2]}:{slots['clocknum'][2:]}"
    hour = int(slots["hour"])
    if hour == NOON and slots.get("part") == "TNI":
        return f"00:{slots.get('minute', '00')}"
    low, high = SECOND.get(slots.get("part", ""), (NOON, 0))
    if low <= hour <= high:
        hour += NOON
    if slots.get("half") == "AM" and hour == NOON:
        hour = 0
    if slots.get("half") == "PM" and hour < NOON:
        hour += NOON
    return f"{hour % 24:02d}:{slots.get('minute', '00')}"


def _int(slots: Slots, name: str) -> int | None:
    return int(slots[name]) if name in slots else None


def way_of(slots: Slots) -> int:
    """-1 for words that look back, 1 for words that look ahead, 0 if there are none."""
    return int(slots.get("way", "0"))


def _looks(slots: Slots, around: Around) -> Way:
    way = way_of(slots)
    if way:
        return "future" if way > 0 else "past"
    if around.until:
        return "until"
    return "coming" if around.future else "open"


def span(slots: Slots, around: Around) -> str:
    """`START/END`; what only the end says (month, year) holds for the start too."""
    first = dict(slots)
    for name in ("year", "month", "monthnum"):
        if name not in first and name + "2" in first:
            first[name] = first[name + "2"]
    second = dict(slots)
    for name in ("year", "month", "monthnum"):
        if name + "2" not in second and name in second:
            second[name + "2"] = second[name]
    if "day2" not in second and "weekday2" not in second:
        second.pop("day", None)
    start, end = _day(first, around, ""), _day(second, around, "2")
    if start > end and "year2" not in second:
        end = _day({**second, "year2": start[:4]}, around, "2")
        if start > end:
            end = _day({**second, "year2": str(int(start[:4]) + 1)}, around, "2")
    if start > end:
        raise NoReading(f"{start} is after {end}")
    return f"{start}/{end}"
