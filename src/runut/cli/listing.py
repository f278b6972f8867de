"""The commands that list what a store holds."""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from runut.cli import expectations, plain, rows
from runut.cli.errors import UserError
from runut.cli.material import FOUND, material, opened
from runut.cli.options import DEFAULT_STORE, Json, Language, Since, States, StorePath, Until
from runut.cli.periods import period
from runut.cli.rows import Asked, Row
from runut.cli.session import language
from runut.cli.states import code_of
from runut.dossier.index import Index
from runut.dossier.scores import LEAST
from runut.model import Doubt, Failure, Report

NOTHING = "The store holds nothing that answers this."
FEW = f"No voice, state or outlet has {LEAST} expectations yet that later reports could tell of."


def timeline(
    states: States = None,
    store: StorePath = DEFAULT_STORE,
    since: Since = None,
    until: Until = None,
    json: Json = False,
    lang: Language = "en",
) -> None:
    """What happened, with status and number of independent origins."""
    asked = _asked(states, since, until, lang)
    _list(rows.events, partial(plain.event, said=asked.words), asked, store, json)


def statements(
    states: States = None,
    store: StorePath = DEFAULT_STORE,
    since: Since = None,
    until: Until = None,
    json: Json = False,
) -> None:
    """Who said what, through whom."""
    _list(rows.statements, plain.statement, _asked(states, since, until), store, json)


def flows(
    states: States = None,
    store: StorePath = DEFAULT_STORE,
    since: Since = None,
    until: Until = None,
    json: Json = False,
) -> None:
    """What passed from one state to another."""
    _list(rows.flows, plain.flow, _asked(states, since, until), store, json)


def conflicts(
    states: States = None,
    store: StorePath = DEFAULT_STORE,
    since: Since = None,
    until: Until = None,
    json: Json = False,
    lang: Language = "en",
) -> None:
    """Where reports disagree, every side with its words."""
    _list(rows.conflicts, plain.conflict, _asked(states, since, until, lang), store, json)


def outcomes(
    states: States = None,
    store: StorePath = DEFAULT_STORE,
    since: Since = None,
    until: Until = None,
    json: Json = False,
) -> None:
    """What was expected, and what later reports say of it."""
    _list(expectations.outcomes, plain.outcome, _asked(states, since, until), store, json)


def scores(states: States = None, store: StorePath = DEFAULT_STORE, json: Json = False) -> None:
    """Whose expectations came about, beside those of all others."""
    _list(expectations.scores, plain.score, _asked(states, None, None), store, json, FEW)


def sources(
    store: StorePath = DEFAULT_STORE, since: Since = None, until: Until = None, json: Json = False
) -> None:
    """Which reports rest on which origin. Each tie comes with the sentences that show it."""
    _list(rows.sources, plain.source, _asked(None, since, until), store, json)


def failures(store: StorePath = DEFAULT_STORE, json: Json = False) -> None:
    """What could not be read, and why."""
    with opened(store) as held:
        _print(rows.failures(held.every(Failure)), plain.failure, json, "Everything could be read.")


def doubts(store: StorePath = DEFAULT_STORE, json: Json = False) -> None:
    """Where two readings stayed open and nothing was guessed."""
    with opened(store) as held:
        found = rows.doubts(Index(material(held, Report)), held.every(Doubt))
        _print(found, plain.doubt, json, "No reading stayed open.")


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORD...", help="All of them, in any order.")],
    store: StorePath = DEFAULT_STORE,
    json: Json = False,
) -> None:
    """Find sentences by their words, the best first."""
    if not any(map(str.isalnum, "".join(words))):
        raise UserError("a search asks for a word of letters or digits")
    with opened(store) as held:
        hits = held.search(" ".join(words))
        index = Index(material(held, Report))
        _print((rows.quote(index, hit.span) for hit in hits), plain.hit, json, NOTHING)


def _asked(states: list[str] | None, since: str | None, until: str | None, lang: str = "en") -> Asked:
    return Asked(tuple(code_of(state) for state in states or ()), period(since, until), language(lang))


def _list(
    make: Callable[[Index, Asked], Iterator[Row]],
    lines: Callable[[Row], Iterator[str]],
    asked: Asked,
    store: Path,
    as_json: bool,
    nothing: str = NOTHING,
) -> None:
    with opened(store) as held:
        _print(make(Index(material(held, *FOUND)), asked), lines, as_json, nothing)


def _print(found: Iterable[Row], lines: Callable[[Row], Iterator[str]], as_json: bool, nothing: str) -> None:
    if as_json:
        typer.echo(json.dumps(list(found), ensure_ascii=False, indent=1))
    else:
        plain.show(found, lines, nothing)


COMMANDS = (timeline, statements, flows, conflicts, outcomes, scores, sources, failures, doubts, search)
