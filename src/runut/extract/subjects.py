"""Who acts where the words before a verb are no name: a subject that names nobody, a plan that somebody owns.

`Seeker` asks these before it looks further left. Without the classes that they ask for (`clauses.tsv`) they
find nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from runut.model import FORCE, QUAD

if TYPE_CHECKING:
    from runut.extract.clauses import Line
    from runut.extract.frames import Trigger
    from runut.extract.seek import Seeker

JUDGING = ("SUPPORT", "ACCUSE", "REJECT")  # acts whose object may be the act of another
LIFTING = "CONCEDE"
CONTROL_REACH = 9  # words from `urged` to the infinitive
GROUP = 5  # words from where a body is from to its name
RULE_REACH = 3  # words from `backed` to the government
NAMING = ("state", "demonym", "capital", "place")
ORIGIN_REACH = 4  # words from a comma back to the word that tells where somebody comes from
NOUN_PHRASE = 7  # words of a noun phrase that are looked through for a name
DRAFTED = 4  # words from a verb to the text that it adopts
SPAN = 5  # words that tell how long before or after a clause at the head of its sentence something is


def controlled(seek: Seeker, opener: int) -> list[int] | None:
    """The subject of an infinitive: under `urged Israel to …` the one urged, under a plan whose it is."""
    line = seek.line
    if (owner := _planner(seek, opener)) is not None:
        return owner
    if line.is_a(opener, "same_subject"):
        return None
    for position in range(opener - 1, max(-1, opener - CONTROL_REACH - 1), -1):
        if line.lemma_is(position, "object_control"):
            between = [m for m in line.mentions_between(position, opener) if seek.acts(m)]
            return seek.right_chain(between[0], opener) if between else None
        if line.opener[position]:
            return None
    return None


def _planner(seek: Seeker, opener: int) -> list[int] | None:
    """Whose plan it is that an infinitive tells (`criticised Peru's decision to send troops`, `menolak
    rencana Peru untuk …`)."""
    line, noun = seek.line, opener - 1
    if not line.grammar.head_last:
        owners = (
            m for m, (start, end) in line.free() if end == opener and line.lemma_is(start - 1, "scheme")
        )
        return next(([mention] for mention in owners if seek.acts(mention)), None)
    if noun < 1 or not line.lemma_is(noun, "scheme"):
        return None
    for position in range(noun - 1, max(-1, noun - NOUN_PHRASE), -1):
        if line.is_a(position, "possessive"):
            return None
        for mention, (start, end) in line.free():
            if start <= position < end:
                return seek.left_chain(mention) if seek.acts(mention) else None
        if line.border(position):
            judged = any(line.lemma_is(i, "judging") for i in range(max(0, position - 1), position + 1))
            return [] if judged else None  # `criticised the decision to invade`
    return None


def resumed(seek: Seeker) -> list[int]:
    """Who acts where a comma or an auxiliary ends a relative clause about the subject (`Peru yang menuduh
    Chili …, menyerang …`, `pasukan Peru yang menjaga Chili akan …`)."""
    line, first = seek.line, seek.trigger.verb
    opener = next((i for i in range(first) if line.opener[i] == "relative"), first)
    if not seek.trigger.finite or opener >= first - 1 or not _ends_relative(line, opener, first - 1):
        return []
    said = any(line.is_verb(i) or line.words[i].raw == "," for i in range(opener - 1))
    found = [] if said else line.mentions_between(0, opener)
    return seek.left_chain(found[-1]) if found and seek.acts(found[-1]) else []


def _ends_relative(line: Line, opener: int, position: int) -> bool:
    """Whether the word before a verb ends the relative clause opened before: a comma, or an auxiliary that no
    subject of its own or coordinator stands before, once that clause has had its verb."""
    if line.words[position].raw == ",":
        return True
    before = position - 1
    if not line.is_a(position, "auxiliary") or line.is_a(before, "coordinator") or line.is_verb(before):
        return False  # `yang diduga telah …`
    named = next((m for m, (_, end) in line.free() if end == position), None)
    alone = named is None or line.licence(named)[0] == "preposition"
    return alone and any(line.is_verb(i) for i in range(opener + 1, position))


def penned(seek: Seeker) -> list[int] | None:
    """Whose words a participle tells that stands right behind what somebody refuses or judges (`vetoed a UN
    resolution condemning Peru`): the owner's; nobody's where a text without an owner speaks; None where
    nothing is refused."""
    line, noun = seek.line, seek.trigger.verb - 1
    if (text := _text_before(line, noun)) is not None:
        adopted = [i for i in range(text - 1, max(-1, text - 1 - DRAFTED), -1) if line.border(i)][:1]
        if not any(line.lemma_is(i, "adopting") for i in adopted):
            return [] if text == noun - 1 else None  # `memveto resolusi yang mengecam Peru`
        return _doer_of(seek, adopted[0])  # `mengesahkan resolusi yang mengecam Peru`
    ending = line.grammar.affixes("progressive_suffix")
    running = bool(ending) and line.words[seek.trigger.verb].raw.endswith(ending)
    if not running or noun < 2 or line.border(noun) or noun in line.inside:
        return None
    for position in range(noun, max(-1, noun - NOUN_PHRASE), -1):
        if line.lemma_is(position, "denying") or line.lemma_is(position, "judging"):
            inside = [m for m in line.mentions_between(position, noun) if seek.acts(m)]
            return inside[-1:]
        if line.border(position):
            return None
    return None


def _text_before(line: Line, opener: int) -> int | None:
    """The text that a relative clause says something in, before it or before whom it is sent to (`mengirim
    surat kepada Peru yang meminta …`)."""
    if opener < 1 or line.opener[opener] != "relative":
        return None
    inside = next((start for start, end in line.heads.values() if end == opener), opener)
    goal = next((i for i in range(inside - 1, max(-1, inside - GROUP), -1) if line.border(i)), 0)
    noun = goal - 1 if inside < opener and line.is_a(goal, "addressing") else opener - 1
    return noun if noun >= 0 and line.is_a(noun, "text") else None


def addressee(seek: Seeker) -> list[int]:
    """To whom a text is sent that asks for something (`mengirim surat kepada Peru yang meminta …`)."""
    line, opener = seek.line, seek.trigger.verb - 1
    text = _text_before(line, opener) if seek.trigger.voice == "active" else None
    return line.mentions_between(text, opener)[:1] if text is not None and text < opener - 1 else []


def _doer_of(seek: Seeker, verb: int) -> list[int]:
    """The subject of another verb of the sentence."""
    told = replace(seek.trigger, start=verb, end=verb + 1, verb=verb, voice="active", light=None)
    return type(seek)(seek.line, told, ()).subject()


def governed(seek: Seeker, actors: list[int]) -> list[int]:
    """Whose government it is that a participle tied to its doer names (`the US-backed government`): of the
    state that its sentence names nearest."""
    line, end = seek.line, seek.trigger.end
    if not any(line.is_a(i, "rule") for i in range(end, min(len(line.words), end + RULE_REACH))):
        return []
    own = {state for mention in actors for state in line.view.states(mention)}
    near = sorted((abs(start - end), mention) for mention, (start, _) in line.free())
    others = (m for _, m in near if line.view.mentions[m].kind in NAMING)
    return next(([m] for m in others if (told := set(line.view.states(m))) and not told & own), [])


def assisted(seek: Seeker, actors: list[int]) -> list[int]:
    """Who does something with another's help (`Chad repelled the rebels with French support`)."""
    line, trigger = seek.line, seek.trigger
    if not line.grammar.by_lemma or trigger.frame.type not in ("AID", "SUPPORT") or trigger.voice != "noun":
        return []
    before = trigger.start - 1
    while before > max(0, trigger.start - RULE_REACH - 1) and not line.border(before):
        before -= 1
    if not line.is_a(before, "company") or line.is_verb(before - 1):  # not `cooperate with the UN mission`
        return []
    own = {state for mention in actors for state in line.view.states(mention)}
    told = replace(trigger, start=before, end=before + 1, verb=before, voice="active", light=None)
    found = type(seek)(line, told, ()).subject()
    return [mention for mention in found if not own & set(line.view.states(mention))]


