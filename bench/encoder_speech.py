"""The encoder on attribution: who is said to have said what (head `speech`), on PFSA-ID and KoTA.

Both schemes are partial, and each sentence is scored only for what its scheme marks:

- PFSA-ID marks direct quotes and leaves reported speech O; KoTA marks reported speech and leaves quotes O.
  Only sentences with a marked statement are read. Among them, a found content that shares no word with a
  marked one and is of the other kind (by a quotation mark at its edge) is not counted.
- A statement that goes over several sentences is scored sentence by sentence. What of it has neither a
  quotation mark nor a cue is left out: read on its own, nobody could tell it. Marks at the edges of contents
  do not count.
- A source may be found with or without the role and the body that stand beside the marked person. What
  touches a role or body without a person is not counted: the schemes do not say whether it speaks.
- Speakers inside a cue (`ujarnya`) are cues; cues count whole.

Strict: the same words. Overlap: at least half of the words of each.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.sets import columns, pairs
from training.sets.example import DATA, spans

from bench.encoder_scores import Range, Span, Tally, equal, matched, overlap, touch
from bench.material import Figures
from runut.encoder import Encoder, Sheet

SETS = {  # name: file, and whether its statements are direct quotes
    "pfsa": (DATA / "pfsa-id" / "dev-40.txt", True),
    "kota": (DATA / "kota414_quotes" / "test-data.txt", False),
}
STATEMENT = "STATEMENT"
PERSONS, BESIDE = {"PERSON", "PERSONCOREF"}, {"ROLE", "AFFILIATION"}
BOUND = "CUECOREF"
CUES = {"CUE", BOUND}
QUOTES = frozenset("\"“”„‟«»'‘’")
BIO = {"U": "B", "L": "I"}  # from BILOU


@dataclass(frozen=True)
class Marked:
    """A sentence's words and gold spans, each in all the extents that count as right."""

    words: list[str]
    contents: list[list[Range]]
    sources: list[list[Range]]
    cues: list[list[Range]]
    unclear: list[Range]  # roles and bodies of which nobody says whether they speak
    bound: list[Range]  # those cues that hold their speaker (`ujarnya`)


def measure(encoder: Encoder) -> Figures:
    """`encoder_speech.pfsa_content_strict.f1` and so on, for contents, sources and cues."""
    figures: Figures = {}
    for name, (path, direct) in SETS.items():
        told = [one for one in sentences(path) if one.contents and (one.cues or QUOTES & {*one.words})]
        sheets = encoder.read([one.words for one in told])
        for way, same in (("strict", equal), ("overlap", overlap)):
            for part in ("content", "source", "cue"):
                tally = Tally()
                for sheet, one in zip(sheets, told, strict=True):
                    found, gold = _side(sheet, one, part, direct)
                    tally += matched(found, gold, same)
                row = tally.figures() | {"sentences": len(told)}
                figures |= {f"encoder_speech.{name}_{part}_{way}.{key}": value for key, value in row.items()}
    return figures


def _side(sheet: Sheet, one: Marked, part: str, direct: bool) -> tuple[list[Range], list[list[Range]]]:
    """What was found and what is gold of one part."""
    found = [(span.start, span.end) for span in sheet.spans("speech") if span.label == part.upper()]
    if part == "cue":
        return found, one.cues
    if part == "source":
        return [span for span in found if clear(one, span)], one.sources
    kept = [span for span in found if asked(one, span, direct)]
    return [trimmed for span in kept if (trimmed := trim(one.words, span))], one.contents


def clear(one: Marked, source: Range) -> bool:
    """Whether a source touches nothing of which the scheme does not say whether it speaks."""
    return not any(touch(source, other) for other in one.unclear)


def asked(one: Marked, content: Range, direct: bool) -> bool:
    """Whether a content counts: it touches a marked one or is of the scheme's kind."""
    told = (extent for extents in one.contents for extent in extents)
    return any(touch(content, other) for other in told) or _quoted(one.words, content) is direct


def _quoted(words: list[str], span: Range) -> bool:
    """Whether a quotation mark stands at an edge of a span, within or without."""
    edges = {span[0] - 1, span[0], span[1] - 1, span[1]}
    return any(words[at] in QUOTES for at in edges if 0 <= at < len(words))


def trim(words: list[str], span: Range) -> Range | None:
    """A span without the marks at its edges; None if it is nothing else."""
    letters = [at for at in range(*span) if any(letter.isalnum() for letter in words[at])]
    return (letters[0], letters[-1] + 1) if letters else None


def sentences(path: Path) -> Iterator[Marked]:
    """The file's sentences; a quotation mark that opens a statement at the end of one begins the next."""
    held: list[tuple[str, str]] = []
    for words, tags in columns.sentences(path):
        units = [*held, *zip(words, tags, strict=True)]
        held = [units.pop()] if units[-1][1] == f"B-{STATEMENT}" else []
        if units:
            yield marked(units)


def passages(path: Path) -> Iterator[Marked]:
    """The file's sentences, those joined over whose border a statement runs."""
    held: list[tuple[str, str]] = []
    for words, tags in columns.sentences(path):
        if held and held[-1][1] not in (f"B-{STATEMENT}", f"I-{STATEMENT}"):
            yield marked(held)
            held = []
        held += zip(words, tags, strict=True)
    if held:
        yield marked(held)


def marked(units: list[tuple[str, str]]) -> Marked:
    """A sentence of (unit, BILOU tag), its units cut into the product's words."""
    words: list[str] = []
    tags: list[str] = []
    for unit, tag in units:
        mark, _, label = tag.partition("-")
        parts = pairs.words(unit)
        words += parts
        tags += [f"{BIO.get(mark, mark)}-{label}" if label else "O"] * min(1, len(parts))
        tags += [f"I-{label}" if label else "O"] * (len(parts) - 1)
    told = sorted(spans(tags))
    runs = _runs(words, [span for span in told if span[2] in PERSONS | BESIDE])
    contents = [trim(words, (start, end)) for start, end, label in told if label == STATEMENT]
    return Marked(
        words,
        [[content] for content in contents if content],
        [
            sorted({(start, end), (run[0][0], run[-1][1])})
            for run in runs
            for start, end, label in run
            if label in PERSONS
        ],
        [[(start, end)] for start, end, label in told if label in CUES],
        [(run[0][0], run[-1][1]) for run in runs if not _named(run)],
        [(start, end) for start, end, label in told if label == BOUND],
    )


def _runs(words: list[str], told: list[Span]) -> list[list[Span]]:
    """Spans with nothing but a comma between them; a comma between two persons parts them."""
    runs: list[list[Span]] = []
    for span in told:
        between = words[runs[-1][-1][1] : span[0]] if runs else None
        if between == [] or (between == [","] and not (_named(runs[-1]) and _named([span]))):
            runs[-1].append(span)
        else:
            runs.append([span])
    return runs


def _named(run: list[Span]) -> bool:
    return any(label in PERSONS for *_, label in run)
