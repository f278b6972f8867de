"""On a terminal there is progress and bold; with NO_COLOR and in a pipe there is plain text."""

import os
import pty
import subprocess
import sys
from pathlib import Path

from cli_run import SAMPLES, runut


def on_a_terminal(*words: str | Path, **settings: str) -> str:
    """What a terminal receives from one command, both streams together."""
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    command = [sys.executable, "-m", "runut", *map(str, words)]
    running = subprocess.Popen(
        command, stdout=theirs, stderr=theirs, env=environment | {"TERM": "xterm"} | settings
    )
    os.close(theirs)
    received = b""
    try:
        while part := os.read(ours, 65536):
            received += part
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert running.wait() == 0
    return received.decode()


def test_a_terminal_shows_progress_and_a_pipe_does_not(tmp_path: Path) -> None:
    source = SAMPLES / "2022-05-27-veto.txt"
    told = on_a_terminal("add", source, "--store", tmp_path / "a.db")
    assert "\x1b[" in told
    assert "annotate" in told
    piped = runut("add", source, "--store", tmp_path / "b.db")
    assert piped.err == ""
    assert "\x1b" not in piped.out


def test_listings_are_plain_where_no_colour_is_wanted(store: Path) -> None:
    assert "\x1b[1m" in on_a_terminal("timeline", "--store", store)
    assert "\x1b" not in on_a_terminal("timeline", "--store", store, NO_COLOR="1")
    assert "\x1b" not in on_a_terminal("timeline", "--store", store, TERM="dumb")