def ends_origin(line: Line, comma: int) -> bool:
    """Whether a state behind a comma only says where a town is that somebody comes from (`seorang guru
    asal Cusco, Peru, tiba di …`)."""
    if line.grammar.by_lemma or line.words[comma].raw != "," or not line.parts_place(comma):
        return False
    near = range(max(0, comma - ORIGIN_REACH), comma)
    return any(line.is_a(i, "belonging") and not line.is_a(i, "agent") for i in near)


def headed(seek: Seeker, mention: int) -> int:
    """The body whose name ends a noun phrase that begins with where it is from (`the Peruvian rebel group
    Shining Path`)."""
    line = seek.line
    if not line.grammar.head_last or line.view.mentions[mention].kind != "demonym":
        return mention
    for position in range(line.heads[mention][1], min(len(line.words), line.heads[mention][1] + GROUP)):
        for other, (start, _) in line.free():
            if start == position:
                return other if line.view.mentions[other].kind == "body" else mention
        if line.border(position):
            return mention
    return mention


def heads_sentence(line: Line, opener: int) -> bool:
    """Whether a clause opens its sentence, but for how long before or after it is (`two days after
    striking …`)."""
    if opener > SPAN:
        return False
    return all(_passes(line, i) for i in range(opener))


def _passes(line: Line, position: int) -> bool:
    """Whether a word is a mark, a time or no border of a phrase."""
    if line.words[position].is_mark or position in line.timed:
        return True
    return not line.border(position) and position not in line.inside


