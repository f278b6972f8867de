"""Composes dossiers: chooses the records of a pair, makes the sections, and signs the whole."""

import hashlib
import json
from collections.abc import Iterable

from runut.dossier.conflicts import conflicts
from runut.dossier.flows import flows
from runut.dossier.happened import happened
from runut.dossier.index import Index
from runut.dossier.lede import lede
from runut.dossier.material import Material
from runut.dossier.outcomes import outcomes
from runut.dossier.pairs import pairs
from runut.dossier.reports import reports, unread
from runut.dossier.scope import Scope
from runut.dossier.scores import scores
from runut.dossier.voices import voices
from runut.dossier.words import languages, words
from runut.model import Dossier, Line, Section

FULL = 12  # pairs that a book writes out
CITES = 9000  # cites in a book beyond which no further pair is written out, about 13 MB of page
THIN = 2  # lines of what happened or passed below which a pair is only listed


def compose(
    material: Material | Index,
    a: str,
    b: str,
    since: str | None = None,
    until: str | None = None,
    language: str = "en",
) -> Dossier:
    """The dossier of two states, in that order. `since` and `until` are a year, a month or a day.
    An Index may stand for its material where many dossiers are made. PackError for an unknown language."""
    index = material if isinstance(material, Index) else Index(material)
    scope = Scope(index, (a, b), (since, until))
    tongue = words(language)
    sections = {
        "happened": happened(scope, tongue),
        "flows": flows(scope, tongue),
        "voices": voices(scope, tongue),
        "outcomes": outcomes(scope, tongue),
        "scores": scores(scope, tongue),
        "conflicts": conflicts(scope, tongue),
    }
    used = sorted(_cited(sections.values()))
    sections["reports"] = reports(scope, tongue, used)
    sections["unread"] = unread(scope, tongue, used)
    top = lede(scope, tongue, sections)
    origins = tuple(index.origins[each] for each in index.origins_of(used) if each in index.origins)
    return Dossier(
        states=(a, b),
        language=language,
        since=since,
        until=until,
        reports=tuple(index.by_date(used)),
        origins=origins,
        lede=top,
        sections=tuple(Section(name, lines) for name, lines in sections.items()),
        digest=_digest((a, b, language, since, until), [top, *sections.values()]),
    )


def chosen(material: Material, most: int = FULL) -> tuple[Dossier, ...]:
    """The dossiers of the main pairs, each in every language, for one page: the most reported pairs first,
    until there are `most` or the page is long."""
    index = Index(material)
    found = [each for each in pairs(material) if each.events + each.flows >= THIN] or list(pairs(material))
    book: list[Dossier] = []
    cites = 0
    for pair in found[:most]:
        versions = [compose(index, *pair.states, language=code) for code in languages()]
        cites += sum(len(line.cites) for section in versions[0].sections for line in section.lines)
        if book and cites > CITES:
            break
        book += versions
    return tuple(book)


def _cited(sections: Iterable[tuple[Line, ...]]) -> set[str]:
    return {cite.report for lines in sections for line in lines for cite in line.cites}


def _digest(head: tuple[str | None, ...], sections: list[tuple[Line, ...]]) -> str:
    """A hash of all that the dossier says and cites."""
    said = [
        [line.id, line.text, line.facts, [(cite.report, cite.start, cite.end) for cite in line.cites]]
        for lines in sections
        for line in lines
    ]
    text = json.dumps([head, said], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
