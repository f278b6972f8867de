"""Acts in sentences that were written for the project and marked by hand (`bench/written/`), by both readers.

A file holds one sentence a line and opens with its language (`id-war.txt`). Marks:

    <m a="1">Jepang</m> <e n="1" t="ACCUSE" s="happened">mengecam</e> <m r="1">Korea Utara</m>

`e` is an act's trigger with its number in the line, its type and its status; `m` is a name or place with the
acts of which it is actor (a), recipient (r), both (b) or place (p); `src`, `cue` (with its act) and `say` are
the parts of a statement. States are real; acts and persons are made up, and words for acts were varied on
purpose, so that rare ones are as frequent as common ones.

The tables are mended from odd lines only; even lines are the measure. An act is right if it is told by words
that touch its trigger and has its type; each act found stands for one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from bench.material import HOME, Figures
from bench.passages import Passage, Reader
from runut import extract
from runut.model import EventMention

FOLDER = HOME / "bench" / "written"
PARTIES = ("a", "r", "b")
MARKS = {"e", "m", "src", "cue", "say"}
READERS = ("encoder", "tables")
HALVES = ("odd", "even")


class MarkError(ValueError):
    """A line that cannot be read; says which."""


@dataclass(frozen=True)
class Mark:
    """A marked range of a sentence's text (offsets, half open)."""

    tag: str
    start: int
    end: int
    told: dict[str, str]


@dataclass(frozen=True)
class Written:
    """A sentence and its marks, in the order in which they end."""

    name: str  # file and line
    text: str
    marks: list[Mark]


@dataclass
class Count:
    """Acts marked, found and right, and those right in their status too."""

    marked: int = 0
    found: int = 0
    right: int = 0
    status: int = 0
    empty: int = 0  # found in sentences without an act


def measure(_: Path) -> Figures:
    """`sentences.id even encoder.f1` and so on; `status` is the share of right acts with the right status,
    `empty` the acts found in sentences that have none."""
    figures: Figures = {}
    for reader in READERS:
        counts: dict[str, Count] = {}
        read = Reader(reader)
        tools = extract.STAGE.load()
        for path in sorted(FOLDER.glob("*.txt")):
            language = path.stem.split("-")[0]
            for number, one in sentences(path):
                passage = Passage(one.text, [], [(0, len(one.text))])
                made = extract.STAGE.run(tools, read.read(passage, one.name, language, "2020-01-01"))
                found = [each for each in made if isinstance(each, EventMention)]
                row = f"sentences.{language} {HALVES[number % 2 == 0]} {reader}"
                compare(counts.setdefault(row, Count()), one, found)
        for row, count in counts.items():
            figures |= {f"{row}.{name}": value for name, value in shares(count).items()}
    return figures


def sentences(path: Path) -> Iterator[tuple[int, Written]]:
    """The sentences of a file with the numbers of their lines; MarkError for a line that is wrong."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            yield number, marked(line.strip(), f"{path.name}:{number}")


def marked(line: str, where: str) -> Written:
    """A line's text and marks; MarkError if it is not well marked."""
    try:
        root = ElementTree.fromstring(f"<line>{line}</line>")
    except ElementTree.ParseError as error:
        raise MarkError(f"{where}: {error}") from None
    marks: list[Mark] = []
    text = "".join(_walk(root, 0, marks))
    acts = {mark.told.get("n") for mark in marks if mark.tag == "e"}
    for mark in marks:
        asked = {number for part in (*PARTIES, "p") for number in mark.told.get(part, "").split()}
        if mark.tag not in MARKS or not asked <= acts:
            raise MarkError(f"{where}: <{mark.tag}> {text[mark.start : mark.end]!r} marks no act here")
    return Written(where, text, marks)


def _walk(node: ElementTree.Element, at: int, marks: list[Mark]) -> Iterator[str]:
    """The node's words; notes where each mark below it stands."""
    yield node.text or ""
    at += len(node.text or "")
    for child in node:
        words = "".join(_walk(child, at, marks))
        marks.append(Mark(child.tag, at, at + len(words), dict(child.attrib)))
        yield words
        yield child.tail or ""
        at += len(words) + len(child.tail or "")


def compare(count: Count, one: Written, found: list[EventMention]) -> None:
    """Adds one sentence to the count."""
    acts = [mark for mark in one.marks if mark.tag == "e"]
    count.marked += len(acts)
    count.found += len(found)
    count.empty += 0 if acts else len(found)
    left = list(found)
    for mark in acts:
        told = next(
            (
                each
                for each in left
                if each.type == mark.told["t"]
                and each.trigger.start < mark.end
                and mark.start < each.trigger.end
            ),
            None,
        )
        if told is not None:
            left.remove(told)
            count.right += 1
            count.status += told.status == mark.told["s"]


def shares(count: Count) -> Figures:
    return {
        "precision": count.right / (count.found or 1),
        "recall": count.right / (count.marked or 1),
        "f1": 2 * count.right / ((count.found + count.marked) or 1),
        "status": count.status / (count.right or 1),
        "acts": count.marked,
        "empty": count.empty,
    }
