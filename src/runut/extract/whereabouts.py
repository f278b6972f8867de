"""States that a sentence names only as where something is: `the situation in Peru`, `arrived in Peru`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from runut.extract import lists

if TYPE_CHECKING:
    from runut.extract.clauses import Line
    from runut.extract.seek import Seeker

PLACES = frozenset(("place", "capital", "state"))  # kinds of mentions that can be where something is


def located(line: Line) -> frozenset[int]:
    """The mentions of places behind a preposition of place, whoever is listed with them included."""
    return frozenset(
        mention
        for mention, _ in line.free()
        if line.view.mentions[mention].kind in PLACES and _is_located(line, mention)
    )


def _is_located(line: Line, mention: int) -> bool:
    kind, before = line.licence(lists.left(line, mention)[0])
    if kind == "mark" and line.words[before].raw == ",":  # `in Lima, Peru`
        town = lists.ending_at(line, before - 1)
        inside = town is not None and set(line.view.states(town)) >= set(line.view.states(mention))
        return inside and town is not None and town != mention and _is_located(line, town)
    seat = any(line.is_a(before - 1, name) for name in ("ruling", "force"))  # `the government in Lima`
    there = any(line.is_a(before, name) for name in ("with_place", "heading"))
    return kind == "preposition" and there and not seat


def is_frontier(line: Line, position: int) -> bool:
    """Whether `with` only tells whose border something is near to (`a drill along the border with Peru`)."""
    start = position - 1
    if not line.is_a(start, "frontier"):
        return False
    while start > 0 and not line.border(start):
        start -= 1
    return line.border(start) == "preposition"


def is_apart(seek: Seeker, preposition: int, position: int) -> bool:
    """Whether words inside a phrase lead away from whom it names: a circumstance, where a deed of an owner
    is done (`dukungan terhadap kampanyenya di Peru`), or whom a noun in what is asked for has something to
    do with (`menuntut agar proyek dengan Peru dihentikan`)."""
    line, asked = seek.line, seek.trigger.frame.type == "REQUEST"
    if line.is_a(position, "circumstance") or line.is_a(position, "nearby"):
        return True
    if line.words[position - 1].owned and line.is_a(position, "with_place"):
        return True
    return asked and line.opener[preposition] == "purpose" and line.is_a(position, "company")


def is_venue(line: Line, start: int, parties: Sequence[int]) -> bool:
    """Whether a meeting of a body only says where something was done (`at the African Union summit in
    Lima, Peru …`)."""
    if not line.grammar.by_lemma or any(line.view.mentions[m].kind != "body" for m in parties):
        return False
    before = start - 1
    while before > 0 and not line.border(before):
        before -= 1
    return line.is_a(before, "with_place")


def is_reason(line: Line, start: int) -> bool:
    """Whether an act is named only as that on whose account something is done (`over the war in Peru`)."""
    before = start - 1
    while before > 0 and not line.border(before):
        before -= 1
    return before >= 0 and any(line.is_a(i, "on_account") for i in (before, before - 1) if i >= 0)
