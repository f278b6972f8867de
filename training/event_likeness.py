"""Fits `lang/world/event_likeness.tsv`: what speaks for two mentions being one act, as log-odds.

    python -m training.event_likeness          # cross-validated figures for each threshold, and the weights
    python -m training.event_likeness write    # and writes the weights into the table

Taught by pairs of mentions of different reports in one group of states: the train gold's own, and those of
the pipeline that the gold's scorer matches to them; dev is only measured. Whether a pair is one act is what
`bench/one_act.tsv` says of its keys. A pair weighs the less the more mentions its acts have, so that the
one act of which thirty reports tell does not outweigh all others. Weights of `FIXED` are set: repeated acts
are to stay apart and meetings shift by a day, which these few weeks of news show too seldom, and aligned
sentences matter most between languages, which the gold does not mix; what is only imagined is not to be told
as done; and the news at large joins more by little than the gold, which is mostly of one war (the last four).
Cross-validation leaves out whole pairs of states (the two with most mentions each alone, the others in
three parts): clusters of states that the weights were not fitted on. The threshold is the one with the
best mean of pair F1 and B-cubed over both kinds of mentions; of equal ones the highest, since a wrong join
says more than a missed one; it goes into `start`, so that 0 is where acts part.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from pathlib import Path

import numpy as np
from bench import across, same_event
from bench.gold import Records, records, rows
from bench.material import need
from numpy.typing import NDArray

from runut import lineage, merge
from runut.lang import world
from runut.merge.events import Parting
from runut.merge.facets import Facets, country_names, facets
from runut.merge.likeness import comparable, features
from runut.model import Reading

Vector = NDArray[np.float64]
Weights = Mapping[str, float]
TABLE = Path(__file__).resolve().parents[1] / "src/runut/lang/world/event_likeness.tsv"
FIXED = {
    "days apart": -5.0, "shifted": -1.0, "dates apart": -7.0, "aligned": 2.0, "only imagined": -1.5,
    "little in common": -1.0, "unlike courses": -1.0, "others go": -1.5, "months apart": -2.0,
}  # fmt: skip
BUSIEST = ("IRN-ISR", "IRN-USA")
PARTS = 3
RIDGE = 2.0
TIE = 0.02  # of what is compared, a sum of four figures: within noise
STEPS = 30
SMALL = 1e-6
THRESHOLDS = (-3.0, -2.75, -2.5, -2.25, -2.0, -1.75, -1.5, -1.0)


@dataclass(frozen=True)
class Compared:
    """Two mentions of one group, and what holds of them."""

    ids: tuple[str, str]
    holds: Mapping[str, float]


@dataclass(frozen=True)
class Scene:
    """Mentions with the gold's keys, by group of states: who stands in aligned sentences, all pairs."""

    keyed: same_event.Keyed
    mentions: Mapping[str, Sequence[Facets]]
    aligned: Mapping[str, frozenset[tuple[str, str]]]
    pairs: Mapping[str, tuple[Compared, ...]]


def scene(readings: Sequence[Reading], source: Records, keyed: same_event.Keyed) -> Scene:
    derivations = tuple(lineage.derivations(readings))
    origins = lineage.origins([reading.report for reading in readings], derivations)
    countries = country_names()
    mentions: dict[str, Sequence[Facets]] = {}
    aligned: dict[str, frozenset[tuple[str, str]]] = {}
    pairs: dict[str, tuple[Compared, ...]] = {}
    for group in merge.groups(readings, source.statements, source.events, source.flows, derivations, origins):
        told = sorted(facets(group.told, countries), key=lambda one: one.id)
        mentions[group.key], aligned[group.key] = told, frozenset(group.aligned)
        pairs[group.key] = tuple(
            Compared((one.id, other.id), dict(features(one, other, aligned[group.key])))
            for one, other in combinations(told, 2)
            if comparable(one, other)
        )
    return Scene(keyed, mentions, aligned, pairs)


def scenes() -> dict[str, Scene]:
    gold = [row for name in ("train", "dev") for row in rows(need(f"gold/{name}.jsonl"))]
    dates = {row["id"]: row["published"] for row in gold}
    readings = [*across.readings("seeds", dates), *across.readings("corpus/reports.jsonl")]
    given = records(gold, readings)
    return {
        "gold": scene(readings, given, same_event.of_gold(given)),
        "own": scene(*across.own_mentions(gold)),
    }


