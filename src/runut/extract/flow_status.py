"""How sure a transfer is: the cues of `status`, and what offers, requests and refusals make of it.

As an act, what is only offered, asked for or refused is not told; as a flow it is: an offer is planned, what
is asked for hypothetical, what is refused denied.
"""

from typing import cast

from runut.extract.clauses import Line
from runut.extract.drafts import NOWHERE
from runut.extract.frames import Trigger
from runut.extract.goods import GoodsBook
from runut.extract.status import StatusBook, Verdict
from runut.model import Statement, Status

UNTOLD = {"offer": "planned", "asking": "hypothetical", "refusal": "denied"}
PLANNING = "planning"  # the class of cues that tell of a plan, whoever speaks of it
SETTLED = ("happened", "ongoing", "planned", "expected", "alleged")
FROZEN = "frozen"  # the mode of words for giving money back to whose it is
SENT = "sent"  # the mode of words for sending and deploying
DONE = ("happened", "ongoing")
BLAMING = ("accuse", "criticise")
WITHHELD_REACH = 3  # words from a word for holding back to the noun for what is held back
DECIDED_REACH = 6  # words from a decision to the noun for what is decided
SHARE_REACH = 6  # words before a verb in which it is said how much of something it concerns
UNSURE = ("planned", "expected", "hypothetical", "alleged")
JOINT_REACH = 5  # words from a verb back to the conjunction that joins it
CHANCE = "hypothetical"
ONE_WAY = ("to", "receive")  # frames in which something goes from one to another
PURPOSE_REACH = 3  # words between the opener of a clause of purpose and its verb


def read(
    line: Line, trigger: Trigger, books: tuple[StatusBook, GoodsBook], own: Status | None
) -> tuple[Status, bool, tuple[str, ...]] | None:
    """The status, whether words say so, and the rows; None for what is not told at all. `own` is what the
    trigger's row holds it for."""
    book, goods = books
    noun = trigger.voice == "noun"
    if noun and _is_withheld(line, trigger, goods):
        return None
    found = book.read(line, trigger.start, trigger.end, trigger.verb, noun)
    if not found and trigger.voice != "noun":
        found = _of_joined(line, trigger.verb, book)
    because = tuple(f"status:{verdict.where}" for verdict in found[:1])
    status = found[0].status if found else _in_return(line, trigger, books)
    if status == "none":
        kept = (_untold(line, goods, verdict.position) for verdict in found)
        status = next(filter(None, kept), "")  # `warned Peru not to send …` weighs it
        if not status:
            return None
    if not status and trigger.voice == "active" and _in_purpose(line, trigger.verb):
        status = "planned"
    told = bool(status or own) or trigger.finite
    if not told and _is_undertaking(trigger):
        status = "planned"
    meant = _meant(line, trigger, goods, status)
    if meant:
        status, told = meant, True
    if not status:
        status = own or ("ongoing" if trigger.frame.lasting and not trigger.finite else "happened")
    elif own and status in SETTLED:
        status = own  # what is only asked for is no more certain for being asked
    return cast(Status, status), told, because


def _of_joined(line: Line, verb: int, book: StatusBook) -> tuple[Verdict, ...]:
    """What makes the verb before a conjunction a prospect or a rumour makes this one so, where verbs have
    no tenses (`akan dirakit di Lima dan diekspor ke Fiji`)."""
    joint = verb - 1
    while joint > 0 and verb - joint < JOINT_REACH and not line.border(joint):
        joint -= 1
    if line.grammar.by_lemma or joint < 1 or not line.is_a(joint, "coordinator"):
        return ()
    first = next((i for i in range(joint - 1, -1, -1) if line.is_verb(i) or line.opener[i]), 0)
    if not line.is_verb(first) or line.mentions_between(joint, verb):
        return ()
    found = book.read(line, first, first + 1, first)
    return tuple(verdict for verdict in found[:1] if verdict.status in UNSURE)


def _meant(line: Line, trigger: Trigger, goods: GoodsBook, status: str) -> str:
    """What words around a transfer make of its status, beyond the cues of acts; empty if they add none."""
    noun = trigger.voice == "noun"
    lasting = noun and trigger.frame.lasting
    if lasting and not status and _may_do(line, trigger, goods):
        return CHANCE
    open_ended = status in ("", CHANCE)
    if open_ended and trigger.frame.frame in ONE_WAY and _is_decided(line, trigger, goods):
        return "planned"  # `approved a grant to Peru`, `has agreed to buy`
    told = "" if noun or not (open_ended or status in DONE) else _as_told(line, trigger, goods)
    if told:
        return told
    return "ongoing" if not noun and not status and _is_share(line, trigger, goods) else ""


