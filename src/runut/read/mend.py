"""Puts back spaces that a page lost around its links, only where it is certain.

Certain is: marks that never stand without a space, and words that are no words themselves but fall apart into
words which the report or the outlets table has on their own, or which the language's lexicon knows."""

from collections import Counter
from collections.abc import Iterable

import regex
from simplemma import is_known

from runut.lang import Pack, world
from runut.read.compounds import Compounds
from runut.read.line import Draft, Line

ADDRESS = regex.compile(r"\S*(?:://|www\.|@)\S*|\b[\w-]+(?:\.[\w-]+)*\.\p{Ll}{2,4}\b(?:/\S*)?")
WORD = regex.compile(r"\p{L}+")
PIECES = (  # an acronym's last capital is its own (`ASyang`), or begins the next name (`ASPete`)
    regex.compile(r"\p{Lu}{2,}(?=\p{Ll}|$)|\p{Lu}?\p{Ll}+|\p{Lu}+"),
    regex.compile(r"\p{Lu}{2,}(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+"),
)
MARKS = (
    (regex.compile(r"(?<=\p{L}|[\d)”\"]),(?=\p{L}|\()"), ", "),
    (regex.compile(r"(?<=\p{Ll}{2})(?=\((?:\p{Lu}|\d)[^()\s]+[\s)])"), " "),
    (regex.compile(r"(?<=\p{L}\))(?=\p{L}{2})|(?<=\d\))(?=\p{L}{2})"), " "),
    (regex.compile(r"(?<=[\p{L}.,!?]”)(?=\p{L})"), " "),
    (regex.compile(r"(?<=\p{Ll}{3}[.!?])(?=[“‘]?\p{Lu}\p{Ll})"), " "),
    (regex.compile(r"(?<=\S) +(?=[,.;:!?](?:\s|$|[”\"’]))(?! \.\.)"), ""),
    (regex.compile(r"(?<=\() +(?=\S)|(?<=[^\s(]) +(?=\))"), ""),
)
COMMON = 0.02  # share of texts from which a word is frequent
EVERYWHERE = 0.1  # share of texts from which even a short or a capitalised word is certain
QUOTE = regex.compile(r"(?<=\p{L}|[.,!?])\"(?=\p{L})")


