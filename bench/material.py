"""Where the shared material lies, and the commands that measure with it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

HOME = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("RUNUT_SHARED", HOME.parent / "shared"))
Figures = dict[str, float]


class Missing(Exception):
    """Something that a measurement needs is not here; one line."""


def need(place: str) -> Path:
    """A file or folder of the shared material."""
    path = SHARED / place
    if not path.exists():
        raise Missing(f"{path} is missing (RUNUT_SHARED names the shared material)")
    return path


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write_rows(path: Path, objects: Iterable[Mapping[str, object]]) -> Path:
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects), encoding="utf-8")
    return path


def run(*command: str) -> str:
    """The output of a Python command of this environment."""
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, cwd=HOME, check=False)
    if done.returncode:
        raise Missing(f"{' '.join(command[:4])} failed: {done.stderr.strip().splitlines()[-1:]}")
    return done.stdout


def records(sources: Iterable[str | Path], out: Path, reader: str = "encoder") -> Path:
    """The records of some sources, by the command that a user has."""
    run("-m", "runut", "records", *map(str, sources), "-o", str(out), "--reader", reader)
    return out
