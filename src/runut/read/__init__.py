"""From a page to a report: clean text in blocks, metadata, language, credits; or why there is none."""

from runut.model import Stage
from runut.read.report import STAGE_NAME, load, read

STAGE = Stage(name=STAGE_NAME, version=4, load=load, run=read)

__all__ = ["STAGE"]
