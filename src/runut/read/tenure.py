"""In which years a text can have been written: those in which everyone whom it names in office held it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from runut.lang import Pack, Row
from runut.read.clean import fold

BEFORE = 60  # characters before a name in which its office stands


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office; an open end is None."""

    role: str
    since: str
    until: str | None

    def holds(self, day: str) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


class Tenure:
    """The world's leaders by folded name, and the words for their offices in every pack."""

    def __init__(self, leaders: Iterable[Row], packs: Iterable[Pack]) -> None:
        self._terms: dict[str, list[Term]] = {}
        for row in leaders:
            term = Term(row["role"], row["since"], row["until"] or None)
            for name in row.several("names"):
                if row["since"] and " " in fold(name):
                    self._terms.setdefault(fold(name), []).append(term)
        self._offices: dict[str, list[str]] = {}
        for pack in packs:
            for row in pack.rows("offices"):
                self._offices.setdefault(row["role"], []).extend(fold(form) for form in row.several("forms"))

    def day(self, text: str, month: int, number: int, weekday: int | None) -> str | None:
        """The only such day on which all office-holders that `text` names were in office; None if there are
        none or several. One of them at least must have left for good, or the years would have no end."""
        named = self._named(fold(text))
        ends = [
            max(term.until or "" for term in terms) for terms in named if all(term.until for term in terms)
        ]
        if not ends:
            return None
        first = min(term.since for terms in named for term in terms)
        days = [_day(year, month, number, weekday) for year in range(int(first[:4]), int(min(ends)[:4]) + 1)]
        fitting = [
            day for day in days if day and all(any(term.holds(day) for term in terms) for terms in named)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _named(self, text: str) -> list[list[Term]]:
        """For each person whom `text` names with an office of theirs, the terms in that office."""
        found = []
        for name, terms in self._terms.items():
            at = text.find(name)
            if at < 0:
                continue
            before = text[max(0, at - BEFORE) : at]
            held = [
                term for term in terms if any(form in before for form in self._offices.get(term.role, ()))
            ]
            if held:
                found.append(held)
        return found


def _day(year: int, month: int, number: int, weekday: int | None) -> str | None:
    try:
        day = date(year, month, number)
    except ValueError:
        return None
    return day.isoformat() if weekday in (None, day.isoweekday()) else None
