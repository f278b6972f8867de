"""Credits: the origins that a report names for itself or for a part of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import regex

from runut.lang import Pack, Row, packs
from runut.model import Block, Credit, Span
from runut.read.clean import fold
from runut.read.masks import OUTLET, PLATFORM, STATE, Masks
from runut.read.outlets import Outlets
from runut.read.speakers import Speakers

Form = Literal["credit line", "cue", "photo"]
FORMS: dict[str, Form] = {"cue": "cue", "picture": "photo", "photo": "photo", "line": "credit line"}
WORD = rf"(?:\p{{Lu}}[\p{{L}}\p{{N}}'’&.-]*|\p{{N}}+\p{{Lu}}\p{{L}}*|[{OUTLET}{STATE}])"
NAME = rf"{WORD}(?: (?:{WORD}|of|the|for|de|al))*"
PLACES = {
    "{names}": rf"(?:{{known}}|(?P<name>{NAME}))",
    "{known}": rf"(?P<name>{OUTLET})(?:(?:, |,? (?:{{and}}) )(?P<name>{OUTLET}))*",
    "{outlet}": OUTLET,
    "{word}": rf"(?:\p{{Lu}}\p{{L}}+|{STATE})",
    "{name}": rf"(?P<name>{NAME})",
    "{platform}": rf"(?P<platform>{PLATFORM})",
    "{speaker}": r"(?P<speaker>[^.;:\"“”\n]{2,70}?)",
    "{state}": rf"(?P<state>{STATE})",
}
BRACKETS = regex.compile(r"\((?P<inside>[^()]*)\)[.,]?\s*$")


@dataclass(frozen=True, slots=True)
class Cue:
    """A compiled row; `speaker` says where its speaker stands when the pattern does not hold one."""

    form: Form
    caption: bool
    speaker: bool
    pattern: regex.Pattern[str]


@dataclass(frozen=True, slots=True)
class Found:
    origin: str
    form: Form
    start: int
    end: int
    told: bool = False  # the words themselves name who issued it


class Credits:
    """One pack's cues over the world's outlets; photo credits are read by all packs' rows."""

    def __init__(self, pack: Pack, outlets: Outlets) -> None:
        self._outlets = outlets
        self._speakers = Speakers(pack)
        self._code_of = _states(pack)
        names = outlets.spellings.items()
        self._masks = Masks(
            (name for name, outlet in names if outlet.kind != "platform"),
            (name for name, outlet in names if outlet.kind == "platform"),
            self._code_of,
        )
        self._ands = "|".join(regex.escape(row["word"]) for row in pack.rows("conjunctions"))
        own = list(pack.rows("credit_cues"))
        others = [row for other in packs() if other is not pack for row in other.rows("credit_cues")]
        rows = own + [row for row in others if row["form"] == "photo"]
        self._cues = [self._cue(row) for row in rows if row["form"] in FORMS]

    def _cue(self, row: Row) -> Cue:
        pattern = row["pattern"]
        for place, filled in (*PLACES.items(), ("{and}", self._ands)):
            pattern = pattern.replace(place, filled)
        return Cue(
            FORMS[row["form"]], row["form"] == "photo", row["speaker"] == "before", regex.compile(pattern)
        )

    def has_photo(self, text: str) -> bool:
        """Whether `text` holds a picture's credit as captions give it."""
        masked = self._masks.over(text).text
        return any(cue.pattern.search(masked) for cue in self._cues if cue.caption)

    def find(self, report: str, text: str, blocks: tuple[Block, ...], own: str | None) -> tuple[Credit, ...]:
        """Every origin in `text`, in order: once where words name it, each time under a picture.

        `own` is the report's outlet, which is no origin of its own report."""
        found = [
            item for block in blocks for item in self._in_block(text, block) if not self._is_own(item, own)
        ]
        seen: set[str] = set()
        kept = []
        for item in sorted(found, key=lambda item: (item.start, item.end)):
            if item.form == "photo" or item.origin not in seen:
                kept.append(Credit(item.origin, item.form, Span(report, item.start, item.end)))
            if item.form != "photo":
                seen.add(item.origin)
        return tuple(kept)

    def _in_block(self, text: str, block: Block) -> list[Found]:
        part = text[block.start : block.end]
        at = block.start
        bracketed = list(self._bracketed(part, block)) if block.kind in ("caption", "credit") else []
        found = [] if bracketed else list(self._cued(text, part, block))
        return [replace(item, start=at + item.start, end=at + item.end) for item in _once(bracketed + found)]

    def _cued(self, text: str, part: str, block: Block) -> Iterator[Found]:
        masked = self._masks.over(part)
        for cue in self._cues:
            if cue.caption != (block.kind == "caption"):
                continue
            for match in cue.pattern.finditer(masked.text):
                start, end = masked.starts[match.start()], masked.ends[match.end() - 1]
                groups = {
                    group: [masked.words(*span) for span in match.spans(group)]
                    for group in cue.pattern.groupindex
                }
                for origin in self._origins(cue, groups, text, block.start + start):
                    yield Found(origin, cue.form, start, end, bool(groups.get("speaker")))

    def _origins(self, cue: Cue, groups: dict[str, list[str]], text: str, at: int) -> Iterator[str]:
        """The usual forms of what a match names: outlets, a state's agency, or a speaker and a platform."""
        platforms = [self.usual(name) for name in groups.get("platform", ())]
        for name in groups.get("name", ()) if not platforms else ():
            if not self._speakers.is_none(name):
                yield self.usual(name)
        for state in groups.get("state", ()):
            agency = self._outlets.agency_of(self._code_of[state])
            if agency:
                yield agency.name
        words = [*groups.get("name", ()), *groups.get("speaker", ())]
        speaker = self._speakers.usual(words[-1], text) if words else None
        if cue.speaker and speaker is None:
            speaker = self._speakers.before(text, at)
        for platform in platforms:
            yield f"{speaker} ({platform})" if speaker else platform
        if speaker and not platforms and (cue.speaker or groups.get("speaker")):
            yield speaker

    def _bracketed(self, part: str, block: Block) -> Iterator[Found]:
        """`(AFP)` on a line of its own or at a caption's end."""
        match = BRACKETS.search(part)
        inside = match["inside"] if match else part if block.kind == "credit" else ""
        start, end = (match.start(), match.end()) if match else (0, len(part))
        for name in regex.split(r"\s*[/,&:]\s*", inside):
            outlet = self._outlets.named(name)
            if outlet:
                yield Found(outlet.name, "photo" if block.kind == "caption" else "credit line", start, end)

    def usual(self, name: str) -> str:
        """An origin's usual form, or the name as written."""
        outlet = self._outlets.named(name)
        return outlet.name if outlet else self._speakers.body(name) or name.strip(" .,")

    def _is_own(self, item: Found, own: str | None) -> bool:
        outlet = self._outlets.named(own) if own else None
        return item.origin == own or (outlet is not None and item.origin == outlet.name)


def _states(pack: Pack) -> dict[str, str]:
    kinds = ("name", "short", "demonym")
    return {
        form: row["code"]
        for row in pack.rows("states")
        if row["kind"] in kinds
        for form in row.several("forms")
    }


def _once(found: list[Found]) -> list[Found]:
    """Of readings of one origin, or of one speaker, that overlap: who the words name, then the fullest."""
    kept: list[Found] = []
    for item in sorted(
        found, key=lambda item: (not item.told, -len(item.origin.split()), item.start - item.end, item.start)
    ):
        if not any(_same(item, other) for other in kept):
            kept.append(item)
    return kept


def _same(item: Found, other: Found) -> bool:
    overlap = item.start < other.end and other.start < item.end
    a, b = fold(item.origin).split(), fold(other.origin).split()
    return overlap and (a[-1:] == b[-1:] or set(a) <= set(b))
