"""Patterns of words: how the entries of `frames`, `transfers` and `status` lie over a sentence.

An entry is one or more words. `_` stands for one to three words of any kind, `<arms>` for what a kind of
`goods` or a class of `objects` names, behind the verb with its number before it (`sent <troops>`: `sent two
hundred soldiers`), or as the verb's subject (`<arms> hit`: `a salvo of rockets has hit`).
"""

from collections.abc import Iterator

from runut.extract.clauses import QUOTES, Line
from runut.extract.goods import LONGEST, GoodsBook
from runut.extract.grammar import Grammar
from runut.extract.timed import past_time
from runut.lang.pack import Pack

GAP = "_"
WIDEST = 4  # words that `_` may stand for, at least one
MARKS = ("group", "decimal")  # rows of `numbers` that are no words
COUNTED = 5  # words of number and quality before what is named
MEASURE = "<measure>"  # words between a number and what is counted
AHEAD = 9  # words from a subject to its verb
AUXILIARIES = ("possessing", "modal", "passive_aux")  # words between the two


def is_class(part: str) -> bool:
    """Whether a part of a pattern stands for a class of words."""
    return part.startswith("<")


class Objects:
    """`objects.tsv` and the kinds of `goods.tsv` of one pack: what `<name>` in a pattern stands for."""

    def __init__(self, pack: Pack, grammar: Grammar) -> None:
        self._goods = GoodsBook(pack, grammar)
        numbers = (row for row in pack.rows("numbers") if row["role"] not in MARKS)
        self._numbers = frozenset(form for row in numbers for form in row.several("forms"))
        self._classes = {
            f"<{row['class']}>": frozenset(tuple(entry.lower().split()) for entry in row.several("words"))
            for row in pack.rows("objects")
        }

    def width(self, name: str) -> int:
        """How many entries a class has; of a kind of goods more than of any class."""
        return len(self._classes.get(name, ())) or 1 << 16

    def size(self, line: Line, position: int, name: str) -> int:
        """How many words the class takes at a position; 0 if none of its words starts there."""
        entries = self._classes.get(name)
        if entries is None:
            size, kind = self._goods.at(line, position, len(line.words), inside=True)
            return size if kind is not None and f"<{kind}>" == name else 0
        forms = [(word.raw, word.text, word.lemma) for word in line.words[position : position + LONGEST]]
        return max(
            (
                len(entry)
                for entry in entries
                if len(entry) <= len(forms) and all(map(tuple.__contains__, forms, entry))
            ),
            default=0,
        )

    def counts(self, line: Line, position: int) -> bool:
        """Whether the word only tells how many, or where what is named stands last, of what sort."""
        raw = line.words[position].raw
        if raw[0].isdigit() or raw in self._numbers:
            return True
        if line.is_a(position, "quantity") or self._goods.starts(line, "quantity", position):
            return True
        if self.size(line, position, MEASURE):
            return True
        return line.grammar.head_last and not line.border(position) and not line.is_a(position, "none")


def match(line: Line, position: int, pattern: tuple[str, ...], objects: Objects | None = None) -> int:
    """The end of the pattern's match at `position`; 0 if it does not match. Patterns with classes need
    `objects`."""
    here = position
    for index, part in enumerate(pattern):
        rest = pattern[index + 1 :]
        if objects is not None and is_class(part):
            return next(
                (
                    end
                    for here in _named(line, here, part, objects)
                    if (end := match(line, here, rest, objects))
                ),
                0,
            )
        if part == GAP:
            for skipped in range(1, WIDEST + 1):
                last = here + skipped - 1
                if last >= len(line.words) or _bars(line, last):
                    return 0
                if end := match(line, here + skipped, rest, objects):
                    return end
            return 0
        if here >= len(line.words):
            return 0
        if index:
            here = _past_aside(line, here, part)
        word = line.words[here]
        if part not in (word.raw, word.text, word.lemma):
            return 0
        here += 1
    return here


def _past_aside(line: Line, here: int, part: str) -> int:
    """Where a pattern goes on behind what only tells when or how (`lashed out on Friday at`), or a sign of
    quotation (`called "for an end"`)."""
    start = here
    while here + 1 < len(line.words) and part not in line.grammar.single("complement"):
        word = line.words[here]
        if part in (word.raw, word.text, word.lemma):
            return here
        behind = past_time(line, here)
        if behind == here and word.raw not in QUOTES and not line.is_an_adverb(here):
            return start
        here = max(behind, here + 1)
    return start


def _bars(line: Line, position: int) -> bool:
    """Whether a gap may not hold a word: a verb, `by` (`pressed by Peru to …`) or `no` (`sent no troops`)."""
    return line.is_verb(position) or line.is_a(position, "agent") or line.is_a(position, "none")


def _named(line: Line, start: int, name: str, objects: Objects) -> Iterator[int]:
    """Where words of a class end that stand at `start`, past what counts them."""
    for position in range(start, min(len(line.words), start + COUNTED + 1)):
        if size := objects.size(line, position, name):
            yield position + size
            return
        if not objects.counts(line, position):
            return


def is_done_by(line: Line, verb: int, name: str, objects: Objects) -> bool:
    """Whether what a class names is the subject of a verb: the head of the noun phrase before it."""
    for position in range(verb - 1, max(-1, verb - AHEAD - 1), -1):
        if objects.size(line, position, name) and _is_head(line, position, objects):
            return True
        kind = line.border(position)
        if line.grammar.by_lemma and any(line.is_a(position, name) for name in AUXILIARIES):
            continue
        if kind == "preposition" and line.grammar.by_lemma:
            continue  # `the ambassador in Lima was called in`
        relative = kind == "opener" and line.opener[position] == "relative" and position == verb - 1
        named = position + 1 in line.inside and (kind == "coordinator" or line.is_a(position, "with_place"))
        of = (
            named or line.is_a(position, "source") or line.is_a(position, "possessing")
        )  # `teams have arrived`
        quoted = line.words[position].raw in QUOTES
        if kind and not (relative or quoted or of):
            return False  # but `tim medis dari Peru`, `pasukan Peru di Fiji`
    return False


def _is_head(line: Line, position: int, objects: Objects) -> bool:
    """Whether no noun stands before that the word only tells more of (`gudang senjata`)."""
    if line.grammar.head_last or position == 0:
        return True
    before = position - 1
    return bool(line.border(before)) or objects.counts(line, before)
