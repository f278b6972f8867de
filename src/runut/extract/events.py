"""Acts between states, as one report tells them: who does what to whom, when, where, on whose word, how
real.

`find` lays out each sentence of the body as a `Line`, finds its triggers (`frames`), their parties
(`roles`) and their status (`status`), adds the acts that statements themselves are (an accusation, a
threat), and joins what tells the same act (`joining`). Event types and modes are PLOVER 0.8's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from runut.extract import back, backed, games, idle, meant, settings, whereabouts
from runut.extract import roles as frames_roles
from runut.extract.clauses import Line
from runut.extract.drafts import (
    MUTUAL,
    NOWHERE,
    Draft,
    Voiced,
    foreign,
    incomplete,
    inherited,
    is_of_old,
    parties,
    place_of,
    states,
    time_of,
)
from runut.extract.filled import Roles
from runut.extract.frames import Frame, FrameBook, Trigger
from runut.extract.grammar import Grammar
from runut.extract.joining import join
from runut.extract.proposed import beyond, fill
from runut.extract.spoken import spoken
from runut.extract.status import StatusBook
from runut.extract.strikes import settle
from runut.extract.telling import Hearing, dated, leads, status_of, until_print
from runut.extract.wars import WarBook
from runut.extract.wars import drafts as named_wars
from runut.lang import packs
from runut.model import FORCE, QUAD, Doubt, EventMention, EventType, Party, Span, Statement, make_id
from runut.model.view import View

AHEAD = frozenset(("planned", "expected"))
STANCES = frozenset(("AGREE", "REJECT"))
NEAR_WE = 4  # words from `we` to its verb
PUNISHING = ("SANCTION", "COERCE", "THREATEN")
JUDGED = "disapprove"  # the mode of charges that judge a deed
BOTH = 2  # sides between whom one mediates

Laid = list[tuple[Line, list[Trigger]]]  # sentences with the acts that they name


@dataclass(frozen=True, slots=True)
class EventTools:
    """The compiled tables of one pack."""

    grammar: Grammar
    frames: FrameBook
    status: StatusBook
    wars: WarBook


def load() -> dict[str, EventTools]:
    """The tools of every pack, by its code."""
    tools = {}
    for pack in packs():
        grammar = Grammar(pack)
        tools[pack.code] = EventTools(
            grammar, FrameBook(pack, grammar), StatusBook(pack, grammar), WarBook(pack)
        )
    return tools


def laid(tools: dict[str, EventTools], view: View) -> Laid:
    """The sentences of a report's paragraphs as lines, with the acts that each names."""
    own = tools.get(view.report.language)
    if own is None:
        return []
    body = [one for one in view.sentences if view.blocks[one.block].kind == "paragraph"]
    found = [(line, _unnamed(own, line)) for line in (Line(view, each, own.grammar) for each in body)]
    for line, acts in found:
        line.settings = settings.sides(line, acts)
    return found


def _unnamed(tools: EventTools, line: Line) -> list[Trigger]:
    """The acts of a sentence but for wars that it tells by their name; none where teams play."""
    if games.tells_of_games(line):
        return []
    named = [range(start, end) for start, end, _ in tools.wars.named(line)]
    found = tools.frames.triggers(line)
    return [trigger for trigger in found if not any(trigger.end - 1 in words for words in named)]


def find(
    tools: dict[str, EventTools], view: View, statements: Sequence[Statement], lines: Laid
) -> tuple[tuple[EventMention, ...], tuple[Doubt, ...]]:
    """All events of a report, in the order of their first telling, and the doubts."""
    own = tools.get(view.report.language)
    if own is None or games.is_of_games([line for line, _ in lines]):
        return (), ()
    voiced = Voiced(statements)
    drafts = [draft for line, acts in lines for draft in _of_line(own, line, acts, voiced)]
    drafts = [said for draft in drafts if (said := _as_said(draft, statements)) is not None]
    aside = frozenset(mention for line, _ in lines for mention in line.settings)
    there = frozenset(mention for line, _ in lines for mention in whereabouts.located(line))
    drafts += spoken(view, statements, drafts, aside, there, own.grammar)
    drafts += [draft for line, _ in lines for draft in named_wars(own.wars, line, voiced)]
    found, left = join(view.report.id, drafts, own.grammar.names_both)
    return found, tuple(
        _doubt(draft) for draft in left if draft.finite and draft.recipients and not draft.actors
    )


