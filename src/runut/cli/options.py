"""The options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...", help="A .txt, .md, .html, .jsonl or .csv file, a folder, or - for stdin."
    ),
]
StorePath = Annotated[Path, typer.Option("--store", metavar="FILE", help="The store, one SQLite file.")]
States = Annotated[
    list[str] | None,
    typer.Argument(metavar="[STATE]...", help="Codes or names: IRN, Iran, Korut, 'North Korea'."),
]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="From this year, month or day on.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Up to this year, month or day.")]
Json = Annotated[bool, typer.Option("--json", help="JSON instead of text.")]
Language = Annotated[str, typer.Option("--lang", metavar="CODE", help="Language of the text: en or id.")]
Workers = Annotated[
    int, typer.Option(min=0, metavar="N", help="Processes that read; 0 chooses by the amount of work.")
]
Reader = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="encoder (tables and network; the usual) or tables (no weights). A store keeps its own.",
    ),
]
DEFAULT_STORE = Path("runut.db")
