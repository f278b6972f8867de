"""Whom a request, a threat or a charge addresses: somebody without a name, or the own people."""

from runut.extract.clauses import Line
from runut.extract.seek import Seeker

NEAR = 3  # words from a verb to the word for whom it addresses


def is_unnamed(seek: Seeker) -> bool:
    """Whether the one addressed is told without a name (`urged other states to …`)."""
    line, start = seek.line, seek.trigger.end
    if seek.trigger.voice != "active":
        return False
    for position in range(start, min(seek.stop, start + NEAR)):
        if any(line.heads[m][0] == position for m in line.mentions_between(position, position + 1)):
            return False
        if line.is_a(position, "unnamed") and not line.words[position].owned:
            after = position + line.span_of(position, "unnamed")
            return after >= len(line.words) or not (_is_named(line, after) or line.is_a(after, "pointing"))
        if not line.is_a(position, "quantity") and line.border(position) != "preposition":
            return False
    return False


def _is_named(line: Line, after: int) -> bool:
    """Whether a name follows a noun, past its clitic's bearer and a comma (`negara tetangganya, Peru,`)."""
    after += int(after < len(line.words) and line.words[after].owned)
    after += int(after < len(line.words) and line.words[after].raw == ",")
    return any(line.view.states(m) for m in line.mentions_between(after, after + 1))


def own_people(seek: Seeker, states: set[str], recipients: list[int]) -> bool:
    """Whether the actor speaks to its own people (`urged its citizens to leave`)."""
    line, trigger = seek.line, seek.trigger
    if any(line.is_a(i, "own") for i in range(trigger.start, min(len(line.words), trigger.last + 3))):
        return True
    told = {state for mention in recipients for state in line.view.states(mention)}
    near = [m for m in recipients if line.heads[m][0] - trigger.last <= NEAR]
    people = any(line.is_a(i, "own_people") for m in near for i in range(*line.heads[m]))
    return people and told <= states and trigger.voice != "noun"
