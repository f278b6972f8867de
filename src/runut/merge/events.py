"""Canonical events: which mentions of a group are one act, and what they say together."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from runut.merge.cluster import Clusters
from runut.merge.facets import Facets
from runut.merge.keys import Namer
from runut.merge.likeness import Likeness, likeness
from runut.model import Event, Party, Status, StatusAt, make_id

Value = TypeVar("Value", bound=Hashable)

THRESHOLD = 0.0  # mean log-odds from which mentions are one act
RANK: tuple[Status, ...] = (
    "happened", "ongoing", "cancelled", "alleged", "denied", "planned", "expected", "hypothetical",
)  # fmt: skip


def parted(
    told: Sequence[Facets], weigh: Mapping[str, float], aligned: Collection[tuple[str, str]]
) -> list[tuple[list[Facets], dict[tuple[str, str], Likeness]]]:
    """The mentions of each event, earliest report first, with the likenesses that joined them."""
    by_id = {one.id: one for one in told}
    found: dict[tuple[str, str], Likeness] = {}
    for one, other in combinations(sorted(told, key=lambda one: one.id), 2):
        alike = likeness(one, other, weigh, aligned)
        if alike is not None:
            found[one.id, other.id] = alike
    totals = {pair: alike.total for pair, alike in found.items()}
    result = []
    for ids in Clusters(sorted(by_id), totals, THRESHOLD).joined():
        pairs = {pair: found[pair] for pair in combinations(ids, 2)}
        result.append((sorted((by_id[id] for id in ids), key=_age), pairs))
    return result


def _age(one: Facets) -> tuple[str, str]:
    return one.told.published or "", one.id


def event(mentions: Sequence[Facets], pairs: Mapping[tuple[str, str], Likeness], namer: Namer) -> Event:
    """One event from its mentions."""
    best = max(mentions, key=lambda one: (_fullness(one), one.told.published or "", one.id))
    status = overall([one.mention.status for one in mentions])
    date = _date(mentions, status)
    actors, recipients = _parties(mentions, best)
    return Event(
        id=make_id("act", mentions[0].id),
        key=namer.key(date, best, mentions),
        type=best.mention.type,
        mode=_most([one.mention.mode for one in mentions if one.mention.mode]),
        status=status,
        actors=actors,
        recipients=recipients,
        date=date,
        place=_most([one.mention.place.name for one in mentions if one.mention.place]),
        statuses=tuple(
            StatusAt(one.mention.status, one.mention.report, one.id, one.told.published) for one in mentions
        ),
        mentions=tuple(one.id for one in mentions),
        origins=independent(mentions),
        because=tuple(_reasons(mentions, pairs)),
    )


def _fullness(one: Facets) -> float:
    """How much of the act a mention tells."""
    mention = one.mention
    named = len(one.names) + (mention.place is not None) + one.dated
    return named + one.weight / 20 - 3 * one.future


def overall(statuses: Iterable[Status]) -> Status:
    """What the reports say together: a deed outweighs its plan, whatever came out when."""
    return min(statuses, key=RANK.index)


def _date(mentions: Sequence[Facets], status: Status) -> str | None:
    """The date that most independent origins give among mentions of the event's status; among equals the
    narrowest, then the earliest."""
    dated = [one for one in mentions if one.mention.time is not None]
    dated = [one for one in dated if one.mention.status == status] or dated
    values: dict[str, set[str]] = {}
    for one in dated:
        if one.mention.time is not None:
            values.setdefault(one.mention.time.value, set()).add(one.told.origin or one.mention.report)
    narrow = {one.mention.time.value: one.period.days for one in dated if one.mention.time and one.period}
    if not values:
        return None
    days = [value for value in values if narrow.get(value) == 1]
    return min(days or values, key=lambda value: (-len(values[value]), narrow.get(value, 10**6), value))


def _parties(mentions: Sequence[Facets], best: Facets) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """The parties of the fullest telling, and those that most others name besides."""
    sides: list[tuple[Party, ...]] = []
    for side in ("actors", "recipients"):
        own: tuple[Party, ...] = getattr(best.mention, side)
        known = {party.state for party in (*best.mention.actors, *best.mention.recipients)}
        more: dict[str, list[Party]] = {}
        for one in mentions:
            for party in getattr(one.mention, side):
                if party.state not in known:
                    more.setdefault(party.state, []).append(party)
        often = [found[0] for _, found in sorted(more.items()) if 2 * len(found) > len(mentions)]
        sides.append((*own, *often))
    return sides[0], sides[1]


def _most(values: Iterable[Value]) -> Value | None:
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], str(value))) if counted else None


def independent(mentions: Iterable[Facets]) -> tuple[str, ...]:
    """Ids of the independent origins: reports that rest on the same named agency count once."""
    named: dict[str, str] = {}
    found: set[str] = set()
    for one in mentions:
        origin = one.told.origin or one.mention.report
        name = one.told.origin_name
        found.add(named.setdefault(name, origin) if name else origin)
    return tuple(sorted(found))


def _reasons(mentions: Sequence[Facets], pairs: Mapping[tuple[str, str], Likeness]) -> Iterable[str]:
    """For each mention after the first, the likeness that bound it most."""
    for number, one in enumerate(mentions[1:], 1):
        earlier = [(min(one.id, other.id), max(one.id, other.id)) for other in mentions[:number]]
        best = max(earlier, key=lambda pair: (pairs[pair].total, pair))
        with_id = best[0] if best[1] == one.id else best[1]
        yield f"{one.id} with {with_id}: {pairs[best].because()}"
