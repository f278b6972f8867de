"""How likely two mentions are one act, and why: weights of the table `event_likeness`, added up."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from math import fsum

from runut.lang import world
from runut.merge.facets import COURSES, Facets
from runut.merge.reach import PAST, WEEK, meet
from runut.model import Party

NEAR = 2  # days by which a visit's or a plan's dates may differ
VISIT = "visit"
MUTUAL = frozenset(("CONSULT", "COOPERATE", "AGREE", "RETREAT"))  # acts that may have no recipient
UNLIKE = 0.15  # share of words in common below which two tellings hardly speak of one thing
LITTLE = 0.2  # the same where not even the word that names the act is common
PRAISE = "praise"
FORMAT = "{feature} {value:+.1f}"


@dataclass(frozen=True, slots=True)
class Likeness:
    """Log-odds, with each part that made them."""

    total: float
    parts: tuple[tuple[str, float], ...]

    def because(self) -> str:
        """The parts that speak for it, greatest first."""
        held = sorted((part for part in self.parts if part[1] > 0), key=lambda part: (-part[1], part[0]))
        return ", ".join(FORMAT.format(feature=feature, value=value) for feature, value in held)


def weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in world().rows("event_likeness")}


def likeness(
    one: Facets, other: Facets, weigh: Mapping[str, float], aligned: Collection[tuple[str, str]]
) -> Likeness | None:
    """None if they cannot be one act: of two types or two times, or two acts of one report."""
    if not comparable(one, other):
        return None
    parts = [(name, weigh[name] * much) for name, much in features(one, other, aligned)]
    return Likeness(fsum(value for _, value in parts), tuple(parts))


def comparable(one: Facets, other: Facets) -> bool:
    """Whether two mentions are of one type, of times that meet, and of two reports, or one report's visit
    told as planned and as done; other mentions of one report are different acts."""
    if one.mention.type != other.mention.type or not meet(one, other):
        return False
    return one.mention.report != other.mention.report or _told_twice(one, other)


def _told_twice(one: Facets, other: Facets) -> bool:
    visit = one.mention.mode == other.mention.mode == VISIT and one.future != other.future
    return visit and _same_parties(one, other) and one.place == other.place


def features(one: Facets, other: Facets, aligned: Collection[tuple[str, str]]) -> Iterator[tuple[str, float]]:
    """What holds of the two, by the names of the table, each with how much: 1, or a share."""
    yield "start", 1.0
    yield from _parties(one, other)
    yield from _dates(one, other)
    yield from _status(one, other)
    yield from _said(one, other)
    if one.place_of_its_own or other.place_of_its_own:
        yield "placed", 1.0
        if one.place == other.place:
            yield "same place", 1.0
    if _other_mode(one, other):
        yield "other mode", 1.0
    if (min(one.id, other.id), max(one.id, other.id)) in aligned:
        yield "aligned", 1.0


def _other_mode(one: Facets, other: Facets) -> bool:
    """Two modes that are told; praise is never the support that it stands beside."""
    if one.mention.type == "SUPPORT" and (one.manner == PRAISE) != (other.manner == PRAISE):
        return True
    return bool(one.manner and other.manner) and one.manner != other.manner


def _said(one: Facets, other: Facets) -> Iterator[tuple[str, float]]:
    """How much of their words is shared, by what each word says."""
    shared = fsum(one.words[stem] for stem in one.words.keys() & other.words.keys())
    both = one.weight + other.weight
    alike = 2 * shared / both if both > 0 else 0.0
    yield "like words", alike
    if alike < UNLIKE:
        yield "unlike words", 1.0
        if one.broad and other.broad:
            yield "unlike courses", 1.0
    if not set(one.told.trigger).isdisjoint(other.told.trigger):
        yield "same trigger", 1.0
    elif alike < LITTLE and one.mention.type not in COURSES:
        yield "little in common", 1.0


def _parties(one: Facets, other: Facets) -> Iterator[tuple[str, float]]:
    if _same_parties(one, other):
        yield "same parties", 1.0
    elif one.actors & other.recipients and one.recipients & other.actors and not one.actors & other.actors:
        yield "turned parties", 1.0
    elif one.actors | one.recipients == other.actors | other.recipients:
        yield "other sides", 1.0
    if one.persons or other.persons:
        yield "named", 1.0
    if one.persons and other.persons:
        yield ("same person" if one.persons & other.persons else "other persons"), 1.0
        if one.manner == other.manner == VISIT and _others_go(one, other):
            yield "others go", 1.0


def _others_go(one: Facets, other: Facets) -> bool:
    """Whether of one state both name persons, and none of them in common: a guest and a host may be of one
    visit."""
    if one.persons & other.persons:
        return False
    ours, theirs = ({party.state for party in _named(each)} for each in (one, other))
    return not ours.isdisjoint(theirs)


def _named(one: Facets) -> Iterator[Party]:
    parties = (*one.mention.actors, *one.mention.recipients)
    return (party for party in parties if party.name and party.name.split()[-1].lower() in one.persons)


def _same_parties(one: Facets, other: Facets) -> bool:
    same = one.actors == other.actors and one.recipients == other.recipients
    return same or _both_take_part(one, other)


def _both_take_part(one: Facets, other: Facets) -> bool:
    """A meeting told once with guest and host, once without."""
    mutual = one.mention.type in MUTUAL and not (one.recipients and other.recipients)
    return mutual and one.actors | one.recipients == other.actors | other.recipients


def _dates(one: Facets, other: Facets) -> Iterator[tuple[str, float]]:
    if one.period is not None and one.period == other.period and one.period.days <= NEAR:
        yield "same day", 1.0
        return
    if one.period is None or other.period is None:
        if _long_before(one, other) or _long_before(other, one):
            yield "long before", 1.0
        if one.period is other.period and _months_apart(one, other):
            yield "months apart", 1.0
    elif one.period.meets(other.period):
        yield "dates meet", 1.0
    elif one.period.gap(other.period) > NEAR:
        yield "dates apart", 1.0
    else:
        shifts = not one.material or one.future or other.future
        yield ("shifted" if shifts else "days apart"), 1.0
    if one.published and other.published and one.published.gap(other.published) > WEEK:
        yield "reports apart", 1.0


def _months_apart(one: Facets, other: Facets) -> bool:
    if one.published is None or other.published is None:
        return False
    return one.published.gap(other.published) > PAST


def _long_before(dated: Facets, undated: Facets) -> bool:
    """Whether one is dated long before the report that tells the other, undated, as done: news without a date
    is of the days of its report. What is still going on may have begun long before."""
    if dated.period is None or undated.period is not None or undated.published is None:
        return False
    if undated.mention.status == "ongoing":
        return False
    return (undated.published.first - dated.period.last).days > PAST


def _status(one: Facets, other: Facets) -> Iterator[tuple[str, float]]:
    if one.broad and other.broad:
        yield "both broad", 1.0
    if one.mention.status == other.mention.status == "ongoing":
        yield "both ongoing", 1.0
    if one.future and other.future:
        yield "both expected", 1.0
    elif one.future != other.future:
        plan, done = (one, other) if one.future else (other, one)
        if plan.mention.status == "hypothetical":
            yield "only imagined", 1.0
        if _planned_before(plan, done):
            yield "planned before", 1.0
    if (one.mention.status == "denied") != (other.mention.status == "denied"):
        yield "one denied", 1.0


def _planned_before(plan: Facets, done: Facets) -> bool:
    """Whether a plan with a date came out no later than the report of the deed, and the dates agree."""
    if plan.published is None or done.published is None or done.published.first < plan.published.first:
        return False
    return plan.period is not None and done.period is not None and plan.period.gap(done.period) <= NEAR
