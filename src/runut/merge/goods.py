"""Which kinds of goods some words name, by the packs' `goods`."""

from collections.abc import Iterable, Mapping
from functools import cache

from runut.lang import pack
from runut.model import Span
from runut.model.view import View

Phrase = tuple[str, ...]
NONE = "nothing"  # the table's kind of expressions that hold a good's word and mean none


@cache
def _phrases(language: str) -> Mapping[str, tuple[tuple[Phrase, str], ...]]:
    """By its first word: phrases of goods with their kind, longest first."""
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for row in pack(language).rows("goods"):
        for words in row.several("words"):
            phrase = tuple(words.lower().split())
            found.setdefault(phrase[0], []).append((phrase, row["kind"]))
    return {word: tuple(sorted(known, key=lambda one: (-len(one[0]), one))) for word, known in found.items()}


def kinds(view: View, spans: Iterable[Span]) -> tuple[str, ...]:
    """Each kind once, sorted; the longest phrase at a place counts."""
    phrases = _phrases(view.report.language)
    found: set[str] = set()
    for span in spans:
        words = tuple(view.words(view.tokens[at]).lower() for at in view.tokens_in(span.start, span.end))
        at = 0
        while at < len(words):
            known = [one for one in phrases.get(words[at], ()) if words[at : at + len(one[0])] == one[0]]
            found.update(kind for _, kind in known[:1])
            at += len(known[0][0]) if known else 1
    return tuple(sorted(found - {NONE}))
