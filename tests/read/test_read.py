"""From a page to a report: blocks, metadata, failures; and what must hold for any text at all."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runut.ingest import pages
from runut.ingest.page import make_page
from runut.model import Doubt, Failure, Report
from runut.read import STAGE
from runut.read.report import Tools

SAMPLES = Path(__file__).parents[2] / "samples"
INDONESIAN = (
    "Menteri luar negeri kedua negara bertemu di Jenewa untuk membahas gencatan senjata yang "
    "sudah lama diupayakan. Pertemuan itu berlangsung dua jam dan akan dilanjutkan pekan depan "
    "di tempat yang sama."
)
ENGLISH = (
    "The foreign ministers of the two countries met in Geneva to discuss a ceasefire that "
    "mediators have long sought. The meeting lasted two hours and will continue next week in the "
    "same place."
)
FRENCH = (
    "Les ministres des affaires étrangères des deux pays se sont réunis à Genève pour discuter "
    "d'un cessez-le-feu que les médiateurs recherchent depuis longtemps. La réunion a duré deux "
    "heures."
)
PIDGIN = (
    "Di president of Ghana don waka go Abuja to see im oga pipo dem, and e tell tori pesin dem say di two "
    "kontri go join bodi make dem pursue di kidnappers wey dey trouble pikin for di border. Wetin dey ginger "
    "am na say market don cost."
)
MALAY = (
    "Kerajaan berkata mesyuarat itu dijangka diadakan pada hari Isnin kerana kedua-dua pihak "
    "bersetuju bahawa rundingan perlu diteruskan. Setiausaha Agung pertubuhan itu memaklumkan "
    "perkara tersebut pada hari Khamis."
)


def read(tools: Tools, text: str, kind: str = "text/plain", **given: str) -> Report | Failure:
    made = STAGE.run(tools, make_page("place", text.encode(), kind, {"id": "r", **given}))
    (found,) = (one for one in made if not isinstance(one, Doubt))
    return found


def report(tools: Tools, text: str, kind: str = "text/plain", **given: str) -> Report:
    found = read(tools, text, kind, **given)
    assert isinstance(found, Report), found
    return found


def blocks(one: Report, kind: str) -> list[str]:
    return [one.text[block.start : block.end] for block in one.blocks if block.kind == kind]


def test_a_plain_text_with_all_that_stands_around_it(tools: Tools) -> None:
    text = f"""sun
moon
k a b a r dot com
logo kabar.com

Dua menteri bertemu di Jenewa

Sari Putri
Sari Putri Kamis, 2 Mei 2019 13:45 WIB
Dua menteri bertemu di Jenewa

Kedua menteri berjabat tangan di depan gedung itu. AP Photo/Ann Lee

{INDONESIAN}

Sponsored

Langkah berikut

Keduanya sepakat untuk bertemu lagi. (AFP)

Editor: Budi Santoso
Berita Lainnya
×
tekno"""
    one = report(tools, text)
    assert (one.title, one.outlet, one.language) == ("Dua menteri bertemu di Jenewa", "kabar.com", "id")
    assert (one.byline, one.editor) == (("Sari Putri",), ("Budi Santoso",))
    assert (one.published.value, one.published.how) == ("2019-05-02", "byline")
    assert blocks(one, "paragraph") == [INDONESIAN, "Keduanya sepakat untuk bertemu lagi."]
    assert blocks(one, "heading") == ["Langkah berikut"]
    assert blocks(one, "credit") == ["(AFP)"]
    assert len(blocks(one, "caption")) == 1
    assert {(credit.origin, credit.form) for credit in one.credits} == {
        ("AP", "photo"),
        ("AFP", "credit line"),
    }


def test_the_title_of_a_story_in_a_list_is_a_heading(tools: Tools) -> None:
    text = """Lima berita pekan ini yang banyak dibaca orang di seluruh negeri kami rangkum di bawah ini.
- Kena Hujan Sepekan, Petani Garam Merugi!
Petani garam di pesisir utara merugi karena hujan turun setiap sore selama sepekan penuh.
- Pintu nomor dua sampai lima
Petugas membuka pintu itu sejak pagi supaya truk besar bisa lewat tanpa menunggu terlalu lama."""
    one = report(tools, text)
    assert blocks(one, "heading") == ["- Kena Hujan Sepekan, Petani Garam Merugi!"]


def test_an_html_page(tools: Tools) -> None:
    html = f"""<html><head><title>Ministers meet | Harbour</title>
