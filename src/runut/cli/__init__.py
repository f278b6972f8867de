"""The command line: one short function a command; settings are made here and passed on."""

import io
import sys
from typing import Annotated

import typer
from sqlalchemy.exc import SQLAlchemyError

from runut import __version__
from runut.cli import diffing, dossiers, judging, listing, reading, tracing
from runut.cli.errors import UserError
from runut.encoder import WeightsError
from runut.lang import PackError
from runut.run import Stop
from runut.store import StoreError

WRONG = 2  # exit code where nothing could be done
INTERRUPTED = 130

app = typer.Typer(
    name="runut",
    help="Reads news reports and keeps a cited record of the relations between states.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (
    *reading.COMMANDS,
    *dossiers.COMMANDS,
    *listing.COMMANDS,
    *tracing.COMMANDS,
    *judging.COMMANDS,
    *diffing.COMMANDS,
):
    app.command()(command)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"runut {__version__}")
        raise typer.Exit


@app.callback()
def about(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which.")
    ] = False,
) -> None:
    """Reads news reports and keeps a cited record of the relations between states."""


def main() -> None:
    """Runs the command that was asked for; what a user can mend is said in one line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        app()
    except (UserError, StoreError, PackError, WeightsError, Stop) as error:
        _end(str(error), WRONG)
    except SQLAlchemyError as error:
        _end(f"the store cannot be used: {getattr(error, 'orig', None) or error}", WRONG)
    except SystemExit as end:  # typer turns an interrupt into its exit code
        if end.code == INTERRUPTED:
            _end("stopped; the same command goes on from here", INTERRUPTED)
        raise


def _end(line: str, code: int) -> None:
    print(f"runut: {' '.join(line.split())}", file=sys.stderr)
    sys.exit(code)
