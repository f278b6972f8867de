"""The rows of each listing, as plain data: what `--json` prints and the text forms are made from."""

from collections.abc import Iterable, Iterator

from runut.cli.summary import in_order
from runut.dossier.conflicts import question, side_value
from runut.dossier.dates import start, within
from runut.dossier.index import Index
from runut.dossier.sentence import sentence
from runut.dossier.words import words
from runut.model import Backing, Conflict, Doubt, Event, Failure, Flow, Party, Span, Statement

Row = dict[str, object]
Period = tuple[str | None, str | None]


class Asked:
    """What a listing is asked for: all of these states, within this period."""

    def __init__(self, states: tuple[str, ...], period: Period, language: str) -> None:
        self.states = frozenset(states)
        self.period = period
        self.words = words(language)

    def concerns(self, codes: Iterable[str]) -> bool:
        return self.states <= set(codes)

    def during(self, index: Index, value: str | None, reports: Iterable[str]) -> bool:
        """By the record's own date, else by that of its reports."""
        if value:
            return within(value, *self.period)
        return any(within(index.published(report), *self.period) for report in reports)


def quote(index: Index, span: Span) -> Row:
    """The words of a span, with where they stand and who printed them when."""
    report = index.reports.get(span.report)
    return {
        "report": span.report,
        "outlet": report.outlet if report else None,
        "published": report.published.value if report else None,
        "start": span.start,
        "end": span.end,
        "words": span.of(report.text) if report else "",
    }


def party(one: Party) -> Row:
    return {"state": one.state, "name": one.name}


def events(index: Index, asked: Asked) -> Iterator[Row]:
    """Canonical events, by date; undated ones last."""
    for event in sorted(index.material.events, key=lambda one: (start(one.date), one.key, one.id)):
        told = [index.mentions[id] for id in event.mentions if id in index.mentions]
        codes = {one.state for one in (*event.actors, *event.recipients)}
        reports = index.by_date(one.report for one in told)
        if asked.concerns(codes) and asked.during(index, event.date, reports):
            yield _event(event) | {
                "text": sentence(asked.words, event),
                "origins": list(event.origins),
                "reports": reports,
                "conflicts": [one.id for one in index.material.conflicts if event.id in one.events],
                "mentions": [
                    {"id": one.id, "status": one.status, "voice": one.voice} | quote(index, one.evidence[0])
                    for one in sorted(told, key=lambda one: (index.published(one.report), one.report, one.id))
                ],
                "backing": [backed(one) for one in event.backing],
                "ties": [{"kind": tie.kind, "event": tie.event} for tie in event.ties],
                "because": list(event.because),
            }


def backed(one: Backing) -> Row:
    """Who tells one value of what an event says of itself."""
    return {
        "attribute": one.attribute,
        "value": one.value,
        "origins": list(one.origins),
        "reports": list(one.reports),
        "outlets": list(one.outlets),
        "voices": list(one.voices),
    }


def _event(event: Event) -> Row:
    return {
        "id": event.id,
        "key": event.key,
        "date": event.date,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "actors": [party(one) for one in event.actors],
        "recipients": [party(one) for one in event.recipients],
        "place": event.place,
    }


def statements(index: Index, asked: Asked) -> Iterator[Row]:
    """Statements, by their report's date."""

    def order(said: Statement) -> tuple[str, str, Span]:
        return index.published(said.report), said.report, said.content[0]

    for said in sorted(index.material.statements, key=order):
        if asked.concerns((said.state, *said.about)) and asked.during(index, None, [said.report]):
            yield {
                "id": said.id,
                "speaker": said.speaker,
                "state": said.state,
                "role": said.role,
                "act": said.act,
                "direct": said.direct,
                "via": list(said.via),
                "about": list(said.about),
            } | quote(index, said.content[0])


def flows(index: Index, asked: Asked) -> Iterator[Row]:
    """Flows, by date; undated ones last."""

    def order(flow: Flow) -> tuple[str, str, str, str]:
        return start(flow.time.value if flow.time else None), flow.giver, flow.receiver, flow.id

    for flow in sorted(index.material.flows, key=order):
        date = flow.time.value if flow.time else None
        if asked.concerns((flow.giver, flow.receiver)) and asked.during(index, date, [flow.report]):
            goods = quote(index, flow.goods)["words"]
            yield {
                "id": flow.id,
                "giver": flow.giver,
                "receiver": flow.receiver,
                "kind": flow.kind,
                "goods": goods,
                "amount": flow.amount_text,
                "date": date,
                "status": flow.status,
                "voice": flow.voice,
            } | quote(index, flow.evidence[0])


def conflicts(index: Index, asked: Asked) -> Iterator[Row]:
    """Disagreements, by kind."""
    for one in sorted(index.material.conflicts, key=lambda one: (one.kind, one.id)):
        reports = [side.evidence.report for side in one.sides]
        if asked.concerns(one.states) and asked.during(index, None, reports):
            yield _conflict(index, one, asked)


def _conflict(index: Index, conflict: Conflict, asked: Asked) -> Row:
    return {
        "id": conflict.id,
        "kind": conflict.kind,
        "question": question(asked.words, conflict),
        "states": list(conflict.states),
        "events": list(conflict.events),
        "sides": [
            {"value": side.value, "told": side_value(asked.words, conflict.what, side.value)}
            | quote(index, side.evidence)
            for side in conflict.sides
        ],
    }


def sources(index: Index, asked: Asked) -> Iterator[Row]:
    """Independent origins with the reports that rest on them and how, those of most reports first."""
    derivations = index.material.derivations
    for origin in sorted(index.material.origins, key=lambda one: (-len(one.reports), one.id)):
        if not any(within(index.published(report), *asked.period) for report in origin.reports):
            continue
        yield {
            "id": origin.id,
            "name": origin.name,
            "reports": [_report(index, report) for report in index.by_date(origin.reports)],
            "derivations": [
                {
                    "id": one.id,
                    "report": one.report,
                    "source": one.source,
                    "kind": one.kind,
                    "score": one.score,
                    "because": one.because,
                    "evidence": [quote(index, span) for span in one.evidence],
                    "pairs": [
                        {
                            "ours": quote(index, pair.ours),
                            "theirs": quote(index, pair.theirs),
                            "score": pair.score,
                        }
                        for pair in one.pairs
                    ],
                }
                for one in derivations
                if one.report in origin.reports
            ],
        }


def _report(index: Index, id: str) -> Row:
    report = index.reports.get(id)
    if report is None:
        return {"id": id}
    published = report.published.value
    return {
        "id": id,
        "outlet": report.outlet,
        "published": published,
        "title": report.title,
        "url": report.url,
    }


def failures(found: Iterable[Failure]) -> Iterator[Row]:
    """What could not be processed, by stage and place."""
    for one in in_order(found):
        yield {"id": one.id, "stage": one.stage, "where": one.where, "reason": one.reason}


def doubts(index: Index, found: Iterable[Doubt]) -> Iterator[Row]:
    """Readings that stayed open, by report and place."""
    for one in sorted(found, key=lambda one: (one.report, one.span or Span(one.report, 0, 1), one.id)):
        row: Row = {"id": one.id, "stage": one.stage, "what": one.what, "readings": list(one.readings)}
        yield row | (quote(index, one.span) if one.span else {"report": one.report})
