"""Who acts on whom: the mentions that fill a trigger's frame, by the frames that `frames.tsv` names."""

from collections.abc import Sequence
from dataclasses import replace

from runut.extract import addressed, back, forebodings, lists, meant, sides, subjects, travellers, whereabouts
from runut.extract.clauses import Line
from runut.extract.filled import Roles
from runut.extract.frames import Trigger
from runut.extract.idle import is_topic
from runut.extract.seek import OBJECT_REACH, Seeker
from runut.model import FORCE, QUAD

GUESTS = ("person", "office", "pronoun", "body")
SPEAKERS = ("person", "office", "pronoun")  # named beside an act, they seldom are whom it strikes
ADDRESSED = ("REQUEST", "THREATEN", "ACCUSE")  # whoever the complement names is addressed
MARGIN_REACH = 7  # words from `on the sidelines of` to the summit
NEAR = 3  # words from a verb to the place of what it tells
OPPOSED = ("REJECT",)  # whose complement tells whom they concern (`refused to pay for the deal with Cuba`)
BACKING = ("SUPPORT", "AID")  # acts whose doer a participle names beside the one struck
TIES = "ties"  # what two restore they restore with each other
FORCEFUL = ("ASSAULT", "COERCE", "SANCTION")  # whoever else the sentence names is the one it is done to


def find(line: Line, trigger: Trigger, others: Sequence[tuple[Trigger, Roles]] = ()) -> Roles:
    """The roles of one trigger; lists are empty where nothing was found."""
    seek = Seeker(line, trigger, others)
    if trigger.finite and trigger.light != "passive" and sides.is_mutual(line, trigger):
        return Roles(list(dict.fromkeys(seek.subject())), [], inherited=seek.inherited, mutual=True)
    roles = _FRAMES[trigger.frame.frame](seek)
    meant.settle(seek, roles)
    return roles


def _elsewhere(seek: Seeker, actors: list[int]) -> list[int]:
    """The mention of another state nearest to the trigger in its sentence, behind it rather than before."""
    line, start = seek.line, seek.trigger.start
    own = {state for mention in actors for state in line.view.states(mention)}
    undergone = {act.start for act, _ in seek.others if act.voice == "passive"}
    others = [m for m, _ in line.free() if (told := set(line.view.states(m))) and not own & told]
    kinds = {m: line.view.mentions[m].kind for m in others}
    together = [*_joined(seek), *_backers(seek, actors)]
    others = [m for m in others if kinds[m] not in SPEAKERS and m not in together and _may_suffer(seek, m)]
    others.sort(key=lambda m: (line.heads[m][0] < start, abs(line.heads[m][0] - start)))
    between = range(seek.trigger.last, line.heads[others[0]][0]) if others else range(0)
    if line.grammar.by_lemma and any(i in undergone for i in between):
        return []  # `jailed a nurse accused of spying for …`
    return others[:1]


def _joined(seek: Seeker) -> list[int]:
    """Who does the act together with the actor (`if Russia joins Syria's attack`): no one whom it strikes."""
    if seek.trigger.joined:
        return seek.owners()
    same = [roles for other, roles in seek.others if other.start == seek.trigger.start and other.joined]
    return [mention for roles in same for mention in roles.actors]


def _backers(seek: Seeker, actors: list[int]) -> list[int]:
    """Who only backs somebody: whom the sentence names otherwise (`a group backed by Eritrea`), or who
    strikes (`Chad repelled the rebels with French support`)."""
    backing = [(act, roles) for act, roles in seek.others if act.frame.type in BACKING]
    return [
        mention
        for act, roles in backing
        if act.voice == "passive" or (act.voice == "noun" and set(roles.recipients) & set(actors))
        for mention in roles.actors
    ]


