"""The tools of the stage, loaded once."""

import pytest

from runut.read import STAGE
from runut.read.report import Tools


@pytest.fixture(scope="session")
def tools() -> Tools:
    return STAGE.load()
