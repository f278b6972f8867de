"""Canonical events: which mentions of a group are one act, and what they say together."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from runut.merge.backing import backing, independent
from runut.merge.bars import Bars
from runut.merge.cluster import Clusters, Pair
from runut.merge.facets import Facets
from runut.merge.keys import Namer
from runut.merge.likeness import likeness
from runut.merge.neighbours import neighbours
from runut.merge.record import Bond
from runut.model import Event, Join, Party, Status, StatusAt, make_id, told_modes

Value = TypeVar("Value", bound=Hashable)

FLOOR = -8.0  # log-odds; two mentions so unlike are kept apart, whoever else joins them
THRESHOLD = 0.0  # mean log-odds from which mentions are one act
AHEAD = ("planned", "expected")
DONE = ("happened", "ongoing", "alleged")
MANY = 4  # origins that can outweigh those that tell more
RANK: tuple[Status, ...] = (
    "happened", "ongoing", "cancelled", "alleged", "denied", "planned", "expected", "hypothetical",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parting:
    """How the mentions of one group are told apart: what `likeness` asks for."""

    weigh: Mapping[str, float]
    aligned: Collection[tuple[str, str]]
    bonds: Collection[Bond] = ()
    compared: dict[Pair, float | None] = field(default_factory=dict)  # whatever was, so far

    def acts(self, told: Sequence[Facets]) -> list[list[Facets]]:
        """The mentions of each act, earliest report first; acts in the order of their first ids."""
        by_type: dict[str, list[Facets]] = {}
        for one in told:
            by_type.setdefault(one.mention.type, []).append(one)
        found = [act for same in by_type.values() for act in self._of_type(same)]
        return sorted(found, key=lambda act: min(one.id for one in act))

    def _of_type(self, told: Sequence[Facets]) -> list[list[Facets]]:
        by_id = {one.id: one for one in told}

        def alike(pair: Pair) -> float | None:
            return self._alike(by_id[pair[0]], by_id[pair[1]])

        clusters = Clusters(by_id, alike, neighbours(told, self.aligned), THRESHOLD, Bars(told))
        clusters.bind(*self._bound(by_id, alike))
        return [sorted((by_id[id] for id in ids), key=_age) for ids in clusters.joined()]

    def _alike(self, one: Facets, other: Facets) -> float | None:
        """Log-odds; None if they are too unlike to be one act. `one` has the lesser id."""
        pair = one.id, other.id
        if pair not in self.compared:
            found = likeness(one, other, self.weigh, self.aligned)
            self.compared[pair] = found.total if found is not None and found.total > FLOOR else None
        return self.compared[pair]

    def _bound(
        self, told: Mapping[str, Facets], alike: Callable[[Pair], float | None]
    ) -> tuple[set[Pair], set[Pair]]:
        """Pairs that were judged the same act; pairs that were judged different, or that stand in one report
        and cannot be one act, unless they were judged the same."""
        own = [bond for bond in self.bonds if bond.one in told and bond.other in told]
        same = {bond.pair for bond in own if bond.same}
        bound = sorted({id for pair in same for id in pair})
        beside = {
            (min(one, other), max(one, other))
            for one in bound
            for other in told
            if one != other and told[one].mention.report == told[other].mention.report
        }
        unlike = {pair for pair in beside if alike(pair) is None}
        return same, {bond.pair for bond in own if not bond.same} | (unlike - same)

    def joins(self, mentions: Sequence[Facets]) -> Iterator[Join]:
        """For each mention after the first, what bound it most to one before: a judgement, else likeness, of
        those that it was compared with."""
        judged = {pair: bond for bond in self.bonds if bond.same for pair in (bond.pair, bond.pair[::-1])}
        for number, one in enumerate(mentions[1:], 1):
            said = [judged[one.id, other.id] for other in mentions if (one.id, other.id) in judged]
            if said:
                bond = min(said)
                other = bond.other if bond.one == one.id else bond.one
                yield Join(one.id, other, None, f"judged the same by {bond.by}", bond.judgement)
            elif (near := self._nearest(one, mentions[:number])) is not None:
                best = likeness(one, near, self.weigh, self.aligned)
                if best is not None:
                    yield Join(one.id, near.id, round(best.total, 3), best.because())

    def _nearest(self, one: Facets, before: Sequence[Facets]) -> Facets | None:
        """Of those that it was compared with, or else of the first."""
        met = [other for other in before if (min(one.id, other.id), max(one.id, other.id)) in self.compared]
        scored = [(self._alike(*sorted((one, other), key=_id)), other) for other in met or before[:1]]
        found = [(score, other.id, other) for score, other in scored if score is not None]
        return max(found, key=lambda each: each[:2])[2] if found else None


def _id(one: Facets) -> str:
    return one.id


def _age(one: Facets) -> tuple[str, str]:
    return one.told.published or "", one.id


def event(mentions: Sequence[Facets], parting: Parting, namer: Namer) -> Event:
    """One event from its mentions."""
    best = max(mentions, key=lambda one: (_fullness(one), one.told.published or "", one.id))
    status = overall(mentions)
    date = _date(mentions, status)
    actors, recipients = _parties(mentions, best)
    return Event(
        id=make_id("act", mentions[0].id),
        key=namer.key(date, best, mentions),
        type=best.mention.type,
        mode=_most(told_modes(one.mention.mode for one in mentions)),
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
        backing=tuple(backing(mentions)),
        joins=tuple(parting.joins(mentions)),
    )


def _fullness(one: Facets) -> float:
    """How much of the act a mention tells."""
    mention = one.mention
    named = len(one.names) + (mention.place is not None) + one.dated
    return named + one.weight / 20 - 3 * one.future


def overall(mentions: Sequence[Facets]) -> Status:
    """What the reports say together: a deed outweighs its plan and a plan what is only considered, whatever
    came out when; but not if on later days many origins, and more than ever told so much, tell less."""
    left = list(mentions)
    for sure in (("happened", "ongoing"), AHEAD):
        told = [one for one in left if one.mention.status in sure]
        first = min((one.told.published or "" for one in told), default="")
        less = [one for one in left if one.future and one not in told]
        earlier = "" if sure == AHEAD else first  # what is done by night was a plan in the morning
        later = [one for one in less if first <= (one.told.published or "") != earlier]
        if told and len(independent(later)) >= max(MANY, len(independent(told)) + 1):
            left = less
    return min((one.mention.status for one in left), key=RANK.index)


def _date(mentions: Sequence[Facets], status: Status) -> str | None:
    """The date that most independent origins give in so many words, among mentions of the event's status;
    among equals the narrowest, then the earliest. When it is considered is no date of the deed."""
    told = [one for one in mentions if not one.future] if status in DONE else mentions
    dated = [one for one in told if one.mention.time is not None]
    dated = [one for one in dated if one.says_when] or dated
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
