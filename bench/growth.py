"""How what is done across reports grows: candidate pairs, time and memory from 200 to 50,000 reports.

`python -m bench.growth STORE SIZE` prints JSON for one size, in a process of its own. STORE holds real
reports; beyond their number come copies (`bench/copies.py`). Reading a report costs the same whatever the
store holds (`python -m bench growth`), so copies take over the layers of their originals, and only lineage,
origins and merging run.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any
from unittest import mock

from bench.copies import Copy
from bench.material import Figures, need, run
from bench.speed import exponent
from bench.walk import walk
from runut import lineage, merge
from runut.lineage import neighbours, origins
from runut.merge.facets import Facets
from runut.merge.likeness import likeness
from runut.model import Derivation, EventMention, Flow, Linking, Origin, Reading, Statement
from runut.store import Store

REAL = 3698  # reports of the shared week
SIZES = (200, 1000, REAL, 50_000)
COSTS = ("lineage_cpu_s", "origins_cpu_s", "merge_cpu_s", "lineage_pairs", "merge_pairs", "peak_mb")
EXTRACTED = (Statement, EventMention, Flow)


def measure(scratch: Path) -> Figures:
    """Figures by size, and for each cost the exponent over all sizes and over the real reports alone."""
    places = sorted(str(path) for path in need("data/indonews_2025_06").glob("*.csv"))
    path = scratch / "growth.db"
    walk(REAL, "tables", places, path)
    told = [json.loads(run("-m", "bench.growth", str(path), str(size))) for size in SIZES]
    figures: Figures = {f"wide.{one['reports']}.{name}": one[name] for one in told for name in one}
    for name in COSTS:
        for label, some in (("all", told), ("real", told[:-1])):
            sizes, costs = [one["reports"] for one in some], [one[name] for one in some]
            figures[f"wide.exponent_{label}.{name}"] = exponent(sizes, costs)
    return figures


class Wide:
    """The first `size` reports of a store and its copies, copy after copy."""

    def __init__(self, store: Store, size: int) -> None:
        self._store = store
        self._size = size
        self._real = store.ids(Linking)

    def readings(self) -> Iterator[Reading]:
        for number, ids in self._copies():
            copy = Copy(number)
            yield from (copy.reading(reading) for reading in self._store.readings(ids))

    def records(self) -> list[list[Any]]:
        """Statements, event mentions and flows of these reports."""
        found: list[list[Any]] = [[] for _ in EXTRACTED]
        for kind, some in zip(EXTRACTED, found, strict=True):
            held: list[Any] = list(self._store.every(kind))
            for number, ids in self._copies():
                copy, wanted = Copy(number), set(ids)
                some.extend(copy.record(one) for one in held if one.report in wanted)
        return found

    def _copies(self) -> Iterator[tuple[int, list[str]]]:
        for number, start in enumerate(range(0, self._size, len(self._real))):
            yield number, list(islice(self._real, self._size - start))


def across(path: Path, size: int) -> dict[str, float]:
    """One size: CPU seconds, candidate pairs, records found, peak memory."""
    told: dict[str, float] = {}
    with Store(path) as store:
        wide = Wide(store, size)
        reports = _timed(told, "copying", lambda: [reading.report for reading in wide.readings()])
        told["reports"] = len(reports)
        derivations = _timed(told, "lineage", lambda: _derived(told, wide))
        told["derivations"] = len(derivations)
        found = _timed(told, "origins", lambda: origins(reports, derivations))
        told["origins"] = len(found)
        reports.clear()
        _timed(told, "merge", lambda: _merged(told, wide, derivations, found))
    for stage in ("lineage", "merge"):  # both make the copies anew while they read
        told[f"{stage}_cpu_s"] -= told["copying_cpu_s"]
    told["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return told


def _derived(told: dict[str, float], wide: Wide) -> tuple[Derivation, ...]:
    def counted(*given: Any) -> Any:
        pairs = list(neighbours(*given))
        told["lineage_pairs"] = len(pairs)
        return pairs

    with mock.patch("runut.lineage.stage.neighbours", counted):
        return tuple(lineage.derivations(wide.readings()))


def _merged(
    told: dict[str, float], wide: Wide, derivations: tuple[Derivation, ...], found: tuple[Origin, ...]
) -> None:
    compared: set[tuple[str, str]] = set()

    def counted(one: Facets, other: Facets, *given: Any) -> Any:
        compared.add((min(one.id, other.id), max(one.id, other.id)))
        return likeness(one, other, *given)

    tools = merge.STAGE.load()
    statements, mentions, flows = wide.records()
    told["mentions"] = len(mentions)
    told["largest_group"] = 0
    with mock.patch("runut.merge.events.likeness", counted):
        for group in merge.groups(wide.readings(), statements, mentions, flows, derivations, found):
            told["largest_group"] = max(told["largest_group"], len(group.told))
            tuple(merge.STAGE.run(tools, group))
    told["merge_pairs"] = len(compared)


def _timed(told: dict[str, float], name: str, run: Callable[[], Any]) -> Any:
    start = time.process_time()
    made = run()
    told[f"{name}_cpu_s"] = time.process_time() - start
    return made


if __name__ == "__main__":
    print(json.dumps(across(Path(sys.argv[1]), int(sys.argv[2]))))
