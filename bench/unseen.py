"""Thirty reports that nobody had read, with records that we wrote before the program saw them.

The reports are of `data/indonews_2025_06`, concern two states and stand in no other set. `unseen.jsonl`
holds no text: an `evidence`, a `content` or the words of a time are offsets of characters in the source, and
`source` is a digest of the report's address.
Three people wrote ten each by the guidelines of the gold, without looking at what the program makes of them.
"""

import csv
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.material import Missing, need, rows, write_rows

HELD = Path(__file__).with_name("unseen.jsonl")
WORDS = ("evidence", "content", "text")  # fields that hold offsets
Row = dict[str, Any]


def material(scratch: Path) -> tuple[Path, Path]:
    """The gold with its words filled in, and the reports; Missing if the source is not here."""
    held = rows(HELD)
    sources = {_digest(row["url"]): row for row in _sources()}
    lost = [row["id"] for row in held if row["source"] not in sources]
    if lost:
        raise Missing(f"data/indonews_2025_06 lacks the report {lost[0]}")
    gold = [_filled(row, sources[row["source"]]["isi_berita"]) for row in held]
    pages = [_page(row, sources[row["source"]]) for row in held]
    return write_rows(scratch / "unseen_gold.jsonl", gold), write_rows(scratch / "unseen_pages.jsonl", pages)


def _sources() -> Iterator[dict[str, str]]:
    for path in sorted(need("data/indonews_2025_06").glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as lines:
            yield from csv.DictReader(lines)


def _digest(address: str) -> str:
    return hashlib.sha256(address.encode()).hexdigest()[:16]


def _filled(row: Row, text: str) -> Row:
    """The row with the words for all offsets."""
    parts = {
        name: [_worded(one, text) for one in part] for name, part in row.items() if isinstance(part, list)
    }
    return row | parts


def _worded(record: Row, text: str) -> Row:
    return {
        name: text[slice(*value)] if name in WORDS and isinstance(value, list) else value
        for name, value in record.items()
    }


def _page(row: Row, source: dict[str, str]) -> Row:
    names = {"url": "url", "title": "judul", "byline": "author", "outlet": "sumber", "text": "isi_berita"}
    told = {name: source[own] for name, own in names.items()}
    return {"id": row["id"], "published": row["published"]} | told
