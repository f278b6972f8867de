"""add and withdraw: what a store holds follows what was added, changed and withdrawn."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from cli_run import SAMPLES, Result, runut

from runut.store import Store, StoreError

VETO, RICE = SAMPLES / "2022-05-27-veto.txt", SAMPLES / "2019-06-19-beras.txt"


def digest(result: Result) -> str:
    assert result.code == 0, result.err
    found = re.search(r"[0-9a-f]{64}", result.out)
    assert found
    return found[0]


def test_adding_twice_adds_nothing(tmp_path: Path) -> None:
    store = tmp_path / "s.db"
    first = runut("add", VETO, "--store", store)
    again = runut("add", VETO, "--store", store)
    assert digest(first) == digest(again)
    assert "0 new or changed" in again.out


def test_a_summary_comes_as_data_too(tmp_path: Path) -> None:
    told = json.loads(runut("add", VETO, RICE, "--store", tmp_path / "s.db", "--json").out)
    assert (told["reports"], told["fresh"], told["failures"]) == (2, 2, [])
    left = json.loads(runut("withdraw", RICE.stem, "--store", tmp_path / "s.db", "--json").out)
    assert left["reports"] == 1
    assert left["digest"] != told["digest"]


def test_one_by_one_or_together_is_the_same(tmp_path: Path) -> None:
    runut("add", VETO, "--store", tmp_path / "a.db")
    one_by_one = runut("add", RICE, "--store", tmp_path / "a.db")
    together = runut("add", RICE, VETO, "--store", tmp_path / "b.db")
    assert digest(one_by_one) == digest(together)


def test_a_withdrawn_report_leaves_nothing(tmp_path: Path) -> None:
    runut("add", VETO, RICE, "--store", tmp_path / "a.db")
    left = runut("withdraw", RICE.stem, "--store", tmp_path / "a.db")
    assert digest(left) == digest(runut("add", VETO, "--store", tmp_path / "b.db"))
    statements = json.loads(runut("statements", "--store", tmp_path / "a.db", "--json").out)
    assert {row["report"] for row in statements} <= {VETO.stem}


def test_a_changed_file_replaces_its_report(tmp_path: Path) -> None:
    copy = tmp_path / VETO.name
    shutil.copy(VETO, copy)
    runut("add", copy, "--store", tmp_path / "a.db")
    copy.write_text(VETO.read_text() + "\n\nPresiden Turki bertemu Presiden Azerbaijan di Ankara.\n")
    changed = runut("add", copy, "--store", tmp_path / "a.db")
    assert "1 new or changed" in changed.out
    assert digest(changed) == digest(runut("add", copy, "--store", tmp_path / "b.db"))


def test_another_file_of_the_same_name_is_refused_with_both_places(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / VETO.name
    shutil.copy(RICE, other)
    runut("add", VETO, "--store", tmp_path / "a.db")
    before = digest(runut("add", VETO, "--store", tmp_path / "a.db"))
    refused = runut("add", other, "--store", tmp_path / "a.db")
    assert refused.code == 2
    assert str(other) in refused.err
    assert str(VETO) in refused.err
    assert digest(runut("add", VETO, "--store", tmp_path / "a.db")) != ""
    [failure] = json.loads(runut("failures", "--store", tmp_path / "a.db", "--json").out)
    assert failure["where"] == str(other)
    assert before


def test_an_interrupted_command_ends_at_once_and_says_so(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "runut", "add", str(SAMPLES), "--store", str(tmp_path / "s.db")]
    running = subprocess.Popen(
        [*command, "--workers", "2"],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    while running.poll() is None and not has_begun(tmp_path / "s.db", "read"):
        time.sleep(0.02)
    os.killpg(running.pid, signal.SIGINT)
    _, told = running.communicate(timeout=30)
    assert running.returncode == 130
    assert told.strip().splitlines()[-1] == "runut: stopped; the same command goes on from here"


def has_begun(store: Path, stage: str) -> bool:
    """Whether a stage has kept its first batch."""
    try:
        with Store(store) as held:
            return bool(held.checkpoints(stage))
    except StoreError:
        return False


def test_a_killed_command_goes_on_to_the_same_records(tmp_path: Path) -> None:
    whole = digest(runut("add", SAMPLES, "--store", tmp_path / "whole.db", "--workers", "1"))
    command = [sys.executable, "-m", "runut", "add", str(SAMPLES), "--store", str(tmp_path / "s.db")]
    running = subprocess.Popen(
        [*command, "--workers", "1"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while running.poll() is None and not has_begun(tmp_path / "s.db", "read"):
        time.sleep(0.02)
    running.send_signal(signal.SIGKILL)
    running.wait()
    cut_short = runut("failures", "--store", tmp_path / "s.db")
    assert (cut_short.code, cut_short.err.count("cut short")) == (0, 1)
    assert digest(runut("add", SAMPLES, "--store", tmp_path / "s.db", "--workers", "1")) == whole
    assert runut("failures", "--store", tmp_path / "s.db").err == ""
