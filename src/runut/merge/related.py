"""How the acts of a group hang together though they are not one: parts of a visit, single acts of a war, and
one day's strike after another's."""

from collections.abc import Iterator, Sequence

from runut.merge.act import Act
from runut.merge.facets import COURSES, Facets
from runut.merge.likeness import VISIT
from runut.merge.periods import Period, period
from runut.merge.reach import WEEK
from runut.model import Event, Tie

DONE = frozenset(("happened", "ongoing", "alleged"))
BESIDE = 1  # days by which a part may lie beside its visit
VERBAL = frozenset(("AGREE", "CONSULT", "COOPERATE", "SUPPORT", "REQUEST"))  # what fills a visit
REPEATED = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "SANCTION"))


def related(acts: Sequence[Act]) -> dict[str, tuple[Tie, ...]]:
    """The ties of each act that has any."""
    visits = [act for act in acts if act.event.mode == VISIT and _day(act.event) is not None]
    courses = [act for act in acts if _whole(act)]
    found: dict[str, tuple[Tie, ...]] = {}
    for act in acts:
        own = (*_visit(act, visits), *_course(act, courses), *_again(act, acts))
        if own:
            found[act.event.id] = own
    return found


def _visit(act: Act, visits: Sequence[Act]) -> Iterator[Tie]:
    """The visit during which an act between the same states falls, with a person or a place in common."""
    when = _day(act.event)
    if when is None or act.event.type not in VERBAL or act.event.mode == VISIT:
        return
    near = [
        visit
        for visit in visits
        if _within(visit, when) and _alike(act) == _alike(visit) and _common(act, visit)
    ]
    if near:
        yield Tie("visit", min(near, key=lambda visit: (_gap(visit, when), visit.event.id)).event.id)


def _within(visit: Act, when: Period) -> bool:
    """Whether a time lies in that of a visit, or right beside it where both are told by days, not months."""
    own = _day(visit.event)
    return own is not None and own.gap(when) <= (BESIDE if max(own.days, when.days) <= WEEK else 0)


def _gap(act: Act, when: Period) -> int:
    own = _day(act.event)
    return own.gap(when) if own is not None else WEEK


def _common(act: Act, visit: Act) -> bool:
    persons = _all(act.mentions) & _all(visit.mentions)
    places = {one.place for one in act.mentions} & {one.place for one in visit.mentions} - {None}
    return bool(persons or places)


def _all(mentions: Sequence[Facets]) -> frozenset[str]:
    return frozenset().union(*(one.persons for one in mentions))


def _whole(act: Act) -> bool:
    """Whether most tellings tell a course of acts as a whole, one that goes on."""
    if act.event.type not in COURSES or act.event.status not in DONE:
        return False
    return 2 * sum(one.broad for one in act.mentions) > len(act.mentions) and len(act.mentions) > 1


def _course(act: Act, courses: Sequence[Act]) -> Iterator[Tie]:
    """The course between the same states that had begun when a single act of its type was done."""
    when = _day(act.event)
    if when is None or _whole(act) or act.event.status not in DONE:
        return
    for course in courses:
        if course.event.type != act.event.type or _alike(course) != _alike(act):
            continue
        begun = _begin(course)
        told = max((one.published.last for one in course.mentions if one.published), default=None)
        if begun is not None and told is not None and begun.first <= when.first and when.last <= told:
            yield Tie("course", course.event.id)
            return


def _begin(act: Act) -> Period | None:
    """The earliest day that is told of it."""
    return min((one.period for one in act.mentions if one.period), key=lambda each: each.first, default=None)


def _again(act: Act, acts: Sequence[Act]) -> Iterator[Tie]:
    """The last act of the same type by the same states on the same ones in the week before."""
    when = _single(act)
    if when is None or act.event.type not in REPEATED:
        return
    before = [
        (day.first, other.event.id)
        for other in acts
        if other is not act
        and other.event.type == act.event.type
        and _sides(other) == _sides(act)
        and (day := _single(other)) is not None
        and 0 < (when.first - day.first).days <= WEEK
    ]
    if before:
        yield Tie("again", max(before)[1])


def _single(act: Act) -> Period | None:
    """The day of a single act that was done."""
    done = act.event.status in DONE and not _whole(act)
    when = _day(act.event)
    return when if done and when is not None and when.days == 1 else None


def _day(event: Event) -> Period | None:
    return period(event.date)


def _alike(act: Act) -> frozenset[str]:
    return frozenset(party.state for party in (*act.event.actors, *act.event.recipients))


def _sides(act: Act) -> tuple[frozenset[str], frozenset[str]]:
    event = act.event
    return (
        frozenset(party.state for party in event.actors),
        frozenset(party.state for party in event.recipients),
    )