def _as_said(draft: Draft, statements: Sequence[Statement]) -> Draft | None:
    """An act that is the verb of a statement is what that does: a threat demands (`warned X not to vote`), a
    charge praises (`called the aid a token of friendship`), which `spoken` tells."""
    cues = [(one.cue, one.act) for one in statements if one.cue is not None]
    said = {act for cue, act in cues if cue.start <= draft.trigger.start < cue.end}
    if draft.type == "ACCUSE" and "praise" in said:
        return None
    if draft.type == "THREATEN" and "demand" in said:
        return replace(draft, type="REQUEST", mode=None)
    return draft


def _doubt(draft: Draft) -> Doubt:
    """An act that a verb tells of, whose doer the report does not make plain."""
    what = "who acts is not made plain"
    return Doubt(
        make_id("doubt", draft.trigger, what), "extract", draft.trigger.report, draft.trigger, what, ()
    )


def with_roles(line: Line, found: Sequence[Trigger]) -> list[tuple[Trigger, Roles]]:
    """The acts of a sentence with the mentions that fill their roles, in order."""
    done: dict[tuple[int, int], Roles] = {}
    order = sorted(
        found, key=lambda t: (t.voice != "noun" and not _is_backing(t), -t.start, not t.joined)
    )  # what verbs may be about comes first, and who only backs somebody
    for trigger in order:
        known = [
            (other, done[other.verb, other.start]) for other in found if (other.verb, other.start) in done
        ]
        done[trigger.verb, trigger.start] = frames_roles.find(line, trigger, known)
    pairs = [(trigger, done[trigger.verb, trigger.start]) for trigger in found]
    told = [pair for pair in pairs if pair[0].finite]  # acts of nouns stand inside what the first verb tells
    for before, (trigger, roles) in (*pairwise(pairs), *pairwise(told)):
        _share(line, trigger, roles, before)
    for trigger, roles in pairs:
        _answer(trigger, roles, pairs)
        _carry_on(line, trigger, roles, pairs)
        meant.judged(line, trigger, roles, pairs)
        _judges(line, trigger, roles, pairs)
    settle(line, pairs)
    backed.settle(line, pairs)
    meant.answered(line, pairs)
    for trigger, roles in pairs:
        settings.leave(line, trigger, roles)
    return pairs


def _is_backing(trigger: Trigger) -> bool:
    """Whether a passive tells who backs the one named before (`Chad, backed by France, …`)."""
    return trigger.voice == "passive" and trigger.frame.type in ("SUPPORT", "AID")


def _answer(trigger: Trigger, roles: Roles, pairs: Sequence[tuple[Trigger, Roles]]) -> None:
    """`Peru accused Kenya of withholding payments`, `sanctions on Kenya for its refusal to pay`: what one is
    accused of or punished for, and nobody is named whom it hit, hit who accuses or punishes."""
    hurts = trigger.frame.frame in ("to", "say") and QUAD[trigger.frame.type].endswith("conflict")
    if not roles.actors or roles.recipients or not hurts:
        return
    for other, charge in pairs:
        punishes = trigger.frame.type == "REJECT" and other.frame.type in PUNISHING
        accuses = (other.frame.type == "ACCUSE" or punishes) and other.end <= trigger.start
        judges = other.frame.mode == JUDGED and QUAD[trigger.frame.type] == FORCE
        if (
            accuses and charge.recipients == roles.actors and not judges
        ):  # one condemns strikes on others, too
            roles.recipients = [mention for mention in charge.actors if mention not in roles.actors]


def _carry_on(line: Line, trigger: Trigger, roles: Roles, pairs: Sequence[tuple[Trigger, Roles]]) -> None:
    """`Peru was hit by a Chilean drone, killing two`: a participle that closes a clause in the passive tells
    on of who did it, not of whom it befell."""
    ending = line.grammar.affixes("progressive_suffix") or ("\0",)
    running = line.words[trigger.verb].raw.endswith(ending)
    if trigger.voice != "active" or not running or line.words[trigger.first - 1].raw != ",":
        return
    for other, before in pairs:
        near = other.end <= trigger.first and not any(line.opener[i] for i in range(other.end, trigger.first))
        if other.voice == "passive" and near and before.actors and before.recipients == roles.actors:
            roles.actors = [mention for mention in before.actors if mention not in roles.recipients]


def _judges(line: Line, trigger: Trigger, roles: Roles, pairs: Sequence[tuple[Trigger, Roles]]) -> None:
    """`condemned the strike on Peru`: whom it hit leads to who struck."""
    if roles.recipients or not back.is_judging(line, trigger, [act for act, _ in pairs]):
        return
    roles.judged = True
    for act, deed in pairs:
        if trigger.start < act.start < trigger.end + NEAR_WE and not deed.actors and not roles.guess:
            roles.guess = list(deed.recipients)


