"""One sentence with whatever is known about it; what is not known is None and is never taught as absent."""

import os
from dataclasses import dataclass, field
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("RUNUT_SHARED", HOME.parent / "shared"))
DATA = Path(os.environ.get("RUNUT_DATA", SHARED / "data"))

UNKNOWN = "?"  # a word whose label nobody gave


@dataclass(frozen=True)
class Syntax:
    """UD, one entry a word; `heads` count from 1, 0 is the root."""

    upos: list[str]
    heads: list[int]
    relations: list[str]  # without subtypes


@dataclass(frozen=True)
class Act:
    """A trigger (word indexes, half open), what it is, and the parts that mentions play in it."""

    first: int
    last: int
    type: str
    status: str
    roles: dict[int, str]  # first word of a mention -> actor, recipient, both, place or none


@dataclass(frozen=True)
class Example:
    """`tags` hold one label a word for each scheme of names and for `speech` and `acts` (BIO)."""

    source: str
    words: list[str]
    tags: dict[str, list[str]] = field(default_factory=dict)
    syntax: Syntax | None = None
    acts: tuple[Act, ...] | None = None
    other: list[str] | None = None  # the second sentence of a pair
    verdict: str | None = None  # e, n or c: what the first says of the second
    text: str | None = None  # as printed, for the sentence vector


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    """(start, end, type) of BIO tags; an I without its B opens a span (conlleval's lenient reading)."""
    found: set[tuple[int, int, str]] = set()
    start, kind = 0, ""
    for at, tag in enumerate([*tags, "O"]):
        mark, _, label = tag.partition("-")
        if kind and (mark != "I" or label != kind):
            found.add((start, at, kind))
            kind = ""
        if mark in "BI" and label and not kind:
            start, kind = at, label
    return found
