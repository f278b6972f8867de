"""One act on two days; one arrival at two times."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from runut.merge.act import Act, dated_side
from runut.merge.conflicts.make import conflict
from runut.merge.facets import Facets
from runut.merge.record import Clue, Group
from runut.model import Conflict, Side

DATABLE = frozenset(
    (
        "CONSULT",
        "AGREE",
        "COOPERATE",
        "AID",
        "RETREAT",
        "SANCTION",
        "MOBILIZE",
        "COERCE",
        "ASSAULT",
        "PROTEST",
    )
)  # what is said is said on several days
PARTS = {"TMO": (4, 11), "TMI": (11, 14), "TAF": (12, 18), "TEV": (16, 24), "TNI": (18, 24)}
UNSURE = frozenset(("hypothetical", "ongoing", "denied", "cancelled"))
PERSON = "person:"
SAME_TRIP = timedelta(days=2)
ABOUT = timedelta(minutes=45)
WHOLE_DAY = timedelta(hours=23, minutes=59)


def find(group: Group, acts: Sequence[Act]) -> Iterator[Conflict]:
    for act in acts:
        if act.event.type in DATABLE:
            yield from _days(group, act)
    yield from _meetings(group, acts)
    yield from _clocks(group)


def _days(group: Group, act: Act) -> Iterator[Conflict]:
    """Days that mentions of one act give, where the persons show that it is one; spans that hold them
    all are no conflict, nor are talks that go on for days."""
    told: dict[date, list[Facets]] = {}
    for mention in act.mentions:
        known = mention.dated and mention.says_when and mention.mention.status not in UNSURE
        if known and mention.period is not None and any(_shown_same(mention, one) for one in act.mentions):
            told.setdefault(mention.period.first, []).append(mention)
    if len(told) > 1:
        sides = [dated_side(mention) for day in sorted(told) for mention in told[day]]
        yield _other_day(group, sides, told[min(told)][0], (act,))


def _meetings(group: Group, acts: Sequence[Act]) -> Iterator[Conflict]:
    """The same people meet on one day in one report and on the next in another of that time: one meeting,
    though it is held for two acts. A visit has several days: arrival, welcome, talks."""
    met = [(act, one) for act in acts for one in act.mentions if _meets(one)]
    for act, one in met:
        apart = [(known, other) for known, other in met if known is not act and _next_day(one, other)]
        if apart:
            sides = [dated_side(mention) for mention in (one, *(other for _, other in apart))]
            about = [act, *(known for known, _ in apart)]
            yield _other_day(group, sides, one, about)
            return


def _other_day(group: Group, sides: Sequence[Side], mention: Facets, acts: Sequence[Act]) -> Conflict:
    """Asked about by the people who meet, where two are named."""
    parties = (*mention.mention.actors, *mention.mention.recipients)
    names = tuple(dict.fromkeys(party.name for party in parties if party.name))
    meet = mention.mention.type == "CONSULT" and len(names) == 2
    what, about = ("met-on-other-day", names) if meet else ("act-on-other-day", ())
    return conflict("date", what, about, sides, acts, group.states)


def _meets(one: Facets) -> bool:
    sure = one.dated and one.says_when and one.mention.status not in UNSURE
    consult = one.mention.type == "CONSULT" and one.manner is None and len(one.names) > 1
    return sure and consult and _named_at_once(one)


def _named_at_once(one: Facets) -> bool:
    """Whether one telling names all who meet: `he arrived on Monday`, beside a meeting told without its day,
    dates no meeting."""
    named = [party.span for party in (*one.mention.actors, *one.mention.recipients) if party.name]
    return any(
        all(span is not None and told.start <= span.start < told.end for span in named)
        for told in one.mention.evidence
    )


def _next_day(one: Facets, other: Facets) -> bool:
    if one.period is None or other.period is None or one.published is None or other.published is None:
        return False
    after = other.period.first - one.period.first
    people = one.names == other.names and one.mention.report != other.mention.report
    return (
        people and timedelta(0) < after < SAME_TRIP and one.published.gap(other.published) <= SAME_TRIP.days
    )


def _shown_same(one: Facets, other: Facets) -> bool:
    """Whether two mentions of different days share two who take part: one alone does much in two days. Who
    arrives one day may meet the next."""
    apart = one.dated and other.dated and one.period != other.period and one.manner == other.manner
    return apart and len(one.names & other.names) > 1


def _clocks(group: Group) -> Iterator[Conflict]:
    """Times of one person's arrival that do not overlap, from different reports, within a day or two."""
    clear = [
        (clue, window)
        for _, clue in group.clues
        if clue.kind == "clock" and (window := _window(clue.value)) is not None
    ]
    for number, (one, ours) in enumerate(clear):
        apart = [
            other for other, theirs in clear[number + 1 :]
            if other.span.report != one.span.report and _same_arrival(one, other)
            and not (ours[0] <= theirs[1] and theirs[0] <= ours[1]) and abs(ours[0] - theirs[0]) <= SAME_TRIP
        ]  # fmt: skip
        if apart:
            sides = [_side(clue) for clue in (one, *apart)]
            about = (_called(group, one, apart[0]),)
            yield conflict("date", "arrival-at-other-time", about, sides, (), group.states)
            return


def _called(group: Group, one: Clue, other: Clue) -> str:
    """The name of a person who arrives by both clues, as the group's mentions have it, else by the id."""
    id = min(id for id in set(one.about) & set(other.about) if id.startswith(PERSON))
    names = {
        party.entity: party.name
        for told in group.told
        for party in (*told.mention.actors, *told.mention.recipients)
        if party.name
    }
    return names.get(id) or id.removeprefix(PERSON).replace("-", " ").title()


def _same_arrival(one: Clue, other: Clue) -> bool:
    """Whether both name a person and a place that the other names too."""
    shared = set(one.about) & set(other.about)
    persons = {id for id in shared if id.startswith(PERSON)}
    return bool(persons) and shared > persons


def _side(clue: Clue) -> Side:
    return Side(clue.value, clue.span)


def _window(value: str) -> tuple[datetime, datetime] | None:
    """From when to when a TIMEX day or time can mean; None without a day."""
    day, _, part = value.partition("T")
    try:
        midnight = datetime.combine(date.fromisoformat(day), time())
        if not part:
            return midnight, midnight + WHOLE_DAY
        if f"T{part}" in PARTS:
            first, last = PARTS[f"T{part}"]
            return midnight + timedelta(hours=first), midnight + timedelta(hours=last)
        at = datetime.combine(midnight.date(), time.fromisoformat(part))
    except ValueError:
        return None
    return at - ABOUT, at + ABOUT
