"""The encoder beside the tables alone, on the same reports: is the difference more than noise?

Reports are drawn anew with replacement, both readers scored on each draw: `gain` is the difference of F1 on
all reports, `sure` the share of draws in which the encoder's is the higher one.
"""

import json
import random
from collections.abc import Iterable, Mapping
from pathlib import Path

from bench.material import Figures, need, records, rows, run, write_rows
from bench.quality import SETS, material

DRAWS = 2000
SEED = 7
READERS = ("encoder", "tables")
Counts = Mapping[str, tuple[int, int, int]]  # part -> right, found, in the gold


def measure(scratch: Path) -> Figures:
    """`readers.dev events strict.gain` and so on; `all` are the reports of all sets, of both languages."""
    figures: Figures = {}
    together: dict[str, list[Counts]] = {reader: [] for reader in READERS}
    for name in (*SETS, "unseen"):
        gold, sources = material(name, scratch)
        each = {reader: _counts(gold, sources, reader, scratch) for reader in READERS}
        figures |= _by_part(name, each)
        for reader, counts in each.items():
            together[reader] += counts
    return figures | _by_part("all", together)


def _by_part(name: str, each: Mapping[str, list[Counts]]) -> Figures:
    """Both readers on one set; a report that has nothing of a part has no counts of it."""
    figures: Figures = {}
    for part in dict.fromkeys(part for counts in each.values() for one in counts for part in one):
        sides = ([one.get(part, (0, 0, 0)) for one in each[reader]] for reader in READERS)
        figures |= _compared(f"readers.{name} {part}", *sides)
    return figures


def _counts(gold: Path, sources: list[Path], reader: str, scratch: Path) -> list[Counts]:
    """The counts of each report of the gold, as its own measure gives them for that report alone."""
    wanted = rows(gold)
    found = {row["id"]: row for row in rows(records(sources, scratch / f"{reader}.jsonl", reader))}
    counts: list[Counts] = []
    for row in wanted:
        one = write_rows(scratch / "gold.jsonl", [row])
        other = write_rows(scratch / "found.jsonl", [found[row["id"]]] if row["id"] in found else [])
        told = json.loads(run(str(need("gold/score.py")), str(one), str(other), "--json"))
        counts.append(
            {
                part: (round(said["precision"] * said["predicted"]), said["predicted"], said["gold"])
                for part, said in told.items()
                if part != "same event"  # is between reports
            }
        )
    return counts


def f1(counts: Iterable[tuple[int, int, int]]) -> float:
    """F1 of summed counts; 0 where nothing is found and nothing is there."""
    right, found, there = (sum(column) for column in zip(*counts, strict=True))
    return 2 * right / (found + there) if found + there else 0.0


def _compared(name: str, ours: list[tuple[int, int, int]], theirs: list[tuple[int, int, int]]) -> Figures:
    chance = random.Random(SEED)
    higher = 0
    for _ in range(DRAWS):
        drawn = chance.choices(range(len(ours)), k=len(ours))
        higher += f1(ours[i] for i in drawn) > f1(theirs[i] for i in drawn)
    with_encoder, alone = f1(ours), f1(theirs)
    return {
        f"{name}.encoder": with_encoder,
        f"{name}.tables": alone,
        f"{name}.gain": with_encoder - alone,
        f"{name}.sure": higher / DRAWS,
    }