def _may_suffer(seek: Seeker, mention: int) -> bool:
    """Behind the trigger no subject of a further clause, before it only what a preposition governs."""
    kind, governor = seek.line.licence(mention)
    if kind == "preposition" and seek.line.is_a(governor, "nearby"):
        return False  # `fired rockets into the sea near Peru`
    if back.is_cited(seek.line, mention) or back.is_beyond(seek, mention):
        return False
    if _is_on_account(seek, mention, governor):
        return False
    if seek.line.heads[mention][0] < seek.trigger.start:
        governed = kind == "preposition" and not _is_of_another_clause(seek, mention)
        return governed or _dies(seek.line, mention)
    if seek.line.grammar.by_lemma and seek.is_past(mention):
        return False
    if seek.is_past(mention) and any(
        seek.line.is_verb(i) for i in range(seek.trigger.last, seek.line.heads[mention][0])
    ):
        return False
    return kind not in ("mark", "opener") or not seek.line.grammar.by_lemma


def _is_on_account(seek: Seeker, mention: int, governor: int) -> bool:
    """Whether a name belongs to a fight or a pact on whose account something is done (`imposed sanctions over
    the war in Peru`)."""
    line, end = seek.line, seek.line.heads[mention][0]
    told = next((i for i in range(seek.trigger.last, end) if line.is_a(i, "on_account")), end)
    both = any(told < act.start < end and act.frame.frame == "with" for act, _ in seek.others)
    return told < end and (both or line.is_a(governor, "company"))


def _dies(line: Line, mention: int) -> bool:
    """Whether words tell that those who are named died or were hurt (`lima warga Peru tewas ketika …`)."""
    end = line.heads[mention][1]
    for position in range(end, min(len(line.words), end + NEAR)):
        if line.is_a(position, "dying"):
            return True
        if line.border(position) not in ("", "verb"):
            return False
    return False


def _is_of_another_clause(seek: Seeker, mention: int) -> bool:
    """Whether a name stands in the clause of who tells of the act (`a paper in Peru says that …`) or is where
    somebody goes in a clause before it (`fled to Peru after …`)."""
    line, (_, governor) = seek.line, seek.line.licence(mention)
    between = {line.opener[i] for i in range(line.heads[mention][1], seek.trigger.start)}
    heading = line.is_a(governor, "heading")
    return "complement" in between or (heading and "adverbial" in between)


def _adjoins(seek: Seeker, found: list[int]) -> bool:
    """Whether a mention ends the noun phrase that the act heads (`penculikan Kenya oleh …`)."""
    between = range(seek.trigger.end, seek.line.heads[found[0]][0]) if found else range(0)
    after = bool(found) and seek.line.heads[found[0]][0] >= seek.trigger.end
    return after and not any(seek.line.border(i) for i in between)


def _to(seek: Seeker) -> Roles:
    actors, recipients = sides.ends(seek)
    trigger = seek.trigger
    passive = trigger.voice == "passive" and seek.line.grammar.by_lemma
    if trigger.frame.type == "CONCEDE" and trigger.voice == "active" and actors:
        recipients = recipients or back.conceded_to(seek, actors)
    if trigger.frame.mode == TIES and not recipients and len(actors) > 1:
        return Roles(actors, [], inherited=seek.inherited, mutual=True)
    if trigger.frame.mode == "offer" and not recipients:
        recipients = seek.class_after("between")  # `offered to mediate between Peru and Chile`
    recipients = recipients or meant.promised_to(seek, actors)
    if not actors and recipients and trigger.frame.type == "PROTEST":  # where they live
        actors = [m for m in seek.class_after("with_place") if m not in recipients]
        actors = actors or sides.fronted(seek, recipients)
    if actors and not recipients and trigger.frame.type in FORCEFUL and not passive:
        nearest = _elsewhere(seek, actors)
        entered = _entered(seek, seek.owners()) if trigger.joined and not nearest else None
        if entered is not None:
            return entered
        if not (
            trigger.finite or _adjoins(seek, nearest)
        ):  # `Israel's strike`: the state nearby is a guess for the report to bear out
            return Roles(actors, [], inherited=seek.inherited, guess=nearest)
        recipients = nearest
    return Roles(actors, recipients, inherited=seek.inherited)


def _others(seek: Seeker, actors: list[int], recipients: list[int]) -> list[int]:
    """The recipients of other states than the actors', else the first that the complement names."""
    own = {state for mention in actors for state in seek.line.view.states(mention)}
    if any(set(seek.line.view.states(mention)) - own for mention in recipients):
        return recipients
    return [mention for mention in seek.told_of(own) if not seek.is_past(mention)] or recipients


