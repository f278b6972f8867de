"""Who has spoken so far in a report, and whom a pronoun, an office or a bare noun therefore means."""

from dataclasses import dataclass, field, replace

from runut.extract.speech_frames import Hit
from runut.extract.speech_names import UNKNOWN, Source
from runut.extract.speech_units import Ground, Unit
from runut.model import Sign

BRIEF = 4  # words of a phrase that points back, at most
CLOSE = 2  # units between a pronoun and whoever spoke last, at most


@dataclass(slots=True)
class Draft:
    """A statement in the making. `content` are offsets, the longest run first; `first` and `last` are the
    indexes of its words where it may still be cut short. `signs`: the content and the cue that the encoder
    alone heard."""

    unit: Unit
    source: Source
    hit: Hit | None
    content: list[tuple[int, int]]
    direct: bool
    frame: str
    first: int = 0
    last: int = 0
    signs: tuple[Sign, Sign] | None = None


@dataclass(slots=True)
class Voices:
    """The statements found so far, in text order, and the last speaker."""

    ground: Ground
    drafts: list[Draft] = field(default_factory=list)
    last: Source | None = None
    unit: int = 0  # the number of the unit at work
    spoke_at: int = 0  # the number of the unit in which somebody spoke last

    def keep(self, draft: Draft) -> None:
        """Takes in a statement; a medium that only reports does not become the last speaker."""
        self.drafts.append(draft)
        if draft.source.kind != "outlet" or self.last is None:
            self.last = draft.source
        self.spoke_at = self.unit

    def resolved(self, source: Source) -> Source:
        """The speaker that a source means: itself, or someone who spoke before."""
        if source.kind == "pronoun":
            known = source.named and (self._stands_before(source) or not self._just_spoke())
            meant = None if known else self.last
        elif source.kind == "several":
            meant = self.last if self._goes_on() else None
        elif self._holds(source):
            meant = self._of_words(source) or (self.last if self._spoke_person() else None)
        elif source.certain or not self._points_back(source):
            meant = None
        else:
            meant = self._of_words(source) or self._of_office(source)
        if meant is None:
            return source
        return replace(meant, span=source.span, first=source.first, last=source.last)

    def _holds(self, source: Source) -> bool:
        """Whether a phrase means one person by party or body: `politisi partai itu`, `anggota DPR ini`."""
        speech, lower = self.ground.speech, self.ground.lower
        known = source.kind == "person" or not speech.length("holder", lower, source.first)
        return not known and any(speech.length("this", lower, i) for i in (source.last - 1, source.last))

    def _spoke_person(self) -> bool:
        return self.last is not None and self.last.kind == "person"

    def _stands_before(self, source: Source) -> bool:
        """Whether whom a pronoun is linked to stands in the same sentence before it."""
        view = self.ground.view
        sentence = view.sentence_of(source.span[0])
        start = source.span[0] if sentence is None else sentence.start
        return any(
            view.name(mention) == source.speaker for mention in view.mentions_in(start, source.span[0])
        )

    def _goes_on(self) -> bool:
        """Whether a body or group spoke just before: `It said`, `mereka menambahkan`."""
        return self.last is not None and self.last.kind != "person" and self.unit - self.spoke_at <= 1

    def _just_spoke(self) -> bool:
        """Whether the last speaker is one person, named or not, who spoke close by: so `dia` goes on."""
        if not self.drafts or self.last is None or self.last.kind not in ("person", "described", "office"):
            return False
        return self.unit - self.spoke_at <= CLOSE

    def _points_back(self, source: Source) -> bool:
        """Whether a phrase means someone named before: `menteri itu`, `the hospital`."""
        speech, lower = self.ground.speech, self.ground.lower
        last = min(source.last + 1, len(lower))
        last = next((i for i in range(source.first, last) if speech.length("relative", lower, i)), last)
        if not any(speech.length("this", lower, i) for i in range(source.first, last)):
            return False
        names = any(self.ground.is_name(i) for i in range(source.first + 1, source.last))
        return source.kind == "office" or (not names and last - source.first <= BRIEF)

    def _of_words(self, source: Source) -> Source | None:
        """An earlier source whose office or description the phrase repeats: `juru bicara itu`."""
        words = {word for word in self.ground.lower[source.first : source.last] if word.isalpha()}
        words = {word for word in words if not self.ground.speech.length("this", [word], 0)}
        for draft in reversed(self.drafts):
            known = draft.source
            role = f"{known.speaker} {known.role or ''}".lower().split()
            if words and words <= set(role):
                return known
        return None

    def _of_office(self, source: Source) -> Source | None:
        """The last speaker, unless the office belongs to another state than theirs. People who stay without a
        name (`those sources`) are nobody who has one."""
        if self.last is not None and self.last.certain and self._stays_unnamed(source):
            return None
        if self.last is None or source.kind != "office" or source.state in (self.last.state, UNKNOWN):
            return self.last
        for draft in reversed(self.drafts):
            if draft.source.kind == "person" and draft.source.state == source.state:
                return draft.source
        return None

    def _stays_unnamed(self, source: Source) -> bool:
        words = range(source.first, source.last)
        return any(self.ground.speech.length("unnamed", self.ground.lower, index) for index in words)