def teller(seek: Seeker) -> list[int]:
    """Who tells of a nominal act that begins what he says (`Peru said that talks with Chile …`)."""
    line, opener = seek.line, seek.trigger.first - 1
    if opener < 1 or line.opener[opener] != "complement":
        return []
    return _doer_of(seek, opener)


def avower(seek: Seeker) -> list[int]:
    """Who owns up to a strike that no words give a doer (`Peru confirmed the strike on …`)."""
    line, verb = seek.line, seek.trigger.first - 1
    if seek.trigger.voice != "noun" or QUAD[seek.trigger.frame.type] != FORCE:
        return []
    verb -= int(verb > 0 and line.opener[verb] == "complement")
    return _doer_of(seek, verb) if verb > 0 and line.lemma_is(verb, "avowing") else []


def unnamed(seek: Seeker) -> list[int] | None:
    """Who acts where the verb has a subject of its own that names nobody: whoever did the act that is told of
    (`the US strike killed …`), else none (`after the body imposed …`). None if there is no such subject."""
    line, verb = seek.line, seek.trigger.verb
    ending = line.grammar.affixes("progressive_suffix")
    if not line.grammar.by_lemma and seek.trigger.voice == "active" and _has_thing_as_subject(line, verb):
        return []
    if not line.grammar.by_lemma or not seek.trigger.finite or line.words[verb].raw.endswith(ending):
        return None
    tail = verb - 1
    while tail >= 0 and _accompanies(line, tail):
        tail -= 1
    joined = tail >= 0 and line.border(tail) in ("coordinator", "mark")  # `has debts, and was condemned`
    if not joined and (owners := _of_what_is_done(seek, tail)):
        return owners
    for other, roles in seek.others:
        if other.voice == "noun" and other.verb == other.start and _is_headed(line, other, tail):
            both = {QUAD[frame.type] for frame in (other.frame, seek.trigger.frame)}
            return roles.actors if both == {FORCE} else []
    if tail < 0 or line.border(tail) or tail in line.inside or tail in line.timed:
        return None
    return [] if _names_nobody(line, tail) else None


