"""records: the gold's form, every word at its offsets, in the order of the input."""

import json
from pathlib import Path
from typing import Any

import pytest
from cli_run import SAMPLES, runut

from shared import SHARED, needs_shared

FORM = {
    "events": {
        "type",
        "mode",
        "status",
        "actors",
        "recipients",
        "date",
        "place",
        "claimed_by",
        "key",
        "evidence",
    },
    "flows": {"giver", "receiver", "kind", "goods", "amount", "date", "status", "claimed_by", "evidence"},
    "statements": {"speaker", "state", "role", "via", "act", "direct", "cue", "content"},
    "credits": {"origin", "form", "evidence"},
    "times": {"text", "value"},
}
VERBATIM = {
    "events": "evidence",
    "flows": "evidence",
    "statements": "content",
    "credits": "evidence",
    "times": "text",
}


@pytest.fixture(scope="module")
def records(built: tuple[Path, Any]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (built[0] / "records.jsonl").read_text().splitlines()]


def test_the_form_is_the_golds(records: list[dict[str, Any]]) -> None:
    assert records
    for record in records:
        assert {"id", "outlet", "published", "title", "text", "language", "how_published"} <= set(record)
        for part, fields in FORM.items():
            for one in record[part]:
                assert fields <= set(one)
                assert {"start", "end"} <= set(one)


def test_all_words_stand_at_their_offsets(records: list[dict[str, Any]]) -> None:
    seen = 0
    for record in records:
        for part, field in VERBATIM.items():
            for one in record[part]:
                assert record["text"][one["start"] : one["end"]] == one[field]
                for name in ("cue", "goods", "trigger"):
                    if one.get(name):
                        assert record["text"][one[f"{name}_start"] : one[f"{name}_end"]] == one[name]
                seen += 1
    assert seen > 30


def test_parts_stand_in_the_order_of_the_text(records: list[dict[str, Any]]) -> None:
    for record in records:
        for part in VERBATIM:
            starts = [one["start"] for one in record[part]]
            assert starts == sorted(starts)


def test_one_act_has_one_key_in_all_reports(records: list[dict[str, Any]]) -> None:
    keys: dict[str, set[str]] = {}
    for record in records:
        for event in record["events"]:
            assert event["key"]
            keys.setdefault(event["key"], set()).add(record["id"])
    assert any(len(reports) > 1 for reports in keys.values())


def test_the_command_writes_what_a_build_writes(built: tuple[Path, Any], tmp_path: Path) -> None:
    out = tmp_path / "r.jsonl"
    result = runut("records", SAMPLES, "-o", out, "--workers", "1")
    assert (result.code, result.out) == (0, "")
    assert out.read_bytes() == (built[0] / "records.jsonl").read_bytes()


def test_reports_come_in_the_order_of_the_input_with_their_own_ids() -> None:
    text = (SAMPLES / "2022-05-27-veto.txt").read_text()
    rows = "".join(json.dumps({"id": name, "text": f"{text}\n{name}"}) + "\n" for name in ("z", "a", "m"))
    result = runut("records", "-", SAMPLES / "2019-06-19-beras.txt", stdin=rows.encode())
    ids = [json.loads(line)["id"] for line in result.out.splitlines()]
    assert ids == ["z", "a", "m", "2019-06-19-beras"]


def test_a_row_that_cannot_be_read_is_a_warning() -> None:
    text = (SAMPLES / "2022-05-27-veto.txt").read_text()
    rows = json.dumps({"id": "good", "text": text}) + '\n{"id": "bad"}\nno json\n'
    result = runut("records", "-", stdin=rows.encode())
    assert result.code == 0
    assert [json.loads(line)["id"] for line in result.out.splitlines()] == ["good"]
    assert result.err.count("runut: not read: -:") == 2


def test_ids_may_be_any_text_and_half_characters_are_refused() -> None:
    text = (SAMPLES / "2022-05-27-veto.txt").read_text()
    ids = ["a/b", "x\ny", "*", "", "é🙂", "sur\ud800"]
    rows = "".join(json.dumps({"id": id, "text": f"{text} {number}"}) + "\n" for number, id in enumerate(ids))
    result = runut("records", "-", stdin=rows.encode())
    assert result.code == 0
    assert [json.loads(line)["id"] for line in result.out.splitlines()] == [
        "a/b",
        "x\ny",
        "*",
        "stdin-4",
        "é🙂",
    ]
    assert "no character" in result.err


@needs_shared
def test_the_scorer_accepts_the_records(tmp_path: Path) -> None:
    import subprocess
    import sys

    out = tmp_path / "seeds.jsonl"
    assert runut("records", SHARED / "seeds", "-o", out, "--workers", "1").code == 0
    done = subprocess.run(
        [sys.executable, SHARED / "gold" / "score.py", SHARED / "gold" / "dev.jsonl", out, "--json"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout)["times found"]["predicted"] > 0
