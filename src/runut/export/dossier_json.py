"""Writes dossiers as JSON: every line with its facts and with the words that it cites, where they stand."""

import json
from collections import defaultdict
from collections.abc import Sequence

from runut import __version__
from runut.dossier import Material, pairs
from runut.dossier.index import Index
from runut.export.passages import Passage, Passages
from runut.model import Dossier, Line, Origin, Report, Span

Data = dict[str, object]


def text(dossiers: Sequence[Dossier], material: Material) -> str:
    """One object: `reports`, `pairs`, `failures` of the material, and `dossiers`; ends with a newline.
    Offsets count characters of a report's clean text, end exclusive. A cite's `words` are `text[start:end]`;
    `sentence` is the passage around them, on one line. The dossiers of one pair and period are one object,
    whose `text`s are by language."""
    index = Index(material)
    passages = Passages(index)
    data = {
        "runut": __version__,
        "reports": [_report(each) for each in material.reports],
        "pairs": [
            {
                "states": each.states,
                "reports": each.reports,
                "events": each.events,
                "conflicts": each.conflicts,
            }
            for each in pairs(material)
        ],
        "failures": [{"stage": f.stage, "where": f.where, "reason": f.reason} for f in material.failures],
        "dossiers": [_dossier(each, passages) for each in _by_pair(dossiers)],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _report(report: Report) -> Data:
    return {
        "id": report.id,
        "outlet": report.outlet,
        "title": report.title,
        "published": report.published.value,
        "how_published": report.published.how,
        "url": report.url,
        "language": report.language,
    }


def _by_pair(dossiers: Sequence[Dossier]) -> list[list[Dossier]]:
    groups: dict[object, list[Dossier]] = defaultdict(list)
    for dossier in dossiers:
        groups[(dossier.states, dossier.since, dossier.until)].append(dossier)
    return list(groups.values())


def _dossier(versions: list[Dossier], passages: Passages) -> Data:
    dossier = versions[0]
    return {
        "states": dossier.states,
        "since": dossier.since,
        "until": dossier.until,
        "digest": {each.language: each.digest for each in versions},
        "reports": dossier.reports,
        "origins": [_origin(each) for each in dossier.origins],
        "lede": _lines(versions, [each.lede for each in versions], passages),
        "sections": {
            section.name: _lines(versions, [each.sections[place].lines for each in versions], passages)
            for place, section in enumerate(dossier.sections)
        },
    }


def _lines(versions: list[Dossier], by_version: list[tuple[Line, ...]], passages: Passages) -> list[Data]:
    """The lines of one section, each with its text in every language."""
    languages = [each.language for each in versions]
    rows = zip(*by_version, strict=True)
    return [
        _line(row[0], {c: line.text for c, line in zip(languages, row, strict=True)}, passages)
        for row in rows
    ]


def _origin(origin: Origin) -> Data:
    return {"id": origin.id, "name": origin.name, "reports": origin.reports}


def _line(line: Line, texts: dict[str, str], passages: Passages) -> Data:
    facts: dict[str, object] = {}
    for name, value in line.facts:
        held = facts.get(name)
        facts[name] = value if held is None else [*(held if isinstance(held, list) else [held]), value]
    return {
        "id": line.id,
        "record": line.record,
        "text": texts,
        "facts": facts,
        "cites": [_cite(each, passages.one(each), passages.index) for each in line.cites],
    }


def _cite(span: Span, passage: Passage, index: Index) -> Data:
    return {
        "report": span.report,
        "start": span.start,
        "end": span.end,
        "words": span.of(index.reports[span.report].text),
        "sentence": passage.text,
        "paragraph": passage.paragraph,
        "rules": passage.rules,
    }
