"""Spaces lost around links are put back where it is certain, and nowhere else."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.lang import packs
from runut.read.markdown import unmark
from runut.read.mend import WORD
from runut.read.report import Tools

CODE = packs()[0].code


def mended(tools: Tools, text: str, report: str = "") -> str:
    return tools.menders[CODE].line(text, Counter(WORD.findall(f"{text} {report}")))


@pytest.mark.parametrize(
    ("text", "report", "expect"),
    [
        ("seperti dilansirAFP, Rabu", "", "seperti dilansir AFP, Rabu"),
        ("dikutip dariChannel News", "", "dikutip dari Channel News"),
        ("dilansirReutersdanAl Arabiya", "", "dilansir Reuters dan Al Arabiya"),
        ("Irandiperkirakan menang", "", "Iran diperkirakan menang"),
        ("kapal perang ASyang besar", "", "kapal perang AS yang besar"),
        ("militerIsraelmengatakan", "", "militer Israel mengatakan"),
        ("Boliviamewanti-wantiPeru lagi", "Bolivia dan Peru", "Bolivia mewanti-wanti Peru lagi"),
        ("Menhan ASPete Hegseth", "AS dan Pete Hegseth", "Menhan AS Pete Hegseth"),
        ("PresidenDonald Trump", "", "Presiden Donald Trump"),
        ("ujar Sugionomenjawab", "Sugiono tiba. Kata Sugiono", "ujar Sugiono menjawab"),
        ("PemimpinAyatullahAli Khamenei", "", "Pemimpin Ayatullah Ali Khamenei"),
        ("Sebuahrudal jatuh dalamperundingan itu", "", "Sebuah rudal jatuh dalam perundingan itu"),
        ("sanksi ekonomidilonggarkan", "", "sanksi ekonomi dilonggarkan"),
        ("Merkelmengungkapkan hal itu", "", "Merkel mengungkapkan hal itu"),
        ("antarnegara, radioaktif, Setiabudi", "", "antarnegara, radioaktif, Setiabudi"),
        ("barangkali ia memberitahukan kabar itu", "", "barangkali ia memberitahukan kabar itu"),
        ("Orangtuanya berkacamata di Tanjungpinang", "", "Orangtuanya berkacamata di Tanjungpinang"),
        ("Sumbermalang, Geofisika, TurkStream", "Kali Sumber", "Sumbermalang, Geofisika, TurkStream"),
        ("ia mengalamitabrakan dan dugaankorupsi", "", "ia mengalami tabrakan dan dugaan korupsi"),
        ("kata Tanjungmengatakan", "Tanjung", "kata Tanjung mengatakan"),
        ("kesehatan mentalyang baik", "", "kesehatan mental yang baik"),
        ("Amerika Serikat(AS) siap", "", "Amerika Serikat (AS) siap"),
        ("kata dia,Anadolu menulis", "", "kata dia, Anadolu menulis"),
        ("sudah selesai.Mereka pulang", "", "sudah selesai. Mereka pulang"),
        ('dikutip dari laman itu."Itu benar" kata dia', "", 'dikutip dari laman itu. "Itu benar" kata dia'),
        ('"Itu benar,"kata dia', "", '"Itu benar," kata dia'),
        ("( KCNA ) menulis , lalu diam .", "", "(KCNA) menulis, lalu diam."),
        ("TikTok dan YouTube, iPhone, WhatsApp", "", "TikTok dan YouTube, iPhone, WhatsApp"),
        ("McDonald dan al-Assad di Islamabad", "", "McDonald dan al-Assad di Islamabad"),
        ("Kompas.com, detik.com/a,b dan a.b@c.com", "", "Kompas.com, detik.com/a,b dan a.b@c.com"),
        ("US$ 1,5 juta, 3.000 orang", "", "US$ 1,5 juta, 3.000 orang"),
        ("negara-negara Teluk dan warga(-nya)", "", "negara-negara Teluk dan warga(-nya)"),
    ],
)
def test_words_and_marks(tools: Tools, text: str, report: str, expect: str) -> None:
    assert mended(tools, text, report) == expect


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.characters(codec="utf-8"), max_size=120))
def test_mending_only_moves_spaces(text: str) -> None:
    from runut.read import STAGE

    tools = _CACHE.setdefault("tools", STAGE.load())
    assert "".join(mended(tools, text).split()) == "".join(text.split())


_CACHE: dict[str, Tools] = {}


def test_markdown() -> None:
    lines = unmark("# One *two*\nfirst\nsecond [link](http://a.b) **bold**\n\n![x](y)\n\n> said\n")
    assert [(line.text, line.kind) for line in lines] == [
        ("One two", "heading"), ("first second link bold", None), ("said", None),
    ]  # fmt: skip
