"""The stages in their order: from a page to what many reports say together."""

from runut import annotate, extract, lineage, link, merge, read
from runut.run.judging import JUDGED
from runut.run.origins import ORIGINS
from runut.run.portions import COMPARE, GATHER
from runut.run.sheets import SHEET
from runut.run.task import Step
from runut.run.tasks import (
    of_extracted,
    of_groups,
    of_linked,
    of_neighbours,
    of_noted,
    of_pages,
    of_pairs,
    of_readings,
    of_reports,
)
from runut.store import Store

READERS = {"encoder": annotate.ENCODER, "tables": annotate.TABLES}  # what annotates; the first is usual
READER = "reader"  # the fact that says which of them a store is read with
ONCE_BY_TABLES = 1  # the version of annotation by tables for as long as stores did not keep their reader


def pipeline(reader: str) -> tuple[Step, ...]:
    """The whole walk with one of `READERS`."""
    return (
        Step(read.STAGE, of_pages),
        Step(READERS[reader], of_reports),
        Step(link.STAGE, of_noted),
        Step(extract.STAGE, of_readings),
        Step(GATHER, of_extracted),
        Step(SHEET, of_readings),
        Step(lineage.STAGE, of_neighbours, whole=True),
        Step(ORIGINS, of_linked),
        Step(COMPARE, of_pairs),
        Step(merge.STAGE, of_groups, beside=(JUDGED,)),
    )


def reader_of(store: Store) -> str | None:
    """The reader that a store was last read with; None if never read. Stores made before this
    was kept tell it by the version of their annotations."""
    held = {version for version, _ in store.checkpoints(annotate.TABLES.name).values()}
    told = ("tables" if held == {ONCE_BY_TABLES} else "encoder") if held else None
    return store.fact(READER) or told


def keep_reader(store: Store, reader: str) -> None:
    """Notes in the store with which of `READERS` it is read from now on."""
    store.keep(READER, reader)
