"""Fights of others that a sentence names only as cause or setting of what it tells: `the impact of the war
between Peru and Chile`."""

from collections.abc import Sequence

from runut.extract import roles as frames_roles
from runut.extract.clauses import Line
from runut.extract.filled import Roles
from runut.extract.frames import Trigger
from runut.model import FORCE, QUAD

REACH = 4  # words from a word for cause or setting to the fight's name
SIDES = 2  # sides of a fight


def sides(line: Line, acts: Sequence[Trigger]) -> frozenset[int]:
    """The mentions that name no more than such a fight: parties of nothing else in the sentence."""
    found: set[int] = set()
    for act in acts:
        if _is_fight(act):
            named = [m for m in frames_roles.find(line, act).actors if not _is_goal(line, act, m)]
            if act.light is None and len(named) >= SIDES and _is_setting(line, act, named):
                found.update(named)
    return frozenset(found)


def leave(line: Line, act: Trigger, roles: Roles) -> None:
    """Take away who is named only as a side of such a fight, and from the fight whoever else is named, whom
    its effects concern (`the impact of the war between Peru and Chile on Fiji`)."""
    fight = _is_fight(act) and bool(line.settings.intersection(roles.actors))
    if fight or not line.settings.issuperset(roles.actors):
        roles.actors = [mention for mention in roles.actors if (mention in line.settings) == fight]
        roles.recipients = [mention for mention in roles.recipients if mention not in line.settings]


def _is_goal(line: Line, act: Trigger, mention: int) -> bool:
    kind, before = line.licence(mention)
    return kind == "preposition" and before > act.start and line.words[before].raw in act.frame.goal


def is_even(line: Line, act: Trigger, named: Sequence[int]) -> bool:
    """Whether a fight's sides are named alike (`perang Peru-Chili`, `the war between Peru and Chile`),
    neither as who fights the other (`Peru's war against Chile`)."""
    if len(named) < SIDES or not _is_fight(act):
        return False
    (_, last), (first, _) = sorted(line.heads[mention] for mention in named)[:2]
    if first < last:  # one word
        return True
    between = range(last, first)
    return all(
        line.words[i].is_mark or any(line.is_a(i, name) for name in ("coordinator", "company"))
        for i in between
    )


def _is_fight(act: Trigger) -> bool:
    return act.voice == "noun" and act.frame.frame == "with" and QUAD[act.frame.type] == FORCE


def _is_setting(line: Line, act: Trigger, named: Sequence[int]) -> bool:
    """Whether the fight's name stands behind a word for cause or setting, no verb or name between."""
    first = min(act.start, *(line.heads[mention][0] for mention in named))
    for position in range(first - 1, max(-1, first - 1 - REACH), -1):
        if line.is_a(position, "setting"):
            return True
        if position in line.inside or line.words[position].is_mark or line.is_verb(position):
            return False
    return False
