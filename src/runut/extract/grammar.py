"""The function words of one language pack, by their class."""

from collections.abc import Sequence
from itertools import dropwhile, takewhile

from runut.lang.pack import Pack

NONE: frozenset[str] = frozenset()


class Grammar:
    """`clauses.tsv` of one pack: which words belong to a class."""

    def __init__(self, pack: Pack) -> None:
        self._members: dict[str, frozenset[str]] = {}
        self._singles: dict[str, frozenset[str]] = {}
        self._endings: dict[str, tuple[str, ...]] = {}
        self._longer: dict[tuple[str, str], tuple[tuple[str, ...], ...]] = {}  # by class and first word
        for row in pack.rows("clauses"):
            name, entries = row["class"], {tuple(entry.lower().split()) for entry in row.several("words")}
            self._members[name] = frozenset(map(" ".join, entries))
            self._singles[name] = frozenset(entry[0] for entry in entries if len(entry) == 1)
            self._endings[name] = tuple(sorted(self._singles[name]))
            for entry in sorted(entries, key=lambda entry: (-len(entry), entry)):
                if len(entry) > 1:
                    self._longer[name, entry[0]] = (*self._longer.get((name, entry[0]), ()), entry)
        self.lemmas = {row["form"]: row["lemma"] for row in pack.rows("lemmas")}
        style = self.single("style")
        self.by_lemma = "by_lemma" in style
        self.head_last = "head_last" in style
        self.lone_stance = "lone_stance" in style
        self.names_both = "names_both" in style

    def single(self, name: str) -> frozenset[str]:
        """The one-word members of a class."""
        return self._singles.get(name, NONE)

    def members(self, name: str) -> frozenset[str]:
        """All members of a class, those of several words with a space between."""
        return self._members.get(name, NONE)

    def longer(self, name: str, first: str) -> tuple[tuple[str, ...], ...]:
        """The members of several words that begin with a word, longest first."""
        return self._longer.get((name, first), ())

    def affixes(self, name: str) -> tuple[str, ...]:
        """The one-word members as `startswith` and `endswith` take them."""
        return self._endings.get(name, ())

    def tells_servants(self, words: Sequence[str]) -> bool:
        """Whether those who serve somebody head a noun phrase (`para diplomatnya`, `its embassy staff`)."""
        first = list(takewhile(lambda word: word not in self.single("coordinator"), words))
        before = self.single("quantity") | self.single("determiner")
        rest = list(dropwhile(lambda word: word in before, first))
        names = self.single("subordinate")
        head = "".join(rest[-1:] if self.head_last else rest[:1])
        return head in names or any(head.removesuffix(each) in names for each in self.affixes("clitic"))
