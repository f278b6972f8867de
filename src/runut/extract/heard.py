"""Reported speech as the encoder hears it: what the tables miss, and what they tell that it does not hear."""

from collections.abc import Iterable, Iterator, Sequence

from runut.extract.speech_names import Phrases
from runut.extract.speech_units import MIN_WORDS, Ground, Unit
from runut.extract.speech_voice import Draft, Voices
from runut.model import Sign

SURE = 0.5  # score from which content, cue and source are heard


class Ear:
    """Drafts of statements that no cue of the tables leads to, in languages whose pack asks for them."""

    def __init__(self, ground: Ground, voices: Voices) -> None:
        self.ground = ground
        self.voices = voices
        self.phrases = Phrases(ground)

    def drafts(self, unit: Unit, known: Sequence[Draft]) -> Iterator[Draft]:
        """What is heard in a unit beside the drafts that are known: content with its cue and its source."""
        if not self.ground.speech.heard:
            return
        signs = [sign for sign in self.ground.view.signs_in(unit.start, unit.end) if sign.score >= SURE]
        taken = [run for draft in known for run in draft.content]
        for content in signs:
            if content.kind != "content" or any(_touch(content, *run) for run in taken):
                continue
            cue = _nearest(signs, "cue", content)
            source = cue and _nearest((one for one in signs if one.start < cue.start), "source", cue)
            draft = self._draft(unit, content, cue, source) if cue and source else None
            if draft is not None:
                yield draft

    def _draft(self, unit: Unit, content: Sign, cue: Sign, source: Sign) -> Draft | None:
        ground = self.ground
        first, last = ground.index_at(content.start), ground.index_at(content.end)
        speaker = self.phrases.find(ground.index_at(source.start), ground.index_at(source.end))
        if speaker is None or sum(word[0].isalnum() for word in ground.lower[first:last]) < MIN_WORDS:
            return None
        run = (content.start, content.end)
        direct = any(quote.start <= run[0] and run[1] <= quote.end for quote in ground.view.quotes_in(*run))
        who = self.voices.resolved(speaker)
        return Draft(unit, who, None, [run], direct, "heard", first, last, (content, cue))


def _touch(sign: Sign, start: int, end: int) -> bool:
    return sign.start < end and start < sign.end


def _nearest(signs: Iterable[Sign], kind: str, to: Sign) -> Sign | None:
    """The sign of a kind that stands nearest to another and shares nothing with it."""
    there = [one for one in signs if one.kind == kind and not _touch(one, to.start, to.end)]
    return min(there, key=lambda one: max(one.start - to.end, to.start - one.end), default=None)


def unheard(ground: Ground, draft: Draft) -> bool:
    """Whether reported speech stands where the encoder sees no content, not even unlikely one."""
    start, end = draft.content[0]
    if draft.direct or draft.hit is None or not ground.view.signs:
        return False
    signs = ground.view.signs_in(draft.unit.start, draft.unit.end)
    return not any(sign.kind == "content" and _touch(sign, start, end) for sign in signs)


def wordless(ground: Ground, draft: Draft) -> bool:
    """Whether nothing is said in speech that the encoder does not hear: it holds no verb (`memuji Tonga`).
    Not asked of a language whose pack trusts the encoder to hear more than the tables do."""
    if ground.speech.heard:
        return False
    tokens = ground.view.tokens
    kinds = [tokens[index].upos for index in ground.view.tokens_in(*draft.content[0])]
    return unheard(ground, draft) and None not in kinds and "VERB" not in kinds
