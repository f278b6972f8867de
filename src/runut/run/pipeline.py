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
    """The reader whose annotations a store holds; None if it holds none."""
    versions = {stage.version: name for name, stage in READERS.items()}
    held = {version for version, _ in store.checkpoints(annotate.TABLES.name).values()}
    return next((name for version, name in versions.items() if version in held), None)