def _object(line: Line, trigger: Trigger) -> range:
    """The words of a verb's object, up to where its noun phrase ends."""
    ends = range(trigger.last, len(line.words))
    return range(trigger.last, next((i for i in ends if line.border(i)), len(line.words)))


def _share(line: Line, trigger: Trigger, roles: Roles, before: tuple[Trigger, Roles]) -> None:
    """`condemned the coup and imposed sanctions`: a coordinated act is aimed at whom the first one is;
    `met Peru's president and signed a treaty`: it is done with those whom one met."""
    joined = any(line.is_a(i, "coordinator") for i in range(max(0, trigger.first - 2), trigger.first))
    first, shared = before
    if not joined or roles.recipients or any(line.is_a(i, "own") for i in _object(line, trigger)):
        return
    if trigger.frame.frame in ("to", "say"):
        roles.recipients = list(shared.recipients)
    met = list(dict.fromkeys((*shared.actors, *shared.recipients)))
    signed = trigger.voice == "active" and trigger.frame.type == "AGREE" and trigger.frame.frame in MUTUAL
    if signed and first.frame.type == "CONSULT" and set(roles.actors) < set(met):
        roles.actors = met


def _of_line(tools: EventTools, line: Line, acts: Sequence[Trigger], voiced: Voiced) -> list[Draft]:
    drafts = []
    told = [act for act in acts if not idle.is_idle(line, act, acts)]
    told = [act for act in told if not idle.sets_goal(act, told) and not leads(tools.status, line, act, told)]
    offered = [act for act in told if idle.is_offered(line, act, told)]
    told = [act for act in told if act not in offered]
    named = with_roles(line, told)
    for trigger, roles in named:
        fill(line, trigger, roles)
    taken = {i for trigger, _ in named for i in range(trigger.first, trigger.last)}
    if named:  # `is scheduled to meet` is one act, not a promise and a meeting
        taken |= {i for first, last, _ in tools.status.cues(line) for i in range(first, last)}
    first: tuple[Trigger, Draft] | None = None
    for trigger, roles in (*named, *beyond(line, taken, told)):
        if idle.is_bidden(line, trigger, roles, named):
            continue
        draft = _draft(tools, line, trigger, roles, voiced)
        if draft is not None and first is not None and _goes_on(line, trigger, first[0]):
            _share_status(draft, first[1])
        if draft is not None and trigger.finite:
            first = trigger, draft
        if draft is not None and trigger.frame.type == "AGREE":
            _offer(line, draft, [act for act in offered if trigger.end <= act.start])
        if draft is not None:
            drafts.append(draft)
    return drafts


def _offer(line: Line, draft: Draft, mediated: Sequence[Trigger]) -> None:
    """Let an offer to mediate be made to those between whom, if its sentence names them."""
    draft.beside = bool(mediated)
    if states(draft.recipients) - states(draft.actors):
        return
    for act in mediated:
        told = parties(line.view, frames_roles.find(line, act).actors, beside=draft.actors)
        draft.recipients = draft.recipients if len(told) < BOTH else told


def _goes_on(line: Line, trigger: Trigger, first: Trigger) -> bool:
    """Whether a verb without forms of its own is joined to the one before, whose auxiliaries it shares (`akan
    mengunjungi Peru dan bertemu presidennya`)."""
    joint = trigger.first - 1
    if line.grammar.by_lemma or trigger.voice != "active" or not line.is_a(joint, "coordinator"):
        return False
    between = range(first.last, joint)
    return bool(between) and not any(line.opener[i] or line.words[i].raw in (",", ";", ".") for i in between)


def _share_status(draft: Draft, first: Draft) -> None:
    """Let a joined act be ahead as the one before it is, if no word tells it otherwise."""
    told = any(rule.startswith("status:") for rule in draft.because)
    if draft.status != "happened" or told or first.status not in AHEAD:
        return
    draft.status = first.status
    draft.because = (*draft.because, "clause:coordinated")
    if draft.time is not None and draft.time.span is None:
        draft.time = None


def _others(view: View, frame: Frame, roles: Roles, actors: Sequence[Party]) -> tuple[Party, ...]:
    """Whom an act is done to."""
    if roles.unnamed:
        return (Party(NOWHERE),)
    found = parties(view, roles.recipients, beside=() if roles.own else actors)
    if roles.own and frame.frame == "say":
        return tuple(replace(party, name=None, entity=None) for party in found)
    return found


