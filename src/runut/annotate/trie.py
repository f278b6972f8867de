"""One multi-pattern matcher over atoms: longest match wins, upper case in a pattern asks for upper case."""

from collections.abc import Sequence
from dataclasses import dataclass

from runut.annotate.atoms import Atom, atoms, joined
from runut.model import MentionKind

LONGEST_ACRONYM = 5
GLUED = frozenset(("STATE", "CAPITAL", "GOVERNMENT", "BODY", "PERSON", "SURNAME"))  # names that pages link


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form stands for. `unit` is its sort in phrases (see `units.py`), `case` is per atom:
    0 any, 1 first letter upper, 2 all upper."""

    unit: str
    kind: MentionKind
    keys: tuple[str, ...]
    found_by: str
    case: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Atoms `first` to `last` (exclusive) match `entries`, which share the same words."""

    first: int
    last: int
    entries: tuple[Entry, ...]


class Node:
    __slots__ = ("entries", "next")

    def __init__(self) -> None:
        self.next: dict[str, Node] = {}
        self.entries: list[Entry] = []


class Trie:
    """Forms, atom by atom."""

    def __init__(self) -> None:
        self.root = Node()
        self.words: set[str] = set()  # folded words of all forms
        self.names: set[str] = set()  # those that may have lost the space after them

    def add(self, form: str, unit: str, kind: MentionKind, keys: tuple[str, ...], found_by: str) -> None:
        parts = list(atoms(form))
        node = self.root
        for part in parts:
            node = node.next.setdefault(part.folded, Node())
        case = tuple(_case(form[part.start : part.end]) for part in parts)
        entry = Entry(unit, kind, keys, found_by, case)
        if parts and entry not in node.entries:
            node.entries.append(entry)
            self.words |= {part.folded for part in parts}
            if unit in GLUED:
                self.names |= {parts[i].folded for i in (0, -1) if case[i]}

    def longest(self, text: str, row: Sequence[Atom], first: int) -> Match | None:
        """The longest match that begins at atom `first`."""
        node = self.root.next.get(row[first].folded)
        found: Match | None = None
        index = first
        while node is not None:
            if node.entries:
                fitting = tuple(entry for entry in node.entries if _fits(text, row, first, entry.case))
                if fitting:
                    found = Match(first, index + 1, fitting)
            index += 1
            if index == len(row) or not node.next or not joined(text, row[index - 1], row[index]):
                break
            node = node.next.get(row[index].folded)
        return found


def _case(word: str) -> int:
    if len(word) > 1 and len(word) <= LONGEST_ACRONYM and word.isupper():
        return 2
    return 1 if word[0].isupper() else 0


def _fits(text: str, row: Sequence[Atom], first: int, case: tuple[int, ...]) -> bool:
    for offset, need in enumerate(case):
        atom = row[first + offset]
        if need == 1 and not text[atom.start].isupper():
            return False
        if need == 2 and not text[atom.start : atom.end].isupper():
            return False
    return True
