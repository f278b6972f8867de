"""What was not taken over as it stood: a number, of what something is said, a word that narrows."""

from collections.abc import Iterator, Sequence

from runut.merge.act import Act
from runut.merge.conflicts.make import conflict
from runut.merge.record import Group
from runut.model import Conflict, Side


def find(group: Group, acts: Sequence[Act]) -> Iterator[Conflict]:
    for _, clue in group.clues:
        if clue.beside is None:
            continue
        if clue.kind == "changed":
            sides = (Side(clue.value, clue.span), Side(clue.about[0], clue.beside))
            about = (clue.value, clue.about[0])
            yield conflict("amount", "number-changed", about, sides, (), group.states)
        elif clue.kind == "subject":
            sides = (Side(clue.value, clue.span), Side(clue.about[0], clue.beside))
            yield conflict("other", "subject-changed", (clue.value, *clue.about), sides, (), group.states)
        elif clue.kind == "narrowed":
            sides = (Side(clue.value, clue.span), Side("without", clue.beside))
            yield conflict("other", "narrowed", (clue.value,), sides, (), group.states)
