"""Attributed utterances of one report: who says what, to whom, through which medium.

`find` reads each unit of a report for cues and quotations, decides for each cue where source and content lie,
and carries the last speaker forward for quotations and clitics that name none. Terms: source, cue, content
(PARC); speech acts as in the guidelines. A quotation or pronoun that no one can be given becomes a Doubt.
"""

from typing import cast

from runut.extract.heard import unheard, wordless
from runut.extract.speech import Speech, compiled
from runut.extract.speech_acts import act_of, marked
from runut.extract.speech_finder import Finder
from runut.extract.speech_names import UNKNOWN
from runut.extract.speech_units import Ground
from runut.extract.speech_via import addressee, chain
from runut.extract.speech_voice import Draft
from runut.lang import packs
from runut.model import Doubt, Span, SpeechAct, Statement, make_id
from runut.model.view import View

STAGE = "extract"


def load() -> dict[str, Speech]:
    """The tools of every pack, by its code."""
    return {pack.code: compiled(pack) for pack in packs()}


def find(tools: dict[str, Speech], view: View) -> tuple[tuple[Statement, ...], tuple[Doubt, ...]]:
    """All statements of a report that bears on relations between states, in text order, and the doubts."""
    speech = tools.get(view.report.language)
    if speech is None or not between_states(view, speech.home):
        return (), ()
    return told(speech, view)


def told(speech: Speech, view: View) -> tuple[tuple[Statement, ...], tuple[Doubt, ...]]:
    """As `find`, whatever the report is about. What says nothing is a doubt alone."""
    finder = Finder(Ground(view, speech))
    drafts = finder.run()
    doubts = [
        _doubt(view, draft.content[0], "the encoder sees no reported speech here")
        for draft in drafts
        if unheard(finder.ground, draft)
    ]
    doubts += [
        _doubt(view, (quote.start, quote.end), "quotation without a speaker") for quote in finder.unsaid
    ]
    unknown = [draft.source for draft in drafts if draft.source.kind == "pronoun" and not draft.source.named]
    doubts += [_doubt(view, source.span, "pronoun that speaks for nobody named") for source in unknown]
    said = [draft for draft in drafts if not wordless(finder.ground, draft)]
    return _records(finder.ground, said), tuple(doubts)


def between_states(view: View, home: str) -> bool:
    """Whether a report names a body beyond states, or a state other than its language's home."""
    codes = {code for index in range(len(view.mentions)) for code in view.states(index)}
    return bool(codes - {UNKNOWN, home})


def _doubt(view: View, where: tuple[int, int], what: str) -> Doubt:
    span = view.span(*where)
    return Doubt(make_id("doubt", span, what), STAGE, view.report.id, span, what, ())


def _records(ground: Ground, drafts: list[Draft]) -> tuple[Statement, ...]:
    """The drafts as records; the same words of one speaker are one record."""
    seen: set[tuple[str, str]] = set()
    roles = _roles(ground.view)
    records = []
    for draft in sorted(drafts, key=lambda d: d.content[0]):
        start, end = draft.content[0]
        words = " ".join(ground.text[start:end].split())
        key = (draft.source.speaker, words.lower())
        if words and key not in seen:
            seen.add(key)
            records.append(_record(ground, draft, roles.get(draft.source.speaker)))
    return tuple(records)


def _roles(view: View) -> dict[str, str]:
    """The fullest office words that a report gives each person."""
    roles: dict[str, str] = {}
    for index, mention in enumerate(view.mentions):
        role = view.role(index) if mention.kind == "person" else None
        name = view.name(index)
        if role and len(role) > len(roles.get(name, "")):
            roles[name] = role
    return roles


def _record(ground: Ground, draft: Draft, role: str | None) -> Statement:
    view, source = ground.view, draft.source
    role = source.role or role
    spans = tuple(view.span(start, end) for start, end in draft.content)
    low, high = spans[0].start, spans[0].end
    act, row = _act(ground, draft, low, high, role)
    about = (code for index in view.mentions_in(low, high) for code in view.states(index))
    reasons = (*_told_by(draft), f"frame:{draft.frame}", row)
    return Statement(
        id=make_id("statement", view.report.id, low, high, source.speaker),
        report=view.report.id,
        speaker=source.speaker,
        speaker_span=Span(view.report.id, *source.span),
        state=source.state,
        role=role,
        addressee=addressee(ground, draft),
        act=act,
        direct=draft.direct,
        cue=_cue(ground, draft),
        content=spans,
        via=chain(ground, draft.unit, source),
        about=tuple(code for code in dict.fromkeys(about) if code != UNKNOWN),
        evidence=(view.span(min(draft.unit.start, low), max(draft.unit.end, high)),),
        because=tuple(reason for reason in reasons if reason),
    )


def _told_by(draft: Draft) -> tuple[str, ...]:
    """What a statement was known by: the row of its cue, what the encoder heard, or who spoke before."""
    if draft.signs:
        return tuple(f"encoder:{sign.kind}={sign.score:.2f}" for sign in draft.signs)
    return (draft.hit.cue.where if draft.hit else "rule:continued quotation",)


def _cue(ground: Ground, draft: Draft) -> Span | None:
    if draft.signs:
        return ground.view.span(draft.signs[1].start, draft.signs[1].end)
    if draft.hit is None:
        return None
    return ground.view.span(ground.words.starts[draft.hit.first], ground.words.ends[draft.hit.last - 1])


def _act(ground: Ground, draft: Draft, low: int, high: int, role: str | None) -> tuple[SpeechAct, str | None]:
    first, last = ground.index_at(low), ground.index_at(high)
    starts = ground.words.starts[first:last]
    words = marked(ground.view, ground.lower[first:last], starts, draft.source.state)
    title = f"{role or ''} {draft.source.speaker}".lower().split()
    voices = {
        voice
        for voice, speaks in (
            ("expert", any(ground.speech.length("expert", title, index) for index in range(len(title)))),
            ("outsider", draft.source.kind == "person" and draft.source.state == UNKNOWN),
        )
        if speaks
    }
    named = draft.hit.cue.act if draft.hit else cast(SpeechAct, draft.signs[1].label) if draft.signs else None
    return act_of(ground.speech.acts, named, words, draft.direct, voices)
