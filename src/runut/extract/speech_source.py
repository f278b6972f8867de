"""Who speaks: the noun phrase before or after a cue, and who is meant by it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from runut.extract.speech_names import Phrases, Source
from runut.extract.speech_units import MARKS, Ground

BREAKS = frozenset(",;:–—…") | {"--", "-"}
STOPS = BREAKS | frozenset(".?!()[]") | frozenset(MARKS)
LONG = 14  # words of an office before a name, at most
OWNER = 3  # words from a text to the end of its owner's name


@dataclass(frozen=True, slots=True)
class Segment:
    """Words between two breaks; `opened` says by what: start, break, clause, contrast, quoting."""

    first: int
    last: int
    opened: str


class Sources:
    """Finds the phrase that names a speaker, before or after a cue."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.speech = ground.speech
        self.lower = ground.lower
        self.phrases = Phrases(ground)

    # -- before a cue ------------------------------------------------------------------------------------

    def before(self, first: int, cue: int) -> Source | None:
        """The source of a cue at word `cue`, sought back to word `first`."""
        segments = [] if self._is_of_text(cue) else list(self._segments(first, cue))
        fallback: Source | None = None
        for number in range(len(segments) - 1, -1, -1):
            segment = segments[number]
            adjacent = segment.last == cue
            lo, hi = self._trim(segment.first, segment.last)
            if adjacent and segment.opened == "contrast":  # `Hal senada disampaikan X yang menilai …`
                hi -= self.speech.ends("relative", self.lower, hi)
            if lo >= hi:
                continue
            if self._is_modifier(lo, segment, adjacent):
                told = number > 0 and self.speech.length(
                    "relay_through", self.lower, lo
                )  # `X, kepada AFP mengatakan`
                found = self._modified(segments[:number], lo, hi) if adjacent and not told else None
                if found is not None:
                    return found
                continue
            found = self.phrases.find(lo, hi)
            if found is None:
                continue
            if adjacent or found.kind == "person" or segment.opened == "quoting":
                return self._with_office(found, segments[:number])
            if fallback is None:
                fallback = found
            elif found.named:
                return found
        return fallback

    def _is_of_text(self, last: int) -> bool:
        """Whether a text says so (`vetoed a resolution that condemns Peru`): whoever stands before it did
        something to it."""
        relative = self.speech.ends("relative", self.lower, last)
        ends = range(last - relative, max(0, last - relative - OWNER), -1)
        return bool(relative) and any(self.speech.ends("text", self.lower, end) for end in ends)

    def _modified(self, before: list[Segment], first: int, last: int) -> Source | None:
        """The last party in a phrase that is no source (`in that talk Ito said`); whose words a relative
        clause after a comma tells (`after a statement of Peru, which says`)."""
        if not before or first + self.speech.length("relative", self.lower, first) != last:
            return self.phrases.last_named(first, last)
        first, last = self._trim(before[-1].first, before[-1].last)
        first += self.speech.length("preposition", self.lower, first)
        source = self.phrases.find(first, last)
        return source if source is not None and source.utterance else None

    def _segments(self, first: int, cue: int) -> Iterator[Segment]:
        start, opened = first, "start"
        index = first
        while index < cue:
            if self.lower[index] in BREAKS and index not in self.ground.held:
                yield Segment(start, index, opened)
                index += 1
                start, opened = index, "break"
                continue
            kind, count = self._opener(index, start)
            if count and index > start:
                yield Segment(start, index, opened)
                start = index
            if count:
                opened = kind
            index += max(count, 1)
        yield Segment(start, cue, opened)

    def _opener(self, index: int, start: int) -> tuple[str, int]:
        """What opens at a word; `with` inside a relative clause only goes with its verb."""
        if index in self.ground.held:
            return "", 0
        if index > start and self.ground.is_insider(index):
            return "", 0
        manner = self.speech.length("manner", self.lower, index)
        if manner and any(self.speech.length("relative", self.lower, word) for word in range(start, index)):
            return "", 0
        for kind in ("clause", "contrast", "quoting"):
            count = self.speech.length(kind, self.lower, index)
            if count:
                return kind, count
        return "", 0

    def _trim(self, first: int, last: int) -> tuple[int, int]:
        """A segment without times and small words at its edges."""
        while first < last and (step := self._small_at(first)):
            first += step
        while first < last and (step := self._small_before(last)):
            last -= step
        return first, max(first, last)

    def _small_at(self, index: int) -> int:
        if index in self.ground.timed or self.lower[index] in STOPS:
            return 1
        for kind in ("contrast", "and", "clause", "between", "quoting"):
            count = self.speech.length(kind, self.lower, index)
            if count:
                return count
        return 0

    def _small_before(self, index: int) -> int:
        if index - 1 in self.ground.timed:
            return 1
        if self.lower[index - 1] in STOPS and self.lower[index - 1] != ")":
            return 1
        if index - 1 in self.ground.held:
            return 0
        count = self.speech.ends("between", self.lower, index)
        if not count and index in self.ground.timed:
            count = self.speech.ends("preposition", self.lower, index)
        return count

    def _is_modifier(self, first: int, segment: Segment, adjacent: bool) -> bool:
        if segment.opened == "clause" and not adjacent:
            return True
        kinds = ("relative", "preposition", "trailing", "aside")
        return any(self.speech.length(kind, self.lower, first) for kind in kinds)

    def _with_office(self, source: Source, before: list[Segment]) -> Source:
        """A name that stands after its office and a comma takes the office as role and its state."""
        if source.kind != "person" or not before:
            return source
        first, last = self._trim(before[-1].first, before[-1].last)
        if last - first == 1 and len(before) > 1 and self._abbreviates(first):  # `head of the navy, PN, Ito`
            first, last = self._trim(before[-2].first, before[-2].last)
        while first < last and (count := self.speech.length("determiner", self.lower, first)):
            first += count
        if not 1 <= last - first <= LONG or not self.speech.length("described", self.lower, first):
            return source
        if self.speech.length("press", self.lower, first):
            return source
        if any(self.speech.length("relative", self.lower, index) for index in range(first, last)):
            return source
        if self.phrases.tells_of(first, last):
            return source
        return self.phrases.with_office(source, first, last)

    def _abbreviates(self, index: int) -> bool:
        return self.ground.text[self.ground.words.starts[index] : self.ground.words.ends[index]].isupper()

    # -- after a cue -------------------------------------------------------------------------------------

    def after(self, first: int, last: int) -> Source | None:
        """The source that follows a cue; words from `first`, at most up to `last`."""
        if first < last:
            first += self.speech.length("by", self.lower, first)
        relative = self.speech.length("relative", self.lower, first) if first < last else 0
        stop = self._stop(first + relative, last)
        if relative:  # `menurut data yang dirilis militer`
            return self.phrases.first_named(first, stop)
        source = self.phrases.find(first, stop)
        if source is None:
            return None
        if not source.certain and stop < last and self.lower[stop] == ",":
            name = self._apposed(stop + 1, last)
            if name is not None:
                return replace(self.phrases.with_office(name, first, stop), first=first)
        return source

    def _apposed(self, first: int, last: int) -> Source | None:
        """The name behind an office and its comma; a medium that is quoted (`dikutip Antara`) is none."""
        until = self._stop(first, last)
        if until <= first or first in self.ground.timed or self.speech.length("trailing", self.lower, first):
            return None
        name = self.phrases.find(first, until)
        near = name is not None and name.kind in ("person", "outlet") and name.first <= first + 1
        return name if near else None

    def _stop(self, first: int, last: int) -> int:
        index = first
        while index < last:
            word = self.lower[index]
            if word == "(" and index > first:
                close = next((i for i in range(index, min(index + 8, last)) if self.lower[i] == ")"), None)
                if close is None:
                    return index
                index = close + 1
                continue
            if index in self.ground.held:
                index += 1
                continue
            if word in STOPS or index in self.ground.timed:
                return index
            inner = self._names_author(index) or self.ground.is_insider(index)
            if index > first and self._leaves(index) and not inner:
                return index
            index += 1
        return last

    def _names_author(self, index: int) -> bool:
        """Whether the author of a text follows (`a statement from the navy`)."""
        by = self.speech.length("by", self.lower, index)
        return bool(by) and bool(self.speech.ends("utterance", self.lower, index))

    def _leaves(self, index: int) -> bool:
        kinds = ("addressee", "aside", "clause", "contrast", "that", "trailing", "relative")
        return any(self.speech.length(kind, self.lower, index) for kind in kinds)
