"""A text as a row of units: what the trie finds, unknown names, plain words and marks.

Each unit has a code letter, so that phrases are patterns over a string of letters.
"""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from runut.annotate.atoms import JOINS, Atom, atoms
from runut.annotate.glue import Glue
from runut.annotate.trie import LONGEST_ACRONYM, Entry, Match, Trie

# In order of precedence, where several sorts have the same words.
LETTERS = {
    "STATE": "S",
    "DEMONYM": "D",
    "CAPITAL": "K",
    "GOVERNMENT": "V",
    "BODY": "B",
    "PERSON": "P",
    "DATE": "t",
    "SURNAME": "H",
    "OFFICE": "O",
    "MASK": "X",
    "ORGAN": "G",
    "GROUP": "U",
    "PRONOUN": "R",
    "MODIFIER": "M",
    "OUTLET": "T",
    "PLACE": "L",
    "HEAD": "E",
    "CUE": "Q",
    "INVERTED": "I",
    "PARTICLE": "p",
    "NAME": "N",
    "COMMON": "C",
    "ACRONYM": "A",
    "NUMBER": "9",
    "WORD": "w",
    "COMMA": ",",
    "OPEN": "(",
    "CLOSE": ")",
    "STOP": ".",
}
RANK = {name: rank for rank, name in enumerate(LETTERS)}
HYPHENS = frozenset("-\u2010\u2011'\u2019\u02bc`")
LIGHT = JOINS - {"."}
MARKS = {",": "COMMA", "(": "OPEN", ")": "CLOSE"}
MONEY = frozenset("$£€¥")  # a sum follows: `US$25`
SMALL = frozenset(("CUE", "INVERTED", "PARTICLE"))  # a name where capital inside a sentence
ROMAN = frozenset("IVXLC")


@dataclass(frozen=True, slots=True)
class Unit:
    """`text[start:end]` of sort `code` (a letter); `entries` is empty unless a table has it."""

    code: str
    start: int
    end: int
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """What a language says of words that no table names.

    `literals` maps words that phrases name to their letters; `plain` knows the dictionary; `small` words may
    begin a sentence but no name. `titles`: the language writes plain words of titles and bodies with capitals
    (`Dewan Ekonomi Nasional`), so that a capital alone makes no name.
    """

    literals: dict[str, str]
    plain: Callable[[str], bool]
    small: frozenset[str]
    titles: bool

    def sort(self, word: str, folded: str, opening: bool, followed: bool) -> str:
        """The sort of a capitalised word; `opening` a sentence, `followed` by another capitalised word."""
        if 1 < len(word) <= LONGEST_ACRONYM and word.isupper():
            return "ACRONYM"
        if not self.plain(folded):
            return "NAME"
        if opening and (folded in self.small or not followed):
            return "WORD"
        return "COMMON" if self.titles else "NAME"


class Cutter:
    """Cuts texts into units."""

    def __init__(self, trie: Trie, glue: Glue, words: Words) -> None:
        self.trie = trie
        self.glue = glue
        self.words = words

    def units(self, text: str, own: Trie | None = None, words: AbstractSet[str] = frozenset()) -> list[Unit]:
        """All units of a text in order; `own` holds the names that the report itself has brought up, `words`
        what it writes more than once."""
        row = self.glue.apart(text, list(atoms(text)), words)
        found: list[Unit] = []
        index = 0
        while index < len(row):
            if found:
                found.extend(_gap(text, found[-1], row[index].start))
            opening = not found or found[-1].code == LETTERS["STOP"]
            match = self._match(text, row, index, own)
            unit = None if match is None else self._unit(text, row, match, opening)
            if unit is None or match is None:
                unit = Unit(self._plain(text, row, index, opening), row[index].start, row[index].end)
                index += 1
            else:
                index = match.last
            found.append(unit)
        return found

    def _match(self, text: str, row: Sequence[Atom], index: int, own: Trie | None) -> Match | None:
        match = self.trie.longest(text, row, index)
        local = None if own is None else own.longest(text, row, index)
        if local is not None and (match is None or local.last > match.last):
            return local
        return match

    def _unit(self, text: str, row: Sequence[Atom], match: Match, opening: bool) -> Unit | None:
        """The unit of a match: the sort that comes first; None for a small word that stands as a name."""
        sort = min((entry.unit for entry in match.entries), key=RANK.__getitem__)
        start = row[match.first].start
        if sort in SMALL and not opening and text[start].isupper():
            return None
        single = match.last - match.first == 1
        if sort == "SURNAME" and single and ROMAN.issuperset(text[start : row[match.first].end]):
            return None  # a numeral: `Komisi XI`
        if sort == "PLACE" and opening and single and self.words.plain(row[match.first].folded):
            return None
        if sort == "SURNAME" and opening and self.words.titles and self.words.plain(row[match.first].folded):
            return None
        if text[row[match.last - 1].end : row[match.last - 1].end + 1] in MONEY:
            return None
        last = match.last < len(row) and text[row[match.last].start].isupper()
        if last and any("context" in entry.keys for entry in match.entries):
            return None
        if sort == "PRONOUN" and any(
            text[atom.start].isupper() for atom in row[match.first + 1 : match.last]
        ):
            return None
        end = _with_point(text, row[match.last - 1].end, start)
        return Unit(LETTERS[sort], start, end, tuple(entry for entry in match.entries if entry.unit == sort))

    def _plain(self, text: str, row: Sequence[Atom], index: int, opening: bool) -> str:
        atom = row[index]
        letter = self.words.literals.get(atom.folded)
        if letter is not None:
            return letter
        if text[atom.start : atom.end].isdigit():
            return LETTERS["NUMBER"]
        if not text[atom.start].isupper():
            return LETTERS["NAME" if _in_name(text, row, index) else "WORD"]
        after = row[index + 1] if index + 1 < len(row) else None
        followed = after is not None and text[atom.end : after.start] == " " and text[after.start].isupper()
        return LETTERS[self.words.sort(text[atom.start : atom.end], atom.folded, opening, followed)]


def _in_name(text: str, row: Sequence[Atom], index: int) -> bool:
    """Whether a small-letter word hangs on a capitalised one by a hyphen (`Seok-yeol`)."""
    last = row[index - 1] if index else None
    hangs = last is not None and text[last.end : row[index].start] in HYPHENS
    return hangs and last is not None and text[last.start].isupper()


def _gap(text: str, last: Unit, end: int) -> list[Unit]:
    """The marks between two words that matter to phrases; any other mark or a new line is a stop."""
    gap = text[last.end : end]
    if len(gap) <= 2 and all(mark in LIGHT for mark in gap):
        return []
    if gap.strip() == "." and last.end - last.start == 1 and text[last.start].isupper():
        return []  # an initial
    found = []
    for offset, mark in enumerate(gap, last.end):
        if mark in MARKS:
            found.append(Unit(LETTERS[MARKS[mark]], offset, offset + 1))
        elif mark == "\n" or not mark.isspace():
            found.append(Unit(LETTERS["STOP"], offset, offset + 1))
    return found


def _with_point(text: str, end: int, start: int) -> int:
    """The end of a name, with the point that closes an abbreviation (`U.S.`)."""
    if end < len(text) and text[end] == "." and "." in text[start:end]:
        return end + 1
    return end
