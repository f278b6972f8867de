"""Which pieces of the base vocabulary the network keeps: those that Indonesian and English news need.

Kept are the pieces of every word of the sets that may train, of the packs' and the world's tables, and of
the forms that simplemma knows for each pack's language and that need few pieces; and every piece of one
Latin letter, digit or mark, so that any word in Latin script can be spelled."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import regex
from simplemma.strategies import DefaultDictionaryFactory
from tokenizers import Tokenizer

from runut.lang import packs, world

WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]")
FEWEST = 3  # how many forms of a dictionary must need a piece


def choose(tokenizer: Tokenizer, words: Iterable[str]) -> list[int]:
    """Ids of the base vocabulary to keep, rising; `words` are those of the training sets."""
    counts: Counter[int] = Counter()
    keep = set(range(4)) | set(_spelling(tokenizer))
    for word in {*words, *_tables()}:
        keep.update(tokenizer.encode(word, add_special_tokens=False).ids)
    for form in _dictionaries():
        counts.update(set(tokenizer.encode(form, add_special_tokens=False).ids))
    return sorted(keep | {piece for piece, count in counts.items() if count >= FEWEST})


def _tables() -> Iterator[str]:
    for pack in (*packs(), world()):
        for path in pack.folder.glob("*.tsv"):
            yield from WORD.findall(path.read_text(encoding="utf-8"))


def _dictionaries() -> Iterator[str]:
    factory = DefaultDictionaryFactory()
    for pack in packs():
        for form in factory.get_dictionary(pack.code):
            yield form.decode() if isinstance(form, bytes) else form


def _spelling(tokenizer: Tokenizer) -> Iterator[int]:
    for piece, number in tokenizer.get_vocab().items():
        bare = piece.removeprefix("▁")
        if len(bare) <= 1 and all(ord(c) < 0x250 or unicodedata.category(c)[0] in "PS" for c in bare):
            yield number


class Words:
    """Words as ids of pieces, each word on its own, kept for the next time."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, list[int]] = {}

    def ids(self, word: str) -> list[int]:
        if word not in self._known:
            self._known[word] = self._tokenizer.encode(word, add_special_tokens=False).ids or [3]
        return self._known[word]


def save(tokenizer: Tokenizer, keep: list[int], folder: Path) -> None:
    tokenizer.save(str(folder / "pieces.json"), pretty=False)
    (folder / "keep.json").write_text(json.dumps(keep), encoding="utf-8")
