"""The rows of the listing of expectations."""

from collections.abc import Iterator

from runut.cli.rows import Asked, Row, quote
from runut.dossier.index import Index
from runut.dossier.scores import board, counted
from runut.dossier.sources import came, said_in, sources, voice_of
from runut.model import Outcome, Span


def outcomes(index: Index, asked: Asked) -> Iterator[Row]:
    """Expectations and what became of them, the earliest told first."""
    for one in sorted(index.material.outcomes, key=lambda one: (_first_told(index, one), one.id)):
        reports = [span.report for span in one.evidence]
        if asked.concerns(one.states) and asked.during(index, None, reports):
            yield _outcome(index, one) | quote(index, one.evidence[0])


def _first_told(index: Index, one: Outcome) -> tuple[str, tuple[Span, ...]]:
    return index.published(one.evidence[0].report), one.evidence


def scores(index: Index, asked: Asked) -> Iterator[Row]:
    """How the expectations of each voice, each state's voices and each outlet came out, where there are
    enough of them to say so."""
    shown, everything = board(index)
    for source, score in shown:
        if asked.concerns((source.state,)):
            named: Row = {"kind": source.kind, "name": source.name, "state": source.state or None}
            counts = counted(score, everything)
            yield (
                {"id": f"{source.kind}:{source.name}"}
                | named
                | counts
                | {"due_ids": [one.id for one in score.due]}
            )


def _outcome(index: Index, one: Outcome) -> Row:
    later = came(index, one)
    return {
        "id": one.id,
        "states": list(one.states),
        "expectation": one.expectation,
        "voice": voice_of(said_in(index, one)),
        "outlets": sorted(each.name for each in sources(index, one) if each.kind == "outlet"),
        "verdict": one.verdict,
        "until": one.until,
        "because": one.because,
        "later": list(one.later),
        "also": [quote(index, span) for span in one.evidence[1:] if span not in later],
        "came": [quote(index, span) for span in later],
    }
