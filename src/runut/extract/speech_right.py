"""Statements whose content stands after the cue: `X mengatakan bahwa …`, `menurut X, …`."""

from dataclasses import replace

from runut.extract.speech import CLOSE_MARKS, OPEN_MARKS
from runut.extract.speech_frames import LEAD_WORDS, Frames, Hit
from runut.extract.speech_left import Left
from runut.extract.speech_names import Source
from runut.extract.speech_source import Sources
from runut.extract.speech_units import Ground, Unit
from runut.extract.speech_voice import Draft, Voices
from runut.model import Quote

ADJACENT = 8  # words from the start of a clause to its cue, where no comma parts it from a content
BRIEF = 3  # words of a report before a quotation, at least
DASHES = frozenset(("—", "–", "--", "-"))
FAR_QUOTE = 24  # words and marks between a cue and the quotation that it leads to, at most
LED = 14  # words from `menurut` to the comma after its source, at most


class Right:
    """Reads cues that precede their content."""

    def __init__(self, ground: Ground, frames: Frames, sources: Sources, voices: Voices, left: Left) -> None:
        self.ground = ground
        self.speech = ground.speech
        self.lower = ground.lower
        self.frames = frames
        self.sources = sources
        self.voices = voices
        self.left = left

    def read(self, unit: Unit, hit: Hit, floor: int, mine: list[Draft]) -> Draft | None:
        """The statement of a cue; `mine` are those found before it in the same unit."""
        frames = hit.cue.frames
        if "lead" in frames:
            return self._led(unit, hit) if self._opens_clause(unit, hit) else None
        if frames & {"inverted", "own"} and self._in_parenthesis(unit, hit):
            return self._led(unit, hit)
        if frames & {"passive", "noun"}:
            return self._announced(unit, hit)
        if frames & {"before", "object", "bound"}:
            return self._after_subject(unit, hit, floor, mine)
        return None

    # -- source, cue, content ----------------------------------------------------------------------------

    def _after_subject(self, unit: Unit, hit: Hit, floor: int, mine: list[Draft]) -> Draft | None:
        joined = self._joined(unit, hit, mine)
        if joined == "inside":
            return None
        source = mine[-1].source if joined == "shared" else self._subject(unit, hit, floor, mine)
        if source is None:
            return None
        frames = hit.cue.frames
        start, introduced = self.frames.content_start(unit, hit.last, unit.last, "object" in frames)
        if "bound" in frames and not introduced and self._quote_reached(unit, hit, start) is None:
            return None
        if not introduced and self._says_nothing(start):
            return None
        if "object" in frames and not (source.named or source.kind in ("described", "pronoun")):
            return None
        if not introduced and self.speech.length("tells", self.lower, hit.first):
            start = self.frames.past_addressee(start, unit.last)
        draft = self._content(unit, hit, source, start)
        if draft is None and "after" in frames:
            return self.left.said_at_end(unit, hit, floor, source)
        return draft

    def _content(self, unit: Unit, hit: Hit, source: Source, start: int) -> Draft | None:
        if start >= unit.last:
            return None
        quote = self.frames.quote_at(unit, start)
        if quote is not None:
            further = [q for q in unit.spoken if q.start > quote.end and not self.frames.claimed(unit, q.end)]
            runs = sorted([(q.start, q.end) for q in (quote, *further)], key=lambda run: run[0] - run[1])
            return Draft(unit, source, hit, runs, True, "before", hit.last, self.ground.index_at(quote.end))
        quote = self._quote_reached(unit, hit, start)
        if quote is not None:
            run = (quote.start, quote.end)
            return Draft(unit, source, hit, [run], True, "before", hit.last, self.ground.index_at(quote.end))
        end = self.frames.content_end(start, self._quote_after(unit, start))
        frames = hit.cue.frames
        void = ("and", "contrast", *(["relative"] if "lead" in frames else []))
        if any(self.speech.length(kind, self.lower, start) for kind in void):
            return None
        if self.frames.count(start, end) < (1 if "object" in frames else 3 if "lead" in frames else 2):
            return None
        circumstance = "before" in frames and self.speech.length("preposition", self.lower, start)
        if circumstance and self.frames.count(start, end) <= BRIEF:
            return None  # `the two have argued over fish for years`
        runs, direct = self.frames.settled(start, end)
        return Draft(unit, source, hit, runs, direct, "before", start, end) if runs else None

    def _quote_reached(self, unit: Unit, hit: Hit, start: int) -> Quote | None:
        """The quotation behind the one spoken to, the manner or the matter: `told the press in Oslo, "…"`."""
        tells = self.speech.length("tells", self.lower, hit.first)
        opens = any(self.speech.length(kind, self.lower, hit.last) for kind in ("preposition", "manner"))
        if not tells and not opens:
            return None
        for quote in unit.spoken:
            index = self.ground.index_at(quote.start)
            between = range(start, index)
            if index <= start or len(between) > FAR_QUOTE:
                continue
            mark = self.ground.text[: quote.start].rstrip().rstrip(OPEN_MARKS).rstrip()[-1:]
            other = any(
                self.speech.cues.at(self.lower, i) or self.speech.length("that", self.lower, i)
                for i in between
            )
            return quote if mark in (":", ",") and not other else None
        return None

    def _says_nothing(self, start: int) -> bool:
        """Whether the object of a cue only names an utterance: `menyampaikan pidato`, `membantah hal ini`."""
        count = self.speech.length("empty", self.lower, start)
        after = start + count
        if self.speech.length("that", self.lower, after):
            return False  # `membantah laporan bahwa …`
        return bool(count) and not self.ground.is_name(min(after, len(self.lower) - 1))

    def _quote_after(self, unit: Unit, start: int) -> int:
        """The end of what is reported before a quotation that a mark opens: `X said A: "B"`."""
        for quote in unit.spoken:
            index = self.ground.index_at(quote.start)
            mark = self.ground.text[: quote.start].rstrip().rstrip(OPEN_MARKS).rstrip()[-1:]
            if index > start + BRIEF and mark in (":", ","):
                return index
        return unit.last

    def _subject(self, unit: Unit, hit: Hit, floor: int, mine: list[Draft]) -> Source | None:
        low = floor
        if mine and mine[-1].first <= hit.first < mine[-1].last + 3:
            border = self._border(mine[-1].first, hit.first)
            low = border if border is not None else floor
        elif mine:
            low = max(floor, mine[-1].last)
        for quote in unit.spoken:
            if quote.end <= self.frames.starts[hit.first]:
                low = max(low, self.ground.index_at(quote.end))
        source = self.sources.before(low, hit.first)
        if source is None:
            return self.voices.last if mine or low >= hit.first - 1 else None
        return self.voices.resolved(source)

    def _joined(self, unit: Unit, hit: Hit, mine: list[Draft]) -> str:
        """How a cue stands to the statement before it: alone, shared (its source), own or inside."""
        if not mine:
            return "alone"
        before = mine[-1]
        index = self.frames.back_over_between(hit.first, unit.first)
        spoken = self.speech.ends("pronoun", self.lower, index, 1)
        if spoken and self.frames.mark_before(index - spoken, unit.first) == ",":
            self._close(before, index - spoken)
            return "own"
        joins = [self.speech.ends(kind, self.lower, index) for kind in ("and", "contrast")]
        edge = index - max(joins)
        if edge < index or self.frames.mark_before(edge, unit.first) == ",":
            self._close(before, edge)
            return "shared"
        if not before.first <= hit.first < before.last:
            return "own"
        border = self._border(before.first, hit.first)
        if border is None:
            return "inside"
        self._close(before, border)
        return "own"

    def _border(self, first: int, index: int) -> int | None:
        """Where a new clause with its own source starts between a content and a later cue."""
        for place in range(index - 1, first, -1):
            near = index - place <= ADJACENT and self.speech.length("apart", self.lower, place)
            if near or self.speech.length("contrast", self.lower, place):
                return place
            joins = any(self.speech.length(kind, self.lower, place) for kind in ("clause", "and"))
            if joins and self.lower[place - 1] == ",":
                return place
        return None

    def _close(self, draft: Draft, index: int) -> None:
        """Ends a statement's content before word `index`."""
        if draft.direct or not draft.first < index < draft.last:
            return
        runs, _ = self.frames.settled(draft.first, index)
        if runs:
            draft.content, draft.last = runs, index

    # -- cue, source, content ----------------------------------------------------------------------------

    def _in_parenthesis(self, unit: Unit, hit: Hit) -> bool:
        """`Selain itu, kata Sugiono, …`: a parenthesis near the start of its sentence."""
        mark = self.frames.mark_before(hit.first, unit.first)
        if hit.cue.frames & {"before", "object"} or ("noun" in hit.cue.frames and mark == "^"):
            return False
        quoted = mark in CLOSE_MARKS and self.lower[hit.first - 2 : hit.first - 1] == [
            ","
        ]  # `"Peru," kata X, "…"`
        return (quoted or mark in (",", "^")) and hit.last < unit.last - LEAD_WORDS

    def _opens_clause(self, unit: Unit, hit: Hit) -> bool:
        """Whether a clause starts at a cue, or just before it."""
        if self.frames.mark_before(hit.first, unit.first):
            return True
        kinds = ("relative", "contrast", "and", "clause", "aside", "this")
        return any(self.speech.ends(kind, self.lower, hit.first) for kind in kinds)

    def _led(self, unit: Unit, hit: Hit) -> Draft | None:
        """`Menurut X, CONTENT`; `Menurutnya, CONTENT`."""
        index = hit.last
        if "own" in hit.cue.frames:
            source = self._own(unit, hit)
        else:
            source, index = self._leading(unit, hit)
        if source is None or index >= unit.last:
            return None
        start, _ = self.frames.content_start(unit, index, unit.last)
        if source.kind == "outlet" and self._told_within(unit, start):
            return None
        draft = self._content(unit, hit, self.voices.resolved(source), start)
        return replace(draft, frame="lead") if draft is not None else None

    def _own(self, unit: Unit, hit: Hit) -> Source | None:
        """Who spoke last; in a relative clause of a sentence in which nobody has spoken (`a strike that in
        their words …`) whom it names first."""
        spoke_here = self.voices.drafts and self.voices.drafts[-1].unit is unit
        if spoke_here or not self.speech.ends("relative", self.lower, hit.first):
            return self.voices.last
        return self.sources.phrases.first_named(unit.first, hit.first) or self.voices.last

    def _told_within(self, unit: Unit, start: int) -> bool:
        """Whether a medium's words are those of a speaker of their own: `menurut AFP, Iran menyatakan …`."""
        for hit in self.frames.hits(unit):
            if start < hit.first <= start + ADJACENT and "before" in hit.cue.frames:
                source = self.sources.before(start, hit.first)
                return source is not None and source.named
        return False

    def _leading(self, unit: Unit, hit: Hit) -> tuple[Source | None, int]:
        """The source after `menurut`, and the word after it and its comma."""
        comma = next(
            (i for i in range(hit.last, min(hit.last + LED, unit.last)) if self.lower[i] == ","), None
        )
        if comma == hit.last:
            return self.sources.phrases.find(hit.last - 1, hit.last), hit.last + 1
        source = self.sources.after(hit.last, unit.last)
        if source is None:
            return None, hit.last
        dashes = [i for i in range(source.last, unit.last) if self.lower[i] in DASHES]
        if len(dashes) > 1 and dashes[0] == source.last:
            return source, dashes[1] + 1
        comma = next(
            (i for i in range(source.last, min(source.last + LED, unit.last)) if self.lower[i] == ","), None
        )
        if comma is not None:
            return source, comma + 1
        named = self.sources.phrases.end_of_name(hit.last, source.last)
        return source, named

    def _announced(self, unit: Unit, hit: Hit) -> Draft | None:
        """`Dikatakan (oleh) X bahwa …`, `tuduhan X bahwa …`."""
        source = self.sources.after(hit.last, unit.last)
        index = source.last if source is not None else hit.last
        that = self.speech.length("that", self.lower, index)
        passive = "passive" in hit.cue.frames
        link = that or self.speech.length("as" if passive else "purpose", self.lower, index)
        if source is None and that and passive:
            source = self.voices.last
        if source is None or not link or not (source.named or passive):
            return None
        draft = self._content(unit, hit, self.voices.resolved(source), index + link)
        return replace(draft, frame="announced") if draft is not None else None
