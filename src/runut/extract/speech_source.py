"""Who speaks: the noun phrase before or after a cue, and who is meant by it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from runut.extract.speech_units import MARKS, Ground

UNKNOWN = "XXX"
BREAKS = frozenset(",;:–—…") | {"--", "-"}
STOPS = BREAKS | frozenset(".?!()[]") | frozenset(MARKS)
SHORT = 7  # words of a phrase without a known name that may still describe a speaker
PRONOUNS = frozenset(("pronoun",))


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker. `span` holds the words that name the speaker, `first` and `last` their words' indexes; `named`
    tells that a known or named party stands behind it; `utterance` that the phrase is a text, not its author."""

    speaker: str
    state: str
    role: str | None
    span: tuple[int, int]
    first: int
    last: int
    kind: str
    named: bool
    utterance: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """Words between two breaks; `opened` says by what: start, break, clause, contrast, and."""

    first: int
    last: int
    opened: str


class Sources:
    """Finds speakers in one report."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.view = ground.view
        self.speech = ground.speech
        self.lower = ground.lower

    # -- before a cue ------------------------------------------------------------------------------------

    def before(self, first: int, cue: int) -> Source | None:
        """The source of a cue at word `cue`, sought back to word `first`."""
        segments = list(self._segments(first, cue))
        fallback: Source | None = None
        for number in range(len(segments) - 1, -1, -1):
            segment = segments[number]
            adjacent = number == len(segments) - 1 and self._touches(segment.last, cue)
            lo, hi = self._trim(segment.first, segment.last)
            if lo >= hi:
                continue
            if self._is_modifier(lo, segment, adjacent):
                if adjacent and fallback is None:
                    found = self._last_named(lo, hi)
                    if found is not None:
                        return found
                continue
            found = self.phrase(lo, hi)
            if found is None:
                continue
            if adjacent or found.kind == "person":
                return self._with_office(found, segments[:number])
            if segment.opened == "clause" and fallback is not None:
                break
            if fallback is None or (found.named and not _same(found, fallback)):
                if fallback is not None or self._first_word(number, segments):
                    return found
                fallback = found
        return fallback

    def _first_word(self, number: int, segments: list[Segment]) -> bool:
        return number == 0

    def _segments(self, first: int, cue: int) -> Iterator[Segment]:
        start, opened = first, "start"
        index = first
        while index < cue:
            if self.lower[index] in BREAKS:
                yield Segment(start, index, opened)
                index += 1
                start, opened = index, "break"
                continue
            kind, count = self._opener(index)
            if count and index > start:
                yield Segment(start, index, opened)
                start = index
            if count:
                opened = kind
                index += count
                continue
            index += 1
        yield Segment(start, cue, opened)

    def _opener(self, index: int) -> tuple[str, int]:
        for kind in ("clause", "contrast"):
            count = self.speech.length(kind, self.lower, index)
            if count:
                return kind, count
        return "", 0

    def _touches(self, last: int, cue: int) -> bool:
        return last == cue

    def _trim(self, first: int, last: int) -> tuple[int, int]:
        """A segment without the small words at its edges."""
        moved = True
        while moved and first < last:
            moved = False
            for kind in ("contrast", "and", "clause", "between"):
                count = self.speech.length(kind, self.lower, first)
                if count:
                    first, moved = first + count, True
                    break
            if not moved and (self.lower[first] in STOPS):
                first, moved = first + 1, True
        moved = True
        while moved and first < last:
            moved = False
            count = self.speech.ends("between", self.lower, last)
            if count:
                last, moved = last - count, True
            elif self.lower[last - 1] in STOPS and self.lower[last - 1] != ")":
                last, moved = last - 1, True
        return first, max(first, last)

    def _is_modifier(self, first: int, segment: Segment, adjacent: bool) -> bool:
        if segment.opened in ("clause",) and not adjacent:
            return True
        return any(
            self.speech.length(kind, self.lower, first) for kind in ("relative", "preposition", "trailing", "aside")
        )

    def _last_named(self, first: int, last: int) -> Source | None:
        start, end = self.ground.words.starts[first], self.ground.words.ends[last - 1]
        for mention in reversed(self.view.mentions_in(start, end)):
            if self.view.acts(mention) or self.view.mentions[mention].kind == "outlet":
                return self._of_mention(mention)
        return None

    def _with_office(self, source: Source, before: list[Segment]) -> Source:
        """A name that stands after its office and a comma takes the office as role."""
        if source.role is not None or not before or source.kind != "person":
            return source
        first, last = self._trim(before[-1].first, before[-1].last)
        if last - first < 1 or last - first > 2 * SHORT or self._is_modifier(first, before[-1], True):
            return source
        if not self.speech.length("described", self.lower, first):
            return source
        role = self._text(first, last)
        return replace(source, role=role)

    # -- after a cue -------------------------------------------------------------------------------------

    def after(self, first: int, last: int) -> Source | None:
        """The source that follows a cue; words from `first`, at most up to `last`."""
        count = self.speech.length("by", self.lower, first) if first < last else 0
        first += count
        stop = self._stop(first, last)
        source = self.phrase(first, stop)
        if source is None:
            return None
        following = stop + 1
        if source.kind != "person" and stop < last and self.lower[stop] == ",":
            name = self.phrase(following, self._stop(following, last))
            if name is not None and name.kind == "person" and name.first <= following + 1:
                return replace(name, role=name.role or self._text(first, stop), first=first)
        return source

    def _stop(self, first: int, last: int) -> int:
        index = first
        while index < last:
            word = self.lower[index]
            if word in STOPS and not (word == "(" and index > first):
                return index
            if word == "(":
                close = next((i for i in range(index, min(index + 8, last)) if self.lower[i] == ")"), None)
                if close is None:
                    return index
                index = close + 1
                continue
            if index > first and any(
                self.speech.length(kind, self.lower, index)
                for kind in ("addressee", "aside", "clause", "contrast", "that", "trailing", "relative")
            ):
                return index
            index += 1
        return last

    # -- the phrase itself -------------------------------------------------------------------------------

    def phrase(self, first: int, last: int) -> Source | None:
        """Who is meant by the words from `first` to `last`, None if they describe nobody who could speak."""
        if first >= last:
            return None
        head = first
        while head < last and (count := self.speech.length("determiner", self.lower, head)):
            head += count
        if head >= last:
            head = first
        cut = self._cut(head, last)
        start, end = self.ground.words.starts[first], self.ground.words.ends[last - 1]
        mentions = [m for m in self.view.mentions_in(start, end) if self._can_speak(m)]
        described = self.speech.length("described", self.lower, head) > 0
        utterance = self.speech.length("utterance", self.lower, head) > 0
        near = self.ground.words.ends[cut - 1]
        persons = [m for m in mentions if self.view.mentions[m].kind == "person"]
        at_head = [m for m in mentions if self._at(m, head)]
        joint = self._joint(mentions, head, cut)
        if joint is not None:
            return joint
        for person in persons:
            if self.view.mentions[person].start < near or self._at(person, head):
                if at_head and at_head[0] != person and not described and not utterance:
                    break
                return self._of_mention(person, first)
        if at_head and self.view.mentions[at_head[0]].kind != "person":
            return self._of_mention(at_head[0], first)
        if utterance:
            return self._described(first, cut, mentions, utterance=True)
        if described:
            return self._described(first, cut, mentions)
        if self.speech.length("pronoun", self.lower, head):
            return self._pronoun(head)
        if mentions and self.view.mentions[mentions[0]].start < near and cut - first <= SHORT:
            return self._of_mention(mentions[0], first)
        if cut - first <= SHORT and (head > first or self._capital(head)):
            return self._described(first, cut, mentions)
        return None

    def _capital(self, index: int) -> bool:
        start = self.ground.words.starts[index]
        sentence = self.view.sentence_of(start)
        return self.ground.text[start].isupper() and (sentence is None or sentence.start != start)

    def _cut(self, first: int, last: int) -> int:
        """Where a phrase ends: before what tells when, where or about what."""
        for index in range(first + 1, last):
            if self.lower[index] in STOPS - {"(", ")"}:
                return index
            if any(self.speech.length(kind, self.lower, index) for kind in ("aside", "clause", "addressee", "that")):
                return index
        return last

    def _can_speak(self, mention: int) -> bool:
        return self.view.acts(mention) or self.view.mentions[mention].kind in ("outlet", "capital")

    def _at(self, mention: int, head: int) -> bool:
        start = self.view.full(mention)[0]
        return start <= self.ground.words.starts[head]

    def _joint(self, mentions: list[int], head: int, last: int) -> Source | None:
        """`A and B` as one source, where both are named and nothing else stands between."""
        for one, other in zip(mentions, mentions[1:], strict=False):
            if not self._at(one, head):
                continue
            between = self.ground.index_at(self.view.mentions[one].end)
            until = self.ground.index_at(self.view.full(other)[0])
            if until - between != 1 or not self.speech.length("and", self.lower, between) or between >= last:
                continue
            a, b = self._of_mention(one, head), self._of_mention(other, head)
            if a is None or b is None or a.speaker == b.speaker:
                continue
            name = f"{a.speaker} and {b.speaker}"
            return replace(a, speaker=name, span=(a.span[0], b.span[1]), last=b.last, role=None, kind="joint")
        return None

    def _of_mention(self, mention: int, first: int | None = None) -> Source | None:
        view = self.view
        own = view.mentions[mention]
        if own.kind == "pronoun":
            return self._pronoun(self.ground.index_at(own.start))
        span = view.full(mention)
        states = view.states(mention)
        begin = self.ground.index_at(span[0])
        return Source(
            speaker=view.name(mention),
            state=states[0] if states else UNKNOWN,
            role=view.role(mention) or (view.words(own) if own.kind == "office" else None),
            span=span,
            first=begin if first is None else min(first, begin),
            last=self.ground.index_at(span[1]),
            kind="person" if own.kind == "office" and view.entities_of(mention) else own.kind,
            named=True,
        )

    def _described(self, first: int, last: int, mentions: list[int], utterance: bool = False) -> Source:
        start, end = self.ground.words.starts[first], self.ground.words.ends[last - 1]
        inside = [m for m in mentions if start <= self.view.mentions[m].start < end]
        states = [state for m in inside for state in self.view.states(m)[:1]]
        text = self._text(first, last)
        if utterance and inside:
            author = self._of_mention(inside[0], first)
            if author is not None:
                return replace(author, utterance=True)
        return Source(
            text, states[0] if states else UNKNOWN, text, (start, end), first, last, "described", bool(inside), utterance
        )

    def _pronoun(self, index: int) -> Source:
        """A pronoun that the links resolve is who they say; else the caller asks who spoke last."""
        start, end = self.ground.words.starts[index], self.ground.words.ends[index]
        mention = self.view.mention_at(start)
        if mention is not None and self.view.entities_of(mention):
            states = self.view.states(mention)
            name, state = self.view.name(mention), states[0] if states else UNKNOWN
            return Source(name, state, None, (start, end), index, index + 1, "person", True)
        return Source(self.ground.text[start:end], UNKNOWN, None, (start, end), index, index + 1, "pronoun", False)

    def _text(self, first: int, last: int) -> str:
        text = self.ground.text[self.ground.words.starts[first] : self.ground.words.ends[last - 1]]
        return " ".join(text.split())


def _same(a: Source, b: Source) -> bool:
    return a.speaker == b.speaker
