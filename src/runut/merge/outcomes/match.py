"""A deed that tells in other words, as another kind of record or under other states what was expected."""

from runut.merge.outcomes.draft import Draft
from runut.merge.outcomes.tellings import DONE, Telling, Tellings, later
from runut.model.base import QUAD

MOST = 0.5  # share of what the plan's words say that a deed's words must say
SOME = 0.2  # the same for a deed of the plan's own days, and of a deed's words by the plan's
WORTH = 8.0  # nats that they must have in common
LEAST = 4.0  # the same for a deed of the plan's own days
NARROW = 7  # days up to which a plan's date tells its deed from others
AFTER = 92  # days after which a deed is no longer taken for what was expected
REFUSED = "REJECT"
AGAIN = frozenset(("ASSAULT", "COERCE", "threaten"))  # of these there is always a next one


def by_words(draft: Draft, tellings: Tellings) -> None:
    """Decides an expectation by the deed whose words tell most of it, if there is one."""
    plan = draft.plans[0]
    if plan.kind in AGAIN:
        return
    found = [one for one in tellings.done() if _bears_out(one, plan)]
    if found:
        found.sort(key=lambda one: (-one.covers(plan), one.id))
        draft.decide("happened", "told as done", found[:1])


def refusals(plan: Telling, tellings: Tellings) -> list[Telling]:
    """What others are told to have refused of what a state asks or offers: their words say some of it."""
    found = [
        one
        for one in tellings.of.values()
        if one.kind == REFUSED and one.status in DONE and later(one, plan)
        and plan.doers < one.states and plan.doers.isdisjoint(one.doers) and _shared(one, plan) >= LEAST
    ]  # fmt: skip
    return sorted(found, key=lambda one: (-one.covers(plan), one.id))


def _shared(deed: Telling, plan: Telling) -> float:
    return sum(said for stem, said in plan.words.items() if stem in deed.words)


def _bears_out(deed: Telling, plan: Telling) -> bool:
    if deed.kind in AGAIN or not later(deed, plan) or _long_after(deed, plan) or not _same_sort(deed, plan):
        return False
    if plan.kind not in QUAD and deed.kind in QUAD and deed.called.isdisjoint(plan.called):
        return False
    shared = _shared(deed, plan)
    if _on_its_days(deed, plan):
        return shared >= LEAST and deed.covers(plan) >= SOME
    return shared >= WORTH and deed.covers(plan) >= MOST and plan.covers(deed) >= SOME


def _on_its_days(deed: Telling, plan: Telling) -> bool:
    if deed.period is None or plan.period is None or not (deed.says_when and plan.says_when):
        return False
    return plan.period.days <= NARROW and deed.period.meets(plan.period)


def _long_after(deed: Telling, plan: Telling) -> bool:
    if deed.published is None or plan.published is None:
        return False
    return (deed.published.first - plan.published.first).days > AFTER


def _same_sort(deed: Telling, plan: Telling) -> bool:
    """Acts of one type; a flow or a foretelling may be borne out by any act."""
    return deed.kind == plan.kind or not (deed.kind in QUAD and plan.kind in QUAD)
