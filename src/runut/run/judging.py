"""Keeps what persons judge: rows that no run makes or takes away."""

import dataclasses
from collections.abc import Iterable, Iterator

from runut.merge import Bond, Known, bonds, contradiction, home_of
from runut.model import EventMention, Judgement
from runut.store import Done, Store, digest, encode

JUDGED = "judged"  # under this name judgements stand beside what stages make


class Refused(Exception):
    """A judgement that cannot be kept; one line."""


def known(store: Store) -> Known:
    """What judgements are matched with."""
    return Known(store.every(EventMention))


def keep(store: Store, judgement: Judgement) -> None:
    """Keeps a judgement; one that stands about the same mentions is taken back. Refused if it contradicts
    others, or joins what merging never compares."""
    standing = [one for one in store.every(Judgement) if not one.withdrawn]
    replaced = [one for one in standing if _sides(one) == _sides(judgement)]
    others = [one for one in standing if one not in replaced]
    mentions = {mention.id: mention for mention in store.every(EventMention)}
    there = Known(mentions.values())
    _check_joinable(bonds([judgement], there), mentions)
    _check_agrees(bonds([*others, judgement], there), judgement)
    gone = [dataclasses.replace(one, withdrawn=judgement.at) for one in replaced]
    _put(store, [*gone, judgement])


def withdraw(store: Store, judgement: Judgement, at: str) -> Judgement:
    """Takes a judgement back; it is kept with the time."""
    gone = dataclasses.replace(judgement, withdrawn=at)
    _put(store, [gone])
    return gone


def bring(store: Store, some: Iterable[Judgement]) -> list[Judgement]:
    """Takes in judgements that another store exported, those that stand as well as those taken back; gives
    those that were new. Refused as by `keep`; then those before the refused one are kept."""
    held = set(store.ids(Judgement))
    fresh = [one for one in some if one.id not in held]
    for one in fresh:
        if one.withdrawn:
            _put(store, [one])
        else:
            keep(store, one)
    return fresh


def _put(store: Store, some: Iterable[Judgement]) -> None:
    store.put([Done(JUDGED, 1, one.id, digest(encode(one)), (one,)) for one in some])


def _sides(judgement: Judgement) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(one.mention for one in side) for side in (judgement.one, judgement.other))


def _check_joinable(some: Iterable[Bond], mentions: dict[str, EventMention]) -> None:
    for bond in some:
        one, other = mentions[bond.one], mentions[bond.other]
        if bond.same and one.type != other.type:
            raise Refused(f"{one.id} is {one.type} and {other.id} {other.type}: acts of two types stay two")
        if bond.same and home_of(one) != home_of(other):
            ours, theirs = "-".join(home_of(one)), "-".join(home_of(other))
            raise Refused(f"{one.id} stands under {ours} and {other.id} under {theirs}: they are not joined")


def _check_agrees(some: Iterator[Bond], judgement: Judgement) -> None:
    found = contradiction(some)
    if found is None:
        return
    apart, chain = found
    against = sorted({bond.judgement for bond in (apart, *chain)} - {judgement.id})
    raise Refused(
        f"{apart.one} and {apart.other} would be both the same act and two; "
        f"it contradicts {', '.join(against)}: take that back first"
    )
