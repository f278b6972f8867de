"""Names that only look like a known person's: relatives (`Eric Trump`, `Donald Trump Jr`), and the firm that
an office names before its holder (`CEO Nvidia Jensen Huang`)."""

from dataclasses import replace

from rapidfuzz import fuzz

from runut.annotate.atoms import fold
from runut.annotate.units import LETTERS, Unit

ALIKE = 65  # rapidfuzz ratio from which two spellings are one given name
SUFFIX = 2  # letters of what tells a son from his father
FIRM_AND_NAME = 3  # words after an office, at least, of which the first is the firm
OF_A_FIRM = "office:businessman"


def apart(text: str, row: list[Unit]) -> list[Unit]:
    """The units of a text, with the known names that stand in a longer unknown one as plain names."""
    return [_unit(text, row, index) for index in range(len(row))]


def _unit(text: str, row: list[Unit], index: int) -> Unit:
    unit, name = row[index], LETTERS["NAME"]
    before = row[index - 1] if index else None
    after = row[index + 1] if index + 1 < len(row) else None
    if unit.code == LETTERS["SURNAME"] and before is not None and before.code == name:
        given = fold(text[before.start : before.end])
        if text[before.end : unit.start] == " " and not _may_be_given(given, unit):
            return replace(unit, code=name, entries=())
    if unit.code == LETTERS["PERSON"] and after is not None and after.code == name:
        suffix = after.end - after.start == SUFFIX
        return replace(unit, code=name, entries=()) if suffix and text[unit.end] == " " else unit
    return unit


def _may_be_given(word: str, unit: Unit) -> bool:
    """Whether a word may be the given name of one of the persons whom a short name stands for."""
    keys = [key for entry in unit.entries for key in entry.keys if key.startswith("person:")]
    parts = [part for key in keys for part in key.removeprefix("person:").split("-")]
    return not parts or any(fuzz.ratio(word, part) >= ALIKE for part in parts)


def firm(title: list[Unit], name: list[Unit]) -> int:
    """How many words before a name are the firm that the title heads."""
    last = title[-1] if title else None
    heads = last is not None and any(OF_A_FIRM in entry.keys for entry in last.entries)
    codes = [unit.code for unit in name]
    unknown = set(codes) <= {LETTERS["NAME"], LETTERS["COMMON"]} and len(codes) >= FIRM_AND_NAME
    found = codes[1:] == [LETTERS["PERSON"]]  # the name is one that the report has shown elsewhere
    return int(heads and (unknown or found))
