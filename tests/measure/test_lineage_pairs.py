"""The labelled pairs of reports: they hold digests and labels only, and no report stands in two parts."""

import re
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME))

from bench import lineage_pairs  # noqa: E402
from bench.material import rows  # noqa: E402

LABELS = {"copy", "rewrite", "partial", "quotes", "independent", "form", "unsure"}


def test_pairs_hold_no_text_and_each_report_is_in_one_part() -> None:
    parts: dict[str, int] = {}
    for row in rows(lineage_pairs.HELD):
        assert set(row) == {"reports", "label", "part"}
        assert row["label"] in LABELS
        assert row["part"] in lineage_pairs.PARTS
        assert row["reports"] == sorted(row["reports"])
        for name in row["reports"]:
            assert re.fullmatch(r"[0-9a-f]{16}", name)
            assert parts.setdefault(name, row["part"]) == row["part"]


def test_the_best_bar_of_a_likeness() -> None:
    likeness = {
        tuple(row["reports"]): float(row["label"] in lineage_pairs.SAME) for row in lineage_pairs.labels()
    }
    assert lineage_pairs.best_threshold(likeness, 1) == (1.0, {"precision": 1.0, "recall": 1.0, "f1": 1.0})
