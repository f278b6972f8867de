"""The stage: two reports and those around them in, what is said of the two out; and what it takes of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from runut.lang import world
from runut.lineage.align import align, widened
from runut.lineage.candidates import entry, neighbours
from runut.lineage.judge import Finding, judge
from runut.lineage.meaning import echoes
from runut.lineage.rarity import Rarity, Story
from runut.lineage.retelling import retold
from runut.lineage.sheet import Sheet, bare, same_text, sheet
from runut.model import Derivation, Pair, Reading, Report, Span, Stage, make_id


@dataclass(frozen=True, slots=True)
class Tools:
    outlets: Mapping[str, str]  # usual names by bare names and domains


@dataclass(frozen=True, slots=True)
class Case:
    """Two reports that are worth comparing, and those that are near to either: all that decides on them."""

    one: Sheet
    other: Sheet
    near: tuple[Sheet, ...]


def load() -> Tools:
    """The outlets that are known."""
    outlets: dict[str, str] = {}
    for row in world().rows("outlets"):
        for name in (row["name"], *row.several("variants"), *row.several("domains")):
            outlets.setdefault(bare(name), row["name"])
    return Tools(outlets)


def sheet_of(tools: Tools, reading: Reading) -> Sheet:
    """What lineage takes of one report."""
    return sheet(reading, tools.outlets)


def derivations(readings: Iterable[Reading]) -> list[Derivation]:
    """All derivations among some readings, sorted by id, whatever their order: what a store comes to hold of
    them. Readings are let go as soon as their sheet is made."""
    tools = load()
    sheets: dict[str, Sheet] = {}
    found: list[Derivation] = []
    for reading in readings:
        sheets[reading.report.id] = sheet_of(tools, reading)
        found.extend(credited(reading.report))
    for one, other, near in neighbours(map(entry, sheets.values())):
        found.extend(run(None, Case(sheets[one], sheets[other], tuple(sheets[name] for name in near))))
    return sorted(found, key=lambda derivation: derivation.id)


def credited(report: Report) -> Iterator[Derivation]:
    """One derivation for each origin that the report names for its words (a picture's credit says nothing
    of the words)."""
    spans: dict[str, list[Span]] = {}
    for credit in report.credits:
        if credit.form != "photo":
            spans.setdefault(credit.origin, []).append(credit.span)
    for origin, evidence in sorted(spans.items()):
        source = f"origin:{origin}"
        yield Derivation(
            make_id("derivation", report.id, source),
            report.id,
            source,
            "credit",
            (),
            tuple(sorted(evidence)),
            1.0,
            f"names {origin}",
        )


def run(_: None, case: Case) -> Iterator[Derivation]:
    """The derivation between two reports, if there is one."""
    later, earlier = _by_age(case.one, case.other)
    finding = compared(later, earlier, Story(Rarity(later, earlier), _tellings(case)))
    if finding is not None:
        yield derivation(later, earlier, finding)


def compared(later: Sheet, earlier: Sheet, story: Story) -> Finding | None:
    """What is found between two reports: by like words, else by what their sentences say."""
    matches = align(later, earlier, story)
    finding = judge(later, earlier, matches, story)
    if finding is not None and finding.kind != "quotation":
        return replace(finding, matches=widened(later, earlier, story, finding.matches))
    return retold(later, earlier, echoes(later, earlier), matches, story) or finding


def _tellings(case: Case) -> list[Sheet]:
    """The neighbours but those that hold much of the text of either report. These are no other tellings of
    the story: their words are not the story's but the text's, of which they may be the third print."""
    return [one for one in case.near if not same_text(one, case.one) and not same_text(one, case.other)]


def _by_age(one: Sheet, other: Sheet) -> tuple[Sheet, Sheet]:
    """The later published first; the greater id first where that is equal or unknown."""
    ordered = sorted((one, other), key=lambda sheet: (sheet.published or "", sheet.report))
    return ordered[1], ordered[0]


def derivation(later: Sheet, earlier: Sheet, finding: Finding) -> Derivation:
    """A finding as a record: its pairs are told from the derived report's side."""
    turned = finding.forward is False
    derived, source = (earlier, later) if turned else (later, earlier)
    pairs = []
    for match in finding.matches:
        ours, theirs = later.lines[match.ours].span, earlier.lines[match.theirs].span
        pairs.append(Pair(theirs, ours, round(match.likeness, 3)) if turned else
                     Pair(ours, theirs, round(match.likeness, 3)))  # fmt: skip
    pairs.sort(key=lambda pair: pair.ours)
    return Derivation(
        make_id("derivation", derived.report, source.report),
        derived.report,
        source.report,
        finding.kind,
        tuple(pairs),
        tuple(dict.fromkeys(pair.ours for pair in pairs)),
        round(finding.score, 3),
        "; ".join(finding.reasons),
    )


def ready() -> None:
    """Needs no tables: the sheets hold what they say."""


STAGE: Stage[None, Case, Derivation] = Stage("lineage", 9, ready, run)
