"""build: its files, its lines, the same to the byte however it is run."""

import json
import re
import shutil
from pathlib import Path

from cli_run import SAMPLES, Result, process, runut

FILES = ("index.html", "dossier.json", "records.jsonl")


def digest(result: Result) -> str:
    found = re.search(r"^digest\s+([0-9a-f]{64})$", result.out, re.MULTILINE)
    assert found, result.out
    return found[1]


def files(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in FILES}


def test_it_writes_its_files_and_says_what_it_read_found_and_could_not_read(
    built: tuple[Path, Result],
) -> None:
    out, result = built
    lines = result.out.splitlines()
    assert [line.split("  ")[0] for line in lines] == ["read", "found", "could not read", "digest"]
    assert result.err == ""
    records = [json.loads(line) for line in (out / "records.jsonl").read_text().splitlines()]
    assert f"{len(records)} reports" in lines[0]
    assert json.loads((out / "dossier.json").read_text())
    page = (out / "index.html").read_text()
    assert page.lower().startswith("<!doctype html>")
    assert not re.search(r'<(script|link|img)[^>]+(src|href)="https?:', page)


def test_building_again_reads_nothing_and_gives_the_same(built: tuple[Path, Result]) -> None:
    out, first = built
    before = files(out)
    again = runut("build", SAMPLES, "-o", out, "--workers", "1")
    assert "0 new or changed" in again.out
    assert digest(again) == digest(first)
    assert files(out) == before


def test_processes_and_a_moved_source_give_the_same_to_the_byte(
    built: tuple[Path, Result], tmp_path: Path
) -> None:
    out, first = built
    moved = tmp_path / "elsewhere"
    shutil.copytree(SAMPLES, moved)
    other = process("build", moved, "-o", tmp_path / "out", "--workers", "2")
    assert (other.code, other.err) == (0, "")
    assert digest(other) == digest(first)
    assert (tmp_path / "out" / "records.jsonl").read_bytes() == (out / "records.jsonl").read_bytes()


def test_the_page_comes_in_the_language_asked_for(tmp_path: Path) -> None:
    source = SAMPLES / "2022-05-27-veto.txt"
    english = runut("build", source, "-o", tmp_path / "en")
    indonesian = runut("build", source, "-o", tmp_path / "id", "--lang", "id")
    assert english.code == indonesian.code == 0
    assert digest(english) == digest(indonesian)
    assert 'lang="id"' in (tmp_path / "id" / "index.html").read_text()[:400]
    assert 'lang="en"' in (tmp_path / "en" / "index.html").read_text()[:400]


def test_an_output_folder_within_the_source_is_no_source(tmp_path: Path) -> None:
    shutil.copytree(SAMPLES, tmp_path / "s")
    first = runut("build", tmp_path / "s", "-o", tmp_path / "s" / "out", "--workers", "1")
    again = runut("build", tmp_path / "s", "-o", tmp_path / "s" / "out", "--workers", "1")
    assert digest(first) == digest(again)
    assert "0 new or changed" in again.out


def test_what_cannot_be_read_is_told_and_the_rest_is_built(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    shutil.copy(SAMPLES / "2022-05-27-veto.txt", tmp_path)
    result = runut("build", tmp_path, "-o", tmp_path / "out")
    assert result.code == 0
    assert "read            1 report" in result.out
    assert "2 failures" in result.out
    assert "empty.txt" in result.out
    assert "binary.txt" in result.out


def test_nothing_to_read_is_an_error_in_one_line(tmp_path: Path) -> None:
    for source in (tmp_path / "nowhere", tmp_path):
        result = runut("build", source, "-o", tmp_path / "out")
        assert result.code == 2
        assert result.out == ""
        assert re.fullmatch(r"runut: nothing could be read: .+\n", result.err)


def test_a_build_holds_its_sources_and_nothing_else(tmp_path: Path) -> None:
    veto, beras = SAMPLES / "2022-05-27-veto.txt", SAMPLES / "2019-06-19-beras.txt"
    runut("build", veto, beras, "-o", tmp_path / "a")
    shrunk = runut("build", beras, "-o", tmp_path / "a")
    assert digest(shrunk) == digest(runut("build", beras, "-o", tmp_path / "b"))
    assert files(tmp_path / "a") == files(tmp_path / "b")
