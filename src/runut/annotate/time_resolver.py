"""Values for the times of one report, in two rounds: what stands by itself, then what leans on others."""

from dataclasses import replace
from datetime import date

from runut.annotate.calendar import NoReading
from runut.annotate.time_context import Frame
from runut.annotate.time_dates import Around, Unknown, day_of, weekday_readings
from runut.annotate.time_rules import FIXED, Found, TimeTools
from runut.annotate.time_values import CONTEXTUAL, OPERATIONS
from runut.model import Doubt, Report, Span, Time, make_id

RECENT = 31  # days before publication on which something quoted may have been said
NEAR = 40  # expressions before and after one that it may lean on
DATED = frozenset({"day", "weekday"})  # slots of a day told by its date or name
DAYS = DATED | {"relday"}


class Resolver:
    """Gives each expression of a report its value: first what stands by itself, then what leans on others."""

    def __init__(self, tools: TimeTools, report: Report, cut: Frame, found: list[Found]) -> None:
        self.cues, self.report, self.cut, self.found = tools.cues, report, cut, found
        self.published = day_of(report.published.value or "")
        self.values: list[str | None] = [None] * len(found)
        self.faults: dict[int, tuple[str, tuple[str, ...]]] = {}
        self.dispatch = [self._is_dispatch(one) for one in found]
        self.days: tuple[date, ...] = ()  # all days that the report tells by themselves

    def run(self) -> tuple[tuple[Time, ...], tuple[Doubt, ...]]:
        leaning = [self._leans(one) for one in self.found]
        for index, leans in enumerate(leaning):
            if not leans:
                self._resolve(index)
        self.days = tuple(sorted({day for value in self.values if value and (day := day_of(value))}))
        for index, leans in enumerate(leaning):
            if leans:
                self._resolve(index)
        times = tuple(
            Time(one.start, one.end, one.rule.type, value, f"times:{one.rule.name}", said)
            for one, value, said in zip(self.found, self.values, self.dispatch, strict=True)
        )
        return times, tuple(self._doubt(index) for index in sorted(self.faults))

    def _is_dispatch(self, one: Found) -> bool:
        """Only a day dates an utterance; `said in 2019` tells of when as any other act does."""
        return bool(DAYS & set(one.slots)) and self.cut.is_dispatch(one.start, one.end, self.cues)

    def _leans(self, one: Found) -> bool:
        return one.rule.operation in CONTEXTUAL or self.cut.quoted(one.start)

    def _resolve(self, index: int) -> None:
        rule, slots = self.found[index].rule, self.found[index].slots
        if rule.operation == FIXED:
            self.values[index] = rule.given["value"]
            return
        try:
            value = OPERATIONS[rule.operation](slots, self._around(index))
        except (Unknown, NoReading) as fault:
            self.faults[index] = f"time not resolved: {fault}", ()
            return
        self.values[index] = value
        readings = weekday_readings(value, slots)
        if readings:
            self.faults[index] = "weekday and date do not agree", readings

    def _around(self, index: int) -> Around:
        one = self.found[index]
        told = self._told(index)
        around = Around(self.published, self.published, told=told)
        if self.cut.quoted(one.start):
            around = replace(around, anchor=self._spoken(index, told) or self.published)
        if not self.dispatch[index]:
            future, limit = self.cut.is_future(one.start, self.cues), self.cut.is_limit(one.start, self.cues)
            around = replace(around, future=future, until=limit)
        if one.rule.operation in CONTEXTUAL:
            around = replace(around, mate=self._mate(index), last=self._last(index), days=self.days)
        return around

    def _told(self, index: int) -> tuple[date, ...]:
        """Days that the report has told by their date or weekday before this expression, the last few."""
        near = slice(max(0, index - NEAR), index)
        before = zip(self.found[near], self.values[near], strict=True)
        days = (day_of(value) for one, value in before if value and DATED & set(one.slots))
        return tuple(day for day in days if day)

    def _spoken(self, index: int, told: tuple[date, ...]) -> date | None:
        """The day of the utterance that a quotation belongs to: told in its paragraph, or before it."""
        low, high = self.cut.paragraph(self.found[index].start)
        for other in range(max(0, index - NEAR), min(len(self.found), index + NEAR)):
            day = day_of(self.values[other])
            if low <= self.found[other].start < high and self.dispatch[other] and day:
                return day
        recent = [day for day in told if self.published and 0 <= (self.published - day).days <= RECENT]
        return recent[-1] if recent else None

    def _mate(self, index: int) -> str | None:
        """The nearest day in the same sentence."""
        here = self.found[index]
        sentence = self.cut.sentence(here.start)
        close = slice(max(0, index - NEAR), index + NEAR)
        near = [
            (abs(one.start - here.start), value)
            for one, value in zip(self.found[close], self.values[close], strict=True)
            if one is not here and value and day_of(value) and self.cut.sentence(one.start) == sentence
        ]
        return min(near)[1] if near else None

    def _last(self, index: int) -> str | None:
        """The value of the last expression before that is a date."""
        for before in range(index - 1, max(-1, index - NEAR), -1):
            value = self.values[before]
            if value and self.found[before].rule.type in ("DATE", "TIME") and value[0].isdigit():
                return value
        return None

    def _doubt(self, index: int) -> Doubt:
        one, report = self.found[index], self.report
        span = Span(report.id, one.start, one.end)
        what, readings = self.faults[index]
        return Doubt(
            make_id("doubt", report.id, one.start, what), "annotate", report.id, span, what, readings
        )
