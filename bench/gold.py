"""Gold records as the pipeline's own: what merging would get if extraction made no fault."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from runut.model import Dated, EventMention, Flow, Party, Place, Reading, Span, Statement, make_id

Row = dict[str, Any]


@dataclass(frozen=True)
class Records:
    """The gold of some reports; `keys` maps a mention's id to the gold's name of the real act."""

    events: tuple[EventMention, ...]
    flows: tuple[Flow, ...]
    statements: tuple[Statement, ...]
    keys: dict[str, str]
    lost: int  # records whose words do not stand in the clean text


def rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def locate(text: str, words: str) -> tuple[int, int] | None:
    """Where `words` stand in `text`, whatever the white space in either (some pages stick words together, and
    reading parts them); None if they do not."""
    letters = [re.escape(letter) for letter in words if not letter.isspace()]
    found = re.search(r"\s*".join(letters), text) if letters else None
    return (found.start(), found.end()) if found else None


def records(gold: Sequence[Row], readings: Sequence[Reading]) -> Records:
    by_id = {reading.report.id: reading for reading in readings}
    events: list[EventMention] = []
    flows: list[Flow] = []
    statements: list[Statement] = []
    keys: dict[str, str] = {}
    lost = 0
    for row in gold:
        reading = by_id.get(row["id"])
        if reading is None:
            continue
        text = reading.report.text
        for number, event in enumerate(row["events"]):
            at = locate(text, event["evidence"])
            lost += at is None
            if at:
                mention = _event(reading, number, event, at)
                events.append(mention)
                keys[mention.id] = event["key"]
        for number, flow in enumerate(row["flows"]):
            at = locate(text, flow["evidence"])
            lost += at is None
            if at:
                flows.append(_flow(row["id"], number, flow, text, at))
        for number, statement in enumerate(row["statements"]):
            at = locate(text, statement["content"])
            lost += at is None
            if at:
                statements.append(_statement(row["id"], number, statement, at))
    return Records(tuple(events), tuple(flows), tuple(statements), keys, lost)


def _event(reading: Reading, number: int, row: Row, at: tuple[int, int]) -> EventMention:
    report, text = reading.report.id, reading.report.text
    evidence = Span(report, *at)
    trigger = _within(report, row.get("trigger"), text, at) or evidence
    return EventMention(
        id=make_id("mention", report, number, row["key"]),
        report=report,
        type=row["type"],
        mode=row["mode"],
        status=row["status"],
        actors=tuple(_party(reading, party) for party in row["actors"]),
        recipients=tuple(_party(reading, party) for party in row["recipients"]),
        time=Dated(row["date"], evidence) if row["date"] else None,
        place=Place(row["place"], _place(reading, row["place"], at)) if row["place"] else None,
        voice=row["claimed_by"],
        statement=None,
        trigger=trigger,
        evidence=(evidence,),
        because=("gold:1",),
    )


def _party(reading: Reading, row: Row) -> Party:
    """The party with the entity that the report's own reading knows by that name."""
    same = [entity.id for entity in reading.linking.entities if row["name"] in entity.names]
    return Party(row["state"], row["name"], same[0] if same else None)


def _place(reading: Reading, name: str, at: tuple[int, int]) -> Span | None:
    """Where the place is named: within the evidence, else anywhere."""
    text = reading.report.text
    found = [
        (not at[0] <= mention.start < at[1], mention.start, mention.end)
        for mention in reading.annotation.mentions
        if mention.kind in ("place", "capital", "state") and text[mention.start : mention.end] in name
    ]
    return Span(reading.report.id, *min(found)[1:]) if found else None


def _within(report: str, words: str | None, text: str, at: tuple[int, int]) -> Span | None:
    found = locate(text[at[0] : at[1]], words) if words else None
    return Span(report, at[0] + found[0], at[0] + found[1]) if found else None


def _flow(report: str, number: int, row: Row, text: str, at: tuple[int, int]) -> Flow:
    evidence = Span(report, *at)
    return Flow(
        id=make_id("flow", report, number, row["giver"], row["receiver"]),
        report=report,
        giver=row["giver"],
        receiver=row["receiver"],
        kind=row["kind"],
        goods=_within(report, row["goods"], text, at) or evidence,
        amount=None,
        amount_text=row["amount"],
        time=Dated(row["date"], None) if row["date"] else None,
        status=row["status"],
        voice=row["claimed_by"],
        in_return_for=None,
        evidence=(evidence,),
        because=("gold:1",),
    )


def _statement(report: str, number: int, row: Row, at: tuple[int, int]) -> Statement:
    content = Span(report, *at)
    return Statement(
        id=make_id("statement", report, number),
        report=report,
        speaker=row["speaker"],
        speaker_span=None,
        state=row["state"],
        role=row["role"],
        addressee=None,
        act=row["act"],
        direct=row["direct"],
        cue=None,
        content=(content,),
        via=tuple(row["via"]),
        about=(),
        evidence=(content,),
        because=("gold:1",),
    )
