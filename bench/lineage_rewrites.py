"""Rewrites made from the project's own samples: copied, trimmed, reordered, within another report, reworded
by hand, translated by hand; and as many reports of the same events written independently.

`lineage_rewrites.jsonl` holds what was written by hand; the rest is made here. Half of the stories choose
bars, the other half measures.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.lineage_pairs import Key, Row, scores
from bench.material import HOME, rows, write_rows

HELD = Path(__file__).with_name("lineage_rewrites.jsonl")
SAMPLES = HOME / "samples"
APART = "independent"
MADE = ("copy", "trimmed", "reordered", "within", "paraphrase", "translation")


@dataclass(frozen=True)
class Story:
    """A sample, how its text was changed, and reports of the same event that owe it nothing. All by id."""

    source: str
    made: dict[str, str]  # way -> report
    apart: tuple[str, ...]
    half: int


def stories(texts: dict[str, str], scratch: Path) -> tuple[Path, list[Story]]:
    """The made reports as rows, and what they are. `texts` has the clean text of each sample."""
    written = rows(HELD)
    sources = list(dict.fromkeys(row["of"] for row in written))
    made: list[Row] = [*written]
    found = []
    for number, source in enumerate(sources):
        own = [row for row in written if row["of"] == source]
        host = next(
            row
            for row in written
            if row["of"] == sources[number - 1] and row["made"] == APART and row["language"] == _language(own)
        )
        changed = list(_changed(source, texts[source].split("\n"), host))
        made += changed
        ways = {row["made"]: row["id"] for row in (*changed, *own) if row["made"] != APART}
        apart = tuple(row["id"] for row in own if row["made"] == APART)
        found.append(Story(source, ways, apart, number % 2 + 1))
    return write_rows(scratch / "rewrites.jsonl", made), found


def _language(own: Sequence[Row]) -> str:
    return next(str(row["language"]) for row in own if row["made"] == "paraphrase")


def _changed(source: str, paragraphs: Sequence[str], host: Row) -> Iterator[Row]:
    """What needs no hand; `within` puts two paragraphs of the source into a report of another event."""
    half = (len(paragraphs) + 1) // 2
    others = host["text"].split("\n")
    ways = {
        "copy": paragraphs,
        "trimmed": paragraphs[:half],
        "reordered": [*paragraphs[half:], *paragraphs[:half]],
        "within": [*others[:2], *paragraphs[1:3], *others[2:]],
    }
    for way, lines in ways.items():
        yield {
            "id": f"{source}-{way}",
            "made": way,
            "outlet": f"{way}.example",
            "published": host["published"],
            "title": f"{way} {source}",
            "text": "\n".join(lines),
        }


def scored(joined: set[Key], found: Sequence[Story], half: int) -> dict[str, float]:
    """Right: a story with what was made of it. Wrong: a story with what owes it nothing, or with a report of
    another story, unless paragraphs of both stand in it. What was made of one story is not compared."""
    chosen = [one for one in found if one.half == half]
    wanted = {_key(one.source, report) for one in chosen for report in one.made.values()}
    home = {report: one.source for one in found for report in (one.source, *one.made.values())}
    hosts = {report for one in found for way, report in one.made.items() if way == "within"}
    sources = {one.source for one in chosen}
    wrong = {
        pair
        for pair in joined - wanted
        if set(pair) & sources and not set(pair) & hosts and home.get(pair[0]) != home.get(pair[1])
    }
    return scores(len(wanted & joined), len(wrong), len(wanted - joined))


def by_way(joined: set[Key], found: Sequence[Story]) -> dict[str, float]:
    """The share of each way of changing a text that is found; and of independent reports that are joined."""
    told = {way: sum(_key(one.source, one.made[way]) in joined for one in found) / len(found) for way in MADE}
    apart = [_key(one.source, report) in joined for one in found for report in one.apart]
    return told | {APART: sum(apart) / len(apart)}


def _key(one: str, other: str) -> Key:
    return min(one, other), max(one, other)
