"""Writes the tables of docs/figures.md anew from build/bench.json: `python -m bench.page`.

A table is known by the first cell of its header, and keeps the notes of its last column where it has one
(`published`); the text about the tables is written by hand.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from bench.__main__ import OUT
from bench.material import HOME, Figures

PAGE = HOME / "docs" / "figures.md"
PARTS = (
    "times found", "times value", "statements content", "statements speaker", "statements act",
    "events strict", "events lenient", "events status", "flows", "flows status", "credits", "same event",
)  # fmt: skip
NAMES = {
    "idner-news-2k test": "idner",
    "NERGrit test": "nergrit",
    "NERP test": "nerp",
    "NER-UI, all, never trained on": "nerui",
    "GUM test": "gum",
    "GUM test, news": "gum_news",
}
COUNTS = ("sentences", "acts")
TREES = {
    "CSUI test": "csui",
    "GSD test": "gsd",
    "PUD, Indonesian": "pud_id",
    "GUM test": "gum",
    "PUD, English": "pud_en",
}
SPEED = {
    "int8, as it ships, sentences a second": ("int8.sentences_s", "{:.0f}"),
    "the same network in float32 by onnxruntime": ("float32.sentences_s", "{:.0f}"),
    "the same network in float32 by torch, batches of 16": ("torch.sentences_s", "{:.0f}"),
    "load, seconds": ("int8.load_s", "{:.2f}"),
    "peak memory, MB": ("int8.peak_mb", "{:.0f}"),
    "work done, GOP a second": ("int8.gop_s", "{:.0f}"),
    "the machine's int8 matrix peak, one large product, GOP a second": ("int8.matrix_peak_gop_s", "{:,.0f}"),
}
STAGES = (
    "load", "ingest", "read", "annotate", "link", "extract",
    "gather", "sheet", "lineage", "origins", "compare", "merge",
)  # fmt: skip
Row = list[str]
Table = tuple[Row, list[Row]]


def quality(figures: Figures, name: str) -> Table:
    head = [name, "F1", "precision", "recall", "tables alone, F1", "gain", "draws in which higher"]
    told: list[Row] = []
    for part in PARTS:
        own, beside = f"{name}.{part}", f"readers.{name} {part}"
        if f"{own}.f1" in figures:
            row = [part, *(f"{figures[f'{own}.{one}']:.3f}" for one in ("f1", "precision", "recall"))]
            if f"{beside}.tables" in figures:
                row += [f"{figures[f'{beside}.tables']:.3f}", f"{figures[f'{beside}.gain']:+.3f}"]
                row += [f"{figures[f'{beside}.sure']:.2f}"]
            told.append(row)
    if not told:
        raise KeyError(name)
    return head, told


def together(figures: Figures) -> Table:
    """Both readers on the reports of all sets."""
    head = ["all three sets", "encoder, F1", "tables alone, F1", "gain", "draws in which higher"]
    told: list[Row] = []
    for part in PARTS:
        name = f"readers.all {part}"
        if f"{name}.gain" in figures:
            row = [part, *(f"{figures[f'{name}.{one}']:.3f}" for one in ("encoder", "tables"))]
            told.append([*row, f"{figures[f'{name}.gain']:+.3f}", f"{figures[f'{name}.sure']:.2f}"])
    if not told:
        raise KeyError("readers.all")
    return head, told


def sentences(figures: Figures) -> Table:
    """Acts in marked sentences, the half that tables are mended from and the other."""
    parts = ("f1", "precision", "recall", "status", "acts")
    head = ["acts in marked sentences", "F1", "precision", "recall", "status of right ones", "in the gold"]
    return head, [
        [f"{label}, {half} lines, {reader}", *cells(figures, f"sentences.{code} {half} {reader}", parts)]
        for label, code in (("Indonesian", "id"), ("English", "en"))
        for half in ("odd", "even")
        for reader in ("encoder", "tables")
    ]


def names(figures: Figures) -> Table:
    head = [
        "names, span F1 (exact)",
        "F1",
        "precision",
        "recall",
        "macro over types",
        "sentences",
        "published",
    ]
    parts = ("f1", "precision", "recall", "macro", "sentences")
    return head, [[label, *cells(figures, f"encoder_names.{key}", parts)] for label, key in NAMES.items()]


def trees(figures: Figures) -> Table:
    head = ["syntax, gold words, all tokens", "UPOS", "UAS", "LAS", "sentences", "published"]
    parts = ("upos", "uas", "las", "sentences")
    return head, [[label, *cells(figures, f"encoder_syntax.{key}", parts)] for label, key in TREES.items()]


def cells(figures: Figures, test: str, parts: Iterable[str]) -> Row:
    """Shares to three places, numbers of sentences and acts as they are."""
    found = ((part, figures[f"{test}.{part}"]) for part in parts)
    return [f"{value:,.0f}" if part in COUNTS else f"{value:.3f}" for part, value in found]


def speed(figures: Figures) -> Table:
    readers = ("encoder", "tables")
    head = ["stage", *(f"{one}, CPU s" for one in readers), *(f"{one}, peak MB" for one in readers)]
    places = {**{stage: f"202.{stage}" for stage in STAGES}, "whole build into a store": "202"}
    return head, [
        [label, *(f"{figures[f'speed.{one}.{place}.cpu_s']:.2f}" for one in readers)]
        + [f"{figures[f'speed.{one}.{place}.peak_mb']:.0f}" for one in readers]
        for label, place in places.items()
    ]


def encoder_speed(figures: Figures) -> Table:
    found = {name: figures[f"encoder_speed.{name}"] for name, _ in SPEED.values()}
    told = [[label, form.format(found[name])] for label, (name, form) in SPEED.items()]
    told.append(["int8 against torch", f"{found['int8.sentences_s'] / found['torch.sentences_s']:.2f} times"])
    told.append(["share of the peak", f"{found['int8.gop_s'] / found['int8.matrix_peak_gop_s']:.0%}"])
    return ["the encoder, two cores", "figure"], told


TABLES: tuple[Callable[[Figures], Table], ...] = (
    *(partial(quality, name=name) for name in ("dev", "dev_en", "unseen")),
    together,
    sentences,
    names,
    trees,
    speed,
    encoder_speed,
)


def lines(table: Table, notes: dict[str, str]) -> list[str]:
    """Markdown; the first column is text, and so is a last column of notes."""
    head, told = table
    noted = head[-1] == "published"
    rule = ["---", *("--:" for _ in head[1:])]
    if noted:
        rule[-1] = "---"
        told = [[*row, notes.get(row[0], "")] for row in told]
    filled = [row + [""] * (len(head) - len(row)) for row in told]
    return [f"| {' | '.join(row)} |" for row in (head, rule, *filled)]


def written(page: str, made: Iterable[Table]) -> str:
    """The page with these tables in place of those with the same first cell; ValueError where one is not."""
    for table in made:
        opening = re.escape(f"| {table[0][0]} |")
        found = re.search(rf"^{opening}.*\n(\|.*\n)+", page, re.MULTILINE)
        if found is None:
            raise ValueError(f"{PAGE.name} has no table that opens with {table[0][0]!r}")
        notes = {row.split("|")[1].strip(): row.split("|")[-2].strip() for row in found.group().splitlines()}
        page = page[: found.start()] + "\n".join(lines(table, notes)) + "\n" + page[found.end() :]
    return page


def measured(figures: Figures, tables: Iterable[Callable[[Figures], Table]] = TABLES) -> Iterator[Table]:
    """The tables whose figures are all there; of each other one a line says what it lacks."""
    for make in tables:
        try:
            yield make(figures)
        except KeyError as lacking:
            print(f"bench.page: a table stays as it was: {OUT.name} has no {lacking}", file=sys.stderr)


def main() -> int:
    """Exit 1 if there is nothing to write, or no place for it."""
    try:
        figures: Figures = json.loads(OUT.read_text(encoding="utf-8"))
        made = list(measured(figures))
        told = written(PAGE.read_text(encoding="utf-8"), made)
    except (OSError, ValueError) as why:
        print(f"bench.page: {why}", file=sys.stderr)
        return 1
    PAGE.write_text(told, encoding="utf-8")
    return 0 if made else 1


if __name__ == "__main__":
    sys.exit(main())
