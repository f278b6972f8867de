"""Wars told by their name alone."""

import pytest

from extract.test_events import shapes
from runut.lang import packs

ROWS = [(pack.code, row["example"], row["expect"]) for pack in packs() for row in pack.rows("war_names")]


@pytest.mark.parametrize(("language", "example", "want"), ROWS)
def test_a_name_is_read(language: str, example: str, want: str) -> None:
    assert shapes(example, language) == [f"ASSAULT;{want};happened"]


def test_two_wars_of_one_pair_are_two_acts() -> None:
    assert len(shapes("He wrote of the Gulf War and of the Iraq War.", "en")) == 2


def test_a_name_that_qualifies_tells_no_war() -> None:
    assert not shapes("He met a Gulf War veteran.", "en")
