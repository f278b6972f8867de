"""The dossier as Markdown: the same sections, and nothing of a report that acts as markup."""

import pytest

from dossier_fixture import material
from runut.dossier import compose
from runut.dossier.words import languages, words
from runut.export import markdown


@pytest.mark.parametrize("language", languages())
def test_it_has_every_section_in_its_language(language: str) -> None:
    text = markdown.page([compose(material(), "BRA", "NOR", language=language)], material())
    for name in ("happened", "flows", "voices", "outcomes", "scores", "conflicts", "reports", "unread"):
        assert f"## {words(language).say(f'section.{name}')}\n" in text


def test_words_of_reports_are_escaped_and_marked() -> None:
    text = markdown.page([compose(material(), "BRA", "NOR", language="en")], material())
    assert "<script>" not in text
    assert "**visited Oslo**" in text
    assert "Daily Two" in text


def test_plain_text_cannot_be_markup() -> None:
    assert markdown.plain("# *a*\n<b>") == r"\# \*a\* \<b\>"
