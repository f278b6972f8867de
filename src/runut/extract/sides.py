"""The two sides of an act that has one doer and one who is acted on, whatever its voice."""

from runut.extract import back, clitics, lists, subjects
from runut.extract.clauses import Line
from runut.extract.frames import Trigger
from runut.extract.seek import Seeker
from runut.model import FORCE, QUAD

FIGHT_REACH = 4  # words from a pact to the fight that it is to end
DEATH_REACH = 5  # words from a word of dying to the strike
FEW = 4  # words from the name of one who died to that word
UNDERGONE = ("targeted", "arrest", "abduct", "release")  # whose owner, if a person, is whom it befell
OUT = ("expel", "deport")  # acts whose doer is whom one has to leave
AGENT_REACH = 18  # words from a nominal act to by whom it is done
AGENT_NAME = 5  # words from `by` to a name in the phrase
NEAR = 3  # words from a verb to the place of what it tells
UNLED = ("alone", "say")  # frames whose passive is aimed at its subject: `Peruvians are asked to leave Chile`
FORCEFUL = ("ASSAULT", "COERCE", "SANCTION")  # whoever else the sentence names is the one it is done to


def ends(seek: Seeker) -> tuple[list[int], list[int]]:
    """Actor's side and other side of a trigger, whatever its voice."""
    trigger = seek.trigger
    if trigger.voice == "active":
        actors = seek.subject()
        others = clitics.taken_up(seek, actors) or seek.object() or _led(seek)
        others = others or _unopposed(seek, seek.after(trigger.frame.goal))
        others = _beyond_own(seek, actors, others) or back.pursued(seek) or clitics.teller(seek, actors)
        actors = [] if _strikes_itself(seek, actors, others) else actors
    elif trigger.voice == "passive":
        actors = seek.class_after("agent", 10) or bare_agent(seek)
        others = [m for m in seek.subject() if not seek.line.grammar.by_lemma or _is_undergoer(seek, m)]
        if trigger.first == 0 and not others and seek.line.grammar.by_lemma:
            others = seek.after_comma()  # `Attacked by Chile, Peru …`
        if not actors and trigger.frame.mode in OUT and seek.line.grammar.by_lemma:
            actors = [m for m in seek.class_after("source", NEAR) if m not in others]  # `expelled from Peru`
        if not actors and trigger.frame.mode == "arrest":
            actors = [m for m in seek.class_after("with_place", NEAR) if m not in others]
        if not actors and others and trigger.frame.goal and trigger.frame.frame not in UNLED:
            inherited = seek.after(trigger.frame.goal)
            return [], inherited or others
    else:
        return _noun_ends(seek)
    return actors, others


def _strikes_itself(seek: Seeker, actors: list[int], others: list[int]) -> bool:
    """Whether those struck are the doer's own people, so that another did it (`Peru said that the bomb killed
    a Peruvian guard`)."""
    struck = seek.line.view.states_of(others)
    force = seek.trigger.frame.type == "ASSAULT" and seek.line.grammar.by_lemma
    return force and bool(struck) and struck <= seek.line.view.states_of(actors)


def _led(seek: Seeker) -> list[int]:
    """Whom the preposition governs with which the trigger's own words end (`mundur dari bukit di Peru`)."""
    line, last = seek.line, seek.trigger.end - 1
    ends = last > seek.trigger.start and line.is_a(last, "preposition")
    return seek.phrase(last) if ends else []


def _unopposed(seek: Seeker, found: list[int]) -> list[int]:
    """Whom a verb of backing is about, but not against whom what it backs goes (`mendukung perlawanan
    terhadap Peru`)."""
    line, trigger = seek.line, seek.trigger
    if not found or trigger.frame.type != "SUPPORT" or trigger.frame.mode:
        return found
    before = line.licence(found[0])[1]
    return [] if before > trigger.end and line.is_a(before, "opposed") else found


