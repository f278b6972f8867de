"""Writes dossiers as Markdown: the same sections and lines, each with its words quoted below."""

import re
from collections.abc import Iterator, Sequence

from runut.dossier import Material
from runut.dossier.backing import FACT, TIE, days, elsewhere, within
from runut.dossier.dates import spoken
from runut.dossier.index import Index
from runut.dossier.lede import fact
from runut.dossier.words import Words, words
from runut.export.passages import Passage, Passages
from runut.model import Dossier, Line

SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
WORDINGS = 3  # other wordings of an utterance that are shown
QUOTES = 3  # passages below a line before the rest is counted


def page(dossiers: Sequence[Dossier], material: Material) -> str:
    """The dossiers one after another, each in its language; ends with a newline. Words of reports are
    escaped, so that they cannot be taken for Markdown or HTML."""
    passages = Passages(Index(material))
    parts = [part for dossier in dossiers for part in _dossier(dossier, passages, words(dossier.language))]
    return "\n\n".join(parts) + "\n"


def plain(text: str) -> str:
    """Text with the characters escaped that Markdown or HTML would read, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _dossier(dossier: Dossier, passages: Passages, tongue: Words) -> Iterator[str]:
    a, b = (tongue.state(code) for code in dossier.states)
    yield f"# {plain(tongue.say('page.title', a=a, b=b))}"
    counts = (
        tongue.say("count.reports", len(dossier.reports)),
        tongue.say("count.origins", len(passages.index.origins_of(dossier.reports))),
    )
    yield " · ".join(counts)
    if dossier.lede:
        yield " ".join(plain(line.text) for line in dossier.lede)
    for section in dossier.sections:
        yield f"## {tongue.say(f'section.{section.name}')}"
        if not section.lines:
            nothing = "score.nothing" if section.name == "scores" else "page.nothing"
            yield f"*{tongue.say(nothing)}*"
        for line in section.lines:
            yield _line(section.name, line, passages, tongue)


def _line(section: str, line: Line, passages: Passages, tongue: Words) -> str:
    meta = " · ".join(plain(each) for each in _meta(section, line, tongue))
    found = passages.of(line.cites)
    wordings = [f"“{plain(value)}”" for name, value in line.facts if name == "wording"][:WORDINGS]
    rows = [f"- {_head(section, line, tongue)}" + (f"  \n  {meta}" if meta else "")]
    if wordings:
        rows.append("  " + tongue.say("voice.wordings", list=" · ".join(wordings)))
    rows += [f"  > {_quote(each, tongue)}" for each in found[:QUOTES]]
    if len(found) > QUOTES:
        rows.append(f"  > {tongue.say('page.and_more', len(found) - QUOTES)}")
    return "\n\n".join(rows)


def _head(section: str, line: Line, tongue: Words) -> str:
    date = fact(line, "date")
    said = plain(line.text)
    if section == "voices":
        who = f"**{plain(speaker(tongue, line))}**"
        if fact(line, "direct") == "yes":
            return f"{who}: “{said}”"
        return f"{who} {plain(cue)} {said}" if (cue := fact(line, "cue")) else f"{who}: {said}"
    if section == "flows":
        return f"{said}: “{plain(goods)}”" if (goods := fact(line, "goods")) else said
    if words_of := fact(line, "clause"):
        said = f"{said} — “{plain(words_of)}”"
    return f"**{plain(spoken(tongue, date))}** {said}" if date else said


def speaker(tongue: Words, line: Line) -> str:
    """A speaker's name; a state's, a body's or an organ's in the dossier's language."""
    return tongue.speaker(fact(line, "speaker") or "", fact(line, "state") or "")


def _meta(section: str, line: Line, tongue: Words) -> Iterator[str]:
    labels = (
        ("status", "status"),
        ("verdict", "verdict"),
        ("type", "type"),
        ("mode", "mode"),
        ("act", "act"),
    )
    for name, family in labels:
        if value := fact(line, name):
            yield tongue.label(family, value)
    if fact(line, "dated") and fact(line, "date"):
        yield tongue.say("date.by_report")
    yield from (value for name, value in line.facts if name == "amount")
    if section == "voices" and (date := fact(line, "date")):
        yield spoken(tongue, date)
    if voice := fact(line, "voice"):
        yield tongue.say("meta.voice", voice=tongue.voice(voice))
    told = [value for name, value in line.facts if name == FACT]
    tied = [value for name, value in line.facts if name == TIE]
    said = (within(tongue, tied), elsewhere(tongue, told, fact(line, "status")), days(tongue, told))
    yield from filter(None, said)
    if origins := fact(line, "origins"):
        yield tongue.say("count.origins", int(origins))
    if reports := fact(line, "reports"):
        yield tongue.say("count.reports", int(reports))


def _quote(passage: Passage, tongue: Words) -> str:
    said = "".join(f"**{plain(w)}**" if marked else _kept(w) for w, marked in passage.pieces).strip()
    report = passage.report
    where = [
        report.outlet or tongue.say("report.no_outlet"),
        spoken(tongue, report.published.value) if report.published.value else tongue.say("report.undated"),
        tongue.say("cite.paragraph", passage.paragraph)
        if passage.paragraph
        else tongue.say(f"cite.{passage.kind}"),
    ]
    return f"{said} — {plain(', '.join(where))}"


def _kept(text: str) -> str:
    """Escaped text that keeps a space at its edges."""
    left, right = (" " if text[:1].isspace() else ""), (" " if text[-1:].isspace() else "")
    return f"{left}{plain(text)}{right}" if text.strip() else " "
