"""What a time rule's words mean: one small operation for each kind of expression, giving a TIMEX3 value.

Each takes the slots of a match and what is known around it (`time_dates` says what these are) and returns the
value; `NoReading` and `Unknown` are raised as there.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from runut.annotate import calendar
from runut.annotate.calendar import NoReading
from runut.annotate.numbers import plain
from runut.annotate.time_dates import Around, Slots, Unknown, dated, day_of, span, way_of, year_of

CLOCK_UNITS = {"TH": "H", "TM": "M", "TS": "S"}
SEASON_ENDS = {"SP": 5, "SU": 8, "FA": 11}


def duration(slots: Slots, around: Around) -> str:
    """How long: `P2W`, `PT48H`, `PXD`, `P5D/P7D`."""
    count = slots.get("number", slots.get("vague", "1"))
    if "plus" in slots and count != "X":
        count = str(Decimal(count) + Decimal(slots["plus"]))
    if "most" in slots and count != "X" and Decimal(count) > int(slots["most"]):
        raise NoReading(f"{count} is no count of units")
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
    if unit == "D" and number == "0.5":
        return "PT12H"
    if unit == "Y" and number.endswith(".5"):
        return f"P{number[:-2]}Y6M" if number != "0.5" else "P6M"
    if unit == "Q":
        return f"P{plain(Decimal(number) * 3)}M" if number != "X" else "PXM"
    return f"P{number}{unit}"


def shift(slots: Slots, around: Around) -> str:
    """So many units before or after; a duration where the count is vague or too far back to be a date."""
    unit, count, way = slots["unit"], slots.get("number", slots.get("vague", "1")), way_of(slots)
    if "vague" in slots or unit in CLOCK_UNITS or Decimal(count) % 1 or Decimal(count) > 1000:
        return _period(count, unit)
    grain = "D" if unit == "W" and "number" in slots else unit  # `two weeks ago` is a day, `last week` a week
    return calendar.at_grain(calendar.moved(around.need(), way * int(Decimal(count)), unit), grain)


def weekend(slots: Slots, around: Around) -> str:
    """The weekend of this week or one beside it; alone, the one that is past or, if so told, to come."""
    way = way_of(slots)
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
    year, ordinal = year_of(slots, around, ""), slots.get("ordinal") or slots.get("int", "")
    if year is None:
        anchor = around.need()
        year = anchor.year + way_of(slots)
        begun = slots["letter"] != "Q" or 3 * int(ordinal) - 2 <= anchor.month
        if not way_of(slots) and not around.future and not begun:
            year -= 1
        if way_of(slots) < 0 and anchor.month > SEASON_ENDS.get(slots["letter"], 12):
            year = anchor.year  # `last summer`, said in autumn
    return f"{year:04d}-{slots['letter']}{ordinal}"


def same(slots: Slots, around: Around) -> str:
    """The time told before, or so many units from it."""
    last = around.last
    if not last or last.startswith("P"):
        raise Unknown("no time before that it could mean")
    unit = slots.get("unit", "")
    if "number" not in slots:
        told = day_of(last)
        return calendar.at_grain(told, unit) if told and unit else last
    if unit in CLOCK_UNITS:
        return _period(slots["number"], unit)
    try:
        day = date.fromisoformat((last[:10] + "-01-01")[:10] if len(last) in (4, 7) else last[:10])
    except ValueError:
        raise Unknown("no day before to count from") from None
    if unit in {4: ("M", "W", "D"), 7: ("W", "D")}.get(len(last), ()):
        raise Unknown("no day before to count from")
    return calendar.at_grain(calendar.moved(day, way_of(slots) * int(Decimal(slots["number"])), unit), unit)


def counted(slots: Slots, around: Around) -> str:
    """`the sixth day`: counted from a start that the report tells and that leads near publication; else
    the day of which the report has just told, if that is recent."""
    anchor, back = around.need(), int(slots.get("int") or slots["ordinal"]) - 1
    ends = {calendar.moved(start, back, "D") for start in around.days}
    mate = day_of(around.mate)
    if mate and (mate in ends or not back):
        return mate.isoformat()
    if not back:
        raise Unknown("the report does not tell from which day it counts")
    near = [end for end in ends if -2 <= (end - anchor).days <= 0]
    if near:
        return max(near).isoformat()
    last = day_of(around.last)
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
