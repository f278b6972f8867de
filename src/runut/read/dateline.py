"""The dateline at the head of a report: outlet, place and agency before the first sentence."""

from dataclasses import dataclass

import regex

from runut.read.calendar import Calendar
from runut.read.line import Draft, Line
from runut.read.outlets import Outlet, Outlets

LONGEST = 90  # characters of a dateline
DASH = regex.compile(r"\s*(?:\s[-–—]+\s?|[–—]+\s*|-+\s|(?<=\w)-+(?=\s*[\p{Lu}“\"'])|\s--\s?)\s*")
PARTS = regex.compile(r"\s*[,/()|]\s*")
PLACE = regex.compile(r"\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|do|al|el|del|la)){0,3}")
GLUED = regex.compile(r"(?P<place>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?=\p{Lu}\p{Ll})")
CAPITALS = regex.compile(r"[\p{Lu} .,'’/()-]{4,}")
JOINED = regex.compile(r"\p{Ll}\p{Lu}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a head says; `rest` is the text after it."""

    rest: str
    outlets: tuple[tuple[Outlet, str], ...]  # each with the words that name it
    place: str | None
    date: str | None


class Datelines:
    """Reads datelines with the table of outlets and the packs' calendar."""

    def __init__(self, outlets: Outlets, calendar: Calendar) -> None:
        self._outlets = outlets
        self._calendar = calendar

    def strip(self, draft: Draft) -> None:
        """Cuts the dateline off the first running line; an agency in it stays as a credit line of its own."""
        for at, line in enumerate(draft.lines[:6]):
            if line.kind is not None:
                continue
            found = self.read(line.text)
            if found is None or not found.rest:
                continue
            draft.dateline = found.place
            if found.date:
                draft.dates.setdefault("dateline", found.date)
            credits = self._settle(draft, found)
            draft.lines[at : at + 1] = [*credits, Line(found.rest)]
            return

    def _settle(self, draft: Draft, found: Dateline) -> list[Line]:
        """Which of the named outlets the report is of, and which only stand as its source."""
        own = [outlet for outlet, _ in found.outlets if outlet.kind != "agency"]
        if draft.outlet is None and own:
            draft.outlet = own[0].domain or own[0].name
        of = self._outlets.of_head(draft.outlet or "")
        return [
            Line(words, "credit")
            for outlet, words in found.outlets
            if outlet.kind == "agency" and outlet != of
        ]

    def read(self, text: str) -> Dateline | None:
        """The dateline that `text` begins with, or None."""
        for mark in DASH.finditer(text, 2, LONGEST):
            found = self._parts(text[: mark.start()], text[mark.end() :])
            if found:
                return found
        return self._glued(text)

    def _parts(self, head: str, rest: str) -> Dateline | None:
        """Outlets, one place and a date, and nothing else; a place alone must stand in capitals."""
        date = self._calendar.read(head)
        outlets: list[tuple[Outlet, str]] = []
        places: list[str] = []
        for part in filter(None, PARTS.split(head)):
            outlet = self._outlets.of_head(part)
            if outlet is not None:
                outlets.append((outlet, f"({part})" if f"({part})" in head else part))
            elif PLACE.fullmatch(part) and not JOINED.search(part):
                places.append(part)
            elif not any(char.isdigit() for char in part) or len(part.split()) > 4:
                return None
        if len(places) > 3 or not (outlets or (places and CAPITALS.fullmatch(head))):
            return None
        place = places[0] if places else None
        return Dateline(rest.strip(), tuple(outlets), _plainly(place), date)

    def _glued(self, text: str) -> Dateline | None:
        """`OUTLET, PlaceText`: the place ends where a capital follows a small letter."""
        head, mark, rest = text.partition(",")
        outlet = self._outlets.of_head(head) if mark and "." in head and len(head) < 40 else None
        found = GLUED.match(rest.lstrip()) if outlet else None
        if outlet is None or found is None:
            return None
        place = found["place"]
        return Dateline(rest.lstrip()[len(place) :].strip(), ((outlet, head),), place, None)


def _plainly(place: str | None) -> str | None:
    """A place as it is usually written, also where the head stands in capitals."""
    return place.title() if place and place.isupper() and len(place) > 3 else place
