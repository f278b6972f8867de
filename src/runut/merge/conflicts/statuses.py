"""Claimed by one side and denied by the other; done in one report and called off in another."""

from collections.abc import Iterator, Sequence

from runut.merge.act import Act
from runut.merge.conflicts.make import conflict
from runut.merge.facets import Facets
from runut.merge.periods import period
from runut.merge.record import Group, Said
from runut.model import Conflict, Side

TELLING = 0.05  # share of texts above which a common word says nothing
COMMON_WORDS = 1  # of a claim and its denial in one report, besides the names
MANY_WORDS = 3  # and in two
GOOD_PART = 0.25  # of the claim's telling words that its denial must hold
WEEK = 7


def find(group: Group, acts: Sequence[Act]) -> Iterator[Conflict]:
    for act in acts:
        yield from _denied(group, act)
        yield from _called_off(group, act)
        yield from _answered(group, act)


def _denied(group: Group, act: Act) -> Iterator[Conflict]:
    """One act, told as done or claimed in one mention and as denied in another. That force has not come yet
    denies no claim that it is prepared."""
    claimed = [one for one in act.mentions if one.mention.status in ("alleged", "happened", "ongoing")]
    claimed = [one for one in claimed if not (one.material and "ahead" in one.told.under)]
    denied = [one for one in act.mentions if one.mention.status == "denied"]
    if claimed and denied:
        yield _both(group, act, "claimed-and-denied", claimed[0], denied[0])


def _called_off(group: Group, act: Act) -> Iterator[Conflict]:
    """Acts of a certain day only: talks can have been held and then be called off."""
    done = [one for one in act.mentions if one.mention.status == "happened" and one.dated]
    off = [one for one in act.mentions if one.mention.status == "cancelled" and one.dated]
    if done and off:
        yield _both(group, act, "done-or-cancelled", done[0], off[0])


def _both(group: Group, act: Act, what: str, one: Facets, other: Facets) -> Conflict:
    sides = [Side(_value(each), each.mention.evidence[0]) for each in (one, other)]
    return conflict("status", what, (), sides, (act,), group.states)


def _value(mention: Facets) -> str:
    own = mention.mention
    return f"{own.status} ({own.voice})" if own.voice else own.status


def _answered(group: Group, act: Act) -> Iterator[Conflict]:
    """A claim about a state and that state's denial of it."""
    for mention in act.mentions:
        if mention.mention.status != "alleged":
            continue
        for said in group.denials:
            if _answers(group, said, mention):
                denial = Side(f"denied ({said.statement.speaker})", said.statement.content[0])
                sides = (Side(_value(mention), mention.mention.evidence[0]), denial)
                yield conflict("status", "claimed-and-denied", (), sides, (act,), group.states)
                return


def _answers(group: Group, said: Said, mention: Facets) -> bool:
    """Whether the accused says it, of the two states and in like words; nobody answers himself."""
    accused = said.statement.state in mention.actors and said.statement.speaker != mention.mention.voice
    if not accused or not _near(said, mention):
        return False
    share = dict(said.words)
    common = {
        stem for stem, often in mention.told.words if stem in share and often < TELLING and stem[0] != "@"
    }
    telling = [stem for stem, often in mention.told.words if often < TELLING and stem[0] != "@"]
    if len(common) < GOOD_PART * len(telling):
        return False
    if said.statement.report == mention.mention.report:
        of_both = set(group.states) <= {*said.named, said.statement.state}
        return len(common) >= COMMON_WORDS and of_both
    return len(common) >= MANY_WORDS


def _near(said: Said, mention: Facets) -> bool:
    ours, theirs = period(said.published), mention.published
    return ours is not None and theirs is not None and ours.gap(theirs) <= WEEK
