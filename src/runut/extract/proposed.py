"""Acts that no frame names but the encoder reads: its word, its type, and the mentions in their parts."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from runut.extract.clauses import Line
from runut.extract.filled import Roles
from runut.extract.frames import Frame, Trigger, Voice
from runut.model import EventType, Sign

SURE = 0.5  # probability of its type from which a word is an act without a frame
TAKES_PART = 0.5  # probability from which a mention is a party
FILLS = 0.9  # probability from which a mention takes a part that a frame left open
ONE_WAY = ("to", "say")  # frames with one who acts and one who is acted on
NOUNS = ("NOUN", "PROPN")
MEMBER = 3  # words of a membership, at most, before the body
FULL_STOP = "."


@dataclass(frozen=True, slots=True)
class Proposal:
    """Words first to last (not included) of a line, of one type, with the highest probability among them."""

    first: int
    last: int
    type: EventType
    score: float


def proposals(line: Line) -> list[Proposal]:
    """The acts that the encoder is sure of, in order; neighbours of one type are one."""
    best: dict[int, Sign] = {}
    places = {word.start: at for at, word in enumerate(line.words)}
    for sign in line.view.signs_in(line.sentence.start, line.sentence.end):
        at = places.get(sign.start) if sign.kind == "act" else None
        if at is not None and (at not in best or sign.score > best[at].score):
            best[at] = sign
    found: list[Proposal] = []
    for at, sign in sorted(best.items()):
        if sign.score < SURE:
            continue
        if found and found[-1].last == at and found[-1].type == sign.label:
            before = found.pop()
            found.append(Proposal(before.first, at + 1, before.type, max(before.score, sign.score)))
        else:
            found.append(Proposal(at, at + 1, sign.label, sign.score))  # type: ignore[arg-type]
    return found


def beyond(line: Line, taken: AbstractSet[int], named: Sequence[Trigger]) -> Iterator[tuple[Trigger, Roles]]:
    """The proposals that share no word with an act that a frame names, and do not only name its means or its
    victim once more (`a missile hit …`): what has its type in its clause."""
    told = {(act.frame.type, line.clause(act.first)) for act in named}
    for proposal in proposals(line):
        again = (proposal.type, line.clause(proposal.first)) in told
        if not again and taken.isdisjoint(range(proposal.first, proposal.last)):
            starts = [line.words[at].start for at in range(proposal.first, proposal.last)]
            yield trigger(line, proposal), parts(line, starts, TAKES_PART)


def fill(line: Line, trigger: Trigger, roles: Roles) -> None:
    """Parties that a frame of one side towards another did not find, where the encoder is sure of them."""
    if (
        trigger.frame.frame not in ONE_WAY
        or roles.joins
        or roles.judged
        or (roles.actors and roles.recipients)
    ):
        return
    found = parts(line, [line.words[at].start for at in range(trigger.start, trigger.end)], FILLS)
    free = {mention for mention, _ in line.free()}
    told = [mention for mention in (*found.actors, *found.recipients) if mention in free]
    near = [mention for mention in told if _shares(line, trigger, mention)]
    if not roles.actors:
        roles.actors = [m for m in found.actors if m in near and m not in roles.recipients]
        roles.part = found.part if roles.actors else None
    else:
        roles.recipients = [m for m in found.recipients if m in near and m not in roles.actors]
        roles.part = found.part if roles.recipients else None


def _shares(line: Line, trigger: Trigger, mention: int) -> bool:
    """Whether no full stop parts a mention from the act, as it may inside a quotation."""
    first, last = line.heads[mention]
    between = set(range(min(last, trigger.end), max(first, trigger.start))) - line.inside
    return all(line.words[at].raw != FULL_STOP for at in between)


def trigger(line: Line, proposal: Proposal) -> Trigger:
    """The act's words as a frame would give them."""
    at = line.view.token_at(line.words[proposal.first].start)
    noun = at is not None and line.view.tokens[at].upos in NOUNS
    frame = Frame("", proposal.type, None, "to", frozenset(), False)
    voice: Voice = "noun" if noun else "active"
    return Trigger(proposal.first, proposal.last, frame, voice, proposal.first, sign=proposal.score)


def _joined(line: Line, mention: int) -> bool:
    """Whether a body is only what somebody is or becomes a member of (`Peru, a member of ASEAN`)."""
    first, _ = line.heads[mention]
    return any(0 < line.span_of(at, "member") == first - at for at in range(max(0, first - MEMBER), first))


def parts(line: Line, triggers: Sequence[int], sure: float) -> Roles:
    """The mentions that take part in an act whose words start at some offsets, by the first word that may be
    an act, and the lowest of their probabilities."""
    found = Roles()
    told = next((held for start in triggers if (held := line.view.parts_at(start))), ())
    for part in told:
        if part.score < sure or part.mention not in line.heads or _joined(line, part.mention):
            continue
        if part.role in ("actor", "both"):
            found.actors.append(part.mention)
        elif part.role == "recipient":
            found.recipients.append(part.mention)
        else:
            continue
        found.part = min(part.score, found.part or 1.0)
    return found
