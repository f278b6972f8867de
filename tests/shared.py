"""Where the shared material lies (gold, corpus, data); tests that need it skip where it is missing."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("RUNUT_SHARED", Path(__file__).resolve().parents[2] / "shared"))
needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="needs the shared material beside the project")
