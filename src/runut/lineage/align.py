"""Aligns the sentences of two reports: which of ours says what which of theirs says, in like words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum

from runut.lineage.rarity import Rarity, Story
from runut.lineage.sheet import Line, Sheet, refilled

LIKE = 0.4  # weighted Dice of two sentences' features, below which they are not taken to say the same
TELLING = 8.0  # nats that the shared words must say at least
HINTING = 4.0  # and in reports that are known to share their text, or where the words stand in one row
ROW = 6  # shingles; a shorter sentence may be anybody's
LITERAL = 0.75  # share of a sentence's shingles from which it is taken over as it was
RARE = 1.5  # nats; only words that say more bring two sentences together


@dataclass(frozen=True, slots=True)
class Match:
    """Sentences `ours` and `theirs` (indexes). `likeness` is the weighted Dice of their words (0..1),
    `surprise` what the shared words say in nats, `verbatim` the share of the shorter sentence's shingles that
    both hold, `quoted` the greater share of words in quotation marks; `refilled` if each has numbers that the
    other lacks: a form that a newsroom fills in day by day."""

    ours: int
    theirs: int
    likeness: float
    surprise: float
    verbatim: float
    quoted: float
    refilled: bool

    @property
    def strength(self) -> float:
        return self.likeness * self.surprise


def align(ours: Sheet, theirs: Sheet, story: Story) -> tuple[Match, ...]:
    """The matches of two reports, each sentence of either in at most one, in the order of ours. Reports in
    two languages are compared by what both write alike: names, numbers, and who is meant."""
    told = (
        match
        for match in _matches(ours, theirs, story, HINTING)
        if match.surprise >= (HINTING if match.verbatim >= LITERAL else TELLING)
    )
    found = sorted(told, key=lambda m: (-m.strength, m.ours, m.theirs))
    taken_ours: set[int] = set()
    taken_theirs: set[int] = set()
    kept = []
    for match in found:
        if match.ours not in taken_ours and match.theirs not in taken_theirs:
            taken_ours.add(match.ours)
            taken_theirs.add(match.theirs)
            kept.append(match)
    return tuple(sorted(kept, key=lambda m: m.ours))


def widened(ours: Sheet, theirs: Sheet, story: Story, matches: Sequence[Match]) -> tuple[Match, ...]:
    """More of what two reports share, once that they share is known: weaker matches that keep the order of
    the sure ones; one sentence may have become two neighbours, or two one."""
    kept = list(matches)
    more = [match for match in _matches(ours, theirs, story, HINTING) if match.likeness >= LIKE]
    for match in sorted(more, key=lambda m: (-m.strength, m.ours, m.theirs)):
        if _in_order(match, matches) and _beside(match, kept):
            kept.append(match)
    return tuple(sorted(kept, key=lambda m: (m.ours, m.theirs)))


def _in_order(match: Match, sure: Sequence[Match]) -> bool:
    before = [one for one in sure if one.ours < match.ours][-1:]
    after = [one for one in sure if one.ours > match.ours][:1]
    return all(one.theirs <= match.theirs for one in before) and all(
        one.theirs >= match.theirs for one in after
    )


def _beside(match: Match, kept: Sequence[Match]) -> bool:
    """Whether each of its sentences is free, or goes with a neighbour of the one it has already."""
    for one in kept:
        if one.ours == match.ours and abs(one.theirs - match.theirs) != 1:
            return False
        if one.theirs == match.theirs and abs(one.ours - match.ours) != 1:
            return False
    return True


def _matches(ours: Sheet, theirs: Sheet, story: Story, telling: float) -> Iterable[Match]:
    alike = ours.language == theirs.language
    where: dict[str, list[int]] = defaultdict(list)
    rows: dict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(theirs.lines):
        for feature in _features(line, alike):
            if story.surprise(feature) >= RARE:
                where[feature].append(number)
        for key in line.kept:
            rows[key].append(number)
    their_weights = [weight(_features(line, alike), story) for line in theirs.lines]
    for number, line in enumerate(ours.lines):
        own = _features(line, alike)
        met = {other for feature in own for other in where.get(feature, ())}
        met.update(other for key in line.kept for other in rows.get(key, ()))
        own_weight = weight(own, story) if met else 0.0
        for other in sorted(met):
            both = own & _features(theirs.lines[other], alike)
            if _literal(line, theirs.lines[other]):
                common = weight(both, story.rarity)
                likeness = 2 * len(both) / (len(own) + len(_features(theirs.lines[other], alike)))
            else:
                common = weight(both, story)
                likeness = 2 * common / (own_weight + their_weights[other])
            if likeness >= LIKE and common >= telling:
                yield matched((number, line), (other, theirs.lines[other]), likeness, common)


def _literal(one: Line, other: Line) -> bool:
    """Whether a sentence long enough stands in the other as it was: then its words say what they say
    anywhere, though all reports of the story may have taken it over."""
    least = min(len(one.shingles), len(other.shingles))
    return least >= ROW and len(one.shingles & other.shingles) >= LITERAL * least


def _features(line: Line, alike: bool) -> frozenset[str]:
    return line.features if alike else line.names


def weight(features: frozenset[str], story: Story | Rarity) -> float:
    """In nats; `fsum` is exact, so that equal sets weigh the same to the last bit."""
    return fsum(map(story.surprise, features))


def matched(our: tuple[int, Line], their: tuple[int, Line], likeness: float, surprise: float) -> Match:
    """Two sentences (index and line of each) that were found to be alike."""
    least = min(len(our[1].shingles), len(their[1].shingles))
    verbatim = len(our[1].shingles & their[1].shingles) / least if least else 0.0
    quoted = max(our[1].quoted, their[1].quoted)
    return Match(
        our[0], their[0], likeness, surprise, verbatim, quoted, refilled(our[1].numbers, their[1].numbers)
    )
