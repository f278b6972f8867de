"""The house's own name labels over every scheme: for each word, which labels it may have.

A scheme's place is a geopolitical entity where the tables know it as a state or a city, a place where its
first word says so (`places.tsv`), and may be either elsewhere; types that a scheme does not mark are
allowed in its O, so that nothing unlabelled is taught as absent."""

import csv
from functools import cache
from pathlib import Path

from runut.lang import packs, world
from training.labels import HOUSE
from training.sets.example import Example, spans


@cache
def geopolitical() -> frozenset[str]:
    """Names of states and cities, lower case."""
    states = (form for pack in packs() for row in pack.rows("states") for form in row["forms"].split("|"))
    cities = (row["name"] for row in world().rows("places"))
    return frozenset(name.lower() for name in (*states, *cities))


@cache
def land() -> frozenset[str]:
    """First words of places that nobody governs."""
    with (Path(__file__).parent / "places.tsv").open(encoding="utf-8") as lines:
        return frozenset(row["word"] for row in csv.DictReader(lines, delimiter="\t"))


def allowed(example: Example) -> list[list[str]] | None:
    """For each word the labels of the house that it may have; None where no names are marked."""
    scheme = next((name for name in HOUSE if name in example.tags), None)
    if scheme is None:
        return None
    means, silent = HOUSE[scheme]
    free = ["O", *(f"{mark}-{kind}" for kind in silent for mark in "BI")]
    may = [free] * len(example.words)
    for start, end, kind in spans(example.tags[scheme]):
        kinds = means[kind]
        if "GPE" in kinds:
            kinds = _place([word.lower() for word in example.words[start:end]])
        for at in range(start, end):
            may[at] = [f"{'B' if at == start else 'I'}-{one}" for one in kinds]
    return may


def _place(words: list[str]) -> list[str]:
    if " ".join(words) in geopolitical():
        return ["GPE"]
    return ["LOC"] if words[0] in land() else ["GPE", "LOC"]
