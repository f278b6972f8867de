"""Which mentions of one type are compared: sorted neighbourhoods (Hernández and Stolfo 1995).

A mention stands in a row for each thing by which another may be known as the same act: its most telling
words, each person, its place, its day with its parties. A row is sorted by time, and in each a mention is
compared with the next few: pairs grow with the number of mentions, not with its square, and so does the
work."""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from itertools import combinations, islice

from runut.merge.facets import LONG, Facets
from runut.merge.likeness import comparable

FEW = 12  # mentions that are compared each with each
NEXT = 4  # mentions of a row with which one is compared
AHEAD = 12  # how far they are sought, past those that cannot be compared
TELLING = 8  # words of a mention that have a row

Pair = tuple[str, str]


def neighbours(told: Sequence[Facets], aligned: Collection[Pair]) -> set[Pair]:
    """Ids of mentions, the lesser first; all that stand in aligned sentences are among them."""
    if len(told) <= FEW:
        return {_pair(*pair) for pair in combinations(told, 2) if comparable(*pair)}
    by_id = {one.id: one for one in told}
    found = {pair for pair in aligned if pair[0] in by_id and pair[1] in by_id}
    for row in _rows(told):
        for place, one in enumerate(row):
            ahead = (other for other in row[place + 1 : place + 1 + AHEAD] if comparable(one, other))
            found.update(_pair(one, other) for other in islice(ahead, NEXT))
    return found


def _pair(one: Facets, other: Facets) -> Pair:
    return min(one.id, other.id), max(one.id, other.id)


def _rows(told: Sequence[Facets]) -> Iterator[list[Facets]]:
    held = Counter(stem for one in told for stem in one.words)
    rows: dict[Hashable, list[Facets]] = defaultdict(list)
    for one in sorted(told, key=_age):
        for key in _keys(one, held):
            rows[key].append(one)
    yield from rows.values()


def _age(one: Facets) -> tuple[int, str, str]:
    when = one.period or one.published
    return when.first.toordinal() if when else 0, one.place or "", one.id


def _keys(one: Facets, held: Mapping[str, int]) -> Iterator[Hashable]:
    """The rows of a mention; `held`: how many mentions hold each word."""
    shared = (stem for stem in one.words if held[stem] > 1)
    for stem in sorted(shared, key=lambda stem: (-one.words[stem], stem))[:TELLING]:
        yield "word", stem
    for person in one.persons:
        yield "person", person
    if one.place_of_its_own:
        yield "place", one.place
    yield "trigger", one.told.trigger
    parties = one.actors, one.recipients
    if one.period is not None and one.period.days <= LONG:
        yield "day", parties, one.period.first
    if one.mention.status == "ongoing":
        yield "ongoing", parties
    if one.broad:
        yield "course", parties
