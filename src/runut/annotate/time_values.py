"""What a time rule's words mean: one small operation for each kind of expression, giving a TIMEX3 value.

Each operation takes the slots of a match (class names in lower case, `2` appended for the second of a kind,
and what the rule's `value` cell gives) and what is known around it. It returns the value, raises `NoReading`
if the words make no date, or `Unknown` if the text does not tell what is needed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from runut.annotate import calendar
from runut.annotate.calendar import NoReading, Way
from runut.annotate.numbers import plain

Slots = Mapping[str, str]
CLOCK_UNITS = {"TH": "H", "TM": "M", "TS": "S"}
AFTERNOON = ("TAF", "TEV", "TNI")
NOON = 12
SEASON_ENDS = {"SP": 5, "SU": 8, "FA": 11}


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
    year = _year(slots, around, mark)
    month, number = (_int(slots, name + mark) for name in ("month", "day"))
    weekday = _int(slots, "weekday" + mark)
    if month is None:
        month = _int(slots, "monthnum" + mark)
    if month is not None and number is not None:
        return _month_day(year, month, number, weekday, slots, around)
    if month is not None:
        if year is None:
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
    way, anchor = _way(slots), around.need()
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
        day = _date(around.last) or day
        if slots["part"] == "TNI" and day == around.published and not around.future:
            day = calendar.moved(day, -1, "D")
    return day.isoformat()


def _date(value: str | None) -> date | None:
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
    weekday, number, taken = _int(slots, "weekday"), _int(slots, "day"), _date(value)
    month = _int(slots, "month") or _int(slots, "monthnum")
    if weekday is None or number is None or month is None or taken is None:
        return ()
    if taken.weekday() != weekday:
        return value, calendar.weekday_near(taken, weekday, future=False, strict=True).isoformat()
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


def _year(slots: Slots, around: Around, mark: str) -> int | None:
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
    if slots.get("part") in AFTERNOON and hour < NOON and not (slots["part"] == "TNI" and hour < 5):
        hour += NOON
    if slots.get("half") == "AM" and hour == NOON:
        hour = 0
    if slots.get("half") == "PM" and hour < NOON:
        hour += NOON
    return f"{hour % 24:02d}:{slots.get('minute', '00')}"


def _int(slots: Slots, name: str) -> int | None:
    return int(slots[name]) if name in slots else None


def _way(slots: Slots) -> int:
    """-1 for words that look back, 1 for words that look ahead, 0 if there are none."""
    return int(slots.get("way", "0"))


def _looks(slots: Slots, around: Around) -> Way:
    way = _way(slots)
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


def duration(slots: Slots, around: Around) -> str:
    """How long: `P2W`, `PT48H`, `PXD`, `P5D/P7D`."""
    count = slots.get("number", slots.get("vague", "1"))
    if "plus" in slots and count != "X":
        count = str(Decimal(count) + Decimal(slots["plus"]))
    first = _period(count, slots["unit"])
    if "number2" in slots:
        return f"{first}/{_period(slots['number2'], slots['unit'])}"
    return first


def _period(count: str, unit: str) -> str:
    number = count if count == "X" else plain(Decimal(count))
    if unit in CLOCK_UNITS:
        if number == "0.5" and unit == "TH":
            return "PT30M"
        return f"PT{number}{CLOCK_UNITS[unit]}"
    if unit == "Y" and number.endswith(".5"):
        return f"P{number[:-2]}Y6M" if number != "0.5" else "P6M"
    if unit == "Q":
        return f"P{plain(Decimal(number) * 3)}M" if number != "X" else "PXM"
    return f"P{number}{unit}"


def shift(slots: Slots, around: Around) -> str:
    """So many units before or after; a duration where the count is vague or too far back to be a date."""
    unit, count, way = slots["unit"], slots.get("number", slots.get("vague", "1")), _way(slots)
    if "vague" in slots or unit in CLOCK_UNITS or Decimal(count) % 1 or Decimal(count) > 1000:
        return _period(count, unit)
    grain = "D" if unit == "W" and "number" in slots else unit  # `two weeks ago` is a day, `last week` a week
    return calendar.at_grain(calendar.moved(around.need(), way * int(Decimal(count)), unit), grain)


def weekend(slots: Slots, around: Around) -> str:
    """The weekend of this week or one beside it; alone, the one that is past or, if so told, to come."""
    way = _way(slots)
    if not way and "this" not in slots and not around.future:
        way = -1 if around.need().weekday() < 5 else 0
    return calendar.week(calendar.moved(around.need(), way, "W")) + "-WE"


def decade(slots: Slots, around: Around) -> str:
    """Ten years as a span; two digits are of the twentieth century."""
    year = int(slots["year"]) if "year" in slots else 1900 + int(slots["tens"])
    if year % 10:
        raise NoReading(f"{year} begins no decade")
    return f"{year:04d}/{year + 9:04d}"


def century(slots: Slots, around: Around) -> str:
    return f"{int(slots.get('int') or slots['ordinal']) - 1:02d}"


def part_of_year(slots: Slots, around: Around) -> str:
    """Quarters, halves and seasons: `2024-Q1`, `2023-H2`, `2022-WI`; without a year, the anchor's."""
    year = _year(slots, around, "")
    if year is None:
        anchor = around.need()
        year = anchor.year + _way(slots)
        if _way(slots) < 0 and anchor.month > SEASON_ENDS.get(slots["letter"], 12):
            year = anchor.year  # `last summer`, said in autumn
    return f"{year:04d}-{slots['letter']}{slots.get('ordinal') or slots.get('int', '')}"


