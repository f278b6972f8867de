"""What persons have judged, as bonds between mentions: the same act, or never the same."""

from collections.abc import Iterable, Iterator
from itertools import product

from runut.merge.record import Bond
from runut.model import EventMention, Judged, Judgement, Span


class Known:
    """The mentions of a store, by what a judgement knows of them."""

    def __init__(self, mentions: Iterable[EventMention]) -> None:
        self._ids: set[str] = set()
        self._told: dict[tuple[str, Span], str] = {}
        for mention in mentions:
            self._ids.add(mention.id)
            self._told[mention.type, mention.trigger] = mention.id

    def of(self, side: Iterable[Judged]) -> list[str]:
        """Ids of the mentions of one side that the store still holds, by id or else by type and trigger."""
        found = {
            judged.mention if judged.mention in self._ids else self._told.get((judged.type, judged.trigger))
            for judged in side
        }
        return sorted(id for id in found if id is not None)


def bonds(judgements: Iterable[Judgement], known: Known) -> Iterator[Bond]:
    """The bonds that standing judgements lay on the mentions of a store, each pair sorted."""
    for judgement in sorted(judgements, key=lambda one: one.id):
        if judgement.withdrawn or judgement.verdict == "unsure":
            continue
        for one, other in product(known.of(judgement.one), known.of(judgement.other)):
            if one != other:
                same = judgement.verdict == "same"
                yield Bond(min(one, other), max(one, other), same, judgement.id, judgement.by)


def contradiction(bonds: Iterable[Bond]) -> tuple[Bond, list[Bond]] | None:
    """A pair that was judged different, and the chain of judgements that makes it one act; None if there is
    no such pair."""
    chains: dict[str, dict[str, Bond]] = {}
    apart: list[Bond] = []
    for bond in bonds:
        if bond.same:
            chains.setdefault(bond.one, {})[bond.other] = bond
            chains.setdefault(bond.other, {})[bond.one] = bond
        else:
            apart.append(bond)
    for bond in apart:
        chain = _chain(chains, bond.one, bond.other)
        if chain:
            return bond, chain
    return None


def _chain(links: dict[str, dict[str, Bond]], start: str, end: str) -> list[Bond]:
    """The shortest way from one mention to another over what was judged the same; empty if there is none."""
    ways: dict[str, list[Bond]] = {start: []}
    queue = [start]
    for here in queue:
        for there, bond in links.get(here, {}).items():
            if there not in ways:
                ways[there] = [*ways[here], bond]
                queue.append(there)
    return ways.get(end, [])
