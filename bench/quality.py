"""Quality against reports annotated by hand: Indonesian, English, thirty unseen ones, and the times probe."""

import json
from pathlib import Path
from typing import Any

from bench import unseen
from bench.material import Figures, Missing, need, records, rows, run, write_rows

SETS = {
    "dev": ("gold/dev.jsonl", ("seeds", "corpus/reports.jsonl")),
    "dev_en": ("gold/dev_en.jsonl", ("corpus/wikinews_en.jsonl",)),
}


def measure(scratch: Path) -> Figures:
    """`dev.events strict.f1` and so on, and `probe.id`, `probe.en`: right values, of how many."""
    figures: Figures = {}
    for name in (*SETS, "unseen"):
        figures |= _scored(name, *material(name, scratch), scratch)
    return figures | _probe(scratch)


def material(name: str, scratch: Path) -> tuple[Path, list[Path]]:
    """The gold of a set and the sources of its reports."""
    if name == "unseen":
        gold, pages = unseen.material(scratch)
        return gold, [pages]
    place, others = SETS[name]
    wanted = {row["id"] for row in rows(need(place))}
    return need(place), [path for other in others for path in only(need(other), wanted, scratch)]


def _scored(name: str, gold: Path, sources: list[Path], scratch: Path) -> Figures:
    found = records(sources, scratch / f"{name}.jsonl")
    scores = json.loads(run(str(need("gold/score.py")), str(gold), str(found), "--json"))
    return {
        f"{name}.{part}.{figure}": value
        for part, figures in scores.items()
        for figure, value in figures.items()
        if figure in ("precision", "recall", "f1")
    }


def only(place: Path, wanted: set[str], scratch: Path) -> list[Path]:
    """The sources of the wanted reports alone."""
    if place.is_dir():
        return sorted(path for path in place.iterdir() if path.stem in wanted)
    return [write_rows(scratch / place.name, (row for row in rows(place) if row["id"] in wanted))]


def _probe(scratch: Path) -> Figures:
    """Each probe is a report of one sentence with its publication date."""
    probes = rows(need("gold/times_probe.jsonl"))
    pages = [
        {"id": f"probe-{number}", "text": one["text"], "published": one["dct"], "language": one["lang"]}
        for number, one in enumerate(probes)
    ]
    found = {
        row["id"]: row
        for row in rows(records([write_rows(scratch / "probe.jsonl", pages)], scratch / "p.jsonl"))
    }
    figures: Figures = {}
    for number, one in enumerate(probes):
        language = one["lang"]
        right = _right(one, found.get(f"probe-{number}"))
        figures[f"probe.{language}.right"] = figures.get(f"probe.{language}.right", 0) + right
        figures[f"probe.{language}.of"] = figures.get(f"probe.{language}.of", 0) + 1
    figures["probe.right"] = sum(value for name, value in figures.items() if name.endswith(".right"))
    if not found:
        raise Missing("no probe could be read")
    return figures


def _right(probe: dict[str, Any], record: dict[str, Any] | None) -> bool:
    """Whether a time that overlaps the probe's words has an accepted value."""
    at = record["text"].find(probe["span"]) if record else -1
    if record is None or at < 0:
        return False
    end = at + len(probe["span"])
    times = [time for time in record["times"] if time["start"] < end and at < time["end"]]
    return any(time["value"] in probe["accept"] for time in times)
