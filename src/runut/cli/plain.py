"""The text form of each listing's rows: a head line, then the words that bear it out."""

import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from rich.console import Console
from rich.text import Text

from runut.dossier.words import Words

Row = dict[str, Any]
QUOTED = 220  # characters of a report's words in one line
PLAIN = {"color_system": None} if os.environ.get("NO_COLOR") else {}
console = Console(soft_wrap=True, highlight=False, markup=False, emoji=False, **PLAIN)  # type: ignore[arg-type]


def show(rows: Iterable[Row], lines: Callable[[Row], Iterator[str]], nothing: str) -> None:
    """Prints rows, the head of each in bold on a terminal."""
    empty = True
    for row in rows:
        empty = False
        for number, line in enumerate(lines(row)):
            console.print(Text(line, "bold" if number == 0 else ""))
    if empty:
        console.print(nothing)


def event(row: Row, said: Words) -> Iterator[str]:
    who = _names(row["actors"]) + (f" → {_names(row['recipients'])}" if row["recipients"] else "")
    act = row["type"] + (f"/{row['mode']}" if row["mode"] else "")
    place = f", {row['place']}" if row["place"] else ""
    coded = f"{act}  {who}{place}"
    status = said.label("status", row["status"])
    yield f"{row['date'] or said.say('report.undated')}  {status}  {row['text'] or coded}"
    disputed = f"; {said.say('conflict.disputed')}: {' '.join(row['conflicts'])}" if row["conflicts"] else ""
    yield f"    {row['id']}  {coded if row['text'] else ''}  {_counts(row, said)}{disputed}"
    for one in row["backing"]:
        name = one["attribute"]
        if sum(other["attribute"] == name for other in row["backing"]) > 1:
            value = said.label(name, one["value"])
            yield f"    {said.label('field', name)} {value}: {_backed(one, said)}"
    for mention in row["mentions"]:
        voice = f" ({mention['voice']})" if mention["voice"] else ""
        yield f"    {_cite(mention)}{voice}"


def _counts(row: Row, said: Words) -> str:
    origins = said.say("count.origins", len(row["origins"]))
    return f"{origins}, {said.say('count.reports', len(row['reports']))}"


def _backed(one: Row, said: Words) -> str:
    """How many origins and reports, which outlets, whose word."""
    named = f" ({', '.join(one['outlets'])})" if one["outlets"] else ""
    voices = [voice for voice in one["voices"] if voice != "reporter"]
    word = f"; {said.label('field', 'voice')}: {', '.join(voices)}" if voices else ""
    return f"{_counts(one, said)}{named}{word}"


def statement(row: Row) -> Iterator[str]:
    via = f" via {', '.join(row['via'])}" if row["via"] else ""
    about = f"  about {' '.join(row['about'])}" if row["about"] else ""
    role = f", {row['role']}" if row["role"] else ""
    who = f"{row['speaker']} ({row['state']}{role})"
    yield f"{row['published'] or 'undated'}  {who}  {row['act']}{via}{about}"
    yield f"    {row['id']}  {'quoted' if row['direct'] else 'reported'}"
    yield f"    {_cite(row)}"


def flow(row: Row) -> Iterator[str]:
    amount = row["amount"] or ""
    what = amount if amount and row["goods"] in amount else row["goods"] + (f" ({amount})" if amount else "")
    voice = f", says {row['voice']}" if row["voice"] else ""
    head = f"{row['date'] or 'undated'}  {row['giver']} → {row['receiver']}  {row['kind']}: {what}"
    yield f"{head}  {row['status']}{voice}"
    yield f"    {row['id']}"
    yield f"    {_cite(row)}"


def conflict(row: Row) -> Iterator[str]:
    yield f"{row['kind']}  {row['question']}"
    yield f"    {row['id']}  {' '.join(row['events'])}".rstrip()
    for side in row["sides"]:
        yield f"    {side['told']}: {_cite(side)}"


def outcome(row: Row) -> Iterator[str]:
    voice = f"  {row['voice']}" if row["voice"] else ""
    until = f" as of {row['until']}" if row["until"] else ""
    yield f"{row['published'] or 'undated'}  {' '.join(row['states'])}  {row['verdict']}{until}{voice}"
    yield f"    {row['id']}  {row['because']}"
    yield f"    {_cite(row)}"
    for told in row["also"]:
        yield f"    {_cite(told)}"
    for told in row["came"]:
        yield f"    came: {_cite(told)}"


def score(row: Row) -> Iterator[str]:
    share = f"{row['came']} of {row['due']} came about ({row['low']:.0%}–{row['high']:.0%})"
    others = f"{row['base']} of {row['others']}"
    yield f"{row['kind']}  {row['name']}  {share}; of all others {others}"
    yield f"    {row['id']}  {row['ended']} proved wrong or called off, no word of {row['unseen']}"


def source(row: Row) -> Iterator[str]:
    yield f"{row['name'] or 'not named'}  {_count(row['reports'], 'report')}"
    yield f"    {row['id']}"
    for report in row["reports"]:
        told = (report.get("outlet"), report.get("published"), report.get("title"))
        yield f"    {report['id']}  " + ", ".join(part for part in told if part)
    for one in row["derivations"]:
        tie = f"{one['report']} ← {one['source']}  {one['kind']} {one['score']:.2f}"
        yield f"    {tie}  {one['because']}  {one['id']}"
        for pair in one["pairs"]:
            yield f"        “{_short(pair['ours']['words'])}”"
            yield f"        “{_short(pair['theirs']['words'])}”"


def failure(row: Row) -> Iterator[str]:
    yield f"{row['stage']}  {row['where']}: {row['reason']}"


def hit(row: Row) -> Iterator[str]:
    yield _cite(row)


def doubt(row: Row) -> Iterator[str]:
    yield f"{row['stage']}  {row['report']}: {row['what']}"
    words = f"  “{_short(row['words'])}”" if row.get("words") else ""
    readings = f"  {' | '.join(row['readings'])}" if row["readings"] else ""
    yield f"    {row['id']}{words}{readings}"


def judgement(row: Row) -> Iterator[str]:
    because = f": {row['because']}" if row["because"] else ""
    fate = f"  taken back {row['withdrawn']}" if row["withdrawn"] else "  idle" if row["idle"] else ""
    yield f"{row['at']}  {row['verdict']}  by {row['by']}{because}{fate}"
    yield f"    {row['id']}"
    for side, mark in zip(row["sides"], ("one  ", "other"), strict=True):
        for told in side:
            yield f"    {mark}  {told['type']}  {_cite(told)}  {told['mention']}"


def _names(parties: Iterable[Row]) -> str:
    return ", ".join(f"{one['state']} {one['name']}" if one["name"] else one["state"] for one in parties)


def _count(things: list[Any], noun: str) -> str:
    return f"{len(things)} {noun}" + ("" if len(things) == 1 else "s")


def _cite(row: Row) -> str:
    told = ", ".join(part for part in (row["outlet"], row["published"], row["report"]) if part)
    return f"“{_short(row['words'])}” ({told})"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= QUOTED else line[:QUOTED].rsplit(" ", 1)[0] + " …"