def _beyond_own(seek: Seeker, actors: list[int], others: list[int]) -> list[int]:
    """The other side; where words of the verb take in the own state (`pulled Peru out of the deal with …`),
    whom the rest names."""
    trigger, line = seek.trigger, seek.line
    own = {state for mention in actors for state in line.view.states(mention)}
    inside = set(line.mentions_between(trigger.start, trigger.end)) & set(others)
    if not inside or any(set(line.view.states(mention)) - own for mention in others):
        return others
    return seek.object(trigger.end) or seek.after(trigger.frame.goal)


def _noun_ends(seek: Seeker) -> tuple[list[int], list[int]]:
    """The two sides of a nominal act: its owner or agent, and whom it is aimed at."""
    trigger = seek.trigger
    actors = agent_of_light(seek) if trigger.light == "passive" else []
    if not actors and not trigger.joined:
        actors = _owners(seek)
    others = seek.after(trigger.frame.goal) or back.complement(seek)
    if seek.line.words[trigger.start].tied:
        others = seek.object() if trigger.end not in seek.line.acts else []
        others = others or subjects.governed(seek, actors)
    actors, others = _turned(seek, actors, others)
    if trigger.light == "active" and not actors:
        actors = seek.subject()
    forceful = trigger.frame.type in FORCEFUL and bool(actors)
    dead = _victims(seek, actors) if forceful else []
    if forceful and (own := _own_dead(seek, actors)):
        others = own
    elif dead and (not others or seek.line.view.mentions[dead[0]].kind == "person"):
        others = dead
    others = [mention for mention in others if mention not in actors]
    if actors and not others and trigger.voice == "noun":
        others = back.met(seek, actors, "gaining") or subjects.assisted(seek, actors)
        others = others or back.denier(seek, actors)
    if not actors and others:
        actors = [m for m in subjects.avower(seek) if m not in others]
    if not actors and others and trigger.frame.mode == "release" and seek.line.grammar.by_lemma:
        actors = [m for m in seek.class_after("source") if m not in others]
    return actors, others


def _turned(seek: Seeker, actors: list[int], others: list[int]) -> tuple[list[int], list[int]]:
    """The sides, where other words than its owner tell who does a nominal act: the owner may be whom it
    befell."""
    trigger = seek.trigger
    agents = _agents(seek)
    if agents and actors and agents != actors:
        return agents, others or actors
    if agents:
        return agents, others or _bearer(seek)
    if trigger.light == "passive" and actors and not others:
        return actors, _owners(seek)  # `peretasan kantor Peru yang didalangi Chili`
    if trigger.frame.mode in OUT and not seek.line.grammar.by_lemma:
        return _sent_away(seek, actors, others)
    if trigger.frame.mode in UNDERGONE and actors and _are_people(seek, actors):
        return [], others or actors  # `the killing of the general`
    if trigger.frame.type == "REQUEST" and actors and not others:
        return actors, _at_request(seek)
    return actors, others


def _bearer(seek: Seeker) -> list[int]:
    """Whose it is that a clitic owns to which the act is done (`pengusiran dua stafnya oleh Peru`): the
    subject's."""
    line, end = seek.line, seek.trigger.end
    for position in range(end, min(len(line.words), end + AGENT_NAME)):
        if line.words[position].owned:
            return seek.subject()
        if line.border(position) or position in line.inside:
            return []
    return []


def _sent_away(seek: Seeker, actors: list[int], others: list[int]) -> tuple[list[int], list[int]]:
    """Who expels is whom one has to leave (`pengusiran duta besar Peru dari Chili`)."""
    line, start = seek.line, seek.trigger.start
    source = [mention for mention in seek.class_after("source") if seek.acts(mention)][:1]
    if not source:
        return actors, others
    before = line.mentions_between(start, line.heads[source[0]][0])
    return source, [mention for mention in before if line.view.states(mention)][:1] or others


def _at_request(seek: Seeker) -> list[int]:
    """Whom a request is made to that an act answers: who does it (`Peru mengirim pasukan
    atas permintaan Chili`)."""
    before = seek.trigger.start - 1
    answers = before > 0 and seek.line.is_a(before, "at_whose")
    return seek.subject() if answers else []


