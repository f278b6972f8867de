"""What became of what was planned, expected, promised or threatened, as far as later reports tell."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Literal

from runut.merge.act import Act, dated_side
from runut.merge.conflicts.flows import alike
from runut.merge.facets import FUTURE, Facets
from runut.merge.likeness import likeness
from runut.merge.periods import period
from runut.merge.record import Group, Passed
from runut.model import Outcome, Span, make_id

Verdict = Literal["happened", "happened otherwise", "contradicted", "cancelled", "not seen"]

DONE = frozenset(("happened", "ongoing"))
AFTER = timedelta(days=92)  # a deed so long after an undated expectation is not taken for it
EXPECTED = frozenset(
    ("one expected", "planned before", "reports apart")
)  # no objection between plan and deed
BINDING = frozenset(("same person", "same place", "same day", "dates meet", "aligned"))  # one is needed
SHIFT = 2  # days
SURE = 0.5  # log-odds from which a deed is what was expected


def of_group(group: Group, acts: Sequence[Act], weigh: Mapping[str, float]) -> Iterator[Outcome]:
    """One outcome for each act, and each flow, that some report has as still to come."""
    for act in acts:
        plans = [one for one in act.mentions if _expected(one)]
        if plans:
            yield _of_plans(group, plans, act, acts, weigh)
    yield from _of_flows(group)


def _expected(one: Facets) -> bool:
    """Whether somebody plans, promises, threatens or awaits it. What stands under an if is nobody's
    expectation, nor is what a warning only imagines."""
    under = {clue.kind for clue in one.told.clues}
    if one.mention.status not in FUTURE or "condition" in under:
        return False
    return one.mention.status != "hypothetical" or "warning" not in under


def _of_plans(
    group: Group, plans: list[Facets], act: Act, acts: Sequence[Act], weigh: Mapping[str, float]
) -> Outcome:
    first = plans[0]
    inside = [one for one in act.mentions if one.mention.status in DONE and _fulfils(one, first)]
    later = inside or _deed(first, act, acts, weigh)
    undone = [one for one in act.mentions if one.mention.status in ("cancelled", "denied")]
    verdict: Verdict
    if later:
        verdict, why = _how(first, later)
    elif undone:
        cancelled = undone[-1].mention.status == "cancelled"
        verdict, why = ("cancelled", "called off") if cancelled else ("contradicted", "denied")
        later = undone
    else:
        verdict, why = "not seen", "no later report of the two tells it"
    evidence = [plan.mention.evidence[0] for plan in plans] + [one.mention.evidence[0] for one in later]
    return _outcome(group, first.id, verdict, [one.id for one in later], evidence, why)


def _how(plan: Facets, later: list[Facets]) -> tuple[Verdict, str]:
    """Whether it came as it was expected: on its day and in its place, where those are told."""
    days = [one for one in later if one.dated]
    if plan.dated and plan.period and days and not any(_meet(plan, one) for one in days):
        return "happened otherwise", f"on {dated_side(days[0]).value}"
    places = [one for one in later if one.told.place_state]
    here = plan.told.place_state
    if here and places and all(one.told.place_state != here for one in places):
        return "happened otherwise", f"in {places[0].place}"
    return "happened", "told as done"


def _meet(plan: Facets, one: Facets) -> bool:
    return plan.period is not None and one.period is not None and plan.period.meets(one.period)


def _not_before(deed: Facets, plan: Facets) -> bool:
    """The deed was not told before its plan was, nor done long before. The text dates one of the two: what is
    told without any date may be the plan itself. A report without a date is taken to come after the plan."""
    if not (deed.says_when or plan.says_when):
        return False
    if deed.published is None or plan.published is None:
        return True
    later = (deed.published.first - plan.published.first).days
    told_after = later > 0 or (later == 0 and _near_in_time(deed, plan))
    done = deed.period.last if deed.period else deed.published.last
    return told_after and done >= plan.published.first - timedelta(days=1)


def _fulfils(deed: Facets, plan: Facets) -> bool:
    """A deed of the plan's own act: its report says when it was done, and it befell whom the plan names."""
    return deed.says_when and _not_before(deed, plan) and _same_target(deed, plan)


