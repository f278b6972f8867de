"""One walk over the first N reports of some places, in a process of its own: what each stage costs.

`python -m bench.walk N READER PLACE...` prints JSON: seconds of CPU and of the clock, and memory (MB) at its
peak so far, for each stage; what was found; what failed.
"""

import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from runut import ingest
from runut.cli.session import FATAL, data_digest
from runut.model import Failure, Page
from runut.run import Intake, Loop, Serial
from runut.run.pipeline import pipeline
from runut.run.runners import work
from runut.store import Store


@dataclass
class Meter:
    """Notes CPU seconds, clock seconds and peak memory at each change of stage."""

    marks: list[tuple[str, float, float, float]] = field(default_factory=list)

    def mark(self, stage: str) -> None:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        self.marks.append((stage, time.process_time(), time.perf_counter(), peak))

    def watch(self, stage: str, count: int) -> None:
        if count == 0:
            self.mark(stage)

    def stages(self) -> dict[str, dict[str, float]]:
        told = {}
        for (stage, cpu, clock, _), (_, cpu_after, clock_after, peak) in zip(
            self.marks, self.marks[1:], strict=False
        ):
            told[stage] = {"cpu": cpu_after - cpu, "clock": clock_after - clock, "peak_mb": peak}
        return told


def walk(count: int, reader: str, places: Iterable[str], path: Path) -> dict[str, object]:
    """Runs all stages in line over the first `count` pages."""
    meter = Meter()
    found = (one for place in places for one in ingest.pages(place) if isinstance(one, Page))

    def opener(_: str) -> Iterator[Page | Failure]:
        yield from islice(found, count)

    with Store(path, create=True) as store:
        meter.mark("load")
        for step in pipeline(reader):
            work(step.stage, (), FATAL)
        meter.mark("ingest")
        taken = Intake(store, True).take(["bench"], opener)
        Loop(store, Serial(FATAL), data_digest(reader), FATAL).drive(pipeline(reader), meter.watch)
        meter.mark("end")
        counts = store.counts()
        return {
            "reports": len(taken.reports),
            "stages": meter.stages(),
            "found": counts,
            "failures": [f"{one.where}: {one.reason}" for one in store.every(Failure)],
            "digest": store.digest(),
            "store_mb": path.stat().st_size / 1e6,
        }


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        print(json.dumps(walk(int(sys.argv[1]), sys.argv[2], sys.argv[3:], Path(scratch) / "walk.db")))
