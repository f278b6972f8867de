"""The page in a real browser: keys, filters, languages, print, narrow screens, and no request but its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier_fixture import material
from runut.dossier import chosen
from runut.export import html

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]

sync_api = pytest.importorskip("playwright.sync_api", reason="needs playwright (extra `dev`)")
pytestmark = pytest.mark.skipif(
    not Path(CHROMIUM).exists(), reason="needs chromium: bash scripts/install_chromium.sh"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[sync_api.Browser]:
    with sync_api.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "index.html"
    path.write_text(html.page(chosen(material()), material(), "en", overview=True), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: sync_api.Browser, address: str) -> Iterator[sync_api.Page]:
    opened = browser.new_page(viewport={"width": 1100, "height": 800})
    opened.wrong = []  # type: ignore[attr-defined]
    opened.on("pageerror", lambda error: opened.wrong.append(str(error)))
    opened.on("console", lambda said: opened.wrong.append(said.text) if said.type == "error" else None)
    opened.on("dialog", lambda dialog: opened.wrong.append(dialog.message))
    opened.goto(f"{address}#BRA-NOR")
    yield opened
    assert opened.wrong == []
    opened.close()


def shown(page: sync_api.Page, selector: str = "article:not([hidden]) section .line") -> int:
    return page.locator(f"{selector}:visible").count()


def test_it_asks_for_nothing_but_itself(browser: sync_api.Browser, address: str) -> None:
    opened = browser.new_page()
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(address)
    opened.wait_for_timeout(200)
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    opened.close()


def test_the_overview_leads_to_a_dossier_and_back(browser: sync_api.Browser, address: str) -> None:
    opened = browser.new_page()
    opened.goto(address)
    assert opened.locator("#overview").is_visible()
    assert not opened.locator("#BRA-NOR").is_visible()
    opened.locator(".pairs a").first.click()
    sync_api.expect(opened.locator("#BRA-NOR")).to_be_visible()
    sync_api.expect(opened.locator("#overview")).to_be_hidden()
    assert opened.title() == "Brazil – Norway · Runut"
    opened.close()


def test_keys_step_through_lines_and_open_their_words(page: sync_api.Page) -> None:
    focused = "document.activeElement.closest('.line')?.id"
    page.keyboard.press("j")
    first = page.evaluate(focused)
    page.keyboard.press("j")
    second = page.evaluate(focused)
    assert first
    assert second
    assert first != second
    page.keyboard.press("k")
    assert page.evaluate(focused) == first
    page.keyboard.press("j")
    page.keyboard.press("o")
    assert page.locator(f"#{second} details.evidence").first.get_attribute("open") is not None
    assert page.locator(f"#{second} mark").first.is_visible()
    page.keyboard.press("o")
    assert page.locator(f"#{second} details.evidence").first.get_attribute("open") is None


def test_slash_searches_and_escape_leaves(page: sync_api.Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("coffee")
    found = page.locator("article:not([hidden]) section .line:visible").all()
    assert found
    assert all("coffee" in (line.text_content() or "").lower() for line in found)
    assert page.locator(".filter output:visible").inner_text().startswith(f"{len(found)} ")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.matches('.line')")


def test_status_and_outlet_filters(page: sync_api.Page) -> None:
    everything = shown(page)
    page.locator("[data-filter=planned]").click()
    assert 0 < shown(page) < everything
    assert set(
        page.eval_on_selector_all("section .line:not(.away)", "all => all.map(a => a.dataset.status)")
    ) == {"planned"}
    page.locator(".filter [type=reset]").click()
    page.wait_for_timeout(50)
    assert shown(page) == everything
    page.locator(".filter select").select_option("Harian Satu")
    assert 0 < shown(page) < everything


def test_a_filter_that_leaves_nothing_says_so(page: sync_api.Page) -> None:
    page.locator(".filter [name=words]").first.fill("no report says this")
    assert shown(page) == 0
    assert page.locator("[data-none]").is_visible()


def test_help_opens_and_closes(page: sync_api.Page) -> None:
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()


def test_the_language_can_be_switched(page: sync_api.Page) -> None:
    assert "What happened" in page.locator("h2:visible").first.inner_text()
    page.get_by_role("button", name="Bahasa Indonesia").click()
    assert page.locator("html").get_attribute("lang") == "id"
    assert page.locator("h2:visible").first.inner_text() == "Apa yang terjadi"
    assert page.title() == "Brasil – Norwegia · Runut"
    assert "What happened" not in page.locator("article:visible").inner_text()
    page.keyboard.press("l")
    assert page.locator("html").get_attribute("lang") == "en"


def test_a_cite_leads_to_its_paragraph_in_the_text(page: sync_api.Page) -> None:
    page.locator(".act .evidence > summary").first.click()
    page.locator(".act cite a").first.click()
    page.wait_for_timeout(50)
    target = page.locator(page.evaluate("location.hash"))
    assert target.is_visible()
    assert "Oslo" in target.inner_text()


def test_the_first_tab_stop_skips_to_the_dossier(browser: sync_api.Browser, address: str) -> None:
    opened = browser.new_page()
    opened.goto(address)
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.className") == "skip"
    opened.close()


def test_on_paper_all_words_are_open(page: sync_api.Page) -> None:
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    hidden = page.locator("article:not([hidden]) section details.evidence blockquote")
    assert hidden.count() > 0
    assert all(hidden.nth(place).is_visible() for place in range(hidden.count()))
    assert not page.locator(".filter").first.is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details.evidence[open]").count() == 0


def test_paper_without_a_script_is_open_too(browser: sync_api.Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(address)
    assert opened.locator("#overview").is_visible()
    assert opened.locator("#BRA-NOR").is_visible()
    opened.emulate_media(media="print")
    assert opened.locator(".act blockquote").first.is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_paper(browser: sync_api.Browser, address: str, scheme: str) -> None:
    opened = browser.new_page(color_scheme=scheme)
    opened.goto(f"{address}#BRA-NOR")
    for selector in ("body", ".meta", ".about", ".chip.happened", ".chip.planned"):
        assert contrast(opened, selector) >= 4.5, (scheme, selector)
    opened.close()


def contrast(page: sync_api.Page, selector: str) -> float:
    """The contrast of an element's ink with the page's paper, as WCAG counts it."""
    ink = page.locator(selector).first.evaluate("node => getComputedStyle(node).color")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    first, second = sorted((luminance(ink), luminance(paper)))
    return (second + 0.05) / (first + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in colour.partition("(")[2].rstrip(")").split(",")[:3]]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_narrow_screen_needs_no_sideways_scrolling(browser: sync_api.Browser, address: str) -> None:
    opened = browser.new_page(viewport={"width": 360, "height": 700})
    opened.goto(f"{address}#BRA-NOR")
    assert opened.evaluate("document.documentElement.scrollWidth") <= 360
    opened.close()
