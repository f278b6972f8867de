"""From Markdown to lines: headings stay headings, marks of emphasis, links and pictures go."""

import regex

from runut.read.line import Line

HEADING = regex.compile(r"#{1,6}\s+(?P<text>.*?)\s*#*")
UNWRAPPED = (
    (regex.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),
    (regex.compile(r"\[(?P<text>[^\]\n]+)\]\([^)\n]*\)"), r"\g<text>"),
    (
        regex.compile(r"(?<!\w)(?P<mark>\*{1,3}|_{1,3}|`)(?P<text>\S(?:[^\n]*?\S)?)(?P=mark)(?!\w)"),
        r"\g<text>",
    ),
    (regex.compile(r"^(?:>\s*|[*+-]\s+)"), ""),
)


def unmark(text: str) -> list[Line]:
    """The lines of Markdown `text`; lines of one paragraph are joined, as Markdown reads them."""
    lines = []
    for part in regex.split(r"\n\s*\n", text):
        rows = [row.strip() for row in part.split("\n") if row.strip()]
        plain: list[str] = []
        for row in rows:
            heading = HEADING.fullmatch(row)
            if heading:
                lines += _paragraph(plain)
                plain = []
                lines.append(Line(_unwrap(heading["text"]), "heading"))
            else:
                plain.append(row)
        lines += _paragraph(plain)
    return [line for line in lines if line.text]


def _paragraph(rows: list[str]) -> list[Line]:
    return [Line(_unwrap(" ".join(rows)))] if rows else []


def _unwrap(text: str) -> str:
    for pattern, put in UNWRAPPED:
        text = pattern.sub(put, text)
    return text.strip()
