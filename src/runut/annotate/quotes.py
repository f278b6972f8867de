"""Quoted words. A straight mark opens before a word; what is left open ends with its block."""

from runut.model import Quote, Report

PAIRS = {"\u201c": "\u201d", "\u2018": "\u2019", "\u00ab": "\u00bb", "\u201e": "\u201d"}
STRAIGHT = frozenset("\"'")
ALSO_CLOSE = {
    "\u201d": '\u201d"\u201c',
    "\u2019": "\u2019'",
    '"': '"\u201d',
    "'": "'\u2019",
    "\u00bb": "\u00bb",
}
APOSTROPHES = frozenset("'\u2019")


def find(report: Report) -> tuple[Quote, ...]:
    """All quotes of a report in order; a quote inside a quote is part of the outer one."""
    found: list[Quote] = []
    for block in report.blocks:
        position = block.start
        while position < block.end:
            closing = _opens(report.text, position, block.start)
            if closing is None:
                position += 1
                continue
            end = _closes(report.text, position + 1, block.end, ALSO_CLOSE[closing])
            if end is None and closing in APOSTROPHES:
                position += 1
                continue
            stop = block.end if end is None else end
            if stop > position + 1:
                found.append(Quote(position + 1, stop, end is not None))
            position = stop + 1
    return tuple(found)


def _opens(text: str, at: int, start: int) -> str | None:
    """The mark that would close a quote opened at `at`; None if nothing opens there."""
    mark = text[at]
    before = text[at - 1] if at > start else " "
    if mark in PAIRS:
        return None if mark == "\u2018" and before.isalnum() else PAIRS[mark]
    after = text[at + 1] if at + 1 < len(text) else " "
    if mark == "\u201d" and not before.isalnum() and not after.isspace():
        return "\u201d"  # the wrong mark, but it opens
    if mark in STRAIGHT and not after.isspace() and (mark == '"' or not before.isalnum()):
        return mark
    return None


def _closes(text: str, start: int, end: int, marks: str) -> int | None:
    for at in range(start, end):
        if text[at] not in marks:
            continue
        after = text[at + 1] if at + 1 < end else " "
        if text[at] in APOSTROPHES and after.isalnum():
            continue  # an apostrophe inside a word
        if text[at] == "\u201c" and (at == start or text[at - 1].isspace()):
            continue  # opens another quote
        return at
    return None
