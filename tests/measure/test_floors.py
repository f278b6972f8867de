"""No change may lower the quality that was reached: floors, pinned with the gold that they were seen on."""

import hashlib
import json
import sys
from pathlib import Path

from shared import SHARED, needs_shared

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME))

from bench import quality  # noqa: E402

PINNED = json.loads((HOME / "bench" / "floors.json").read_text(encoding="utf-8"))


@needs_shared
def test_quality_stands_above_its_floors(tmp_path: Path) -> None:
    for name, digest in PINNED["gold"].items():
        found = hashlib.sha256((SHARED / name).read_bytes()).hexdigest()
        assert found == digest, f"{name} has changed: measure anew and pin new floors in bench/floors.json"
    figures = quality.measure(tmp_path)
    below = {
        name: (figures.get(name), floor)
        for name, floor in PINNED["floors"].items()
        if figures.get(name, 0) < floor
    }
    assert not below, f"(now, floor): {below}"