def _draft(tools: EventTools, line: Line, trigger: Trigger, roles: Roles, voiced: Voiced) -> Draft | None:
    view, frame = line.view, trigger.frame
    statement = voiced.at(line.words[trigger.start].start)
    actors = _doers(line, trigger, roles, statement)
    recipients = _others(view, frame, roles, actors)
    verdict = status_of(tools.status, Hearing(line, trigger, statement, states(actors), states(recipients)))
    if verdict is None:
        return None
    time, published = time_of(line, trigger, quoted=statement is not None), view.report.published.value
    status, because = dated(verdict, line, frame.type, time, published)
    if status == "hypothetical" and roles.inherited and "clause:condition" not in because:
        return None
    kind, mode, shape = _kind(frame, roles, actors, recipients)
    draft = Draft(
        type=kind,
        mode=mode,
        frame=shape,
        status=status,
        actors=actors,
        recipients=recipients,
        time=until_print(time, status, published)
        or (None if is_of_old(line, trigger) else inherited(view, frame.type, status, trigger.finite)),
        place=place_of(line, trigger, roles),
        voice=statement.speaker if statement else None,
        statement=statement.id if statement else None,
        trigger=view.span(line.words[trigger.first].start, line.words[trigger.last - 1].end),
        evidence=_evidence(line, trigger, roles),
        because=(trigger.because, *roles.because, *because),
        finite=trigger.finite,
        guess=parties(view, roles.guess, beside=actors),
        joins=roles.joins,
        both=any(line.is_a(line.heads[m][0], "plural_pronoun") for m in roles.actors),
        judges=roles.judged,
        points=line.is_a(trigger.end, "pointing"),
        even=settings.is_even(line, trigger, roles.actors),
    )
    draft.stance = tools.grammar.lone_stance and _is_stance(trigger, draft, view)
    return None if incomplete(draft, view) == "void" else draft


def _doers(line: Line, trigger: Trigger, roles: Roles, statement: Statement | None) -> tuple[Party, ...]:
    """Who acts; `we` is who speaks, alone or with those he names (`we agreed with Peru`)."""
    actors = parties(line.view, roles.actors)
    if statement is not None and _asks_own(line, trigger, roles, statement):
        roles.own = True
    elif statement is None or not _says_we(line, trigger):
        return actors
    together = trigger.frame.frame in MUTUAL and statement.state not in states(actors)
    if actors and not together:
        return actors
    return (*actors, Party(statement.state, statement.speaker, None, statement.speaker_span))


def _kind(
    frame: Frame, roles: Roles, actors: Sequence[Party], recipients: Sequence[Party]
) -> tuple[EventType, str | None, str]:
    """Type, mode and frame once the parties are known: what is launched at somebody is a strike, and what
    several train for they do together."""
    if frame.joint and len(states(actors)) > 1:
        return frame.joint, None, "with"
    if frame.aimed:
        return (*frame.aimed, frame.frame) if recipients else (frame.type, frame.mode, "alone")
    own = roles.own and frame.type == "THREATEN"
    shape = "with" if roles.mutual else "to" if roles.joins else frame.frame
    return "REQUEST" if own else frame.type, frame.mode, shape


def _is_stance(trigger: Trigger, draft: Draft, view: View) -> bool:
    """Whether a promise or a refusal is an act even where nobody is named whom it concerns."""
    told = trigger.finite and trigger.frame.type in STANCES and draft.status != "hypothetical"
    return told and (len(states(draft.actors)) > 1 or foreign(draft, view))


def _asks_own(line: Line, trigger: Trigger, roles: Roles, statement: Statement) -> bool:
    """Whether who speaks has his own people asked to do something (`Peruvians are asked to leave`)."""
    asked = trigger.frame.type == "REQUEST" and trigger.voice == "passive" and not roles.actors
    return asked and statement.state in line.view.states_of(roles.recipients)


def _says_we(line: Line, trigger: Trigger) -> bool:
    """Whether the subject of a verb in a statement is the one who makes it."""
    start = max(line.clause(trigger.verb)[0], trigger.verb - NEAR_WE)
    return trigger.voice == "active" and any(line.is_a(i, "first_person") for i in range(start, trigger.verb))


def _evidence(line: Line, trigger: Trigger, roles: Roles) -> Span:
    spans = [line.heads[m] for m in (*roles.actors, *roles.recipients)] + [(trigger.first, trigger.last)]
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    return line.view.span(line.words[first].start, line.words[last - 1].end)
