"""Whose fight somebody backs: `Peru draws near to Chile and backs its campaign against Bolivia` tells of
Chile's campaign, and of backing for Chile, not for Bolivia."""

from collections.abc import Sequence

from runut.extract.clauses import Line
from runut.extract.filled import Roles
from runut.extract.frames import Trigger
from runut.model import FORCE, QUAD

GAP = 4  # words from backing to the fight


def settle(line: Line, pairs: Sequence[tuple[Trigger, Roles]]) -> None:
    """Give a fight that a clitic owns to the last of another state than who backs it; it may be nobody."""
    for fight, deed in pairs:
        backing = _backing(line, fight, pairs)
        if backing is None:
            continue
        act, roles = backing
        own = line.view.states_of(roles.actors)
        before = [m for m in line.mentions_between(0, act.start) if line.view.acts(m)]
        owner = [m for m in before if (told := set(line.view.states(m))) and not told & own][-1:]
        deed.actors = owner
        if not roles.recipients or set(roles.recipients) & set(deed.recipients):
            roles.recipients = list(owner)


def _backing(
    line: Line, fight: Trigger, pairs: Sequence[tuple[Trigger, Roles]]
) -> tuple[Trigger, Roles] | None:
    """The backing whose object a fight is."""
    owned = any(line.words[i].owned for i in range(fight.start, fight.end))
    if fight.voice != "noun" or QUAD[fight.frame.type] != FORCE or not owned:
        return None
    near = [
        (act, roles)
        for act, roles in pairs
        if act.frame.type == "SUPPORT"
        and roles.actors
        and 0 <= fight.start - act.end <= GAP
        and not any(line.opener[i] or line.words[i].is_mark for i in range(act.end, fight.start))
    ]
    return max(near, key=lambda pair: pair[0].start, default=None)
