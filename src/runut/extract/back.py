"""Whom small words and forms point back to inside a sentence: `it`, `they`, `its`, `for bombing …`.

These searches help `Seeker` where the words that it looks for stand in another clause. Without the classes
that they ask for (`clauses.tsv`) they find nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from runut.extract import whereabouts
from runut.extract.frames import governing
from runut.model import FORCE, QUAD

if TYPE_CHECKING:
    from runut.extract.clauses import Line
    from runut.extract.filled import Roles
    from runut.extract.frames import Trigger
    from runut.extract.seek import Seeker

JUDGING = ("SUPPORT", "ACCUSE", "REJECT")  # acts whose object may be the act of another
UNSAID = ("person", "office", "pronoun")  # kinds that act, whoever they are
FEW = 4  # words between a pronoun and its verb
BLAME_REACH = 6  # words between the one blamed and `for`
SCENES = ("state", "place")  # kinds of names that say where somebody is


def points(seek: Seeker) -> bool:
    """Whether the subject of the verb is a word that stands for the subject of the clause before it, or what
    is its own (`that it kidnapped …`, `bahwa pasukannya menyerang …`)."""
    line, verb = seek.line, seek.trigger.verb
    for position in range(verb - 1, max(-1, verb - FEW), -1):
        if line.is_a(position, "anaphor") or (line.words[position].owned and position not in line.acts):
            return True
        if line.words[position].mention is not None or line.opener[position] or line.words[position].is_mark:
            return False
    return False


def blamed(seek: Seeker) -> int | None:
    """Who is blamed or praised `for doing` what the verb tells: the object before `for`, not the subject."""
    line, trigger = seek.line, seek.trigger
    before = trigger.verb - 1
    if trigger.voice != "active" or before < 1 or not _is_reason(line, before, line.words[trigger.verb].raw):
        return None
    for mention in reversed(line.mentions_between(max(0, before - BLAME_REACH), before)):
        kind, governor = line.licence(mention)
        aimed = kind == "verb" or (kind == "preposition" and line.is_a(governor, "aim"))
        if not line.grammar.by_lemma:
            judging = range(governor - int(kind == "preposition"), governor + 1)
            aimed = any(line.begins(i, "judging") for i in judging if i >= 0)
        between = range(line.heads[mention][1], before)
        aimed = aimed and not line.is_a(governor, "agent")  # `was sanctioned by Peru for …`
        if seek.acts(mention) and aimed and not any(line.is_verb(i) for i in between):
            return mention
    return None


def _is_reason(line: Line, position: int, verb: str) -> bool:
    """Whether a word right before a verb makes what the verb tells the reason of what is told before."""
    if not line.grammar.by_lemma:
        return line.is_a(position, "reproach")
    ending = line.grammar.affixes("progressive_suffix") or ("\0",)
    return verb.endswith(ending) and line.is_a(position, "reason")


def several(seek: Seeker, mention: int) -> list[int]:
    """All whom a plural pronoun means that its sentence names (`Iran and Iraq agreed when they met`)."""
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
    many = line.grammar.by_lemma and line.is_a(line.heads[mention][0], "plural_pronoun")
    told = told and not many
    kind, before = line.licence(mention)
    aside = kind == "mark" and not seek.adjoins(mention)  # `his deputy, John Field, and urged …`
    aside = aside or any(view.states(other) for other in seek.left_chain(mention))
    if not line.grammar.by_lemma:
        return told and view.mentions[mention].kind == "pronoun" and seek.adjoins(mention)
    return told and not aside and seek.is_subject(mention, kind, before)


def is_cited(line: Line, mention: int) -> bool:
    """Whether a mention is one whose word is given (`According to Peru, Chile and Cuba …`)."""
    _, before = line.licence(mention)
    return any(line.is_a(position, "citing") for position in (before - 1, before) if position >= 0)


def is_manner(line: Line, position: int) -> bool:
    """Whether `with` tells how, or of something beside the act (`dengan mengatakan …`, `, with Peru saying`):
    nobody that it names takes part."""
    if not line.is_a(position, "company") or position in line.inside:
        return False
    named = position - 1 in line.nouns and whereabouts.is_reason(line, position - 1)
    if named or whereabouts.is_frontier(line, position):  # `clashed over the pact with Peru`
        return True
    after = position + 1
    if not line.grammar.by_lemma and (line.is_a(after, "manner") or _is_verb(line, after)):
        return True
    if position == 0 or line.words[position - 1].raw != ",":
        return False
    end = max((last for first, last in line.heads.values() if after <= first < after + FEW), default=0)
    return 0 < end < len(line.words) and line.is_verb(end)


def _is_verb(line: Line, position: int) -> bool:
    return position < len(line.words) and line.is_verb(position)


def is_doer(seek: Seeker, before: int) -> bool:
    """Whether a participle before the verb has its doer behind the word at `before`: behind a preposition
    (`rebels backed by Peru attacked`), or bare, of force (`rudal yang ditembakkan Peru menewaskan`)."""
    line = seek.line
    if line.grammar.by_lemma:
        return line.is_a(before, "agent") and before - 1 in line.acts
    ended = any(act.voice == "noun" and act.end - 1 == before != act.start for act, _ in seek.others)
    return ended and QUAD[seek.trigger.frame.type] == FORCE


def bidden(seek: Seeker, actors: list[int]) -> list[int]:
    """The subject, where it acts on another's bidding (`Peru left at the request of Chile`)."""
    line, start = seek.line, seek.trigger.start
    told = seek.trigger.voice == "noun" and line.span_of(start - 2, "bidding") == 2
    return [mention for mention in seek.subject() if mention not in actors] if told else []


