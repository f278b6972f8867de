"""The command by which a person says whether mentions tell one act."""

import getpass
import json as form
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, get_args

import msgspec
import typer

from runut.cli import plain
from runut.cli.errors import UserError
from runut.cli.judgements import JudgementRow, changed, row
from runut.cli.material import material, opened
from runut.cli.options import DEFAULT_STORE, Json, StorePath
from runut.cli.session import Ways, drive
from runut.dossier.index import Index
from runut.model import Event, EventMention, Judged, Judgement, Report, Verdict, make_id
from runut.run import judging
from runut.store import Store

Side = tuple[Judged, ...]
VERDICTS = get_args(Verdict)
NOTHING = "Nothing has been judged."
KNOWN = "No judgement that the store does not hold already."


def judge(
    said: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID ID VERDICT]", help="Events or mentions; same, different, unsure."),
    ] = None,
    because: Annotated[str | None, typer.Option(metavar="TEXT", help="Why.")] = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who judges; else who is logged in.")] = None,
    listed: Annotated[bool, typer.Option("--list", help="Show all judgements.")] = False,
    withdrawn: Annotated[str | None, typer.Option("--withdraw", metavar="ID", help="Take one back.")] = None,
    brought: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="Take in what --list --json printed.")
    ] = None,
    store: StorePath = DEFAULT_STORE,
    json: Json = False,
) -> None:
    """Say whether two events or mentions are one act. Merging keeps to it from then on."""
    if sum((bool(said), listed, withdrawn is not None, brought is not None)) != 1:
        raise UserError("say two ids and a verdict, or one of --list, --withdraw, --from")
    with opened(store) as held:
        if listed:
            _list(held, json)
            return
        before = tuple(held.every(Event))
        try:
            if brought is not None:
                touched = _bring(held, brought)
            elif withdrawn is not None:
                touched = [_withdraw(held, withdrawn)]
            else:
                touched = [_keep(held, said or [], because, by)]
        except judging.Refused as why:
            raise UserError(str(why)) from None
        drive(held, Ways(1))
        _tell(touched, before, tuple(held.every(Event)), json)


def _tell(
    touched: list[Judgement], before: tuple[Event, ...], after: tuple[Event, ...], as_json: bool
) -> None:
    """What was judged, and which events became which by it."""
    mentions = {told.mention for one in touched for told in (*one.one, *one.other)}
    events = changed(before, after, mentions)
    if as_json:
        typer.echo(form.dumps({"judgements": [one.id for one in touched], "events": events}, indent=1))
        return
    if not touched:
        typer.echo(KNOWN)
    for one in touched:
        typer.echo(f"{one.id}  {one.verdict}{', taken back' if one.withdrawn else ''}")
    for became in events:
        typer.echo(f"    {' + '.join(became['before']) or '-'} → {' + '.join(became['after']) or '-'}")


def _keep(store: Store, given: list[str], because: str | None, by: str | None) -> Judgement:
    if len(given) != 3:
        raise UserError("say two ids and a verdict")
    verdict = given[2]
    if verdict not in VERDICTS:
        raise UserError(f"no verdict {verdict!r}; there are {', '.join(VERDICTS)}")
    one, other = _parted(_side(store, given[0]), _side(store, given[1]))
    at, who = _now(), by or _user()
    id = make_id("judgement", verdict, who, at, *(told.mention for told in (*one, *other)))
    judgement = Judgement(id, verdict, one, other, because, who, at)  # type: ignore[arg-type]
    judging.keep(store, judgement)
    return judgement


def _side(store: Store, id: str) -> Side:
    """The mentions that an id stands for."""
    mention = store.get(EventMention, id)
    event = store.get(Event, id)
    ids = event.mentions if event is not None else ()
    found = [mention] if mention is not None else [store.get(EventMention, one) for one in ids]
    told = sorted(Judged(one.id, one.type, one.trigger) for one in found if one is not None)
    if not told:
        raise UserError(f"the store holds no event and no mention with the id {id}")
    return tuple(told)


def _parted(one: Side, other: Side) -> tuple[Side, Side]:
    """A mention judged against its own event is judged against the rest of it."""
    sides = [one, other]
    larger = 0 if len(one) > len(other) else 1
    sides[larger] = tuple(told for told in sides[larger] if told not in sides[1 - larger])
    if not sides[larger]:
        raise UserError("both ids stand for the same mentions")
    return sides[0], sides[1]


def _withdraw(store: Store, id: str) -> Judgement:
    found = store.get(Judgement, id)
    if found is None or found.withdrawn:
        raise UserError(f"no judgement {id} stands")
    return judging.withdraw(store, found, _now())


def _bring(store: Store, path: Path) -> list[Judgement]:
    try:
        rows = msgspec.json.decode(path.read_bytes(), type=list[JudgementRow])
    except OSError as error:
        raise UserError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from None
    except msgspec.DecodeError as error:
        raise UserError(f"{path} is not what `runut judge --list --json` prints: {error}") from None
    return judging.bring(store, [one.judgement for one in rows])


def _list(store: Store, as_json: bool) -> None:
    index = Index(material(store, Report))
    known = judging.known(store)
    found = sorted(store.every(Judgement), key=lambda one: (one.at, one.id))
    rows = [row(index, one, known) for one in found]
    if as_json:
        typer.echo(form.dumps(rows, ensure_ascii=False, indent=1))
    else:
        plain.show(rows, plain.judgement, NOTHING)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        raise UserError("say who judges: --by NAME") from None


COMMANDS = (judge,)
