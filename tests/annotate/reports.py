"""Small reports for the tests of this folder."""

import re

from runut.model import Block, Published, Report

WEDNESDAY = "2024-06-19"


def report(text: str, language: str, published: str | None = WEDNESDAY) -> Report:
    known = Published(published, "field" if published else "unknown")
    return Report("r", "p", None, None, None, (), (), None, language, known, text, _lines(text), ())


def _lines(text: str) -> tuple[Block, ...]:
    """One block a line, as the reader makes them."""
    return tuple(Block("paragraph", line.start(), line.end()) for line in re.finditer(r"[^\n]+", text))
