"""Whom words without a name mean where something is done to them: `accused it of spying`, `asked him
to come`, `with whom he signed a treaty`, `expelled two of the country's envoys`.

They serve languages that are read by base forms (`by_lemma`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from runut.model import FORCE, QUAD

if TYPE_CHECKING:
    from runut.extract.clauses import Line
    from runut.extract.filled import Roles
    from runut.extract.frames import Trigger
    from runut.extract.seek import Seeker

PERSONS = ("person", "office")
BODIES = ("state", "capital", "body", "government", "demonym", "group", "pronoun")
TOLD_TO = (
    "REQUEST",
    "THREATEN",
    "AID",
    "AGREE",
    "SANCTION",
    "COERCE",
)  # done to whom, not to what, `it` means
JUDGING = ("ACCUSE", "SUPPORT", "REJECT")  # acts whose object may be the act of another
PRAISE = "praise"
ANSWERS = ("ACCUSE", "SUPPORT", "REJECT", "AGREE", "CONCEDE")  # acts that may answer what another did
NOUN_PHRASE = 4  # words of a noun phrase that are looked through
THAT_STATE = "refers:that-state"  # a phrase like `the country`


def pronoun(seek: Seeker, position: int) -> list[int]:
    """Whom an object pronoun means: of those named before it in its sentence, but for who acts, the first as
    subject of the sentence, else the nearest."""
    line = seek.line
    person = line.is_a(position, "object_person")
    thing = line.is_a(position, "object_thing")
    if position in line.inside or not (person or (thing and _is_done_to_somebody(seek))):
        return []
    after = position + 1
    if after < len(line.words) and not line.border(after) and line.is_a(position, "possessive"):
        return []  # `met her aide`
    own = line.view.states_of(seek.subject())
    if not own:
        return []
    kinds = PERSONS if person else BODIES
    before = [m for m in line.mentions_between(0, position) if line.view.mentions[m].kind in kinds]
    others = [m for m in before if seek.acts(m) and not own & set(line.view.states(m))]
    free = [m for m in others[:1] if line.licence(m)[0] in ("start", "opener")]
    return seek.left_chain((free or others[-1:])[0]) if others else []


def _is_done_to_somebody(seek: Seeker) -> bool:
    frame = seek.trigger.frame
    return frame.type in TOLD_TO or (frame.type == "ACCUSE" and frame.mode == "allege")


def inside(seek: Seeker) -> list[int]:
    """Whom a pronoun means that stands inside the trigger's own words (`accuse _ of`)."""
    trigger = seek.trigger
    if trigger.voice != "active":
        return []
    found = (pronoun(seek, i) for i in range(trigger.verb + 1, trigger.end))
    return next((mentions for mentions in found if mentions), [])


def fronted(seek: Seeker, prepositions: frozenset[str]) -> list[int]:
    """Whom a relative word behind a preposition means (`Peru, with which Chile signed a treaty`)."""
    line, trigger = seek.line, seek.trigger
    opener = line.unit(trigger.verb)
    if trigger.voice == "noun" or opener < 1 or line.opener[opener] != "relative":
        return []
    if line.words[opener - 1].raw not in prepositions:
        return []
    end = opener - 1 - int(opener > 1 and line.words[opener - 2].raw == ",")
    near = next((m for m, (_, last) in line.free() if last == end and line.view.states(m)), None)
    if near is None:
        return []
    kind, before = line.licence(near)
    place = line.view.mentions[near].kind in ("capital", "place") and line.is_a(before, "with_place")
    holder = [m for m in line.mentions_between(0, line.heads[near][0]) if _is_of(seek, m, near)]
    return holder[-1:] if place and holder else seek.left_chain(near) if kind else []


def _is_of(seek: Seeker, mention: int, other: int) -> bool:
    """Whether a person acts for the state in which a place lies."""
    view = seek.line.view
    person = view.mentions[mention].kind in PERSONS
    return person and bool(set(view.states(mention)) & set(view.states(other)))


def settle(seek: Seeker, roles: Roles) -> None:
    """Let `the country` be another than who does something to it: the nearest other state that its sentence
    names before."""
    view, line = seek.line.view, seek.line
    for mention in (*roles.recipients, *roles.actors):
        rest = [m for m in (*roles.actors, *roles.recipients) if m != mention]
        own = view.states_of(rest)
        points = view.mentions[mention].keys[:1] == (THAT_STATE,) and not set(view.states(mention)) - own
        if not points or line.heads[mention][0] < seek.trigger.verb:
            continue
        before = line.mentions_between(0, line.heads[mention][0])
        others = [m for m in before if seek.acts(m) and not own & set(view.states(m))]
        if others:
            roles.recipients = [others[-1] if m == mention else m for m in roles.recipients]
            roles.actors = [others[-1] if m == mention else m for m in roles.actors]