def denier(seek: Seeker, actors: list[int]) -> list[int]:
    """Whom a charge or a demand is aimed at that its sentence names only as who denies or refuses it."""
    offer = seek.trigger.frame.type == "AGREE" and seek.line.grammar.by_lemma
    told = offer or seek.trigger.frame.type in ("ACCUSE", "REQUEST", "THREATEN")
    return met(seek, actors, "denying") if told else []


def is_force(line: Line, mention: int) -> bool:
    """Whether a mention is troops, who land somewhere without visiting anybody; their officers do."""
    if line.view.mentions[mention].kind in UNSAID:
        return False
    return any(line.is_a(position, "force") for position in range(*line.heads[mention]))


def complement(seek: Seeker) -> list[int]:
    """Whom the verb is about that ends a nominal act (`the refusal to recognise Chile`)."""
    line, trigger = seek.line, seek.trigger
    told = trigger.end - trigger.start > 2 and line.is_a(trigger.end - 2, "infinitive")
    return seek.object(reach=FEW) if told and line.grammar.by_lemma else []


def standing(seek: Seeker, mentions: list[int]) -> list[int]:
    """Where troops stand who are withdrawn (`Peru's troops in Chile`)."""
    line = seek.line
    after = max((line.heads[mention][1] for mention in mentions), default=seek.trigger.verb)
    for mention in line.mentions_between(after, seek.trigger.verb):
        _, before = line.licence(mention)
        if line.is_a(before, "with_place") and line.view.states(mention):
            return [mention]
    return []


def is_done(line: Line, start: int, mention: int) -> bool:
    """Whether a participle stands before the mention (`, earning Egypt's praise`)."""
    return line.grammar.by_lemma and any(line.is_verb(i) for i in range(start, line.heads[mention][0]))


def doers(seek: Seeker, act: Trigger, roles: Roles) -> list[int]:
    """Whom an act stands for that another is about: its doer; whom it hits only where it is no force, or is
    regretted."""
    if seek.trigger.frame.type == "CONCEDE":
        return roles.recipients
    return roles.actors or ([] if QUAD[act.frame.type] == FORCE else roles.recipients)


def _judged(seek: Seeker) -> list[tuple[Trigger, Roles]]:
    """Strikes without a doer that a verb may judge: whom they hit is not judged (`backs the war on …`)."""
    if seek.trigger.voice == "noun" or seek.trigger.frame.type not in JUDGING:
        return []
    return [
        (act, roles)
        for act, roles in seek.others
        if act.voice == "noun" and act.verb != seek.trigger.verb
        if QUAD[act.frame.type] == FORCE and not roles.actors
    ]


def is_judging(line: Line, trigger: Trigger, acts: Sequence[Trigger]) -> bool:
    """Whether a verb judges an act of force that its object names (`condemned the strikes`)."""
    if trigger.voice != "active" or trigger.frame.type not in ("ACCUSE", "SUPPORT"):
        return False
    return any(
        act.voice == "noun"
        and QUAD[act.frame.type] == FORCE
        and trigger.start < act.start < trigger.end + FEW
        and (trigger.end <= act.start or line.is_a(act.end, "preposition"))
        and not any(line.border(i) for i in range(trigger.end, act.start))
        for act in acts
    )


