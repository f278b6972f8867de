"""An event in the making: its parties, time and place, before tellings of one act are joined."""

from collections.abc import Sequence
from dataclasses import dataclass

from runut.extract.clauses import Line
from runut.extract.filled import Roles
from runut.extract.frames import Trigger
from runut.model import FORCE, QUAD, Dated, EventType, Party, Place, Span, Statement, Status, Time
from runut.model.view import View

NOWHERE = "XXX"
MUTUAL = frozenset(("with", "third", "agenda"))
IN_FORCE = 2  # words from what is done with a pact to the pact
BOUND_REACH = 2  # words from `since` to its date
ONCE = 2  # words from `once` to its verb
DAY = 10  # characters of a TIMEX value that names a day
SUBJECT_REACH = 2  # words from `and` to the name of who acts in its clause
WHEN = 8  # words from a date to the `when` that takes it up
ENDS = (".", ";")  # of a sentence within quoted words
AUXILIARY = 5  # words in which an auxiliary stands before its verb
BODY = "body"  # the kind of mention that has a seat
REMOTE = "phone"  # what is told of places in it is what is spoken of
ONE_SIDED = frozenset(("own", "alone"))
TESTED = "weapons"  # the mode of tests, which matter to others whether these are named or not


@dataclass(slots=True)
class Draft:
    """One telling of an act. `finite`: told by a verb; `frame` is the name of its argument frame."""

    type: EventType
    mode: str | None
    frame: str
    status: Status
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    time: Dated | None
    place: Place | None
    voice: str | None
    statement: str | None
    trigger: Span
    evidence: Span
    because: tuple[str, ...]
    finite: bool = True
    guess: tuple[Party, ...] = ()  # recipients that count if the report tells of such a pair elsewhere
    both: bool = False  # done by those whom a plural pronoun stands for
    joins: bool = False  # the actor enters a fight of others, who are the guess
    even: bool = False  # a fight whose sides are named alike, neither as who began it
    known: str = ""  # the name of a war that is told by its name alone
    judges: bool = False  # condemns or hails an act of force whose doer its sentence does not name
    beside: bool = False  # an offer to mediate between others than whom the report pairs with who makes it
    points: bool = False  # a noun that points back to what was told (`the talks just named`)
    stance: bool = False  # a promise or a refusal told by a verb, where the language leaves out to whom


