"""What one further report costs in a store of 200, 1,000 and 3,698: CPU seconds by stage, with the tables.

`python -m bench.late N PLACE...` prints JSON for one size, in a process of its own.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bench.material import Figures, need, run
from bench.speed import exponent
from bench.walk import Meter, walk
from runut import ingest
from runut.cli.session import FATAL, data_digest
from runut.model import Failure, Page
from runut.run import Intake, Loop, Serial
from runut.run.pipeline import pipeline
from runut.store import Store

SIZES = (200, 1000, 3698)
LATE = "corpus/reports.jsonl"  # whose first report comes late


def measure(_: Path) -> Figures:
    """`late.200.lineage` and so on, the sum, and the exponent of the sum."""
    places = sorted(str(path) for path in need("data/indonews_2025_06").glob("*.csv"))
    told = [json.loads(run("-m", "bench.late", str(size), str(need(LATE)), *places)) for size in SIZES]
    figures: Figures = {f"late.{one['reports']}.{name}": one[name] for one in told for name in one}
    sums = [one["all"] for one in told]
    return figures | {"late.all.exponent": exponent([one["reports"] for one in told], sums)}


def late(count: int, place: str, places: list[str], path: Path) -> dict[str, float]:
    """CPU seconds of each stage when a report is added to the first `count` pages of some places."""
    walk(count, "tables", places, path)
    meter = Meter()

    def opener(place: str) -> Iterator[Page | Failure]:
        yield from islice(ingest.pages(place), 1)

    with Store(path) as store:
        held = len(store.pages.held())
        meter.mark("ingest")
        Intake(store, False).take([place], opener)
        Loop(store, Serial(FATAL), data_digest("tables"), FATAL).drive(pipeline("tables"), meter.watch)
        meter.mark("end")
    costs = {stage: cost["cpu"] for stage, cost in meter.stages().items()}
    return {"reports": held, **costs, "all": sum(costs.values())}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        size, place, *places = sys.argv[1:]
        print(json.dumps(late(int(size), place, places, Path(scratch) / "late.db")))
