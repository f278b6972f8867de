"""Patterns over units: how offices, states, organs and names stand together."""

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from runut.annotate.units import LETTERS, Unit
from runut.lang import PackError, Row

FIRST_LITERAL = 0xE000  # private use characters stand for the words that patterns name
ELEMENT = regex.compile(r"[A-Z]+|[a-z]+|\{\d+,\d+\}|[()|?+*]")

MACROS = {
    "FULLNAME": "(?:P|C?[NH](?:p{0,2}[NHC]){0,4})",
    "NEWNAME": "(?:N(?:p{0,2}[NC]){0,3})",
    "LONGNAME": "(?:P|C[NH](?:p{0,2}[NHC]){0,3}|[NH](?:p{0,2}[NHC]){1,4})",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    name: str
    makes: str
    pattern: regex.Pattern[str]


@dataclass(frozen=True, slots=True)
class Found:
    """Units `first` to `last` (exclusive) form a phrase."""

    first: int
    last: int
    phrase: Phrase


class Grammar:
    """All phrases of a pack. `literals` are the words that patterns name, each with its letter."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.literals: dict[str, str] = {}
        self.phrases = tuple(self._phrase(row) for row in rows)

    def find(self, row: list[Unit]) -> list[Found]:
        """The phrases in a row of units: the leftmost first, of those the longest, then the earliest row."""
        codes = "".join(unit.code for unit in row)
        candidates = [
            Found(match.start(), match.end(), phrase)
            for phrase in self.phrases
            for match in phrase.pattern.finditer(codes)
        ]
        candidates.sort(key=lambda found: (found.first, -found.last))
        chosen: list[Found] = []
        for found in candidates:
            if not chosen or found.first >= chosen[-1].last:
                chosen.append(found)
        return chosen

    def _phrase(self, row: Row) -> Phrase:
        built = self._built(row, "pattern")
        if row["before"]:
            built = f"(?<={self._built(row, 'before')}){built}"
        if row["after"]:
            built = f"{built}(?={self._built(row, 'after')})"
        return Phrase(row["phrase"], row["makes"], regex.compile(built))

    def _built(self, row: Row, column: str) -> str:
        parts = ELEMENT.findall(row[column])
        if "".join(parts) != row[column].replace(" ", ""):
            raise PackError(f"{row.where}: {column} holds what is no element")
        return "".join(self._element(part, row) for part in parts)

    def _element(self, part: str, row: Row) -> str:
        if part in MACROS:
            return MACROS[part]
        if part.isupper():
            if part not in LETTERS:
                raise PackError(f"{row.where}: {part} is no sort of unit")
            return regex.escape(LETTERS[part])
        if part.isalpha():
            return self.literals.setdefault(part, chr(FIRST_LITERAL + len(self.literals)))
        return "(?:" if part == "(" else part
