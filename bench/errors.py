"""The table of errors: the most frequent kinds of miss and invention on the gold, told by rules.

`errors.act missed: no word of its evidence names an act.train` and so on: how often each kind was seen on
`train` and on `dev`, the most frequent kinds of both together. What a kind says: `error_kinds`, and for what
was missed altogether, the functions here.
"""

import importlib.util
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench import error_kinds as kinds
from bench.encoder import load
from bench.error_kinds import Row
from bench.gold import locate
from bench.material import Figures, Missing, need, rows
from bench.quality import SETS, only
from runut import annotate, extract, ingest, link, read
from runut.encoder import WEIGHTS
from runut.export.records import record
from runut.extract import events
from runut.extract.clauses import Line
from runut.extract.filled import Roles
from runut.model import Annotation, EventMention, Flow, Linking, Noted, Page, Reading, Report, Statement
from runut.model.view import View

MOST = 20
WALKED = {"train": ("gold/train.jsonl", ("corpus/reports.jsonl",)), "dev": SETS["dev"]}


def measure(scratch: Path) -> Figures:
    """The counts of the most frequent kinds."""
    load(WEIGHTS)  # says what is missing before anything is read
    score = load_score(need("gold/score.py"))
    tools = extract.STAGE.load()
    counts: dict[str, Counter[str]] = {name: Counter() for name in WALKED}
    for name, (gold, places) in WALKED.items():
        wanted = {row["id"]: row for row in rows(need(gold))}
        sources = [path for place in places for path in only(need(place), set(wanted), scratch)]
        for reading in readings(sources):
            if reading.report.id in wanted:
                counts[name].update(faults(tools, reading, wanted[reading.report.id], score))
    most = [kind for kind, _ in sum(counts.values(), Counter()).most_common(MOST)]
    return {f"errors.{kind}.{name}": count[kind] for kind in most for name, count in counts.items()}


def readings(sources: list[Path]) -> Iterator[Reading]:
    """The reports of some places as extraction gets them."""
    reader, notes, links = read.STAGE.load(), annotate.ENCODER.load(), link.STAGE.load()
    for page in (one for path in sources for one in ingest.pages(str(path)) if isinstance(one, Page)):
        for report in read.STAGE.run(reader, page):
            if isinstance(report, Report):
                [noted] = [one for one in annotate.ENCODER.run(notes, report) if isinstance(one, Annotation)]
                told = link.STAGE.run(links, Noted(report, noted))
                [linked] = [one for one in told if isinstance(one, Linking)]
                yield Reading(report, noted, linked)


def faults(tools: extract.Tools, reading: Reading, gold: Row, score: Any) -> Iterator[str]:
    """The kinds of all faults of one report."""
    made = list(extract.STAGE.run(tools, reading))
    found: Row = record(
        reading.report,
        reading.annotation,
        [one for one in made if isinstance(one, EventMention)],
        [one for one in made if isinstance(one, Flow)],
        [one for one in made if isinstance(one, Statement)],
        {},
    )
    view = View(reading)
    yield from kinds.acts(gold["events"], found["events"], score, lambda one: unseen(tools, view, one))
    yield from kinds.statements(
        gold["statements"], found["statements"], score, lambda one: unheard(tools, view, one)
    )
    yield from kinds.flows(gold["flows"], found["flows"], score)
    yield from kinds.times(gold["times"], found["times"], score)
    yield from kinds.credits_of(gold["credits"], found["credits"], score)


def unseen(tools: extract.Tools, view: View, act: Row) -> str:
    """Why no found act shares anything with a gold one, by the words of its evidence."""
    at = locate(view.text, act["evidence"])
    own = tools.events.get(view.report.language)
    if at is None or own is None:
        return "evidence not in the clean text"
    lines = [
        Line(view, sentence, own.grammar)
        for sentence in view.sentences
        if sentence.start < at[1] and at[0] < sentence.end
    ]
    named = [
        (trigger.frame.type, roles)
        for line in lines
        for trigger, roles in events.with_roles(line, own.frames.triggers(line))
        if at[0] <= line.words[trigger.start].start < at[1]
    ]
    fitting = [roles for kind, roles in named if kind == act["type"]]
    if fitting:
        return f"a word of its type, {_lacking(fitting)}"
    if named:
        return "only words of other types"
    signs = [sign.label for sign in view.signs_in(*at) if sign.kind == "act"]
    return "only the encoder has its type" if act["type"] in signs else "no word of its evidence names it"


def _lacking(found: list[Roles]) -> str:
    """What the frames found of an act's parties, at best."""
    if any(roles.actors and roles.recipients for roles in found):
        return "other parties"
    if any(roles.actors for roles in found):
        return "its recipient not found"
    return f"its {'actor' if any(roles.recipients for roles in found) else 'parties'} not found"


def unheard(tools: extract.Tools, view: View, statement: Row) -> str:
    """Why nothing of a gold statement was found, by its cue."""
    speech = tools.statements.get(view.report.language)
    cue = (statement["cue"] or "").lower().split()
    if locate(view.text, statement["content"]) is None:
        return "words not in the clean text"
    if not cue or speech is None:
        return "no cue"
    known = any(speech.cues.at(cue, at) for at in range(len(cue)))
    return "its cue is known" if known else "its cue is not known"


def load_score(path: Path) -> Any:
    """The gold's measure as a module."""
    spec = importlib.util.spec_from_file_location("gold_score", path)
    if spec is None or spec.loader is None:
        raise Missing(f"{path} is no module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
