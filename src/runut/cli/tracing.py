"""The command that leads from a line or a record back to the words on the page."""

import json as form
from collections.abc import Iterator
from typing import Annotated, Any

import msgspec
import typer
from rich.text import Text

from runut.cli.errors import UserError
from runut.cli.material import material, opened
from runut.cli.options import DEFAULT_STORE, Json, Language, StorePath
from runut.cli.plain import console
from runut.cli.rules import Rule
from runut.cli.session import language
from runut.cli.trace import Tracer, Trail, events
from runut.dossier.conflicts import question
from runut.dossier.words import Words, words
from runut.export.passages import Passage
from runut.model import Conflict, Failure, Judgement, Report
from runut.store import Decision

History = dict[str, list[Decision]]
SHOWN = 4  # of what went in during a run; --json has all
CELL = 70  # characters of a cell that a row shows; --json has all
CLEAR = ("example", "expect")  # cells that stand in lines of their own
TOLD = (
    "verdict", "by", "at", "withdrawn", "text", "key", "type", "kind", "status", "act", "speaker", "state",
    "giver", "receiver", "source", "name", "about", "what", "voice", "via", "score",
)  # fmt: skip


def trace(
    id: Annotated[str, typer.Argument(metavar="ID", help="Of a line, event, statement, flow, … or report.")],
    store: StorePath = DEFAULT_STORE,
    json: Json = False,
    lang: Language = "en",
) -> None:
    """Follow a line or record back to its words. The rules that read them are named, too."""
    with opened(store) as held:
        trail = Tracer(material(held), tuple(held.every(Judgement))).trail(id)
        if trail is None:
            raise UserError(f"the store holds nothing with the id {id}")
        places = {report: page.source for report, page in held.pages.held().items()}
        history = {event.id: held.decisions(event.mentions) for event in events(trail)}
    if json:
        typer.echo(form.dumps(_data(trail, places, history), ensure_ascii=False, indent=1))
        return
    for line in Telling(places, words(language(lang)), history).lines(trail):
        console.print(line)


def _data(trail: Trail, places: dict[str, str], history: History) -> dict[str, Any]:
    return {
        "id": trail.id,
        "kind": trail.kind,
        "record": msgspec.to_builtins(trail.record),
        "words": [_passage(passage, places) for passage in trail.passages],
        "rules": [{"because": one.because, "row": one.where, **one.cells} for one in trail.rules],
        "decisions": [msgspec.to_builtins(one) for one in history.get(trail.id, ())],
        "rests_on": [_data(one, places, history) for one in trail.rests_on],
    }


def _passage(passage: Passage, places: dict[str, str]) -> dict[str, Any]:
    report = passage.report
    return {
        "report": report.id,
        "outlet": report.outlet,
        "title": report.title,
        "url": report.url,
        "published": report.published.value,
        "how_published": report.published.how,
        "source": places.get(report.id),
        "start": passage.start,
        "end": passage.end,
        "sentence": report.text[passage.start : passage.end],
        "marked": [
            {"start": span.start, "end": span.end, "words": span.of(report.text)} for span in passage.spans
        ],
    }


class Telling:
    """A trail as lines of text. `places` are the sources of reports, `history` the decisions by event."""

    def __init__(self, places: dict[str, str], tongue: Words, history: History) -> None:
        self._history = history
        self._places = places
        self._tongue = tongue

    def lines(self, trail: Trail, depth: int = 0) -> Iterator[Text]:
        """What the record is, its words with the marked ones in brackets, its rules, and what it rests on."""
        margin = "    " * depth
        yield Text(f"{margin}{trail.kind} {trail.id}", "bold")
        yield from (Text(f"{margin}  {line}") for line in self._facts(trail.record))
        for passage in trail.passages:
            told = Text(f"{margin}  “")
            for piece, marked in passage.pieces:
                told.append(f"[{piece}]" if marked else piece, "bold" if marked else "")
            yield told.append("”")
            yield Text(f"{margin}    {self._where(passage)}", "dim")
        for one in trail.rules:
            yield from (Text(f"{margin}  {line}") for line in _rule(one))
        for decision in self._history.get(trail.id, ()):
            yield Text(f"{margin}  {_decided(decision)}", "dim")
        for below in trail.rests_on:
            yield from self.lines(below, depth + 1)

    def _facts(self, record: object) -> Iterator[str]:
        """What the record says, in one line; of a report or failure, what is known of it."""
        if isinstance(record, Report):
            known = (record.outlet, record.title, _dated(record), record.url, self._places.get(record.id))
            yield ", ".join(part for part in known if part)
        elif isinstance(record, Failure):
            yield f"{record.stage}: {record.where}: {record.reason}"
        elif isinstance(record, Conflict):
            yield f"{record.kind}: {question(self._tongue, record)}"
        else:
            told = [(name, value) for name in TOLD if (value := getattr(record, name, None))]
            yield "; ".join(f"{name}: {_said(value)}" for name, value in told)

    def _where(self, passage: Passage) -> str:
        report = passage.report
        known = (report.outlet, _dated(report), f"report {report.id}", f"{passage.start}–{passage.end}")
        return ", ".join(part for part in (*known, report.url, self._places.get(report.id)) if part)


def _dated(report: Report) -> str:
    return f"{report.published.value or 'undated'} (known by: {report.published.how})"


def _said(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _decided(one: Decision) -> str:
    """A decision in one line, with what brought it about."""
    join = one.join
    done = "taken back" if one.taken_back else "joined"
    score = "" if join.score is None else f" {join.score:+.1f}"
    fed = [f"{each.what} {each.record}" for each in one.inputs[:SHOWN]]
    more = [f"and {len(one.inputs) - SHOWN} more"] if len(one.inputs) > SHOWN else []
    why = ", ".join([*fed, *more]) or "other stages or tables"
    return f"{one.at}  {done}  {join.mention} with {join.other}{score}; {why}"


def _rule(one: Rule) -> Iterator[str]:
    yield f"because {one.because}"
    row = "  ".join(f"{name}={_cut(cell)}" for name, cell in one.cells.items() if name not in CLEAR)
    if row:
        yield f"    row: {row}"
    for name in CLEAR:
        if name in one.cells:
            yield f"    {name}: {one.cells[name]}"


def _cut(cell: str) -> str:
    return cell if len(cell) <= CELL else f"{cell[:CELL]}…"


COMMANDS = (trace,)
