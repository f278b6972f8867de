"""The README and the page on commands tell of commands and options that exist, and of all commands."""

import re
from pathlib import Path

import pytest
import typer.main

from runut.cli import app

HOME = Path(__file__).resolve().parents[2]
PAGES = (HOME / "README.md", HOME / "docs" / "commands.md")
LINE = re.compile(r"(?:^|`)runut ([a-z]+)((?: [^`#\n]*)?)", re.MULTILINE)
OPTION = re.compile(r"(?<=\s)(--?[a-z]+)")


def commands() -> dict[str, set[str]]:
    """Every command with its options."""
    group = typer.main.get_command(app)
    return {
        name: {text for one in command.params for text in (*one.opts, *one.secondary_opts)}
        for name, command in group.commands.items()  # type: ignore[attr-defined]
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_tells_of_every_command_and_of_none_that_is_not(page: Path) -> None:
    told = LINE.findall(page.read_text(encoding="utf-8"))
    known = commands()
    assert {name for name, _ in told} == set(known)
    for name, rest in told:
        assert set(OPTION.findall(rest)) <= known[name], f"runut {name}{rest}"


def test_options_named_in_running_text_exist() -> None:
    known = {option for options in commands().values() for option in options} | {"--help"}
    text = PAGES[1].read_text(encoding="utf-8")
    assert set(re.findall(r"`(--[a-z]+)", text)) <= known


def test_every_command_says_in_one_sentence_what_it_does() -> None:
    for name, command in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        assert (command.help or "").split("\n")[0].endswith("."), name
