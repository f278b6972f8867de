"""What lineage costs as a store grows: pairs compared, time, memory at 200, 1,000 and all 3,698 reports of
`data/indonews_2025_06`, read with tables, and the exponents between.

`python -m bench lineage_cost`: reading takes three minutes, comparing some twenty seconds.
"""

import math
import time
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

from bench import lineage_pairs
from bench.across import readings
from bench.lineage import key, shared
from bench.material import Figures
from runut import lineage
from runut.model import Reading

SIZES = (200, 1000, 4000)  # the last is all there are


def measure(scratch: Path) -> Figures:
    found = readings(str(lineage_pairs.pages(scratch, lambda _: True)))
    figures: Figures = {}
    for size in SIZES:
        figures |= _at(found[:size])
    return figures | _exponents(figures) | _within_all(found)


def _at(found: Sequence[Reading]) -> Figures:
    start = time.process_time()
    made = lineage.derivations(found)
    spent = time.process_time() - start
    tracemalloc.start()
    tools = lineage.load()
    sheets = [lineage.sheet_of(tools, one) for one in found]
    pairs = len(list(lineage.neighbours(map(lineage.entry, sheets))))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    told = {
        "reports": len(found),
        "pairs compared": pairs,
        "cpu_s": spent,
        "peak MB of sheets and candidates": peak / 1e6,
        "joined": sum(map(shared, made)),
    }
    return {f"lineage_cost.{len(found)} reports.{name}": value for name, value in told.items()}


def _exponents(figures: Figures) -> Figures:
    """By how much each cost grows with the reports, from the first size to the last."""
    sizes = sorted({int(name.split(".")[1].split()[0]) for name in figures})
    first, last = (f"lineage_cost.{size} reports" for size in (sizes[0], sizes[-1]))
    grown = math.log(sizes[-1] / sizes[0])
    costs = ("pairs compared", "cpu_s", "peak MB of sheets and candidates")
    return {
        f"lineage_cost.exponent.{cost}": math.log(figures[f"{last}.{cost}"] / figures[f"{first}.{cost}"])
        / grown
        for cost in costs
    }


def _within_all(found: Sequence[Reading]) -> Figures:
    """The labelled pairs, in a store of all reports."""
    made = lineage.derivations(found)
    joined = {key(one) for one in made if shared(one)}
    return {
        f"lineage_cost.labelled pairs in all, part {part}.{name}": value
        for part in lineage_pairs.PARTS
        for name, value in lineage_pairs.scored(joined.__contains__, part).items()
    }
