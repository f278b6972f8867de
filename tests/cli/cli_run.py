"""Runs commands as a user does, in this process or in one of their own."""

import io
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from runut.cli import main

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


def runut(*words: str | Path, stdin: bytes = b"") -> Result:
    """One command in this process."""
    out, err = io.StringIO(), io.StringIO()
    given = mock.Mock(buffer=io.BytesIO(stdin))
    argv = mock.patch.object(sys, "argv", ["runut", *map(str, words)])
    with redirect_stdout(out), redirect_stderr(err), mock.patch.object(sys, "stdin", given), argv:
        try:
            main()
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
    return Result(code, out.getvalue(), err.getvalue())


def process(*words: str | Path, **options: Any) -> Result:
    """One command in a process of its own, as `python -m runut`."""
    done = subprocess.run(
        [sys.executable, "-m", "runut", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        **options,
    )
    return Result(done.returncode, done.stdout, done.stderr)
