"""Whom a clitic stands for that a verb or a noun carries (`mengecamnya`, `menembaki kapalnya`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from runut.model import FORCE, QUAD

if TYPE_CHECKING:
    from runut.extract.seek import Seeker

HIT_REACH = 8  # words from a strike to what it hits


def taken_up(seek: Seeker, actors: Sequence[int]) -> list[int]:
    """Whom the clitic of a verb stands for (`menyesalkan serangan Peru dan mengecamnya`): the last of another
    state than the doer's that its sentence names before."""
    line, trigger = seek.line, seek.trigger
    aim = line.opener[line.clause(trigger.start)[0]] == "purpose"  # `Peru's plan to kill him`
    if aim or trigger.end - trigger.start > 1 or not line.words[trigger.start].owned:
        return []
    own = {state for mention in actors for state in line.view.states(mention)}
    before = [m for m in line.mentions_between(0, trigger.start) if seek.acts(m)]
    return [m for m in before if not own & set(line.view.states(m))][-1:]


def teller(seek: Seeker, actors: Sequence[int]) -> list[int]:
    """Who tells of a strike on what a clitic calls one's own (`Peru mengatakan kapal Chili menembaki
    kapalnya`): the first one named, if of another state than who struck."""
    line, trigger = seek.line, seek.trigger
    if QUAD[trigger.frame.type] != FORCE or line.grammar.by_lemma or not actors:
        return []
    owned = [i for i in range(trigger.end, min(seek.stop, trigger.end + HIT_REACH)) if line.words[i].owned]
    if not owned or any(line.is_a(i, "oneself") for i in range(owned[0], min(seek.stop, owned[0] + 2))):
        return []
    own = {state for mention in actors for state in line.view.states(mention)}
    hit = range(max(trigger.end, owned[0] - 2), owned[0] + 1)
    first = next((m for m in line.mentions_between(0, trigger.start) if seek.acts(m)), None)
    if first is None or own & set(line.view.states(first)) or not any(line.is_a(i, "held") for i in hit):
        return []
    return seek.left_chain(first) if line.licence(first)[0] == "start" else []
