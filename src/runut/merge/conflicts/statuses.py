"""Claimed by one side and denied by the other; done in one report and called off in another."""

from collections.abc import Iterator, Sequence

from runut.merge.act import Act
from runut.merge.conflicts.make import conflict
from runut.merge.facets import Facets
from runut.merge.periods import period
from runut.merge.record import Group, Said
from runut.model import Conflict, Side

TELLING = 0.05  # share of texts above which a common word says nothing
COMMON_WORDS = 2
WEEK = 7


def find(group: Group, acts: Sequence[Act]) -> Iterator[Conflict]:
    for act in acts:
        yield from _denied(group, act)
        yield from _called_off(group, act)
        yield from _answered(group, act)


def _denied(group: Group, act: Act) -> Iterator[Conflict]:
    """One act, told as done or claimed in one mention and as denied in another."""
    claimed = [one for one in act.mentions if one.mention.status in ("alleged", "happened", "ongoing")]
    denied = [one for one in act.mentions if one.mention.status == "denied"]
    if claimed and denied:
        yield _both(group, act, "claimed-and-denied", claimed[0], denied[0])


def _called_off(group: Group, act: Act) -> Iterator[Conflict]:
    done = [one for one in act.mentions if one.mention.status == "happened"]
    off = [one for one in act.mentions if one.mention.status == "cancelled"]
    if done and off:
        yield _both(group, act, "done-or-cancelled", done[0], off[0])


def _both(group: Group, act: Act, what: str, one: Facets, other: Facets) -> Conflict:
    sides = [Side(_value(each), each.mention.evidence[0]) for each in (one, other)]
    return conflict("status", what, (act.event.key,), sides, (act,), group.states)


def _value(mention: Facets) -> str:
    own = mention.mention
    return f"{own.status} ({own.voice})" if own.voice else own.status


def _answered(group: Group, act: Act) -> Iterator[Conflict]:
    """A claim about a state and that state's denial in like words."""
    for mention in act.mentions:
        if mention.mention.status != "alleged":
            continue
        for said in group.denials:
            if (
                said.statement.state in mention.actors
                and _near(said, mention)
                and _same_matter(said, mention)
            ):
                denial = Side(f"denied ({said.statement.speaker})", said.statement.content[0])
                sides = (Side(_value(mention), mention.mention.evidence[0]), denial)
                yield conflict("status", "claimed-and-denied", (act.event.key,), sides, (act,), group.states)
                return


def _same_matter(said: Said, mention: Facets) -> bool:
    """Whether the denial and the claim share telling words (who the two states are says nothing)."""
    share = dict(said.words)
    common = [stem for stem, often in mention.told.words if stem in share and often < TELLING]
    return sum(not stem.startswith("@state") for stem in common) >= COMMON_WORDS


def _near(said: Said, mention: Facets) -> bool:
    if said.statement.report == mention.mention.report:
        return True
    ours, theirs = period(said.published), mention.published
    return ours is not None and theirs is not None and ours.gap(theirs) <= WEEK
