"""A total and the parts that a sentence says it consists of, which add up to another number."""

from collections.abc import Iterable, Iterator

from runut.merge.cues import cues
from runut.merge.figures import cardinal
from runut.merge.lines import Line
from runut.merge.record import Clue
from runut.model.view import View

BEFORE = 8  # words between a total and what says that it consists of parts
Number = tuple[int, int]  # where it stands among the words, and its value


def sums(view: View, lines: Iterable[Line]) -> Iterator[Clue]:
    """Clues `sum`: a total, about the sum of its parts. Only lists that are whole: nothing is called the
    rest, the last part follows `and`, no number is rounded, dated or in brackets."""
    told = cues(view.report.language)
    for line in lines:
        spot = told.spot("consists", line.words)
        if spot is None or "(" in line.words[spot[1] :] or told.spot("not-all", line.words) is not None:
            continue
        start = max(0, spot[0] - BEFORE)
        totals = list(_numbers(view, line, start, spot[0]))
        parts = list(_numbers(view, line, spot[1], len(line.words)))
        if len(totals) != 1 or len(parts) < 2 or not _closed(view, line, parts):
            continue
        (place, total), added = totals[0], sum(value for _, value in parts)
        if added != total and all(value < total for _, value in parts):
            span = line.span(view.report.id, place, place + 1)
            beside = line.span(view.report.id, parts[0][0], parts[-1][0] + 1)
            yield Clue("sum", str(total), (str(added),), span, beside)


def _numbers(view: View, line: Line, start: int, end: int) -> Iterator[Number]:
    """Whole numbers among the words from `start` to before `end`, but those of dates and durations."""
    times = view.times_in(line.sentence.start, line.sentence.end)
    for place in range(start, end):
        value = cardinal(view.report.language, line.words[place])
        at = line.tokens[place].start
        if value is not None and not any(time.start <= at < time.end for time in times):
            yield place, value


def _closed(view: View, line: Line, parts: list[Number]) -> bool:
    """Whether `and` leads to the last part, with no number that could not be read."""
    told = cues(view.report.language)
    last, before = parts[-1][0], parts[-2][0]
    read = {place for place, _ in parts}
    unread = any(
        any(character.isdigit() for character in line.words[place]) and place not in read
        for place in range(parts[0][0], len(line.words))
    )
    return told.spot("and", line.words[before + 1 : last]) is not None and not unread
