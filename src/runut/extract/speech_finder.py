"""Walks through a report and drafts its statements, unit by unit."""

from runut.extract.heard import Ear
from runut.extract.speech_frames import Frames, Hit
from runut.extract.speech_left import Left
from runut.extract.speech_right import Right
from runut.extract.speech_source import Sources
from runut.extract.speech_units import Ground, Unit
from runut.extract.speech_voice import Draft, Voices
from runut.model import Quote

BACK = ("inverted", "after")  # frames in which nothing before the cue is left to read


class Finder:
    """Drafts the statements of one report; `unsaid` are quotations without a speaker."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.frames = Frames(ground)
        self.voices = Voices(ground)
        sources = Sources(ground)
        self.left = Left(ground, self.frames, sources, self.voices)
        self.ear = Ear(ground, self.voices)
        self.right = Right(ground, self.frames, sources, self.voices, self.left)
        self.unsaid: list[Quote] = []

    def run(self) -> list[Draft]:
        for number, unit in enumerate(self.ground.units):
            self.voices.unit = number
            mine = self._unit(unit)
            mine += self._loose_quotes(unit, mine)
            for draft in self.ear.drafts(unit, mine):
                self.voices.keep(draft)
        return [draft for draft in self.voices.drafts if not self.left.points_back(draft)]

    def _unit(self, unit: Unit) -> list[Draft]:
        hits = list(self.frames.hits(unit))
        closing = self.left.cues(unit, hits)
        floor = unit.first
        mine: list[Draft] = []
        for hit in hits:
            if hit.first < floor:
                continue
            if hit in closing:
                draft = self.left.read(unit, hit, floor)
            elif self._is_inside(unit, hit, closing):
                continue
            else:
                draft = self.right.read(unit, hit, floor, mine)
            if draft is None:
                continue
            mine.append(draft)
            self.voices.keep(draft)
            floor = max(floor, hit.last)
            if draft.frame in BACK and draft.source.last <= unit.last:
                floor = max(floor, draft.source.last)
        return mine

    def _is_inside(self, unit: Unit, hit: Hit, closing: list[Hit]) -> bool:
        """Whether a cue lies in the content of a later one: `Iran menolak usul itu, kata X`."""
        later = next((other for other in closing if other.first > hit.first), None)
        if later is None:
            return False
        low, high = self.frames.starts[hit.last - 1], self.frames.starts[later.first]
        return not any(low <= quote.start and quote.end <= high for quote in unit.spoken)

    def _loose_quotes(self, unit: Unit, mine: list[Draft]) -> list[Draft]:
        """A quotation that stands alone goes on with who spoke last."""
        taken = [run for draft in mine for run in draft.content]
        loose: list[Draft] = []
        for quote in unit.spoken:
            if any(start < quote.end and quote.start < end for start, end in taken):
                continue
            if self.voices.last is None:
                self.unsaid.append(quote)
                continue
            run = (quote.start, quote.end)
            loose.append(Draft(unit, self.voices.last, None, [run], True, "loose"))
            self.voices.keep(loose[-1])
        return loose
