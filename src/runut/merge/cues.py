"""The words of the packs' `merge_cues`, found in a sentence."""

from collections.abc import Mapping
from functools import cache

from runut.lang import pack

Phrase = tuple[str, ...]


class Cues:
    """Cue phrases of one language, by kind."""

    def __init__(self, language: str) -> None:
        self.phrases: Mapping[str, tuple[Phrase, ...]] = {
            row["kind"]: tuple(tuple(words.split()) for words in row.several("words"))
            for row in pack(language).rows("merge_cues")
        }
        self.weekdays = {
            name.lower(): int(row["number"])
            for row in pack(language).rows("calendar")
            if row["kind"] == "weekday"
            for name in row.several("names")
        }

    def find(self, kind: str, words: Phrase) -> str | None:
        """The first phrase of `kind` that stands in `words` (lower case); None if none does."""
        for at in range(len(words)):
            for phrase in self.phrases[kind]:
                if words[at : at + len(phrase)] == phrase:
                    return " ".join(phrase)
        return None


@cache
def cues(language: str) -> Cues:
    return Cues(language)
