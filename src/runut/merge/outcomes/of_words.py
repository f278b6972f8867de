"""What is only said to come: predictions, promises and threats that no act or flow stands for."""

from collections.abc import Iterator

from runut.merge.home import UNKNOWN
from runut.merge.outcomes.draft import Draft
from runut.merge.outcomes.match import by_words, refusals
from runut.merge.outcomes.tellings import Tellings, later
from runut.merge.record import Foretold, Group

OFFERED = frozenset(("ask", "demand", "promise"))  # what another state can refuse
WEEK = 7  # days
SHIFT = 2  # days
ONE = 0.6  # share of the shorter one's words that two wordings of one foretelling have in common


def drafts(group: Group, tellings: Tellings) -> Iterator[Draft]:
    """One for each thing foretold, however many reports print it."""
    taken: set[str] = set()
    for first in group.foretold:
        if first.statement.id in taken:
            continue
        same = [
            one for one in group.foretold
            if one is first or (_one_voice(first, one) and _one_thing(first, one))
        ]  # fmt: skip
        taken |= {one.statement.id for one in same}
        draft = Draft([tellings.of[one.statement.id] for one in same])
        by_words(draft, tellings)
        if draft.verdict == "not seen" and first.talks:
            _met(draft, tellings)
        if draft.verdict == "not seen" and first.statement.act in OFFERED:
            _turned_down(draft, tellings)
        yield draft


def _met(draft: Draft, tellings: Tellings) -> None:
    """Decides talks that are foretold for a day: both are told to have met in reports of that day or of the
    week after it."""
    plan = draft.plans[0]
    if plan.period is None or plan.period.days > WEEK:
        return
    found = [
        one
        for one in tellings.done()
        if one.kind == "CONSULT" and one.published and later(one, plan) and plan.states <= one.states
        and plan.period.first <= one.published.first and one.published.gap(plan.period) <= WEEK
        and (one.period is None or one.period.gap(plan.period) <= SHIFT)
    ]  # fmt: skip
    if found:
        draft.decide("happened", "told as done", sorted(found, key=lambda one: one.id)[:1])


def _turned_down(draft: Draft, tellings: Tellings) -> None:
    found = refusals(draft.plans[0], tellings)
    if found:
        draft.decide("refused", "refused by the other state", found[:1])


def _one_voice(one: Foretold, other: Foretold) -> bool:
    """One state speaks, or one speaker who is nobody's."""
    ours, theirs = one.statement, other.statement
    return ours.state == theirs.state and (ours.state != UNKNOWN or ours.speaker == theirs.speaker)


def _one_thing(one: Foretold, other: Foretold) -> bool:
    ours, theirs = ({stem for stem, _ in each.words} for each in (one, other))
    return len(ours & theirs) >= ONE * min(len(ours), len(theirs))
