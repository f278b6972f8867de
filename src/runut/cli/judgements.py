"""Judgements as rows, and what a judgement changed in the events."""

from collections.abc import Iterable, Set
from dataclasses import dataclass

import msgspec

from runut.cli.rows import Row, quote
from runut.dossier.index import Index
from runut.merge import Known
from runut.model import Event, Judgement


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """What is read back of a row: the record itself."""

    judgement: Judgement


def row(index: Index, judgement: Judgement, known: Known) -> Row:
    """A judgement with the words that were judged; idle while the store holds no mention of one side."""
    sides = (judgement.one, judgement.other)
    return {
        "id": judgement.id,
        "verdict": judgement.verdict,
        "by": judgement.by,
        "at": judgement.at,
        "because": judgement.because,
        "withdrawn": judgement.withdrawn,
        "idle": not all(known.of(side) for side in sides),
        "sides": [
            [{"mention": told.mention, "type": told.type} | quote(index, told.trigger) for told in side]
            for side in sides
        ],
        "judgement": msgspec.to_builtins(judgement),
    }


def changed(
    before: Iterable[Event], after: Iterable[Event], mentions: Set[str]
) -> list[dict[str, list[str]]]:
    """Which events became which, of those that tell `mentions`: ids before and after, where they differ."""
    old = {event.id: frozenset(event.mentions) for event in before}
    new = {event.id: frozenset(event.mentions) for event in after}
    gone = {id: told for id, told in old.items() if new.get(id) != told and told & mentions}
    come = {id: told for id, told in new.items() if old.get(id) != told and told & mentions}
    found: list[dict[str, list[str]]] = []
    while gone or come:
        found.append(_pop(gone, come))
    return found


def _pop(gone: dict[str, frozenset[str]], come: dict[str, frozenset[str]]) -> dict[str, list[str]]:
    """Takes out the first event with all that share mentions with it, directly or not."""
    reach = set((gone or come)[min(gone or come)])
    ids: dict[str, list[str]] = {"before": [], "after": []}
    grown = True
    while grown:
        grown = False
        for name, events in (("before", gone), ("after", come)):
            for id in sorted(events):
                if events[id] & reach:
                    reach |= events.pop(id)
                    ids[name].append(id)
                    grown = True
    return ids
