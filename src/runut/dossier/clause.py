"""The words of a report that a sentence rests on, trimmed to their clause."""

from collections.abc import Sequence

from runut.dossier.scope import Scope
from runut.model import Event, EventMention

LONG = 170  # characters of a clause that are shown
BREAKS = ",;:—"  # marks that may end a clause
MARKS = ' "“”.,;'  # marks at the edges of a clause that is quoted anyway


def closest(scope: Scope, event: Event, mentions: Sequence[EventMention]) -> EventMention:
    """The mention that bears most of what the sentence says, in words that are short enough to be read at a
    glance; the earliest of equal ones."""

    def rank(mention: EventMention) -> tuple[bool, int, bool, bool]:
        named = {(party.state, party.name) for party in (*mention.actors, *mention.recipients)}
        wanted = {(party.state, party.name) for party in (*event.actors, *event.recipients)}
        span = mention.evidence[0]
        return (
            mention.status != event.status,
            -len(wanted & named),
            mention.mode != event.mode,
            span.end - span.start > LONG,
        )

    return min(mentions, key=rank)


def clause(scope: Scope, mention: EventMention) -> str | None:
    """What is said where somebody says it to the other, else the words of the act up to the next mark."""
    span = mention.evidence[0]
    report = scope.index.reports.get(span.report)
    if report is None or span.end > len(report.text):
        return None
    _, last = scope.index.sentences(span)
    rest = report.text[span.end : last]
    stop = min((place for mark in BREAKS if (place := rest.find(mark)) >= 0), default=len(rest))
    text = " ".join((report.text[span.start : span.end] + rest[:stop]).split()).strip(MARKS)
    return text if len(text) <= LONG else f"{text[:LONG].rsplit(' ', 1)[0]} …"
