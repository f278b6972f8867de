"""A text as a row of units: what the trie finds, unknown names, plain words and marks.

Each unit has a code letter, so that phrases are patterns over a string of letters."""

from dataclasses import dataclass

from runut.annotate.atoms import JOINS, Atom, atoms
from runut.annotate.trie import Entry, Trie

LETTERS = {
    "STATE": "S",
    "DEMONYM": "D",
    "CAPITAL": "K",
    "GOVERNMENT": "V",
    "BODY": "B",
    "OFFICE": "O",
    "ORGAN": "G",
    "GROUP": "U",
    "PERSON": "P",
    "SURNAME": "H",
    "PRONOUN": "R",
    "MODIFIER": "M",
    "PLACE": "L",
    "OUTLET": "T",
    "MASK": "X",
    "NAME": "N",
    "WORD": "w",
    "COMMA": ",",
    "OPEN": "(",
    "CLOSE": ")",
    "STOP": ".",
}
RANK = {name: rank for rank, name in enumerate(LETTERS)}
LIGHT = JOINS - {"."}
MARKS = {",": "COMMA", "(": "OPEN", ")": "CLOSE"}


@dataclass(frozen=True, slots=True)
class Unit:
    """`text[start:end]` of sort `code` (a letter); `entries` is empty unless a table has it."""

    code: str
    start: int
    end: int
    entries: tuple[Entry, ...] = ()


def units(text: str, trie: Trie, literals: dict[str, str]) -> list[Unit]:
    """All units of a text in order. `literals` maps words that phrases name to their letters."""
    row = list(atoms(text))
    found: list[Unit] = []
    index = 0
    while index < len(row):
        atom = row[index]
        if found:
            found.extend(_gap(text, found[-1].end, atom.start))
        match = trie.longest(text, row, index)
        if match is None:
            unit = Unit(_plain(text, atom, literals), atom.start, atom.end)
            index += 1
        else:
            end = _with_point(text, row[match.last - 1].end, row[match.first].start)
            sort = min((entry.unit for entry in match.entries), key=RANK.__getitem__)
            entries = tuple(entry for entry in match.entries if entry.unit == sort)
            unit = Unit(LETTERS[sort], atom.start, end, entries)
            index = match.last
        found.append(unit)
    return found


def _plain(text: str, atom: Atom, literals: dict[str, str]) -> str:
    letter = literals.get(atom.folded)
    if letter is not None:
        return letter
    return LETTERS["NAME"] if text[atom.start].isupper() else LETTERS["WORD"]


def _gap(text: str, start: int, end: int) -> list[Unit]:
    """The marks between two words that matter to phrases; any other mark or a new line is a stop."""
    if end - start <= 2 and all(mark in LIGHT for mark in text[start:end]):
        return []
    found = []
    for offset in range(start, end):
        mark = text[offset]
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
