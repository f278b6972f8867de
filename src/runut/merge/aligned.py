"""What aligned sentences of two reports bear on: mentions that they both tell, and what one changed."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from runut.merge import wording
from runut.merge.record import Clue, States
from runut.model import Amount, Derivation, EventMention, Pair, Span
from runut.model.view import View

ROUND = 0.02
THOUSAND = 500
SURE = 0.6  # likeness from which two sentences are taken to give the same number
Placed = tuple[int, int, str, States]


class Aligned:
    """The aligned sentences of a store's derivations, filled in one report at a time."""

    def __init__(self, derivations: Iterable[Derivation]) -> None:
        kept = sorted(derivations, key=lambda derivation: derivation.id)
        self.pairs: list[Pair] = [pair for derivation in kept for pair in derivation.pairs]
        self.wanted: dict[str, set[Span]] = defaultdict(set)
        for pair in self.pairs:
            for span in (pair.ours, pair.theirs):
                self.wanted[span.report].add(span)
        self.amounts: dict[Span, tuple[Amount, ...]] = {}
        self.wordings: dict[Span, wording.Wording] = {}
        self.main: dict[str, States] = {}
        self.mentions: dict[str, list[Placed]] = defaultdict(list)

    def note(self, view: View, main: States, mentions: Iterable[tuple[States, EventMention]]) -> None:
        """One report's part: its own group, its mentions with theirs, and its numbers."""
        report = view.report.id
        self.main[report] = main
        for span in self.wanted.get(report, ()):
            self.amounts[span] = view.amounts_in(span.start, span.end)
            self.wordings[span] = wording.wording(view, span)
        for states, mention in mentions:
            trigger = mention.trigger
            self.mentions[report].append((trigger.start, trigger.end, mention.id, states))
        self.mentions[report].sort()

    def told_twice(self) -> Iterator[tuple[States, tuple[str, str]]]:
        """Ids of two mentions of one group whose sentences are aligned."""
        for pair in self.pairs:
            for _, _, one, ours in self._inside(pair.ours):
                for _, _, other, theirs in self._inside(pair.theirs):
                    if ours == theirs:
                        yield ours, (min(one, other), max(one, other))

    def _inside(self, span: Span) -> list[Placed]:
        mentions = self.mentions.get(span.report, [])
        first = bisect_right(mentions, (span.start,))
        return [one for one in mentions[first:] if one[0] < span.end and one[1] <= span.end]

    def changed(self) -> Iterator[tuple[States, Clue]]:
        """What differs between two aligned sentences: words that change what is said, where those around
        them are the same; in pairs that are surely of one sentence, numbers, the only ones of their unit."""
        for pair in self.pairs:
            if pair.ours not in self.amounts or pair.theirs not in self.amounts:
                continue
            for clue in wording.changed(self.wordings[pair.ours], self.wordings[pair.theirs]):
                yield self.main[clue.span.report], clue
            if pair.score < SURE:
                continue
            for one, other in _changed(self.amounts[pair.ours], self.amounts[pair.theirs]):
                span = Span(pair.ours.report, one.start, one.end)
                beside = Span(pair.theirs.report, other.start, other.end)
                yield (
                    self.main[span.report],
                    Clue("changed", one.value, (other.value, one.unit), span, beside),
                )


def _changed(ours: tuple[Amount, ...], theirs: tuple[Amount, ...]) -> Iterator[tuple[Amount, Amount]]:
    for one in ours:
        same = [amount for amount in ours if amount.unit == one.unit]
        other = [amount for amount in theirs if amount.unit == one.unit]
        alone = len(same) == len(other) == 1 and one.bound == other[0].bound
        if alone and not _rounded(float(one.value), float(other[0].value)):
            yield one, other[0]


def _rounded(one: float, other: float) -> bool:
    """Whether one number is the other, rounded, or the other in another unit of thousands."""
    if one == other or not one or not other:
        return one == other
    low, high = sorted((abs(one), abs(other)))
    return high - low <= ROUND * high or high / low >= THOUSAND
