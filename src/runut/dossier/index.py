"""Lookups over a material, built once for all its dossiers."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from runut.dossier.dates import LAST
from runut.dossier.material import Material
from runut.dossier.utterances import Utterances
from runut.dossier.words import voice_of
from runut.model import Derivation, Event, EventMention, Flow, Report, Sentence, Span, Statement


class Index:
    """Finds records by id, sentences by offset, origins and derivations by report."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.reports: dict[str, Report] = {each.id: each for each in material.reports}
        self.mentions: dict[str, EventMention] = {each.id: each for each in material.mentions}
        self.events: dict[str, Event] = {each.id: each for each in material.events}
        self.flows: dict[str, Flow] = {each.id: each for each in material.flows}
        self.statements: dict[str, Statement] = {each.id: each for each in material.statements}
        self.origins = {each.id: each for each in material.origins}
        self.event_of: dict[str, Event] = {
            mention: event for event in material.events for mention in event.mentions
        }
        self._said_in: dict[str, list[Statement]] = defaultdict(list)
        for statement in material.statements:
            self._said_in[statement.report].append(statement)
        self._sentences = {each.report: each.sentences for each in material.annotations}
        self._quotes = {each.report: each.quotes for each in material.annotations}
        self._origins_of: dict[str, list[str]] = defaultdict(list)
        for origin in material.origins:
            for report in origin.reports:
                self._origins_of[report].append(origin.id)

        self.derivations: dict[str, list[Derivation]] = defaultdict(list)
        for derivation in material.derivations:
            self.derivations[derivation.report].append(derivation)

    @cached_property
    def voices(self) -> dict[tuple[str, str], list[Statement]]:
        """The statements of each voice."""
        found: dict[tuple[str, str], list[Statement]] = defaultdict(list)
        for statement in self.material.statements:
            found[voice(statement)].append(statement)
        return found

    @cached_property
    def utterances(self) -> Utterances:
        return Utterances(self)

    def published(self, report: str) -> str:
        """A report's date for sorting; undated ones sort last."""
        found = self.reports.get(report)
        return (found.published.value if found else None) or LAST

    def said_by(self, report: str) -> list[Statement]:
        """The statements of a report."""
        return self._said_in.get(report, [])

    def quotes_in(self, span: Span) -> list[Span]:
        """The words in quotation marks inside a span."""
        quotes = self._quotes.get(span.report, ())
        inside = (each for each in quotes if span.start <= each.start and each.end <= span.end)
        return [Span(span.report, each.start, each.end) for each in inside]

    def words(self, span: Span) -> str:
        """The words of a span, on one line."""
        report = self.reports.get(span.report)
        return " ".join(span.of(report.text).split()) if report else ""

    def known(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The spans that lie in a text that is here, each once, in order."""
        inside = (
            span
            for span in spans
            if (report := self.reports.get(span.report)) and span.end <= len(report.text)
        )
        return tuple(dict.fromkeys(inside))

    def sentences(self, span: Span) -> tuple[int, int]:
        """The bounds of the sentences that a span touches; of its block where no sentences are known."""
        report = self.reports[span.report]
        parts: Iterable[Sentence] = self._sentences.get(span.report, ())
        touched = [each for each in parts if each.start < span.end and span.start < each.end]
        if not touched:
            blocks = [each for each in report.blocks if each.start < span.end and span.start < each.end]
            if not blocks:
                return span.start, span.end
            return min(span.start, blocks[0].start), max(span.end, blocks[-1].end)
        return min(span.start, touched[0].start), max(span.end, touched[-1].end)

    def origins_of(self, reports: Iterable[str]) -> tuple[str, ...]:
        """The independent origins behind some reports; a report without one counts as its own."""
        found = {origin for report in reports for origin in self._origins_of.get(report, [report])}
        return tuple(sorted(found))

    def by_date(self, reports: Iterable[str]) -> list[str]:
        return sorted(set(reports), key=lambda report: (self.published(report), report))


def voice(said: Statement) -> tuple[str, str]:
    """Whose word a statement is: the state and, without regard to case, the name."""
    return said.state, voice_of(said.speaker, said.state).casefold()
