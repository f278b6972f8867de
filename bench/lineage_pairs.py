"""Pairs of reports of `data/indonews_2025_06` that were labelled by reading, without their texts.

`lineage_pairs.jsonl` names each report by a digest of its address. Candidates were drawn by shared runs of
four words and by likeness of words, within and across outlets, in strata; each pair was read with its
sentences side by side, before any program had judged it.

- `copy`, `rewrite`: one text, or both from one text (a release, an agency), as it was or reworded sentence by
  sentence;
- `partial`: passages of one text within reports that are otherwise of their own;
- `quotes`: own writing of one event with the same words of a speaker; `independent`: own writing altogether;
- `form`: a form that a newsroom fills in day by day (prices, prayer times, programmes);
- `unsure`: the reader could not tell. It counts for nothing.

`part`: 1 and 3 choose bars; 2 and 4 measure, and what is wrong in these is not looked at. Reports of one
story are in one part. 3 and 4 were drawn later: near neighbours, most of them of middling likeness, where it
is hard to tell. 3 was measured before anything was changed by it. 4 lacks the pairs that version 8 of the
stage judges otherwise than 7, as these had been read: it tells a level, and what later versions gain.
"""

import csv
import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.material import Figures, Missing, need, rows, write_rows

HELD = Path(__file__).with_name("lineage_pairs.jsonl")
SOURCE = "data/indonews_2025_06"
PARTS = (1, 2, 3, 4)
SAME = frozenset(("copy", "rewrite", "partial"))  # labels of reports that share a text
NAMES = {
    "url": "url",
    "title": "judul",
    "byline": "author",
    "outlet": "sumber",
    "published": "tanggal_publikasi",
    "text": "isi_berita",
}
Key = tuple[str, str]
Row = dict[str, Any]


def labels() -> list[Row]:
    """The labelled pairs but those of which the reader was not sure."""
    return [row for row in rows(HELD) if row["label"] != "unsure"]


def pages(scratch: Path, wanted: Callable[[str], bool]) -> Path:
    """The reports whose digest is wanted, each once, as rows whose id is the digest."""
    found = {name: row for name, row in _sources() if wanted(name)}
    return write_rows(scratch / "pages.jsonl", ({"id": name} | row for name, row in sorted(found.items())))


def listed(scratch: Path) -> Path:
    """The reports of the list; Missing if the source lacks one."""
    names = {name for row in rows(HELD) for name in row["reports"]}
    place = pages(scratch, names.__contains__)
    lost = names - {row["id"] for row in rows(place)}
    if lost:
        raise Missing(f"{SOURCE} lacks the report {min(lost)}")
    return place


def versions(scratch: Path) -> tuple[Path, list[Key]]:
    """The addresses that the source holds with two texts: both as rows, and the pairs of their ids."""
    texts: dict[str, list[Row]] = {}
    for name, row in _rows():
        held = texts.setdefault(name, [])
        if all(row["text"] != other["text"] for other in held):
            held.append(row)
    changed = {name: held for name, held in texts.items() if len(held) > 1}
    found = [
        {"id": f"{name}-{at}"} | row for name, held in changed.items() for at, row in enumerate(held[:2])
    ]
    return write_rows(scratch / "versions.jsonl", found), [(f"{name}-0", f"{name}-1") for name in changed]


def _sources() -> Iterator[tuple[str, Row]]:
    """The first row of each address, by its digest."""
    seen = set()
    for name, row in _rows():
        if name not in seen:
            seen.add(name)
            yield name, row


def _rows() -> Iterator[tuple[str, Row]]:
    for path in sorted(need(SOURCE).glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as lines:
            for row in csv.DictReader(lines):
                name = hashlib.sha256(row["url"].encode()).hexdigest()[:16]
                yield name, {field: row[own] for field, own in NAMES.items()}


def scored(joined: Callable[[Key], bool], part: int) -> dict[str, float]:
    """Precision, recall and F1 over the pairs of one part."""
    right = wrong = missed = 0
    for row in labels():
        if row["part"] == part:
            same, told = row["label"] in SAME, joined(tuple(row["reports"]))
            right, wrong, missed = (
                right + (same and told),
                wrong + (told and not same),
                missed + (same and not told),
            )
    return scores(right, wrong, missed)


def scores(right: int, wrong: int, missed: int) -> dict[str, float]:
    return {
        "precision": right / (right + wrong or 1),
        "recall": right / (right + missed or 1),
        "f1": 2 * right / (2 * right + wrong + missed or 1),
    }


def errors(joined: Mapping[Key, str], part: int) -> Iterator[str]:
    """What was wrongly joined or missed, with the reason that was given."""
    for row in labels():
        key = tuple(row["reports"])
        if row["part"] == part and (row["label"] in SAME) != (key in joined):
            yield f"{row['label']} {'JOINED' if key in joined else 'MISSED'}: {key} {joined.get(key, '')}"


def best_threshold(likeness: Mapping[Key, float], part: int) -> tuple[float, Figures]:
    """The bar on a likeness that gives the best F1 on a part, and the scores that it gives there."""
    bars = sorted({likeness[tuple(row["reports"])] for row in labels() if row["part"] == part})
    found = [(scored(lambda key, bar=bar: likeness[key] >= bar, part), bar) for bar in bars]  # type: ignore[misc]
    best, bar = max(found, key=lambda one: (one[0]["f1"], one[1]))
    return bar, best
