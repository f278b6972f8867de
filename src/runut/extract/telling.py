"""How real an act is as the report tells it: the cue that reaches it, whose word it is, and what kind of act.

`status_of` asks `status` for the cues and weighs them by what the act is (an accusation is no lasting act, an
arrest is not contested) and by the statement that it stands in. It gives the status and the rules behind
it, or None for what is not told as an act.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from runut.extract import sensed
from runut.extract.clauses import Line
from runut.extract.frames import Trigger
from runut.extract.status import AHEAD, StatusBook, Verdict, as_status, is_told_beside
from runut.model import QUAD, Dated, EventType, Statement, Status

Told = tuple[Status, tuple[str, ...]]

LASTED = ("clause:lasting act",)
OFFER = "offer"  # a mode of acts that are made by saying so
VOW = "violence"  # a mode of threats that tell what one will do oneself
NOWHERE = "XXX"  # the state of a speaker whose state is not said
YEAR = 4  # digits of a year in a TIMEX value
DAY = 10  # characters of a day
ENDS = frozenset(("RETREAT",))  # what is only to be brought about (`talks to end the war`)
LASTING = frozenset(
    ("ASSAULT", "RETREAT", "COOPERATE", "MOBILIZE", "REJECT")
)  # lasting ones that a verb, too, tells as going on
STAY_REACH = 7  # words from `during` to the visit
AGENDA = "clause:agenda"  # a point of what is to be done or spoken of
AIMS = frozenset(("CONSULT", "AID"))  # acts that are plans even where they are only told as a purpose
CONTESTED = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "AID"))  # a mere claim by another leaves them alleged
HEARD = frozenset(("REQUEST", "REJECT", "SUPPORT"))  # hearsay from whom they are aimed at, or without a name
CLAIMED = frozenset(("COERCE", "ASSAULT"))  # the word of who claims it does not settle it, unless he avows it
SCHEMES = frozenset(("ASSAULT", "COERCE", "AID"))  # what is only said to be planned by others is alleged
GUESSES = frozenset(("predict", "accuse", "threaten"))  # what speakers do who do not announce
OFFICIAL = frozenset(("arrest", "deport"))  # modes that any official's word settles
STANDING = ("SUPPORT", None)  # what a relative clause tells of someone as lasting: `rebels whom X backs`
SAID = frozenset(("planned", "expected", "hypothetical"))  # what one says one may do: a threat is made by it
UTTERED = frozenset(("REQUEST", "ACCUSE", "THREATEN"))  # whoever rejects one takes it as made
POINTS = frozenset(("ASSAULT",))  # lasting ones that a past form tells as over (`clashed`)
BRIEF = frozenset(
    ("CONSULT", "AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE", "RETREAT")
)  # acts that a verb tells as points in time


@dataclass(frozen=True, slots=True)
class Hearing:
    """An act as it is heard: its words, the statement that holds it, the states that act and are acted on."""

    line: Line
    trigger: Trigger
    statement: Statement | None
    doers: AbstractSet[str]
    others: AbstractSet[str]

    @property
    def own(self) -> bool:
        """Whether the act stands in its doer's own words."""
        return self.statement is not None and self.statement.state in self.doers

    @property
    def met(self) -> bool:
        """Whether the act stands in the words of one whom it is aimed at."""
        return self.statement is not None and self.statement.state in self.others


def status_of(book: StatusBook, heard: Hearing) -> Told | None:
    """The act's status and the rules behind it; None if it is not told as an act."""
    line, trigger = heard.line, heard.trigger
    found = book.read(line, trigger.start, trigger.end, trigger.verb, trigger.voice == "noun")
    found = tuple(
        one for one in found if not _is_since(line, trigger, one) and not _is_answered(trigger, one)
    )
    because: tuple[str, ...]
    point = trigger.frame.frame == "agenda"
    if found:
        status, because = as_status(found[0].status), (f"status:{found[0].where}",)
        if found[0].scope == "negated" and heard.own and trigger.finite and trigger.frame.type in CONTESTED:
            return "denied", (*because, "voice:own denial")
        if any(verdict.condition for verdict in found):
            because = (*because, "clause:condition")
        undone = status == "denied" and trigger.frame.type == "REJECT"  # `will not rule out`
        if status is None or undone or (point and status not in AHEAD):
            return None
        if point or found[0].scope == "listed":
            because = (*because, AGENDA)
    else:
        status, because = _plain(line, trigger)
        if point or (status == "planned" and trigger.frame.type not in AIMS):
            return None
    told = status, because
    if heard.statement is not None:
        told = _voiced(heard, heard.statement, found, told)
    return told if found else sensed.status(line, trigger) or told


