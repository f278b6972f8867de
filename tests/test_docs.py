"""The documentation keeps pace: links lead somewhere, every stage, table and dependency is told of."""

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest
from bench.__main__ import PARTS

from runut.cli import app

HOME = Path(__file__).resolve().parents[1]
DOCS = HOME / "docs"
PAGES = (HOME / "README.md", *sorted(DOCS.rglob("*.md")))
STAGES = ("ingest", "read", "annotate", "link", "extract", "lineage", "merge", "dossier", "run")
LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\((?P<to>[^)\s]+)\)")
NAMED = re.compile(r"`(?P<path>docs/[\w./-]+|tests/[\w./-]+\.py|src/[\w./-]+|lang/[\w./-]+)`")
OUTSIDE = ("http://", "https://", "mailto:", "#")
DISTRIBUTIONS = {"yasbd": "yasbd-lib"}  # where the package is not called as the module
EXACT = re.compile(r"[^a-z0-9]+")


def name(path: Path) -> str:
    return str(path.relative_to(HOME))


def exists(path: str) -> bool:
    return any((base / path).exists() for base in (HOME, HOME / "src" / "runut"))


def dependencies() -> list[str]:
    """The run-time dependencies by name, without versions."""
    project = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [re.split(r"[<>=!~\[ ;]", entry)[0] for entry in project["dependencies"]]


def modules(path: Path) -> set[str]:
    """The top-level modules that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_to_files(page: Path) -> None:
    for found in LINK.finditer(page.read_text(encoding="utf-8")):
        if not found["to"].startswith(OUTSIDE):
            target = page.parent / found["to"].partition("#")[0]
            assert target.exists(), f"{name(page)} links to {found['to']}"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_paths_named_in_a_page_exist(page: Path) -> None:
    for found in NAMED.finditer(page.read_text(encoding="utf-8")):
        if "NAME" not in found["path"] and "CODE" not in found["path"]:
            assert exists(found["path"]), f"{name(page)} names {found['path']}"


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_has_its_page(stage: str) -> None:
    assert (HOME / "src" / "runut" / stage).is_dir()
    assert (DOCS / f"{stage}.md").is_file()


@pytest.mark.parametrize("dependency", dependencies())
def test_a_dependency_was_decided_on(dependency: str) -> None:
    told = " ".join(path.read_text(encoding="utf-8") for path in sorted((DOCS / "decisions").glob("*.md")))
    plain = EXACT.sub(" ", told.lower())
    assert f" {EXACT.sub(' ', dependency.lower())} " in plain, f"no decision record names {dependency}"


def test_what_is_imported_is_a_dependency() -> None:
    named = {EXACT.sub("_", entry.lower()) for entry in dependencies()}
    for path in sorted((HOME / "src").rglob("*.py")):
        for module in sorted(modules(path) - set(sys.stdlib_module_names) - {"runut"}):
            wanted = EXACT.sub("_", DISTRIBUTIONS.get(module, module).lower())
            assert wanted in named, f"{name(path)} imports {module}, which pyproject.toml does not name"


@pytest.mark.parametrize("table", sorted({path.stem for path in HOME.glob("src/runut/lang/*/*.tsv")}))
def test_a_table_is_told_of(table: str) -> None:
    assert f"`{table}`" in (DOCS / "languages.md").read_text(encoding="utf-8")


def test_decision_records_are_numbered_without_gaps() -> None:
    numbers = [int(path.name[:4]) for path in sorted((DOCS / "decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_named_in_a_page_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    commands = {known.name or getattr(known.callback, "__name__", "") for known in app.registered_commands}
    assert set(re.findall(r"(?:`|^)runut ([a-z]+)", text, re.M)) <= commands
    assert set(re.findall(r"python -m bench ([a-z_]+)", text)) <= PARTS.keys()
