"""Acts that some report has as still to come, and the deeds that they became."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from runut.merge.act import Act, dated_side
from runut.merge.facets import Facets
from runut.merge.likeness import likeness
from runut.merge.outcomes.draft import Draft, Verdict
from runut.merge.outcomes.match import by_words
from runut.merge.outcomes.tellings import DONE, OPEN, UNDONE, Tellings

AFTER = timedelta(days=92)  # a deed so long after an undated expectation is not taken for it
EXPECTED = frozenset(
    ("one expected", "planned before", "reports apart")
)  # no objection between plan and deed
BINDING = frozenset(("same person", "same place", "same day", "dates meet", "aligned"))  # one is needed
ONCE = frozenset(("AID", "CONSULT"))  # of a week's acts of two states one is mostly the awaited one
SHIFT = 2  # days
WEEK = 7  # days
SURE = 0.5  # log-odds from which a deed is what was expected


def drafts(acts: Sequence[Act], weigh: Mapping[str, float], tellings: Tellings) -> Iterator[Draft]:
    """One for each act with a mention that expects it."""
    for act in acts:
        plans = [one for one in act.mentions if tellings.of[one.id].awaited]
        if plans:
            yield _of_plans(plans, act, acts, weigh, tellings)


def _of_plans(
    plans: list[Facets], act: Act, acts: Sequence[Act], weigh: Mapping[str, float], tellings: Tellings
) -> Draft:
    first = plans[0]
    draft = Draft([tellings.of[one.id] for one in plans])
    inside = [
        one
        for one in act.mentions
        if one.mention.status in DONE and _fulfils(one, first) and _bound(one, first)
    ]
    deeds = _talks(first, acts) or inside or _deed(first, act, acts, weigh) or _next(first, acts)
    undone = [one for one in act.mentions if one.mention.status in UNDONE and one not in plans]
    if deeds:
        draft.decide(*_how(first, deeds), [tellings.of[one.id] for one in deeds])
    elif undone:
        cancelled = undone[-1].mention.status == "cancelled"
        verdict: Verdict = "cancelled" if cancelled else "contradicted"
        draft.decide(
            verdict, "called off" if cancelled else "denied", [tellings.of[one.id] for one in undone]
        )
    elif any("undone" in one.told.under for one in plans):
        draft.decide("cancelled", "called off", [])
    else:
        by_words(draft, tellings)
    return draft


def _talks(plan: Facets, acts: Sequence[Act]) -> list[Facets]:
    """Talks that were foreseen for some days, whether one of the two was to travel or not: the same
    persons met about then."""
    if plan.mention.type != "CONSULT" or plan.period is None or not plan.says_when:
        return []
    return [
        one
        for act in acts
        for one in act.mentions
        if one.mention.type == "CONSULT"
        and one.mention.status == "happened"
        and plan.actors | plan.recipients <= one.actors | one.recipients
        and _near_in_time(one, plan)
        and plan.names & one.names
        and _fulfils(one, plan)
        and _bound(one, plan)
    ]


def _next(plan: Facets, acts: Sequence[Act]) -> list[Facets]:
    """Talks or help that are awaited for no day: what the same states are next told to have done of the kind,
    within a week and by the same people, as far as both name them."""
    if plan.mention.type not in ONCE or plan.says_when:
        return []
    found = [
        one
        for act in acts
        for one in act.mentions
        if one.mention.type == plan.mention.type
        and one.mention.status in DONE
        and not OPEN.intersection(one.told.under)
        and plan.actors | plan.recipients == one.actors | one.recipients
        and _fulfils(one, plan)
        and _within_a_week(one, plan)
        and _one_kind(one, plan)
    ]
    return sorted(found, key=lambda one: (one.told.published or "", one.id))


def _within_a_week(deed: Facets, plan: Facets) -> bool:
    if deed.published is None or plan.published is None:
        return False
    return deed.published.gap(plan.published) <= WEEK


def _one_kind(one: Facets, other: Facets) -> bool:
    """Talks of one manner and the same people; help by the same word."""
    if one.mention.type != "CONSULT":
        return not set(one.told.trigger).isdisjoint(other.told.trigger)
    apart = one.manner and other.manner and one.manner != other.manner
    return not apart and (not one.names or not other.names or bool(one.names & other.names))


def _bound(deed: Facets, plan: Facets) -> bool:
    """Whether a deed's words put nothing ahead themselves, and one's words hold half of what the other's act
    is called. Talks are known by who was to meet."""
    if OPEN.intersection(deed.told.under):
        return False
    if plan.mention.type == "CONSULT" and plan.names:
        return not plan.names.isdisjoint(deed.names)
    called = [set(one.told.trigger) for one in (deed, plan)]
    said = [{stem for stem, _ in one.told.words} for one in (plan, deed)]
    return any(
        bool(ours & theirs) and len(ours - theirs) <= len(ours & theirs)
        for ours, theirs in zip(called, said, strict=True)
    )


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
    """A deed of the plan's own act: its report says when it was done, which is no later than it came out, and
    it befell whom the plan names."""
    if deed.period and deed.published and deed.period.first > deed.published.last:
        return False
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
        done = [one for one in done if _bound(one, plan)]
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
