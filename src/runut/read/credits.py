"""Credits: the origins that a report names for itself or for a part of it."""

from dataclasses import dataclass
from typing import Literal

import regex

from runut.lang import Pack
from runut.model import Block, Credit, Span
from runut.read.outlets import Outlets

Form = Literal["credit line", "cue", "photo"]
FORMS: dict[str, Form] = {"cue": "cue", "photo": "photo", "line": "credit line"}
WORD = r"(?:\p{Lu}[\p{L}\p{N}'’&.-]*|\p{N}+[\p{Lu}][\p{L}]*)"
NAME = rf"{WORD}(?: (?:{WORD}|of|the|for|de|al|and(?= \p{{Lu}}))){{0,6}}"
BRACKETS = regex.compile(r"\((?P<inside>[^()]*)\)\.?\s*$")


@dataclass(frozen=True, slots=True)
class Cue:
    where: str
    form: Form
    pattern: regex.Pattern[str]


class Credits:
    """One pack's cues over the world's outlets."""

    def __init__(self, pack: Pack, outlets: Outlets) -> None:
        self._outlets = outlets
        self._names = sorted(outlets.spellings, key=len, reverse=True)
        rows = [row for row in pack.rows("credit_cues") if row["form"] in FORMS]
        self._cues = [Cue(row.where, FORMS[row["form"]], self.compiled(row["pattern"])) for row in rows]

    def compiled(self, pattern: str) -> regex.Pattern[str]:
        """A row's pattern with its placeholders filled; longer names go before shorter ones."""
        known = r"(?P<name>\L<known>)(?![\p{L}\p{N}])"
        one = rf"(?P<name>\L<known>(?![\p{{L}}\p{{N}}])|{NAME})"
        several = rf"{one}(?:(?:,| dan| and|, dan|, and) {one})*"
        filled = pattern.replace("{names}", several).replace("{known}", known).replace("{name}", one)
        return regex.compile(filled, known=self._names)

    def find(self, report: str, text: str, blocks: tuple[Block, ...]) -> tuple[Credit, ...]:
        """Every credit in `text`, in order; one for each origin and place."""
        found: dict[tuple[int, int, str], Credit] = {}
        for block in blocks:
            part = text[block.start : block.end]
            credits = self._bracketed(part, block) if block.kind in ("caption", "credit") else []
            credits += self._cued(part, block)
            for origin, form, start, end in credits:
                span = Span(report, block.start + start, block.start + end)
                found.setdefault((span.start, span.end, origin), Credit(origin, form, span))
        return tuple(found[key] for key in sorted(found))

    def _cued(self, part: str, block: Block) -> list[tuple[str, Form, int, int]]:
        found = []
        for cue in self._cues:
            form = "photo" if block.kind == "caption" else cue.form
            for match in cue.pattern.finditer(part):
                for name in match.captures("name"):
                    found.append((self.usual(name), form, match.start(), match.end()))
        return _once(found)

    def _bracketed(self, part: str, block: Block) -> list[tuple[str, Form, int, int]]:
        """`(AFP)` on a line of its own or at a caption's end."""
        match = BRACKETS.search(part)
        if match is None:
            outlet = self._outlets.named(part.strip("() "))
            return [(outlet.name, "credit line", 0, len(part))] if outlet and block.kind == "credit" else []
        names = [self._outlets.named(name) for name in regex.split(r"\s*[/,&]\s*", match["inside"])]
        form: Form = "photo" if block.kind == "caption" else "credit line"
        return [(outlet.name, form, match.start(), match.end()) for outlet in names if outlet]

    def usual(self, name: str) -> str:
        """An origin's usual form, or the name as written."""
        outlet = self._outlets.named(name)
        return outlet.name if outlet else name.strip(" .,")


def _once(found: list[tuple[str, Form, int, int]]) -> list[tuple[str, Form, int, int]]:
    """Of readings of one origin that overlap, the longest."""
    kept: list[tuple[str, Form, int, int]] = []
    for origin, form, start, end in sorted(found, key=lambda item: item[2] - item[3]):
        if not any(origin == other and start < stop and begin < end for other, _, begin, stop in kept):
            kept.append((origin, form, start, end))
    return kept
