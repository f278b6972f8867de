"""`python -m bench`: measures quality, speed and peers, prints tables, writes build/bench.json.

`python -m bench quality speed` measures only what is named; the parts are `PARTS`. A part whose material is
missing is skipped and said so; figures of parts that are not measured are kept from the file. The same tables
are in build/bench.md.
"""

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import (
    across,
    attribution,
    encoder,
    encoder_speed,
    errors,
    event_types,
    growth,
    late,
    lineage,
    lineage_cost,
    meantime,
    meantime_events,
    peers,
    quality,
    readers,
    sentences,
    speed,
)
from bench.material import HOME, Figures, Missing

WIDEST = 6  # columns of a table before each figure has its own line
OUT = HOME / "build" / "bench.json"
PARTS: dict[str, Callable[[Path], Figures]] = {
    "quality": quality.measure,
    "readers": readers.measure,
    "across": across.measure,
    "lineage": lineage.measure,
    "lineage_cost": lineage_cost.measure,
    "speed": lambda _: speed.reports(),
    "peers": peers.measure,
    "growth": lambda _: speed.growth(),
    "wide": growth.measure,
    "late": late.measure,
    "attribution": attribution.measure,
    "types": event_types.measure,
    "sentences": sentences.measure,
    "meantime": meantime.measure,
    "meantime_events": meantime_events.measure,
    "errors": errors.measure,
    "encoder": encoder.measure,
    "encoder_speed": encoder_speed.measure,
}


def main(wanted: list[str]) -> int:
    """Measures the wanted parts, all of them if none is named."""
    unknown = set(wanted) - set(PARTS)
    if unknown:
        print(
            f"bench: there is no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}",
            file=sys.stderr,
        )
        return 2
    console = Console(soft_wrap=True)
    measured: Figures = {}
    for name in wanted or list(PARTS):
        with tempfile.TemporaryDirectory() as scratch:
            try:
                found = PARTS[name](Path(scratch))
            except Missing as why:
                console.print(f"{name}: skipped: {why}")
                continue
        measured |= found
        console.print(table(name, found))
    keep(measured, console)
    return 0


def keep(measured: Figures, console: Console) -> None:
    """Puts figures into the file, in place of all of the same families."""
    figures: Figures = json.loads(OUT.read_text(encoding="utf-8")) if OUT.exists() else {}
    families = {figure.partition(".")[0] for figure in measured}
    figures = {name: value for name, value in figures.items() if name.partition(".")[0] not in families}
    figures |= measured
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(dict(sorted(figures.items())), indent=1) + "\n", encoding="utf-8")
    OUT.with_suffix(".md").write_text(_page(figures), encoding="utf-8")
    console.print(f"written to {OUT.relative_to(HOME)} and, as tables, {OUT.stem}.md")


def _grid(name: str, figures: Figures) -> tuple[list[str], list[list[str]]]:
    """Header and rows; figures whose names differ in the last part only stand in one row."""
    grouped: dict[str, dict[str, float]] = {}
    for figure, value in figures.items():
        row, _, column = figure.rpartition(".")
        grouped.setdefault(row, {})[column] = value
    columns = list(dict.fromkeys(column for row in grouped.values() for column in row))
    if len(columns) > WIDEST:
        return [name, "value"], [[figure, _said(value)] for figure, value in figures.items()]
    rows = [
        [row, *(_said(values[column]) if column in values else "" for column in columns)]
        for row, values in grouped.items()
    ]
    return [name, *columns], rows


def table(name: str, figures: Figures) -> Table:
    header, rows = _grid(name, figures)
    table = Table(header[0])
    for column in header[1:]:
        table.add_column(column, justify="right")
    for row in rows:
        table.add_row(*row)
    return table


def _page(figures: Figures) -> str:
    """All figures as Markdown, a table for each family."""
    families = {figure.partition(".")[0]: None for figure in figures}
    parts = []
    for family in families:
        own = {name: value for name, value in figures.items() if name.partition(".")[0] == family}
        header, rows = _grid(family, own)
        lines = [header, ["---", *["--:"] * (len(header) - 1)], *rows]
        parts.append("\n".join(f"| {' | '.join(line)} |" for line in lines))
    return "\n\n".join(parts) + "\n"


def _said(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 or (value == int(value) and value > 1) else f"{value:.3f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
