"""Dates, times, durations and recurring times of a report, with TIMEX3 values counted from publication.

Rules and words are the packs' `times`, `times_words`, `times_cues` and `numbers`; the grammar of the rules is
described in `time_grammar`, the meaning of their `value` cells in `time_values`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import regex

from runut.annotate.calendar import NoReading
from runut.annotate.numbers import Numbers, load_numbers, plain
from runut.annotate.time_context import Cues, Frame, frame, load_cues
from runut.annotate.time_grammar import DIGIT, NUMBER_CLASS, Classes, Compiled, compile_pattern
from runut.annotate.time_values import CONTEXTUAL, OPERATIONS, Around, Slots, Unknown, weekday_readings
from runut.lang import Pack, PackError, packs
from runut.lang.table import Row
from runut.model import Doubt, Report, Span, Time, make_id

Kind = Literal["DATE", "TIME", "DURATION", "SET"]
WORD = regex.compile(r"[^\W_]+")
INSIDE_NUMBER = regex.compile(r"(?<=\d[.,:/-]|[$€£¥]|[$€£¥] )")
FIXED, NONE = "=", "none"
RECENT = 31  # days before publication on which something quoted may have been said
DATED = frozenset({"day", "weekday"})  # slots of a day told by its date or name
DAYS = DATED | {"relday"}
ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    compiled: Compiled
    operation: str  # a key of OPERATIONS, "=" for a fixed value, "none" for what is no time
    given: Mapping[str, str]
    type: Kind


@dataclass(frozen=True, slots=True)
class TimeTools:
    """A pack's rules; `by_word` has the indexes of the rules that can begin with a folded word."""

    rules: tuple[Rule, ...]
    by_word: Mapping[str, tuple[int, ...]]
    classes: Classes
    cues: Cues


@dataclass(frozen=True, slots=True)
class Found:
    start: int
    end: int
    rule: Rule
    slots: Slots


def load() -> dict[str, TimeTools]:
    """The tools of every pack by its code. Raises PackError where a rule is not well made."""
    return {pack.code: _tools(pack) for pack in packs()}


def _tools(pack: Pack) -> TimeTools:
    classes = _classes(pack, load_numbers(pack))
    rules = tuple(_rule(row, classes) for row in pack.rows("times"))
    by_word: dict[str, list[int]] = {}
    for index, rule in enumerate(rules):
        for word in rule.compiled.firsts:
            by_word.setdefault(word, []).append(index)
    return TimeTools(rules, {word: tuple(found) for word, found in by_word.items()}, classes, load_cues(pack))


def _classes(pack: Pack, numbers: Numbers) -> Classes:
    forms: dict[str, list[str]] = {}
    values: dict[str, dict[str, str]] = {}
    slots: dict[str, str] = {}
    for row in pack.rows("times_words"):
        forms.setdefault(row["class"], []).append(row["forms"])
        if row["slot"]:
            slots[row["class"]] = row["slot"]
        if row["value"]:
            known = values.setdefault(row["class"], {})
            known.update((_fold(form), row["value"]) for form in row.several("forms"))
    return Classes({name: "|".join(found) for name, found in forms.items()}, values, slots, numbers)


def _rule(row: Row, classes: Classes) -> Rule:
    operation, *rest = row["value"].split()
    given = {"value": rest[0]} if operation == FIXED else dict(part.split("=", 1) for part in rest)
    if operation not in (*OPERATIONS, FIXED, NONE):
        raise PackError(f"{row.where}: no operation {operation!r}")
    try:
        compiled = compile_pattern(row["pattern"], classes)
    except PackError as fault:
        raise PackError(f"{row.where}: {fault}") from None
    kind: Kind = row["type"]  # type: ignore[assignment]  # the schema holds the column to these values
    return Rule(row["name"], compiled, operation, given, kind)


def find(tools: TimeTools, report: Report) -> tuple[tuple[Time, ...], tuple[Doubt, ...]]:
    """All times of a report, sorted and without overlap, and a doubt for each that could not be resolved."""
    found = list(_matches(tools, report.text))
    if not found:
        return (), ()
    resolver = Resolver(tools, report, frame(report.text), found)
    return resolver.run()


def _matches(tools: TimeTools, text: str) -> Iterator[Found]:
    """The longest readable match at each word, from left to right."""
    done = 0
    for word in WORD.finditer(text):
        start = word.start()
        if start < done:
            continue
        first = word[0].casefold()
        numeral = first[0].isdigit()
        indexes = tools.by_word.get(DIGIT if numeral else first)
        if not indexes or (numeral and INSIDE_NUMBER.match(text, start)):
            continue
        best = _longest(tools, text, start, indexes)
        if best:
            done = best.end
            if best.rule.operation != NONE:
                yield best


