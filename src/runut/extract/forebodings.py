"""Warnings that threaten nobody: they only say what may come, or what somebody may do to a third."""

from runut.extract.seek import Seeker
from runut.model import FORCE, QUAD

NEAR = 3  # words from whom a warning names to what he will do


def is_of_a_third(seek: Seeker, own: set[str], recipients: list[int]) -> bool:
    """Whether it is only warned of what somebody may do to a third (`warned that Peru would strike Fiji`)."""
    view = seek.line.view
    named = view.states_of(recipients)
    for act, roles in seek.others:
        doers = view.states_of(roles.actors)
        struck = view.states_of(roles.recipients)
        if act.start > seek.trigger.last and QUAD[act.frame.type] == FORCE and doers & named:
            return bool(struck) and not struck & own
    return False


def is_of_events(seek: Seeker) -> bool:
    """Whether a warning to nobody only says what may come: its complement does not tell what the one whom it
    names first will, or must, do (`warned that a drought in Peru could …`)."""
    line, trigger = seek.line, seek.trigger
    warns = trigger.frame.type == "THREATEN" and not trigger.frame.mode and trigger.voice == "active"
    if not warns or not line.grammar.by_lemma:
        return False
    after = trigger.last + int(line.is_a(trigger.last, "complement"))
    if not line.is_a(after, "anaphor"):  # `warned that it would …`
        first = next(iter(line.mentions_between(trigger.last, len(line.words))), None)
        if first is None or line.licence(first)[0] in ("preposition", "verb"):
            return True
        after = line.heads[first][1]
    return not any(line.is_a(i, "resolved") for i in range(after, after + NEAR))