def _same_target(deed: Facets, plan: Facets) -> bool:
    """A strike on a state is not yet the strike on the man or the place that was foreseen."""
    return not plan.material or not plan.targets or bool(plan.targets & deed.targets)


def _near_in_time(deed: Facets, plan: Facets) -> bool:
    """Both have dates of their own that agree, or shift by a day or two."""
    return deed.period is not None and plan.period is not None and deed.period.gap(plan.period) <= SHIFT


def _deed(plan: Facets, own: Act, acts: Sequence[Act], weigh: Mapping[str, float]) -> list[Facets]:
    """The best act of the group that is told as done later and is like the plan, but for its status."""
    best: tuple[float, str, list[Facets]] | None = None
    for act in acts:
        if act is own or act.event.status not in DONE:
            continue
        done = [one for one in act.mentions if one.mention.status in DONE and _in_time(one, plan)]
        for one in done:
            alike = likeness(plan, one, weigh, ())
            if alike is None:
                continue
            total = sum(value for name, value in alike.parts if name not in EXPECTED)
            bound = {name for name, value in alike.parts if value > 0} & BINDING
            if bound and total >= SURE and (best is None or (-total, act.event.id) < best[:2]):
                best = (-total, act.event.id, done)
    return best[2] if best else []


def _in_time(deed: Facets, plan: Facets) -> bool:
    """A deed with a day of its own, after the plan and not too long after. In a war there is always a next
    strike: one that was foreseen for no day and no place is not looked for."""
    if deed.published is None or plan.published is None or deed.period is None or deed.broad:
        return False
    if not _fulfils(deed, plan):
        return False
    if plan.material and plan.period is None and plan.place is None:
        return False
    until = plan.period.last + timedelta(days=SHIFT) if plan.period else _published(plan) + AFTER
    return deed.period.first <= until


def _published(one: Facets) -> date:
    return one.published.first if one.published else date.min


def _of_flows(group: Group) -> Iterator[Outcome]:
    """Flows that were still to come, those of the same goods and way taken together."""
    taken: set[str] = set()
    for plan in group.passed:
        if plan.flow.status not in FUTURE or plan.flow.id in taken:
            continue
        same = [one for one in group.passed if one is plan or (_same_way(plan, one) and alike(plan, one))]
        taken |= {one.flow.id for one in same}
        yield _of_flow(group, plan, same)


def _of_flow(group: Group, plan: Passed, same: list[Passed]) -> Outcome:
    later = [one for one in same if one.flow.status in DONE and _told_after(one, plan)]
    undone = [one for one in same if one.flow.status in ("cancelled", "denied") and _told_after(one, plan)]
    verdict: Verdict
    if later:
        verdict, why = "happened", "told as done"
    elif undone:
        verdict, why, later = "contradicted", "denied or called off", undone
    else:
        verdict, why = "not seen", "no later report of the two tells it"
    plans = [one for one in same if one.flow.status in FUTURE]
    evidence = [one.flow.evidence[0] for one in (*plans, *later)]
    return _outcome(group, plan.flow.id, verdict, [one.flow.id for one in later], evidence, why)


def _same_way(one: Passed, other: Passed) -> bool:
    return one.flow.giver == other.flow.giver and one.flow.receiver == other.flow.receiver


def _told_after(one: Passed, plan: Passed) -> bool:
    ours, theirs = period(one.published), period(plan.published)
    return ours is not None and theirs is not None and ours.first > theirs.first


def _outcome(
    group: Group, expectation: str, verdict: Verdict, later: list[str], evidence: list[Span], why: str
) -> Outcome:
    return Outcome(
        make_id("outcome", expectation),
        expectation,
        verdict,
        group.until if verdict == "not seen" else None,
        tuple(later),
        tuple(dict.fromkeys(evidence)),
        tuple(sorted(set(group.states))),
        why,
    )