def taught(kinds: Iterable[Scene], apart: str | None, names: Sequence[str]) -> tuple[Vector, Vector, Vector]:
    """Features, whether one act, and how much a pair weighs, of all groups but those of part `apart`."""
    held, same, weigh = [], [], []
    dev = measured()
    for kind in kinds:
        keys = same_event.one_act(kind.keyed.keys)
        size = Counter(keys.values())
        for group, pairs in kind.pairs.items():
            if part(group) == apart:
                continue
            for pair in pairs:
                if any(kind.keyed.reports[id] in dev for id in pair.ids):
                    continue
                one, other = (keys.get(id) for id in pair.ids)
                if one is not None and other is not None:
                    held.append([pair.holds.get(name, 0.0) for name in names])
                    same.append(float(one == other))
                    weigh.append(1 / sqrt(size[one] * size[other]))
    weights = np.array(weigh)
    return np.array(held), np.array(same), weights / weights.mean()


def measured() -> frozenset[str]:
    """The reports of dev: they teach nothing and choose nothing."""
    return frozenset(row["id"] for row in rows(need("gold/dev.jsonl")))


def choosing(keyed: same_event.Keyed) -> same_event.Keyed:
    """The mentions that may choose the threshold."""
    dev = measured()
    keys = {id: key for id, key in keyed.keys.items() if keyed.reports[id] not in dev}
    return same_event.Keyed(keys, keyed.reports)


def part(group: str) -> str:
    return group if group in BUSIEST else str(sum(map(ord, group)) % PARTS)


def fit(kinds: Sequence[Scene], apart: str | None = None) -> Weights:
    """The weights, rounded; with `apart`, from all groups but those of that part."""
    names = [row["feature"] for row in world().rows("event_likeness")]
    free = [number for number, name in enumerate(names) if name not in FIXED]
    held, same, weigh = taught(kinds, apart, names)
    given = held @ np.array([FIXED.get(name, 0.0) for name in names])
    found = regress(held[:, free], same, weigh, given, RIDGE)
    learned = {names[number]: round(float(value), 1) for number, value in zip(free, found, strict=True)}
    return {name: FIXED.get(name, learned.get(name, 0.0)) for name in names}


def regress(held: Vector, same: Vector, weigh: Vector, given: Vector, ridge: float) -> Vector:
    """Logistic regression by Newton's method beside log-odds that are `given`. The first column is that of
    `start`, which the penalty leaves alone."""
    penalty = ridge * np.eye(held.shape[1])
    penalty[0, 0] = 1e-6
    found = np.zeros(held.shape[1])
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-(held @ found + given)))
        slope = held.T @ (weigh * (odds - same)) + penalty @ found
        bend = (held * (weigh * odds * (1 - odds))[:, None]).T @ held + penalty
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < SMALL:
            break
    return found


def clusters(kind: Scene, weights: Mapping[str, Weights], threshold: float) -> dict[str, str]:
    """Which cluster each mention is in, each group by the weights of its part."""
    found: dict[str, str] = {}
    for group, told in kind.mentions.items():
        weigh = dict(weights[part(group)])
        weigh["start"] -= threshold
        for act in Parting(weigh, kind.aligned[group]).acts(told):
            found |= dict.fromkeys((one.id for one in act), act[0].id)
    return found


def main(write: bool) -> None:
    kinds = scenes()
    every = list(kinds.values())
    parts = sorted({part(group) for kind in every for group in kind.mentions})
    left_out = {name: fit(every, name) for name in parts}
    goods: dict[float, float] = {}
    for threshold in THRESHOLDS:
        told, good = [], 0.0
        for name, kind in kinds.items():
            found = clusters(kind, left_out, threshold)
            figures = same_event.measure(kind.keyed, found)
            chosen = same_event.measure(choosing(kind.keyed), found)
            good += chosen["one act pairs f1"] + chosen["one act b3 f1"]
            told.append(f"{name}: " + ", ".join(f"{key} {value:.3f}" for key, value in figures.items()))
        print(f"threshold {threshold:+.2f}", *told, sep="\n  ")
        goods[threshold] = good
    best = max(threshold for threshold, good in goods.items() if good > max(goods.values()) - TIE)
    weights = dict(fit(every))
    weights["start"] = round(weights["start"] - best, 2)
    print(f"best threshold {best:+.2f}")
    for name, value in weights.items():
        print(f"{value:+.2f} {name}  ({', '.join(f'{left_out[each][name]:+.1f}' for each in parts)})")
    if write:
        means = {row["feature"]: row["means"] for row in world().rows("event_likeness")}
        lines = [f"{name}\t{value}\t{means[name]}" for name, value in weights.items()]
        TABLE.write_text("\n".join(["feature\tweight\tmeans", *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main("write" in sys.argv[1:])
