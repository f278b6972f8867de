"""An event with the mentions that tell it, as conflicts and outcomes read it."""

from dataclasses import dataclass

from runut.merge.facets import Facets
from runut.model import Event, Side, Span
from runut.model.record import Dated, Place


@dataclass(frozen=True, slots=True)
class Act:
    event: Event
    mentions: tuple[Facets, ...]  # earliest report first


def words_of(part: Dated | Place | None, mention: Facets) -> Span:
    """The words that say a mention's date or place; its whole evidence where they are not told apart."""
    return part.span if part is not None and part.span is not None else mention.mention.evidence[0]


def dated_side(mention: Facets) -> Side:
    time = mention.mention.time
    value = time.value if time else ""
    return Side(value, words_of(time, mention))
