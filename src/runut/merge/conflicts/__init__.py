"""Values that cannot all be true, each with the words that hold it. Nothing is settled here.

Every module looks for one sort of disagreement and would rather miss one than invent one. `Conflict.what` is
a key of the packs' `conflict_messages`, which `Conflict.about` fills.
"""

from collections.abc import Iterator, Sequence

from runut.merge.act import Act
from runut.merge.conflicts import (
    arithmetic,
    counted,
    dates,
    flows,
    names,
    places,
    rewritten,
    standing,
    statuses,
)
from runut.merge.record import Group
from runut.model import Conflict


def of_group(group: Group, acts: Sequence[Act]) -> Iterator[Conflict]:
    """All conflicts of a group, sorted by id, each once."""
    found = {
        conflict.id: conflict
        for look in (arithmetic, counted, dates, flows, names, places, rewritten, standing, statuses)
        for conflict in look.find(group, acts)
    }
    yield from (found[id] for id in sorted(found))