def apart(seek: Seeker, mentions: list[int]) -> list[int]:
    """Those of whom `with` tells in an act but for whom the war is with that it is about (`met to end the
    conflict with Peru`)."""
    if seek.trigger.frame.type == "ASSAULT":
        return mentions
    wars = {act.end for act, _ in seek.others if act.voice == "noun" and act.frame.type == "ASSAULT"}
    return [mention for mention in mentions if seek.line.licence(mention)[1] not in wars]


def is_beyond(seek: Seeker, mention: int) -> bool:
    """Whether a full stop, of a quote of several sentences, parts a mention from the trigger before it."""
    line = seek.line
    between = range(seek.trigger.last, line.heads[mention][0])
    return any(line.words[i].raw in (".", ";") and i not in line.inside for i in between)


def is_scene(seek: Seeker, mention: int, before: int) -> bool:
    """Whether a name behind a preposition has no part in what is done: it is a topic, or only says where
    those are who use force or help (`militants in Peru killed …`)."""
    line, kind = seek.line, seek.line.view.mentions[mention].kind
    if any(line.is_a(before, name) for name in ("between", "topic")):
        return True
    scene = line.grammar.by_lemma and line.is_a(before, "with_place") and kind in SCENES
    scene = scene and not line.is_a(before - 1, "bench")  # `a court in Peru jailed …`
    return scene and seek.trigger.frame.type in ("ASSAULT", "COERCE", "AID")


def is_talk(seek: Seeker) -> bool:
    """Whether a pattern ends with the word before whom one speaks with (`discussed the war in Mali with`)."""
    trigger = seek.trigger
    return trigger.frame.type == "CONSULT" and seek.line.is_a(trigger.end - 1, "company")


def is_quelled(seek: Seeker) -> bool:
    """Whether a fight is what somebody ends or calms (`upaya mengakhiri perang`): no party to it by that."""
    trigger = seek.trigger
    fight = trigger.frame.type == "ASSAULT" and trigger.voice == "noun"
    return fight and governing(seek.line, trigger.start, "quelling") is not None


def is_judged(seek: Seeker, position: int) -> bool:
    """Whether a strike without a doer stands here that the verb judges, or the act is only made known by whom
    follows (`uji coba yang dilaporkan oleh Peru`)."""
    line, noun = seek.line, seek.trigger.voice == "noun" and not seek.line.grammar.by_lemma
    if noun and line.is_a(position, "made_known") and not line.is_a(position, "light_passive"):
        return line.is_a(position + 1, "agent")
    return any(act.start == position for act, _ in _judged(seek))


def struck(seek: Seeker) -> list[int]:
    """Whom the strikes that the verb judges hit."""
    return [mention for _, roles in _judged(seek) for mention in roles.recipients]


def owner(seek: Seeker, position: int) -> list[int]:
    """Whom a possessive stands for: the last party that no preposition governs, but the last of all where a
    reason is given (`sanctions on Iran for its refusal`)."""
    line = seek.line
    before = [m for m in line.mentions_between(0, position) if seek.acts(m)]
    if not line.is_a(position - 1, "reason"):
        free = [m for m in before if line.licence(m)[0] != "preposition"]
        before = free or before
    if not before and line.grammar.by_lemma:
        return seek.after_comma()  # `During its drill, Peru …`
    both = line.is_a(position, "plural_possessive")  # `Peru and Chile will resume their talks`
    return seek.left_chain(before[-1]) if before and both else before[-1:]


def met(seek: Seeker, owners: list[int], name: str) -> list[int]:
    """Who is met with the act of another, by the verbs of a class (`The move drew Iran's praise`, `Gabon
    denied the charge of Peru`)."""
    verb = governing(seek.line, seek.trigger.start, name)
    if verb is None and seek.trigger.frame.type == "SANCTION":
        verb = governing(seek.line, seek.trigger.start, "under")  # `Peru is under EU sanctions`
    if verb is None:
        return []
    told = replace(seek.trigger, start=verb, end=verb + 1, verb=verb, voice="active", light=None)
    found = type(seek)(seek.line, told, ()).subject()
    return [mention for mention in found if mention not in owners]


