"""Whom a request, a threat or a charge addresses: somebody without a name, the own people, or those who
serve the one who asks."""

from runut.extract.clauses import Line
from runut.extract.seek import Seeker

NEAR = 3  # words from a verb to the word for whom it addresses
BIDDING = ("REQUEST", "THREATEN")
NAMED = 6  # words from a verb in which it is told who is asked


def is_unnamed(seek: Seeker) -> bool:
    """Whether the one addressed is told without a name (`urged other states to …`)."""
    line, trigger = seek.line, seek.trigger
    starts = {trigger.verb + 1, trigger.end}  # a pattern may hold whom it addresses (`warned _ not to`)
    return trigger.voice == "active" and any(_begins_unnamed(line, i, seek.stop) for i in starts)


def _begins_unnamed(line: Line, start: int, stop: int) -> bool:
    """Whether the noun phrase at `start` says who without a name."""
    for position in range(start, min(stop, start + NEAR)):
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


def is_of_own(seek: Seeker, actors: list[int]) -> bool:
    """Whether a verb asks those who serve the one who asks, or people of his own state (`memerintahkan staf
    kedutaan untuk meninggalkan Peru`, `ordered the army to enter Peru`)."""
    line, trigger = seek.line, seek.trigger
    if trigger.frame.type not in BIDDING or trigger.voice != "active" or not actors:
        return False
    start = trigger.start + 1  # whom it asks may stand inside (`mengingatkan _ agar`)
    end = _end(seek, start)
    own = line.view.states_of(actors)
    named = line.view.states_of([m for m in line.mentions_between(start, end) if line.view.states(m)])
    if named - own:
        return False
    people = bool(named) and any(line.is_a(i, "own_people") for i in range(start, end))
    return people or line.grammar.tells_servants([word.raw for word in line.words[start:end]])


def _end(seek: Seeker, start: int) -> int:
    """Where the noun phrase that begins at `start` ends, with what is joined to it."""
    line = seek.line
    for position in range(start, min(len(line.words), start + NAMED)):
        if line.border(position) not in ("", "coordinator") and position > start:
            return position
    return min(len(line.words), start + NAMED)
