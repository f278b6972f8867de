"""Small readings for tests: a text becomes a View through the real annotate and link."""

from dataclasses import replace
from functools import cache
from typing import Any

from runut import annotate, link
from runut.encoder import Encoder
from runut.model import Annotation, Block, Linking, Noted, Published, Reading, Report
from runut.model.view import View


@cache
def tools() -> tuple[Any, Any]:
    return annotate.TABLES.load(), link.STAGE.load()


def view_of(
    text: str, language: str, published: str | None = "2024-06-19", encoder: Encoder | None = None
) -> View:
    """The View of a report with this text, one paragraph a line; by tables alone, if no encoder is given."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block("paragraph", start, start + len(line)))
        start += len(line) + 1
    when = Published(published, "field" if published else "unknown")
    report = Report("r", "p", None, None, None, (), (), None, language, when, text, tuple(blocks), ())
    annotating, linking = tools()
    annotating = replace(annotating, encoder=encoder)
    annotation = next(a for a in annotate.run(annotating, report) if isinstance(a, Annotation))
    linked = next(a for a in link.STAGE.run(linking, Noted(report, annotation)) if isinstance(a, Linking))
    return View(Reading(report, annotation, linked))
