"""What was made of the samples is found, in other words and languages too; what owes them nothing is not."""

import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME))

from bench import lineage  # noqa: E402

WHOLE = ("copy", "trimmed", "reordered", "within")


def test_rewrites_are_found_and_independent_reports_are_not(tmp_path: Path) -> None:
    told = lineage.rewrites(tmp_path)
    for reader in ("tables", "encoder"):
        assert all(told[f"lineage.rewrites {reader}, joined.{way}"] == 1 for way in WHOLE), told
        assert told[f"lineage.rewrites {reader}, joined.independent"] == 0
    for half in (1, 2):
        assert told[f"lineage.rewrites encoder, half {half}.f1"] >= 0.9, told
