"""Who bears out what an event says: for each status, day and place that is told, its reports, the independent
origins among them, their outlets, and whose word it is."""

from collections.abc import Iterator, Sequence

from runut.merge.facets import Facets
from runut.model import Backed, Backing

OWN = "reporter"


def backing(mentions: Sequence[Facets]) -> Iterator[Backing]:
    """For each attribute its values, those of most independent origins first."""
    for attribute in ("status", "date", "place"):
        by_value: dict[str, list[Facets]] = {}
        for one in mentions:
            value = _told(one, attribute)
            if value:
                by_value.setdefault(value, []).append(one)
        found = [_backing(attribute, value, told) for value, told in by_value.items()]
        yield from sorted(found, key=lambda each: (-len(each.origins), -len(each.reports), each.value))


def _told(one: Facets, attribute: Backed) -> str | None:
    """What a mention tells in so many words; a date that it takes from its report is not told."""
    mention = one.mention
    if attribute == "status":
        return mention.status
    if attribute == "date":
        return mention.time.value if mention.time is not None and one.says_when else None
    return mention.place.name if mention.place is not None and one.place_of_its_own else None


def _backing(attribute: Backed, value: str, told: Sequence[Facets]) -> Backing:
    outlets = {one.told.outlet for one in told if one.told.outlet}
    voices = {one.mention.voice or OWN for one in told}
    return Backing(
        attribute,
        value,
        tuple(sorted({one.mention.report for one in told})),
        independent(told),
        tuple(sorted(outlets)),
        tuple(sorted(voices)),
    )


def independent(mentions: Sequence[Facets]) -> tuple[str, ...]:
    """Ids of the independent origins: reports that rest on the same named agency count once."""
    named: dict[str, str] = {}
    found: set[str] = set()
    for one in mentions:
        origin = one.told.origin or one.mention.report
        name = one.told.origin_name
        found.add(named.setdefault(name, origin) if name else origin)
    return tuple(sorted(found))
