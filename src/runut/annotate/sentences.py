"""Sentences: yasbd's rules for the language, mended by the pack's abbreviations; none crosses a block."""

from yasbd import BoundaryDetector

from runut.lang import Pack, packs
from runut.model import Report, Sentence


class Splitter:
    """One language's detector, with the abbreviations after which no sentence ends."""

    def __init__(self, tables: Pack) -> None:
        self.detector = BoundaryDetector(tables.code)
        self.short = tuple(form for row in tables.rows("abbreviations") for form in row.several("forms"))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Start and end of each sentence, without white space at the edges."""
        found: list[tuple[int, int]] = []
        position = 0
        for piece in self.detector.segment(text):
            words = str(piece).strip()
            if not words:
                continue
            start = text.find(words, position)
            if start < 0:
                continue
            position = start + len(words)
            if found and self._goes_on(text[found[-1][0] : found[-1][1]]):
                found[-1] = (found[-1][0], position)
            else:
                found.append((start, position))
        return found

    def _goes_on(self, before: str) -> bool:
        last = before.rsplit(None, 1)[-1].lstrip("(\u201c\"'")
        return last in self.short


def load() -> dict[str, Splitter]:
    return {tables.code: Splitter(tables) for tables in packs()}


def find(splitter: Splitter, report: Report) -> tuple[Sentence, ...]:
    """The sentences of a report in order."""
    return tuple(
        Sentence(block.start + start, block.start + end, index)
        for index, block in enumerate(report.blocks)
        for start, end in splitter.spans(report.text[block.start : block.end])
    )
