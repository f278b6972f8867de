"""Names that lost the space after them (`Netanyahumengungkapkan`): cut where both sides are certain."""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet

from runut.annotate.atoms import Atom, fold
from runut.annotate.trie import Trie

SHORTEST_NAME = 3
SHORTEST_PART = 2  # of a name whose first part stands before (`Kim Jong Ununtuk`)
SHORTEST_WORD = 5
SHORTEST_BEFORE = 5  # letters of a name alone before a small word of few letters (not `Wen` in `Wendi`)
FEW = 3
LONGEST_ACRONYM = 5


class Glue:
    """Knows the gazetteer's words, the language's words and its small words."""

    def __init__(self, trie: Trie, plain: Callable[[str], bool], small: Iterable[str]) -> None:
        self.words = trie.words
        self.names = frozenset(name for name in trie.names if len(name) > 1)
        self.plain = plain
        self.small = frozenset(small)

    def apart(self, text: str, row: list[Atom], words: AbstractSet[str] = frozenset()) -> list[Atom]:
        """The atoms, with each glued one cut in two. A space is lost here or there: what a report writes more
        than once, the `words`, is a word (`Petrokimia`), unless a small one ends it."""
        found: list[Atom] = []
        for atom in row:
            if text[atom.start].isupper() and atom.folded not in self.words:
                begun = bool(found) and text[found[-1].start].isupper() and found[-1].folded in self.words
                word = text[atom.start : atom.end]
                at = self._cut(word, SHORTEST_PART if begun else SHORTEST_NAME)
                tail = word[at:]
                alone = at < SHORTEST_BEFORE and len(tail) <= FEW and not (begun or word[:at].isupper())
                again = word in words and tail.islower() and tail not in self.small
                if at and not (alone or again):
                    middle = atom.start + at
                    found.append(Atom(atom.start, middle, fold(text[atom.start : middle])))
                    atom = Atom(middle, atom.end, fold(text[middle : atom.end]))
            found.append(atom)
        return found

    def _cut(self, word: str, shortest: int) -> int:
        """Where the word falls apart into a name of some letters and a word or name; 0 if it does not."""
        if len(word) < SHORTEST_NAME + 1 or self.plain(fold(word)):
            return 0
        for at in range(len(word) - 2, 1, -1):
            head, tail = word[:at], word[at:]
            if fold(head) not in self.names:
                continue
            if head.isupper() and len(head) <= LONGEST_ACRONYM:
                if not tail.isupper() and self._follows(tail):
                    return at
            elif at >= shortest and self._follows(tail):
                return at
        return 0

    def _follows(self, tail: str) -> bool:
        """Whether what is left is a name, a word of some length, or one of the small words."""
        if tail[0].isupper():
            return fold(tail) in self.names
        return tail in self.small or (len(tail) >= SHORTEST_WORD and self.plain(tail))
