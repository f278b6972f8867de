"""The stages in their order: from a page to what many reports say together. This tuple is the whole walk."""

from runut import annotate, extract, lineage, link, merge, read
from runut.run.origins import ORIGINS
from runut.run.task import Step
from runut.run.tasks import (
    of_derivations,
    of_groups,
    of_noted,
    of_pages,
    of_readings,
    of_reports,
    of_store,
)

PIPELINE = (
    Step(read.STAGE, of_pages),
    Step(annotate.STAGE, of_reports),
    Step(link.STAGE, of_noted),
    Step(extract.STAGE, of_readings),
    Step(lineage.STAGE, of_store, whole=True),
    Step(ORIGINS, of_derivations, whole=True),
    Step(merge.STAGE, of_groups),
)
