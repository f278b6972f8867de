"""Mentions, flows and readings written for the tests of merging; a report's text is its sentences."""

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.tokens import find
from runut.merge import STAGE, Group, groups
from runut.model import (
    Annotation,
    Block,
    Conflict,
    Dated,
    Derivation,
    Entity,
    EventMention,
    Flow,
    Link,
    Linking,
    Mention,
    Origin,
    Party,
    Place,
    Published,
    Reading,
    Report,
    Sentence,
    Span,
    Statement,
    Time,
    make_id,
)


def reading(
    id: str, sentences: Sequence[str], published: str = "2031-05-02", times: Sequence[Time] = ()
) -> Reading:
    text = "\n".join(sentences)
    spans, at = [], 0
    for number, line in enumerate(sentences):
        spans.append(Sentence(at, at + len(line), number))
        at += len(line) + 1
    blocks = tuple(Block("paragraph", span.start, span.end) for span in spans)
    report = Report(
        id, id, None, None, None, (), (), None, "id", Published(published, "field"), text, blocks, ()
    )
    annotation = Annotation(id, tuple(spans), find(report), (), tuple(times), (), ())
    return Reading(report, annotation, Linking(id, (), ()))


def time(reading: Reading, words: str, value: str, type: str = "DATE") -> Time:
    start = reading.report.text.index(words)
    return Time(start, start + len(words), type, value, "times:1")  # type: ignore[arg-type]


def named(reading: Reading, *names: tuple[str, str, str, str]) -> Reading:
    """The reading with names that are known: words, sort of mention, id of the entity, state; every time that
    the words occur."""
    text = reading.report.text
    found = []
    for words, kind, entity, state in names:
        start = text.find(words)
        while start >= 0:
            found.append((start, start + len(words), kind, entity, state))
            start = text.find(words, start + 1)
    found.sort()
    mentions = tuple(Mention(s, e, kind, (entity,), "table:x") for s, e, kind, entity, _ in found)  # type: ignore[arg-type]
    links = tuple(Link(n, (entity,), (state,), 1.0, "") for n, (_, _, _, entity, state) in enumerate(found))
    entities = {entity: Entity(entity, "person" if kind == "person" else "place", (words,), state)
                for words, kind, entity, state in names}  # fmt: skip
    return replace(
        reading,
        annotation=replace(reading.annotation, mentions=mentions),
        linking=Linking(reading.report.id, links, tuple(entities.values())),
    )


def mention(
    reading: Reading,
    sentence: int,
    trigger: str,
    type: str = "CONSULT",
    status: str = "happened",
    actors: Sequence[tuple[str, str | None]] = (("CHL", "Amelia Rojas"),),
    recipients: Sequence[tuple[str, str | None]] = (("PER", "Tomas Quispe"),),
    **more: str | None,
) -> EventMention:
    """An event mention whose evidence is one sentence; `date`, `place`, `mode`, `voice` as keywords."""
    report, text = reading.report.id, reading.report.text
    span = reading.annotation.sentences[sentence]
    start = text.index(trigger, span.start)
    date, place = more.get("date"), more.get("place")
    known = {entity.names[0]: entity.id for entity in reading.linking.entities}
    where = text.find(place) if place else -1
    at = Span(report, where, where + len(place)) if place and where >= 0 else None
    return EventMention(
        id=make_id("mention", report, sentence, trigger, type),
        report=report,
        type=type,  # type: ignore[arg-type]
        mode=more.get("mode"),
        status=status,  # type: ignore[arg-type]
        actors=tuple(Party(state, name, known.get(name or "")) for state, name in actors),
        recipients=tuple(Party(state, name, known.get(name or "")) for state, name in recipients),
        time=Dated(date, Span(report, start, start + len(trigger))) if date else None,
        place=Place(place, at) if place else None,
        voice=more.get("voice"),
        statement=None,
        trigger=Span(report, start, start + len(trigger)),
        evidence=(Span(report, span.start, span.end),),
        because=("test:1",),
    )


def flow(
    reading: Reading,
    sentence: int,
    goods: str,
    giver: str,
    receiver: str,
    status: str = "happened",
    kind: str = "arms",
) -> Flow:
    report, text = reading.report.id, reading.report.text
    span = reading.annotation.sentences[sentence]
    start = text.index(goods, span.start)
    return Flow(
        make_id("flow", report, sentence, goods, giver, receiver), report, giver, receiver, kind,  # type: ignore[arg-type]
        Span(report, start, start + len(goods)), None, None, None, status,  # type: ignore[arg-type]
        None, None, (Span(report, span.start, span.end),), ("test:1",),
    )  # fmt: skip


def grouped(
    readings: Sequence[Reading],
    events: Sequence[EventMention] = (),
    flows: Sequence[Flow] = (),
    origins: Sequence[Origin] = (),
    derivations: Sequence[Derivation] = (),
    statements: Sequence[Statement] = (),
) -> list[Group]:
    return list(groups(readings, statements, events, flows, derivations, origins))


def conflicts(groups: Sequence[Group]) -> list[Conflict]:
    tools = STAGE.load()
    return [each for group in groups for each in STAGE.run(tools, group) if isinstance(each, Conflict)]


def said(
    reading: Reading, content: str, speaker: str, state: str, act: str = "state", direct: bool = False
) -> Statement:
    report, start = reading.report.id, reading.report.text.index(content)
    span = Span(report, start, start + len(content))
    return Statement(
        make_id("statement", report, start, speaker), report, speaker, None, state, None, None,
        act, direct, None, (span,), (), (), (span,), ("test:1",),  # type: ignore[arg-type]
    )  # fmt: skip
