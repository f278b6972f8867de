"""Clusters from few pairs: what is drawn stands for what is not compared; what bars one bars its cluster."""

from itertools import combinations
from random import Random

import pytest
from merge_samples import grouped, mention, reading

from runut.merge.bars import Bars
from runut.merge.cluster import DRAWN, Clusters, Link
from runut.merge.facets import Facets, facets

Pair = tuple[str, str]


def ids(count: int) -> list[str]:
    return [f"m{number:03}" for number in range(count)]


def acts(count: int, luck: Random) -> dict[Pair, float]:
    """Mentions of two acts, by turns: those of one are mostly alike, those of two mostly not."""
    return {
        (one, other): (1.5 if int(one[1:]) % 2 == int(other[1:]) % 2 else -1.5) + luck.uniform(-1, 1)
        for one, other in combinations(ids(count), 2)
    }


@pytest.mark.parametrize("seed", range(4))
def test_few_pairs_give_the_clusters_of_all(seed: int) -> None:
    luck = Random(seed)
    likeness = acts(60, luck)
    compared: set[Pair] = set()

    def alike(pair: Pair) -> float:
        compared.add(pair)
        return likeness[pair]

    some = {pair for pair in likeness if int(pair[1][1:]) - int(pair[0][1:]) <= 4}
    found = Clusters(ids(60), alike, some, 0.0).joined()
    assert found == [ids(60)[::2], ids(60)[1::2]]
    assert found == Clusters(ids(60), likeness.get, likeness, 0.0).joined()
    assert len(compared) < len(likeness) / 2


def test_the_order_of_ids_and_pairs_does_not_matter() -> None:
    luck = Random(7)
    likeness = {pair: value - 0.7 for pair, value in acts(40, luck).items()}
    some = sorted(pair for pair in likeness if luck.random() < 0.1)
    found = Clusters(ids(40), likeness.get, some, 0.0).joined()
    for _ in range(3):
        mixed, pairs = ids(40), list(some)
        luck.shuffle(mixed)
        luck.shuffle(pairs)
        assert Clusters(mixed, likeness.get, pairs, 0.0).joined() == found


def test_two_that_were_compared_by_chance_do_not_join_what_is_unlike() -> None:
    """One wrong pair between two acts of ten mentions each."""
    likeness = {
        (one, other): 2.0 if (one < "m010") == (other < "m010") else -3.0
        for one, other in combinations(ids(20), 2)
    }
    likeness["m009", "m010"] = 1.0
    some = [pair for pair, value in likeness.items() if value > 0]
    assert Clusters(ids(20), likeness.get, some, 0.0).joined() == [ids(20)[:10], ids(20)[10:]]


def test_a_mean_is_of_all_pairs_where_enough_are_drawn() -> None:
    assert Link(4.0, 2).mean(2) == 2.0
    assert Link(4.0, 2).missing(100) == DRAWN
    assert Link(4.0, 2, -1.0, 1).missing(3) == 0
    assert Link(4.0, 2, -1.0, 1).mean(3) == 1.0
    assert Link(4.0, 2, -2.0 * DRAWN, DRAWN).mean(100) == pytest.approx((4.0 - 2.0 * 98) / 100)


def told(*days: str) -> list[Facets]:
    readings = [reading(f"r{n}", ["Chili menyerang kapal Peru."], day) for n, day in enumerate(days)]
    states = {"actors": (("CHL", None),), "recipients": (("PER", None),)}
    mentions = [
        mention(each, 0, "menyerang", "ASSAULT", date=day, **states)  # type: ignore[arg-type]
        for each, day in zip(readings, days, strict=True)
    ]
    [group] = grouped(readings, mentions)
    found = {one.told.published: one for one in facets(group.told, frozenset())}
    return [found[day] for day in days]


def test_times_bar_whole_groups() -> None:
    first, second, third = told("2031-05-01", "2031-05-07", "2031-05-13")
    members = {one.id: [one.id] for one in (first, second, third)}
    bars = Bars((first, second, third))
    assert not bars.between(first.id, second.id, members)
    assert not bars.between(second.id, third.id, members)
    assert bars.between(first.id, third.id, members)
    bars.join(first.id, second.id)
    members = {first.id: [first.id, second.id], third.id: [third.id]}
    assert bars.between(first.id, third.id, members)
    assert bars.between(third.id, first.id, members)


def test_what_meets_one_of_two_that_were_judged_the_same_may_join_them() -> None:
    first, second, third = told("2031-05-01", "2031-05-07", "2031-05-13")
    bars = Bars((first, second, third))
    bars.tie(first.id, second.id)
    members = {first.id: [first.id, second.id], third.id: [third.id]}
    assert not bars.between(first.id, third.id, members)
    bars.part(first.id, third.id)
    assert bars.between(third.id, first.id, members)


def test_mentions_of_one_report_bar_the_groups_that_hold_them() -> None:
    one, other = told("2031-05-01", "2031-05-02")
    both = reading("both", ["Chili menyerang kapal Peru.", "Chili menyerang Peru lagi."], "2031-05-02")
    states = {"actors": (("CHL", None),), "recipients": (("PER", None),)}
    beside = [mention(both, number, "menyerang", "ASSAULT", **states) for number in (0, 1)]  # type: ignore[arg-type]
    [group] = grouped([both], beside)
    two, three = facets(group.told, frozenset())
    bars = Bars((one, other, two, three))
    assert list(bars.beside(one.id, other.id)) == []
    bars.join(one.id, two.id)
    bars.join(other.id, three.id)
    assert list(bars.beside(one.id, other.id)) == [(two.id, three.id)]
