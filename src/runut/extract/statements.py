"""Attributed utterances of one report: who says what, to whom, through which medium.

`find` reads each unit of a report for cues and quotations, decides for each cue where source and content lie,
and carries the last speaker forward for quotations and clitics that name none. Terms: source, cue, content
(PARC); speech acts as in the guidelines. What cannot be given to a speaker becomes a Doubt.
"""

from dataclasses import dataclass, field, replace

from runut.extract.speech import Cue, Speech, compiled
from runut.extract.speech_acts import act_of, marked
from runut.extract.speech_frames import Frames, Hit
from runut.extract.speech_names import UNKNOWN, Source
from runut.extract.speech_source import Sources
from runut.extract.speech_units import Ground, Unit
from runut.extract.speech_via import chain
from runut.lang import packs
from runut.model import Doubt, Span, Statement, make_id
from runut.model.view import View

STAGE = "extract"
LEAD_WORDS = 4  # words that may stand before a cue which leads its content
NEAR = 12  # words between the start of a sentence and the cue of its own speaker, at most
MIN_LEFT = 3  # words before an inverted cue that can be content
CLOSE = 2  # units between a pronoun and whoever spoke last, at most
MIXED = 0.6  # share of a content that a quotation inside it must fill to stand for it


def load() -> dict[str, Speech]:
    """The tools of every pack, by its code."""
    return {pack.code: compiled(pack) for pack in packs()}


def find(tools: dict[str, Speech], view: View) -> tuple[tuple[Statement, ...], tuple[Doubt, ...]]:
    """All statements of a report that bear on relations between states, in text order, and the doubts."""
    speech = tools.get(view.report.language)
    if speech is None or not between_states(view, speech.home):
        return (), ()
    finder = Finder(Ground(view, speech))
    finder.run()
    return tuple(finder.statements()), tuple(finder.doubts)


def between_states(view: View, home: str) -> bool:
    """Whether a report names a state other than the one where its language is at home, or a body beyond states."""
    codes = {code for index in range(len(view.mentions)) for code in view.states(index)}
    return bool(codes - {UNKNOWN, home})


@dataclass(slots=True)
class Draft:
    """A statement in the making. `content` are offsets, the longest run first; `first`, `last` its words."""

    unit: Unit
    source: Source
    hit: Hit | None
    content: list[tuple[int, int]]
    direct: bool
    frame: str
    first: int = 0
    last: int = 0
    named: frozenset[str] = field(default_factory=frozenset)


