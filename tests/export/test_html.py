"""The page: it loads nothing, escapes what reports say, and every cite leads to its words."""

import re
from html.parser import HTMLParser

import pytest

from dossier_fixture import HOSTILE, TEXTS, material
from runut.dossier import chosen, compose
from runut.dossier.words import languages, words
from runut.export import html

LOADING = {"src", "srcset", "poster", "background", "action", "formaction", "ping", "manifest"}


class Reader(HTMLParser):
    """Gathers elements, text, ids, and marked words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.marks: list[str] = []
        self.texts: list[str] = []
        self._inside: list[str] = []
        self.feed(page)
        self.ids = [found["id"] for _, found in self.elements if "id" in found]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside.append(tag)
        if tag == "mark":
            self.marks.append("")

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "mark" in self._inside:
            self.marks[-1] += data
        if not {"script", "style"} & set(self._inside):
            self.texts.append(data)


@pytest.fixture(scope="module")
def page() -> str:
    return html.page(chosen(material()), material(), "en", overview=True)


@pytest.fixture(scope="module")
def read(page: str) -> Reader:
    return Reader(page)


def test_nothing_is_loaded_from_elsewhere(page: str, read: Reader) -> None:
    for tag, attributes in read.elements:
        assert tag not in ("img", "iframe", "object", "embed", "video", "audio", "base", "form[action]")
        assert not LOADING & set(attributes), (tag, attributes)
        if tag == "link":
            assert (attributes["href"] or "").startswith("data:")
    assert "url(" not in page
    assert "@import" not in page
    assert "default-src 'none'" in page


def test_words_of_reports_stay_words(page: str, read: Reader) -> None:
    assert HOSTILE not in page
    assert HOSTILE in "".join(read.texts)
    assert len([tag for tag, _ in read.elements if tag == "script"]) == 1


def test_only_web_addresses_become_links(read: Reader) -> None:
    links = [found.get("href") or "" for tag, found in read.elements if tag == "a"]
    assert any(link.startswith("https://example.org") for link in links)
    assert not [link for link in links if not link.startswith(("#", "https://", "http://"))]


def test_every_inner_link_leads_somewhere(read: Reader) -> None:
    ids = set(read.ids)
    assert len(ids) == len(read.ids)
    for tag, found in read.elements:
        if tag == "a" and (found.get("href") or "").startswith("#"):
            assert (found["href"] or "")[1:] in ids
        for name in ("aria-labelledby", "for"):
            assert not found.get(name) or found[name] in ids


def test_every_mark_holds_words_of_a_report(read: Reader) -> None:
    told = [" ".join(text.split()) for text in TEXTS.values()]
    assert read.marks
    for marked in read.marks:
        assert any(" ".join(marked.split()) in text for text in told)


def test_each_section_has_its_heading_in_every_language(read: Reader) -> None:
    said = set(read.texts)
    for language in languages():
        for name in ("happened", "flows", "voices", "outcomes", "scores", "conflicts", "reports", "unread"):
            assert words(language).say(f"section.{name}") in said


def test_speakers_of_the_two_states_stand_apart_from_others(page: str) -> None:
    assert page.count('<div class="side">') == 1
    assert '<div class="speaker"><h4>' in page[page.index('<div class="side">') :]


def test_conflicting_values_stand_side_by_side(page: str) -> None:
    clash = page[page.index('<div class="clash">') :]
    assert re.search(r"<h4>.*4 May 2021.*</h4>", clash)
    assert re.search(r"<h4>.*5 May 2021.*</h4>", clash)


def test_a_date_says_where_it_comes_from(page: str) -> None:
    assert "date from “4 May 2021”" in page


def test_aligned_sentences_are_shown_for_a_copy(page: str) -> None:
    assert page.count('<div class="aligned">') == 1


def test_what_could_not_be_read_is_said(read: Reader) -> None:
    assert "the page has no text" in read.texts


def test_the_first_language_is_the_one_asked_for() -> None:
    for language in languages():
        made = html.page(chosen(material()), material(), language)
        assert f'<html lang="{language}" data-tongue="{language}">' in made


def test_one_language_needs_no_switch() -> None:
    made = html.page([compose(material(), "BRA", "NOR", language="en")], material(), "en")
    assert "data-to=" not in made
    assert 'class="t"' not in made


def test_a_pair_must_be_in_every_language_of_the_page() -> None:
    lone = compose(material(), "NOR", "BRA", language="en")
    with pytest.raises(ValueError, match="NOR-BRA"):
        html.page([*chosen(material()), lone], material(), "en")


def test_the_same_material_gives_the_same_page(page: str) -> None:
    assert html.page(chosen(material()), material(), "en", overview=True) == page


def test_an_empty_dossier_is_a_page_that_says_so() -> None:
    made = html.page([compose(material(), "BRA", "JPN", language="en")], material(), "en")
    assert "Brazil – Japan" in made
    assert words("en").say("page.nothing") in made
