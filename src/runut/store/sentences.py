"""Full-text search over sentences (SQLite FTS5, words folded by unicode61)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, text

from runut.model import Annotation, Report, Span
from runut.store.codec import decode
from runut.store.kinds import BY_TYPE
from runut.store.tables import sentences

MAKE = "CREATE VIRTUAL TABLE wording USING fts5(words, tokenize = 'unicode61 remove_diacritics 2')"
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that was found, with its words."""

    span: Span
    words: str


def keep(connection: Connection, stage: str, record: str, outputs: Sequence[object]) -> None:
    """Makes the sentences of annotations searchable; their reports are in the store already."""
    reports = BY_TYPE[Report].table
    for layer in outputs:
        if not isinstance(layer, Annotation):
            continue
        body = connection.scalar(select(reports.c.body).where(reports.c.id == layer.report).limit(1))
        if body is None:
            continue
        told = decode(body, Report).text
        for one in layer.sentences:
            mark = {"stage": stage, "record": record, "report": layer.report}
            new = insert(sentences).values(start=one.start, end=one.end, **mark).returning(sentences.c.id)
            row = {"id": connection.scalar(new), "words": told[one.start : one.end]}
            connection.execute(text("INSERT INTO wording (rowid, words) VALUES (:id, :words)"), row)


def forget(connection: Connection, stage: str, records: Sequence[str]) -> None:
    """Forgets the sentences that a stage made of these records."""
    owned = (sentences.c.stage == stage, sentences.c.record.in_(records))
    for id in connection.scalars(select(sentences.c.id).where(*owned)).all():
        connection.execute(text("DELETE FROM wording WHERE rowid = :id"), {"id": id})
    connection.execute(delete(sentences).where(*owned))


def search(connection: Connection, words: str, limit: int) -> list[Hit]:
    """Sentences that hold all the words (or beginnings of words ending in `*`), the best first."""
    asked = " ".join(f'"{word}"' for word in WORD.findall(words))
    if not asked:
        return []
    rows = connection.execute(
        text(
            "SELECT report, start, end, words FROM wording JOIN sentences ON sentences.id = wording.rowid "
            "WHERE wording MATCH :asked ORDER BY rank, report, start LIMIT :limit"
        ),
        {"asked": asked, "limit": limit},
    )
    return [Hit(Span(row.report, row.start, row.end), row.words) for row in rows]
