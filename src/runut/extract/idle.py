"""Words of the tables that name no act where they stand."""

from collections.abc import Sequence

from runut.extract.clauses import Line
from runut.extract.drafts import MUTUAL
from runut.extract.frames import Trigger
from runut.model import QUAD

OWN_REACH = 2  # words from a noun to the word that makes it somebody's own
OBJECT_REACH = 6  # words from a verb to the noun that it is about


def is_idle(line: Line, trigger: Trigger, acts: Sequence[Trigger]) -> bool:
    """Whether a trigger tells nothing that is done between states."""
    return _is_own(line, trigger) or _is_repeated(line, trigger, acts) or _is_about_words(line, trigger)


def _is_own(line: Line, trigger: Trigger) -> bool:
    """Whether a noun of what two do to each other is one party's affair (`its own war`)."""
    start, end = trigger.start, trigger.end
    near = range(start - 1, start) if line.grammar.head_last else range(end, end + OWN_REACH)
    mutual = trigger.frame.frame in MUTUAL and trigger.voice == "noun"
    return mutual and any(line.is_a(i, "oneself") for i in near if 0 <= i < len(line.words))


def sets_goal(trigger: Trigger, acts: Sequence[Trigger]) -> bool:
    """Whether a verb of force has what two do together as its object, as one sets a goal (`menargetkan
    perjanjian itu rampung`): nobody is struck."""
    force = trigger.voice == "active" and trigger.frame.type == "ASSAULT"
    return force and any(
        act.voice == "noun" and act.start == trigger.end and QUAD[act.frame.type].endswith("cooperation")
        for act in acts
    )


def _is_repeated(line: Line, trigger: Trigger, acts: Sequence[Trigger]) -> bool:
    """Whether a noun only says in what form the act right before it is done (`sanctions in the form of an
    embargo`)."""
    return trigger.voice == "noun" and any(
        other.frame.type == trigger.frame.type
        and 0 < line.span_of(other.end, "in_form") == trigger.start - other.end
        for other in acts
    )


def _is_about_words(line: Line, trigger: Trigger) -> bool:
    """Whether the verb's object makes it another: who rejects a charge denies it, who meets a deadline meets
    nobody."""
    meets = line.words[trigger.end - 1].lemma == "meet"
    rejects = trigger.frame.type == "REJECT"
    if trigger.voice != "active" or not line.grammar.by_lemma or not (meets or rejects):
        return False
    for position in range(trigger.end, min(len(line.words), trigger.end + OBJECT_REACH)):
        if line.is_a(position, "need" if meets else "charge"):
            return True
        if line.is_verb(position) or (line.opener[position] and position > trigger.end):
            return False
    return False
