"""Sets headings, captions and credit lines apart from running text."""

from collections.abc import Callable

import regex

from runut.read.line import Draft, Line
from runut.read.outlets import Outlets

HEADING = 14  # words
LONGEST = 70  # words of a caption
TITLE = 4  # words of a title in a list, at least
MOSTLY = 0.75  # share of them that begin with a capital or a digit
TAIL = 120  # characters at a caption's end in which its credit stands
BULLETS = ("-", "•", "*", "–", "—")
CLOSED = (".", "!", ":", ";", ",", '"', "”", "’", ")", "…")
LAST = regex.compile(r"(?<=[.!?…][”\"’)]?)\s*\((?P<name>[^()\n]{2,60})\)\s*\.?$")
GLUED = regex.compile(
    r"(?<=[.!?][”\"’]?)\s+(?P<caption>\p{Lu}[^.!?\n]{15,240}?\((?P<name>[^()\n]{2,60})\)\.?)$"
)


class Captions:
    """Knows captions by their photo credit: a pattern of the packs, or an agency in brackets."""

    def __init__(self, photos: list[Callable[[str], bool]], outlets: Outlets) -> None:
        self._photos = photos
        self._outlets = outlets

    def part(self, draft: Draft) -> None:
        """Gives every line its kind, and lines of their own to captions and credits glued to a paragraph."""
        last = max((i for i, line in enumerate(draft.lines) if line.kind is None), default=-1)
        parted: list[Line] = []
        for index, line in enumerate(draft.lines):
            parted.extend([line] if line.kind else self._split(line, index == last))
        draft.lines = [_with_kind(parted, index) for index in range(len(parted))]

    def _split(self, line: Line, last: bool) -> list[Line]:
        glued = GLUED.search(line.text)
        if glued and not last and self._names_agency(glued["name"]):
            return [Line(line.text[: glued.start()].rstrip()), Line(glued["caption"], "caption")]
        if line.words <= LONGEST and any(photo(line.text[-TAIL:]) for photo in self._photos):
            return [Line(line.text, "caption")]
        credit = LAST.search(line.text)
        if credit and self._names_agency(credit["name"]):
            name = f"({credit['name']})"
            return [Line(line.text[: credit.start()].rstrip()), Line(name, "credit")]
        bare = regex.fullmatch(r"\((?P<name>[^()\n]{2,60})\)", line.text)
        if bare and self._names_agency(bare["name"]):
            return [Line(line.text, "credit")]
        if self._is_caption(line):
            return [Line(line.text, "caption")]
        return [line]

    def _is_caption(self, line: Line) -> bool:
        """One sentence without an end, and an agency in brackets after it."""
        found = regex.fullmatch(r"(?P<caption>[^.!?\n]{15,300}?)\((?P<name>[^()\n]{2,60})\)\.?", line.text)
        return found is not None and self._names_agency(found["name"])

    def _names_agency(self, name: str) -> bool:
        parts = regex.split(r"\s*[/,&]\s*", name)
        return any(self._outlets.named(part) is not None for part in parts)


def _with_kind(lines: list[Line], index: int) -> Line:
    """A short line without an end above a longer one is a heading; what is left are paragraphs."""
    line = lines[index]
    if line.kind is not None:
        return line
    below = lines[index + 1] if index + 1 < len(lines) else None
    label = line.words <= HEADING and not line.text.endswith(CLOSED) and not line.text.startswith(BULLETS)
    opens = line.text[:1].isupper() or line.text[:1].isdigit()
    if below is not None and _is_listed_title(line, below):
        return Line(line.text, "heading")
    if label and opens and below is not None and below.words > line.words and below.kind is None:
        return Line(line.text, "heading")
    return Line(line.text, "paragraph")


def _is_listed_title(line: Line, below: Line) -> bool:
    """Whether a point of a list is the title of the story below it: its words begin with capitals."""
    words = [word for word in line.text.split()[1:] if word[:1].isalnum()]
    point = line.text.startswith(BULLETS) and len(words) >= TITLE and not line.text.endswith(".")
    capitals = sum(not word[0].islower() for word in words)
    runs_on = below.words > line.words and not below.text.startswith(BULLETS)
    return point and runs_on and capitals >= MOSTLY * len(words)
