"""What the encoder says of statements: content with a source that no cue of the tables opens, and reported
speech of the tables that it does not take for content."""

from collections.abc import Iterator, Sequence

from runut.extract.speech_names import Source
from runut.extract.speech_source import Sources
from runut.extract.speech_units import Ground, Unit
from runut.extract.speech_voice import Draft
from runut.model import Sign

SURE = 0.7  # mean probability from which content is taken from the encoder alone
FEW = 3  # words of content, at least
UNHEARD = 0.0  # share of reported words that must be signed as content, more than this


def heard(ground: Ground, sources: Sources, unit: Unit, mine: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts of reported contents in a unit that no draft of the tables touches, each with the nearest source."""
    signs = ground.view.signs_in(unit.start, unit.end)
    taken = [run for draft in mine for run in draft.content]
    for content in signs:
        if content.kind != "content" or content.score < SURE or content.end > unit.end:
            continue
        if any(start < content.end and content.start < end for start, end in taken):
            continue
        if any(quote.start <= content.start < quote.end for quote in unit.spoken):
            continue  # a quotation is read as a whole
        first, last = ground.index_at(content.start), ground.index_at(content.end)
        source = _nearest(ground, sources, signs, content) if last - first >= FEW else None
        if source is not None:
            yield Draft(unit, source, None, [(content.start, content.end)], False, "encoder")


def unheard(ground: Ground, draft: Draft) -> bool:
    """Whether reported speech stands where the encoder sees no content, not even unlikely one."""
    start, end = draft.content[0]
    if draft.direct or draft.hit is None or not ground.view.signs:
        return False
    signs = ground.view.signs_in(draft.unit.start, draft.unit.end)
    shared = sum(max(0, min(s.end, end) - max(s.start, start)) for s in signs if s.kind == "content")
    return shared <= UNHEARD * (end - start)


def _nearest(ground: Ground, sources: Sources, signs: Sequence[Sign], content: Sign) -> Source | None:
    """Who is meant by the source sign nearest to a content."""
    near = sorted(
        (max(sign.start - content.end, content.start - sign.end), sign.start, sign.end)
        for sign in signs
        if sign.kind == "source"
    )
    for _, start, end in near:
        low, high = _whole(ground, start, end)
        found = sources.phrases.find(ground.index_at(low), ground.index_at(high))
        if found is not None and found.named:
            return found
    return None


def _whole(ground: Ground, start: int, end: int) -> tuple[int, int]:
    """A range with the whole of the names that it cuts, titles included."""
    named = [ground.view.mention_at(start), ground.view.mention_at(end - 1)]
    edges = [edge for mention in named if mention is not None for edge in ground.view.full(mention)]
    return min(start, end, *edges), max(start, end, *edges)
