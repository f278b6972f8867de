"""Which mentions are compared: few pairs of many mentions, whatever their order, and all pairs of few."""

import random
from itertools import combinations

import pytest
from merge_samples import grouped, mention, reading

from runut.merge.facets import Facets, facets
from runut.merge.neighbours import AHEAD, FEW, TELLING, neighbours

TOWNS = ("Arica", "Iquique", "Tacna", "Ilo", "Pisco")
ROWS = TELLING + 8  # of one mention, at most


def strikes(count: int) -> list[Facets]:
    """Chile strikes Peru day after day, each strike told by two reports."""
    told, mentions = [], []
    for number in range(count):
        day = f"2031-{5 + number // 2 // 28:02}-{1 + number // 2 % 28:02}"
        place, name = TOWNS[number // 2 % len(TOWNS)], f"Kapal{'abcdefghij'[number // 2 % 10] * 4}"
        told.append(reading(f"told-{number}", [f"Chili menyerang {name} Peru di {place}."], day))
        states = {"actors": (("CHL", None),), "recipients": (("PER", None),)}
        mentions.append(mention(told[-1], 0, "menyerang", "ASSAULT", date=day, place=place, **states))  # type: ignore[arg-type]
    [group] = grouped(told, mentions)
    return facets(group.told, frozenset())


def test_few_mentions_are_compared_each_with_each() -> None:
    told = strikes(FEW)[:6]
    assert len(neighbours(told, ())) == sum(
        1 for one, other in combinations(told, 2) if abs(one.reach[0] - other.reach[0]) <= 7
    )


@pytest.mark.parametrize("count", [40, 160])
def test_pairs_grow_with_the_number_of_mentions(count: int) -> None:
    found = neighbours(strikes(count), ())
    assert len(found) <= count * ROWS * 4
    assert len(found) < count * (count - 1) / 2 or count < AHEAD
    twice = neighbours(strikes(2 * count), ())
    assert len(twice) < 2.5 * len(found)


def test_two_tellings_of_one_strike_are_compared() -> None:
    told = strikes(60)
    found = neighbours(told, ())
    days: dict[int, list[str]] = {}
    for one in told:
        days.setdefault(one.reach[0], []).append(one.id)
    for ids in days.values():
        assert tuple(sorted(ids)) in found


def test_the_order_of_mentions_does_not_matter() -> None:
    told = strikes(40)
    found = neighbours(told, ())
    random.Random(1).shuffle(told)
    assert neighbours(told, ()) == found


def test_what_stands_in_aligned_sentences_is_compared() -> None:
    told = strikes(60)
    ids = sorted(one.id for one in told)
    far = next(pair for pair in combinations(ids, 2) if pair not in neighbours(told, ()))
    assert far in neighbours(told, {far, (ids[0], "of-another-type")})