def _voiced(heard: Hearing, statement: Statement, found: Sequence[Verdict], plain: Told) -> Told:
    """The status of an act that stands in somebody's words."""
    status, because = plain
    if heard.trigger.frame.type == "AID" and because == LASTED and statement.act == "threaten":
        return "hypothetical", (*because, "voice:warned of")
    vowed = heard.trigger.sign is not None or heard.trigger.frame.mode == VOW
    threat = vowed and heard.trigger.frame.type == "THREATEN"
    if status in SAID and heard.own and threat:
        return "happened", (*because, "voice:done by saying")
    announced = statement.state == NOWHERE and _is_avowed(heard.line, statement)
    if status == "planned" and (heard.own or announced):
        return _meant(heard, statement, because)
    if status == "planned":
        return _ahead(heard, statement, found, because)
    return _in_voice(heard, statement, plain)


def dated(told: Told, line: Line, kind: EventType, time: Dated | None, published: str | None) -> Told:
    """The status once the date is known (TIMEX values)."""
    when = time.value if time else None
    over = _from_then(_if_over(told, line, kind, when, published), line, time, published)
    return at_print(over, kind, when, published)


def at_print(told: Told, kind: EventType, when: str | None, published: str | None) -> Told:
    """A meeting of a day or week after the report's own is still to come, however its words tell it."""
    if kind != "CONSULT" or told[0] not in ("happened", "ongoing") or not when or not published:
        return told
    try:
        day = date.fromisoformat(published)
    except ValueError:
        return told  # the day of publication is not known
    week = "{}-W{:02}".format(*day.isocalendar())
    later = when > (week if "W" in when else published) and len(when) == len(
        week if "W" in when else published
    )
    return ("planned", (*told[1], "time:after publication")) if later else told


def _from_then(told: Told, line: Line, when: Dated | None, published: str | None) -> Told:
    """What is told to begin on a day after the report's own is ahead."""
    if when is None or when.span is None or not published or told[0] not in ("happened", "ongoing"):
        return told
    ahead = when.value[:4].isdigit() and when.value > published and len(when.value) == len(published)
    first = next((i for i, word in enumerate(line.words) if word.start >= when.span.start), 0)
    begins = any(
        line.words[i].raw in line.grammar.single("starting") for i in range(max(0, first - 2), first)
    )
    return ("planned", (*told[1], "time:after publication")) if ahead and begins else told


def until_print(when: Dated | None, status: Status, published: str | None) -> Dated | None:
    """The date of an act, unless it has happened and the day is after the report's, so another's."""
    if when is None or not published or status not in ("happened", "ongoing"):
        return when
    start = when.value.partition("/")[0]
    later = start.replace("-", "").isdigit() and start > published[: len(start)]
    return None if later and when.span else when


def _if_over(told: Told, line: Line, kind: EventType, when: str | None, published: str | None) -> Told:
    """What lasted through a year or a span before the report, and talks on a day before it, are over,
    unless the sentence tells of a beginning."""
    if not when or not published or told[1] != LASTED:
        return told
    last = when.rpartition("/")[2]
    whole = "/" in when or len(when) == YEAR or when[YEAR + 1 :].isalpha()
    began = any(line.is_a(i, "starting") for i in range(len(line.words)))
    past = last[:YEAR] < published[:YEAR]
    if kind == "CONSULT" and len(last) == DAY:  # talks end with their day
        whole, past = True, last < published
    return ("happened", (*LASTED, "time:over")) if whole and past and not began else told


def _meant(heard: Hearing, statement: Statement, because: tuple[str, ...]) -> Told:
    """The status of what one says that one will do: to say that one refuses or offers is to do so."""
    kind = heard.trigger.frame.type
    said = kind == "REJECT" or (kind == "AGREE" and statement.act == "promise")
    if said and heard.trigger.finite:
        return "happened", (*because, "voice:done by saying")
    return "planned", because


def _ahead(heard: Hearing, statement: Statement, found: Sequence[Verdict], because: tuple[str, ...]) -> Told:
    """The status of a plan that another tells: schemes are alleged, meetings and words are announced, the
    rest is expected."""
    kind = heard.trigger.frame.type
    if found and found[0].scope == "govern" and kind in SCHEMES:
        return "alleged", (*because, "voice:another's plan")
    if QUAD[kind].startswith("verbal") and statement.act not in GUESSES:
        return "planned", because
    return "expected", (*because, "voice:another's plan")


def _in_voice(heard: Hearing, statement: Statement, plain: Told) -> Told:
    """The status of an act told as done, once it is heard whose word the report gives for it."""
    status, because = plain
    line, trigger, kind = heard.line, heard.trigger, heard.trigger.frame.type
    if status not in ("happened", "ongoing") or not trigger.finite or _presupposed(line, trigger, statement):
        return plain
    contested = trigger.frame.mode not in OFFICIAL
    if not heard.own and kind in CONTESTED and contested and (heard.met or not _reports(line, statement)):
        return "alleged", (*because, "voice:another's word")
    if not heard.own and kind in HEARD and heard.met:
        return "alleged", (*because, "voice:another's word")
    if heard.own and kind in CLAIMED and contested and not _is_avowed(line, statement):
        return "alleged", (*because, "voice:own claim")
    if heard.own and kind in HEARD and not statement.speaker[:1].isupper():
        return "alleged", (*because, "voice:unnamed source")
    return plain