class Voiced:
    """Which statement holds an offset in its content: the innermost."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._spans = sorted(
            (span.end - span.start, span.start, span.end, number)
            for number, statement in enumerate(statements)
            for span in statement.content
        )
        self._statements = statements

    def at(self, offset: int) -> Statement | None:
        for _, start, end, number in self._spans:
            if start <= offset < end:
                return self._statements[number]
        return None


def parties(view: View, mentions: Sequence[int], beside: Sequence[Party] = ()) -> tuple[Party, ...]:
    """The mentions as parties, one a state (a named one before the state as such), without those
    `beside`."""
    taken = {party.state for party in beside}
    found: dict[str, Party] = {}
    for mention in mentions:
        for party in view.party(mention):
            if party.state in taken:
                continue
            known = found.get(party.state)
            if known is None or (known.name is None and party.name is not None):
                found[party.state] = party
    return tuple(found.values())


def states(found: Sequence[Party]) -> frozenset[str]:
    return frozenset(party.state for party in found) - {NOWHERE}


def incomplete(draft: Draft, view: View) -> str:
    """Nothing for a full act, `half` for one that can only add to another telling, `void` for none."""
    actors, recipients = states(draft.actors), states(draft.recipients)
    everyone = actors | recipients
    if not everyone and draft.frame not in MUTUAL:
        return "void"
    if draft.frame in MUTUAL:
        return "" if len(everyone) > 1 else "half"
    if draft.frame == "own":
        return "" if actors else "void"
    if draft.frame == "alone":
        return "" if actors and (draft.mode == TESTED or foreign(draft, view)) else "void"
    if actors and not recipients and draft.frame == "from" and draft.type == "RETREAT" and draft.finite:
        return "" if foreign(draft, view) else "half"
    return "" if actors and recipients else "half"


def foreign(draft: Draft, view: View) -> bool:
    """Whether another state is named nearby: a state that moves forces or refuses something at home is no
    matter between states."""
    sentence = view.sentence_at(draft.trigger.start) or 0
    near = view.sentences[max(0, sentence - 1) : sentence + 2]
    named = {s for m in view.mentions_in(near[0].start, near[-1].end) for s in view.states(m)}
    return bool(named - states(draft.actors) - {NOWHERE})


def time_of(line: Line, trigger: Trigger, quoted: bool = False) -> Dated | None:
    """The date nearest to the act in its clause, else in its sentence; a dispatch's date only for what is
    said, not for what somebody tells of (`quoted`)."""
    view = line.view
    spoken = not quoted and QUAD[trigger.frame.type].startswith("verbal") and trigger.frame.type != "CONSULT"
    start, end = line.clause(trigger.verb)
    clause = (line.words[start].start, line.words[end - 1].end)
    here = line.words[trigger.start].start
    best: tuple[tuple[bool, int], Time] | None = None
    for time in view.times_in(line.sentence.start, line.sentence.end):
        if time.value is None or time.type not in ("DATE", "TIME") or (time.dispatch and not spoken):
            continue
        if not time.value[:1].isdigit() or _apart(line, trigger, time):
            continue
        rank = (not clause[0] <= time.start < clause[1], abs(time.start - here))
        if best is None or rank < best[0]:
            best = (rank, time)
    if best is None:
        return None
    time = best[1]
    return Dated(_day(time.value or ""), view.span(time.start, time.end))


def _apart(line: Line, trigger: Trigger, time: Time) -> bool:
    """Whether a time bounds a span (`since 1989`), or stands in a clause that the act is not told in."""
    here = next((i for i, word in enumerate(line.words) if word.end > time.start), 0)
    if _is_bound(line, trigger, here):
        return True
    day = len(time.value or "") >= DAY or line.grammar.by_lemma  # what was told in a month was done in it
    if (day and _is_earlier(line, here, trigger.verb)) or _is_of_another(line, here, trigger.verb):
        return True
    if trigger.voice == "noun" and _dates_no_noun(line, trigger, time, here):
        return True
    unit, own = line.unit(here), line.unit(trigger.verb)
    if own not in (-1, unit) and line.is_a(own, "before") and (here < own or _is_beyond(line, trigger, here)):
        return True  # `the letter of 6 April, long before Peru attacked`
    if own not in (-1, unit) and here < own and line.opener[own] == "relative" and _is_judgement(trigger):
        return True  # `struck on Monday a ship, which Peru condemned`
    if unit < 0 or line.is_a(unit, "simultaneous"):
        return False
    if unit != own:
        if trigger.voice == "noun" and trigger.end <= unit and line.opener[unit] == "relative":
            own_noun = unit + 1 in line.nouns  # `a pact whose talks began in May`
            return own_noun or any(
                line.is_verb(i) for i in range(trigger.end, unit)
            )  # `the truce that began`
        return trigger.verb < unit or own < unit
    if line.opener[unit] != "relative" or trigger.verb < here:
        return False
    told = any(line.is_verb(i) for i in range(unit + 1, here))  # the relative clause has its verb already
    return told and not any(line.is_a(i, "coordinator") for i in range(here, trigger.verb))


def _is_bound(line: Line, trigger: Trigger, time: int) -> bool:
    """Whether a time only bounds a span before the act, or is what a figure is compared with (`naik 4% dari
    tahun sebelumnya`)."""
    near = range(max(0, time - BOUND_REACH), time)
    if any(line.is_a(i, "compared") and i + line.span_of(i, "compared") == time for i in near):
        return True
    bound = any(line.is_a(i, "bound") for i in (*near, time))
    return bound and time < trigger.first and not _is_frame(line, time)


def _is_beyond(line: Line, trigger: Trigger, time: int) -> bool:
    """Whether a comma and a further verb part a time from an act before it (`before flying to Lima, he called
    at Quito last week`)."""
    comma = next((i for i in range(trigger.last, time) if line.words[i].raw == ","), time)
    return any(line.is_verb(i) for i in range(comma, time))


def _is_judgement(trigger: Trigger) -> bool:
    """Whether an act is words about another act, whose date is not theirs."""
    return trigger.frame.type in ("ACCUSE", "SUPPORT", "REJECT")


def _dates_no_noun(line: Line, trigger: Trigger, time: Time, here: int) -> bool:
    """Whether a time before a noun is not the noun's: of words about it (`his words of 6 April about the
    strike`), of its telling, or of another sentence in the same quotation."""
    if any(line.is_a(i, "topic") for i in range(here, trigger.first)):
        return True
    joint = trigger.frame.type == "COOPERATE" and not trigger.light
    if joint and any(line.is_verb(i) for i in range(here, trigger.first)):
        return True  # `today we speak of our trade with Peru`
    if any(line.is_a(i, "in_force") for i in range(max(here, trigger.first - IN_FORCE), trigger.first)):
        return True  # `today we speak of keeping the pact with Peru`
    between = (word for word in line.words[here : trigger.first] if word.start >= time.end)
    if any(word.raw in ENDS for word in between):
        return True
    return not trigger.light and _is_of_its_telling(line, trigger, here)


def _is_of_its_telling(line: Line, trigger: Trigger, time: int) -> bool:
    """Whether a time dates not what a noun names, but that somebody judges it (`on Monday condemned
    the strike`), answers it (`fired on Monday in response to the strike`) or makes it known (`the plan to
    strike was revealed on Monday`)."""
    judged = any(line.begins(i, "judging") for i in range(time, trigger.first))
    known = any(line.is_a(i, "made_known") for i in range(trigger.end, time))
    return QUAD[trigger.frame.type].startswith("material") and (
        judged or known or _is_answered(line, trigger, time)
    )


def _is_answered(line: Line, trigger: Trigger, position: int) -> bool:
    """Whether what stands at the position belongs to another act, an answer or what is answered."""
    between = range(position, trigger.first) if position < trigger.first else range(trigger.last, position)
    return any(line.begins(i, "answering") for i in between)


def _is_earlier(line: Line, time: int, verb: int) -> bool:
    """Whether a time dates what is said, the act being earlier (`admitted on Monday it had struck`)."""
    had = next((i for i in range(verb - 1, max(time, verb - AUXILIARY), -1) if line.is_a(i, "anterior")), 0)
    if had <= time:
        return False
    if not line.grammar.by_lemma:  # `asked on Monday about reports that Peru has struck`
        return any(line.opener[i] == "complement" for i in range(time, had))
    return any(line.lemma_is(i, "reporting") for i in range(had))


def _is_of_another(line: Line, time: int, verb: int) -> bool:
    """Whether a coordinated clause with a subject and verb of its own parts a time from the act (`Peru signed
    in May, and Chile has accused …`); what stands at the head of a sentence holds for all of it."""
    if time < verb and _is_frame(line, time):
        return False
    first, last = sorted((time, verb))
    for comma in range(first, last):
        joint = comma + 1
        if line.words[comma].raw != "," or comma in line.inside or not line.is_a(joint, "coordinator"):
            continue
        owner = next((m for m, (start, _) in line.free() if joint < start <= joint + SUBJECT_REACH), None)
        between = range(joint + 1, line.heads[owner][0]) if owner is not None else range(0)
        if owner is None or any(line.border(i) for i in between):
            continue
        after = range(line.heads[owner][1], min(len(line.words), last + 1))
        own = next((i for i in after if line.is_verb(i)), None)
        before = any(line.is_verb(i) for i in range(comma))
        if before and own is not None and not any(line.words[i].raw == "," for i in range(after.start, own)):
            return True
    return False


def _is_frame(line: Line, time: int) -> bool:
    """Whether a bound holds for all that follows: at the head of the sentence, or told of as `when …`."""
    opens = not any(word.mention is not None or line.is_verb(i) for i, word in enumerate(line.words[:time]))
    return opens or any(line.is_a(i, "simultaneous") for i in range(time, min(len(line.words), time + WHEN)))


def inherited(view: View, kind: EventType, status: Status, finite: bool) -> Dated | None:
    """The month of publication, for what is told as news without a date of its own: words spoken, acts told
    by a verb as having happened, and what goes on."""
    published = view.report.published.value
    uttered = QUAD[kind].startswith("verbal") and kind != "AGREE"  # a pact that is only named may be old
    told = status in ("happened", "alleged") and (finite or uttered)
    return Dated(published[:7], None) if published and (told or status == "ongoing") else None


def is_of_old(line: Line, trigger: Trigger) -> bool:
    """Whether a relative clause tells what was once done (`sanctions that Peru once backed`): no news."""
    once = any(line.is_a(i, "formerly") for i in range(max(0, trigger.first - ONCE), trigger.first))
    opener = line.unit(trigger.verb)
    return once and opener >= 0 and line.opener[opener] == "relative"


def _day(value: str) -> str:
    """A date without its clock time or day part."""
    return "/".join(part.split("T")[0] for part in value.split("/"))


def place_of(line: Line, trigger: Trigger, roles: Roles) -> Place | None:
    """The place that a phrase of place in the act's clause names; of a visit, one in the host's state."""
    view = line.view
    if trigger.frame.mode == REMOTE:
        return None
    start, end = line.clause(trigger.verb)
    hosts = {state for mention in roles.recipients for state in view.states(mention)}
    for mention in line.mentions_between(start, max(end, trigger.last + 8)):
        kind, before = line.licence(mention)
        if any(line.words[i].raw == ";" for i in range(trigger.last, line.heads[mention][0])):
            break  # `in May they met in Lima; in June …`
        if any(line.is_a(i, "cause") for i in range(trigger.end, before)):
            break  # `was sanctioned because it sent arms to Peru`
        if kind != "preposition" or not line.is_a(before, "with_place"):
            continue
        if _is_beside(line, trigger, before) or _is_of_others(line, trigger, before, mention, roles):
            continue
        own = view.mentions[mention]
        if trigger.frame.frame == "visit" and hosts and hosts.isdisjoint(view.states(mention)):
            continue
        if own.kind in ("place", "capital", "state") and mention not in roles.actors:
            named = (
                view.words(own) if own.kind == "capital" else view.name(mention)
            )  # the city, not its state
            return Place(named, view.span(own.start, own.end))
    return None


def _is_beside(line: Line, trigger: Trigger, before: int) -> bool:
    """Whether the place at a preposition is that of something else: what the act answers, what a relative
    clause tells (`X, which has troops in Peru, struck …`), or a body (`the government in Lima offered …`)."""
    if (trigger.voice == "noun" or before > trigger.last) and _is_answered(line, trigger, before):
        return True
    if any(line.is_a(i, "topic") and i not in line.inside for i in range(before, trigger.first)):
        return True  # `the talks in Lima raised doubts about Peru's pledge`
    unit = line.unit(before)
    if unit != line.unit(trigger.verb) and unit >= 0 and line.opener[unit] == "relative":
        return True
    return any(end == before and line.view.mentions[m].kind == BODY for m, (_, end) in line.heads.items())


def _is_of_others(line: Line, trigger: Trigger, before: int, mention: int, roles: Roles) -> bool:
    """Whether the place at a preposition is in a state that takes no part and has words of its own before the
    act (`the war in Gaza goes on, now Chile strikes Peru`); what opens a sentence may be neutral ground."""
    there = line.view.states(mention)
    own = {state for party in (*roles.actors, *roles.recipients) for state in line.view.states(party)}
    if QUAD[trigger.frame.type] != FORCE or not own.isdisjoint(there) or not there:
        return False
    parted = any(line.words[i].raw == "," and i not in line.inside for i in range(before, trigger.first))
    return parted and any(not word.is_mark for word in line.words[:before])
