"""Whom words are aimed at: neither where something is, nor whom a clause beside the act names; and whose
date and place an act has."""

import pytest

from extract.test_events import shape
from extract.tiny import view_of
from runut import extract
from runut.model import EventMention


def find(text: str) -> list[EventMention]:
    """The acts of a text, utterances among them."""
    made = extract.run(extract.load(), view_of(text, "id").reading)
    return [one for one in made if isinstance(one, EventMention)]


@pytest.mark.parametrize(
    ("text", "kind", "want"),
    [
        # where something is
        ("Presiden Ghana menyebut pelanggaran di Peru sangat memprihatinkan.", "ACCUSE", []),
        ("Presiden Ghana berharap bantuan itu menghentikan pertempuran di Gaza, Palestina.", "REQUEST", []),
        # to whom a further clause is addressed nothing is conceded
        (
            "Presiden Ghana menyampaikan permintaan maaf, sementara itu Togo memanggil duta besar Peru.",
            "CONCEDE",
            [],
        ),
        # what one's own state does is criticised
        ("Presiden Ghana mengkritik tentara Ghana saat berbicara dengan menteri Peru.", "ACCUSE", []),
        # whoever else a relative clause or the moment names is asked nothing
        ("Menteri Ghana memerintahkan pelepasan kapal yang membatalkan kunjungan ke Peru.", "REQUEST", []),
        ("Kemarahan Ghana memuncak setelah Togo menyerang Mali.", "ACCUSE", []),
        (
            "Ghana mengajak negara-negara Eropa untuk mendukung kemerdekaan Peru.",
            "REQUEST",
            ["REQUEST;GHA>XXX;happened"],
        ),
        ("Gandum Ghana diekspor ke Peru, Chili, dan Bolivia.", "COOPERATE", []),
        ("Pabrik itu mengekspor mainan ke Peru dan Chili.", "COOPERATE", []),
        ("Pasukan Peru nyaris menembak perwira Bolivia.", "ASSAULT", []),
        ("Togo adalah pasar yang menjanjikan bagi Ghana.", "AGREE", []),
        # nobody whose war one backs is a friend of whom it is against
        (
            "Chili kian dekat dengan Peru, mendukung operasi militernya melawan Bolivia.",
            "ASSAULT",
            ["ASSAULT;PER>BOL;happened"],
        ),
        # what one does to one's own is not aimed at whom one dealt with before
        (
            "Presiden Peru menyapa pemimpin Chili dan mengkritik tindakan militer negaranya sendiri.",
            "ACCUSE",
            [],
        ),
        (
            "Presiden Peru mengkritik tindakan negaranya sendiri setelah bentrokan menewaskan tentara Chili.",
            "ACCUSE",
            [],
        ),
        # teams that play are no states that act
        ("Timnas voli Peru bertemu Chili pada laga pertama.", "CONSULT", []),
        # who strikes amid a truce need not be one who keeps it
        ("Serangan Peru dan Chili ini terjadi saat gencatan senjata rapuh.", "RETREAT", []),
        (
            "Peru dan Chili telah mencapai kesepakatan, sementara negosiasi dengan Fiji diperpanjang.",
            "CONSULT",
            [],
        ),
        ("Presiden Ghana menyampaikan perundingan dengan Togo bukan perkara tarif.", "CONSULT", []),
        (
            "Peru menyebut dukungan Chili terhadap operasi militernya di Bolivia.",
            "SUPPORT",
            ["SUPPORT;PER>CHL;happened", "SUPPORT;CHL>PER;ongoing"],
        ),
        # who is spoken to is praised, and no state that the report shows nobody of
        ('"Saya menghormati Anda dan dukungan Anda kepada Togo," ujar Presiden Ghana.', "SUPPORT;GHA", []),
    ],
)
def test_what_stands_beside_names_nobody(text: str, kind: str, want: list[str]) -> None:
    assert [told for one in find(text) if (told := shape(one)).startswith(kind)] == want


def test_a_judgement_has_no_date_of_the_deed() -> None:
    text = "Peru mulai menggempur pangkalan Bolivia pada 3 Mei 2024, yang dikutuk Chili sebagai kejahatan."
    (found,) = [event for event in find(text) if event.type == "ACCUSE"]
    assert found.time is None or found.time.span is None


def test_a_later_call_does_not_date_the_journey_before_it() -> None:
    text = "Sebelum terbang ke Lima, Presiden Chili berkunjung ke Quito pada 3 Mei 2024."
    dates = {event.recipients[0].state: event.time for event in find(text)}
    assert dates["ECU"] is not None
    assert dates["ECU"].value == "2024-05-03"
    assert dates["PER"] is None or dates["PER"].span is None


def test_a_pact_that_is_only_named_has_no_date_of_the_report_or_of_the_talk_about_it() -> None:
    for text in (
        "Peru dan Chili memiliki beberapa perjanjian kerja sama.",
        "Pada 3 Mei 2024 kami membahas pelaksanaan perjanjian Peru-Chili.",
    ):
        assert [event.time for event in find(text) if event.type == "AGREE"] == [None]
