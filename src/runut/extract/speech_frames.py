"""Which place a cue takes in its unit, and where the content beside it starts and ends."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from runut.extract.speech import CLOSE_MARKS, OPEN_MARKS, Cue
from runut.extract.speech_units import MARKS, Ground, Unit
from runut.model import Quote

FAR_THAT = 25  # words between a cue and its complementiser, at most
FAR_NAME = 6  # words of an addressee before a complementiser, at most
NAME_SPAN = 60  # characters of a name, at most
HEARSAY = 5  # words from a contrast to the word that tells it as hearsay
SHORTEST = 4  # words of a content before a participle may end it
FAR_PLACE = 8  # words of a place between a cue and its content, at most
FAR_COMMA = 12  # words of a phrase between a cue and its content, at most
LEAD_WORDS = 4  # words that may stand before a cue which leads its content
MIXED = 0.6  # share of a content that a quotation inside it must fill to stand for it
NOUN = frozenset(("noun",))
NOMINAL = frozenset(("noun", "lead", "inverted", "own"))  # frames in which a cue need not be a verb
EDGE = " \t\n,;:–—-" + MARKS


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue at words `first` to `last` (exclusive)."""

    first: int
    last: int
    cue: Cue


class Frames:
    """Cues of a unit and the stretches of content around them. All positions are word indexes."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.speech = ground.speech
        self.lower = ground.lower
        self.starts = ground.words.starts
        self.ends = ground.words.ends

    # -- cues --------------------------------------------------------------------------------------------

    def hits(self, unit: Unit) -> Iterator[Hit]:
        """Cues outside quotations that are not denied."""
        index = unit.first
        while index < unit.last:
            found = self.speech.cues.at(self.lower, index)
            if found is None or self._quoted(index) or self._in_name(index, found[0]):
                index += 1
                continue
            cue = self._as_used(unit, index, found[1])
            if cue is not None and not self._denied(unit, index):
                yield Hit(index, index + found[0], cue)
            index += found[0]

    def _quoted(self, index: int) -> bool:
        quote = self.ground.view.quote_of(self.starts[index])
        return quote is not None and quote.closed

    def _in_name(self, index: int, count: int) -> bool:
        """Whether the words are part of a name: `United States`."""
        mention = self.ground.view.mention_at(self.starts[index])
        if mention is None:
            return False
        start, end = self.ground.view.full(mention)
        return start < self.starts[index] or end > self.ends[index + count - 1]

    def _denied(self, unit: Unit, index: int) -> bool:
        index = self.back_over_between(index, unit.first)
        if index <= unit.first:
            return False
        return any(self.speech.ends(kind, self.lower, index) for kind in ("not", "purpose"))

    def _as_used(self, unit: Unit, index: int, cue: Cue) -> Cue | None:
        """The cue as its place allows: after an article only as a noun, and not as a participle whose subject
        undergoes the act."""
        if index == unit.first or cue.frames <= NOMINAL:
            return cue
        before = self.speech.cues.at(self.lower, index - 1)
        if self.speech.ends("utterance", self.lower, index) and "after" in cue.frames and cue.act is None:
            return (
                None if self.speech.length("aside", self.lower, index + 1) else cue
            )  # `in a post published on X`
        told = before is not None and before[0] == 1 and not before[1].frames <= NOMINAL
        if told or self.speech.ends("article", self.lower, index, 1):  # `dismissed reports`, `the report`
            return replace(cue, frames=cue.frames & NOUN) if cue.frames & NOUN else None
        passive = self.speech.ends("undergoes", self.lower, index, 1)
        return None if passive and not self.speech.ending("going", self.lower[index]) else cue

    def back_over_between(self, index: int, floor: int) -> int:
        while index > floor and (count := self.speech.ends("between", self.lower, index)):
            index = max(index - count, floor)
        return index

    # -- looking around ----------------------------------------------------------------------------------

    def mark_before(self, index: int, floor: int) -> str:
        """The mark just before a word, "" if a word stands there; "^" at the floor."""
        if index <= floor:
            return "^"
        word = self.lower[index - 1]
        return word if not word[0].isalnum() else ""

    def quote_before(self, unit: Unit, index: int) -> Quote | None:
        """The speech quotation that ends just before a word, marks aside."""
        end = self.starts[index]
        for quote in unit.spoken:
            if quote.end <= end and not self.ground.text[quote.end : end].strip(EDGE + ".?!…"):
                return quote
        return None

    def quote_at(self, unit: Unit, index: int) -> Quote | None:
        """The speech quotation that starts just at a word, marks aside."""
        start = self.starts[index] if index < len(self.starts) else unit.end
        for quote in unit.spoken:
            if quote.start >= start and not self.ground.text[start : quote.start].strip(EDGE):
                return quote
            if quote.start <= start < quote.end and not self.ground.text[quote.start : start].strip(EDGE):
                return quote
        return None

    def count(self, first: int, last: int) -> int:
        """Words, not marks, between two indexes."""
        return sum(1 for word in self.lower[first:last] if word[0].isalnum())

    # -- content after a cue -----------------------------------------------------------------------------

    def content_start(self, unit: Unit, index: int, end: int, phrase: bool = False) -> tuple[int, bool]:
        """Where the content after a cue starts, and whether a complementiser, mark or quotation opens it.
        With `phrase` the content may be a noun phrase, so that prepositions belong to it."""
        far = self._that_after(index, end)
        if far is not None:
            return far, True
        while index < end:
            word = self.lower[index]
            if self.quote_at(unit, index) is not None:
                return index, True
            if word == ":":
                return index + 1, True
            if word == "," or (word in ("-", "–", "—")):
                index += 1
                continue
            noun = phrase and self.lower[index - 1] != ","  # `denied reports that …`
            step = (0 if noun else self._relay(index, end)) or self._aside(index, end, phrase)
            if step <= index:
                break
            index = step
        return index, False

    def _relay(self, index: int, end: int) -> int:
        """The word after a relay that parts a cue from its content: `melaporkan, mengutip X, …`."""
        if not self.speech.length("trailing", self.lower, index):
            return 0
        comma = next((i for i in range(index, min(index + FAR_COMMA, end)) if self.lower[i] == ","), None)
        return end if comma is None else comma + 1

    def _that_after(self, index: int, end: int) -> int | None:
        """The word after a complementiser that only asides part from the cue."""
        if index >= end:
            return None
        aside = self._opens_aside(index)
        far = FAR_THAT if aside else FAR_NAME if self._names_someone(index) else 1
        for place in range(index, min(index + far, end)):
            count = self.speech.length("that", self.lower, place)
            if count and self.speech.ends("not", self.lower, place) == 0:
                return place + count
            cue = self.speech.cues.at(self.lower, place)
            if (cue is not None and not cue[1].frames <= NOUN) or self._quoted(place):
                return None
        return None

    def ends_clause(self, index: int) -> bool:
        """Whether a mark or a time stands at a word."""
        return self.lower[index] in ",.;?!-–—" or self._time_end(index) > index

    def _names_someone(self, index: int) -> bool:
        """Whether an addressee may stand here: `memberi tahu Sudan bahwa`."""
        if self.ground.view.mention_at(self.starts[index]) is not None:
            return True
        return any(
            self.speech.length(kind, self.lower, index) for kind in ("described", "pronoun", "determiner")
        )

    def _opens_aside(self, index: int) -> bool:
        word = self.lower[index]
        if word in ",(" or self._time_end(index) > index:
            return True
        return any(
            self.speech.length(kind, self.lower, index)
            for kind in ("aside", "addressee", "trailing", "preposition")
        )

    def _time_end(self, index: int) -> int:
        """The word after a time expression that starts at a word."""
        start = self.starts[index]
        for time in self.ground.view.times_in(start, start + 60):
            if time.start == start:
                return self.ground.index_at(time.end)
        return index

    def _aside(self, index: int, end: int, phrase: bool) -> int:
        """The word after a phrase that is not yet content: `kepada wartawan`, `pada Senin (16/6)`."""
        if self.lower[index] == "(":
            close = next((i for i in range(index, min(index + 8, end)) if self.lower[i] == ")"), None)
            return close + 1 if close is not None else index
        time = self._time_end(index)
        if time > index:
            return time
        kinds = ("addressee",) if phrase else ("aside", "addressee")
        count = max(self.speech.length(kind, self.lower, index) for kind in kinds)
        if not count:
            return self._place(index, end) if not phrase else index
        time = self._time_end(index + count) if index + count < end else index
        if time > index + count:
            return time
        if self.speech.length("clause", self.lower, index):
            comma = next(
                (i for i in range(index, min(index + FAR_COMMA, end)) if self.lower[i] in ",:"), None
            )
            return index if comma is None else comma
        return self._noun_end(index + count, end)

    def past_addressee(self, index: int, end: int) -> int:
        """The word after whom a cue tells something without a complementiser (`told reporters Peru …`)."""
        heard = any(self.speech.length(kind, self.lower, index) for kind in ("described", "determiner"))
        return self._noun_end(index, end) if index < end and heard else index

    def _place(self, index: int, end: int) -> int:
        """The word after a preposition's phrase that a comma parts from the content: `di Gedung Putih, …`."""
        if not self.speech.length("preposition", self.lower, index):
            return index
        comma = next((i for i in range(index, min(index + FAR_PLACE, end)) if self.lower[i] == ","), None)
        return index if comma is None else comma + 1

    def _noun_end(self, index: int, end: int) -> int:
        """The word after a short noun phrase: a name, or a noun with its determiner and demonstrative."""
        if index < end:
            index += self.speech.length("determiner", self.lower, index)
        if index >= end:
            return end
        start = self.starts[index]
        mention = next(iter(self.ground.view.mentions_in(start, start + NAME_SPAN)), None)
        if mention is not None and self.ground.view.full(mention)[0] <= start:
            index = self.ground.index_at(self.ground.view.mentions[mention].end)
        else:
            index += 1
        return min(index + (self.speech.length("this", self.lower, index) if index < end else 0), end)

    def content_end(self, first: int, end: int) -> int:
        """Where content that starts at `first` ends: before a relay, a trailing attribution or what others
        say of the speaker."""
        for index in range(first + 1, end):
            if self._is_hearsay(index, end):
                return index - int(self.lower[index - 1] == ",")
            if self._quoted(index) or self.lower[index - 1] != ",":
                continue
            if self.names_it(index):
                return index - 1
            goes_on = self.speech.ending("going", self.lower[index]) and index - first > SHORTEST
            if self.speech.length("trailing", self.lower, index) or (
                goes_on and index not in self.ground.held
            ):
                return index - 1
        return end

    def names_it(self, index: int) -> bool:
        """Whether an apposition says what was said (`…, an allegation that …`, `…, tuduhan yang …`)."""
        after = index + self.speech.length("article", self.lower, index)
        cue = self.speech.cues.at(self.lower, after) if after < len(self.lower) else None
        if cue is None or "noun" not in cue[1].frames:
            return False
        return after > index or self.speech.length("relative", self.lower, after + cue[0]) > 0

    def _is_hearsay(self, index: int, end: int) -> bool:
        """Whether a contrast begins here that the report has from others (`, but is said to have sent …`)."""
        contrast = self.speech.length("contrast", self.lower, index)
        if not contrast or self._quoted(index):
            return False
        ahead = range(index + contrast, min(end, index + contrast + HEARSAY))
        return any(self.speech.length("hearsay", self.lower, i) for i in ahead)

    def skip_lead(self, first: int, last: int) -> int:
        """The first word after the small words that join a sentence to the one before, and after a relay."""
        index = first
        while index < last:
            if not self.lower[index][0].isalnum():
                step = int(self.lower[index] in ",;:-–—")
            else:
                step = max(self.speech.length(kind, self.lower, index) for kind in ("contrast", "and"))
                step = step or self._relayed(index, last) - index
            if not step:
                return index
            index += step
        return last

    def _relayed(self, index: int, end: int) -> int:
        """The word after a relay at the head of a sentence with its date: `Dilansir X, Kamis (19/6), …`."""
        after = self._relay(index, end) or index
        while index < after < end and (time := self._time_end(after)) > after:
            after = time + int(time < end and self.lower[time] == ",")
        return min(after, end)

    def claimed(self, unit: Unit, end: int) -> bool:
        """Whether a cue stands just after a quotation that ends at offset `end`."""
        index = self.ground.index_at(end)
        while index < unit.last and not self.lower[index][0].isalnum():
            index += 1
        return index < unit.last and self.speech.cues.at(self.lower, index) is not None

    # -- spans -------------------------------------------------------------------------------------------

    def settled(self, first: int, last: int) -> tuple[list[tuple[int, int]], bool]:
        """The run that stands for the words of a content, and whether it is direct speech: a quotation that
        fills most of it, else the whole. Nothing where only marks are left."""
        start, end = self.trimmed(self.starts[first], self.ends[last - 1]) if last > first else (0, 0)
        if end <= start:
            return [], False
        for quote in self.ground.view.quotes_in(start - 1, end + 1):
            long = quote.end - quote.start >= MIXED * (end - start)
            if quote.closed and long and self.ground.text[quote.start : quote.end].strip():
                return [(quote.start, quote.end)], True
        return [(start, end)], False

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Offsets without white space, stray marks and unpaired quotation marks at the edges."""
        text = self.ground.text
        while start < end and (text[start].isspace() or text[start] in ",.;:–—-"):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",.;:–—-"):
            end -= 1
        inner = text[start:end]
        if inner and inner[0] in OPEN_MARKS and not any(mark in inner[1:] for mark in CLOSE_MARKS):
            start += 1
        if inner and inner[-1] in CLOSE_MARKS and not any(mark in inner[:-1] for mark in OPEN_MARKS):
            end -= 1
        paired = end - start > 2 and text[start] in OPEN_MARKS and text[end - 1] in CLOSE_MARKS
        if paired and not any(mark in text[start + 1 : end - 1] for mark in MARKS):
            start, end = start + 1, end - 1
        return start, max(start, end)