def _say(seek: Seeker) -> Roles:
    """Like `to`; without object, whoever the rest of the sentence names first."""
    actors, recipients = sides.ends(seek)
    recipients = subjects.addressee(seek) or recipients
    if actors and not recipients:
        recipients = back.bidden(seek, actors) or back.denier(seek, actors)
    states = {state for mention in actors for state in seek.line.view.states(mention)}
    asked = seek.trigger.frame.type in ADDRESSED
    if asked and actors and addressed.is_unnamed(seek):
        return Roles(actors, [], inherited=seek.inherited, unnamed=True)
    if asked and (_is_caused(seek, actors) or _qualifies(seek)):
        return Roles()
    foreseen = forebodings.is_of_events(seek)
    if foreseen and seek.line.is_a(seek.trigger.end - 1, "complement"):  # `warned that`
        recipients = []
    if not recipients and seek.trigger.voice != "passive" and actors and asked and not foreseen:
        recipients = seek.told_of(states)
        if seek.trigger.frame.type == "THREATEN" and forebodings.is_of_a_third(seek, states, recipients):
            return Roles()
    if seek.trigger.frame.type in OPPOSED and seek.trigger.voice == "active" and actors:
        recipients = _others(seek, actors, recipients)
    own = asked and seek.trigger.frame.type != "ACCUSE" and addressed.own_people(seek, states, recipients)
    if not own and addressed.is_of_own(seek, actors):
        return Roles()
    return Roles(actors, list(actors) if own else recipients, own=own, inherited=seek.inherited)


def _qualifies(seek: Seeker) -> bool:
    """Whether a relative clause ends with its verb (`yang mendesak,`): that says what something is like."""
    line, trigger = seek.line, seek.trigger
    ends = trigger.end >= len(line.words) or line.words[trigger.end].raw in (",", ".", ";")
    return trigger.voice == "active" and ends and line.opener[trigger.verb - 1] == "relative"


def _is_caused(seek: Seeker, actors: list[int]) -> bool:
    """Whether what urges is a strike, a war (`Israel's attack pushed Iran to …`, `an attack that pushed Iran
    to …`): nobody says anything."""
    line, verb = seek.line, seek.trigger.verb
    if seek.trigger.voice != "active":
        return False
    if verb and line.opener[verb - 1] == "relative":
        end = verb - 1 - int(verb > 1 and line.words[verb - 2].is_mark)
        doer = any(words[1] == end and seek.acts(mention) for mention, words in line.free())
        return not doer and any(
            other.end <= end and QUAD[other.frame.type] == FORCE for other, _ in seek.others
        )
    return any(
        other.voice == "noun"
        and other.light is None
        and other.end <= verb
        and QUAD[other.frame.type] == FORCE
        and not any(line.border(i) for i in range(other.end, verb))
        and set(roles.actors) & set(actors)
        for other, roles in seek.others
    )


def _sharers(seek: Seeker, named: list[int]) -> list[int]:
    """All who take part in a nominal act that does not name them between whom it is."""
    trigger, everyone = seek.trigger, seek.owners() + named
    lone = not everyone and (
        trigger.frame.type == "COOPERATE" or back.is_quelled(seek)
    )  # `a fall in exports`
    lone = lone or is_topic(seek.line, trigger) or seek.line.is_a(trigger.start - 1, "contrast")
    lone = lone or seek.line.lemma_is(trigger.start - 1, "uttering")  # who tells of talks
    lone = lone or whereabouts.is_reason(seek.line, trigger.start)
    if named == everyone and not (trigger.light or lone):  # `said in talks with …, he …`
        if trigger.frame.type != "RETREAT":
            return (seek.subject() or seek.after_comma() or subjects.teller(seek)) + everyone
        after = seek.after_comma()  # `amid a truce, Peru and Chile …`, not `the strikes of Peru amid a truce`
        everyone = everyone or (after if len(after) > 1 else [])
    if trigger.light == "active":
        whose = {state for mention in everyone for state in seek.line.view.states(mention)}
        if seek.line.grammar.by_lemma and not seek.inherited and len(whose) > 1:
            return everyone  # `Oman revived the talks of Peru and Chile`
        return seek.subject() + everyone
    if (
        trigger.light == "passive"
        and not (doers := sides.agent_of_light(seek))
        and named
        and named == everyone
        and not lone
    ):
        doers = Seeker(seek.line, replace(trigger, verb=trigger.start, light=None), seek.others).subject()
    return doers + everyone if trigger.light == "passive" else everyone


