"""Tiny stages for tests of the loop: they read words, count them, and pair reports that begin alike."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from runut.model import (
    Annotation,
    Block,
    Derivation,
    Doubt,
    Event,
    EventMention,
    Failure,
    Linking,
    Noted,
    Page,
    Pair,
    Party,
    Published,
    Reading,
    Report,
    Sentence,
    Span,
    Stage,
    Statement,
    StatusAt,
    make_id,
)
from runut.run import Step, Task
from runut.run.origins import ORIGINS
from runut.run.tasks import of_linked, of_noted, of_pages, of_readings, of_reports
from runut.store import Note, Store, digest, encode

called: list[str] = []  # stages in the order of their calls, in this process
on_call: list[Callable[[int], None]] = []  # told the number of each call, to die at one


def note(stage: str) -> None:
    called.append(stage)
    for told in on_call:
        told(len(called))


def pages(place: str) -> Iterator[Page | Failure]:
    """`a=some words;b=other words`: one page each; `a=` fails; `file:a=…` gives it a place of its own."""
    for part in place.split(";"):
        where, _, rest = part.rpartition(":")
        name, _, words = rest.partition("=")
        source = f"{where or 'somewhere'}:{name}"
        if not words:
            yield Failure(make_id("failure", source), "ingest", source, "nothing there")
            continue
        body = digest(words)
        yield Page(
            make_id("page", source, body), source, body, words.encode(), "text/plain", given=(("id", name),)
        )


def tools() -> str:
    return "tools"


def broken_tools() -> str:
    raise ValueError("the table\nis wrong")


def read(tools: str, page: Page) -> Iterator[Report | Failure]:
    note("read")
    text = page.content.decode()
    name = page.field("id") or ""
    if text.startswith("empty"):
        yield Failure(make_id("failure", name), "read", name, "holds no words")
        return
    blocks = (Block("paragraph", 0, len(text)),)
    published = Published("2024-06-19", "field")
    yield Report(name, page.id, None, "Warta", None, (), (), None, "en", published, text, blocks, ())


def annotate(tools: str, report: Report) -> Iterator[Annotation | Doubt]:
    note("annotate")
    if "crash" in report.text:
        raise KeyError("no such\nword")
    end = len(report.text)
    yield Annotation(report.id, (Sentence(0, end, 0),), (), (), (), (), ())
    yield Doubt(
        make_id("doubt", report.id), "annotate", report.id, Span(report.id, 0, end), "unsure", ("a", "b")
    )


def link(tools: str, noted: Noted) -> Iterator[Linking]:
    note("link")
    yield Linking(noted.report.id, (), ())


def extract(tools: str, reading: Reading) -> Iterator[Statement | EventMention]:
    note("extract")
    id, end = reading.report.id, len(reading.report.text)
    span = Span(id, 0, end)
    yield Statement(
        make_id("statement", id, reading.report.text), id, "Someone", None, "RUS", None, None, "state",
        False, None, (span,), (), ("PRK",), (span,), (),
    )  # fmt: skip
    yield EventMention(
        make_id("mention", id, reading.report.text), id, "CONSULT", None, "happened", (Party("RUS"),),
        (Party("PRK"),), None, None, None, None, span, (span,), (),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Begins:
    """What is kept of a report for the sake of the pairs."""

    report: str
    word: str


def sheet(tools: str, reading: Reading) -> Iterator[Note]:
    note("sheet")
    yield Note(encode(Begins(reading.report.id, reading.report.text.split()[0])))


def derive(tools: str, pair: tuple[str, str]) -> Iterator[Derivation]:
    note("lineage")
    report, source = pair
    ours, theirs = Span(report, 0, 1), Span(source, 0, 1)
    yield Derivation(
        make_id("derivation", report, source), report, source, "rewrite", (Pair(ours, theirs, 1.0),), (ours,),
        1.0, "begins alike",
    )  # fmt: skip


def of_alike(store: Store, salt: str) -> Iterator[Task]:
    """Each report with the first that begins with the same word."""
    first: dict[str, str] = {}
    for one in store.notes("sheet", Begins):
        source = first.setdefault(one.word, one.report)
        if source != one.report:
            pair = one.report, source
            yield Task(" ".join(pair), digest(salt, *pair), lambda pair=pair: pair)


def merge(tools: str, group: tuple[str, tuple[EventMention, ...]]) -> Iterator[Event]:
    word, mentions = group
    note("merge")
    told = mentions[0]
    yield Event(
        make_id("event", word), f"undated CONSULT RUS-PRK {word}", told.type, None, told.status, told.actors,
        told.recipients, None, None, tuple(StatusAt(m.status, m.report, m.id, None) for m in mentions),
        tuple(m.id for m in mentions), (), (),
    )  # fmt: skip


def of_words(store: Store, salt: str) -> Iterator[Task]:
    """A group for each first word."""
    groups: dict[str, list[EventMention]] = {}
    texts = {report.id: report.text for report in store.every(Report)}
    for mention in store.every(EventMention):
        groups.setdefault(texts[mention.report].split()[0], []).append(mention)
    for word in sorted(groups):
        group = (word, tuple(groups[word]))
        yield Task(word, digest(salt, repr(group)), lambda group=group: group)


READ = Step(Stage("read", 1, tools, read, batch=2), of_pages)
ANNOTATE = Step(Stage("annotate", 1, tools, annotate, batch=2), of_reports)
LINK = Step(Stage("link", 1, tools, link, batch=2), of_noted)
EXTRACT = Step(Stage("extract", 1, tools, extract, batch=2), of_readings)
SHEET = Step(Stage("sheet", 1, tools, sheet, batch=2), of_readings)
LINEAGE = Step(Stage("lineage", 1, tools, derive, batch=1), of_alike, whole=True)
MERGE = Step(Stage("merge", 1, tools, merge, batch=1), of_words)
STEPS = (READ, ANNOTATE, LINK, EXTRACT, SHEET, LINEAGE, Step(ORIGINS, of_linked), MERGE)
