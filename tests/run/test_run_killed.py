"""A run that is killed anywhere goes on to the same records as one that was not."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import run_fakes as fakes
from sqlalchemy import event

from runut.run import Intake, Loop, Serial
from runut.store import Store

PLACE = "a=one two;b=one three;c=four;d=crash;e="
KILLED = 9


def run(path: Path, prepare: Callable[[Store], None] = lambda store: None) -> str:
    with Store(path, create=True) as store:
        prepare(store)
        Intake(store, True).take([PLACE], fakes.pages)
        Loop(store, Serial(), "packs").drive(fakes.STEPS)
        return store.digest()


def killed(path: Path, prepare: Callable[[Store], None]) -> bool:
    """Runs in a process of its own; True if it was killed before its end."""
    child = os.fork()
    if child == 0:
        fakes.called.clear()
        try:
            run(path, prepare)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == KILLED


def at_commit(number: int) -> Callable[[Store], None]:
    """Dies with everything of a transaction written but its commit."""

    def prepare(store: Store) -> None:
        seen = 0

        def count(_: object) -> None:
            nonlocal seen
            seen += 1
            if seen == number:
                os._exit(KILLED)

        event.listen(store._engine, "commit", count)

    return prepare


def at_call(number: int) -> Callable[[Store], None]:
    """Dies within a stage, in the middle of a batch or at its beginning."""

    def prepare(store: Store) -> None:
        fakes.on_call.append(lambda count: os._exit(KILLED) if count == number else None)

    return prepare


@pytest.mark.parametrize("kill", [at_commit, at_call], ids=["at a commit", "within a stage"])
def test_killed_anywhere_it_resumes_to_the_same_records(
    kill: Callable[[int], Callable[[Store], None]], tmp_path: Path
) -> None:
    whole = run(tmp_path / "whole.db")
    number = 1
    while killed(tmp_path / f"{number}.db", kill(number)):
        assert run(tmp_path / f"{number}.db") == whole, f"killed at {number}"
        number += 1
    assert number > 15


def test_killed_again_and_again_it_comes_to_its_end(tmp_path: Path) -> None:
    rounds = 0
    while killed(tmp_path / "s.db", at_commit(2)):
        rounds += 1
        assert rounds < 100
    assert rounds > 5
    assert run(tmp_path / "s.db") == run(tmp_path / "whole.db")


def test_a_kill_loses_no_finished_batch(tmp_path: Path) -> None:
    assert killed(tmp_path / "s.db", at_call(4))  # the first batch of two is kept, the second was begun
    fakes.called.clear()
    run(tmp_path / "s.db")
    assert fakes.called.count("read") == 2


def test_two_runs_at_once_end_with_the_same_records(tmp_path: Path) -> None:
    children = []
    for _ in range(3):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                run(tmp_path / "s.db")
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    assert codes == [0, 0, 0]
    assert run(tmp_path / "s.db") == run(tmp_path / "whole.db")
