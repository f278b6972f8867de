"""Flows that some report has as still to come, those of the same goods and way taken together."""

from collections.abc import Iterator

from runut.merge.conflicts.flows import GOODS, alike
from runut.merge.home import UNKNOWN
from runut.merge.outcomes.draft import Draft
from runut.merge.outcomes.match import by_words
from runut.merge.outcomes.tellings import DONE, UNDONE, Tellings, flow, later
from runut.merge.record import Group, Passed

PEOPLE = "people"  # who goes is told in many ways, that they go in few
TOLD = DONE | {"alleged"}
ONE = 0.5  # share of a flow's words that another telling of it must say


def drafts(group: Group, tellings: Tellings) -> Iterator[Draft]:
    """One for each flow that is expected."""
    taken: set[str] = set()
    for plan in group.passed:
        if plan.flow.id in taken or not tellings.of[plan.flow.id].awaited:
            continue
        same = [one for one in group.passed if one is plan or _same(plan, one, tellings)]
        taken |= {one.flow.id for one in same}
        draft = _of_flow(plan, same, tellings)
        if draft.verdict == "not seen":
            _elsewhere(draft, plan, len(same), group)
        yield draft


def _same(plan: Passed, one: Passed, tellings: Tellings) -> bool:
    if (plan.flow.giver, plan.flow.receiver, plan.flow.kind) != (
        one.flow.giver,
        one.flow.receiver,
        one.flow.kind,
    ):
        return False
    if plan.flow.kind == PEOPLE:
        return True
    return alike(plan, one) or tellings.of[one.flow.id].covers(tellings.of[plan.flow.id]) >= ONE


def _of_flow(plan: Passed, same: list[Passed], tellings: Tellings) -> Draft:
    told = [tellings.of[one.flow.id] for one in same]
    first = tellings.of[plan.flow.id]
    draft = Draft([one for one in told if one.awaited])
    done = [one for one in told if one.status in DONE and later(one, first)]
    undone = [one for one in told if one.status in UNDONE and later(one, first)]
    if done:
        draft.decide("happened", "told as done", done)
    elif undone:
        draft.decide("contradicted", "denied or called off", undone)
    elif any("undone" in one.under for one in draft.plans):
        draft.decide("cancelled", "called off", [])
    else:
        by_words(draft, tellings)
    return draft


def _elsewhere(draft: Draft, plan: Passed, told: int, group: Group) -> None:
    """Contradicted if as many tell, as done or alleged, that the same goods go to another, in sentences that
    name the receiver that was expected."""
    giver, receiver = plan.flow.giver, plan.flow.receiver
    others = [
        one for one in group.nearby
        if one.flow.giver == giver != UNKNOWN and one.flow.receiver not in (receiver, UNKNOWN)
        and receiver in one.named and one.flow.status in TOLD and alike(plan, one)
    ]  # fmt: skip
    if plan.flow.kind in GOODS and len(others) >= told:
        draft.decide("contradicted", f"to {others[0].flow.receiver}", [flow(one) for one in others])
