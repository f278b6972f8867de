"""Tokens: words with their inner hyphens and apostrophes, numbers with their marks, single marks."""

from functools import lru_cache

import regex
import simplemma

from runut.model import Report, Token

PIECE = regex.compile(
    r"\p{N}+(?:[.,:/]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011'\u2019\u02bc][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]"
)


@lru_cache(maxsize=65536)
def lemma(word: str, language: str) -> str:
    """The dictionary form, lower case."""
    return str(simplemma.lemmatize(word, lang=language)).lower() if word[0].isalpha() else word


def find(report: Report) -> tuple[Token, ...]:
    """All tokens of a report in order."""
    return tuple(
        Token(match.start(), match.end(), lemma(match.group(), report.language))
        for match in PIECE.finditer(report.text)
    )