def _of_what_is_done(seek: Seeker, tail: int) -> list[int]:
    """Whose deed the subject of a passive is that is judged (`Peru's offer to host the talks was rejected`),
    or whom it is aimed at that is lifted (`the sanctions on Peru were lifted`)."""
    kind, start = seek.trigger.frame.type, seek.line.clause(seek.trigger.verb)[0]
    if seek.trigger.voice != "passive" or kind not in (*JUDGING, LIFTING):
        return []
    deeds = [roles for act, roles in seek.others if act.voice == "noun" and start <= act.start <= tail]
    sides = (roles.recipients if kind == LIFTING else roles.actors for roles in deeds)
    return next((side for side in sides if side), [])


def _is_headed(line: Line, noun: Trigger, tail: int) -> bool:
    """Whether the subject that ends at `tail` is a nominal act, alone or with whom it is aimed at (`two
    attacks on Peruvian forces injured …`)."""
    if noun.start <= tail < noun.end:
        return True
    inner = {kind for i in range(noun.end, tail + 1) if (kind := line.border(i))}
    outer = next((kind for i in range(noun.start - 1, -1, -1) if (kind := line.border(i))), "")
    return noun.end <= tail and inner <= {"preposition"} and outer in ("", "verb", "opener")


def _has_thing_as_subject(line: Line, verb: int) -> bool:
    """Whether a subordinate clause has a subject of its own that is no party (`karena bank tersebut …`,
    `mengatakan para pengungsi …`)."""
    start, _ = line.clause(verb)
    before = range(start + 1, verb)
    if line.opener[start] not in ("adverbial", "complement"):
        return _is_told_of_a_thing(line, verb)
    if any(i in line.inside for i in before):
        return False
    first = next((i for i in before if line.border(i)), verb)
    if any(line.is_a(i, "pointing") for i in range(start + 2, first)):
        return True
    counted = first > start + 2 and (
        line.words[start + 1].raw[0].isdigit() or line.is_a(start + 1, "quantity")
    )
    return counted and any(line.is_a(start + 2, name) for name in ("unnamed", "member"))  # `14 anggota lain`


def _is_told_of_a_thing(line: Line, verb: int) -> bool:
    """Whether right behind a word of saying begins a noun phrase that names nobody and ends at the verb."""
    said = next((i for i in range(verb - 1, max(-1, verb - 1 - NOUN_PHRASE), -1) if line.border(i)), -1)
    if said < 0 or not line.lemma_is(said, "reporting") or any(i in line.inside for i in range(said, verb)):
        return False
    own = line.grammar.affixes("clitic") or ("\0",)
    if said + 1 >= verb or any(word.raw.endswith(own) for word in line.words[said + 1 : verb]):
        return False  # `mengatakan seluruh pasukannya …`
    counted = any(line.is_a(said + 1, name) for name in ("quantity", "unnamed"))
    return counted or any(line.is_a(i, "pointing") for i in range(said + 2, verb))


def _names_nobody(line: Line, tail: int) -> bool:
    """Whether the noun phrase that ends at `tail` is a subject without a name."""
    joined = False
    for position in range(tail, max(-1, tail - NOUN_PHRASE), -1):
        if position in line.inside or line.is_a(position, "anaphor"):
            return False
        kind = line.border(position)
        if kind == "preposition" and line.is_a(position, "belonging"):
            continue  # `this group of refugees …`
        if kind == "coordinator":
            joined = True  # `Peruvian sailors and marines`, but `Peru fell silent and marines …`
            continue
        if kind and joined:
            return True
        if kind:
            return kind not in ("preposition", "verb") or line.lemma_is(position, "reporting")
    return tail < NOUN_PHRASE


def _accompanies(line: Line, position: int) -> bool:
    """Whether a word stands between a subject and its verb: an auxiliary or an adverb."""
    word = line.words[position]
    if position in line.inside or word.is_mark or line.opener[position]:
        return False
    helps = any(line.is_a(position, name) for name in ("passive_aux", "modal", "possessing"))
    return helps or line.is_an_adverb(position)
