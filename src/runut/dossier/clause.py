"""The words of a report that a sentence rests on, trimmed to their clause."""

import re
from collections.abc import Sequence

from runut.dossier.scope import Scope
from runut.model import Event, EventMention

SHORT = 45  # characters below which a clause says too little by itself
LONG = 170  # characters of a clause that are shown
BREAK = re.compile(r"[,;:](?=\s)(?![^(]*\))|\s(?:--|—|–)\s")  # where a clause may end, outside brackets
MARKS = " .,;:-–—"  # marks at the edges of a clause
QUOTES = re.compile(r"[\"“”„«»]")


def closest(scope: Scope, event: Event, mentions: Sequence[EventMention]) -> EventMention:
    """The mention that bears most of what the sentence says, in words that can be read at a glance; the
    earliest of equal ones."""
    wanted = _parties(event)

    def rank(mention: EventMention) -> tuple[bool, bool, bool, int, bool, bool]:
        span = mention.evidence[0]
        return (
            mention.status != event.status,
            not scope.tells(mention, near=True),
            bool(mention.recipients) != bool(event.recipients),  # an offer of one beside what two agree on
            -len(wanted & _parties(mention)),
            mention.mode != event.mode,
            not SHORT <= span.end - span.start <= LONG,
        )

    return min(mentions, key=rank)


def _parties(act: Event | EventMention) -> set[tuple[str, str | None]]:
    return {(party.state, party.name) for party in (*act.actors, *act.recipients)}


def clause(scope: Scope, mention: EventMention) -> str | None:
    """The clauses that the act's words stand in, with a neighbour where they are few; without the half of a
    pair of quotation marks."""
    span = mention.evidence[0]
    report = scope.index.reports.get(span.report)
    if report is None or span.end > len(report.text):
        return None
    first, last = scope.index.sentences(span)
    edges = [first, *(first + each.end() for each in BREAK.finditer(report.text[first:last])), last]
    start = max(edge for edge in edges if edge <= span.start)
    end = min(edge for edge in edges if edge >= span.end)
    if end - start < SHORT:
        end = min((edge for edge in edges if edge > end), default=last)
    if end - start < SHORT:
        start = max((edge for edge in edges if edge < start), default=first)
    return _trimmed(report.text[start:end]) or None


def _trimmed(text: str) -> str:
    text = " ".join(text.split()).strip(MARKS)
    parts = QUOTES.split(text)
    whole = len(parts) % 2 == 1  # each mark has its other half; inside a quotation they are single ones
    text = parts[0] + "".join(
        f"{('‘', '’')[place % 2] if whole else ''}{part}" for place, part in enumerate(parts[1:])
    )
    text = text.strip(MARKS)
    if text.count("(") != text.count(")"):
        text = text.lstrip("(").rstrip(")")
    return text if len(text) <= LONG else f"{text[:LONG].rsplit(' ', 1)[0].rstrip(MARKS)} …"
