"""What became of what was planned, expected, promised or threatened, as far as later reports tell."""

from collections.abc import Iterator, Mapping, Sequence

from runut.merge.act import Act
from runut.merge.outcomes import of_acts, of_flows, of_words
from runut.merge.outcomes.draft import Draft, outcome
from runut.merge.outcomes.tellings import Tellings
from runut.merge.record import Group
from runut.model import Outcome

__all__ = ["of_group"]


def of_group(group: Group, acts: Sequence[Act], weigh: Mapping[str, float]) -> Iterator[Outcome]:
    """One outcome for each thing that some report has as still to come, whether it tells it as an act, as a
    flow or only in a statement's words."""
    tellings = Tellings(group, acts)
    drafts: list[Draft] = []
    for draft in of_acts.drafts(acts, weigh, tellings):
        _add(drafts, draft)
    for make in (of_flows.drafts, of_words.drafts):
        for draft in make(group, tellings):
            _add(drafts, draft)
    for draft in drafts:
        yield outcome(group, draft)


def _add(drafts: list[Draft], draft: Draft) -> None:
    """What one sentence tells as an act, as a flow and in a statement's words is one expectation, and so is
    what came about in one deed."""
    same = next((one for one in drafts if one.tells(draft) or one.became(draft)), None)
    if same is None:
        drafts.append(draft)
    else:
        same.add(draft)
