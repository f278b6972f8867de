"""Sentences and documents of annotated sets as reports: texts put together from words, and their readings."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bench.encoder_scores import Range
from runut import annotate, link
from runut.model import Annotation, Block, Linking, Noted, Published, Reading, Report

CLOSING = frozenset(".,;:!?)]}%…")  # marks that no space parts from the word before
OPENING = frozenset("([{")
QUOTES = ('"“”„‟«»', "'‘’")  # marks of each kind open and close in turn
TIGHT = frozenset("/")


@dataclass(frozen=True)
class Passage:
    """A text put together from words: where each of them stands (half open, in order), and the paragraphs."""

    text: str
    ranges: list[Range]
    paragraphs: list[Range]

    def words(self, start: int, end: int) -> Range | None:
        """The words that a stretch of the text touches; None if it touches none."""
        touched = [at for at, (first, last) in enumerate(self.ranges) if first < end and start < last]
        return (touched[0], touched[-1] + 1) if touched else None


class Reader:
    """What reads a passage as the product reads a report: the encoder and the tables, or these alone, then
    linking."""

    def __init__(self, reader: str = "encoder") -> None:
        self._stage = annotate.ENCODER if reader == "encoder" else annotate.TABLES
        self._notes: Any = self._stage.load()
        self._links: Any = link.STAGE.load()

    def read(self, passage: Passage, name: str, language: str, published: str | None = None) -> Reading:
        when = Published(published, "field" if published else "unknown")
        blocks = tuple(Block("paragraph", start, end) for start, end in passage.paragraphs)
        report = Report(name, name, None, None, None, (), (), None, language, when, passage.text, blocks, ())
        [noted] = [one for one in self._stage.run(self._notes, report) if isinstance(one, Annotation)]
        [linked] = [
            one for one in link.STAGE.run(self._links, Noted(report, noted)) if isinstance(one, Linking)
        ]
        return Reading(report, noted, linked)


def passage(*paragraphs: Sequence[str]) -> Passage:
    """A text of some paragraphs, given by words, with the usual spaces around marks."""
    whole = Passage("", [], [])
    for words in paragraphs:
        text, ranges = _spaced(words)
        shift = len(whole.text) + 1 if whole.text else 0
        whole = Passage(
            f"{whole.text}\n{text}" if whole.text else text,
            [*whole.ranges, *((start + shift, end + shift) for start, end in ranges)],
            [*whole.paragraphs, (shift, shift + len(text))],
        )
    return whole


def _spaced(words: Sequence[str]) -> tuple[str, list[Range]]:
    """Words as a paragraph is printed; of the quotation marks of a kind the first opens, the next closes."""
    text = ""
    ranges: list[Range] = []
    opened = dict.fromkeys(QUOTES, False)
    tight = True  # whether the next word follows without a space
    for at, word in enumerate(words):
        kind = next((marks for marks in QUOTES if word in marks), None)
        closes = kind is not None and opened[kind]
        joins = word in TIGHT or _hyphen(words, at)
        ends = closes or word in CLOSING or (len(word) > 1 and word[0] in QUOTES[1])  # as in `Iran 's`
        if not (tight or joins or ends):
            text += " "
        ranges.append((len(text), len(text) + len(word)))
        text += word
        tight = joins or word in OPENING or (kind is not None and not closes)
        if kind is not None:
            opened[kind] = not closes
    return text, ranges


def _hyphen(words: Sequence[str], at: int) -> bool:
    """Whether a hyphen joins a word said twice (`anak - anak`) or a word and a number (`Covid - 19`)."""
    if words[at] != "-" or not 0 < at < len(words) - 1:
        return False
    before, after = words[at - 1].lower(), words[at + 1].lower()
    return after[0].isdigit() or after.startswith(before)