<meta property="og:site_name" content="harbour.example"><meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2019-05-02T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Ministers meet in Geneva</h1>
<figure><figcaption>The hall in Geneva. AP Photo/Tom Bell</figcaption></figure>
<p>GENEVA (Reuters) - {ENGLISH}</p><p>Advertisement</p><h2>What is next</h2>
<p>Mediators told the BBC that a <a href="/x">second round</a> would follow in June, as both had agreed.</p>
</article><footer><p>Copyright 2019 Harbour. All rights reserved.</p></footer></body></html>"""
    one = report(tools, html, "text/html")
    assert (one.outlet, one.dateline, one.byline) == ("harbour.example", "Geneva", ("Ann Lee",))
    assert (one.published.value, one.published.how) == ("2019-05-02", "metadata")
    assert blocks(one, "paragraph")[0].startswith("The foreign ministers")
    assert blocks(one, "heading") == ["What is next"]
    assert "Advertisement" not in one.text
    assert "a second round would" in one.text
    assert [credit.origin for credit in one.credits] == ["Reuters", "BBC", "AP"]


def test_a_caption_glued_to_a_paragraph_stands_apart(tools: Tools) -> None:
    glued = f"{INDONESIAN} Kedua menteri berjabat tangan di Jenewa (Yonhap)"
    one = report(tools, f"{glued}\n{INDONESIAN.replace('Jenewa', 'Wina')}")
    assert blocks(one, "caption") == ["Kedua menteri berjabat tangan di Jenewa (Yonhap)"]
    assert [credit.form for credit in one.credits] == ["photo"]


@pytest.mark.parametrize(
    ("head", "outlet", "place", "credits"),
    [
        ("tirto.id - ", "tirto.id", None, []),
        ("TRIBUNNEWS.COM – ", "tribunnews.com", None, []),
        ("KONTEKS.CO.ID – ", "konteks.co.id", None, []),
        ("JAKARTA, KOMPAS.com - ", "kompas.com", "Jakarta", []),
        ("Liputan6.com, Jakarta - ", "liputan6.com", "Jakarta", []),
        ("Liputan6.com, Jakarta -", "liputan6.com", "Jakarta", []),
        ("Liputan6.com, Jakarta", "liputan6.com", "Jakarta", []),
        ("Liputan6.com, Tel Aviv", "liputan6.com", "Tel Aviv", []),
        ("MOSKOW, (ANTARA) - ", None, "Moskow", ["Antara"]),
        ("TEHERAN - ", None, "Teheran", []),
        ("WASHINGTON (Reuters) - ", None, "Washington", ["Reuters"]),
        ("Pertama - ", None, None, []),
        ("", None, None, []),
    ],
)
def test_datelines(
    tools: Tools, head: str, outlet: str | None, place: str | None, credits: list[str]
) -> None:
    one = report(tools, head + INDONESIAN)
    assert (one.outlet, one.dateline) == (outlet, place)
    assert [credit.origin for credit in one.credits] == credits
    plain = ("" if outlet or place else head) + INDONESIAN
    assert blocks(one, "paragraph") == [plain]


@pytest.mark.parametrize(
    ("text", "given", "value", "how"),
    [
        (INDONESIAN, {"published": "2024-06-19T10:00:00+07:00"}, "2024-06-19", "field"),
        (INDONESIAN, {"published": "Diperbarui 22 Apr 2025, 15:55 WIB"}, "2025-04-22", "field"),
        (INDONESIAN, {"published": "May 3rd, 2024"}, "2024-05-03", "field"),
        (INDONESIAN, {"url": "https://kabar.example/2024/06/19/a"}, "2024-06-19", "url"),
        (f"{INDONESIAN} Mereka bertemu hari ini, Rabu (19/6/2024).", {}, "2024-06-19", "inferred"),
        (f"Pada Selasa, 18 Juni 2024 malam mereka tiba. {INDONESIAN}", {}, "2024-06-18", "inferred"),
        (f"Pada Senin, 18 Juni 2024 malam mereka tiba. {INDONESIAN}", {}, None, "unknown"),
        (f"{INDONESIAN} Mereka bertemu Selasa (18/06).", {}, None, "unknown"),
        (INDONESIAN, {"published": "kemarin"}, None, "unknown"),
    ],
)
def test_published(tools: Tools, text: str, given: dict[str, str], value: str | None, how: str) -> None:
    one = report(tools, text, **given)
    assert (one.published.value, one.published.how) == (value, how)


def test_a_field_that_holds_no_date_is_a_doubt(tools: Tools) -> None:
    page = make_page("a.txt", INDONESIAN.encode(), "text/plain", {"id": "a", "published": "31/02/2024"})
    told = [one for one in STAGE.run(tools, page) if isinstance(one, Doubt)]
    assert [(one.what, one.readings) for one in told] == [
        ("the field published holds no date", ("31/02/2024",))
    ]


@pytest.mark.parametrize(("text", "code"), [(INDONESIAN, "id"), (ENGLISH, "en")])
def test_languages_that_packs_read(tools: Tools, text: str, code: str) -> None:
    assert report(tools, text).language == code


def test_short_english_is_not_taken_for_its_neighbour(tools: Tools) -> None:
    text = (
        "Ethiopian Prime Minister Getahun Wolde-Mikael met Djiboutian President Houssein Ali Guedi on "
        "Thursday for talks on port fees, the Ethiopian leader's spokeswoman said."
    )
    assert report(tools, text, published="2020-01-01").language == "en"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (FRENCH, "no pack reads its language: it looks like French"),
        (MALAY, "no pack reads its language: it looks like Malay"),
        (PIDGIN, "no pack reads its language: it looks like Nigerian Pidgin"),
        ("", "the page is empty"),
        (" \n\u200b\n", "too short for a report: 0 words of running text"),
        ("Baca juga: Satu\nAdvertisement", "too short for a report: 0 words of running text"),
        ("Word " * 50_000, "too long for a report: 249,999 characters, at most 200,000"),
        ("Only a few words here.", "too short for a report: 5 words of running text"),
    ],
)
def test_pages_that_are_no_reports(tools: Tools, text: str, reason: str) -> None:
    found = read(tools, text)
    assert isinstance(found, Failure)
    assert found.reason == reason


@pytest.mark.parametrize("content", [b"\x89PNG\x00\x01", b"\x00\x00"])
def test_binary_content(tools: Tools, content: bytes) -> None:
    (found,) = STAGE.run(tools, make_page("a.txt", content, "text/plain", {"id": "a"}))
    assert isinstance(found, Failure)
    assert found.reason == "holds no text but binary data"


def test_html_without_a_report(tools: Tools) -> None:
    assert isinstance(read(tools, "<html><body></body></html>", "text/html"), Failure)
    assert isinstance(read(tools, "\x01<<<>>>", "text/html"), Failure)


def test_text_is_clean(tools: Tools) -> None:
    one = report(
        tools,
        INDONESIAN.replace("dua", "d\u200bua\u00a0").replace("untuk", "untuk\u00ad\x07") + " Cafe\u0301",
    )
    assert "Café" in one.text
    assert not any(char in one.text for char in "\u200b\u00a0\u00ad\x07")


def test_the_samples_are_all_read(tools: Tools) -> None:
    found = [item for page in pages(str(SAMPLES)) for item in STAGE.run(tools, page)]  # type: ignore[arg-type]
    assert all(isinstance(item, Report) for item in found)
    reports = [item for item in found if isinstance(item, Report)]
    assert len(reports) == 13
    assert len({one.id for one in reports}) == 13
    assert {one.language for one in reports} == {"id", "en"}
    assert all(one.title and one.outlet and one.outlet.endswith(".example") for one in reports)
    assert all(one.published.how != "unknown" for one in reports)
    waste = (
        "Advertisement",
        "SCROLL TO",
        "Baca",
        "Sponsored",
        "Copyright",
        "Penulis:",
        "Hak Cipta",
        "newsletter",
    )
    assert [(one.id, word) for one in reports for word in waste if word in one.text] == []


TEXTS = st.text(st.characters(codec="utf-8"), max_size=300)
MARKS = ["\n", "Baca juga:", "(AFP)", "AP Photo/", "-", "–", '"', "dilansirAFP", "di X", "x" * 300]
WORDS = st.lists(st.sampled_from([*INDONESIAN.split(), *ENGLISH.split(), *MARKS]), max_size=80).map(" ".join)
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUIET
@given(text=st.one_of(TEXTS, WORDS), kind=st.sampled_from(["text/plain", "text/markdown", "text/html"]))
def test_any_text_gives_one_report_or_one_failure(tools: Tools, text: str, kind: str) -> None:
    found = read(tools, text, kind)
    if isinstance(found, Failure):
        assert "\n" not in found.reason
        return
    assert "\n".join(found.text[block.start : block.end] for block in found.blocks) == found.text
    assert all(block.start < block.end for block in found.blocks)
    assert all(credit.span.of(found.text) for credit in found.credits)
    assert found == read(tools, text, kind)


@QUIET
@given(words=st.lists(st.sampled_from(INDONESIAN.rstrip(".").split()), min_size=25, max_size=60))
def test_running_text_is_not_eaten(tools: Tools, words: list[str]) -> None:
    sentence = " ".join(words).capitalize() + "."
    found = read(tools, f"{INDONESIAN}\n{sentence}\n{INDONESIAN}")
    assert isinstance(found, Report)
    assert sentence in found.text


@pytest.mark.parametrize(
    ("lead", "value"),
    [
        ("Presiden Korea Selatan Yoon Suk Yeol akan tiba pada Selasa (18/06).", "2024-06-18"),
        ("Presiden Korea Selatan Yoon Suk Yeol akan tiba pada 18 Juni.", None),  # three of his years have one
        ("Presiden Rusia Vladimir Putin akan tiba pada Selasa (18/06).", None),  # still in office
        ("Presiden Korea Selatan Yoon Suk Yeol tiba Selasa (18/06) dan pergi Kamis (20/06).", None),
    ],
)
def test_a_day_without_a_year_takes_the_only_year_of_those_in_office(
    tools: Tools, lead: str, value: str | None
) -> None:
    assert report(tools, f"{lead} {INDONESIAN}").published.value == value