def _entered(seek: Seeker, sides: list[int]) -> Roles | None:
    """Who enters a fight of others (`keterlibatan Peru dalam perang Fiji dan Chili`); whom he fights the
    report must bear out. None if he is one of those who fight."""
    line, trigger = seek.line, seek.trigger
    behind = [m for m in line.mentions_between(trigger.verb + 1, trigger.start) if seek.acts(m)]
    own = behind[:1] if line.is_a(trigger.verb, "joining") else seek.subject()
    told = {state for mention in own for state in line.view.states(mention)}
    others = [m for m in sides if m not in own]
    if not own or any(told & set(line.view.states(mention)) for mention in others):
        return None
    if trigger.frame.frame == "with" and not (others[1:] or line.is_a(trigger.end, "pointing")):
        return None  # `entered the war against Peru`
    return Roles(own, [], inherited=seek.inherited, guess=others, joins=True)


def _with(seek: Seeker) -> Roles:
    trigger = seek.trigger
    between = seek.class_after("between") or sides.ended(seek)
    company = between + back.apart(seek, seek.class_after("company")) + seek.after(trigger.frame.goal)
    told = {state for mention in company for state in seek.line.view.states(mention)}
    whole = bool(between) and len(told) > 1  # `between Peru and Fiji`, `antara Peru dengan Fiji`
    inside = [m for m in seek.line.mentions_between(trigger.start, trigger.end) if seek.acts(m)]
    if trigger.joined and trigger.frame.type == "ASSAULT":
        entered = _entered(seek, seek.owners() + company + inside)
        if entered is not None:
            return entered
    if trigger.voice == "noun":
        company = company or inside  # `relations between Peru and Fiji were restored`
        everyone = company if (whole or inside) and not trigger.joined else _sharers(seek, company)
    elif trigger.voice == "active":
        topic = trigger.frame.frame == "agenda"  # what is spoken of takes no part
        doers, met = seek.subject(), ([] if topic else seek.object()) + company
        traded = trigger.frame.type == "COOPERATE" and not (doers or whole)
        everyone = [] if traded else doers + met  # not `a firm exports toys to Peru and Fiji`
    else:
        doers = seek.class_after("agent", 10) + sides.bare_agent(seek)
        everyone = doers + company if doers or not _is_sent(seek) else []
    if trigger.frame.type == "ASSAULT" and trigger.voice == "noun" and not trigger.light and everyone:
        there = [mention for mention in seek.class_after("with_place", 1) if mention not in everyone]
        if there and not company and len(everyone) == 1 and seek.line.grammar.by_lemma:
            return Roles(everyone, there, inherited=seek.inherited)  # `the Peruvian war in Bolivia`
    if len(everyone) == 1:
        everyone = everyone + seek.class_after("source")
    hosted = seek.line.grammar.by_lemma or trigger.frame.mode == "multilateral"
    near = range(max(0, trigger.start - MARGIN_REACH), trigger.start)
    hosted = hosted and not any(seek.line.is_a(i, "margin") for i in near)
    hosted = hosted and (bool(trigger.light) or not whereabouts.is_venue(seek.line, trigger.start, everyone))
    if len(everyone) == 1 and trigger.frame.type == "CONSULT" and hosted:
        everyone = everyone + seek.class_after("with_place")  # the host
    return Roles(sides.together(seek, everyone), [], inherited=seek.inherited)


def _is_sent(seek: Seeker) -> bool:
    """Whether a passive tells only where goods go (`are exported to Peru and Fiji`): who gets them does
    nothing with the others."""
    return seek.trigger.frame.type == "COOPERATE" and bool(seek.after(seek.trigger.frame.goal))


