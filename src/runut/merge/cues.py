"""The words of the packs' `merge_cues`, found in a sentence."""

from collections.abc import Iterator, Mapping
from functools import cache

from runut.lang import pack
from runut.lang.table import schema

TABLE = "merge_cues"
Phrase = tuple[str, ...]


class Cues:
    """Cue phrases of one language, by kind; a language without words of a kind has no row of it."""

    def __init__(self, language: str) -> None:
        self.phrases: Mapping[str, tuple[Phrase, ...]] = dict.fromkeys(schema(TABLE).values["kind"], ()) | {
            row["kind"]: tuple(tuple(words.split()) for words in row.several("words"))
            for row in pack(language).rows(TABLE)
        }
        self._opening: dict[str, dict[str, list[Phrase]]] = {}
        for kind, phrases in self.phrases.items():
            first = self._opening.setdefault(kind, {})
            for phrase in phrases:
                first.setdefault(phrase[0], []).append(phrase)
        self.weekdays = {
            name.lower(): int(row["number"])
            for row in pack(language).rows("calendar")
            if row["kind"] == "weekday"
            for name in row.several("names")
        }

    def begins(self, kind: str, words: Phrase) -> bool:
        """Whether words (lower case) begin with a phrase of `kind`."""
        return any(words[: len(phrase)] == phrase for phrase in self.phrases[kind])

    def find(self, kind: str, words: Phrase) -> str | None:
        """The first phrase of `kind` that stands in `words` (lower case); None if none does."""
        found = self.spot(kind, words)
        return " ".join(words[found[0] : found[1]]) if found else None

    def spot(self, kind: str, words: Phrase) -> tuple[int, int] | None:
        """Where the first phrase of `kind` stands in `words`: from which to which."""
        return next(self._spots(kind, words), None)

    def last(self, kind: str, words: Phrase) -> tuple[int, int] | None:
        """As `spot`, for the last phrase."""
        return max(self._spots(kind, words), default=None)

    def _spots(self, kind: str, words: Phrase) -> Iterator[tuple[int, int]]:
        opening = self._opening[kind]
        for at, word in enumerate(words):
            for phrase in opening.get(word, ()):
                if words[at : at + len(phrase)] == phrase:
                    yield at, at + len(phrase)


@cache
def cues(language: str) -> Cues:
    return Cues(language)
