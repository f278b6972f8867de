"""Time and memory: of the 202 reports by stage, and how cost grows from 200 to 3,698 reports."""

import json
import math
from collections.abc import Sequence
from typing import Any

from bench.material import Figures, need, run

SIZES = (200, 800, 3698)
PER_REPORT = ("read", "annotate", "link", "extract", "gather", "sheet")
ACROSS = ("lineage", "origins", "compare", "merge")


def reports() -> Figures:
    """`speed.encoder.202.annotate.cpu_s` and so on, for each reader, each stage in one process."""
    figures: Figures = {}
    for reader in ("encoder", "tables"):
        told = _walk(10_000, reader, [str(need("corpus/reports.jsonl"))])
        figures |= _told(f"speed.{reader}.{told['reports']}", told)
    return figures


def growth() -> Figures:
    """CPU seconds by size with the tables alone; the exponent of growth (1.0: linear) of stages and of all
    before merging. The encoder adds the same time to each sentence."""
    places = sorted(str(path) for path in need("data/indonews_2025_06").glob("*.csv"))
    walks = [_walk(size, "tables", places) for size in SIZES]
    figures: Figures = {}
    for told in walks:
        figures |= _told(f"growth.{told['reports']}", told)
    counts = [float(told["reports"]) for told in walks]
    for name, stages in {
        **{stage: (stage,) for stage in (*PER_REPORT, *ACROSS)},
        "per report": PER_REPORT,
        "until merge": (*PER_REPORT, "lineage", "origins"),
    }.items():
        cpu = [sum(told["stages"][stage]["cpu"] for stage in stages) for told in walks]
        figures[f"growth.{name}.exponent"] = exponent(counts, cpu)
    return figures


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The slope of log cost over log size, by least squares."""
    xs, ys = [math.log(size) for size in sizes], [math.log(max(cost, 1e-3)) for cost in costs]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((one - x) ** 2 for one in xs)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / spread if spread else 0.0


def _walk(count: int, reader: str, places: list[str]) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(run("-m", "bench.walk", str(count), reader, *places))
    return told


def _told(name: str, told: dict[str, Any]) -> Figures:
    stages = told["stages"]
    figures = {f"{name}.{stage}.cpu_s": cost["cpu"] for stage, cost in stages.items()}
    figures[f"{name}.cpu_s"] = sum(cost["cpu"] for cost in stages.values())
    figures[f"{name}.clock_s"] = sum(cost["clock"] for cost in stages.values())
    figures |= {f"{name}.{stage}.peak_mb": cost["peak_mb"] for stage, cost in stages.items()}
    figures[f"{name}.peak_mb"] = max(cost["peak_mb"] for cost in stages.values())
    figures[f"{name}.store_mb"] = told["store_mb"]
    figures[f"{name}.failures"] = len(told["failures"])
    return figures
