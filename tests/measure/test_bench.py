"""The bench measures what it says, and says where it cannot measure."""

import json
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME))

from bench import __main__ as command  # noqa: E402
from bench import material, quality, readers, speed  # noqa: E402


def test_the_exponent_is_the_slope_of_growth() -> None:
    assert speed.exponent([10, 100, 1000], [1, 10, 100]) == pytest.approx(1)
    assert speed.exponent([10, 100, 1000], [3, 300, 30_000]) == pytest.approx(2)
    assert speed.exponent([10, 10], [1, 2]) == 0


def test_a_probe_is_right_if_a_time_on_its_words_has_an_accepted_value() -> None:
    probe = {"span": "today", "accept": ["2024-06-19"]}
    time = {"start": 8, "end": 13, "value": "2024-06-19"}
    assert quality._right(probe, {"text": "It came today.", "times": [time]})
    assert not quality._right(probe, {"text": "It came today.", "times": [time | {"value": "2024"}]})
    assert not quality._right(probe, {"text": "It came today.", "times": [time | {"start": 0, "end": 2}]})
    assert not quality._right(probe, None)


def test_missing_material_is_said_and_skipped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(material, "SHARED", tmp_path)
    monkeypatch.setattr(command, "HOME", tmp_path)
    monkeypatch.setattr(command, "OUT", tmp_path / "build" / "bench.json")
    assert command.main(["quality", "across", "speed", "growth"]) == 0
    assert capsys.readouterr().out.count("skipped") == 4
    assert json.loads((tmp_path / "build" / "bench.json").read_text()) == {}


def test_an_unknown_part_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["nothing"]) == 2
    assert "quality" in capsys.readouterr().err


def test_a_part_leaves_the_figures_of_the_others(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    out = tmp_path / "build" / "bench.json"
    out.parent.mkdir()
    out.write_text('{"other": 1.5}')
    monkeypatch.setattr(command, "HOME", tmp_path)
    monkeypatch.setattr(command, "OUT", out)
    monkeypatch.setitem(command.PARTS, "quality", lambda _: {"a.b.c": 0.5, "a.b.d": 200})
    assert command.main(["quality"]) == 0
    assert json.loads(out.read_text()) == {"a.b.c": 0.5, "a.b.d": 200, "other": 1.5}


def test_f1_sums_counts_over_reports() -> None:
    assert readers.f1([(1, 2, 2), (1, 1, 2)]) == pytest.approx(4 / 7)
    assert readers.f1([(0, 0, 0)]) == 0.0
