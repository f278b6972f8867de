"""A reading with its indexes: what lies where in one report, and who is meant by each mention.

Build one `View` a reading and ask it; nothing is copied, every answer is an index, a record or a slice.
Positions are offsets of `Report.text`; ranges are half open. Looking up is by bisection.

    view = View(reading)
    for sentence in view.sentences:
        for index in view.mentions_in(sentence.start, sentence.end):
            print(view.words(view.mentions[index]), view.states(index), view.name(index))
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol

from runut.model.base import Span
from runut.model.record import Party
from runut.model.text import (
    Amount,
    Block,
    Entity,
    Link,
    Mention,
    Part,
    Quote,
    Reading,
    Sentence,
    Sign,
    Time,
    Token,
)

STATE_KINDS = frozenset(("state", "demonym", "capital", "government"))  # the state as such is meant
ACTING_KINDS = STATE_KINDS | {"body", "person", "office", "group", "pronoun"}  # who can act or speak
CERTAIN = 0.5  # a capital that scores less names a place, not its government


class Ranged(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


class Layer:
    """Starts and ends of one sorted layer. Items may touch but not overlap."""

    __slots__ = ("ends", "starts")

    def __init__(self, items: Sequence[Ranged]) -> None:
        self.starts = [item.start for item in items]
        self.ends = [item.end for item in items]

    def within(self, start: int, end: int) -> range:
        """Indexes of the items that lie wholly between `start` and `end`."""
        first = bisect_left(self.starts, start)
        return range(first, max(first, bisect_right(self.ends, end)))

    def at(self, offset: int) -> int | None:
        """The index of the item that holds the character at `offset`."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.ends[index] else None


