"""Takes bylines, editors, desk codes and date lines out of a draft and keeps what they say."""

import regex

from runut.lang import Row
from runut.read.calendar import Calendar
from runut.read.clean import fold
from runut.read.line import Draft, Line
from runut.read.outlets import Outlets

LONGEST = 200  # characters of a byline
DESK = regex.compile(r"\s+[-–|]\s*[\w. ]+$")
SIGNED = regex.compile(r"\((?P<outlet>[^,()/]{2,40})[,/]\s*(?P<name>\p{Lu}[\p{L}.' -]{2,60})\)")
PARTS = regex.compile(r"\s*(?:[;/|&]|,(?!\s*(?:[A-Z]\.|Jr|MA|PhD)\b))\s*")


class Bylines:
    """The byline tables of all packs, compiled."""

    def __init__(self, rows: tuple[Row, ...], calendar: Calendar, outlets: Outlets) -> None:
        self._line = [(row["role"], regex.compile(row["pattern"])) for row in rows if row["scope"] == "line"]
        self._end = [
            (row["role"], regex.compile(row["pattern"] + r"\s*$")) for row in rows if row["scope"] == "end"
        ]
        self._calendar = calendar
        self._outlets = outlets

    def strip(self, draft: Draft) -> None:
        """Moves byline lines and the codes at the report's end from `draft.lines` to its metadata."""
        head, last = _edges(draft.lines)
        kept = []
        for index, line in enumerate(draft.lines):
            if not self._take(draft, line, dates=not head < index <= last):
                kept.append(line)
        draft.lines = kept
        while draft.lines and self._take_end(draft):
            pass
        names = {fold(name) for name in (*draft.byline, *draft.editor)}
        draft.lines = [line for line in draft.lines if fold(line.text) not in names]

    def _take(self, draft: Draft, line: Line, dates: bool) -> bool:
        """Whether `line` is a byline; a line that is a date is one only above or below the running text."""
        if len(line.text) > LONGEST:
            return False
        for role, pattern in self._line:
            found = pattern.fullmatch(line.text)
            if found and (dates or role != "date") and not self._outlets.named(found["name"].strip()):
                self._keep(draft, role, found)
                return True
        return self._signed(draft, line)

    def _signed(self, draft: Draft, line: Line) -> bool:
        """`(OUTLET, Name)` at the end of a report, where the outlet is the report's own."""
        found = SIGNED.fullmatch(line.text)
        outlet = self._outlets.of_head(found["outlet"]) if found else None
        if found is None or outlet is None or self._outlets.named(found["name"]):
            return False
        if draft.outlet is not None and self._outlets.of_head(draft.outlet) != outlet:
            return False
        draft.outlet = draft.outlet or outlet.domain or outlet.name
        draft.byline.append(found["name"])
        return True

    def _take_end(self, draft: Draft) -> bool:
        """Cuts a code or an editor's name off the last running line."""
        at = max((i for i, line in enumerate(draft.lines) if line.kind is None), default=-1)
        if at < 0:
            return False
        line = draft.lines[at]
        for role, pattern in self._end:
            found = pattern.search(line.text)
            if found:
                self._keep(draft, role, found)
                left = line.text[: found.start()].rstrip()
                draft.lines[at : at + 1] = [Line(left, line.kind)] if left else []
                return True
        return False

    def _keep(self, draft: Draft, role: str, found: regex.Match[str]) -> None:
        groups = found.groupdict()
        target = draft.editor if role == "editor" else draft.byline
        if role == "date":
            date = self._calendar.read(groups["date"])
            if date:
                draft.dates.setdefault("byline", date)
        for name in PARTS.split((groups.get("name") or "").strip()):
            if name and name not in target and role != "code":
                target.append(name)


def _edges(lines: list[Line]) -> tuple[int, int]:
    """The indexes of the first and the last running line; both before the first line where there is none."""
    running = [index for index, line in enumerate(lines) if line.runs_on]
    return (running[0], running[-1]) if running else (-1, -1)


def plain_names(given: str) -> list[str]:
    """The names in a byline that came beside a text, without the desk after a dash."""
    names = (DESK.sub("", name).strip() for name in PARTS.split(given))
    return [name for name in names if name]