def _reports(line: Line, statement: Statement) -> bool:
    """Whether the words are those of a medium, which reports as the reporter does."""
    span, view = statement.speaker_span, line.view
    mention = view.mention_at(span.start) if span else None
    return mention is not None and view.mentions[mention].kind == "outlet"


def _presupposed(line: Line, trigger: Trigger, statement: Statement) -> bool:
    """Whether a statement does not assert the act, but takes it as known: `after X attacked Y, we …`."""
    opener, cue = line.unit(trigger.verb), statement.cue
    said = next((i for i, word in enumerate(line.words) if cue and word.start == cue.start), 0)
    if said > trigger.last and line.opener[said - 1] == "relative":
        return True  # `Chile menyerang Peru, yang dikecam Kenya`
    return opener >= 0 and any(
        span.start <= line.words[opener].start < span.end for span in statement.content
    )


def _is_avowed(line: Line, statement: Statement) -> bool:
    """Whether who did it announces or admits it, instead of claiming it."""
    cue = statement.cue
    return cue is not None and any(
        line.is_a(i, "avowing") for i, word in enumerate(line.words) if cue.start <= word.start < cue.end
    )


def _is_since(line: Line, trigger: Trigger, verdict: Verdict) -> bool:
    """Whether a cue like `since` or `amid` would make an act last that is a point in time."""
    if trigger.finite and trigger.frame.type in UTTERED and verdict.scope in ("around", "after"):
        return verdict.position >= trigger.end  # it stands in what is said
    if verdict.status == "ongoing" and trigger.finite and trigger.frame.mode == OFFER:
        return True  # `is still open to talks`
    if verdict.status != "ongoing" or trigger.frame.type not in BRIEF or trigger.frame.lasting:
        return False
    if trigger.finite:
        return line.is_a(verdict.position, "bound")
    return trigger.frame.type in UTTERED and verdict.scope == "govern"


def _is_answered(trigger: Trigger, verdict: Verdict) -> bool:
    """Whether a cue speaks of the answer to an utterance, which itself was made: `rejected the demand`."""
    return (
        trigger.voice == "noun"
        and trigger.frame.type in UTTERED
        and verdict.status in ("none", "denied", "alleged")
        and verdict.scope == "govern"
    )


def _plain(line: Line, trigger: Trigger) -> Told:
    """The status of an act without a cue: lasting ones go on, those told as a purpose are still to come."""
    start, _ = line.clause(trigger.verb)
    aimed_at = trigger.finite and trigger.frame.type in ENDS and line.opener[start] == "purpose"
    over = trigger.finite and trigger.frame.type in POINTS and _is_past(line, trigger)
    lasts = not over and (not trigger.finite or trigger.frame.type in LASTING)
    if trigger.frame.lasting and not aimed_at and lasts:
        return "ongoing", LASTED
    if (
        trigger.finite
        and (trigger.frame.type, trigger.frame.mode) == STANDING
        and line.opener[start] == "relative"
    ):
        return "ongoing", ("clause:standing act",)
    stays = trigger.frame.type == "CONSULT" and line.is_a(trigger.verb, "present")  # `is on a visit to`
    if trigger.finite and (stays or _runs(line, trigger.verb)):
        return "ongoing", ("clause:running verb",)
    beside = is_told_beside(line, start, trigger.verb) or (start == 0 and _is_past(line, trigger))
    if trigger.finite and line.opener[start] == "purpose" and not beside:
        done = trigger.frame.type in UTTERED or (trigger.frame.type in AIMS and _is_past(line, trigger))
        return "happened" if done else "planned", ("clause:purpose",)
    return "happened", ()


def _runs(line: Line, verb: int) -> bool:
    """Whether a verb's form says that the act goes on (`is negotiating`, `has been lobbying`, `is being
    pressed`)."""
    before = verb - 1
    while before > 0 and line.is_an_adverb(before):
        before -= 1
    if not _is_running(line, verb):
        return line.is_a(before, "under_way") and line.is_a(before - 1, "present")
    had = next((i for i in range(before - 1, max(-1, before - 4), -1) if line.is_a(i, "possessing")), before)
    perfect = line.is_a(before, "passive_aux") and had < before and not line.is_a(had, "anterior")
    return line.is_a(before, "present") or perfect


def _is_past(line: Line, trigger: Trigger) -> bool:
    """Whether a verb has a past form, so that it tells no purpose (`Peru, eager to calm Chile, held …`)."""
    word, active = line.words[trigger.verb], "active" in (trigger.voice, trigger.light)
    return active and line.grammar.by_lemma and word.raw != word.lemma and not _is_running(line, trigger.verb)


def _is_running(line: Line, verb: int) -> bool:
    return line.words[verb].raw.endswith(line.grammar.affixes("progressive_suffix") or ("\0",))


def leads(book: StatusBook, line: Line, trigger: Trigger, acts: Sequence[Trigger]) -> bool:
    """Whether an act's words only say how real the next one is (`is going to ask`)."""
    return trigger.voice != "noun" and any(
        first <= trigger.first and trigger.last <= last and any(act.first == last for act in acts)
        for first, last, cue in book.cues(line)
        if cue.scope == "near"
    )