class View:
    """One reading, indexed. Attributes are the layers; methods take offsets or a mention's index."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.report = reading.report
        self.text: str = reading.report.text
        self.blocks: tuple[Block, ...] = reading.report.blocks
        self.sentences: tuple[Sentence, ...] = reading.annotation.sentences
        self.tokens: tuple[Token, ...] = reading.annotation.tokens
        self.mentions: tuple[Mention, ...] = reading.annotation.mentions
        self.times: tuple[Time, ...] = reading.annotation.times
        self.amounts: tuple[Amount, ...] = reading.annotation.amounts
        self.quotes: tuple[Quote, ...] = reading.annotation.quotes
        self.links: tuple[Link, ...] = reading.linking.links
        self._entities = {entity.id: entity for entity in reading.linking.entities}
        self.signs: tuple[Sign, ...] = reading.annotation.signs
        self._parts: dict[int, list[Part]] = {}
        for part in reading.annotation.parts:
            self._parts.setdefault(part.trigger, []).append(part)
        self._signs = [sign.start for sign in self.signs]
        self._sentences = Layer(self.sentences)
        self._tokens = Layer(self.tokens)
        self._mentions = Layer(self.mentions)
        self._times = Layer(self.times)
        self._amounts = Layer(self.amounts)
        self._quotes = Layer(self.quotes)

    # -- words -------------------------------------------------------------------------------------------

    def words(self, thing: Ranged) -> str:
        """The text of a sentence, token, mention, time, quote or span."""
        return self.text[thing.start : thing.end]

    def span(self, start: int, end: int) -> Span:
        """A span of this report, without white space at its edges."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Span(self.report.id, start, end)

    # -- what lies where ---------------------------------------------------------------------------------

    def sentence_at(self, offset: int) -> int | None:
        """The index of the sentence that holds `offset`; None between sentences."""
        return self._sentences.at(offset)

    def sentence_of(self, offset: int) -> Sentence | None:
        index = self._sentences.at(offset)
        return None if index is None else self.sentences[index]

    def tokens_in(self, start: int, end: int) -> range:
        """Indexes of the tokens that lie wholly between `start` and `end`."""
        return self._tokens.within(start, end)

    def token_at(self, offset: int) -> int | None:
        return self._tokens.at(offset)

    def mentions_in(self, start: int, end: int) -> range:
        """Indexes of the mentions that lie wholly between `start` and `end`."""
        return self._mentions.within(start, end)

    def mention_at(self, offset: int) -> int | None:
        return self._mentions.at(offset)

    def times_in(self, start: int, end: int) -> tuple[Time, ...]:
        found = self._times.within(start, end)
        return self.times[found.start : found.stop]

    def amounts_in(self, start: int, end: int) -> tuple[Amount, ...]:
        found = self._amounts.within(start, end)
        return self.amounts[found.start : found.stop]

    def quotes_in(self, start: int, end: int) -> tuple[Quote, ...]:
        found = self._quotes.within(start, end)
        return self.quotes[found.start : found.stop]

    def quote_of(self, offset: int) -> Quote | None:
        """The quote that holds `offset`."""
        index = self._quotes.at(offset)
        return None if index is None else self.quotes[index]

    def in_quote(self, offset: int) -> bool:
        return self._quotes.at(offset) is not None

    # -- what the encoder says ---------------------------------------------------------------------------

    def signs_in(self, start: int, end: int) -> tuple[Sign, ...]:
        """The signs that start between two offsets."""
        return self.signs[bisect_left(self._signs, start) : bisect_left(self._signs, end)]

    def parts_at(self, trigger: int) -> Sequence[Part]:
        """The parts of the mentions in the act whose word starts at an offset."""
        return self._parts.get(trigger, ())

    # -- who is meant ------------------------------------------------------------------------------------

    def link_of(self, mention: int) -> Link:
        return self.links[mention]

    def entity(self, key: str) -> Entity | None:
        return self._entities.get(key)

    def entities_of(self, mention: int) -> tuple[Entity, ...]:
        """Whom the mention means: none if unresolved, two for a joint pronoun."""
        return tuple(self._entities[key] for key in self.links[mention].entities)

    def states(self, mention: int) -> tuple[str, ...]:
        """Codes of the states or bodies for which the mention acts; of a place, the state where it lies."""
        return self.links[mention].acts_for

    def states_of(self, mentions: Iterable[int]) -> set[str]:
        """The states of several mentions."""
        return {state for mention in mentions for state in self.states(mention)}

    def acts(self, mention: int) -> bool:
        """Whether the mention can be a party: not a place or outlet, nor a capital that is a mere place."""
        kind = self.mentions[mention].kind
        if kind in ("capital", "government"):
            return self.links[mention].score >= CERTAIN
        return kind in ACTING_KINDS

    def name(self, mention: int) -> str:
        """The usual English name of who is meant; the mention's own words for a group, an office or a pronoun
        whose holder is not known."""
        entities = self.entities_of(mention)
        own = self.mentions[mention]
        if not entities or any(entity.kind == "group" for entity in entities):
            return self.words(own)
        return " and ".join(entity.names[0] for entity in entities)

    def role(self, mention: int) -> str | None:
        """The office words beside a person's name, as written."""
        title = self.mentions[mention].title
        return None if title is None else self.text[title[0] : title[1]]

    def full(self, mention: int) -> tuple[int, int]:
        """The mention's range together with its title's."""
        own = self.mentions[mention]
        if own.title is None:
            return own.start, own.end
        return min(own.start, own.title[0]), max(own.end, own.title[1])

    def party(self, mention: int) -> tuple[Party, ...]:
        """The mention as parties, one for each entity.

        `name` is None where a state, its government, or a body with a code of its own acts as such. A mention
        without entity but with states gives those; without either, none.
        """
        own = self.mentions[mention]
        span = Span(self.report.id, own.start, own.end)
        link = self.links[mention]
        if not link.entities:
            return tuple(Party(state, None, None, span) for state in link.acts_for)
        return tuple(_party(entity, link, span) for entity in self.entities_of(mention))


def _party(entity: Entity, link: Link, span: Span) -> Party:
    state = entity.acts_for or (link.acts_for[0] if len(link.acts_for) == 1 else "XXX")
    itself = entity.kind in ("state", "place") or entity.id in (f"body:{state}", f"government:{state}")
    return Party(state, None if itself else entity.names[0], entity.id, span)
