"""The page of figures: tables written anew, notes and text kept."""

import pytest
from bench.page import written

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