def pursued(seek: Seeker) -> list[int]:
    """Whom a relative clause with a subject of its own is done to (`the group, which Iran backs`)."""
    line, verb = seek.line, seek.trigger.verb
    opener = line.unit(verb)
    if not line.grammar.by_lemma or opener < 0 or line.opener[opener] != "relative":
        return []
    if not _has_subject(seek, opener):
        return []
    found = line.mentions_between(max(0, opener - FEW), opener)
    near = [m for m in found if line.view.states(m) and opener - line.heads[m][1] <= 1]
    return seek.left_chain(near[-1]) if near else []


def _has_subject(seek: Seeker, opener: int) -> bool:
    """Whether a relative clause names who acts in it."""
    named = any(seek.acts(m) for m in seek.line.mentions_between(opener + 1, seek.trigger.verb))
    return named or is_told_of(seek, opener)


def is_told_of(seek: Seeker, opener: int) -> bool:
    """Whether a relative clause begins with a word for somebody named before (`whom it accuses`)."""
    return seek.line.grammar.by_lemma and seek.line.is_a(opener + 1, "anaphor")


def antecedent(seek: Seeker, opener: int) -> list[int]:
    """Whom a relative clause is about: the nearest one who can act before its opener."""
    line = seek.line
    found = [m for m in line.mentions_between(max(0, opener - 12), opener) if seek.acts(m)]
    if not found:
        return []
    near = found[-1]
    kind, _ = line.licence(near)
    if line.is_a(opener, "relative_too") and any(line.is_verb(i) for i in range(line.heads[near][1], opener)):
        return []  # `Peru kept prices low that …`
    if not line.grammar.by_lemma and _is_of_others(line, near, opener):
        return []
    if kind == "preposition" and len(found) > 1 and opener - line.heads[near][1] > 1:
        near = found[-2]
    chain = seek.left_chain(near)
    if (
        is_force(line, near) and opener == line.heads[near][1]
    ):  # `attacked Peru and US troops who are based …`
        return [mention for mention in chain if is_force(line, mention)]
    return chain


def _is_of_others(line: Line, mention: int, opener: int) -> bool:
    """Whether a relative clause is about some who are counted without a name behind a verb (`Peru menyebut
    sejumlah pengusaha yang …`)."""
    between = range(line.heads[mention][1], opener)
    verb = next((i for i in between if line.is_verb(i)), None)
    return verb is not None and any(line.is_a(i, "quantity") for i in range(verb, opener))


def reproached(seek: Seeker) -> list[int]:
    """Whose an act is that another's clitic owns, where it is what somebody is met with something for
    (`sanksi terhadap Peru atas uji coba rudalnya`): who stands right before the preposition."""
    line, before = seek.line, seek.trigger.first - 1
    if before < 1 or seek.trigger.light or not line.is_a(before, "reproach"):
        return []
    near = [m for m, (_, end) in line.free() if 0 <= before - end < 2 and seek.acts(m)]
    governed = [m for m in near if line.licence(m)[0] in ("preposition", "verb")]
    return governed[-1:]


def conceded_to(seek: Seeker, actors: Sequence[int]) -> list[int]:
    """Whom the complement of a concession is about, unless a relative clause right behind it says whose it
    was that is given up (`to lift the sanctions that Peru leads`)."""
    line, end = seek.line, seek.trigger.end
    if end < len(line.words) and line.opener[end] == "relative":
        return []
    told = seek.told_of({state for mention in actors for state in line.view.states(mention)})
    return [mention for mention in told if not seek.is_past(mention)]


def is_elsewhere(seek: Seeker, mention: int) -> bool:
    """Whether a verb of which the noun is the subject stands before its origin (`the strike on Peru would
    draw a reply from Chile`): whoever it names has no part in it."""
    line, before = seek.line, seek.line.licence(mention)[1]
    if line.grammar.by_lemma or line.is_a(before, "agent"):
        return False
    between = range(seek.trigger.end, before)
    return any(line.is_verb(i) for i in between) and not any(line.opener[i] for i in between)


def is_ahead(seek: Seeker, mention: int) -> bool:
    """Whether a pronoun stands for somebody named only after it (`After he met the king, Peru's envoy …`)."""
    line = seek.line
    before = line.mentions_between(0, line.heads[mention][0])
    pronoun = line.view.mentions[mention].kind == "pronoun" and line.licence(mention)[0] == "opener"
    return pronoun and line.grammar.by_lemma and not any(seek.acts(other) for other in before)
