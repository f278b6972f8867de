"""From HTML to lines: trafilatura finds the report and its metadata; captions are taken from the figures."""

from collections.abc import Iterator

from lxml.html import HtmlElement
from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

from runut.model import BlockKind, Page
from runut.read.clean import clean
from runut.read.line import Draft, Line

KINDS: dict[str, BlockKind] = {"head": "heading"}
BLOCKS = ("p", "item", "list", "quote", "head", "lb", "row", "cell", "table", "code")


def unpack(page: Page) -> Draft | None:
    """The report on an HTML page as a draft, or None if the page holds none."""
    tree = load_html(page.content)
    if tree is None:
        return None
    captions = _captions(tree)
    document = bare_extraction(
        tree,
        url=page.url,
        favor_precision=True,
        include_comments=False,
        with_metadata=True,
        include_tables=False,
    )
    if not isinstance(document, Document) or document.body is None:
        return None
    lines = [line for element in document.body for line in _lines(element)]
    draft = Draft(lines + [Line(text, "caption") for text in captions if not _has(lines, text)])
    draft.title = clean(document.title or "").strip() or None
    draft.outlet = document.sitename or document.hostname
    draft.byline = [name.strip() for name in (document.author or "").split(";") if name.strip()]
    if document.date:
        draft.dates["metadata"] = document.date
    return draft


def _lines(element: HtmlElement) -> list[Line]:
    """The lines of one block element; each item of a list is a line, and so is what a line break parts."""
    kind = KINDS.get(element.tag)
    text = clean("".join(_words(element)) + "\n" + (element.tail or ""))
    return [Line(" ".join(part.split()), kind) for part in text.split("\n") if part.strip()]


def _words(element: HtmlElement) -> Iterator[str]:
    """The text of `element`; block elements inside it stand on lines of their own."""
    yield element.text or ""
    for child in element:
        mark = "\n" if child.tag in BLOCKS else ""
        yield mark
        yield from _words(child)
        yield mark
        yield child.tail or ""


def _captions(tree: HtmlElement) -> list[str]:
    texts = (" ".join(clean(figure.text_content()).split()) for figure in tree.iter("figcaption"))
    return list(dict.fromkeys(text for text in texts if text))


def _has(lines: list[Line], text: str) -> bool:
    return any(text in line.text for line in lines)