def same(slots: Slots, around: Around) -> str:
    """The time told before, or so many units from it."""
    last = around.mate if slots.get("mate") and around.mate else around.last
    if not last or last.startswith("P"):
        raise Unknown("no time before that it could mean")
    unit = slots.get("unit", "")
    if "number" not in slots:
        told = _date(last)
        return calendar.at_grain(told, unit) if told and unit else last
    if unit in CLOCK_UNITS:
        return _period(slots["number"], unit)
    try:
        day = date.fromisoformat((last[:10] + "-01-01")[:10] if len(last) in (4, 7) else last[:10])
    except ValueError:
        raise Unknown("no day before to count from") from None
    if len(last) == 4 and unit != "Y":
        raise Unknown("no day before to count from")
    return calendar.at_grain(calendar.moved(day, _way(slots) * int(Decimal(slots["number"])), unit), unit)


def counted(slots: Slots, around: Around) -> str:
    """`the sixth day`: counted from a start that the report tells and that leads near publication; else
    the day of which the report has just told, if that is recent."""
    anchor, back = around.need(), int(slots.get("int") or slots["ordinal"]) - 1
    ends = {calendar.moved(start, back, "D") for start in around.days}
    mate = _date(around.mate)
    if mate and (mate in ends or not back):
        return mate.isoformat()
    if not back:
        raise Unknown("the report does not tell from which day it counts")
    near = [end for end in ends if -2 <= (end - anchor).days <= 0]
    if near:
        return max(near).isoformat()
    last = _date(around.last)
    if last and -2 <= (last - anchor).days <= 0:
        return last.isoformat()
    raise Unknown("the report does not tell from which day it counts")


def recurring(slots: Slots, around: Around) -> str:
    """Every so often: `P1Y`; weekdays `XXXX-WXX-1`."""
    if "weekday" in slots:
        return f"XXXX-WXX-{int(slots['weekday']) + 1}"
    if "part" in slots:
        return "XXXX-XX-XX" + slots["part"]
    return _period(slots.get("number", "1"), slots["unit"])


OPERATIONS: Mapping[str, Callable[[Slots, Around], str]] = {
    "date": dated,
    "attached": dated,
    "span": span,
    "duration": duration,
    "shift": shift,
    "weekend": weekend,
    "decade": decade,
    "century": century,
    "part-of-year": part_of_year,
    "same": same,
    "counted": counted,
    "set": recurring,
}
CONTEXTUAL = frozenset({"attached", "same", "counted"})  # need what stands around, so they come last
