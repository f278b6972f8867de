"""Dossiers made ready for the page: lines of one pair in all its languages, with their passages."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from markupsafe import Markup

from runut.dossier.dates import LAST
from runut.export.passages import Passage, Passages
from runut.export.tongues import Tongues
from runut.model import Dossier, Line

OPEN = ("planned", "expected", "alleged", "denied", "cancelled", "hypothetical")


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as the page shows it. `first` is its passage for the cite at the same place."""

    id: str
    record: str
    text: Markup
    facts: dict[str, list[str]]
    passages: tuple[Passage, ...]
    sides: tuple[tuple[str, Passage], ...] = ()

    def fact(self, name: str) -> str | None:
        return next(iter(self.facts.get(name, ())), None)

    def all(self, name: str) -> list[str]:
        return self.facts.get(name, [])

    def number(self, name: str) -> int:
        return int(self.fact(name) or 0)

    @property
    def status(self) -> str:
        return self.fact("status") or ""

    @property
    def outlets(self) -> list[str]:
        """The outlets that it cites, sorted."""
        return sorted({each.report.outlet for each in self.passages if each.report.outlet})


@dataclass(frozen=True, slots=True)
class Entry:
    """One pair's dossier. `anchors` lead from a record to the line that shows it."""

    slug: str
    states: tuple[str, str]
    digest: str
    lede: tuple[Shown, ...]
    sections: dict[str, tuple[Shown, ...]]
    reports: tuple[str, ...]
    origins: int
    period: tuple[str | None, str | None]
    anchors: dict[str, str] = field(default_factory=dict)

    @property
    def statuses(self) -> list[str]:
        """The statuses that its lines have, in the order of the model."""
        found = {line.status for lines in self.sections.values() for line in lines}
        return [each for each in ("happened", "ongoing", *OPEN) if each in found]

    @property
    def outlets(self) -> list[str]:
        """All outlets that its lines cite, sorted without regard to case."""
        found = {outlet for lines in self.sections.values() for line in lines for outlet in line.outlets}
        return sorted(found, key=lambda outlet: (outlet.casefold(), outlet))

    @property
    def days(self) -> list[tuple[str | None, list[Shown]]]:
        """The timeline by date, undated lines last; a day's lines with most origins come first."""
        lines = self.sections["happened"]
        return [(date, list(group)) for date, group in groupby(lines, key=lambda line: line.fact("date"))]

    @property
    def speakers(self) -> list[list[Shown]]:
        """The statements by speaker, in the dossier's order."""
        lines = self.sections["voices"]
        groups = groupby(
            lines, key=lambda line: (line.fact("state"), (line.fact("speaker") or "").casefold())
        )
        return [list(group) for _, group in groups]


def entries(dossiers: Sequence[Dossier], passages: Passages, tongues: Tongues) -> list[Entry]:
    """One entry a pair, in the order of its first dossier; ValueError if a pair lacks a language."""
    by_pair: dict[tuple[str, str], dict[str, Dossier]] = defaultdict(dict)
    for dossier in dossiers:
        by_pair[dossier.states][dossier.language] = dossier
    for states, versions in by_pair.items():
        if set(versions) != set(tongues.languages):
            raise ValueError(f"the dossier of {'-'.join(states)} is not in every language of the page")
    return [_entry(list(versions.values()), passages, tongues) for versions in by_pair.values()]


def _entry(versions: list[Dossier], passages: Passages, tongues: Tongues) -> Entry:
    dossier = next(each for each in versions if each.language == tongues.languages[0])
    texts: dict[str, dict[str, str]] = defaultdict(dict)
    for version in versions:
        for line in _lines(version):
            texts[line.id][version.language] = line.text
    sections = {
        section.name: tuple(_shown(line, texts[line.id], passages, tongues) for line in section.lines)
        for section in dossier.sections
    }
    dates = sorted(date for each in dossier.reports if (date := passages.index.published(each)) != LAST)
    return Entry(
        slug="-".join(dossier.states),
        states=dossier.states,
        digest=dossier.digest,
        lede=tuple(_shown(line, texts[line.id], passages, tongues) for line in dossier.lede),
        sections=sections,
        reports=dossier.reports,
        origins=len(passages.index.origins_of(dossier.reports)),
        period=(dates[0], dates[-1]) if dates else (None, None),
        anchors=_anchors(sections),
    )


def _lines(dossier: Dossier) -> Iterable[Line]:
    yield from dossier.lede
    for section in dossier.sections:
        yield from section.lines


def _shown(line: Line, texts: dict[str, str], passages: Passages, tongues: Tongues) -> Shown:
    facts: dict[str, list[str]] = defaultdict(list)
    for name, value in line.facts:
        facts[name].append(value)
    sides = tuple((value, passages.one(cite)) for value, cite in zip(facts["side"], line.cites, strict=False))
    return Shown(line.id, line.record, tongues.texts(texts), dict(facts), passages.of(line.cites), sides)


def _anchors(sections: dict[str, tuple[Shown, ...]]) -> dict[str, str]:
    anchors: dict[str, str] = {}
    for lines in sections.values():
        for line in lines:
            anchors.setdefault(line.record, line.id)
    for line in sections["happened"]:
        anchors |= dict.fromkeys(line.all("event"), line.id)
    for line in sections["conflicts"]:
        anchors |= dict.fromkeys(line.all("conflict"), line.id)
    return anchors


def sides_by_value(line: Shown) -> list[tuple[str, list[Passage]]]:
    """A conflict's sides: each value with the passages that hold it."""
    return [(value, [each for _, each in group]) for value, group in groupby(line.sides, key=lambda s: s[0])]
