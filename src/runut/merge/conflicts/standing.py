"""What cannot be both: ended and in force, one-sided and mutual, a letter and an article."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from runut.merge.act import Act
from runut.merge.conflicts.make import conflict
from runut.merge.periods import period
from runut.merge.record import Clue, Group
from runut.model import Conflict, Side

SOON = 3  # days between two reports that still speak of the same moment
Dated = tuple[str | None, Clue]


def find(group: Group, acts: Sequence[Act]) -> Iterator[Conflict]:
    yield from _measures(group)
    yield from _ties(group)
    for _, clue in group.clues:
        if clue.kind == "form" and clue.beside is not None:
            sides = (Side(clue.about[0], clue.beside), Side(clue.value, clue.span))
            yield conflict("other", "other-form", (*clue.about, clue.value), sides, (), group.states)


def _measures(group: Group) -> Iterator[Conflict]:
    """One measure on one state, by all words at one moment."""
    for one, other in _pairs(group, "measure"):
        if one.about == other.about:
            ended, standing = sorted((one, other), key=lambda clue: clue.value)
            sides = (Side(ended.value, ended.span), Side(standing.value, standing.span))
            yield conflict("status", "ended-or-in-force", one.about[1:2], sides, (), group.states)


def _ties(group: Group) -> Iterator[Conflict]:
    for one, other in _pairs(group, "tie"):
        if one.about == other.about and "mutual" in (one.value, other.value):
            sides = (Side(one.value, one.span), Side(other.value, other.span))
            yield conflict("party", "one-sided-or-mutual", group.states, sides, (), group.states)


def _pairs(group: Group, kind: str) -> Iterator[tuple[Clue, Clue]]:
    """Clues of one kind with other values, of one report or of two that came out at one time."""
    clues = [dated for dated in group.clues if dated[1].kind == kind]
    for (day, one), (later, other) in combinations(clues, 2):
        ours, theirs = period(day), period(later)
        near = ours is not None and theirs is not None and ours.gap(theirs) <= SOON
        if one.value != other.value and (near or one.span.report == other.span.report):
            yield one, other
