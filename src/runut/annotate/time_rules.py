"""A pack's time rules, compiled: which words may begin which rule, what each word stands for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from runut.annotate.numbers import Numbers, load_numbers
from runut.annotate.time_context import Cues, load_cues
from runut.annotate.time_dates import Slots
from runut.annotate.time_grammar import Classes, Compiled, compile_pattern
from runut.annotate.time_values import OPERATIONS
from runut.lang import Pack, PackError
from runut.lang.table import Row

Kind = Literal["DATE", "TIME", "DURATION", "SET"]
FIXED, NONE = "=", "none"


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of `times`. `given` are the slots that its value cell fills."""

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
    """Words of a text that a rule has met, and what they stand for."""

    start: int
    end: int
    rule: Rule
    slots: Slots


def load_tools(pack: Pack) -> TimeTools:
    """All rules of a pack. Raises PackError, naming the row, where one is not well made."""
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
            known.update((fold(form), row["value"]) for form in row.several("forms"))
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


def fold(text: str) -> str:
    """A form as the word tables are looked up by: small letters, straight apostrophes, single spaces."""
    return " ".join(text.casefold().replace("’", "'").split())