class Finder:
    """Walks through the units of one report, in order."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.view = ground.view
        self.frames = Frames(ground)
        self.sources = Sources(ground)
        self.drafts: list[Draft] = []
        self.doubts: list[Doubt] = []
        self.focus: Source | None = None
        self.number = 0
        self.spoke_at = 0

    def run(self) -> None:
        for self.number, unit in enumerate(self.ground.units):
            before = len(self.drafts)
            self._unit(unit)
            self._loose_quotes(unit, self.drafts[before:])

    # -- one unit ----------------------------------------------------------------------------------------

    def _unit(self, unit: Unit) -> None:
        hits = list(self.frames.hits(unit))
        floor = unit.first
        mine: list[Draft] = []
        inverted = self._inverted(unit, hits)
        for hit in hits:
            if hit.first < floor:
                continue
            dominating = next((other for other in inverted if other.first > hit.first), None)
            if hit in inverted:
                draft = self._after_content(unit, hit, floor)
            elif dominating is not None and not self._quote_between(unit, hit, dominating):
                continue
            else:
                draft = self._before_content(unit, hit, floor, mine, hits)
            if draft is None:
                continue
            mine.append(draft)
            self._keep(draft)
            floor = max(floor, draft.hit.last if draft.hit else floor)
            if draft.frame in ("inverted", "own", "after"):
                floor = max(floor, draft.source.last if draft.source.last <= unit.last else floor)

    def _quote_between(self, unit: Unit, hit: Hit, other: Hit) -> bool:
        low, high = self.frames.starts[hit.last - 1], self.frames.starts[other.first]
        return any(low <= quote.start and quote.end <= high for quote in unit.spoken)

    def _keep(self, draft: Draft) -> None:
        self.drafts.append(draft)
        if draft.source.kind != "outlet" or self.focus is None:
            self.focus = draft.source
            self.spoke_at = self.number

    # -- content before its cue --------------------------------------------------------------------------

    def _inverted(self, unit: Unit, hits: list[Hit]) -> list[Hit]:
        """The cues of a unit whose content lies before them."""
        found: list[Hit] = []
        floor = unit.first
        for hit in hits:
            frames = hit.cue.frames
            if not frames & {"inverted", "own", "undergone"} or hit.first < floor:
                continue
            if "lead" in frames and self._told_before(unit, hits, hit, floor):
                continue
            if self._follows_content(unit, hit, floor):
                found.append(hit)
                floor = hit.last
        return found

    def _follows_content(self, unit: Unit, hit: Hit, floor: int) -> bool:
        mark = self.frames.mark_before(hit.first, floor)
        if self.frames.quote_before(unit, hit.first) is not None:
            return True
        words = self.frames.count(floor, hit.first)
        if "undergone" in hit.cue.frames:
            return words >= MIN_LEFT
        if not mark or mark not in ',?!…"”“)':
            return False
        if "before" in hit.cue.frames and not self._closes(unit, hit):
            return False
        if words <= LEAD_WORDS and (hit.last < unit.last - LEAD_WORDS):
            return False
        return words >= MIN_LEFT

    def _told_before(self, unit: Unit, hits: list[Hit], hit: Hit, floor: int) -> bool:
        """Whether the words before `…, menurut X` already have a speaker of their own."""
        for other in hits:
            if other.first >= hit.first:
                break
            if other.first >= floor and "before" in other.cue.frames and other.first - floor < NEAR:
                source = self.sources.before(floor, other.first)
                if source is not None and source.named:
                    return True
        return False

    def _closes(self, unit: Unit, hit: Hit) -> bool:
        """Whether a cue that may also precede its content ends its sentence with the source: `…, said X.`"""
        source = self.sources.after(hit.last, unit.last)
        _, introduced = self.frames.content_start(unit, hit.last, unit.last)
        return source is not None and not introduced and self.frames.count(source.last, unit.last) <= LEAD_WORDS

    def _after_content(self, unit: Unit, hit: Hit, floor: int) -> Draft | None:
        source = self._speaker_after(unit, hit)
        if source is None:
            return None
        quote = self.frames.quote_before(unit, hit.first)
        if quote is not None and quote.start >= self.frames.starts[floor] - 2:
            runs, direct = [(quote.start, quote.end)], True
        else:
            start, end = self.frames.trimmed(self.frames.starts[self._skip_lead(floor, hit.first)], self.frames.starts[hit.first])
            runs, direct = self._settled(unit, start, end)
        if not runs:
            return None
        further = self._continued(unit, hit, source)
        runs = sorted([*runs, *further], key=lambda run: run[0] - run[1])
        return Draft(unit, source, hit, runs, direct, "inverted", hit.first, hit.last)

    def _skip_lead(self, first: int, last: int) -> int:
        index = first
        while index < last:
            if self.ground.lower[index][0].isalnum():
                count = self.ground.speech.length("contrast", self.ground.lower, index) or self.ground.speech.length(
                    "and", self.ground.lower, index
                )
                if not count:
                    break
                index += count
            else:
                if self.ground.lower[index] not in ",;:-–—":
                    break
                index += 1
        return index if index < last else first

    def _speaker_after(self, unit: Unit, hit: Hit) -> Source | None:
        """The source that follows a cue, or who spoke last where the cue names none."""
        if "own" in hit.cue.frames:
            return self._last_speaker(hit.first)
        if self.ground.speech.length("this", self.ground.lower, hit.last):
            return self._last_speaker(hit.first)
        source = self.sources.after(hit.last, unit.last)
        return self._resolved(source) if source is not None else None

    def _continued(self, unit: Unit, hit: Hit, source: Source) -> list[tuple[int, int]]:
        """Further quotations of the same unit that no other cue claims."""
        after = self.frames.ends[hit.last - 1]
        later = [quote for quote in unit.spoken if quote.start > after]
        if not later:
            return []
        until = self.ground.index_at(later[0].start)
        if any(self.ground.speech.cues.at(self.ground.lower, i) for i in range(max(hit.last, source.last), until)):
            return []
        if self._claimed(unit, later[0].end):
            return []
        return [(later[0].start, later[0].end)]

    def _claimed(self, unit: Unit, end: int) -> bool:
        """Whether a cue stands just after a quotation."""
        index = self.ground.index_at(end)
        while index < unit.last and not self.ground.lower[index][0].isalnum():
            index += 1
        return index < unit.last and self.ground.speech.cues.at(self.ground.lower, index) is not None

    # -- content after its cue ---------------------------------------------------------------------------

    def _before_content(
        self, unit: Unit, hit: Hit, floor: int, mine: list[Draft], hits: list[Hit]
    ) -> Draft | None:
        frames = hit.cue.frames
        if "lead" in frames and not self._opens_clause(unit, hit):
            return None
        if "lead" in frames or (frames & {"inverted", "own"} and self._may_lead(unit, hit)):
            return self._led(unit, hit)
        if "passive" in frames or "noun" in frames:
            return self._announced(unit, hit)
        if not frames & {"before", "object", "bound"}:
            return None
        joined = self._joined(unit, hit, mine)
        if joined == "inside":
            return None
        source = mine[-1].source if joined == "shared" and mine else self._subject(unit, hit, floor, mine)
        if source is None:
            return None
        start, introduced = self.frames.content_start(unit, hit.last, unit.last)
        if "bound" in frames and not introduced:
            return None
        if "object" in frames and not (source.named or source.kind == "described"):
            return None
        draft = self._draft_after(unit, hit, source, start)
        if draft is None and "after" in frames:
            return self._said_at_end(unit, hit, floor, source)
        return draft

    def _draft_after(self, unit: Unit, hit: Hit, source: Source, start: int) -> Draft | None:
        if start >= unit.last:
            return None
        quote = self.frames.quote_at(unit, start)
        if quote is not None:
            runs = [(quote.start, quote.end), *((q.start, q.end) for q in unit.spoken if q.start > quote.end and not self._claimed(unit, q.end))]
            runs.sort(key=lambda run: run[0] - run[1])
            return Draft(unit, source, hit, runs, True, "before", hit.last, self.ground.index_at(quote.end))
        end = self.frames.content_end(unit, start, unit.last)
        if self.frames.count(start, end) < 2:
            return None
        low, high = self.frames.trimmed(self.frames.starts[start], self.frames.ends[end - 1])
        runs, direct = self._settled(unit, low, high)
        return Draft(unit, source, hit, runs, direct, "before", start, end) if runs else None

    def _may_lead(self, unit: Unit, hit: Hit) -> bool:
        """`Selain itu, kata Sugiono, …`: a parenthesis near the start of its sentence."""
        if "before" in hit.cue.frames:
            return False
        if "noun" in hit.cue.frames and self.frames.mark_before(hit.first, unit.first) == "^":
            return False
        return self.frames.mark_before(hit.first, unit.first) in (",", "^") and hit.last < unit.last - LEAD_WORDS

    def _opens_clause(self, unit: Unit, hit: Hit) -> bool:
        """Whether a clause starts at a cue, or just before it."""
        speech, lower = self.ground.speech, self.ground.lower
        if self.frames.mark_before(hit.first, unit.first):
            return True
        return any(speech.ends(kind, lower, hit.first) for kind in ("relative", "contrast", "and", "clause", "aside", "this"))

    def _led(self, unit: Unit, hit: Hit) -> Draft | None:
        source = self._last_speaker(hit.first) if "own" in hit.cue.frames else self.sources.after(hit.last, unit.last)
        if source is None:
            return None
        source = self._resolved(source)
        index = max(hit.last, source.last if "own" not in hit.cue.frames else hit.last)
        if "own" not in hit.cue.frames:
            comma = next((i for i in range(hit.last, min(index + 14, unit.last)) if self.ground.lower[i] == "," and i >= source.last), None)
            index = comma + 1 if comma is not None else index
        start, _ = self.frames.content_start(unit, index, unit.last) if index < unit.last else (index, False)
        draft = self._draft_after(unit, hit, source, min(start, unit.last))
        return replace_frame(draft, "lead")

    def _announced(self, unit: Unit, hit: Hit) -> Draft | None:
        """`Dikatakan (oleh) X bahwa …`, `tuduhan X bahwa …`."""
        source = self.sources.after(hit.last, unit.last)
        index = source.last if source is not None else hit.last
        that = self.ground.speech.length("that", self.ground.lower, index) if index < unit.last else 0
        link = that or (self.ground.speech.length("as", self.ground.lower, index) if index < unit.last else 0)
        if source is None and that and "passive" in hit.cue.frames:
            source = self._last_speaker(hit.first)
        if source is None or not link or not (source.named or "passive" in hit.cue.frames):
            return None
        return replace_frame(self._draft_after(unit, hit, self._resolved(source), index + link), "announced")

    def _said_at_end(self, unit: Unit, hit: Hit, floor: int, source: Source) -> Draft | None:
        """`CONTENT, X mengatakan.`"""
        if source.first <= floor:
            return None
        first = self._skip_lead(floor, source.first)
        quote = self.frames.quote_before(unit, source.first)
        if quote is not None:
            return Draft(unit, source, hit, [(quote.start, quote.end)], True, "after", hit.first, hit.last)
        if self.frames.mark_before(source.first, floor) != "," or self.frames.count(first, source.first) <= LEAD_WORDS:
            return None
        start, end = self.frames.trimmed(self.frames.starts[first], self.frames.starts[source.first])
        runs, direct = self._settled(unit, start, end)
        return Draft(unit, source, hit, runs, direct, "after", hit.first, hit.last) if runs else None

    # -- who speaks --------------------------------------------------------------------------------------

    def _joined(self, unit: Unit, hit: Hit, mine: list[Draft]) -> str:
        """How a cue stands to the statement before it in its unit: alone, shared (same source), own or inside."""
        if not mine:
            return "alone"
        open_ = mine[-1]
        index = self.frames.back_over_between(hit.first, unit.first)
        edge = index
        for kind in ("and", "contrast"):
            count = self.ground.speech.ends(kind, self.ground.lower, index)
            if count:
                edge = index - count
                break
        comma = self.frames.mark_before(edge, unit.first) == ","
        if edge < index or comma:
            self._close(open_, edge)
            return "shared"
        if not open_.first <= hit.first < open_.last:
            return "own"
        border = self._border(open_.first, hit.first)
        if border is None:
            return "inside"
        self._close(open_, border)
        return "own"

    def _border(self, first: int, index: int) -> int | None:
        """Where a new clause with its own source starts between a content and a later cue."""
        for place in range(index - 1, first, -1):
            comma = self.ground.lower[place - 1] == ","
            if self.ground.speech.length("contrast", self.ground.lower, place):
                return place
            if comma and (
                self.ground.speech.length("clause", self.ground.lower, place)
                or self.ground.speech.length("and", self.ground.lower, place)
            ):
                return place
        return None

    def _close(self, draft: Draft, index: int) -> None:
        """Ends a statement's content before word `index`."""
        if draft.direct or not draft.first < index < draft.last:
            return
        low, high = self.frames.trimmed(self.frames.starts[draft.first], self.frames.ends[index - 1])
        if high > low:
            draft.content, draft.last = [(low, high)], index

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
            return self._last_speaker(hit.first) if mine or low >= hit.first - 1 else None
        return self._resolved(source)

    def _resolved(self, source: Source) -> Source:
        """A pronoun or an utterance without author means who spoke last."""
        if source.kind == "pronoun" and self.focus is not None and (not source.named or self._just_spoke()):
            return replace(self.focus, span=source.span, first=source.first, last=source.last)
        if source.certain or not self._points_back(source):
            return source
        earlier = self._spoken_of(source)
        if earlier is None and self.focus is not None:
            same = source.kind != "office" or source.state in (self.focus.state, UNKNOWN)
            earlier = self.focus if same else self._person_of(source.state)
        if earlier is None:
            return source
        return replace(earlier, span=source.span, first=source.first, last=source.last)

    def _just_spoke(self) -> bool:
        """Whether the last speaker is a person whose words stand close by: `dia menambahkan` goes on with them."""
        if not self.drafts or self.focus is None or self.focus.kind not in ("person", "described"):
            return False
        return self.number - self.spoke_at <= CLOSE

    def _spoken_of(self, source: Source) -> Source | None:
        """An earlier source whose office or description the phrase repeats: `juru bicara itu`."""
        words = {word for word in self.ground.lower[source.first : source.last] if word.isalpha()}
        words = {word for word in words if not self.ground.speech.length("this", [word], 0)}
        for draft in reversed(self.drafts):
            known = draft.source
            role = f"{known.speaker} {known.role or ''}".lower().split()
            if words and words <= set(role):
                return known
        return None

    def _person_of(self, state: str) -> Source | None:
        """The last person who spoke for a state."""
        for draft in reversed(self.drafts):
            if draft.source.kind == "person" and draft.source.state == state:
                return draft.source
        return None

    def _points_back(self, source: Source) -> bool:
        """Whether a phrase means someone named before: `menteri itu`, `the hospital`."""
        words = self.ground.lower[source.first : source.last + 1]
        if not any(self.ground.speech.length("this", words, i) for i in range(len(words))):
            return False
        names = any(self.ground.is_name(i) for i in range(source.first + 1, source.last))
        return source.kind == "office" or not names

    def _last_speaker(self, index: int) -> Source | None:
        return self.focus

    # -- quotations without a cue ------------------------------------------------------------------------

    def _loose_quotes(self, unit: Unit, mine: list[Draft]) -> None:
        """A quotation that stands alone goes on with who spoke last."""
        taken = {run for draft in mine for run in draft.content}
        for quote in unit.spoken:
            run = (quote.start, quote.end)
            if run in taken or any(a < quote.end and quote.start < b for a, b in taken):
                continue
            if self.focus is None:
                span = self.view.span(quote.start, quote.end)
                what = "quotation without a speaker"
                self.doubts.append(Doubt(make_id("doubt", span), STAGE, self.view.report.id, span, what, ()))
                continue
            self.drafts.append(Draft(unit, self.focus, None, [run], True, "loose"))
            self.spoke_at = self.number

    def _settled(self, unit: Unit, start: int, end: int) -> tuple[list[tuple[int, int]], bool]:
        """The run that stands for a content: a quotation that fills most of it, else the whole."""
        if end <= start:
            return [], False
        text = self.ground.text
        for quote in self.view.quotes_in(start - 1, end + 1):
            if quote.closed and quote.end - quote.start >= MIXED * (end - start):
                inner = text[quote.start : quote.end]
                if inner.strip():
                    return [(quote.start, quote.end)], True
        return [(start, end)], False

    # -- records -----------------------------------------------------------------------------------------

    def statements(self) -> list[Statement]:
        """The drafts as records; the same words of one speaker are one record."""
        seen: set[tuple[str, str]] = set()
        roles = self._roles()
        records = []
        for draft in sorted(self.drafts, key=lambda d: d.content[0]):
            text = self.ground.text[draft.content[0][0] : draft.content[0][1]]
            key = (draft.source.speaker, " ".join(text.split()).lower())
            if key in seen or not text.strip():
                continue
            seen.add(key)
            records.append(self._record(draft, roles))
        return records

    def _roles(self) -> dict[str, str]:
        """The fullest office words that the report gives each speaker."""
        roles: dict[str, str] = {}
        for index, mention in enumerate(self.view.mentions):
            role = self.view.role(index) if mention.kind == "person" else None
            if role and len(role) > len(roles.get(self.view.name(index), "")):
                roles[self.view.name(index)] = role
        return roles

    def _record(self, draft: Draft, roles: dict[str, str]) -> Statement:
        view, source = self.view, draft.source
        spans = tuple(view.span(start, end) for start, end in draft.content)
        low, high = spans[0].start, spans[0].end
        first, last = self.ground.index_at(low), self.ground.index_at(high)
        words = marked(view, self.ground.lower[first:last], self.frames.starts[first:last], source.state)
        title = f"{source.role or roles.get(source.speaker, '')} {source.speaker}".lower().split()
        expert = any(self.ground.speech.length("expert", title, i) for i in range(len(title)))
        cue: Cue | None = draft.hit.cue if draft.hit else None
        act, row = act_of(self.ground.speech, cue.act if cue else None, words, draft.direct, expert)
        about = [code for index in view.mentions_in(low, high) for code in view.states(index)]
        cue_span = view.span(self.frames.starts[draft.hit.first], self.frames.ends[draft.hit.last - 1]) if draft.hit else None
        reasons = [cue.where if cue else "rule:continued quotation", f"frame:{draft.frame}", *([row] if row else [])]
        report = view.report.id
        evidence = (view.span(min(draft.unit.start, low), max(draft.unit.end, high)),)
        return Statement(
            id=make_id("statement", report, low, high, source.speaker),
            report=report,
            speaker=source.speaker,
            speaker_span=Span(report, *source.span),
            state=source.state,
            role=source.role or roles.get(source.speaker),
            addressee=None,
            act=act,
            direct=draft.direct,
            cue=cue_span,
            content=spans,
            via=chain(self.ground, draft.unit, source),
            about=tuple(dict.fromkeys(code for code in about if code != UNKNOWN)),
            evidence=evidence,
            because=tuple(reasons),
        )


def replace_frame(draft: Draft | None, frame: str) -> Draft | None:
    return replace(draft, frame=frame) if draft is not None else None
