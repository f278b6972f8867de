"""What is found across reports: lineage, conflicts, outcomes, and which mentions are one event.

Twice: over the gold's own mentions and flows, with its dates (what merging can do), and over the pipeline's
(what a user gets, who gives the seeds no dates).
`python -m bench.across` lists what was found, missed and invented on the seeds.
"""

import json
import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

from bench import same_event
from bench.gold import Records, locate, records, rows
from bench.material import Figures, need
from runut import annotate, extract, ingest, lineage, link, merge, read
from runut.model import (
    Annotation,
    Conflict,
    Derivation,
    Doubt,
    Event,
    EventMention,
    Flow,
    Linking,
    Noted,
    Outcome,
    Page,
    Published,
    Reading,
    Report,
    Span,
    Stage,
    Statement,
)

Row = dict[str, Any]
Say = Callable[[str], None]
Noting = Stage[annotate.Tools, Report, Annotation | Doubt]
HAPPENED = {"happened otherwise": "happened"}


@dataclass(frozen=True)
class Found:
    """Everything that is said across some reports."""

    derivations: tuple[Derivation, ...]
    events: tuple[Event, ...]
    conflicts: tuple[Conflict, ...]
    outcomes: tuple[Outcome, ...]


def measure(scratch: Path) -> Figures:
    """Figures of the seeds and of the gold's events; `scratch` is not used."""
    return all_figures(lambda line: None)


def all_figures(say: Say) -> Figures:
    wanted = json.loads(need("gold/seeds_across.json").read_text(encoding="utf-8"))
    gold = [row for name in ("train", "dev") for row in rows(need(f"gold/{name}.jsonl"))]
    dates = {row["id"]: row["published"] for row in gold}
    dated, plain = readings("seeds", dates), readings("seeds")
    others = readings("corpus/reports.jsonl")
    given = records(gold, [*dated, *others])
    told: Figures = {}
    for name, reports, source in (
        ("gold", dated, _only(given, dated)),
        ("dated", dated, extracted(dated)),
        ("own", plain, extracted(plain)),
    ):
        say(f"\n== seeds, over {name} mentions")
        figures = seeds_figures(reports, across(reports, source), wanted, say)
        told |= {f"across.{name}.{key}": value for key, value in figures.items()}
    found = across([*dated, *others], given)
    return told | _same_event(gold, given, found)


def _same_event(gold: Sequence[Row], given: Records, over_gold: Found) -> Figures:
    """Over the gold's own mentions, and over those of the pipeline with the encoder in the gold's reports."""
    reports, own, keyed = own_mentions(gold)
    both = {
        "gold": same_event.measure(same_event.of_gold(given), same_event.clusters(over_gold.events)),
        "own": same_event.measure(keyed, same_event.clusters(across(reports, own).events)),
    }
    return {
        f"across.same event {name}.{key}": value for name, of in both.items() for key, value in of.items()
    }


def own_mentions(gold: Sequence[Row]) -> tuple[list[Reading], Records, same_event.Keyed]:
    """The gold's reports as the pipeline reads them with the encoder, and what it extracts."""
    ids = {row["id"] for row in gold}
    found = [
        one
        for place in ("seeds", "corpus/reports.jsonl")
        for one in readings(place, noting=annotate.ENCODER, only=ids)
    ]
    own = extracted(found)
    return found, own, same_event.of_own(gold, found, own.events)


def readings(
    place: str,
    dates: Mapping[str, str] | None = None,
    noting: Noting = annotate.TABLES,
    only: Collection[str] = (),
) -> list[Reading]:
    """The reports of a place; where `dates` has one, it is taken for the report's own. With `only`, those of
    these ids."""
    reader, notes, links = read.STAGE.load(), noting.load(), link.STAGE.load()
    found = []
    for page in ingest.pages(str(need(place))):
        for report in read.STAGE.run(reader, page) if isinstance(page, Page) else ():
            if isinstance(report, Report) and (not only or report.id in only):
                if dates and report.id in dates:
                    report = replace(report, published=Published(dates[report.id], "field"))
                [noted] = [one for one in noting.run(notes, report) if isinstance(one, Annotation)]
                linked = link.STAGE.run(links, Noted(report, noted))
                [linking] = [one for one in linked if isinstance(one, Linking)]
                found.append(Reading(report, noted, linking))
    return found


def extracted(readings: Iterable[Reading]) -> Records:
    tools = extract.STAGE.load()
    made = [record for reading in readings for record in extract.STAGE.run(tools, reading)]
    return Records(
        tuple(one for one in made if isinstance(one, EventMention)),
        tuple(one for one in made if isinstance(one, Flow)),
        tuple(one for one in made if isinstance(one, Statement)),
        {},
        0,
    )


def _only(source: Records, readings: Sequence[Reading]) -> Records:
    ids = {reading.report.id for reading in readings}
    return Records(
        tuple(one for one in source.events if one.report in ids),
        tuple(one for one in source.flows if one.report in ids),
        tuple(one for one in source.statements if one.report in ids),
        source.keys,
        0,
    )


