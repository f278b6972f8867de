"""What was not taken over as it stood: a number, of what something is said, a word that narrows."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from runut.merge.act import Act
from runut.merge.conflicts.make import Kind, conflict
from runut.merge.home import UNKNOWN
from runut.merge.record import Clue, Group
from runut.model import Conflict, Side

WHAT: dict[str, tuple[Kind, str]] = {
    "changed": ("amount", "number-changed"),
    "subject": ("other", "subject-changed"),
    "narrowed": ("other", "narrowed"),
}


def find(group: Group, acts: Sequence[Act]) -> Iterator[Conflict]:
    """One for each two wordings, with all their copies. What concerns no states is mostly lists and prices,
    in which sentences are alike that tell of different things."""
    found: dict[tuple[str, str], list[Clue]] = defaultdict(list)
    for _, clue in group.clues:
        if clue.kind in WHAT and UNKNOWN not in group.states:
            found[clue.kind, clue.about[-1]].append(clue)
    for (clue_kind, _), clues in sorted(found.items()):
        kind, what = WHAT[clue_kind]
        yield conflict(kind, what, (clues[0].value, *clues[0].about[:-1]), _sides(clues), (), group.states)


def _sides(clues: Sequence[Clue]) -> Iterator[Side]:
    """What is held on the one side, by all copies, then on the other."""
    for clue in clues:
        yield Side(clue.value, clue.span)
    for clue in clues:
        if clue.beside is not None:
            yield Side(clue.about[0] if len(clue.about) > 1 else "without", clue.beside)
