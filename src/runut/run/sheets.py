"""What lineage keeps of each report, so that no reading is read again for its sake."""

from collections.abc import Iterator
from dataclasses import dataclass

from runut import lineage
from runut.model import Derivation, Reading, Stage
from runut.store import Note, encode


@dataclass(frozen=True, slots=True)
class Listed:
    """Of a note that part alone which the index asks for."""

    entry: lineage.Entry


@dataclass(frozen=True, slots=True)
class Kept:
    """What the note of one report holds."""

    entry: lineage.Entry
    sheet: lineage.Sheet


def sheet(tools: lineage.Tools, reading: Reading) -> Iterator[Derivation | Note]:
    """One report's sheet, and the origins that it names."""
    yield from lineage.credited(reading.report)
    made = lineage.sheet_of(tools, reading)
    yield Note(encode(Kept(lineage.entry(made), made)))


SHEET: Stage[lineage.Tools, Reading, Derivation | Note] = Stage("sheet", 2, lineage.load, sheet)
