"""The commands that read: build, records, add, withdraw."""

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from runut.cli.build import write
from runut.cli.errors import UserError
from runut.cli.material import objects, opened
from runut.cli.options import DEFAULT_STORE, Json, Language, Reader, Sources, StorePath, Workers
from runut.cli.session import Ways, drive, folder, language, take_in
from runut.cli.summary import summary, warn
from runut.export import records as form
from runut.model import Failure, Report
from runut.store import Store

STORE = "runut.db"


def build(
    sources: Sources,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="Where the dossier is written.")],
    lang: Language = "en",
    workers: Workers = 0,
    reader: Reader = None,
) -> None:
    """Read sources and write their dossiers as a page. DIR gets index.html, dossier.json and records.jsonl.

    DIR/runut.db keeps what was read, so that building again reads only what is new or changed.
    """
    code = language(lang)
    with Store(folder(out) / STORE, create=True) as store:
        taken = take_in(store, sources, True, Ways(workers, reader), beside=out)
        if not store.ids(Report):
            raise UserError("nothing could be read: " + _first(store.every(Failure)))
        write(store, taken.reports, out, code)
        typer.echo(summary(store, taken).text())


def records(
    sources: Sources,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="FILE", help="Instead of stdout.")
    ] = None,
    workers: Workers = 0,
    reader: Reader = None,
) -> None:
    """Write one JSON object a report. It holds events, flows, statements, credits and times with offsets."""
    with tempfile.TemporaryDirectory() as scratch, Store(Path(scratch) / STORE, create=True) as store:
        taken = take_in(store, sources, True, Ways(workers, reader))
        lines = [form.line(one) for one in objects(store, taken.reports)]
        warn(store.every(Failure))
    if not lines:
        raise UserError("nothing could be read")
    if out is None:
        typer.echo("".join(lines), nl=False)
    else:
        _save(out, "".join(lines))


def add(
    sources: Sources,
    store: StorePath = DEFAULT_STORE,
    workers: Workers = 0,
    reader: Reader = None,
    json: Json = False,
) -> None:
    """Read reports into a store. What it holds already is left as it is."""
    with Store(store, create=True) as held:
        taken = take_in(held, sources, False, Ways(workers, reader))
        if not set(taken.reports) & set(held.ids(Report)):
            raise UserError("nothing could be read: " + _first(taken.failures or held.every(Failure)))
        told = summary(held, taken)
        typer.echo(told.json() if json else told.text())


def withdraw(
    reports: Annotated[list[str], typer.Argument(metavar="REPORT...", help="Ids of reports.")],
    store: StorePath = DEFAULT_STORE,
    workers: Workers = 0,
    json: Json = False,
) -> None:
    """Take reports back, with all that rested on them."""
    with opened(store) as held:
        there = held.pages.held()
        for report in reports:
            if report not in there:
                raise UserError(f"the store holds no report {report}")
        held.withdraw(reports)
        drive(held, Ways(workers or 1))
        told = summary(held)
        typer.echo(told.json() if json else told.text())


def _save(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UserError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from None


def _first(failures: Iterable[Failure]) -> str:
    found = list(failures)
    if not found:
        return "the sources hold no page"
    more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
    return f"{found[0].where}: {found[0].reason}{more}"


COMMANDS = (build, records, add, withdraw)
