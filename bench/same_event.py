"""Which mentions of different reports are one act: over the gold's own mentions and over the pipeline's.

The keys of the training and the dev gold were given in batches, and some batches name one act differently.
`one_act.tsv` holds digests of the keys that stand for one act, each with the reason, found by reading what
they tell; every figure is given as keyed and, as `one act`, with these taken together. The ceiling is what
clusters would get, as keyed, that put just these together.
"""

import csv
import hashlib
import importlib.util
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.gold import Records
from bench.material import Figures, need
from runut.export.records import record
from runut.model import Event, EventMention, Reading

ONE_ACT = Path(__file__).with_name("one_act.tsv")
Keys = Mapping[str, str]  # of mentions' ids


@dataclass(frozen=True)
class Keyed:
    """Mentions with the gold's name of the act of those that it knows."""

    keys: Keys
    reports: Mapping[str, str]


def of_gold(given: Records) -> Keyed:
    return Keyed(given.keys, {one.id: one.report for one in given.events})


def of_own(gold: Sequence[dict[str, Any]], readings: Sequence[Reading], own: Sequence[EventMention]) -> Keyed:
    """The pipeline's mentions, with the keys of the gold's events that the gold's scorer matches to them."""
    score = _scorer()
    reports = {reading.report.id: reading.report for reading in readings}
    by_report: dict[str, list[EventMention]] = defaultdict(list)
    for mention in own:
        by_report[mention.report].append(mention)
    keys: dict[str, str] = {}
    for row in gold:
        if row["id"] in reports:
            made = record(reports[row["id"]], None, by_report[row["id"]], (), (), {})["events"]
            for wanted, found in score.match(row["events"], made, score.strict):
                keys[made[found]["id"]] = row["events"][wanted]["key"]  # type: ignore[index]
    return Keyed(keys, {one.id: one.report for one in own})


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", need("gold/score.py"))
    if spec is None or spec.loader is None:
        raise ImportError("gold/score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def one_act(keys: Keys) -> Keys:
    """Keys of one act taken together."""
    with ONE_ACT.open(encoding="utf-8", newline="") as lines:
        same = {row["key"]: row["same as"] for row in csv.DictReader(lines, delimiter="\t")}
    digests = {id: hashlib.sha256(key.encode()).hexdigest()[:16] for id, key in keys.items()}
    return {id: same.get(digest, digest) for id, digest in digests.items()}


def clusters(events: Sequence[Event]) -> Keys:
    """Which event each mention is in."""
    return {id: event.id for event in events for id in event.mentions}


def measure(keyed: Keyed, found: Keys) -> Figures:
    """As keyed and as one act; `ceiling` is the first figure's."""
    ours = {id: found[id] for id in keyed.keys if id in found}
    together = one_act(keyed.keys)
    return (
        figures(keyed, keyed.keys, ours)
        | {f"one act {name}": value for name, value in figures(keyed, together, ours).items()}
        | {f"ceiling {name}": value for name, value in figures(keyed, keyed.keys, together).items()}
    )


def figures(keyed: Keyed, gold: Keys, ours: Keys) -> Figures:
    """Pairs of mentions in different reports under one key, and B-cubed."""
    wanted, found = _pairs(gold, keyed.reports), _pairs(ours, keyed.reports)
    both = len(wanted & found)
    precision, recall = _b_cubed(gold, ours), _b_cubed(ours, gold)
    return {
        "pairs precision": both / (len(found) or 1),
        "pairs recall": both / (len(wanted) or 1),
        "pairs f1": 2 * both / (len(wanted) + len(found) or 1),
        "b3 f1": 2 * precision * recall / (precision + recall or 1),
    }


def _pairs(of: Keys, report: Mapping[str, str]) -> set[tuple[str, str]]:
    return {
        pair
        for members in _groups(of).values()
        for pair in combinations(sorted(members), 2)
        if report[pair[0]] != report[pair[1]]
    }


def _groups(of: Keys) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for id, group in of.items():
        found[group].add(id)
    return found


def _b_cubed(of: Keys, by: Keys) -> float:
    """For each mention, the share of its group in `by` that is of its group in `of`."""
    want, have = _groups(of), _groups(by)

    def shares() -> Iterator[float]:
        for id in of:
            yield len(want[of[id]] & have[by[id]]) / len(have[by[id]])

    return sum(shares()) / (len(of) or 1)
