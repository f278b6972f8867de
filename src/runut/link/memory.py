"""What a report has named so far, mention by mention: where pronouns and short names look back."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from runut.model import Annotation, Entity, Link, Mention

Test = Callable[["Trace"], bool]
REACH = 6  # sentences that a pronoun looks back


@dataclass(frozen=True, slots=True)
class Trace:
    """One mention that was linked: `order` is its rank in its sentence among traces, 0 the first."""

    mention: Mention
    entities: tuple[Entity, ...]
    sentence: int
    order: int
    quoted: bool


class Memory:
    """Traces of one report in reading order."""

    def __init__(self, annotation: Annotation) -> None:
        self._starts = [sentence.start for sentence in annotation.sentences]
        self._quotes = [(quote.start, quote.end) for quote in annotation.quotes]
        self._quote_starts = [start for start, _ in self._quotes]
        self.traces: list[Trace] = []

    def sentence(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def start(self, offset: int) -> int:
        """Where the sentence of a character starts."""
        return self._starts[self.sentence(offset)]

    def quoted(self, offset: int) -> bool:
        return self.quote(offset) is not None

    def quote(self, offset: int) -> tuple[int, int] | None:
        """Start and end of the quoted words that hold an offset."""
        index = bisect_right(self._quote_starts, offset) - 1
        return self._quotes[index] if index >= 0 and offset < self._quotes[index][1] else None

    def add(self, mention: Mention, link: Link, entities: dict[str, Entity]) -> None:
        """Remember a mention that was linked."""
        if not link.entities:
            return
        sentence = self.sentence(mention.start)
        last = self.traces[-1] if self.traces else None
        order = last.order + 1 if last is not None and last.sentence == sentence else 0
        own = tuple(entities[key] for key in link.entities)
        self.traces.append(Trace(mention, own, sentence, order, self.quoted(mention.start)))

    def back(self, mention: Mention, test: Test, reach: int = REACH) -> Iterator[Trace]:
        """Traces that pass the test, nearest first; from outside quotes, none from inside one."""
        here = self.sentence(mention.start)
        inside = self.quoted(mention.start)
        for trace in reversed(self.traces):
            if here - trace.sentence > reach:
                return
            if (inside or not trace.quoted) and test(trace):
                yield trace

    def subject(self, mention: Mention, test: Test) -> Trace | None:
        """The most prominent trace: the first of its kind in the nearest sentence that has one."""
        best: Trace | None = None
        for trace in self.back(mention, test):
            if best is not None and trace.sentence != best.sentence:
                break
            best = trace
        return best