def _host(seek: Seeker) -> Roles:
    actors, others = sides.ends(seek)
    guests = [m for m in others if seek.line.view.mentions[m].kind in GUESTS or lists.are_peers(seek.line, m)]
    if not actors and seek.trigger.voice == "passive":  # `was received at the palace in Lima`
        actors = [mention for mention in seek.class_after("with_place", NEAR) if mention not in others]
    return Roles(guests, actors, inherited=seek.inherited)


def _visit(seek: Seeker) -> Roles:
    actors, recipients = sides.ends(seek)
    if not recipients:
        recipients = seek.class_after("company")
    if not actors and recipients and seek.trigger.voice == "noun":
        actors = seek.subject()  # `said during a visit to India`
    if actors and not recipients and seek.trigger.light == "active" and seek.trigger.frame.type == "CONSULT":
        recipients = [m for m in seek.subject() if m not in actors]  # `Peru postponed the king's visit`
    visitors = [mention for mention in actors if not back.is_force(seek.line, mention)]
    if seek.trigger.frame.type == "CONSULT":
        line = seek.line
        visitors = [m for m in visitors if not (sides.is_owner(line, m) or travellers.are_private(line, m))]
    return Roles(visitors, recipients, inherited=seek.inherited)


def _third(seek: Seeker) -> Roles:
    actors, others = sides.ends(seek)
    between = seek.class_after("between") + seek.class_after("company") + sides.mediated(seek)
    return Roles(list(dict.fromkeys(actors + others + between)), [], inherited=seek.inherited)


def _receive(seek: Seeker) -> Roles:
    return Roles(seek.class_after("source"), seek.subject(), inherited=seek.inherited)


def _from(seek: Seeker) -> Roles:
    actors, recipients = sides.ends(seek)
    left = recipients if seek.line.is_a(seek.trigger.end - 1, "preposition") else []
    there: list[int] = []
    retreat = seek.trigger.frame.type == "RETREAT" and seek.trigger.frame.mode == "withdraw"
    if retreat and not actors and seek.trigger.voice == "passive" and seek.line.grammar.by_lemma:
        left = seek.phrase(seek.trigger.end - 1) if left else []  # `were withdrawn from Chile`
        actors, there = recipients, back.standing(seek, recipients)  # `Peru's troops in Chile are pulled out`
    recipients = seek.class_after("source") or seek.after(seek.trigger.frame.goal) or left or there
    return Roles(actors, [m for m in recipients if m not in actors], inherited=seek.inherited)


def _own(seek: Seeker) -> Roles:
    actors, others = sides.ends(seek)
    left = seek.class_after("source") if seek.trigger.frame.type == "AID" else []
    if any(mention in left for mention in actors):  # `Peru began the evacuation from Accra`
        actors = seek.subject() if seek.trigger.light == "active" else []
    others = others or seek.object()
    people = [m for m in others if seek.line.view.mentions[m].kind in ("demonym", "state", "group")]
    if sides.is_of_another(seek, actors, others):
        return Roles(actors, others, inherited=seek.inherited)
    if not actors:
        actors = people
    words = range(seek.trigger.first, min(len(seek.line.words), seek.trigger.last + OBJECT_REACH))
    if any(seek.line.is_a(i, "own") for i in words):
        return Roles(actors, list(actors), own=True, inherited=seek.inherited)
    own = any(seek.line.is_a(i, "own_people") for i in words)
    return Roles(actors, [m for m in people if own] or list(actors), own=True, inherited=seek.inherited)


def _alone(seek: Seeker) -> Roles:
    actors, others = sides.ends(seek)
    if not actors and seek.trigger.voice == "passive":
        actors, others = others, []  # `US troops were deployed`
    aimed = seek.after(seek.trigger.frame.goal)
    return Roles(actors, [m for m in aimed if m in others or m not in actors], inherited=seek.inherited)


_FRAMES = {
    "to": _to,
    "say": _say,
    "with": _with,
    "agenda": _with,
    "visit": _visit,
    "host": _host,
    "third": _third,
    "receive": _receive,
    "from": _from,
    "own": _own,
    "alone": _alone,
}
