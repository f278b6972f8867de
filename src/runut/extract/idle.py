"""Words of the tables that name no act where they stand, or one that is only spoken of or offered."""

from collections.abc import Sequence

from runut.extract import levies
from runut.extract.clauses import Line
from runut.extract.drafts import MUTUAL
from runut.extract.filled import Roles
from runut.extract.frames import Trigger, governing
from runut.model import QUAD

OWN_REACH = 2  # words from a noun to the word that makes it somebody's own
TEXT_REACH = 8  # words from a text to the verb by which it says something
OFFER_REACH = 10  # words from an offer to what is offered
LISTED = 12  # words from a verb to a noun in the list of its objects
SPOKEN_OF = ("ASSAULT", "AGREE", "COOPERATE")  # acts whose noun may be a mere topic
LONGEST_TOPIC = 2  # words of what trade is part of (`untuk barang impor`)
SOUGHT_REACH = 3  # words from a verb of aiming to what one hopes for
OUTREACH = 6  # words from teaching, advertising to whom it reaches
OBJECT_REACH = 6  # words from a verb to the noun that it is about


def is_idle(line: Line, trigger: Trigger, acts: Sequence[Trigger]) -> bool:
    """Whether a trigger tells nothing that is done between states."""
    if any(names_none(line, trigger, acts) for names_none in (_is_repeated, _is_agreed)):
        return True
    alone = (_is_own, _is_about_words, _is_text, _is_traded, _qualifies, _is_sought)
    return any(tells_none(line, trigger) for tells_none in alone)


def _is_sought(line: Line, trigger: Trigger) -> bool:
    """Whether one only aims at buyers, growth, a prize, or teaching and advertising reach somebody
    (`menargetkan konsumen muda di Peru`, `pelatihan yang menyasar warga Peru`)."""
    if trigger.frame.type != "ASSAULT" or not line.is_a(trigger.start, "aiming"):
        return False
    near = range(trigger.end, min(len(line.words), trigger.end + SOUGHT_REACH))
    reaches = trigger.start > 0 and line.opener[trigger.start - 1] == "relative"
    behind = range(max(0, trigger.start - OUTREACH), trigger.start) if reaches else range(0)
    return any(line.is_a(i, "sought") for i in near) or any(line.is_a(i, "outreach") for i in behind)


def _is_traded(line: Line, trigger: Trigger) -> bool:
    """Whether trade is only what something else is about, or what a duty is put on (`export controls`,
    `tariffs on imports`)."""
    if trigger.frame.type != "COOPERATE" or trigger.voice != "noun":
        return False
    if levies.is_levied(line, trigger.start):
        return True
    before = range(max(0, trigger.start - LONGEST_TOPIC), trigger.start)
    return not trigger.light and any(line.span_of(i, "trade_topic") == trigger.start - i for i in before)


def _qualifies(line: Line, trigger: Trigger) -> bool:
    """Whether a participle only says of what sort somebody is (`on its exiled bishops`)."""
    word, before, after = line.words[trigger.start], trigger.start - 1, trigger.end
    endings = set(line.grammar.affixes("verb_suffix")) - set(line.grammar.affixes("progressive_suffix"))
    lone = trigger.voice != "noun" and trigger.end - trigger.start == 1 and word.raw.endswith(tuple(endings))
    if not lone or before < 0 or after >= len(line.words) or not line.grammar.by_lemma or word.tied:
        return False
    heads = line.words[before].raw.endswith(line.grammar.affixes("genitive")) or any(
        line.is_a(before, name) for name in ("determiner", "possessive", "preposition")
    )
    ends = line.border(after) or line.is_a(after, "determiner") or line.is_a(after, "passive_aux")
    return heads and not line.is_a(before, "complement") and not ends


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


def _is_agreed(line: Line, trigger: Trigger, acts: Sequence[Trigger]) -> bool:
    """Whether working together is only what a pact is about (`signed a memorandum on cooperation in …`)."""
    before = trigger.start - 1
    if trigger.voice != "noun" or trigger.frame.type != "COOPERATE" or not line.is_a(before, "topic"):
        return False
    return any(act.voice == "noun" and act.frame.type == "AGREE" and act.end == before for act in acts)


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


def _is_text(line: Line, trigger: Trigger) -> bool:
    """Whether what several wrote together is only where something is said (`condemned in a joint statement`,
    `the joint statement said`)."""
    text = trigger.end - 1 if line.grammar.head_last else trigger.start
    if trigger.voice != "noun" or not line.is_a(text, "text"):
        return False
    within = "with_place" if line.grammar.head_last else "in_text"
    quoted = any(line.is_a(i, within) for i in range(max(0, trigger.start - 2), trigger.start))
    said = range(trigger.end, min(len(line.words), trigger.end + TEXT_REACH))
    return quoted or any(line.lemma_is(i, "reporting") for i in said if not line.words[i].mention)


def is_topic(line: Line, trigger: Trigger) -> bool:
    """Whether a conflict or a pact is what somebody speaks of (`talked about the war in Mali`, `to discuss
    borders and a pact`): no party to it."""
    if trigger.frame.type not in SPOKEN_OF or trigger.voice != "noun":
        return False
    if governing(line, trigger.start, "topical") is not None or _is_listed_topic(line, trigger.start):
        return True
    before = trigger.start - 1
    while before > 0 and not line.border(before):
        before -= 1
    return line.is_a(before, "topic") or (
        line.is_a(before, "preposition") and line.lemma_is(before - 1, "topical")
    )


def _is_listed_topic(line: Line, start: int) -> bool:
    """Whether a noun stands in a list of what is discussed, told by a verb before it."""
    for position in range(start - 1, max(-1, start - LISTED), -1):
        if line.grammar.by_lemma and line.is_verb(position):
            return line.lemma_is(position, "topical")
        if line.opener[position]:
            return line.lemma_is(position + 1, "topical")
    return False


def is_bidden(line: Line, trigger: Trigger, roles: Roles, told: Sequence[tuple[Trigger, Roles]]) -> bool:
    """Whether an act is only what another state orders its doer to do (`memerintahkan Peru menarik
    pasukannya`)."""
    if not trigger.finite or line.grammar.by_lemma:
        return False
    doers = _states(line, roles.actors)
    for act, parts in told:
        ordered = act.voice == "active" and line.lemma_is(act.start, "ordering") and act.end <= trigger.first
        ordered = ordered and bool(doers) and doers <= _states(line, parts.recipients)
        between = range(act.end, trigger.first)
        if ordered and not any(line.is_verb(i) or line.opener[i] not in ("", "purpose") for i in between):
            return not doers & _states(line, parts.actors)
    return False


def _states(line: Line, mentions: Sequence[int]) -> set[str]:
    return {state for mention in mentions for state in line.view.states(mention)}


def is_offered(line: Line, trigger: Trigger, acts: Sequence[Trigger]) -> bool:
    """Whether to mediate is what somebody offers (`Oman's offer to mediate`): the offer is the act, and those
    between whom he would mediate are not whom it is made to."""
    if trigger.frame.frame != "third":
        return False
    return any(
        act.frame.type == "AGREE"
        and act.end <= trigger.start
        and trigger.start - act.end < OFFER_REACH
        and not any(line.opener[i] not in ("", "purpose") for i in range(act.end, trigger.start))
        for act in acts
    )
