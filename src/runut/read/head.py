"""The head of an already extracted text: the title, what repeats it, what stands above it."""

from collections.abc import Callable

from runut.read.clean import fold
from runut.read.line import Draft, Line

HEAD = 15  # lines from the top in which a title may stand
LONGEST = 30  # words of a title
STOPS = (".", ";", ",", ":", "…")


def find_title(draft: Draft, headline: Callable[[str], str]) -> None:
    """Sets `draft.title` from the head of a text that came without one, and takes the title's lines away.

    `headline` cuts the site's name off a title."""
    if draft.title is None:
        at = _title_at(draft.lines)
        if at is not None:
            draft.title = draft.lines[at].text
            draft.lines = draft.lines[at:]
    if draft.title:
        draft.title = headline(draft.title)
        title = fold(draft.title)
        draft.lines = [line for line in draft.lines if not _repeats(line.text, title)]


def _title_at(lines: list[Line]) -> int | None:
    """A line of the head that stands twice; else a first line that reads as a title above running text."""
    head = [fold(line.text) for line in lines[:HEAD]]
    for index, text in enumerate(head):
        if text and text in head[index + 1 :] and 3 <= lines[index].words <= LONGEST:
            return index
    if not lines or lines[0].kind not in (None, "heading"):
        return None
    first = lines[0]
    below = any(line.runs_on for line in lines[1:4])
    if below and 3 <= first.words <= LONGEST and not first.text.endswith(STOPS):
        return 0
    return None


def _repeats(text: str, title: str) -> bool:
    """Whether a line only says the title again, with or without a site's name after it."""
    again = fold(text)
    longer = len(title) > 20 and again.startswith(title) and len(again) < len(title) + 25
    return again == title or (longer and not text.endswith(STOPS))
