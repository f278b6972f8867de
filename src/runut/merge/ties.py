"""Ties that can be one-sided or mutual: who depends on whom."""

from collections.abc import Iterable, Iterator

from runut.merge.cues import cues
from runut.merge.lines import Line
from runut.merge.record import Clue, States
from runut.model import Span
from runut.model.view import View

SPAN = 8  # words after the tie within which both states are named
BEFORE = 3  # words before it that can make it mutual or name the first state


def ties(view: View, lines: Iterable[Line]) -> Iterator[tuple[States, Clue]]:
    """Clues `tie`, each with the group of its two states: `X > Y` or `mutual`, about the tie's word."""
    told = cues(view.report.language)
    for line in lines:
        spot = told.spot("tie", line.words)
        if spot is None or told.spot("denied", line.words) is not None:
            continue
        first, last = max(0, spot[0] - BEFORE), min(len(line.words), spot[1] + SPAN)
        span = line.span(view.report.id, first, last)
        named = _named(view, span)
        if len(named) == 2:
            mutual = told.spot("mutual", line.words[first:last]) is not None
            if not mutual and told.spot("toward", line.words[spot[1] : last]) is None:
                continue
            value = "mutual" if mutual else " > ".join(named)
            yield (min(named), max(named)), Clue("tie", value, (line.words[spot[0]],), span)


def _named(view: View, span: Span) -> list[str]:
    """The states that some words name, in order, each once."""
    found = [view.states(index) for index in view.mentions_in(span.start, span.end)]
    return list(dict.fromkeys(states[0] for states in found if len(states) == 1))
