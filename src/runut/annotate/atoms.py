"""Words as the gazetteers compare them: runs of letters and digits, without accents and case."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

# A capital after a small letter begins a new run: links lose the space before them (`denganIran`).
WORD = regex.compile(
    r"[\p{Lu}\p{N}][\p{Lu}\p{N}\p{M}]*[\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}]*|[\p{Ll}\p{Lo}\p{Lm}\p{M}][\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}]*|\p{L}+"
)
JOINS = frozenset(" -\u00a0\u2010\u2011\u2012\u2013'\u2019\u02bc`.")  # what may stand inside one name


@dataclass(frozen=True, slots=True)
class Atom:
    """One run of letters and digits: `text[start:end]`, folded."""

    start: int
    end: int
    folded: str


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without accents and case."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def atoms(text: str) -> Iterator[Atom]:
    for match in WORD.finditer(text):
        yield Atom(match.start(), match.end(), fold(match.group()))


def joined(text: str, left: Atom, right: Atom) -> bool:
    """Whether two neighbouring atoms may belong to one name: at most two joining marks between them."""
    gap = text[left.end : right.start]
    return len(gap) <= 2 and all(mark in JOINS for mark in gap)
