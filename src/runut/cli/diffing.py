"""The command that says what changed between two states of a store, and why."""

import json as form
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from runut.cli.causes import Cause, Causes, State, state
from runut.cli.changes import Difference, differences
from runut.cli.lines import LISTINGS, Line, Said, lines
from runut.cli.material import FOUND, material, opened
from runut.cli.options import Json, Language, States
from runut.cli.plain import console
from runut.cli.rows import Asked
from runut.cli.session import language
from runut.cli.states import code_of
from runut.dossier.index import Index
from runut.dossier.words import Words, words

KINDS = tuple(listing.kind for listing in LISTINGS)
SIGNS = {"came": "+", "went": "-", "changed": "~"}
SHOWN = 4  # names of one cause in a line; --json has all
CUT = 160  # characters of a line's words

Place = Annotated[Path, typer.Argument(metavar="FILE", help="A store.")]


def diff(
    before: Place,
    after: Place,
    states: States = None,
    json: Json = False,
    lang: Language = "en",
) -> None:
    """Say which lines two stores tell differently. The nearest cause stands beside each."""
    asked = Asked(tuple(code_of(one) for one in states or ()), (None, None), language(lang))
    old, was = _lines(before, asked)
    new, now = _lines(after, asked)
    causes = Causes(was, now)
    found = sorted(differences(old, new, causes), key=lambda one: KINDS.index(one.line.kind))
    if json:
        told = {"causes": [_cause(one) for one in causes.all()], "lines": [_row(one) for one in found]}
        typer.echo(form.dumps(told, ensure_ascii=False, indent=1))
        return
    for line in _text(found, causes.all(), words(lang)):
        console.print(line)


def _lines(path: Path, asked: Asked) -> tuple[list[Line], State]:
    with opened(path) as held:
        return lines(Index(material(held, *FOUND)), asked), state(held)


def _row(one: Difference) -> dict[str, object]:
    return {
        "change": one.change,
        "kind": one.line.kind,
        "id": one.line.id,
        "before": one.before.id if one.before else None,
        "text": one.line.text,
        "fields": {name: {"before": was, "after": now} for name, (was, now) in one.fields.items()},
        "because": [_cause(cause) for cause in one.causes],
    }


def _cause(one: Cause) -> dict[str, object]:
    return {"why": one.why, "names": list(one.names)}


def _text(found: list[Difference], causes: tuple[Cause, ...], said: Words) -> Iterator[Text]:
    yield Text(said.say("diff.inputs", causes=_causes(causes, said) or said.say("diff.none")))
    if not found:
        yield Text(said.say("diff.nothing"))
    kind = ""
    for one in found:
        if one.line.kind != kind:
            kind = one.line.kind
            yield Text(said.say(f"diff.{kind}"), "bold")
        date = one.line.fields.get("date")
        head = f"{date}  {one.line.text}" if date else one.line.text
        yield Text(f"{SIGNS[one.change]} {_cut(head)}")
        yield Text(f"    {_ids(one)}", "dim")
        for name, (was, now) in one.fields.items():
            field = said.say(
                "diff.field", name=said.label("field", name), before=_said(was), after=_said(now)
            )
            yield Text(f"    {field}")
        if one.causes:
            yield Text(f"    {said.say('diff.because', causes=_causes(one.causes, said))}")


def _ids(one: Difference) -> str:
    return f"{one.before.id} → {one.line.id}" if one.before and one.before.id != one.line.id else one.line.id


def _causes(causes: Iterable[Cause], said: Words) -> str:
    return said.parted([_because(one, said) for one in causes])


def _because(one: Cause, said: Words) -> str:
    more = len(one.names) - SHOWN
    names = [*one.names[:SHOWN], *([said.say("page.and_more", more)] if more > 0 else [])]
    return said.say(f"diff.{one.why}", len(one.names), names=", ".join(names))


def _said(value: Said) -> str:
    if isinstance(value, list):
        return _cut(", ".join(value)) or "-"
    return "-" if value is None else _cut(str(value))


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= CUT else f"{line[:CUT]}…"


COMMANDS = (diff,)
