"""Words as pieces: each word is cut on its own, so what a word is does not hang on its neighbours."""

from collections.abc import Sequence
from functools import lru_cache

from tokenizers import Tokenizer

OPEN, PAD, CLOSE, UNKNOWN = range(4)
LONGEST = 48  # pieces of one word that the network sees: more has only what is no word, an address or a blob
SIDE = 254  # pieces of one side of a pair; with the marks, both sides fill the network's 512 places
KNOWN = 65_536  # words whose pieces are remembered


class Pieces:
    """Cuts words; remembers the last ones."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self.word = lru_cache(KNOWN)(self._cut)

    def _cut(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces, at least one."""
        clean = word.encode("utf-8", "replace").decode("utf-8")  # halves of surrogate pairs have no pieces
        ids = self._tokenizer.encode(clean, add_special_tokens=False).ids[:LONGEST]
        return tuple(max(one, UNKNOWN) for one in ids) or (UNKNOWN,)

    def words(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        return [self.word(one) for one in words]

    def pair(self, one: Sequence[str], other: Sequence[str]) -> list[int]:
        """`<s> one </s> </s> other </s>`; of a side only its first SIDE pieces."""
        first = [piece for word in one for piece in self.word(word)][:SIDE]
        second = [piece for word in other for piece in self.word(word)][:SIDE]
        return [OPEN, *first, CLOSE, CLOSE, *second, CLOSE]


def line(cut: Sequence[tuple[int, ...]]) -> tuple[list[int], list[int]]:
    """`<s> pieces </s>` of some words, and where each word opens in it."""
    ids, starts = [OPEN], []
    for word in cut:
        starts.append(len(ids))
        ids += word
    ids.append(CLOSE)
    return ids, starts
