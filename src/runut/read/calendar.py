"""Reads the plain dates of metadata, bylines and datelines: a day, a month and a year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import regex

from runut.lang import Row

NUMERIC = regex.compile(r"\b(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})\b")
ISO = regex.compile(r"\b(?P<year>(?:19|20)\d\d)[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A full date in a text. `weekday` says that its weekday is named beside it and fits."""

    start: int
    end: int
    value: str
    weekday: bool


class Calendar:
    """Full dates as every pack writes them. Numbers stand day first."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self._months = _numbers(rows, "month")
        self._weekdays = _numbers(rows, "weekday")
        months = "|".join(sorted(map(regex.escape, self._months), key=len, reverse=True))
        weekdays = "|".join(sorted(map(regex.escape, self._weekdays), key=len, reverse=True))
        named = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<name>{months})\.?,?\s+(?P<year>\d{{4}})"
        turned = rf"(?P<name>{months})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"
        no_year = r"\b(?![/.-]\d|,?\s+\d{4})"
        short = rf"(?<![\d/.])(?P<day>\d{{1,2}})(?:/(?P<month>\d{{1,2}})|\s+(?P<name>{months})){no_year}"
        before = rf"(?:\b(?P<weekday>{weekdays})\b\.?\s*,?\s*\(?\s*)?"
        flags = regex.IGNORECASE
        self._short = regex.compile(before + short, regex.IGNORECASE)
        self._forms = [
            regex.compile(before + r"\b" + form, flags)
            for form in (named, turned, NUMERIC.pattern, ISO.pattern)
        ]

    def partly(self, text: str) -> Iterator[tuple[int, int, int | None]]:
        """Every date in `text` that lacks its year, as (month, day, weekday if named)."""
        for found in self._short.finditer(text):
            parts = found.groupdict()
            name, weekday = parts["name"], parts["weekday"]
            month = self._months[name.lower()] if name else int(parts["month"])
            yield month, int(parts["day"]), self._weekdays[weekday.lower()] if weekday else None

    def read(self, text: str) -> str | None:
        """The first full date in `text` as YYYY-MM-DD."""
        return min(((found.start, found.value) for found in self.find(text)), default=(0, None))[1]

    def find(self, text: str) -> Iterator[Dated]:
        """Every full date in `text`; one whose weekday does not fit is left out."""
        for form in self._forms:
            for found in form.finditer(text):
                value = self._value(found.groupdict())
                if value is None:
                    continue
                named = found.groupdict().get("weekday")
                if named and self._weekdays[named.lower()] != value.isoweekday():
                    continue
                yield Dated(found.start(), found.end(), value.isoformat(), bool(named))

    def _value(self, parts: dict[str, str | None]) -> date | None:
        name = parts.get("name")
        month = self._months[name.lower()] if name else int(parts["month"] or 0)
        try:
            return date(int(parts["year"] or 0), month, int(parts["day"] or 0))
        except ValueError:
            return None


def _numbers(rows: tuple[Row, ...], kind: str) -> dict[str, int]:
    return {name: int(row["number"]) for row in rows if row["kind"] == kind for name in row.several("names")}