def promised_to(seek: Seeker, actors: list[int]) -> list[int]:
    """Whom a promise, an offer or a refusal concerns by what it says will be done: the other party of the act
    that its infinitive tells (`was ready to restore relations with Chile`)."""
    line, trigger = seek.line, seek.trigger
    told = trigger.frame.type in ("AGREE", "REJECT") and trigger.voice == "active"
    if not (told and actors and line.grammar.by_lemma):
        return []
    own = line.view.states_of(actors)
    for act, roles in seek.others:
        gap = act.first - trigger.end
        joint = act.first - 1
        tied = 0 <= gap <= 1 and (line.is_a(joint, "infinitive") or line.is_a(trigger.end - 1, "infinitive"))
        if act.voice != "active" or not tied or QUAD[act.frame.type].endswith("conflict"):
            continue
        parties = [*roles.recipients, *roles.actors]
        return [m for m in parties if not own & set(line.view.states(m))]
    return []


def answered(line: Line, pairs: Sequence[tuple[Trigger, Roles]]) -> None:
    """Let who answers a deed that is told before, by a noun without a name, answer its doer (`Chile asked
    Peru for gas, and Peru agreed to the request`)."""
    for trigger, roles in pairs:
        if trigger.voice != "active" or trigger.frame.type not in ANSWERS or not roles.actors:
            continue
        own = line.view.states_of(roles.actors)
        named = _is_of_a_deed(line, trigger)
        bare = trigger.frame.type == "ACCUSE" and _is_bare(line, trigger)
        if line.view.states_of(roles.recipients) - own or not (named or bare):
            continue
        deeds = [
            deed.actors
            for act, deed in pairs
            if act.end <= trigger.first and deed.actors and not own & line.view.states_of(deed.actors)
            if named or own & line.view.states_of(deed.recipients)
        ]
        if deeds:
            roles.recipients = list(deeds[-1])


def _is_bare(line: Line, trigger: Trigger) -> bool:
    """Whether nothing follows a verb (`Peru protested`)."""
    return trigger.end >= len(line.words) or line.words[trigger.end].raw in (".", ",", ";")


def _is_of_a_deed(line: Line, trigger: Trigger) -> bool:
    """Whether the object of a verb only says that something was done (`rejected the application`)."""
    for position in range(trigger.verb + 1, min(len(line.words), trigger.end + NOUN_PHRASE)):
        if line.is_a(position, "deed"):
            after = position + 1
            if after >= len(line.words) or line.grammar.by_lemma:
                return (
                    line.border(after) not in ("preposition", "opener") if after < len(line.words) else True
                )
            return line.words[after].is_mark or line.is_a(after, "pointing")
        if position >= trigger.end and line.border(position) not in ("", "preposition"):
            return False
    return False


def bench(seek: Seeker) -> list[int]:
    """For whom a court acts that is only told to be somewhere (`a court in Lima on Friday convicted …`)."""
    line, tail = seek.line, seek.trigger.verb - 1
    while tail > 0 and (tail in line.timed or line.is_a(tail, "passive_aux") or tail + 1 in line.timed):
        tail -= 1
    for mention, (start, end) in line.free():
        seated = start > 1 and line.is_a(start - 1, "with_place") and line.is_a(start - 2, "bench")
        if end == tail + 1 and seated and line.view.states(mention):
            return [mention]
    return []


def judged(line: Line, trigger: Trigger, roles: Roles, pairs: Sequence[tuple[Trigger, Roles]]) -> None:
    """`Peru bombed Chile, which Cuba condemned`, `…, langkah yang didukung Kuba`: a relative clause behind a
    comma, or behind a noun for the whole deed, judges who did the deed, not whom it hit."""
    opener = line.unit(trigger.verb)
    if trigger.voice != "passive" or trigger.frame.type not in JUDGING or opener < 2:
        return
    noun = line.is_a(opener - 1, "deed")
    comma = opener - 1 - int(noun)
    if line.opener[opener] != "relative" or line.words[comma].raw != ",":
        return
    own = line.view.states_of(roles.actors)
    for act, deed in pairs:
        told = act.end <= comma and deed.actors and not own & line.view.states_of(deed.actors)
        same = deed.recipients == roles.recipients or not line.view.states_of(roles.recipients) - own
        hit = same and (QUAD[act.frame.type] == FORCE or trigger.frame.mode == PRAISE)
        if told and (hit or (noun and act.voice != "noun")):
            roles.recipients = list(deed.actors)


def whose(seek: Seeker, mention: int) -> list[int]:
    """Of whom somebody is the leader whom a relative clause begins with (`Peru, whose president met …`)."""
    line, opener = seek.line, seek.line.heads[mention][0] - 1
    if opener < 1 or not line.is_a(opener, "whose"):
        return []
    end = opener - int(line.words[opener - 1].raw == ",")
    near = next((m for m, (_, last) in line.free() if last == end and line.view.states(m)), None)
    return [] if near is None else [near]
