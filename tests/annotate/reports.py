"""Small reports for the tests of this folder."""

from runut.model import Published, Report

WEDNESDAY = "2024-06-19"


def report(text: str, language: str, published: str | None = WEDNESDAY) -> Report:
    known = Published(published, "field" if published else "unknown")
    return Report("r", "p", None, None, None, (), (), None, language, known, text, (), ())
