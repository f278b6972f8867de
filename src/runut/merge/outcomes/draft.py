"""An expectation on its way to its outcome."""

from dataclasses import dataclass, field
from typing import Literal

from runut.merge.outcomes.tellings import Telling
from runut.merge.record import Group
from runut.model import Outcome, make_id

Verdict = Literal[
    "happened", "happened otherwise", "contradicted", "cancelled", "refused", "not seen", "open"
]  # fmt: skip


@dataclass(slots=True)
class Draft:
    """What is expected, told once or more, earliest first, and what later tellings make of it."""

    plans: list[Telling]
    verdict: Verdict = "not seen"
    why: str = ""
    later: list[Telling] = field(default_factory=list)

    def decide(self, verdict: Verdict, why: str, later: list[Telling]) -> None:
        self.verdict, self.why, self.later = verdict, why, later

    def tells(self, other: "Draft") -> bool:
        """Whether one sentence tells both."""
        return any(plan.touches(one) for plan in self.plans for one in other.plans)

    def became(self, other: "Draft") -> bool:
        """Whether both came about in one deed."""
        deeds = {one.id for one in self.later}
        return self.plans[0].kind == other.plans[0].kind and any(one.id in deeds for one in other.later)

    def add(self, other: "Draft") -> None:
        """Takes in another draft of the same expectation; a verdict that is decided counts."""
        self.plans += [one for one in other.plans if not any(plan.touches(one) for plan in self.plans)]
        if other.verdict != "not seen" and self.verdict == "not seen":
            self.decide(other.verdict, other.why, other.later)


def outcome(group: Group, draft: Draft) -> Outcome:
    """The record. What nothing decided is not seen if another report of the two came out on that day or later
    and its own days are over, else it is open."""
    verdict, why = draft.verdict, draft.why
    if verdict == "not seen":
        verdict, why = _undecided(group, draft)
    first = draft.plans[0]
    expected = [span for one in draft.plans for span in (one.evidence, *one.ahead)]
    evidence = [*expected, *(one.evidence for one in draft.later)]
    return Outcome(
        make_id("outcome", first.id),
        first.id,
        verdict,
        group.until if verdict in ("not seen", "open") else None,
        tuple(one.id for one in draft.later),
        tuple(dict.fromkeys(evidence)),
        tuple(sorted(set(group.states))),
        why,
    )


def _undecided(group: Group, draft: Draft) -> tuple[Verdict, str]:
    first = draft.plans[0]
    days = {one.published for one in group.told if one.mention.report != first.report} | {
        one.published for one in group.passed if one.flow.report != first.report
    }
    until = max((day for day in days if day), default=None)
    if first.published is not None and (until is None or until < first.published.first.isoformat()):
        return "open", "no other report of the two came out since"
    due = next((one.period for one in draft.plans if one.period), None)
    if due is not None and until is not None and due.last.isoformat() > until[: len("2000-01-01")]:
        return "open", "not due yet"
    return "not seen", "no later report of the two tells it"
