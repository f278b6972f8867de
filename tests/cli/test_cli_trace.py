"""trace: from any id back to the words on the page and the rules that read them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from cli_run import runut


def trail(id: str, store: Path) -> dict[str, Any]:
    result = runut("trace", id, "--store", store, "--json")
    assert (result.code, result.err) == (0, "")
    told = json.loads(result.out)
    assert isinstance(told, dict)
    assert told["id"] == id
    return told


def all_words(told: dict[str, Any]) -> list[dict[str, Any]]:
    return [*told["words"], *(words for below in told["rests_on"] for words in all_words(below))]


def all_rules(told: dict[str, Any]) -> list[dict[str, Any]]:
    return [*told["rules"], *(rule for below in told["rests_on"] for rule in all_rules(below))]


@pytest.mark.parametrize("listing", ["timeline", "statements", "flows", "conflicts", "doubts"])
def test_every_row_leads_back_to_marked_words(listing: str, store: Path) -> None:
    for row in json.loads(runut(listing, "--store", store, "--json").out)[:4]:
        words = all_words(trail(row["id"], store))
        if listing != "doubts":
            assert words
        for passage in words:
            assert passage["source"]
            assert passage["how_published"]
            for mark in passage["marked"]:
                start = mark["start"] - passage["start"]
                assert passage["sentence"][start : start + len(mark["words"])] == mark["words"]


def test_rules_come_with_their_row_and_example(store: Path) -> None:
    row = json.loads(runut("timeline", "--store", store, "--json").out)[0]
    rules = [rule for rule in all_rules(trail(row["id"], store)) if rule["row"]]
    assert rules
    assert any(rule.get("example") for rule in rules)
    text = runut("trace", row["id"], "--store", store).out
    assert "example: " in text
    assert re.search(r"“.*\[.+\].*”", text)


def test_a_line_of_a_dossier_leads_to_its_record(store: Path) -> None:
    data = runut("dossier", "PRK", "USA", "--store", store, "--json").out
    line = re.search(r"line-[0-9a-f]{12}", data)
    assert line
    told = trail(line[0], store)
    assert told["kind"] == "Line"
    assert told["words"]
    assert told["rests_on"]


def test_a_report_leads_to_its_place(store: Path) -> None:
    told = trail("2022-05-27-veto", store)
    assert told["kind"] == "Report"
    assert "2022-05-27-veto.txt" in runut("trace", "2022-05-27-veto", "--store", store).out
