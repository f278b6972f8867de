"""How often people met and how long a visit takes, told otherwise; parts that do not make the total."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from runut.merge.act import Act, dated_side
from runut.merge.conflicts.make import conflict
from runut.merge.facets import UNREAL, Facets
from runut.merge.periods import period
from runut.merge.record import Clue, Group
from runut.model import Conflict, Side

SOON = 3  # days between two reports that count from the same day
ONE_STAY = timedelta(days=7)  # acts so near each other may be one visit
Counted = tuple[Facets, Clue]


def find(group: Group, acts: Sequence[Act]) -> Iterator[Conflict]:
    for _, clue in group.clues:
        if clue.kind == "sum" and clue.beside is not None:
            sides = (Side(clue.value, clue.span), Side(clue.about[0], clue.beside))
            yield conflict(
                "arithmetic", "parts-and-total", (clue.value, clue.about[0]), sides, (), group.states
            )
    for act in acts:
        yield from _stays(group, act)
    mentions = [mention for act in acts for mention in act.mentions]
    told = [(one, clue) for one in mentions for clue in one.told.clues if clue.kind == "times"]
    for (one, ours), (other, theirs) in combinations(sorted(told, key=_order), 2):
        if _same_count(one, other) and ours.about == theirs.about and ours.value != theirs.value:
            sides = (Side(ours.value, ours.span), Side(theirs.value, theirs.span))
            yield conflict("amount", "met-so-often", (), sides, (), group.states)
    for one, clue in told:
        yield from _stored(group, one, clue, mentions)


def _order(counted: Counted) -> tuple[str, int, int]:
    span = counted[1].span
    return span.report, span.start, span.end


def _stays(group: Group, act: Act) -> Iterator[Conflict]:
    """One visit of the same people that takes another number of days."""
    told = [(one, clue) for one in act.mentions for clue in one.told.clues if clue.kind == "stay"]
    for (one, ours), (other, theirs) in combinations(sorted(told, key=_order), 2):
        if ours.value != theirs.value and one.names & other.names and _soon(one, other):
            sides = (Side(f"P{ours.value}D", ours.span), Side(f"P{theirs.value}D", theirs.span))
            yield conflict("amount", "stay-length", (), sides, (act,), group.states)


def _same_people(one: Facets, other: Facets) -> bool:
    """The same sides with the same people, as far as either names any."""
    sides = one.actors | one.recipients, other.actors | other.recipients
    return sides[0] == sides[1] and one.names == other.names and bool(one.names)


def _same_count(one: Facets, other: Facets) -> bool:
    modes = one.manner == other.manner
    return (
        one.mention.report != other.mention.report
        and modes
        and _same_people(one, other)
        and _soon(one, other)
    )


def _soon(one: Facets, other: Facets) -> bool:
    ours, theirs = one.published, other.published
    return ours is not None and theirs is not None and ours.gap(theirs) <= SOON


def _stored(group: Group, one: Facets, clue: Clue, mentions: Sequence[Facets]) -> Iterator[Conflict]:
    """More meetings of the same people in the store than a report counts, since when it does."""
    since = period(clue.about[1])
    if since is None or one.published is None:
        return
    known: dict[date, Facets] = {}
    for other in sorted(mentions, key=lambda each: (each.period.first if each.period else date.max, each.id)):
        done = other.dated and other.says_when and other.mention.status not in UNREAL
        if done and other.period is not None and _same_meetings(one, other):
            day = other.period.first
            if since.first <= day <= one.published.first and all(day - each > ONE_STAY for each in known):
                known[day] = other
    if len(known) > int(clue.value):
        sides = (Side(clue.value, clue.span), *(dated_side(known[day]) for day in sorted(known)))
        yield conflict("arithmetic", "met-and-stored", (clue.value, str(len(known))), sides, (), group.states)


def _same_meetings(one: Facets, other: Facets) -> bool:
    """Whether a meeting is of the kind that is counted: all the people, the same visitor and host."""
    alike = one.mention.type == other.mention.type and one.manner == other.manner
    return (
        alike
        and one.actors == other.actors
        and one.recipients == other.recipients
        and (bool(one.names) and one.names <= other.names)
    )
