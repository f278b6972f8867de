"""What merging can keep: what each report gives to it, and what each derivation changed."""

from collections.abc import Iterator, Sequence

from runut import merge
from runut.model import Derivation, EventMention, Flow, Reading, Span, Stage, Statement
from runut.model.view import View
from runut.store import Note, encode

Extracted = tuple[Sequence[Statement], Sequence[EventMention], Sequence[Flow]]
Told = tuple[Reading, Extracted]
Compared = tuple[Derivation, Sequence[Reading]]


def load() -> None:
    """Needs no tables but those that are asked for on the way."""


def gather(_: None, told: Told) -> Iterator[Note]:
    """One report's portion."""
    reading, extracted = told
    yield Note(encode(merge.portion(reading, *extracted)))


def compare(_: None, compared: Compared) -> Iterator[Note]:
    """The clues that two reports of one text differ in."""
    derivation, readings = compared
    wanted = merge.spans(derivation)
    heard: dict[Span, merge.Heard] = {}
    for reading in readings:
        heard |= merge.hear(View(reading), wanted.get(reading.report.id, ()))
    if found := tuple(merge.differences(derivation, heard)):
        yield Note(encode(found))


GATHER: Stage[None, Told, Note] = Stage("gather", 5, load, gather)
COMPARE: Stage[None, Compared, Note] = Stage("compare", 3, load, compare)
