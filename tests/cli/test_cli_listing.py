"""The listings: text and --json over one store, by state and period."""

import json
from pathlib import Path
from typing import Any

import pytest
from cli_run import runut

from runut.cli import plain
from runut.dossier.words import words

LISTINGS = (
    "timeline",
    "statements",
    "flows",
    "conflicts",
    "outcomes",
    "scores",
    "sources",
    "failures",
    "doubts",
)


def asked(*words: str | Path) -> list[dict[str, Any]]:
    result = runut(*words, "--json")
    assert (result.code, result.err) == (0, "")
    found = json.loads(result.out)
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("name", LISTINGS)
def test_each_listing_speaks_text_and_json(name: str, store: Path) -> None:
    rows = asked(name, "--store", store)
    text = runut(name, "--store", store)
    assert text.code == 0
    assert text.out.strip()
    assert "\x1b" not in text.out
    for row in rows:
        assert row["id"]
        if name != "failures":
            assert row["id"] in text.out


def test_a_timeline_speaks_one_language() -> None:
    origins: dict[str, Any] = {"origins": ["o"], "reports": ["r", "s"], "outlets": [], "voices": ["Sari"]}
    backing = [
        {"attribute": "status", "value": "alleged", **origins},
        {"attribute": "status", "value": "cancelled", **origins},
    ]
    event = {"id": "act", "date": None, "type": "CONSULT", "mode": None, "status": "planned", "text": None}
    parties = {"actors": [{"state": "PER", "name": None}], "recipients": [], "place": None}
    row = {**event, **parties, **origins, "conflicts": ["c"], "backing": backing, "mentions": []}
    told = " ".join(plain.event(row, words("id")))
    assert "tanggal tidak diketahui  direncanakan" in told
    assert "1 sumber independen, 2 laporan; diperselisihkan: c" in told
    assert "status dibatalkan: 1 sumber independen, 2 laporan; menurut siapa: Sari" in told


@pytest.mark.parametrize("name", ["timeline", "statements"])
def test_rows_carry_their_words(name: str, store: Path) -> None:
    rows = asked(name, "--store", store)
    assert rows
    for row in rows:
        for cite in row.get("mentions", [row]):
            assert cite["words"]
            assert cite["end"] - cite["start"] == len(cite["words"])


@pytest.mark.parametrize("name", ["statements", "outcomes"])
def test_what_was_told_first_stands_first(name: str, store: Path) -> None:
    told = [row["published"] or "undated" for row in asked(name, "--store", store)]
    assert len(set(told)) > 1
    assert told == sorted(told)


def test_states_are_known_by_code_and_by_any_name(store: Path) -> None:
    rows = asked("timeline", "PRK", "USA", "--store", store)
    assert rows
    for row in rows:
        assert {"PRK", "USA"} <= {one["state"] for one in (*row["actors"], *row["recipients"])}
    for names in (("korut", "AS"), ("north korea", "United States"), ("Korea Utara", "usa"), ("Usa", "prk")):
        assert asked("timeline", *names, "--store", store) == rows


def test_periods_keep_what_falls_into_them(store: Path) -> None:
    whole = asked("timeline", "--store", store)
    year = asked("timeline", "--store", store, "--since", "2018", "--until", "2018")
    assert 0 < len(year) < len(whole)
    assert all((row["date"] or "2018").startswith("2018") for row in year)
    month = asked("timeline", "--store", store, "--since", "2018-06", "--until", "2018-06-30")
    assert 0 < len(month) <= len(year)
    assert asked("timeline", "--store", store, "--since", "2031") == []
    assert "nothing" in runut("timeline", "--store", store, "--since", "2031").out


def test_search_finds_sentences(store: Path) -> None:
    rows = asked("search", "kim", "trump", "--store", store)
    assert rows
    for row in rows:
        assert "kim" in row["words"].lower()
        assert "trump" in row["words"].lower()
    assert asked("search", "qqqqqqqq", "--store", store) == []


def test_origins_hold_every_report_once(store: Path) -> None:
    reports = [report["id"] for row in asked("sources", "--store", store) for report in row["reports"]]
    assert len(reports) == len(set(reports))
    assert len(reports) > 10


def test_events_count_origins_not_reports(store: Path) -> None:
    for row in asked("timeline", "--store", store):
        assert 0 < len(row["origins"]) <= len(row["reports"])


def test_the_dossier_comes_in_three_forms(store: Path) -> None:
    html = runut("dossier", "Korut", "AS", "--store", store, "--format", "html").out
    assert html.lower().startswith("<!doctype html>")
    text = runut("dossier", "Korut", "AS", "--store", store, "--format", "md").out
    assert text.startswith("# ")
    data = runut("dossier", "Korut", "AS", "--store", store, "--format", "json").out
    assert json.loads(data)
    assert runut("dossier", "Korut", "AS", "--store", store, "--json").out == data
    assert text == runut("dossier", "PRK", "USA", "--store", store).out
    indonesian = runut("dossier", "PRK", "USA", "--store", store, "--lang", "id").out
    assert indonesian.startswith("# ")
    assert indonesian != text


def test_a_dossier_of_states_that_no_report_joins_says_so(store: Path) -> None:
    result = runut("dossier", "FJI", "BOL", "--store", store)
    assert result.code == 0
    assert result.err == "runut: the store says nothing of FJI and BOL\n"
    period = runut("dossier", "FJI", "BOL", "--since", "2018", "--store", store)
    assert period.err == "runut: the store says nothing of FJI and BOL in this period\n"


def test_a_store_with_too_few_expectations_says_how_many_a_score_needs(store: Path) -> None:
    assert asked("scores", "--store", store) == []
    assert runut("scores", "--store", store).out.startswith("No voice, state or outlet has 12 expectations")


def test_money_that_is_its_amount_is_told_once() -> None:
    given = {
        "date": "2019",
        "giver": "KOR",
        "receiver": "UN",
        "kind": "money",
        "voice": None,
        "status": "planned",
    }
    cite = {"id": "fl-1", "words": "w", "outlet": "o", "published": None, "report": "r"}
    sums = [("million dollars", "8 million dollars"), ("rice", "50,000 tonnes"), ("rice", None)]
    heads = [next(plain.flow(given | cite | {"goods": goods, "amount": n})) for goods, n in sums]
    assert [head.split("  ")[2] for head in heads] == [
        "money: 8 million dollars",
        "money: rice (50,000 tonnes)",
        "money: rice",
    ]