def _owners(seek: Seeker) -> list[int]:
    return [] if _by_nobody(seek) else seek.owners()


def _agents(seek: Seeker) -> list[int]:
    found = [] if _by_nobody(seek) else seek.class_after("agent", AGENT_REACH)
    return [mention for mention in found if seek.acts(mention)]


def _by_nobody(seek: Seeker) -> bool:
    """Whether those are left without a name by whom a noun says that it is done (`an attack by gunmen`)."""
    line, end = seek.line, seek.trigger.end
    if not line.is_a(end, "agent"):
        return False
    for position in range(end + 1, min(len(line.words), end + 1 + AGENT_NAME)):
        if position in line.inside:
            return False
        if line.border(position) or line.is_a(position, "pointing"):
            return True
    return True


def _are_people(seek: Seeker, mentions: list[int]) -> bool:
    """Whether the owner of a noun is a person, or people of a state, not the state as such."""
    line = seek.line
    persons = all(line.view.mentions[mention].kind == "person" for mention in mentions)
    apart = line.heads[mentions[0]][0] > seek.trigger.end  # `the arrest of two fishermen of …`
    return not line.grammar.head_last and (persons or apart)


def _is_undergoer(seek: Seeker, mention: int) -> bool:
    """Whether a participle without auxiliary (`men held in Arbil`) stands next to the mention."""
    line, start = seek.line, seek.trigger.start
    between = range(line.heads[mention][1], start)
    if any(line.is_a(i, "passive_aux") for i in between):
        return True
    passed = ("", "mark", "coordinator")  # `sailors and marines seized by Peru`
    return not any(line.border(i) not in passed for i in between) and not line.is_a(start - 1, "coordinator")


def bare_agent(seek: Seeker) -> list[int]:
    """`diserang Israel`: where the language allows an agent without preposition."""
    line, end = seek.line, seek.trigger.end
    led = end - 1 > seek.trigger.start and line.is_a(end - 1, "preposition")  # `dikirim ke Peru`
    if line.grammar.head_last or led or line.is_a(end, "bound"):
        return []
    return [mention for mention in seek.object(reach=4) if seek.acts(mention)]


def agent_of_light(seek: Seeker) -> list[int]:
    found = seek.class_after("agent", 10)
    if not found and not seek.line.grammar.head_last:
        found = seek.object(seek.trigger.verb + 1, 4)
    return found


def _own_dead(seek: Seeker, actors: list[int]) -> list[int]:
    """Whose people a clitic says were hit (`Peru mengatakan dua tentaranya tewas dalam serangan Chili`)."""
    line, start = seek.line, seek.trigger.first
    own = {state for mention in actors for state in line.view.states(mention)}
    for position in range(start - 1, max(-1, start - DEATH_REACH - 1), -1):
        if line.is_a(position, "dying") and position and line.words[position - 1].owned:
            before = [m for m in line.mentions_between(0, position) if seek.acts(m)]
            return [m for m in before if not own & set(line.view.states(m))][-1:]
    return []


def _victims(seek: Seeker, actors: list[int]) -> list[int]:
    """Who died in the act (`the general who was killed in a strike by Israel`)."""
    line, start = seek.line, seek.trigger.first
    own = {state for mention in actors for state in line.view.states(mention)}
    for position in range(start - 1, max(-1, start - DEATH_REACH - 1), -1):
        if line.is_a(position, "dying"):
            around = line.mentions_between(position, start) or line.mentions_between(
                max(line.clause(position)[0] - 1 - FEW, 0), position
            )
            return [m for m in around if (told := set(line.view.states(m))) and not told & own][-1:]
        if line.border(position) not in ("", "preposition") or position in line.nouns:
            return []
    return []


def is_of_another(seek: Seeker, actors: list[int], others: list[int]) -> bool:
    """Whether who moves them moves another's people (`Tongans were evacuated by a Peruvian plane`)."""
    states = seek.line.view.states
    own = {state for mention in actors for state in states(mention)}
    told = {state for mention in others for state in states(mention)}
    return seek.trigger.voice == "passive" and bool(own and told) and not own & told


