"""Statements whose content stands before the cue: `"…," kata X`, `…, menurut X`, `…, X said`."""

from runut.extract.speech_frames import LEAD_WORDS, Frames, Hit
from runut.extract.speech_names import UNKNOWN, Source
from runut.extract.speech_source import Sources
from runut.extract.speech_units import Ground, Unit
from runut.extract.speech_voice import Draft, Voices

NEAR = 12  # words between the start of a sentence and the cue of its own speaker, at most
BRIEF = 8  # words before a parenthesis, at most
TITLED = 8  # words behind a cue that make of what stands before its source a title, at least
MIN_LEFT = 3  # words before a cue that can be content
CLOSERS = frozenset(',?!…"”“)')


class Left:
    """Finds which cues close their content, and reads them."""

    def __init__(self, ground: Ground, frames: Frames, sources: Sources, voices: Voices) -> None:
        self.speech = ground.speech
        self.lower = ground.lower
        self.ground = ground
        self.frames = frames
        self.sources = sources
        self.voices = voices

    def cues(self, unit: Unit, hits: list[Hit]) -> list[Hit]:
        """The cues of a unit whose content lies before them."""
        found: list[Hit] = []
        floor = unit.first
        for hit in hits:
            frames = hit.cue.frames
            if hit.first < floor:
                continue
            if "after" in frames and self._source_at_end(unit, hit, floor) is not None:
                found.append(hit)
                floor = hit.last
                continue
            going = "lead" not in frames and self.speech.ending("going", self.lower[hit.first])
            if going or not frames & {"inverted", "own", "undergone"}:
                continue  # `denied the claim, saying no troops had …`
            if "lead" in frames and self._told_before(hits, hit, floor):
                continue
            if self._follows_content(unit, hit, floor):
                found.append(hit)
                floor = hit.last
        return found

    def read(self, unit: Unit, hit: Hit, floor: int) -> Draft | None:
        """The statement of a cue that closes its content, sought back to word `floor`."""
        at_end = self._source_at_end(unit, hit, floor) if "after" in hit.cue.frames else None
        if at_end is not None:
            return self.said_at_end(unit, hit, floor, self.voices.resolved(at_end))
        source = self._speaker(unit, hit)
        if source is None:
            return None
        quote = self.frames.quote_before(unit, hit.first)
        if quote is not None and quote.start >= self.frames.starts[floor] - 2:
            runs, direct = [(quote.start, quote.end)], True
        else:
            if "undergone" in hit.cue.frames:
                floor = self._contrasted(floor, hit.first)
            first = self.frames.skip_lead(floor, hit.first)
            runs, direct = self.frames.settled(first, self.frames.content_end(first, hit.first))
        if not runs:
            return None
        runs = sorted([*runs, *self._continued(unit, hit, source)], key=lambda run: run[0] - run[1])
        return Draft(unit, source, hit, runs, direct, "inverted", hit.first, hit.last)

    def _contrasted(self, floor: int, end: int) -> int:
        """Where the clause starts whose subject is denied (`Peru claims so, but that is denied by …`)."""
        for index in range(end - MIN_LEFT + 1, floor, -1):
            if self.lower[index - 1] == "," and self.speech.length("contrast", self.lower, index):
                return index
        return floor

    def points_back(self, draft: Draft) -> bool:
        """Whether the content only names what was said before (`that warning was given by X`)."""
        if draft.direct or draft.frame != "inverted":
            return False
        start, end = draft.content[0]
        first, last = self.ground.index_at(start), self.ground.index_at(end)
        names = any(self.speech.length(kind, self.lower, first) for kind in ("utterance", "empty"))
        return names and last - first <= LEAD_WORDS and bool(self.speech.ends("this", self.lower, last))

    def said_at_end(self, unit: Unit, hit: Hit, floor: int, source: Source) -> Draft | None:
        """`CONTENT, X mengatakan.`: the source stands between content and cue."""
        if source.first <= floor:
            return None
        first = self.frames.skip_lead(floor, source.first)
        quote = self.frames.quote_before(unit, source.first)
        if quote is not None:
            runs, direct = [(quote.start, quote.end)], True
        elif (
            self.frames.mark_before(source.first, floor) != ","
            or self.frames.count(first, source.first) <= LEAD_WORDS
        ):
            return None
        else:
            runs, direct = self.frames.settled(first, source.first)
        return Draft(unit, source, hit, runs, direct, "after", hit.first, hit.last) if runs else None

    def _source_at_end(self, unit: Unit, hit: Hit, floor: int) -> Source | None:
        """The source of `CONTENT, X mengatakan [kapan, di mana]`, None where content follows the cue."""
        _, introduced = self.frames.content_start(unit, hit.last, unit.last)
        ends = self._ends(unit, hit.last)
        tells = self.speech.length("tells", self.lower, hit.first)  # `"…," X told a crowd in Oslo`
        if introduced or not (ends or tells):
            return None
        source = self.sources.before(floor, hit.first)
        if source is None or source.first <= floor:
            return None
        first = self.frames.skip_lead(floor, source.first)
        if self.frames.quote_before(unit, source.first) is not None:
            return source
        if not ends:
            return None
        adjunct = any(
            self.speech.length(kind, self.lower, first) for kind in ("preposition", "clause", "aside")
        )
        long = self.frames.count(first, source.first) > LEAD_WORDS
        if adjunct or not long or self._titles(unit, hit, first, source.first):
            return None
        return source if self.frames.mark_before(source.first, floor) == "," else None

    def _titles(self, unit: Unit, hit: Hit, first: int, end: int) -> bool:
        """Whether the words before a source are its title: `Ketua Dewan Oslo, Ola Dahl, mengatakan …`."""
        view = self.ground.view
        low, high = self.frames.starts[first], self.frames.starts[end]
        kinds = [view.tokens[index].upos for index in view.tokens_in(low, high)]
        if None not in kinds:
            return "VERB" not in kinds
        more = self.frames.count(hit.last, unit.last) > TITLED
        return more and self.speech.length("described", self.lower, first) > 0

    def _ends(self, unit: Unit, index: int) -> bool:
        """Whether nothing but time, place or addressee can follow a cue: no clause starts here."""
        if index >= unit.last or self.frames.ends_clause(index):
            return True
        kinds = ("aside", "preposition", "addressee", "described", "clause", "trailing", "contrast", "and")
        return any(self.speech.length(kind, self.lower, index) for kind in kinds)

    def _follows_content(self, unit: Unit, hit: Hit, floor: int) -> bool:
        if self.frames.quote_before(unit, hit.first) is not None:
            return True
        words = self.frames.count(self.frames.skip_lead(floor, hit.first), hit.first)
        if "undergone" in hit.cue.frames:
            comma = next((i for i in range(hit.first - 1, floor, -1) if self.lower[i] == ","), None)
            return words >= MIN_LEFT and (comma is None or not self.frames.names_it(comma + 1))
        if self.frames.mark_before(hit.first, floor) not in CLOSERS:
            return False
        if hit.cue.frames & {"before", "object"} and not self._closes(unit, hit):
            return False
        if "before" in hit.cue.frames and self._is_told_of_subject(floor, hit.first - 1):
            return False
        if words <= LEAD_WORDS and hit.last < unit.last - LEAD_WORDS:
            return False
        return words >= MIN_LEFT and not self._in_parenthesis(unit, hit, words)

    def _in_parenthesis(self, unit: Unit, hit: Hit, words: int) -> bool:
        """`Menteri X, menurut Y, telah …`: what follows the source outweighs what stands before the cue."""
        comma = next((i for i in range(hit.last, unit.last) if self.lower[i] == ","), None)
        while comma is not None and comma + 1 in self.ground.timed:
            comma = next((i for i in range(comma + 1, unit.last) if self.lower[i] == ","), None)
        if comma is None or words > BRIEF or self._ends(unit, comma + 1):
            return False
        return self.frames.count(comma, unit.last) >= 2 * words

    def _told_before(self, hits: list[Hit], hit: Hit, floor: int) -> bool:
        """Whether the words before `…, menurut X` already have a speaker of their own."""
        for other in hits:
            if (
                floor <= other.first < hit.first
                and other.first - floor < NEAR
                and "before" in other.cue.frames
            ):
                source = self.sources.before(floor, other.first)
                if source is not None and source.named:
                    return True
        return False

    def _closes(self, unit: Unit, hit: Hit) -> bool:
        """Whether a cue that may also precede its content ends its sentence with the source: `…, said X.`"""
        source = self.sources.after(hit.last, unit.last)
        _, introduced = self.frames.content_start(unit, hit.last, unit.last)
        if source is None or introduced or self.frames.count(source.last, unit.last) > LEAD_WORDS:
            return False
        return self._ends(unit, source.last)  # `John Field, a spokesman, said Peru had lied`

    def _is_told_of_subject(self, first: int, comma: int) -> bool:
        """Whether a clause between commas says more of who speaks (`Soto, who leads the army, said`)."""
        opens = next((i for i in range(first, comma) if self.lower[i] == ","), comma)
        if opens >= comma - 1 or not self.speech.length("relative", self.lower, opens + 1):
            return False
        whole = all(self.lower[i] != "," for i in range(opens + 1, comma))
        subject = self.sources.phrases.find(self.frames.skip_lead(first, opens), opens) if whole else None
        return subject is not None and subject.last >= opens

    def _speaker(self, unit: Unit, hit: Hit) -> Source | None:
        """The source that follows a cue, or who spoke last where none is named."""
        source = None if "own" in hit.cue.frames else self.sources.after(hit.last, unit.last)
        back = "own" in hit.cue.frames or self.speech.length("this", self.lower, hit.last)
        if back and (source is None or source.state == UNKNOWN):
            return self.voices.last or self._subject_before(unit)
        return self.voices.resolved(source) if source is not None else None

    def _subject_before(self, unit: Unit) -> Source | None:
        """The subject of the unit before, where nobody has spoken yet."""
        before = [other for other in self.ground.units if other.last <= unit.first]
        return self.sources.phrases.first_named(before[-1].first, before[-1].last) if before else None

    def _continued(self, unit: Unit, hit: Hit, source: Source) -> list[tuple[int, int]]:
        """A further quotation of the same unit that no other cue claims."""
        after = self.frames.ends[hit.last - 1]
        later = next((quote for quote in unit.spoken if quote.start > after), None)
        if later is None or self.frames.claimed(unit, later.end):
            return []
        between = range(max(hit.last, source.last), self.ground.index_at(later.start))
        if any(self.speech.cues.at(self.lower, index) for index in between):
            return []
        return [(later.start, later.end)]
