"""Whole numbers as a language writes them: digits with its grouping, or one number word."""

from collections.abc import Mapping
from functools import cache

from runut.lang import pack

GROUP = 3  # digits between two marks


@cache
def _words(language: str) -> Mapping[str, int]:
    rows = pack(language).rows("numbers")
    return {form: int(row["value"]) for row in rows if row["role"] == "unit" for form in row.several("forms")}


@cache
def _mark(language: str) -> str:
    return next(row["forms"] for row in pack(language).rows("numbers") if row["role"] == "group")


@cache
def _ordinals(language: str) -> Mapping[str, int]:
    rows = pack(language).rows("times_words")
    return {
        form.lower(): int(row["value"])
        for row in rows
        if row["class"] == "ORDINAL"
        for form in row.several("forms")
    }


def cardinal(language: str, word: str) -> int | None:
    """`12.500`, `twelve`; None for anything else, a decimal fraction too."""
    head, *groups = word.split(_mark(language))
    if head.isdigit() and all(part.isdigit() and len(part) == GROUP for part in groups):
        return int(head + "".join(groups))
    return _words(language).get(word)


def ordinal(language: str, word: str) -> int | None:
    """`fifth`, `kelima`; None for anything else."""
    return _ordinals(language).get(word)
