"""When somebody asked, whose date it is, what a further verb tells: words that are none of it."""

import pytest

from extract.test_events import find, shapes
from extract.tiny import view_of
from runut import extract
from runut.model import EventMention


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
