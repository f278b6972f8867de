"""Parts a store into groups, one for each pair of states."""

from collections.abc import Iterable, Iterator

from runut.merge.record import Group
from runut.model import Derivation, EventMention, Flow, Origin, Reading, Statement


def groups(
    readings: Iterable[Reading],
    statements: Iterable[Statement],
    events: Iterable[EventMention],
    flows: Iterable[Flow],
    derivations: Iterable[Derivation],
    origins: Iterable[Origin],
) -> Iterator[Group]:
    """The groups of a store, sorted by their states."""
    yield from ()
