"""Where utterances may stand: units (sentences, joined where a quotation runs over them) and quotations that
are speech, told apart from quoted words inside a sentence."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from runut.extract.speech import CLOSE_MARKS, OPEN_MARKS, Speech, Words
from runut.model import Quote, Sentence
from runut.model.view import View

MARKS = OPEN_MARKS + CLOSE_MARKS
FINAL = ",.?!…"
LONG = 8  # words of a quotation that is speech though it starts inside a sentence
MIN_WORDS = 3  # a quotation with fewer words is a quoted term


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text that is read as one sentence, by offsets and words; `spoken` are its quotations that
    are speech."""

    start: int
    end: int
    first: int
    last: int  # exclusive
    block: int
    spoken: tuple[Quote, ...]


class Ground:
    """A report laid out for the search: words, units, and looking up words by offset."""

    def __init__(self, view: View, speech: Speech) -> None:
        self.view = view
        self.text = view.text
        self.words = Words(view)
        self.lower = self.words.lower
        self.speech = speech
        self.held = self._covered((view.full(index) for index in range(len(view.mentions))), inside=True)
        self.timed = self._covered(((time.start, time.end) for time in view.times), inside=False)
        self.names = self._names()
        self.units: tuple[Unit, ...] = tuple(self._units())

    def _covered(self, ranges: Iterable[tuple[int, int]], inside: bool) -> frozenset[int]:
        """Indexes of the words in ranges of offsets; `inside` leaves out the first word of each."""
        found: set[int] = set()
        for start, end in ranges:
            first, last = self.index_at(start), self.index_at(end)
            found.update(range(first + inside, last))
        return frozenset(found)

    def _names(self) -> frozenset[str]:
        """Words that stand with a capital inside a sentence."""
        firsts = {sentence.start for sentence in self.view.sentences}
        return frozenset(
            word
            for word, start in zip(self.lower, self.words.starts, strict=True)
            if start not in firsts and self.text[start].isupper() and self.text[start - 1] not in OPEN_MARKS
        )

    def is_insider(self, index: int) -> bool:
        """Whether a preposition belongs to what people know of (`two people familiar with the talks`)."""
        return any(self.speech.length("insider", self.lower, index - back) > back for back in (0, 1))

    def is_name(self, index: int) -> bool:
        """Whether a word is written as a name: with a capital that no start of a sentence explains."""
        start, end = self.words.starts[index], self.words.ends[index]
        word = self.text[start:end]
        if not any(letter.isupper() for letter in word) or index in self.timed:
            return False
        return not word[0].isupper() or word.lower() in self.names

    def starts_as_name(self, index: int) -> bool:
        """Whether a word has a capital, be it only for its place in the sentence."""
        return self.text[self.words.starts[index]].isupper() and index not in self.timed

    def index_at(self, offset: int) -> int:
        """The first word that starts at `offset` or later."""
        return bisect_left(self.words.starts, offset)

    def _units(self) -> Iterator[Unit]:
        for start, end, block in _joined(self.view):
            first, last = self.index_at(start), self.index_at(end)
            if first >= last:
                continue
            quotes = tuple(q for q in self.view.quotes_in(start, end) if q.closed)
            spoken: list[Quote] = []
            for quote in quotes:
                if self._is_speech(quote, start, end, spoken):
                    spoken.append(quote)
            yield Unit(start, end, first, last, block, tuple(spoken))

    def _is_speech(self, quote: Quote, start: int, end: int, before: list[Quote]) -> bool:
        text = self.text
        inside = text[quote.start : quote.end].strip()
        words = self.lower[self.index_at(quote.start) : self.index_at(quote.end)]
        count = sum(1 for word in words if word[0].isalnum())
        left = text[start : quote.start].rstrip().rstrip(OPEN_MARKS).rstrip()
        right = text[quote.end : end].lstrip().lstrip(CLOSE_MARKS).lstrip()
        if not inside or count < MIN_WORDS:
            return False
        finished = inside[-1] in FINAL or not right or right[0] in FINAL
        if not left:
            return finished or self._cue_follows(quote, end)
        opens = inside[0].isupper() or not inside[0].isalpha()
        if left[-1] in ":.?!":
            return opens
        if left[-1] in "," and before:
            return True
        if left[-1] == ",":
            return finished and (opens or count >= LONG)
        return opens and finished and self._cue_precedes(quote)

    def _cue_follows(self, quote: Quote, end: int) -> bool:
        index = self._skip_marks(self.index_at(quote.end))
        return index < len(self.lower) and self.speech.cues.at(self.lower, index) is not None

    def _cue_precedes(self, quote: Quote) -> bool:
        index = self.index_at(quote.start)
        while index > 0 and self.lower[index - 1] in MARKS:
            index -= 1
        if self.speech.ends("that", self.lower, index):
            return True
        return any(
            (found := self.speech.cues.at(self.lower, index - count)) is not None and found[0] == count
            for count in range(1, min(4, index) + 1)
        )

    def _skip_marks(self, index: int) -> int:
        while index < len(self.lower) and self.lower[index] in MARKS + ",":
            index += 1
        return index


def _joined(view: View) -> Iterator[tuple[int, int, int]]:
    """Sentences of paragraphs as (start, end, block), joined where a quotation or its cue runs over their
    border."""
    current: tuple[int, int, int] | None = None
    for sentence in view.sentences:
        if view.blocks[sentence.block].kind != "paragraph":
            continue
        if current is None:
            current = (sentence.start, sentence.end, sentence.block)
        elif sentence.block == current[2] and _runs_over(view, current[1], sentence):
            current = (current[0], sentence.end, current[2])
        else:
            yield current
            current = (sentence.start, sentence.end, sentence.block)
    if current is not None:
        yield current


def _runs_over(view: View, end: int, following: Sentence) -> bool:
    quote = view.quote_of(max(end - 1, 0)) or view.quote_of(end)
    if quote is not None and quote.closed and quote.start < end and following.start < quote.end:
        return True
    head = view.text[following.start : following.start + 1]
    tail = view.text[max(end - 1, 0) : end]
    return head.islower() and tail in MARKS
