"""When somebody asked, whose date it is, what a further verb tells: words that are none of it."""

from dataclasses import replace

import pytest

from extract.test_events import find, shapes
from extract.tiny import view_of
from runut import extract
from runut.model import Block, EventMention, Statement


@pytest.mark.parametrize(
    ("text", "kind", "want"),
    [
        ("Presiden Chili menyampaikan tuntutan sejak Peru mengumumkan blokade.", "REQUEST", []),
        (
            "Bolivia menolak seruan Peru untuk mundur di tengah gempuran Chili.",
            "REQUEST",
            ["REQUEST;PER>BOL;happened"],
        ),
        (
            "Presiden Ghana memperingatkan krisis dan menyerukan gencatan senjata atas perang Togo-Mali.",
            "THREATEN",
            [],
        ),
        (
            "Chili menggempur Peru dan pasukan Bolivia yang dikerahkan di gurun.",
            "MOBILIZE",
            ["MOBILIZE;BOL>;happened"],
        ),
        ("Serangan terhadap Ghana bakal memicu balasan keras dari Togo.", "ASSAULT", []),
        # against whom the resistance goes that one backs is nobody's friend
        (
            "Presiden Ghana memuji Togo sebagai penjaga dalam mendukung perlawanan terhadap Mali.",
            "SUPPORT",
            ["SUPPORT;GHA>TGO;happened"],
        ),
        # who they are that act, nobody says
        ("Warga bersorak bagi Ghana, dan mereka mendesak Presiden Peru agar mundur.", "REQUEST", []),
        # a clause without a prefix to its verb is no party's name
        (
            "Mali menghancurkan gereja tua di Ghana dan masuk wilayah Togo.",
            "ASSAULT",
            ["ASSAULT;MLI>GHA;happened"],
        ),
        # where the paper is that tells of it, and where somebody went before, nobody is struck
        (
            "Koran Fajar, mitra kantor berita di Peru, melaporkan bahwa Ghana menewaskan ayahnya.",
            "ASSAULT",
            [],
        ),
        ("Warga mengungsi ke Togo setelah Mali menyerang.", "ASSAULT", []),
        ("Rosa, seorang bidan asal Cusco, Peru, tiba di Ghana pekan lalu.", "CONSULT", []),
    ],
)
def test_words_beside_an_act_name_no_party(text: str, kind: str, want: list[str]) -> None:
    assert [one for one in shapes(text, "id") if one.startswith(kind)] == want


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # of a joined clause with a subject of its own
        (
            "Peru dan Bolivia pada Mei meneken perjanjian, dan Chili lama menuduh Peru menyerang Ghana.",
            "ASSAULT",
        ),
        # of who spoke of it later
        ("Pada Minggu (16/6), Chili menanggapi laporan bahwa Peru telah meminta Bolivia mundur.", "REQUEST"),
    ],
)
def test_another_date_is_not_its_own(text: str, kind: str) -> None:
    (told,) = [one for one in find(text, "id") if one.type == kind]
    assert told.time is None or told.time.span is None


def test_a_dispatch_dates_no_act_that_somebody_tells_of_in_it() -> None:
    text = '"Presiden Peru meminta Fiji mundur," kata pejabat Chili, dilansir AFP, Senin (17/6).'
    made = extract.run(extract.load(), view_of(text, "id").reading)
    (asked,) = [one for one in made if isinstance(one, EventMention)]
    assert asked.time is None or asked.time.span is None


def _told(text: str) -> list[Statement | EventMention]:
    made = extract.run(extract.load(), view_of(text, "id").reading)
    return [one for one in made if isinstance(one, Statement | EventMention)]


def test_help_that_one_is_warned_of_is_weighed() -> None:
    told = _told("Ghana memperingatkan bahwa bantuan militer Togo ke Mali dapat mengacaukan kawasan.")
    assert [one.status for one in told if isinstance(one, EventMention) and one.type == "AID"] == [
        "hypothetical"
    ]


def test_what_others_say_of_a_speaker_is_none_of_his_words() -> None:
    text = "Ghana menyerukan dialog dengan Togo, namun dikabarkan menambah pasokan senjata ke Mali."
    (said,) = [one for one in _told(text) if isinstance(one, Statement)]
    assert text[said.content[0].start : said.content[0].end] == "dialog dengan Togo"


def test_advice_on_travel_is_given_to_ones_own_people() -> None:
    told = _told("Peru mengatakan bahwa orang-orang harus menunda perjalanan yang tidak penting ke Togo.")
    (asked,) = [one for one in told if isinstance(one, EventMention)]
    assert (asked.type, [party.state for party in asked.recipients]) == ("REQUEST", ["PER"])


def test_who_warns_not_to_do_something_demands_and_threatens_nobody() -> None:
    for text, kind in (
        ("Ghana mewanti-wanti Kenya untuk tidak menjual pelabuhan itu kepada siapa pun.", "REQUEST"),
        ("Ghana mewanti-wanti Kenya bahwa pelabuhan itu akan ditutup.", "THREATEN"),
    ):
        assert [one.type for one in _told(text) if isinstance(one, EventMention)] == [kind]


def test_words_that_say_how_real_the_next_act_is_are_no_act() -> None:
    assert shapes("Peru is going to ask Chile to release the files.", "en") == ["REQUEST;PER>CHL;planned"]
    assert shapes("Peru's president is going to Chile next week.", "en") == ["CONSULT;PER>CHL;planned"]
    assert shapes("Peru said no decision had been taken on Chile.", "en") == []


def test_what_a_heading_tells_is_said_by_nobody() -> None:
    text = "Chili memperingatkan Peru agar mundur"
    reading = view_of(text, "id").reading
    report = replace(reading.report, blocks=(Block("heading", 0, len(text)),))
    assert not list(extract.run(extract.load(), replace(reading, report=report)))
