"""What is only said to come: predictions, promises and threats that no act or flow stands for."""

from collections.abc import Iterator

from runut.merge.home import UNKNOWN
from runut.merge.outcomes.draft import Draft
from runut.merge.outcomes.match import by_words
from runut.merge.outcomes.tellings import Tellings
from runut.merge.record import Foretold, Group

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
        yield draft


def _one_voice(one: Foretold, other: Foretold) -> bool:
    """One state speaks, or one speaker who is nobody's."""
    ours, theirs = one.statement, other.statement
    return ours.state == theirs.state and (ours.state != UNKNOWN or ours.speaker == theirs.speaker)


def _one_thing(one: Foretold, other: Foretold) -> bool:
    ours, theirs = ({stem for stem, _ in each.words} for each in (one, other))
    return len(ours & theirs) >= ONE * min(len(ours), len(theirs))
