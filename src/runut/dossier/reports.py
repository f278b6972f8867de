"""The reports behind a dossier, what they rest on, and what was not decided in them."""

from collections import defaultdict
from collections.abc import Iterable

from runut.dossier.happened import quoted
from runut.dossier.scope import Scope
from runut.dossier.words import Words
from runut.model import Derivation, Doubt, Line, Report, Span


def reports(scope: Scope, words: Words, used: Iterable[str]) -> tuple[Line, ...]:
    """One line a report that the dossier cites, by date. It cites the report's beginning, then the words that
    show what it rests on."""
    here = [scope.index.reports[each] for each in scope.index.by_date(used)]
    resting = scope.index.derivations
    return tuple(_line(scope, words, each, resting.get(each.id, [])) for each in here if each.text.strip())


def _line(scope: Scope, words: Words, report: Report, resting: list[Derivation]) -> Line:
    title = report.title or quoted(scope.index.words(_beginning(report)))
    origins = [scope.index.origins.get(each) for each in scope.index.origins_of([report.id])]
    facts = [
        ("outlet", report.outlet),
        ("date", report.published.value),
        ("known", report.published.how),
        ("url", report.url),
        ("language", report.language),
        *(("origin", each.id) for each in origins if each),
        *(("origin_name", each.name) for each in origins if each),
        *(("derived", each.id) for each in resting),
    ]
    cites = [_beginning(report), *(span for each in resting for span in each.evidence)]
    cites = [span for span in cites if span.report == report.id]
    return scope.line(words, "reports", [report.id], title, facts, cites)


def _beginning(report: Report) -> Span:
    """The report's first paragraph."""
    for block in report.blocks:
        if block.kind == "paragraph":
            return Span(report.id, block.start, block.end)
    return Span(report.id, 0, len(report.text))


def unread(scope: Scope, words: Words, used: Iterable[str]) -> tuple[Line, ...]:
    """Doubts about the reports that the dossier cites; those that say the same of the same words are one."""
    wanted = set(used)
    alike: dict[tuple[str, str, str], list[Doubt]] = defaultdict(list)
    for doubt in scope.index.material.doubts:
        if doubt.report in wanted and doubt.span and scope.index.known([doubt.span]):
            alike[(doubt.stage, doubt.what, scope.index.words(doubt.span).casefold())].append(doubt)
    return tuple(_doubt(scope, words, group) for _, group in sorted(alike.items()))


def _doubt(scope: Scope, words: Words, group: list[Doubt]) -> Line:
    doubt = group[0]
    facts = [
        ("stage", doubt.stage),
        *(("reading", each) for each in doubt.readings),
        ("reports", str(len({each.report for each in group}))),
    ]
    cites = [each.span for each in group if each.span]
    key = f"doubt.{doubt.what}"
    text = words.say(key) if words.has(key) else doubt.what[0].upper() + doubt.what[1:]
    return scope.line(words, "unread", [each.id for each in group], text, facts, cites)
