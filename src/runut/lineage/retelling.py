"""Decides from sentences that say the same whether a report was told after another, in other words or in
another language."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import fsum

from runut.lineage.align import Match, matched, weight
from runut.lineage.judge import QUOTE, Finding, Kind, direction
from runut.lineage.meaning import Echo
from runut.lineage.rarity import Story
from runut.lineage.sheet import Line, Sheet, same_form

FEWEST = 4  # echoes outside quotation marks
SHARE = 0.2  # of either report, by length
TELLING = 10.0  # nats that their names and numbers must say: reports of two summits use like sentences
WHOLE = 10.0  # a margin of a tenth is as like as sentences can be


def retold(
    ours: Sheet, theirs: Sheet, echoes: Sequence[Echo], matches: Sequence[Match], story: Story
) -> Finding | None:
    """What the echoes say, where like words say nothing; None if two reporters may have told as much."""
    told = [
        echo
        for echo in echoes
        if ours.lines[echo.ours].quoted < QUOTE and theirs.lines[echo.theirs].quoted < QUOTE
    ]
    shares = (
        _share(ours.lines, (echo.ours for echo in told)),
        _share(theirs.lines, (echo.theirs for echo in told)),
    )
    named = fsum(
        weight(ours.lines[echo.ours].names & theirs.lines[echo.theirs].names, story) for echo in told
    )
    if len(told) < FEWEST or max(shares) < SHARE or named < TELLING:
        return None
    if not _ordered(told) or same_form(ours, theirs):
        return None
    forward = direction(ours, theirs, shares)
    foreign = ours.language != theirs.language
    kind: Kind = "common origin" if forward is None else "translation" if foreign else "rewrite"
    reasons = (
        f"{len(told)} sentences outside quotation marks say the same, in one order",
        f"they make up {shares[0]:.0%} and {shares[1]:.0%} of the two reports",
    )
    strength = sum(echo.margin for echo in told) * WHOLE
    pairs = tuple(sorted(joined(ours, theirs, echoes, matches), key=lambda m: (m.ours, m.theirs)))
    return Finding(kind, forward, pairs, strength / (strength + FEWEST), reasons)


def joined(ours: Sheet, theirs: Sheet, echoes: Iterable[Echo], matches: Sequence[Match]) -> list[Match]:
    """The matches, and the echoes of sentences that have none."""
    mine, others = {match.ours for match in matches}, {match.theirs for match in matches}
    free = (echo for echo in echoes if echo.ours not in mine and echo.theirs not in others)
    more = (
        matched(
            (echo.ours, ours.lines[echo.ours]),
            (echo.theirs, theirs.lines[echo.theirs]),
            min(1.0, echo.margin * WHOLE),
            0.0,
        )
        for echo in free
    )
    return [*matches, *more]


def _share(lines: Sequence[Line], chosen: Iterable[int]) -> float:
    lengths = [line.span.end - line.span.start for line in lines]
    return sum(lengths[number] for number in chosen) / (sum(lengths) or 1)


def _ordered(echoes: Sequence[Echo]) -> bool:
    """Whether most neighbouring echoes keep the order of the other report."""
    steps = list(pairwise(echoes))
    return sum(one.theirs < other.theirs for one, other in steps) * 3 >= len(steps) * 2
