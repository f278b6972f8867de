"""Sums that do not add up: weekdays, durations against dates, firsts in so many years, numbers of people."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

import regex

from runut.merge.act import Act, dated_side
from runut.merge.conflicts.make import conflict
from runut.merge.facets import UNREAL, Facets
from runut.merge.record import Clue, Group
from runut.model import Conflict, Side

DURATION = regex.compile(r"P(?:(?P<Y>[\d.]+)Y)?(?:(?P<M>[\d.]+)M)?(?:(?P<W>[\d.]+)W)?(?:(?P<D>[\d.]+)D)?")
DAYS = {"Y": 365.25, "M": 30.44, "W": 7.0, "D": 1.0}
MONTH = 30
YEAR = 365
LIVING = 100  # years
LEEWAY = 0.1  # of a duration that is not said to be exceeded
VISIT = timedelta(days=14)  # acts so near the one that is called the first belong to it
FAR = 1.5  # times
ROUND = 0.2  # by which numbers that are about so many may differ


def find(group: Group, acts: Sequence[Act]) -> Iterator[Conflict]:
    yield from _weekdays(group)
    yield from _tolls(group)
    yield from _lasting(group, acts)
    for act in acts:
        yield from _counts(group, act)
        yield from _not_first(group, act, acts)


def _weekdays(group: Group) -> Iterator[Conflict]:
    for _, clue in group.clues:
        if clue.kind == "weekday":
            day = date.fromisoformat(clue.about[0])
            if str(day.isoweekday()) != clue.value:
                sides = (Side(clue.value, clue.span), Side(day.isoformat(), clue.beside or clue.span))
                about = (day.isoformat(), str(day.isoweekday()), clue.value)
                yield conflict("arithmetic", "weekday-and-date", about, sides, (), group.states)


def days_of(duration: str) -> float | None:
    """About how many days a TIMEX duration is; None for hours, or for what is no number."""
    found = DURATION.fullmatch(duration)
    if found is None or not any(found.groups()):
        return None
    return sum(float(count) * DAYS[unit] for unit, count in found.groupdict().items() if count)


def _lasting(group: Group, acts: Sequence[Act]) -> Iterator[Conflict]:
    """A war of the two states that has gone on for longer than since the earliest year that any report gives
    to force between them: a day or month may be that of a strike."""
    told = [(act, one) for act in acts if act.event.type == "ASSAULT" for one in act.mentions]
    begun = [(act, one) for act, one in told if one.says_when and one.mention.status not in UNREAL]
    begun = [(act, one) for act, one in begun if _a_year(one)]
    if not begun:
        return
    first, start = min(
        begun, key=lambda each: (each[1].period.first if each[1].period else date.max, each[1].id)
    )
    for act, mention in told:
        for clue in mention.told.clues if mention.id != start.id else ():
            of_both = clue.kind == "lasting" and set(group.states) <= set(clue.about[1:])
            if of_both and _too_long(clue, mention, start):
                sides = (Side(clue.value, clue.span), dated_side(start))
                about = (clue.value, mention.told.published or "")
                held = (act,) if act is first else (act, first)
                yield conflict("arithmetic", "lasting-and-start", about, sides, held, group.states)


def _a_year(one: Facets) -> bool:
    """Whether an act is dated by a year, or more, before that of its report, within living memory."""
    if one.period is None or one.published is None:
        return False
    ago = one.published.first.year - one.period.first.year
    return one.period.days >= YEAR and 0 < ago < LIVING


def _too_long(clue: Clue, mention: Facets, start: Facets) -> bool:
    """Whether more months than have passed since the start are said to have gone by."""
    days = days_of(clue.value)
    if days is None or days < 2 * MONTH or mention.published is None or start.period is None:
        return False
    least = days if clue.about[0] == "over" else days * (1 - LEEWAY)
    return (mention.published.first - start.period.first).days < least


def _not_first(group: Group, act: Act, acts: Sequence[Act]) -> Iterator[Conflict]:
    """Said to be the first in so many years, while the store has another within them."""
    for mention in act.mentions:
        for clue in mention.told.clues:
            days = days_of(clue.value) if clue.kind == "first" else None
            if days is None or mention.period is None:
                continue
            since = mention.period.first - timedelta(days=days * (1 - LEEWAY))
            for other in acts:
                earlier = _earlier(other, mention, since)
                if earlier is not None:
                    sides = (Side(clue.value, clue.span), dated_side(earlier))
                    about = (clue.value,)
                    yield conflict(
                        "arithmetic", "first-and-another", about, sides, (act, other), group.states
                    )


def _earlier(other: Act, mention: Facets, since: date) -> Facets | None:
    """A telling of `other` as the same deed of the same people to the same state, done after `since`."""
    for one in other.mentions:
        if one.period is None or mention.period is None or one.mention.status in UNREAL or not one.says_when:
            continue
        within = since < one.period.first and one.period.last < mention.period.first - VISIT
        if within and _same_deed(one, mention):
            return one
    return None


def _same_deed(one: Facets, other: Facets) -> bool:
    same = one.mention.type == other.mention.type and one.actors == other.actors
    return (
        same and bool(one.recipients) and one.recipients == other.recipients and bool(one.names & other.names)
    )


def _counts(group: Group, act: Act) -> Iterator[Conflict]:
    """How many people one act killed or hurt, from reports of the same day."""
    told = [
        (mention, clue)
        for mention in act.mentions
        for clue in mention.told.clues
        if clue.kind == "count" and mention.dated and _within(clue, mention)
    ]
    for (one, ours), (other, theirs) in combinations(told, 2):
        same = one.mention.report != other.mention.report and one.published == other.published
        if same and ours.about[0] == theirs.about[0] and not _agree(ours, theirs):
            sides = (Side(ours.value, ours.span), Side(theirs.value, theirs.span))
            yield conflict("amount", f"count-{ours.about[0]}", (), sides, (act,), group.states)


def _tolls(group: Group) -> Iterator[Conflict]:
    """How many of one state's people, counted since one day and as of one day, by several reports."""
    known: dict[tuple[str, str, str], list[Clue]] = defaultdict(list)
    for _, clue in group.clues:
        if clue.kind == "toll":
            harm, _, state, _, of = clue.about
            known[harm, state, of].append(clue)
    for (harm, state, of), clues in sorted(known.items()):
        apart = [one for one in clues if any(_differ(one, other) for other in clues)]
        if apart:
            sides = [Side(clue.value, clue.span) for clue in apart]
            yield conflict("amount", f"toll-{harm}", (state, of), sides, (), group.states)


def _differ(one: Clue, other: Clue) -> bool:
    """Who does not say since when they count means what the other says."""
    since = {one.about[3], other.about[3]} - {""}
    other_report = one.span.report != other.span.report
    return other_report and len(since) < 2 and (not _agree(one, other) or _far(one, other))


def _far(one: Clue, other: Clue) -> bool:
    """Whether of two numbers that both are but a least the one is far more than the other."""
    low, high = sorted(float(clue.value) for clue in (one, other))
    return one.about[1] == other.about[1] == "over" and high >= FAR * low


def _within(clue: Clue, mention: Facets) -> bool:
    return any(
        span.start <= clue.span.start and clue.span.end <= span.end for span in mention.mention.evidence
    )


def _agree(one: Clue, other: Clue) -> bool:
    """Whether two numbers with their bounds can be true together."""
    low, high = sorted((one, other), key=lambda clue: float(clue.value))
    if float(low.value) == float(high.value) or low.about[1] == "over" or high.about[1] == "under":
        return True
    if "about" in (low.about[1], high.about[1]):
        return float(high.value) - float(low.value) <= ROUND * float(high.value)
    return False
