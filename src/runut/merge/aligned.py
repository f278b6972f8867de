"""What aligned sentences of two reports bear on: mentions that they both tell, and what one changed."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from runut.merge import wording
from runut.merge.record import Clue, Placed, States
from runut.model import Amount, Derivation, Pair, Span
from runut.model.view import View

ROUND = 0.02
THOUSAND = 500
SURE = 0.6  # likeness from which two sentences are taken to give the same number


@dataclass(frozen=True, slots=True)
class Heard:
    """What one sentence says that another can change."""

    amounts: tuple[Amount, ...]
    wording: wording.Wording


def hear(view: View, spans: Iterable[Span]) -> dict[Span, Heard]:
    """Sentences of one report."""
    return {span: Heard(view.amounts_in(span.start, span.end), wording.wording(view, span)) for span in spans}


def spans(derivation: Derivation) -> dict[str, list[Span]]:
    """The sentences that a derivation aligns, by report."""
    found: dict[str, list[Span]] = defaultdict(list)
    for pair in derivation.pairs:
        for span in (pair.ours, pair.theirs):
            found[span.report].append(span)
    return found


def sure(pair: Pair) -> bool:
    """Whether two sentences are so alike that they are taken to give the same numbers."""
    return pair.score >= SURE


def differences(derivation: Derivation, heard: Mapping[Span, Heard]) -> Iterator[Clue]:
    """What differs between aligned sentences: words that change what is said, where those around them are the
    same; in pairs that are surely of one sentence, numbers, the only ones of their unit."""
    for pair in derivation.pairs:
        if pair.ours not in heard or pair.theirs not in heard:
            continue
        ours, theirs = heard[pair.ours], heard[pair.theirs]
        yield from wording.changed(ours.wording, theirs.wording)
        if not sure(pair) or not wording.same_matter(ours.wording, theirs.wording, numbers=1):
            continue
        for one, other in _changed(ours.amounts, theirs.amounts):
            span = Span(pair.ours.report, one.start, one.end)
            beside = Span(pair.theirs.report, other.start, other.end)
            mark = wording.mark(ours.wording, theirs.wording)
            yield Clue("changed", one.value, (other.value, mark), span, beside)


def told_twice(
    derivations: Iterable[Derivation], placed: Mapping[str, Sequence[Placed]]
) -> Iterator[tuple[States, tuple[str, str]]]:
    """Ids of two mentions of one group whose sentences are aligned. `placed`: the mentions of each report."""
    for derivation in derivations:
        for pair in derivation.pairs:
            for _, _, one, ours in _inside(placed, pair.ours):
                for _, _, other, theirs in _inside(placed, pair.theirs):
                    if ours == theirs:
                        yield ours, (min(one, other), max(one, other))


def _inside(placed: Mapping[str, Sequence[Placed]], span: Span) -> list[Placed]:
    mentions = placed.get(span.report, ())
    first = bisect_right(mentions, (span.start,))
    return [one for one in mentions[first:] if one[0] < span.end and one[1] <= span.end]


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
