"""The log of what went into a store and of merging's decisions, with their times: no part of the digest.

A run is what is done between two times that a store was settled; each decision stands with what went in
during its run.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import Connection, Engine, insert, select

from runut.model import Event, Join, Judgement
from runut.store.codec import decode
from runut.store.database import keep
from runut.store.kinds import BY_TYPE
from runut.store.rows import Done
from runut.store.tables import decisions, facts, inputs

RUN = "run"  # the fact that counts runs
CHUNK = 200
What = Literal["added", "changed", "withdrawn", "judged", "unjudged"]


@dataclass(frozen=True, slots=True)
class Input:
    """A report that came, changed or went, or a judgement that was given or taken back."""

    what: What
    record: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Two mentions were joined into an event, or the join was taken back. `inputs`: what went in during the
    same run; empty where only stages or tables had changed."""

    at: str
    taken_back: bool
    event: str
    join: Join
    inputs: tuple[Input, ...]


def note_inputs(connection: Connection, what: What, records: Iterable[str]) -> None:
    """Notes that records (reports, judgements) came, changed or went in this run."""
    mark = {"run": _run(connection), "at": _now(), "what": what}
    rows = [{**mark, "record": record} for record in records]
    if rows:
        connection.execute(insert(inputs), rows)


def note_judgements(connection: Connection, done: Sequence[Done]) -> None:
    """Notes the judgements among the records of a batch, given or taken back."""
    judged = [one for each in done for one in each.outputs if isinstance(one, Judgement)]
    note_inputs(connection, "judged", (one.id for one in judged if not one.withdrawn))
    note_inputs(connection, "unjudged", (one.id for one in judged if one.withdrawn))


def note_decisions(
    connection: Connection, stage: str, records: Sequence[str], made: Iterable[object]
) -> None:
    """Notes how the joins of the events that a stage made of these records change. To be called before they
    are replaced by `made`."""
    table = BY_TYPE[Event].table
    old: list[Event] = []
    for start in range(0, len(records), CHUNK):
        some = records[start : start + CHUNK]
        query = select(table.c.body).where(table.c.stage == stage, table.c.record.in_(some))
        old += (decode(body, Event) for body in connection.scalars(query))
    before, after = _joins(old), _joins(one for one in made if isinstance(one, Event))
    mark = {"run": _run(connection), "at": _now()}
    rows = [
        {**mark, "taken_back": taken_back, **_row(*of[pair])}
        for taken_back, of, other in ((True, before, after), (False, after, before))
        for pair in sorted(of.keys() - other.keys())
    ]
    if rows:
        connection.execute(insert(decisions), rows)


def end_run(connection: Connection) -> None:
    """What is noted from now on is of another run; nothing if nothing was noted in this one."""
    run = _run(connection)
    noted = (select(table.c.number).where(table.c.run == run).limit(1) for table in (inputs, decisions))
    if all(connection.scalar(query) is None for query in noted):
        return
    keep(connection, RUN, str(run + 1))


def of_mentions(engine: Engine, mentions: Sequence[str]) -> list[Decision]:
    """The decisions about these mentions, in the order in which they were made."""
    concerned = decisions.c.mention.in_(mentions) | decisions.c.other.in_(mentions)
    with engine.connect() as connection:
        found = connection.execute(select(decisions).where(concerned).order_by(decisions.c.number)).all()
        runs = sorted({row.run for row in found})
        fed: dict[int, list[Input]] = {run: [] for run in runs}
        for row in connection.execute(select(inputs).where(inputs.c.run.in_(runs)).order_by(inputs.c.number)):
            fed[row.run].append(Input(row.what, row.record))
    return [
        Decision(
            row.at,
            row.taken_back,
            row.event,
            Join(row.mention, row.other, row.score, row.because, row.judgement),
            tuple(fed[row.run]),
        )
        for row in found
    ]


def _joins(events: Iterable[Event]) -> dict[tuple[str, str], tuple[str, Join]]:
    return {(join.mention, join.other): (event.id, join) for event in events for join in event.joins}


def _row(event: str, join: Join) -> dict[str, object]:
    return {
        "event": event,
        "mention": join.mention,
        "other": join.other,
        "score": join.score,
        "because": join.because,
        "judgement": join.judgement,
    }


def _run(connection: Connection) -> int:
    return int(connection.scalar(select(facts.c.value).where(facts.c.name == RUN)) or 1)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
