"""Makes a Conflict whose id depends on what is held and by which words, not on the order of its sides."""

from collections.abc import Iterable, Sequence
from typing import Literal

from runut.merge.act import Act
from runut.model import Conflict, Side, make_id

Kind = Literal["date", "place", "amount", "name", "party", "arithmetic", "status", "other"]


def conflict(
    kind: Kind,
    what: str,
    about: Sequence[str],
    sides: Iterable[Side],
    acts: Sequence[Act],
    states: Sequence[str],
) -> Conflict:
    """`sides` in the order in which they are shown."""
    shown = tuple(dict.fromkeys(sides))
    held = sorted(
        (side.value, side.evidence.report, side.evidence.start, side.evidence.end) for side in shown
    )
    return Conflict(
        make_id("conflict", kind, what, held),
        kind,
        what,
        tuple(about),
        shown,
        tuple(act.event.id for act in acts),
        tuple(sorted(set(states))),
    )
