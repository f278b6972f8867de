"""Drops what stands on a page beside the report, by the packs' tables."""

import regex

from runut.lang import Row
from runut.read.line import Draft, Line

LONGEST = 250  # characters; longer lines are never furniture as a whole


class Furniture:
    """The furniture tables of all packs, compiled: a page of one language may carry labels of another."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self._whole = _joined(rows, "line")
        self._mark = _joined(rows, "mark")
        self._inline = [_compiled(row) for row in rows if row["scope"] == "inline"]
        self._site = [_compiled(row) for row in rows if row["scope"] == "site"]
        self._suffix = [_compiled(row) for row in rows if row["scope"] == "title"]

    def strip(self, draft: Draft) -> None:
        """Takes furniture out of `draft.lines`, and the outlet that a site's own line names."""
        kept: list[Line] = []
        for line in draft.lines:
            name = self._site_name(line.text)
            draft.outlet = draft.outlet or name
            text = "" if name else self.within(line.text)
            if text and not self.is_whole(text):
                kept.append(Line(text, line.kind))
        draft.lines = self._until_mark(kept)

    def within(self, text: str) -> str:
        """`text` without the furniture that stands inside it."""
        left = text
        for pattern in self._inline:
            left = pattern.sub(" ", left)
        return left if left == text else " ".join(left.split())

    def is_whole(self, text: str) -> bool:
        return len(text) <= LONGEST and self._whole.fullmatch(text.strip()) is not None

    def headline(self, title: str) -> str:
        """A title without the name of the site or section after it."""
        for pattern in self._suffix:
            title = pattern.sub("", title)
        return title.strip()

    def _site_name(self, text: str) -> str | None:
        if len(text) > LONGEST:
            return None
        for pattern in self._site:
            found = pattern.fullmatch(text.strip())
            if found:
                return next(name.lower() for name in found.groups() if name and "." in name)
        return None

    def _until_mark(self, lines: list[Line]) -> list[Line]:
        """Lines up to the first end mark after which no running text comes; other marks just go."""
        last = max((i for i, line in enumerate(lines) if line.runs_on), default=len(lines))
        kept = []
        for index, line in enumerate(lines):
            if len(line.text) <= LONGEST and self._mark.fullmatch(line.text.strip()):
                if index > last:
                    break
                continue
            kept.append(line)
        return kept


def _compiled(row: Row) -> regex.Pattern[str]:
    return regex.compile(row["pattern"], regex.IGNORECASE)


def _joined(rows: tuple[Row, ...], scope: str) -> regex.Pattern[str]:
    patterns = [row["pattern"] for row in rows if row["scope"] == scope]
    return regex.compile("|".join(f"(?:{pattern})" for pattern in patterns), regex.IGNORECASE)
