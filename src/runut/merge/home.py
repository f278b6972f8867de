"""Which group a mention or a flow belongs to: a pair of states, whatever else the store holds."""

from collections.abc import Sequence
from itertools import combinations

from runut.merge.record import States
from runut.model import EventMention, Flow, Party, Statement

UNKNOWN = "XXX"
ALONE = frozenset(("predict", "ask", "demand"))  # what may be said without naming the other


def of_mention(mention: EventMention) -> States:
    """The first actor with the first recipient of another state; without one, the first two actors; a state
    alone stands twice. Unknown parties count only where there is nobody else."""
    actors, recipients = _states(mention.actors), _states(mention.recipients)
    across = [(one, other) for one in actors for other in recipients if one != other]
    within = list(combinations(actors, 2)) + list(combinations(recipients, 2))
    alone = [(state, state) for state in (*actors, *recipients)]
    for pairs in (across, within, alone):
        if pairs:
            return _ordered(*pairs[0])
    return (UNKNOWN, UNKNOWN)


def of_flow(flow: Flow) -> States:
    known = [state for state in (flow.giver, flow.receiver) if state != UNKNOWN]
    if not known:
        return (UNKNOWN, UNKNOWN)
    return _ordered(known[0], known[-1])


def of_foretold(statement: Statement, named: Sequence[str], main: States) -> States | None:
    """The two states of whom something is foretold: for a promise, a threat or a request the speaker's and
    the first other that its sentence names, for a prediction the first two that it names. Where a prediction
    or a request names no other it is of the report's own pair, if whom it names is one of the two."""
    speaker = statement.state if statement.act != "predict" else UNKNOWN
    found = [state for state in dict.fromkeys((speaker, *statement.about)) if state != UNKNOWN]
    if len(found) == 1 and speaker != UNKNOWN:
        found += [state for state in named if state not in (speaker, UNKNOWN)][:1]
    if len(found) > 1:
        return _ordered(found[0], found[1])
    own = UNKNOWN not in main and main[0] != main[1] and statement.act in ALONE
    return main if own and (not found or found[0] in main) else None


def _states(parties: Sequence[Party]) -> list[str]:
    return [state for state in dict.fromkeys(party.state for party in parties) if state != UNKNOWN]


def _ordered(one: str, other: str) -> States:
    return (one, other) if one <= other else (other, one)
