"""Dates, times, durations and recurring times of a report, with TIMEX3 values counted from publication.

Rules and words are the packs' `times`, `times_words`, `times_cues` and `numbers`; the grammar of the rules is
described in `time_grammar`, the meaning of their `value` cells in `time_values`.
"""

from collections.abc import Iterator
from datetime import date

import regex

from runut.annotate.calendar import NoReading
from runut.annotate.numbers import plain
from runut.annotate.time_context import frame
from runut.annotate.time_dates import Around, Slots, Unknown
from runut.annotate.time_grammar import DIGIT, NUMBER_CLASS, Classes
from runut.annotate.time_resolver import Resolver
from runut.annotate.time_rules import NONE, Found, Rule, TimeTools, fold, load_tools
from runut.annotate.time_values import OPERATIONS
from runut.lang import PackError, packs
from runut.model import Doubt, Report, Time

__all__ = ["TimeTools", "find", "load"]

WORD = regex.compile(r"[^\W_]+")
INSIDE_NUMBER = regex.compile(r"(?<=\d[.,:/-]|[$€£¥]|[$€£¥] )")
INSIDE_WORD = regex.compile(r"(?<=\p{L}-)\p{Ll}")  # the second half of a doubled or compound word
LONGEST = 200  # characters that an expression and what must follow it may take
ASIDE = ("caption", "credit")  # kinds of block that are no part of what the report tells
ANY_DAY = date(2000, 1, 1)


def load() -> dict[str, TimeTools]:
    """The tools of every pack by its code. Raises PackError where a rule is not well made."""
    return {pack.code: load_tools(pack) for pack in packs()}


def find(tools: TimeTools, report: Report) -> tuple[tuple[Time, ...], tuple[Doubt, ...]]:
    """All times of a report's body, sorted and without overlap, and a doubt for each that is not settled."""
    aside = [(block.start, block.end) for block in report.blocks if block.kind in ASIDE]
    met = _matches(tools, report.text)
    found = [one for one in met if not any(start <= one.start < end for start, end in aside)]
    if not found:
        return (), ()
    resolver = Resolver(tools, report, frame(report), found)
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
        if not indexes or (INSIDE_NUMBER if numeral else INSIDE_WORD).match(text, start):
            continue
        best = _longest(tools, text, start, indexes)
        if best:
            done = best.end
            if best.rule.operation != NONE:
                yield best


def _longest(tools: TimeTools, text: str, start: int, indexes: tuple[int, ...]) -> Found | None:
    hits = []
    for index in indexes:
        met = tools.rules[index].compiled.regex.match(text, start, start + LONGEST)
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
            slots[slot] = classes.values[name][fold(text)] if name in classes.values else text
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
