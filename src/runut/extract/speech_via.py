"""To whom and through which media a statement was made: `kata X kepada ABC News`, `seperti dilansir AFP`."""

from runut.extract.speech_names import Phrases, Source
from runut.extract.speech_units import MARKS, Ground, Unit
from runut.extract.speech_voice import Draft

BACK = 4  # words between a relay and its medium, at most
NEAR = 12  # words from a cue to the one spoken to, at most


def chain(ground: Ground, unit: Unit, source: Source) -> tuple[str, ...]:
    """Names of the media of a unit, those in which the source spoke first, relaying ones last."""
    inner: list[str] = []
    outer: list[str] = []
    current: list[str] | None = None
    last_end = -1
    view = ground.view
    for index in view.mentions_in(unit.start, unit.end):
        mention = view.mentions[index]
        if mention.kind != "outlet" or _overlaps(source, mention.start, mention.end):
            continue
        if any(quote.start <= mention.start < quote.end for quote in unit.spoken):
            continue
        word = ground.index_at(mention.start)
        side = _side(ground, word)
        if side is not None:
            current = outer if side == "relay" else inner
        elif current is None or word - last_end > 2:
            continue
        last_end = ground.index_at(mention.end)
        name = view.name(index)
        if name not in (*inner, *outer, source.speaker):
            current.append(name)
    return (*inner, *outer)


def addressee(ground: Ground, draft: Draft) -> str | None:
    """Who is spoken to, where a person or body is named: `kata X kepada Y`, `X told Y`."""
    if draft.hit is None:
        return None
    phrases = Phrases(ground)
    first, last = draft.hit.last, min(draft.hit.last + NEAR, draft.unit.last)
    if draft.frame == "before" and not draft.direct:
        last = min(last, draft.first)
    if ground.speech.length("tells", ground.lower, draft.hit.first):
        return _named(phrases.find(first, last))
    for index in range(first, last):
        count = ground.speech.length("addressee", ground.lower, index)
        if count and index + count < last:
            return _named(phrases.find(index + count, last))
    return None


def _named(found: Source | None) -> str | None:
    if found is None or found.kind in ("outlet", "pronoun", "place", "capital"):
        return None
    return found.speaker


def _side(ground: Ground, word: int) -> str | None:
    """Which kind of word leads to a medium: `relay` (it passes the words on) or `relay_through` (they were
    spoken to it)."""
    while word > 0 and ground.lower[word - 1] in MARKS:
        word -= 1
    for kind in ("relay", "relay_through"):
        for back in range(min(BACK, word)):
            if ground.speech.ends(kind, ground.lower, word - back):
                return kind
            if not ground.lower[word - back - 1][0].isalnum():
                break
    return None


def _overlaps(source: Source, start: int, end: int) -> bool:
    return source.span[0] < end and start < source.span[1]