def across(readings: Sequence[Reading], source: Records) -> Found:
    derivations = tuple(lineage.derivations(readings))
    origins = lineage.origins([reading.report for reading in readings], derivations)
    tools = merge.STAGE.load()
    groups = merge.groups(readings, source.statements, source.events, source.flows, derivations, origins)
    made = [record for group in groups for record in merge.STAGE.run(tools, group)]
    return Found(
        derivations,
        tuple(one for one in made if isinstance(one, Event)),
        tuple(one for one in made if isinstance(one, Conflict)),
        tuple(one for one in made if isinstance(one, Outcome)),
    )


def seeds_figures(readings: Sequence[Reading], found: Found, wanted: Row, say: Say) -> Figures:
    texts = {reading.report.id: reading.report.text for reading in readings}
    return (
        _lineage(texts, found.derivations, wanted, say)
        | _conflicts(texts, found.conflicts, wanted, say)
        | _outcomes(texts, found.outcomes, wanted, say)
    )


def _lineage(texts: Mapping[str, str], found: Sequence[Derivation], wanted: Row, say: Say) -> Figures:
    links = [one for one in found if one.kind != "credit"]
    by_pair = {frozenset((one.report, one.source)): one for one in links}
    pairs = hits = reports = 0
    for row in wanted["lineage"]:
        one = by_pair.pop(frozenset(row["reports"]), None)
        say(f"lineage {one.kind if one else 'MISSED'}: {row['reports']} {row['kind']}")
        reports += one is not None
        pairs += len(row["pairs"])
        for pair in row["pairs"]:
            hits += one is not None and _aligned(texts, one, pair, row["reports"])
    joined = {frozenset((one.report, one.source)) for one in links if one.kind != "quotation"}
    wrong = sum(frozenset(row["reports"]) in joined for row in wanted["not_lineage"])
    for one in by_pair.values():
        say(f"lineage EXTRA: {one.report} {one.source} {one.kind} {one.because}")
    return {
        "lineage found": reports,
        "lineage of": len(wanted["lineage"]),
        "lineage sentence pairs found": hits,
        "lineage sentence pairs of": pairs,
        "lineage extra": len(by_pair),
        "look-alikes joined": wrong,
    }


def _aligned(texts: Mapping[str, str], one: Derivation, row: Row, reports: Sequence[str]) -> bool:
    """Whether a derivation aligns the two sentences of a gold pair."""
    wanted = {report: _span(texts, report, row[side]) for report, side in zip(reports, "ab", strict=True)}
    return any(
        all(_touch(span, wanted[span.report]) for span in (pair.ours, pair.theirs)) for pair in one.pairs
    )


def _span(texts: Mapping[str, str], report: str, words: str) -> Span | None:
    at = locate(texts[report], words) if report in texts else None
    return Span(report, *at) if at else None


def _touch(one: Span, other: Span | None) -> bool:
    return (
        other is not None and one.report == other.report and one.start < other.end and other.start < one.end
    )


def _conflicts(texts: Mapping[str, str], found: Sequence[Conflict], wanted: Row, say: Say) -> Figures:
    """A gold conflict is found if two sides of a conflict of ours stand in the words of two of its values."""
    used: set[str] = set()
    hits = 0
    for row in wanted["conflicts"]:
        values = [
            (value["value"], _span(texts, value["report"], value["evidence"])) for value in row["values"]
        ]
        same = [one for one in found if _holds(one, values)]
        used |= {one.id for one in same}
        hits += bool(same)
        mark = "found" if same else "MISSED"
        say(f"conflict {mark}: {row['id']} {row['what']} {[one.what for one in same]}")
    for one in found:
        if one.id not in used:
            said = [f"{side.value}: {side.evidence.of(texts[side.evidence.report])}" for side in one.sides]
            say(f"conflict EXTRA: {one.what} {said}")
    return {
        "conflicts found": hits,
        "conflicts of": len(wanted["conflicts"]),
        "conflicts extra": len(found) - len(used),
    }


def _holds(one: Conflict, values: Sequence[tuple[str, Span | None]]) -> bool:
    met = {
        (number, value)
        for number, side in enumerate(one.sides)
        for value, span in values
        if _touch(side.evidence, span)
    }
    return any(a[0] != b[0] and a[1] != b[1] for a, b in combinations(sorted(met), 2))


def _outcomes(texts: Mapping[str, str], found: Sequence[Outcome], wanted: Row, say: Say) -> Figures:
    seen = right = 0
    used: set[str] = set()
    for row in wanted["expectations"]:
        span = _span(texts, row["report"], row["evidence"])
        same = [one for one in found if any(_touch(part, span) for part in one.evidence)]
        verdict = row["outcome"].partition(" by ")[0]
        agreed = [one for one in same if HAPPENED.get(one.verdict, one.verdict) == verdict]
        used |= {one.id for one in same}
        seen += bool(same)
        right += bool(agreed)
        mark = "right" if agreed else "seen" if same else "MISSED"
        say(f"outcome {mark}: {row['id']} {row['what']}: {verdict} {[one.verdict for one in same]}")
    extra = [one for one in found if one.id not in used]
    for one in extra:
        say(f"outcome EXTRA: {one.verdict} {one.evidence[0].of(texts[one.evidence[0].report])}")
    return {
        "expectations seen": seen,
        "outcomes right": right,
        "expectations of": len(wanted["expectations"]),
        "outcomes extra": len(extra),
    }


if __name__ == "__main__":
    for name, value in all_figures(print).items():
        print(f"{name:44}{value:8.3f}")
    sys.exit(0)
