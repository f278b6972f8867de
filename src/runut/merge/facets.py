"""A mention as merging compares it: everything worked out once."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum, log

from runut.lang import world
from runut.merge.periods import Period, period
from runut.merge.reach import Reach, reach
from runut.merge.record import Told
from runut.model import TALKS, EventMention, Party
from runut.model.base import QUAD

FUTURE = frozenset(("planned", "expected", "hypothetical"))
UNREAL = FUTURE | {"denied", "cancelled"}
TRUST = 10.0  # the background counts as so many mentions
CEILING = 6.0  # nats
COURSES = frozenset(("ASSAULT", "RETREAT", "COERCE", "CONSULT"))  # types whose acts make up wars and talks
PERSONS = ("person:", "office:")  # how the ids of persons begin
LONG = 2  # days; an act that takes longer is a course of acts


@dataclass(frozen=True, slots=True)
class Facets:
    told: Told
    period: Period | None  # when it happened, as far as the text says
    published: Period | None
    reach: Reach
    actors: frozenset[str]
    recipients: frozenset[str]
    names: frozenset[str]
    persons: frozenset[str]  # those of the names that are no body's or group's
    targets: frozenset[str]  # those of the names that are acted on
    place: str | None
    place_of_its_own: bool  # a place that says more than its state
    words: Mapping[str, float]  # with what each says, in nats
    weight: float
    future: bool
    broad: bool  # a course of acts as a whole, without a place of its own or a person it is aimed at

    @property
    def mention(self) -> EventMention:
        return self.told.mention

    @property
    def id(self) -> str:
        return self.told.mention.id

    @property
    def manner(self) -> str | None:
        """The mode, where it tells one act from another: those who talk may have met."""
        return None if self.mention.mode == TALKS else self.mention.mode

    @property
    def material(self) -> bool:
        return QUAD[self.mention.type].startswith("material")

    @property
    def dated(self) -> bool:
        """Whether the day is known."""
        return self.period is not None and self.period.days == 1

    @property
    def says_when(self) -> bool:
        """Whether the text itself gives the date, and it is not inherited from the report's."""
        time = self.mention.time
        return self.period is not None and time is not None and time.span is not None


def country_names() -> frozenset[str]:
    """Names that as a place say no more than the parties do."""
    return frozenset(row["name"].lower() for row in world().rows("countries"))


def facets(group: Iterable[Told], countries: frozenset[str]) -> list[Facets]:
    """In the order given. What a word says is counted over the whole group, so that the names of the two
    states say nothing."""
    group = list(group)
    found = Counter(stem for told in group for stem, _ in told.words)
    return [_facets(told, found, len(group), countries) for told in group]


def _facets(told: Told, found: Counter[str], size: int, countries: frozenset[str]) -> Facets:
    mention = told.mention
    words = {stem: _says(found[stem], share, size) for stem, share in told.words}
    place = mention.place.name.lower() if mention.place else None
    when = period(mention.time.value) if mention.time and not _inferred(told) else None
    published = period(told.published)
    course = mention.status == "ongoing" or when is None or when.days > LONG
    targets = _names(mention.recipients)
    persons = _persons((*mention.actors, *mention.recipients))
    general = (place is None or place in countries) and not _persons(mention.recipients)
    broad = course and general and mention.type in COURSES and mention.status not in UNREAL
    return Facets(
        told,
        when,
        published,
        reach(when, published, broad or mention.status == "ongoing"),
        _states(mention.actors),
        _states(mention.recipients),
        _names(mention.actors) | targets,
        persons,
        targets,
        place,
        place is not None and place not in countries,
        words,
        fsum(words.values()),
        mention.status in FUTURE,
        broad,
    )


def _inferred(told: Told) -> bool:
    """Whether the date is but the month in which the report came out: nobody told it, so that it neither
    joins nor parts acts."""
    time = told.mention.time
    return time is not None and time.span is None and time.value == (told.published or "")[: len("2000-01")]


def _says(found: int, share: float, size: int) -> float:
    """Nats that two mentions of the group say by sharing a word, seen in others and in texts at large."""
    seen = max(0, found - 2)
    return min(CEILING, -log((seen + TRUST * share) / (max(0, size - 2) + TRUST)))


def _states(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(party.state for party in parties) - {"XXX"}


def _names(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(_last(party.name) for party in parties if party.name)


def _persons(parties: Iterable[Party]) -> frozenset[str]:
    """Last names of persons: of whoever is not known to be a body or a group."""
    return _names(party for party in parties if party.entity is None or party.entity.startswith(PERSONS))


def _last(name: str) -> str:
    return name.split()[-1].lower()