def mediated(seek: Seeker) -> list[int]:
    """Those between whom somebody brokered something (`talks of Peru and Chile brokered by …`)."""
    line, start = seek.line, seek.trigger.start
    told = [(act, roles) for act, roles in seek.others if act.voice == "noun" and act.end <= start]
    if seek.trigger.voice != "passive" or not told:
        return []
    act, roles = max(told, key=lambda pair: pair[0].end)
    return [] if any(line.opener[i] or line.is_verb(i) for i in range(act.end, start)) else roles.actors


def fronted(seek: Seeker, others: list[int]) -> list[int]:
    """Whose people do something at a place that opens their sentence (`In Lima, hundreds protested …`)."""
    line = seek.line
    for mention in line.mentions_between(0, seek.trigger.start):
        kind, before = line.licence(mention)
        if kind == "preposition" and before <= 0 and line.is_a(before, "with_place"):
            return [] if mention in others else [mention]
    return []


def is_mutual(line: Line, trigger: Trigger) -> bool:
    """Whether several do it to each other (`saling menuduh`, `saling melempar tuduhan`, `saling tuduh`,
    `blamed each other`)."""
    own = trigger.voice == "active" and line.is_a(trigger.start, "reciprocal")
    own = own or (trigger.voice == "active" and line.is_a(trigger.end, "reciprocal"))
    return trigger.voice != "passive" and (own or line.is_a(trigger.verb - 1, "reciprocal"))


def is_owner(line: Line, mention: int) -> bool:
    """Whether a state stands behind a noun, whose owner or origin it is (`bantuan Peru tiba di …`)."""
    start = line.heads[mention][0]
    bare = not line.grammar.head_last and line.view.mentions[mention].kind in ("state", "capital")
    if not bare or start == 0 or line.border(start - 1) or start - 1 in line.inside:
        return False
    return not any(line.is_a(i, "calling") for i in range(max(0, start - 2), start))


def together(seek: Seeker, everyone: list[int]) -> list[int]:
    """Who do something with each other: nobody where several are told only to sell, or only to buy, each by
    himself (`Peru and Chile export tin by sea`, `imports from Peru and Chile`)."""
    line, trigger = seek.line, seek.trigger
    named = [m for m in everyone if line.view.mentions[m].kind != "pronoun"]
    told = _states(line, named)
    moves = trigger.frame.goal & (line.grammar.members("source") | line.grammar.members("heading"))
    if trigger.frame.type != "COOPERATE" or not moves or len(told) == 1:
        return list(dict.fromkeys(everyone))
    heads = {m: line.licence(lists.left(line, m)[0])[1] for m in named}
    before = [m for m in named if line.words[heads[m]].raw in trigger.frame.goal]
    ends = [before + seek.after(trigger.frame.goal), seek.subject() if trigger.voice == "active" else []]
    alone = any(told <= _states(line, end) for end in ends)
    return [] if alone else list(dict.fromkeys(everyone))


def _states(line: Line, mentions: list[int]) -> set[str]:
    return {state for mention in mentions for state in line.view.states(mention)}


def ended(seek: Seeker) -> list[int]:
    """Between whom a pact or talks are that are to end a fight (`kesepakatan untuk mengakhiri perang antara
    Peru dan Chili`)."""
    line, trigger, end = seek.line, seek.trigger, seek.trigger.end
    if trigger.frame.type not in ("AGREE", "CONSULT") or trigger.voice != "noun" or line.grammar.by_lemma:
        return []
    for act, roles in seek.others:
        fight = act.voice == "noun" and act.frame.frame == "with" and QUAD[act.frame.type] == FORCE
        near = fight and end + 1 < act.start <= end + FIGHT_REACH and line.opener[end] == "purpose"
        made = trigger.light or any(
            line.lemma_is(i, "light_passive") for i in range(act.end, len(line.words))
        )
        if near and made and len(line.view.states_of(roles.actors)) > 1:
            return roles.actors
    return []
