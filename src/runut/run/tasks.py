"""The tasks that a store holds for each step: pages, reports, readings, neighbours, groups."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache, partial

from runut import lineage, merge
from runut.model import (
    Annotation,
    Derivation,
    EventMention,
    Flow,
    Judgement,
    Linking,
    Noted,
    Origin,
    Page,
    Reading,
    Report,
    Statement,
)
from runut.run.origins import Material
from runut.run.portions import COMPARE, GATHER, Compared, Told
from runut.run.sheets import SHEET, Kept, Listed
from runut.run.task import Stop, Task
from runut.store import Store, digest, encode

SHEETS = 500  # in memory at a time


def of_pages(store: Store, salt: str) -> Iterator[Task]:
    """Every page."""
    for report, held in store.pages.held().items():
        yield Task(report, digest(salt, held.digest), partial(_page, store, report))


def of_reports(store: Store, salt: str) -> Iterator[Task]:
    """Every report that could be read."""
    held = store.pages.held()
    for report in store.ids(Report):
        yield Task(report, digest(salt, held[report].digest), partial(_got, store, Report, report))


def of_noted(store: Store, salt: str) -> Iterator[Task]:
    """Every report with its annotation."""
    held = store.pages.held()
    for report in store.ids(Annotation):
        yield Task(report, digest(salt, held[report].digest), partial(_noted, store, report))


def of_readings(store: Store, salt: str) -> Iterator[Task]:
    """Every report with all its layers."""
    held = store.pages.held()
    for report in store.ids(Linking):
        yield Task(report, digest(salt, held[report].digest), partial(_reading, store, report))


def of_neighbours(store: Store, salt: str) -> Iterator[Task]:
    """Every two reports that are worth comparing, with the reports near to either: the sheets of all these
    decide on the two."""
    held = store.pages.held()
    sheets = lru_cache(SHEETS)(partial(_sheet, store))
    listed = (listed.entry for listed in store.notes(SHEET.name, Listed))
    for one, other, near in lineage.neighbours(listed):
        pages = (f"{name} {held[name].digest}" for name in (one, other, *near))
        yield Task(f"{one!r} {other!r}", digest(salt, *pages), partial(_case, sheets, one, other, near))


def of_linked(store: Store, salt: str) -> Iterator[Task]:
    """Every group of reports that may be of one origin, and who copied whom among them."""
    held = store.pages.held()
    for reports, links in lineage.linked(store.ids(Report), store.every(Derivation)):
        pages = (f"{report} {held[report].digest}" for report in reports)
        load = partial(_linked, store, reports, links)
        yield Task(reports[0], digest(salt, *pages, *map(encode, links)), load)


def of_extracted(store: Store, salt: str) -> Iterator[Task]:
    """Every report with all that was extracted from it."""
    held = store.pages.held()
    for report in store.ids(Linking):
        yield Task(report, digest(salt, held[report].digest), partial(_told, store, report))


def of_pairs(store: Store, salt: str) -> Iterator[Task]:
    """Every derivation that aligns sentences, with the reports of both. Scores that shift a little change
    nothing, as long as the same sentences are aligned as surely as before."""
    held = store.pages.held()
    for derivation in store.every(Derivation):
        reports = sorted(merge.spans(derivation))
        if reports:
            pages = [held[report].digest for report in reports]
            pairs = repr([(pair.ours, pair.theirs, merge.sure(pair)) for pair in derivation.pairs])
            load = partial(_compared, store, derivation, reports)
            yield Task(derivation.id, digest(salt, *pages, pairs), load)


def of_groups(store: Store, salt: str) -> Iterator[Task]:
    """One task a group of mentions that merging looks at together."""
    found = merge.assembled(
        store.notes(GATHER.name, merge.Portion),
        (clue for clues in store.notes(COMPARE.name, tuple[merge.Clue, ...]) for clue in clues),
        list(store.every(Derivation)),
        store.every(Origin),
        store.every(Judgement),
    )
    for group in found:
        yield Task(group.key, digest(salt, group.digest), partial(_same, group))


def _sheet(store: Store, report: str) -> lineage.Sheet:
    kept = store.note(SHEET.name, report, Kept)
    if kept is None:
        raise Stop(f"the sheet of report {report} has gone from the store while it was read")
    return kept.sheet


def _case(
    sheets: Callable[[str], lineage.Sheet], one: str, other: str, near: tuple[str, ...]
) -> lineage.Case:
    return lineage.Case(sheets(one), sheets(other), tuple(map(sheets, near)))


def _page(store: Store, report: str) -> Page:
    page = store.pages.get(report)
    if page is None:
        raise Stop(f"the page of report {report} has gone from the store while it was read")
    return page


def _got(store: Store, of: type[Report], id: str) -> Report:
    found = store.get(of, id)
    if found is None:
        raise Stop(f"report {id} has gone from the store while it was read")
    return found


def _linked(store: Store, reports: tuple[str, ...], links: tuple[Derivation, ...]) -> Material:
    return tuple(_got(store, Report, report) for report in reports), links


def _noted(store: Store, report: str) -> Noted:
    annotation = store.get(Annotation, report)
    if annotation is None:
        raise Stop(f"the annotation of report {report} has gone from the store while it was read")
    return Noted(_got(store, Report, report), annotation)


def _told(store: Store, report: str) -> Told:
    kinds = (
        tuple(store.every(Statement, report=report)),
        tuple(store.every(EventMention, report=report)),
        tuple(store.every(Flow, report=report)),
    )
    return _reading(store, report), kinds


def _compared(store: Store, derivation: Derivation, reports: list[str]) -> Compared:
    """The derivation with those of its pairs that differ in words; no readings where none does."""
    texts = {report: _got(store, Report, report).text for report in reports}
    rewritten = tuple(
        pair
        for pair in derivation.pairs
        if pair.ours.of(texts[pair.ours.report]) != pair.theirs.of(texts[pair.theirs.report])
    )
    readings = tuple(store.readings(reports)) if rewritten else ()
    return replace(derivation, pairs=rewritten), readings


def _reading(store: Store, report: str) -> Reading:
    for reading in store.readings([report]):
        return reading
    raise Stop(f"a layer of report {report} has gone from the store while it was read")


def _same(group: object) -> object:
    return group
