"""diff: which lines came, went or changed between two stores, field by field, and what brought it about."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from cli_run import SAMPLES, runut

from runut.cli.lines import _parties

PLAN, DEED = SAMPLES / "2019-02-06-rencana-hanoi.txt", SAMPLES / "2019-02-28-hanoi.html"
RICE = SAMPLES / "2019-06-19-beras.txt"


def add(store: Path, *sources: Path) -> Path:
    result = runut("add", *sources, "--store", store, "--reader", "tables")
    assert result.code == 0, result.err
    return store


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that knows of the plan only."""
    return add(tmp_path_factory.mktemp("planned") / "s.db", PLAN)


@pytest.fixture(scope="module")
def done(planned: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same store after the deed was reported, and a report of something else."""
    return add(Path(shutil.copy(planned, tmp_path_factory.mktemp("done") / "s.db")), DEED, RICE)


def diff(*words: str | Path) -> dict[str, Any]:
    result = runut("diff", *words, "--json")
    assert (result.code, result.err) == (0, "")
    told = json.loads(result.out)
    assert isinstance(told, dict)
    return told


def test_a_plan_that_came_about_is_one_line_with_its_fields(planned: Path, done: Path) -> None:
    told = diff(planned, done)
    assert told["causes"] == [{"why": "added", "names": [DEED.stem, RICE.stem]}]
    changed = [
        line
        for line in told["lines"]
        if line["change"] == "changed" and line["fields"].get("status", {}).get("after") == "happened"
    ]
    assert changed
    assert changed[0]["fields"]["status"]["before"] == "planned"
    assert changed[0]["fields"]["origins"] == {"before": 1, "after": 2}
    assert changed[0]["because"] == [{"why": "added", "names": [DEED.stem]}]


def test_every_line_names_a_cause_and_a_new_one_its_own_report(planned: Path, done: Path) -> None:
    for line in diff(planned, done)["lines"]:
        assert line["because"]
        if line["kind"] == "statements":
            assert line["change"] == "came"
            assert line["because"][0]["why"] == "added"


def test_backwards_what_came_goes(planned: Path, done: Path) -> None:
    there, back = diff(planned, done)["lines"], diff(done, planned)["lines"]
    turned = {"came": "went", "went": "came", "changed": "changed"}
    assert sorted(
        (turned[line["change"]], line["kind"], line["id"]) for line in there if line["change"] != "changed"
    ) == sorted((line["change"], line["kind"], line["id"]) for line in back if line["change"] != "changed")
    assert all(line["because"][0]["why"] == "withdrawn" for line in back if line["kind"] == "statements")


def test_a_withdrawal_takes_back_exactly_what_was_added(planned: Path, done: Path, tmp_path: Path) -> None:
    left = Path(shutil.copy(done, tmp_path / "left.db"))
    runut("withdraw", DEED.stem, RICE.stem, "--store", left)
    assert diff(planned, left) == {"causes": [], "lines": []}
    assert "No line differs." in runut("diff", planned, left).out
    assert "Tidak ada baris" in runut("diff", planned, left, "--lang", "id").out


def test_who_of_several_is_named_first_is_no_change() -> None:
    one, other = {"state": "PER", "name": None}, {"state": "CHL", "name": "Ana Prado"}
    assert _parties([one, other]) == _parties([other, one]) == ["CHL Ana Prado", "PER"]


def test_a_judgement_is_a_cause(done: Path, tmp_path: Path) -> None:
    judged = Path(shutil.copy(done, tmp_path / "judged.db"))
    events = json.loads(runut("timeline", "--store", done, "--json").out)
    event = next(event for event in events if len(event["mentions"]) > 1)
    runut("judge", event["mentions"][0]["id"], event["id"], "different", "--by", "Sari", "--store", judged)
    told = diff(done, judged)
    [cause] = told["causes"]
    assert cause["why"] == "judged"
    timeline = [line for line in told["lines"] if line["kind"] == "timeline"]
    assert timeline
    assert all(line["because"] == [cause] for line in timeline)


def test_states_narrow_the_lines(planned: Path, done: Path) -> None:
    whole, narrow = diff(planned, done)["lines"], diff(planned, done, "PRK", "USA")["lines"]
    assert 0 < len(narrow) < len(whole)
    text = runut("diff", planned, done, "PRK", "USA").out
    assert "because report added: 2019-02-28-hanoi" in text
    assert "status: planned → happened" in text


def test_a_store_that_is_not_there_is_told_in_one_line(done: Path, tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("no store at all, but long enough to have been one", encoding="utf-8")
    older = Path(shutil.copy(done, tmp_path / "older.db"))
    with closing(sqlite3.connect(older)) as file:
        file.execute("UPDATE facts SET value = '1' WHERE name = 'schema'")
        file.commit()
    for other, reason in (("no.db", "no store at"), ("text.db", "not a store"), ("older.db", "schema 1")):
        for pair in ((tmp_path / other, done), (done, tmp_path / other)):
            refused = runut("diff", *pair)
            assert (refused.code, refused.err.count("\n"), refused.out) == (2, 1, "")
            assert reason in refused.err
