"""Measures (sanctions, a blockade, a truce) that a sentence gives as ended or as in force."""

from collections.abc import Iterable, Iterator

from runut.merge.cues import Cues, Phrase, cues
from runut.merge.lines import Line
from runut.merge.record import Clue
from runut.model import Span
from runut.model.view import View

AHEAD = 3  # words between what ends a measure, or puts someone under it, and the measure
BEHIND = 6  # words between a measure and what is said of it after
OPEN = ("foreseen", "condition", "warning", "wished")  # what is only wanted or feared is not so


def measures(view: View, lines: Iterable[Line]) -> Iterator[Clue]:
    """Clues `measure`: `ended` or `in force`, about the measure's word and the states that the sentence has
    under it. Sentences that wish, foresee or tell of an earlier year say nothing of how it is."""
    told = cues(view.report.language)
    for line in lines:
        spot = told.spot("measure", line.words)
        if spot is None or any(told.spot(kind, line.words) for kind in OPEN) or _past(view, line):
            continue
        standing = _standing(told, line.words, spot)
        if standing is not None:
            measure = line.span(view.report.id, *spot)
            under = _under(view, line, measure, standing)
            whole = view.span(line.sentence.start, line.sentence.end)
            if under:
                yield Clue("measure", standing, (line.words[spot[0]], *under), whole)


def _past(view: View, line: Line) -> bool:
    year = (view.report.published.value or "")[:4]
    times = view.times_in(line.sentence.start, line.sentence.end)
    return any((time.value or year)[:4] < year for time in times if time.type != "DURATION")


def _standing(told: Cues, words: Phrase, spot: tuple[int, int]) -> str | None:
    before, after = words[max(0, spot[0] - AHEAD) : spot[0]], words[spot[1] : spot[1] + BEHIND]
    found = [
        standing
        for standing, first, second in (("ended", "ends", "ended"), ("in force", "under-it", "in-force"))
        if told.spot(first, before) or told.spot(second, after)
    ]
    return found[0] if len(found) == 1 else None


def _under(view: View, line: Line, measure: Span, standing: str) -> tuple[str, ...]:
    """The first states named after a measure that ended; the last named before one that is in force."""
    ended = standing == "ended"
    ends = (measure.end, line.sentence.end) if ended else (line.sentence.start, measure.start)
    named = [view.states(index) for index in view.mentions_in(*ends) if view.states(index)]
    return tuple(sorted(named[0 if ended else -1])) if named else ()
