"""The page of figures: tables written anew, notes and text kept."""

from functools import partial

import pytest
from bench.page import measured, quality, written

PAGE = """Text before.

| names | F1 | published |
| --- | --: | --- |
| river test | 0.500 | 0.9: no |

Text after.
"""


def test_a_table_is_replaced_and_its_notes_stay() -> None:
    told = written(PAGE, [(["names", "F1", "published"], [["river test", "0.612"], ["lake test", "0.700"]])])
    assert "| river test | 0.612 | 0.9: no |\n| lake test | 0.700 |  |\n\nText after." in told
    assert told.startswith("Text before.\n\n| names | F1 | published |\n| --- | --: | --- |\n")


def test_a_page_without_the_table_says_so() -> None:
    with pytest.raises(ValueError, match="opens with 'speed'"):
        written(PAGE, [(["speed", "s"], [["load", "1"]])])


def test_a_table_without_its_figures_stays_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    tables = [partial(quality, name="dev"), partial(quality, name="dev_en")]
    made = list(
        measured({"dev.credits.f1": 0.5, "dev.credits.precision": 0.4, "dev.credits.recall": 0.7}, tables)
    )
    assert [rows for _, rows in made] == [[["credits", "0.500", "0.400", "0.700"]]]
    assert capsys.readouterr().err == "bench.page: a table stays as it was: bench.json has no 'dev_en'\n"
