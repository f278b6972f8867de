"""The command that writes the dossier of two states."""

from enum import StrEnum
from typing import Annotated

import typer

from runut.cli.errors import UserError
from runut.cli.material import material, opened
from runut.cli.options import DEFAULT_STORE, Language, Since, StorePath, Until
from runut.cli.periods import period
from runut.cli.session import language
from runut.cli.states import code_of
from runut.dossier import compose
from runut.dossier.words import languages
from runut.export import dossier_json, html, markdown


class Form(StrEnum):
    html = "html"
    md = "md"
    json = "json"


State = Annotated[str, typer.Argument(metavar="STATE", help="A code or a name: PRK, Korut, 'North Korea'.")]


def dossier(
    a: State,
    b: State,
    store: StorePath = DEFAULT_STORE,
    since: Since = None,
    until: Until = None,
    form: Annotated[Form, typer.Option("--format", help="html opens in a browser.")] = Form.md,
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    lang: Language = "en",
) -> None:
    """Print the dossier of two states. What happened and passed, who says so, where reports disagree."""
    first, second = code_of(a), code_of(b)
    if first == second:
        raise UserError(f"a dossier is of two states; {a!r} and {b!r} are both {first}")
    begin, end = period(since, until)
    chosen = language(lang)
    with opened(store) as held:
        found = material(held)
    codes = (chosen,) if json or form is not Form.html else (chosen, *(c for c in languages() if c != chosen))
    book = [compose(found, first, second, begin, end, code) for code in codes]
    if not any(section.lines for section in book[0].sections if section.name != "unread"):
        when = " in this period" if begin or end else ""
        typer.echo(f"runut: the store says nothing of {first} and {second}{when}", err=True)
    if json or form is Form.json:
        typer.echo(dossier_json.text(book, found), nl=False)
    elif form is Form.md:
        typer.echo(markdown.page(book, found), nl=False)
    else:
        typer.echo(html.page(book, found, chosen), nl=False)


COMMANDS = (dossier,)
