"""Which pack reads a text; a text that no pack reads is said to be in the language it looks like."""

from collections import Counter
from dataclasses import dataclass

import regex
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from runut.lang import Pack, world

WORD = regex.compile(r"[\p{L}]+(?:-[\p{L}]+)*")
LONGEST = 6000  # characters that are looked at


@dataclass(frozen=True, slots=True)
class Judged:
    """`code` is a pack's code, or None; then `looks_like` says what the text looks like."""

    code: str | None
    looks_like: str


class Languages:
    """py3langid over all its languages, then the packs' word lists against near neighbours (Malay)."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
        self._names = {row["code"]: row["name"] for row in world().rows("languages")}
        self._own: dict[str, str] = {}
        self._near: dict[str, str] = {}
        self._words: dict[str, dict[str, str]] = {}
        for pack in packs:
            code = str(pack.settings["iso_639_1"])
            self._own[code] = pack.code
            self._near.update(dict.fromkeys(pack.settings.get("neighbours", ()), code))
            self._words[code] = {row["word"]: row["language"] for row in pack.rows("neighbour_words")}

    def judge(self, text: str) -> Judged:
        """The language of `text` (a few sentences at least)."""
        ranked = self._model.rank(text[:LONGEST])
        best = ranked[0][0]
        if best not in self._own and best not in self._near:
            return Judged(None, self.name(best))
        code = best if best in self._own else self._near[best]
        verdict = self._against_neighbours(code, text)
        if verdict != code:
            return Judged(None, self.name(verdict))
        return Judged(self._own[code], self.name(code))

    def name(self, code: str) -> str:
        """A language's English name, or its code where the table has none."""
        return self._names.get(code, code)

    def _against_neighbours(self, code: str, text: str) -> str:
        """The neighbour whose own words are more than the pack's, and more than one; else the pack's own."""
        words = self._words[code]
        counts = Counter(words[word] for word in WORD.findall(text.lower()) if word in words)
        best = max((code, *sorted(counts)), key=lambda language: counts[language])
        return best if counts[best] > 1 else code
