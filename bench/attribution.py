"""The product on attribution: statements of `extract` with their speakers, on PFSA-ID and KoTA.

Sets, marks and what counts are those of `encoder_speech`, with these differences:

- Each marked passage is the last paragraph of a report of its own: the sentences over which its statements
  run, joined. The few sentences that stand before it in the file are the paragraphs before, so that `ujarnya`
  may have someone to mean; what is found in them does not count. What the report is about is not asked, since
  both sets are domestic news.
- Whole statements are scored. The parts of a quotation broken by its cue are contents each.
- A source is where the passage names the speaker. It does not count if the statement's cue holds its speaker
  (`ujarnya`: the schemes mark no name for these), nor if its statement does not count, unless it is a marked
  one.

Strict: the same words. Overlap: at least half of the words of each.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.encoder import need_data
from bench.encoder_scores import Range, Tally, equal, matched, overlap, touch
from bench.encoder_speech import SETS, Marked, asked, clear, passages, trim
from bench.material import Figures
from bench.passages import Passage, Reader, passage
from runut.extract import statements
from runut.extract.speech import Speech
from runut.model import Span, Statement
from runut.model.view import View

LANGUAGE = "id"
BEFORE = 3  # passages of a file, most of them single sentences, that are read before a marked one


@dataclass(frozen=True)
class Said:
    """A statement of the product by words of its passage."""

    contents: list[Range]
    source: Range | None
    cue: Range | None


def measure(_: Path) -> Figures:
    """`attribution.pfsa_content_strict.f1` and so on, for contents and sources."""
    need_data()
    reader, speech = Reader(), statements.load()[LANGUAGE]
    figures: Figures = {}
    for name, (path, direct) in SETS.items():
        rows = list(passages(path))
        told = [at for at, one in enumerate(rows) if one.contents]
        found = [said(reader, speech, rows[max(0, at - BEFORE) : at + 1]) for at in told]
        for part in ("content", "source"):
            for way, same in (("strict", equal), ("overlap", overlap)):
                tally = Tally()
                for one, some in zip((rows[at] for at in told), found, strict=True):
                    kept = contents(one, some, direct) if part == "content" else sources(one, some, direct)
                    tally += matched(kept, one.contents if part == "content" else one.sources, same)
                row = tally.figures() | {"passages": len(told)}
                figures |= {f"attribution.{name}_{part}_{way}.{key}": value for key, value in row.items()}
    return figures


def said(reader: Reader, speech: Speech, rows: Sequence[Marked]) -> list[Said]:
    """The statements that the product finds in the last of some passages."""
    text = passage(*(one.words for one in rows))
    found, _ = statements.told(speech, View(reader.read(text, "passage", LANGUAGE)))
    before = sum(len(one.words) for one in rows[:-1])
    return [one for statement in found if (one := placed(text, statement, before)).contents]


def placed(text: Passage, statement: Statement, before: int) -> Said:
    """What of a statement lies after the words `before`, counted from there."""
    runs = [_at(text, span, before) for span in statement.content]
    return Said(
        [run for run in runs if run],
        _at(text, statement.speaker_span, before),
        _at(text, statement.cue, before),
    )


def _at(text: Passage, span: Span | None, before: int) -> Range | None:
    found = text.words(span.start, span.end) if span else None
    return (found[0] - before, found[1] - before) if found and found[0] >= before else None


def contents(one: Marked, found: list[Said], direct: bool) -> list[Range]:
    """The contents that count, without the marks at their edges."""
    kept = [run for each in found for run in each.contents if asked(one, run, direct)]
    return [trimmed for run in kept if (trimmed := trim(one.words, run))]


def sources(one: Marked, found: list[Said], direct: bool) -> list[Range]:
    """The sources that count, each once."""
    marked = [extent for extents in one.sources for extent in extents]
    kept = set()
    for each in found:
        if each.source is None or (each.cue and any(touch(each.cue, other) for other in one.bound)):
            continue
        counts = clear(one, each.source) and any(asked(one, run, direct) for run in each.contents)
        if counts or any(touch(each.source, extent) for extent in marked):
            kept.add(each.source)
    return sorted(kept)
