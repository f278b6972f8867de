"""Whom small words and forms point back to inside a sentence: `it`, `they`, `its`, `for bombing …`.

These searches help `Seeker` where the words that it looks for stand in another clause. Without the classes
that they ask for (`clauses.tsv`) they find nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from runut.extract.frames import governing

if TYPE_CHECKING:
    from runut.extract.seek import Seeker

UNSAID = ("person", "office")  # kinds that act, whoever they are
FEW = 4  # words between a pronoun and its verb
BLAME_REACH = 6  # words between the one blamed and `for`


def points(seek: Seeker) -> bool:
    """Whether the subject of the verb is a word that stands for the subject of the clause before it (`that it
    kidnapped …`)."""
    line, verb = seek.line, seek.trigger.verb
    for position in range(verb - 1, max(-1, verb - FEW), -1):
        if line.is_a(position, "anaphor"):
            return True
        if line.words[position].mention is not None or line.opener[position] or line.words[position].is_mark:
            return False
    return False


def blamed(seek: Seeker) -> int | None:
    """Who is blamed or praised `for doing` what the verb tells: the object before `for`, not the subject."""
    line, trigger = seek.line, seek.trigger
    before = trigger.verb - 1
    ending = line.grammar.prefixes("progressive_suffix")
    if trigger.voice != "active" or not line.words[trigger.verb].raw.endswith(ending or ("\0",)):
        return None
    if before < 1 or not line.is_a(before, "reason"):
        return None
    for mention in reversed(line.mentions_between(max(0, before - BLAME_REACH), before)):
        kind, governor = line.licence(mention)
        aimed = kind == "verb" or (kind == "preposition" and line.is_a(governor, "aim"))
        between = range(line.heads[mention][1], before)
        if seek.acts(mention) and aimed and not any(line.is_verb(i) for i in between):
            return mention
    return None


def several(seek: Seeker, mention: int) -> list[int]:
    """`Iran and Iraq agreed when they met`: all whom a plural pronoun means, where its sentence names them."""
    line = seek.line
    start = line.heads[mention][0]
    if not line.is_a(start, "plural_pronoun"):
        return []
    own = set(line.view.states(mention))
    for other in reversed(line.mentions_between(0, start)):
        chain = seek.left_chain(other)
        meant = {state for one in chain for state in line.view.states(one)}
        if len(meant) > 1 and own <= meant and all(seek.acts(one) for one in chain):
            return chain
    return []


def unknown(seek: Seeker, mention: int) -> bool:
    """Whether the subject is somebody whose state nobody says: no one further off acts in his place."""
    line, view = seek.line, seek.line.view
    told = view.mentions[mention].kind in UNSAID and not view.states(mention)
    return line.grammar.by_lemma and told and seek.is_subject(mention, *line.licence(mention))


def owner(seek: Seeker, position: int) -> list[int]:
    """Whom a possessive stands for: the last party that no preposition governs, but the last of all where a
    reason is given (`sanctions on Iran for its refusal`)."""
    line = seek.line
    before = [m for m in line.mentions_between(0, position) if seek.acts(m)]
    if not line.is_a(position - 1, "reason"):
        free = [m for m in before if line.licence(m)[0] != "preposition"]
        before = free or before
    return before[-1:]


def gainer(seek: Seeker, owners: list[int]) -> list[int]:
    """Who is met with the act of another: `The move drew Iran's praise`, `Gabon won Russian support`."""
    verb = governing(seek.line, seek.trigger.start, "gaining")
    if verb is None:
        return []
    told = replace(seek.trigger, start=verb, end=verb + 1, verb=verb, voice="active", light=None)
    found = type(seek)(seek.line, told, ()).subject()
    return [mention for mention in found if mention not in owners]