def _longest(tools: TimeTools, text: str, start: int, indexes: tuple[int, ...]) -> Found | None:
    hits = []
    for index in indexes:
        met = tools.rules[index].compiled.regex.match(text, start)
        if met:
            hits.append((-met.end(), tools.rules[index].operation != NONE, index, met))
    for end, _, index, met in sorted(hits, key=lambda hit: hit[:3]):
        rule = tools.rules[index]
        slots = _slots(met, rule, tools.classes)
        if slots is not None and _readable(rule, slots):
            return Found(start, -end, rule, slots)
    return None


def _slots(met: "regex.Match[str]", rule: Rule, classes: Classes) -> Slots | None:
    """What the classes of a match stand for; None if a number in it is not well made."""
    slots: dict[str, str] = {}
    for group, text in met.groupdict().items():
        if text is None:
            continue
        name = group.rstrip("0123456789")
        slot = classes.slots.get(name, name.lower()) + group[len(name) :]
        if name == NUMBER_CLASS:
            number = classes.numbers.read(text)
            if number is None:
                return None
            slots[slot] = plain(number)
        else:
            slots[slot] = classes.values[name][_fold(text)] if name in classes.values else text
    return {**rule.given, **slots}


def _readable(rule: Rule, slots: Slots) -> bool:
    """Whether the words can be a time at all, whenever the report was published."""
    if rule.operation not in OPERATIONS:
        return True
    try:
        OPERATIONS[rule.operation](slots, Around(ANY_DAY, ANY_DAY))
    except Unknown:
        return True
    except NoReading:
        return False
    except KeyError as missing:
        raise PackError(f"times rule {rule.name}: its words give no {missing}") from None
    return True


def _fold(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())


class Resolver:
    """Gives each expression of a report its value: first what stands by itself, then what leans on others."""

    def __init__(self, tools: TimeTools, report: Report, cut: Frame, found: list[Found]) -> None:
        self.cues, self.report, self.cut, self.found = tools.cues, report, cut, found
        value = report.published.value
        self.published = date.fromisoformat(value[:10]) if value else None
        self.values: list[str | None] = [None] * len(found)
        self.faults: dict[int, tuple[str, tuple[str, ...]]] = {}
        self.dispatch = [self._is_dispatch(one) for one in found]

    def run(self) -> tuple[tuple[Time, ...], tuple[Doubt, ...]]:
        later = [i for i, one in enumerate(self.found) if self._leans(one)]
        for index in range(len(self.found)):
            if index not in later:
                self._resolve(index)
        for index in later:
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
            around = replace(around, mate=self._mate(index), last=self._last(index), days=self._days(index))
        return around

    def _told(self, index: int) -> tuple[date, ...]:
        """Days that the report has told by their date or weekday before this expression."""
        before = zip(self.found[:index], self.values[:index], strict=True)
        days = (_day(value) for one, value in before if value and DATED & set(one.slots))
        return tuple(day for day in days if day)

    def _spoken(self, index: int, told: tuple[date, ...]) -> date | None:
        """The day of the utterance that a quotation belongs to: told in its paragraph, or before it."""
        low, high = self.cut.paragraph(self.found[index].start)
        for other, one in enumerate(self.found):
            value = self.values[other]
            if low <= one.start < high and self.dispatch[other] and value and len(value) >= 10:
                return _day(value)
        recent = [day for day in told if self.published and 0 <= (self.published - day).days <= RECENT]
        return recent[-1] if recent else None

    def _mate(self, index: int) -> str | None:
        """The nearest day in the same sentence."""
        here = self.found[index]
        sentence = self.cut.sentence(here.start)
        near = [
            (abs(one.start - here.start), value)
            for one, value in zip(self.found, self.values, strict=True)
            if one is not here and value and _day(value) and self.cut.sentence(one.start) == sentence
        ]
        return min(near)[1] if near else None

    def _last(self, index: int) -> str | None:
        """The value of the last expression before that is a date."""
        for value, one in zip(reversed(self.values[:index]), reversed(self.found[:index]), strict=True):
            if value and one.rule.type in ("DATE", "TIME") and value[0].isdigit():
                return value
        return None

    def _days(self, index: int) -> tuple[date, ...]:
        """All days that the report tells."""
        days = (_day(value) for i, value in enumerate(self.values) if value and i != index)
        return tuple(sorted({day for day in days if day}))

    def _doubt(self, index: int) -> Doubt:
        one, report = self.found[index], self.report
        span = Span(report.id, one.start, one.end)
        what, readings = self.faults[index]
        return Doubt(
            make_id("doubt", report.id, one.start, what), "annotate", report.id, span, what, readings
        )


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if len(value) >= 10 and "/" not in value else None
    except ValueError:
        return None
