"""Copies of readings with other names, places, dates, numbers and rare words.

Every changed word keeps its length, so that all offsets hold. Copy 0 is the original; each further one comes
out a week after the one before. States stay: the busiest pairs of states grow with the store.
"""

import dataclasses
import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, TypeVar

from runut.lang.shares import shares
from runut.model import Entity, Reading, Token

RARE = 0.02  # share of texts below which a word is part of its story
VOWELS, CONSONANTS, DIGITS = "aeiou", "bcdfghjklmnpqrstvwxyz", "0123456789"
KEPT = ("state:", "body:")  # keys of those who act: they stay
DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
Record = TypeVar("Record")


@cache
def common() -> frozenset[str]:
    return frozenset(word for word, share in shares().items() if share >= RARE)


class Copy:
    """Makes the records of one copy."""

    def __init__(self, number: int) -> None:
        self.number = number
        table: dict[str, str] = {}
        for letters in (VOWELS, CONSONANTS, DIGITS):
            turned = letters[number % len(letters) :] + letters[: number % len(letters)]
            table |= dict(zip(letters + letters.upper(), turned + turned.upper(), strict=True))
        self._table = str.maketrans(table)
        self._rules: Mapping[str, Callable[[str], str]] = {
            **dict.fromkeys(("id", "report", "page", "statement"), self._named),
            **dict.fromkeys(("keys", "entities", "entity"), self._key),
            **dict.fromkeys(
                ("title", "name", "names", "speaker", "voice", "byline", "dateline"), self._turned
            ),
            "value": self._later,
        }

    def reading(self, reading: Reading) -> Reading:
        if not self.number:
            return reading
        changed = [self._token(token, reading.report.text) for token in reading.annotation.tokens]
        text = list(reading.report.text)
        for token, is_changed in changed:
            if is_changed:
                text[token.start : token.end] = self._turned("".join(text[token.start : token.end]))
        report = dataclasses.replace(self.record(reading.report), text="".join(text))
        bare = dataclasses.replace(reading.annotation, tokens=())
        annotation = dataclasses.replace(self.record(bare), tokens=tuple(token for token, _ in changed))
        return Reading(report, annotation, self.record(reading.linking))

    def record(self, record: Record) -> Record:
        """A record of the copied report."""
        return self._made(record, "") if self.number else record

    def _made(self, value: Any, field: str) -> Any:
        if isinstance(value, str):
            rule = self._rules.get(field)
            return rule(value) if rule else value
        if isinstance(value, Entity):
            return dataclasses.replace(value, id=self._key(value.id), names=self._made(value.names, "names"))
        if isinstance(value, tuple):
            return tuple(self._made(one, field) for one in value)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            parts = {
                part.name: self._made(getattr(value, part.name), part.name)
                for part in dataclasses.fields(value)
            }
            return type(value)(**parts)
        return value

    def _token(self, token: Token, text: str) -> tuple[Token, bool]:
        """The token with its lemma, and whether its word is another in the copy."""
        word = text[token.start : token.end]
        if word.islower() and word in common():
            return token, False
        return dataclasses.replace(token, lemma=self._turned(token.lemma)), True

    def _turned(self, words: str) -> str:
        return words.translate(self._table)

    def _named(self, id: str) -> str:
        return f"{id}~{self.number}"

    def _key(self, key: str) -> str:
        return key if key.startswith(KEPT) or len(key) == len("IDN") else f"{key}~{self.number}"

    def _later(self, value: str) -> str:
        """A date so many weeks later; what is no date stays."""
        found = DAY.match(value)
        if found is None:
            return value
        try:
            day = date(int(found[1]), int(found[2]), int(found[3] or 1)) + timedelta(weeks=self.number)
        except (ValueError, OverflowError):
            return value
        return day.isoformat()[: len(found[0])] + value[len(found[0]) :]
