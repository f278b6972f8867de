"""How real an act is as the report tells it: the cue that reaches it, whose word it is, and what kind of act.

`status_of` asks `status` for the cues and weighs them by what the act is (an accusation is no lasting act, an
arrest is not contested) and by the statement that it stands in. It gives the status and the rules behind
it, or None for what is not told as an act.
"""

from runut.extract.clauses import Line
from runut.extract.frames import Trigger
from runut.extract.status import StatusBook, Verdict, as_status
from runut.model import Statement, Status

Told = tuple[Status, tuple[str, ...]]

LASTING = frozenset(("ASSAULT", "RETREAT", "COOPERATE"))  # lasting ones that a verb, too, tells as going on
AIMS = frozenset(("CONSULT", "AID"))  # acts that are plans even where they are only told as a purpose
CONTESTED = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "AID"))  # a mere claim by another leaves them alleged
HEARD = frozenset(("REQUEST", "REJECT", "SUPPORT"))  # told by another or without a name they are hearsay
CLAIMED = frozenset(("COERCE", "ASSAULT"))  # the word of who claims it does not settle it, unless he avows it
OFFICIAL = frozenset(("arrest", "deport"))  # modes that any official's word settles
UTTERED = frozenset(("REQUEST", "ACCUSE", "THREATEN"))  # whoever rejects one takes it as made
BRIEF = frozenset(
    ("CONSULT", "AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE", "RETREAT")
)  # acts that a verb tells as points in time


def status_of(
    book: StatusBook, line: Line, trigger: Trigger, statement: Statement | None, doers: list[str]
) -> Told | None:
    """The act's status and the rules behind it; None if it is not told as an act."""
    found = book.read(line, trigger.start, trigger.end, trigger.verb, trigger.voice == "noun")
    found = tuple(
        one for one in found if not _is_since(line, trigger, one) and not _is_answered(trigger, one)
    )
    because: tuple[str, ...]
    if found:
        status, because = as_status(found[0].status), (f"status:{found[0].where}",)
        if found[0].scope == "negated" and _disowns(line, trigger, statement, doers):
            return "denied", (*because, "voice:own denial")
        if any(verdict.condition for verdict in found):
            because = (*because, "clause:condition")
        if status is None:
            return None
    else:
        status, because = _plain(line, trigger)
        if status == "planned" and trigger.frame.type not in AIMS:
            return None
    return _in_voice(line, trigger, statement, doers, (status, because))


def _in_voice(
    line: Line, trigger: Trigger, statement: Statement | None, doers: list[str], plain: Told
) -> Told:
    """The status of an act once it is heard whose word the report gives for it."""
    status, because = plain
    if statement is None:
        return plain
    own, kind = statement.state in doers, trigger.frame.type
    if status == "planned" and not own:
        return "expected", (*because, "voice:another's plan")
    if status not in ("happened", "ongoing") or not trigger.finite or _presupposed(line, trigger, statement):
        return plain
    contested = trigger.frame.mode not in OFFICIAL
    if not own and kind in CONTESTED | HEARD and contested:
        return "alleged", (*because, "voice:another's word")
    if own and kind in CLAIMED and contested and not _is_avowed(line, statement):
        return "alleged", (*because, "voice:own claim")
    if kind in HEARD and not statement.speaker[:1].isupper():
        return "alleged", (*because, "voice:unnamed source")
    return plain


def _presupposed(line: Line, trigger: Trigger, statement: Statement) -> bool:
    """Whether a statement does not assert the act, but takes it as known: `after X attacked Y, we …`."""
    opener = line.unit(trigger.verb)
    return opener >= 0 and any(
        span.start <= line.words[opener].start < span.end for span in statement.content
    )


def _disowns(line: Line, trigger: Trigger, statement: Statement | None, doers: list[str]) -> bool:
    """Whether who is said not to act says so himself: `we shall not attack`."""
    own = statement is not None and statement.state in doers
    return own and trigger.finite and trigger.frame.type in CONTESTED


def _is_avowed(line: Line, statement: Statement) -> bool:
    """Whether who did it announces or admits it, instead of claiming it."""
    cue = statement.cue
    return cue is not None and any(
        line.is_a(i, "avowing") for i, word in enumerate(line.words) if cue.start <= word.start < cue.end
    )


def _is_since(line: Line, trigger: Trigger, verdict: Verdict) -> bool:
    """Whether a cue like `since` would make an act last that is a point in time."""
    brief = trigger.frame.type in BRIEF and trigger.finite and not trigger.frame.lasting
    return brief and verdict.status == "ongoing" and line.is_a(verdict.position, "bound")


def _is_answered(trigger: Trigger, verdict: Verdict) -> bool:
    """Whether a cue speaks of the answer to an utterance, which itself was made: `rejected the demand`."""
    return (
        trigger.voice == "noun"
        and trigger.frame.type in UTTERED
        and verdict.status in ("none", "denied", "alleged")
        and verdict.scope == "govern"
    )


def _plain(line: Line, trigger: Trigger) -> Told:
    """The status of an act without a cue: lasting ones go on, those told as a purpose are still to come."""
    if trigger.frame.lasting and (not trigger.finite or trigger.frame.type in LASTING):
        return "ongoing", ("clause:lasting act",)
    start, _ = line.clause(trigger.verb)
    if trigger.finite and line.opener[start] == "purpose":
        return "planned", ("clause:purpose",)
    return "happened", ()
