"""One JSON object a report: what it says about relations between states, with the words and where they stand.

The form is the gold's: id, outlet, published, title, events, flows, statements, credits, times. Beside all
verbatim words stand offsets into `text` (characters, end exclusive): `start`, `end` for evidence, content,
credit and time, `cue_start`, `goods_start`, `trigger_start` and so on for further words.
"""

import json
from collections.abc import Iterable, Mapping

from runut.model import Annotation, Dated, EventMention, Flow, Party, Report, Span, Statement

Object = dict[str, object]


def line(record: Object) -> str:
    """The object as one line of JSON."""
    return json.dumps(record, ensure_ascii=False) + "\n"


def record(
    report: Report,
    annotation: Annotation | None,
    events: Iterable[EventMention],
    flows: Iterable[Flow],
    statements: Iterable[Statement],
    keys: Mapping[str, str],
) -> Object:
    """The object of one report. `keys` give the canonical event's key for a mention's id."""
    text = report.text
    return {
        "id": report.id,
        "url": report.url,
        "outlet": report.outlet,
        "published": report.published.value,
        "how_published": report.published.how,
        "language": report.language,
        "title": report.title,
        "byline": list(report.byline),
        "editor": list(report.editor),
        "dateline": report.dateline,
        "events": [_event(one, text, keys) for one in sorted(events, key=_place)],
        "flows": [_flow(one, text) for one in sorted(flows, key=_place)],
        "statements": [_statement(one, text) for one in sorted(statements, key=_place)],
        "credits": [
            {"origin": one.origin, "form": one.form, **_words("evidence", one.span, text)}
            for one in sorted(report.credits, key=lambda one: one.span)
        ],
        "times": _times(annotation, text),
        "text": text,
    }


def _event(event: EventMention, text: str, keys: Mapping[str, str]) -> Object:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "actors": [_party(party) for party in event.actors],
        "recipients": [_party(party) for party in event.recipients],
        **_date(event.time, text),
        "place": event.place.name if event.place else None,
        "claimed_by": event.voice,
        "key": keys.get(event.id),
        **_words("evidence", event.evidence[0], text),
        **_further("trigger", event.trigger, text),
    }


def _date(time: Dated | None, text: str) -> Object:
    """The date with the words that tell it; no words where it is only the month of the report."""
    words = _further("date_words", time.span if time else None, text)
    return {"date": time.value if time else None, **words}


def _flow(flow: Flow, text: str) -> Object:
    amount = flow.amount
    return {
        "id": flow.id,
        "giver": flow.giver,
        "receiver": flow.receiver,
        "kind": flow.kind,
        **_further("goods", flow.goods, text),
        "amount": flow.amount_text or (text[amount.start : amount.end] if amount else None),
        **_date(flow.time, text),
        "status": flow.status,
        "claimed_by": flow.voice,
        **_words("evidence", flow.evidence[0], text),
    }


def _statement(said: Statement, text: str) -> Object:
    return {
        "id": said.id,
        "speaker": said.speaker,
        "state": said.state,
        "role": said.role,
        "via": list(said.via),
        "act": said.act,
        "direct": said.direct,
        **_further("cue", said.cue, text),
        **_words("content", said.content[0], text),
    }


def _times(annotation: Annotation | None, text: str) -> list[Object]:
    if annotation is None:
        return []
    found = sorted(annotation.times, key=lambda time: (time.start, time.end))
    return [
        {"text": text[time.start : time.end], "value": time.value, "start": time.start, "end": time.end}
        for time in found
    ]


def _party(party: Party) -> Object:
    return {"state": party.state, "name": party.name}


def _words(name: str, span: Span, text: str) -> Object:
    return {name: span.of(text), "start": span.start, "end": span.end}


def _further(name: str, span: Span | None, text: str) -> Object:
    if span is None:
        return {name: None}
    return {name: span.of(text), f"{name}_start": span.start, f"{name}_end": span.end}


def _place(record: EventMention | Flow | Statement) -> tuple[int, int, str]:
    """Where the record's words stand, for the order of appearance."""
    span = record.content[0] if isinstance(record, Statement) else record.evidence[0]
    return span.start, span.end, record.id