def _is_decided(line: Line, trigger: Trigger, goods: GoodsBook) -> bool:
    """Whether a transfer is what somebody announces, approves or undertakes."""
    if trigger.voice == "noun":
        before = range(trigger.start - 1, max(-1, trigger.start - 1 - DECIDED_REACH), -1)
        verb = next((i for i in before if line.is_verb(i) or line.border(i) in ("mark", "preposition")), -1)
        return verb >= 0 and goods.starts(line, "approved", verb)
    verb = trigger.verb - 1
    while verb > 0 and (line.is_a(verb, "infinitive") or line.opener[verb] == "purpose"):
        verb -= 1
    return trigger.voice == "active" and goods.starts(line, "undertaken", verb)


def _as_told(line: Line, trigger: Trigger, goods: GoodsBook) -> str:
    """How sure words right before a verb make it: asked for (`a request to buy`), or only said to have
    been done (`may have sent`, `is believed to have got`)."""
    if goods.starts(line, "request", trigger.verb - 1):
        return "hypothetical"
    start, _ = line.clause(trigger.verb)
    before = range(max(start, trigger.verb - SHARE_REACH), trigger.verb)
    return "alleged" if any(goods.starts(line, "rumoured", i) for i in before) else ""


def _is_share(line: Line, trigger: Trigger, goods: GoodsBook) -> bool:
    """Whether a verb tells whence some share of something comes (`most of its oil is bought from …`)."""
    before = range(max(0, trigger.first - SHARE_REACH), trigger.first)
    return any(goods.starts(line, "share", i) for i in before)


def _in_return(line: Line, trigger: Trigger, books: tuple[StatusBook, GoodsBook]) -> str:
    """How sure what is given in return is: as sure as what it is given for, told before it."""
    if trigger.voice != "noun":
        return ""
    book, goods = books
    back = range(trigger.start - 1, -1, -1)
    here = next((i for i in back if line.is_verb(i) or goods.starts(line, "return", i)), 0)
    verb = next((i for i in range(here - 1, -1, -1) if line.is_verb(i)), None)
    if verb is None or not goods.starts(line, "return", here):
        return ""
    found = book.read(line, verb, verb + 1, verb)
    return found[0].status if found and found[0].status in SETTLED else ""


def _is_withheld(line: Line, trigger: Trigger, goods: GoodsBook) -> bool:
    """Whether right before the noun stands a word for holding back (`the blockade of aid`)."""
    before = range(max(0, trigger.start - WITHHELD_REACH), trigger.start)
    return any(goods.starts(line, "withheld", i) for i in before if i not in line.inside)


def _is_undertaking(trigger: Trigger) -> bool:
    """Whether a bare noun names something to be done: an evacuation, a deployment, a release of funds."""
    return trigger.frame.frame == "own" or trigger.frame.mode in (SENT, FROZEN)


def _may_do(line: Line, trigger: Trigger, goods: GoodsBook) -> bool:
    """Whether the noun is the subject of what it might bring about (`aid to Peru could sway …`): it is
    weighed, not told."""
    start, end = line.clause(trigger.start)
    if any(line.is_verb(i) or line.border(i) == "preposition" for i in range(start, trigger.start)):
        return False
    verb = next((i for i in range(trigger.end, end) if line.is_verb(i) and i not in line.inside), None)
    return verb is not None and any(goods.starts(line, "chance", i) for i in range(trigger.end, verb))


def is_plan(line: Line, trigger: Trigger, books: tuple[StatusBook, GoodsBook], own: Status | None) -> bool:
    """Whether words tell of a plan or an offer that is known, not only of what is to come."""
    if own == UNTOLD["offer"]:
        return True
    book, goods = books
    found = book.read(line, trigger.start, trigger.end, trigger.verb, trigger.voice == "noun")
    return bool(found) and any(goods.starts(line, name, found[0].position) for name in (PLANNING, "offer"))


def _untold(line: Line, goods: GoodsBook, position: int) -> str:
    """What a cue by which an act is not told makes of a transfer; nothing where it is none either."""
    for name, status in UNTOLD.items():
        if goods.starts(line, name, position):
            return status
    return ""


def _in_purpose(line: Line, verb: int) -> bool:
    """Whether the verb tells what something is done for (`sent a team to evacuate …`)."""
    for position in range(verb - 1, max(-1, verb - 1 - PURPOSE_REACH), -1):
        if line.opener[position]:
            return line.opener[position] == "purpose"
        if line.border(position):
            return False
    return False


def voiced(status: Status, said: Statement | None, doers: frozenset[str], plan: bool, known: bool) -> Status:
    """The status where it rests on the word of somebody: what another will do is expected, unless it is told
    as his `plan`; a charge is alleged, be it that somebody only tries to. What is `known` is only judged."""
    if said is None or said.state in doers:
        return status
    if said.act in BLAMING and status in (*DONE, "planned") and not (known and said.act != BLAMING[0]):
        return "alleged"
    return "expected" if status == "planned" and not plan and said.state != NOWHERE else status
