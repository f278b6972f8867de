"""Reports made from plain text, for tests."""

from runut.model import Block, Published, Report


def report(text: str, language: str, published: str | None = "2025-06-19") -> Report:
    """A report whose every line is a paragraph."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", start, start + len(line)))
        start += len(line) + 1
    how = "field" if published else "unknown"
    return Report(
        "r", "p", None, None, None, (), (), None, language, Published(published, how), text, tuple(blocks), ()
    )
