"""What a user gets wrong is said in one line, with an exit code, and without a traceback."""

import re
from pathlib import Path

import pytest
from cli_run import SAMPLES, process, runut


def one_line(*words: str | Path) -> str:
    result = runut(*words)
    assert result.code == 2, result
    assert result.out == ""
    assert re.fullmatch(r"runut: .+\n", result.err), result.err
    return result.err


def test_an_unknown_state_brings_the_nearest_names(store: Path) -> None:
    told = one_line("timeline", "Rusiaa", "--store", store)
    assert "Rusiaa" in told
    assert "(RUS)" in told
    assert "near" not in one_line("timeline", "qqqqqqqq", "--store", store)


def test_a_dossier_is_of_two_states(store: Path) -> None:
    assert "both PRK" in one_line("dossier", "PRK", "Korut", "--store", store)


@pytest.mark.parametrize("value", ["yesterday", "2024-13", "2024-02-30", "24", "2024-6-1", ""])
def test_dates_have_three_forms(value: str, store: Path) -> None:
    assert "YYYY-MM-DD" in one_line("timeline", "--since", value, "--store", store)


def test_a_period_runs_forwards(store: Path) -> None:
    assert "comes after" in one_line("timeline", "--since", "2024", "--until", "2023-05", "--store", store)


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    told = one_line("timeline", "--store", tmp_path / "none.db")
    assert "runut add" in told
    assert not (tmp_path / "none.db").exists()


def test_a_file_that_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.write_text("These are plain words and no database at all. " * 30)
    assert "not a store" in one_line("failures", "--store", path)
    assert "not a store" in one_line("add", SAMPLES, "--store", path)


def test_an_unknown_language(store: Path, tmp_path: Path) -> None:
    assert "xx" in one_line("build", SAMPLES, "-o", tmp_path, "--lang", "xx")
    assert "xx" in one_line("dossier", "PRK", "USA", "--lang", "xx", "--store", store)


def test_an_unknown_id_and_an_unknown_report(store: Path) -> None:
    assert "nothing" in one_line("trace", "event-000000000000", "--store", store)
    assert "no report" in one_line("withdraw", "nobody", "--store", store)


def test_a_search_without_a_word(store: Path) -> None:
    assert "a word" in one_line("search", '"', "--store", store)


def test_an_output_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "cannot be made" in one_line("build", SAMPLES, "-o", tmp_path / "file")
    assert "cannot be written" in one_line(
        "records", SAMPLES / "2022-05-27-veto.txt", "-o", tmp_path / "no" / "r.jsonl"
    )


def test_the_module_is_the_command_and_says_no_traceback(tmp_path: Path) -> None:
    told = process("timeline", "--store", tmp_path / "none.db")
    assert told.code == 2
    assert "Traceback" not in told.err
    assert process("--version").out.startswith("runut ")


def test_the_list_of_commands_says_whole_sentences() -> None:
    assert "..." not in runut("--help").out.partition("Commands:")[2]


def test_help_is_there_for_every_command() -> None:
    top = runut("--help").out
    commands = (
        "build", "records", "add", "withdraw", "dossier", "timeline", "statements", "flows", "conflicts",
        "sources", "failures", "doubts", "search", "trace",
    )  # fmt: skip
    for name in commands:
        assert re.search(rf"^\s+{name}\s+\w", top, re.MULTILINE), name
        told = runut(name, "--help")
        assert told.code == 0
        assert "\x1b" not in told.out
