"""The words behind a line: passages of a report, with what exactly is meant marked, and where they stand."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from runut.dossier.index import Index
from runut.model import Report, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences of one report. `pieces` are its words in order, each with whether it is
    marked. `paragraph` counts from 1 over paragraphs and headings; `kind` is the block's kind, `block` its
    index. `rules` name the rows that read the words; `dated` are the words that the act's date comes from."""

    report: Report
    start: int
    end: int
    pieces: tuple[tuple[str, bool], ...]
    paragraph: int | None
    kind: str
    block: int | None
    rules: tuple[str, ...]
    dated: str | None
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        return "".join(words for words, _ in self.pieces)


class Passages:
    """Makes passages; keeps which rules read which words."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._rules: dict[Span, list[str]] = defaultdict(list)
        self._dates: dict[Span, str] = {}
        material = index.material
        for mention in material.mentions:
            for span in mention.evidence:
                self._rules[span] += mention.because
                if mention.time and mention.time.span:
                    self._dates.setdefault(span, index.words(mention.time.span))
        for flow in material.flows:
            for span in flow.evidence:
                self._rules[span] += flow.because
        for statement in material.statements:
            for span in (*statement.content, *statement.evidence):
                self._rules[span] += statement.because

    def of(self, cites: Iterable[Span]) -> tuple[Passage, ...]:
        """The passages of some cites, those that touch joined, in the order of each one's first cite."""
        held: dict[str, list[tuple[int, int, list[Span]]]] = defaultdict(list)
        order: list[list[Span]] = []
        for cite in cites:
            start, end = self.index.sentences(cite)
            for place, (first, last, spans) in enumerate(held[cite.report]):
                if start < last and first < end:
                    spans.append(cite)
                    held[cite.report][place] = (min(first, start), max(last, end), spans)
                    break
            else:
                spans = [cite]
                held[cite.report].append((start, end, spans))
                order.append(spans)
        bounds = {id(spans): (start, end) for runs in held.values() for start, end, spans in runs}
        return tuple(self._passage(spans, *bounds[id(spans)]) for spans in order)

    def one(self, cite: Span) -> Passage:
        return self.of([cite])[0]

    def _passage(self, spans: list[Span], start: int, end: int) -> Passage:
        report = self.index.reports[spans[0].report]
        block, paragraph, kind = _place(report, spans[0].start)
        rules = dict.fromkeys(rule for span in spans for rule in self._rules.get(span, ()))
        dated = next((self._dates[span] for span in spans if span in self._dates), None)
        pieces = _pieces(report.text, start, end, sorted(spans))
        return Passage(report, start, end, pieces, paragraph, kind, block, tuple(rules), dated, tuple(spans))


def _place(report: Report, offset: int) -> tuple[int | None, int | None, str]:
    """The index of the block that holds an offset, its number as a paragraph, and its kind."""
    number = 0
    for index, block in enumerate(report.blocks):
        counted = block.kind in ("paragraph", "heading")
        number += counted
        if block.start <= offset < block.end:
            return index, number if counted else None, block.kind
    return None, None, "paragraph"


def _pieces(text: str, start: int, end: int, spans: list[Span]) -> tuple[tuple[str, bool], ...]:
    """The text from start to end cut into unmarked and marked runs, white space made single."""
    pieces: list[tuple[str, bool]] = []
    at = start
    for span in spans:
        first, last = max(span.start, at), min(span.end, end)
        if first >= last:
            continue
        pieces += [(text[at:first], False), (text[first:last], True)]
        at = last
    pieces.append((text[at:end], False))
    return tuple((_single(words), marked) for words, marked in pieces if words)


def _single(words: str) -> str:
    inner = " ".join(words.split())
    left = " " if words[0].isspace() else ""
    right = " " if words[-1].isspace() and inner else ""
    return f"{left}{inner}{right}"
