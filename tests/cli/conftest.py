"""A build and a store of the samples, made once."""

from pathlib import Path

import pytest
from cli_run import SAMPLES, Result, runut


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """The folder of `runut build samples`, and what it said."""
    out = tmp_path_factory.mktemp("built")
    result = runut("build", SAMPLES, "-o", out, "--workers", "1")
    assert result.code == 0, result.err
    return out, result


@pytest.fixture(scope="session")
def store(built: tuple[Path, Result]) -> Path:
    return built[0] / "runut.db"
