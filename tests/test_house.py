"""The house rules: who may import whom, how long files and functions may be, where language codes stand."""

import ast
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parents[1] / "src" / "runut"
FILES = sorted(SRC.rglob("*.py"))
MAY = {
    "model": set(),
    "lang": {"model"},
    "encoder": {"model"},
    "ingest": {"model", "lang"},
    "read": {"model", "lang"},
    "annotate": {"model", "lang", "encoder"},
    "link": {"model", "lang"},
    "extract": {"model", "lang", "encoder"},
    "lineage": {"model", "lang", "encoder"},
    "merge": {"model", "lang", "encoder"},
    "dossier": {"model", "lang"},
    "store": {"model"},
    "export": {"model", "dossier", "lang"},
    "run": {"model", "store", "ingest", "read", "annotate", "link", "extract", "lineage", "merge"},
}


def names(path: Path) -> str:
    return str(path.relative_to(SRC))


def imports(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name.split(".")[1] for name in found if name.startswith("runut.")}


@pytest.mark.parametrize("path", FILES, ids=names)
def test_a_folder_imports_only_what_it_may(path: Path) -> None:
    room = path.relative_to(SRC).parts[0]
    if room not in MAY:
        return
    extra = imports(ast.parse(path.read_text(encoding="utf-8"))) - MAY[room] - {room}
    assert not extra, f"{room} may not import {sorted(extra)}"


@pytest.mark.parametrize("path", FILES, ids=names)
def test_files_and_functions_stay_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 40, f"{node.name} is too long"
            arguments = node.args
            count = len(arguments.args) + len(arguments.kwonlyargs) + len(arguments.posonlyargs)
            assert count <= 8, f"{node.name} takes too many parameters"


@pytest.mark.parametrize("path", [p for p in FILES if "lang" not in p.parts], ids=names)
def test_language_codes_stay_in_lang(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Compare):
            values = [node.left, *node.comparators]
            codes = [v.value for v in values if isinstance(v, ast.Constant) and v.value in ("id", "en")]
            assert not codes, f"line {node.lineno} compares with a language code"
