"""Words that are one though they look like two: compounds, their derived forms, places, coined names."""

from collections.abc import Iterator

from simplemma import is_known

from runut.lang import Pack


class Compounds:
    """One language's `combining` table."""

    def __init__(self, pack: Pack) -> None:
        self._code = str(pack.settings["iso_639_1"])
        rows = pack.rows("combining")
        kinds = {row["kind"] for row in rows}
        held = {kind: frozenset(row["word"] for row in rows if row["kind"] == kind) for kind in kinds}
        self._starts = held.get("start", frozenset())
        self._places = held.get("place", frozenset())
        self._wholes = held.get("whole", frozenset())
        self._prefixes = tuple(sorted(held.get("prefix", ())))
        self._suffixes = tuple(sorted(held.get("suffix", ())))
        self._ends = tuple(sorted(held.get("confix", ())))

    def whole(self, word: str) -> bool:
        """Whether `word` is a compound or a coined name of the table, as it stands or with its affixes."""
        low = word[:1].lower() + word[1:]
        return word in self._wholes or any(base in self._wholes for base in self._bases(low))

    def joins(self, head: str, tail: str, apart: bool = False) -> bool:
        """Whether `head` and `tail` after it are one word; `apart`: the report has `head` on its own too."""
        starts = head.lower() in self._starts and not apart
        return starts or self._place(head, tail) or self._confixed(head, tail)

    def _place(self, head: str, tail: str) -> bool:
        """`Tanjungpinang`: a capital, then a word without a verb's prefix."""
        return head[:1].isupper() and head.lower() in self._places and not tail.startswith(self._prefixes)

    def _confixed(self, head: str, tail: str) -> bool:
        """`memberitahukan`: a prefix and a suffix embrace two words, of which the second is known."""
        stems = (tail.removesuffix(each) for each in self._ends if tail.endswith(each))
        return head.startswith(self._prefixes) and any(
            is_known(stem, lang=self._code) for stem in stems if stem
        )

    def _bases(self, word: str) -> Iterator[str]:
        starts = [word, *(word.removeprefix(each) for each in self._prefixes if word.startswith(each))]
        for start in starts:
            yield start
            yield from (start.removesuffix(each) for each in self._suffixes if start.endswith(each))
