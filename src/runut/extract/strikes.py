"""Strikes that one sentence tells together: what a strike hits, and who strikes back at whom."""

from collections.abc import Sequence

from runut.extract.clauses import Line
from runut.extract.filled import Roles
from runut.extract.frames import Trigger

STRIKE = "ASSAULT"
ANSWER_REACH = 3  # words from what answers a strike to that strike

Told = Sequence[tuple[Trigger, Roles]]


def settle(line: Line, told: Told) -> None:
    """Fill or mend the roles of strikes by those of other strikes before them in the sentence."""
    for trigger, roles in told:
        if _is_strike(trigger):
            before = [pair for pair in told if _is_strike(pair[0]) and pair[0].last <= trigger.first]
            _of_strike(line, trigger, roles, before)
            _back(line, trigger, roles, before)
            _answered(line, trigger, roles, before)


def _is_strike(trigger: Trigger) -> bool:
    return trigger.frame.type == STRIKE and trigger.frame.frame == "to"


def _of_strike(line: Line, trigger: Trigger, roles: Roles, before: Told) -> None:
    """`a strike on Iran that hit two plants`: the strike hits them, not whom it is aimed at."""
    if trigger.voice != "active" or line.opener[trigger.verb - 1] != "relative":
        return
    for _, struck in before:
        if roles.actors and roles.actors == struck.recipients:
            roles.actors, roles.recipients = list(struck.actors), roles.recipients or list(struck.recipients)
            return


def _back(line: Line, trigger: Trigger, roles: Roles, before: Told) -> None:
    """`after Israel bombed its plants, Iran fired rockets`: who strikes without a word on whom, strikes who
    struck."""
    if not trigger.finite or not roles.actors or roles.recipients:
        return
    own = line.view.states_of(roles.actors)
    for _, struck in before:
        doers, hit = line.view.states_of(struck.actors), line.view.states_of(struck.recipients)
        if doers and not doers & own and (not hit or hit & own):
            roles.recipients = list(struck.actors)
            return


def _answered(line: Line, trigger: Trigger, roles: Roles, before: Told) -> None:
    """`fired rockets in reply to Israel's strike`: whom that strike hit is who strikes back."""
    if trigger.voice != "noun" or not roles.actors or roles.recipients or not _is_cause(line, trigger):
        return
    own = line.view.states_of(roles.actors)
    for _, reply in before:
        if reply.actors and own & line.view.states_of(reply.recipients):
            roles.recipients = list(reply.actors)
            return


def _is_cause(line: Line, trigger: Trigger) -> bool:
    """Whether words right before a noun say that another act answers it."""
    reach = range(max(0, trigger.start - ANSWER_REACH), trigger.start)
    return any(i + line.span_of(i, "answering") == trigger.start for i in reach if line.is_a(i, "answering"))
