"""From HTML to lines: trafilatura finds the report and its metadata; captions are taken from the figures."""

from lxml.html import HtmlElement
from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

from runut.model import BlockKind, Page
from runut.read.clean import clean
from runut.read.line import Draft, Line

KINDS: dict[str, BlockKind] = {"head": "heading"}


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
    """The lines of one block element; the items of a list are lines of their own."""
    if element.tag in ("list", "quote") and len(element):
        return [line for child in element for line in _lines(child)]
    text = clean("".join(element.itertext()))
    kind = KINDS.get(element.tag)
    return [Line(part.strip(), kind) for part in text.split("\n") if part.strip()]


def _captions(tree: HtmlElement) -> list[str]:
    texts = (" ".join(clean(figure.text_content()).split()) for figure in tree.iter("figcaption"))
    return list(dict.fromkeys(text for text in texts if text))


def _has(lines: list[Line], text: str) -> bool:
    return any(text in line.text for line in lines)