class Mender:
    """One language's lexicon and small words, and the world's names that may stand glued."""

    def __init__(self, pack: Pack, names: Iterable[str]) -> None:
        self._code = str(pack.settings["iso_639_1"])
        self._small = frozenset(row["word"] for row in pack.rows("glue_words"))
        self._kept = frozenset(word for name in (*names, *_states(pack)) for word in name.split())
        self._persons = frozenset(_persons(pack))
        shares = {row["word"]: float(row["share"]) for row in pack.rows("word_shares")}
        self._common = frozenset(word for word, share in shares.items() if share >= COMMON)
        self._everywhere = frozenset(word for word, share in shares.items() if share >= EVERYWHERE)
        self._met = frozenset(shares)
        self._compounds = Compounds(pack)

    def mend(self, draft: Draft) -> None:
        """Mends every line; the words of all lines together are the report's vocabulary."""
        seen = Counter(word for line in draft.lines for word in WORD.findall(line.text))
        draft.lines = [Line(self.line(line.text, seen), line.kind) for line in draft.lines]

    def line(self, text: str, seen: Counter[str]) -> str:
        parts = []
        at = 0
        for address in ADDRESS.finditer(text):
            parts += [self._run(text[at : address.start()], seen), address[0]]
            at = address.end()
        return _quotes("".join([*parts, self._run(text[at:], seen)]))

    def _run(self, text: str, seen: Counter[str]) -> str:
        for pattern, put in MARKS:
            text = pattern.sub(put, text)
        return WORD.sub(lambda found: " ".join(self._apart(found[0], seen)), text)

    def _apart(self, word: str, seen: Counter[str]) -> list[str]:
        """The words that `word` is made of; itself alone unless it is certainly more."""
        if len(word) < 4 or word in self._kept or word in self._persons or self._is_word(word):
            return [word]
        if self._compounds.whole(word):
            return [word]
        for pattern in PIECES:
            pieces = pattern.findall(word)
            if "".join(pieces) != word:
                continue
            if len(pieces) == 1:
                return self._one(word, seen)
            if seen[word] > 2 and not any(piece.islower() for piece in pieces):
                return [word]  # a coined name: a lost space does not come three times
            found = self._several(pieces, seen)
            if found:
                return found
        return [word]

    def _one(self, word: str, seen: Counter[str]) -> list[str]:
        """The parts of a word without a change of case inside it."""
        if not word[0].isupper():
            return self._tail(word) or self._two(word, seen) or [word]
        return self._name_and_word(word, seen) or self._two(word, seen) or [word]

    def _several(self, pieces: list[str], seen: Counter[str]) -> list[str] | None:
        found: list[str] = []
        for index, piece in enumerate(pieces):
            before = found[-1] if found else ""
            parts = self._piece(piece, seen, before, last=index == len(pieces) - 1)
            if parts is None:
                return None
            found += parts
        return found

    def _piece(self, piece: str, seen: Counter[str], before: str, last: bool) -> list[str] | None:
        """The words of one piece between changes of case, None if not certain; `before` stands before it."""
        if piece.islower():
            return [piece] if self._stands(piece) else self._words(piece, 3)
        after = before.islower()
        if self._is_name(piece, seen) and (after or len(piece) > 1):
            return [piece]
        split = self._name_and_word(piece, seen)
        if split is not None:
            return split
        named = len(piece) >= 4 and len(before) >= 4
        ends = last and (named or (after and len(piece) > 1))
        return [piece] if ends or (after and piece.isupper()) else None

    def _name_and_word(self, piece: str, seen: Counter[str]) -> list[str] | None:
        """`Iranmengatakan`: a name that stands on its own elsewhere, then known words."""
        for end in range(len(piece) - 2, 2, -1):
            name, rest = piece[:end], piece[end:]
            known = rest in self._small or (
                len(rest) >= 6 - 2 * (seen[name] > 1)
                and is_known(rest, lang=self._code)
                and not self._compounds.joins(name, rest, apart=seen[name] > 0)
            )
            if known and (
                name in self._kept or (end >= 4 and seen[name]) or (end >= 5 and name in self._persons)
            ):
                return [name, rest]
        return None

    def _tail(self, word: str) -> list[str] | None:
        """`mentalyang`: a known word and a small word after it."""
        for end in range(len(word) - 2, 4, -1):
            if word[end:] in self._small and len(word) - end > 2 and is_known(word[:end], lang=self._code):
                return [word[:end], word[end:]]
        return None

    def _two(self, word: str, seen: Counter[str]) -> list[str] | None:
        """`dalamperundingan`: two words, one of them frequent, the other known from texts or the lexicon."""
        low = word.lower()
        if seen[word] > 1 or low in self._met:
            return None
        for end in range(len(low) - 4, 3, -1):
            head, tail = low[:end], low[end:]
            sure = head in self._everywhere or (low == word and end > 4)
            if not sure or self._compounds.joins(word[:end], "" if tail in self._met else tail):
                continue
            if (head in self._common and self._fits(tail)) or (tail in self._common and self._fits(head)):
                return [word[:end], tail]
        return None

    def _fits(self, word: str) -> bool:
        return len(word) >= 5 and (word in self._met or is_known(word, lang=self._code))

    def _words(self, piece: str, most: int) -> list[str] | None:
        """The fewest known words that `piece` is made of."""
        if self._stands(piece):
            return [piece]
        if most > 1:
            for end in range(len(piece) - 2, 2, -1):
                rest = self._words(piece[end:], most - 1) if self._stands(piece[:end]) else None
                if rest is not None:
                    return [piece[:end], *rest]
        return None

    def _stands(self, word: str) -> bool:
        return word in self._small or (len(word) >= 3 and is_known(word, lang=self._code))

    def _is_word(self, word: str) -> bool:
        return word.isupper() or word.lower() in self._small or is_known(word.lower(), lang=self._code)

    def _is_name(self, piece: str, seen: Counter[str]) -> bool:
        """Whether `piece` stands on its own: in the report, among the outlets, or in the lexicon."""
        standing = seen[piece] > 0 or piece in self._kept or piece in self._persons
        return standing or (
            len(piece) >= 5 and not piece.isupper() and is_known(piece.lower(), lang=self._code)
        )


def _states(pack: Pack) -> Iterable[str]:
    """The names of states and their capitals that are long enough to be told from parts of words."""
    forms = (form for row in pack.rows("states") for form in row.several("forms"))
    return (form for form in forms if form[:1].isupper() and len(form) > 3)


def _persons(pack: Pack) -> Iterable[str]:
    """The words of leaders' names, and those of offices as they stand before a name."""
    names = (name for row in world().rows("leaders") for name in row.several("names"))
    offices = (form.title() for row in pack.rows("offices") for form in row.several("forms"))
    return (word for name in (*names, *offices) for word in name.split() if len(word) > 2 and word.isalpha())


def _quotes(text: str) -> str:
    """Sets a straight quotation mark between two words free on its outer side."""
    parts = []
    at = 0
    for found in QUOTE.finditer(text):
        opens = text.count('"', 0, found.start()) % 2 == 0
        before = text[found.start() - 1]
        if not opens or not before.isalpha():
            parts += [text[at : found.start()], ' "' if opens else '" ']
            at = found.end()
    return "".join([*parts, text[at:]])
