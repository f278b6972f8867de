"""Status beyond the tables' own rows: meetings after print, standing acts, cues inside what is asked."""

import pytest

from extract.test_events import shapes
from extract.tiny import view_of
from runut.extract import events
from runut.extract.telling import at_print

TOOLS = events.load()
TOLD = ("happened", ())


def statuses(text: str, language: str) -> list[tuple[str, str]]:
    view = view_of(text, language)
    found, _ = events.find(TOOLS, view, (), events.laid(TOOLS, view))
    return [(event.type, event.status) for event in found]


@pytest.mark.parametrize(
    ("when", "published", "want"),
    [
        ("2024-06-21", "2024-06-19", "planned"),
        ("2024-06-19", "2024-06-19", "happened"),
        ("2024-W26", "2024-06-19", "planned"),
        ("2024-W25", "2024-06-19", "happened"),  # the report's own week
        ("2024", "2024-06-19", "happened"),
        ("2024-06-21", "2024-06", "happened"),  # the day of publication is not known
        ("2024-06-21", None, "happened"),
        (None, "2024-06-19", "happened"),
    ],
)
def test_a_meeting_after_the_day_of_print_is_planned(
    when: str | None, published: str | None, want: str
) -> None:
    assert at_print(TOLD, "CONSULT", when, published)[0] == want
    assert at_print(TOLD, "ASSAULT", when, published) == TOLD


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("id", "Perundingan Mesir dan Yordania pada 24 Juni 2024 menarik perhatian.", ("CONSULT", "planned")),
        ("en", "Talks between Egypt and Jordan on 24 June 2024 drew attention.", ("CONSULT", "planned")),
        ("id", "Fiji meminta Tonga menolak tawaran apa pun.", ("REQUEST", "happened")),
        ("en", "Ghana blamed Togo for attacking Benin.", ("ASSAULT", "alleged")),
        ("en", "Serbia has not recognised Kosovo.", ("REJECT", "ongoing")),
        ("en", "Greece maintains 300 troops near Libya.", ("MOBILIZE", "ongoing")),
    ],
)
def test_a_status_is_told_by_more_than_its_cue(language: str, text: str, want: tuple[str, str]) -> None:
    assert want in statuses(text, language)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Peru dan Chili akan membahas kuota ikan.", [("CONSULT", "planned")]),
        ("Peru dan Chili telah membahas kuota ikan.", []),
        ("Peru dan Chili membahas kuota ikan.", []),
        ("Peru dan Chili akan membahas utang Bolivia.", [("CONSULT", "planned")]),
    ],
)
def test_what_two_speak_of_is_an_act_only_while_it_is_ahead(text: str, want: list[tuple[str, str]]) -> None:
    assert statuses(text, "id") == want


def test_a_point_of_an_agenda_is_told_apart_from_what_has_happened() -> None:
    text = (
        "Peru dan Chili menandatangani perjanjian pajak. "
        "Agenda sore itu mencakup jamuan dan penandatanganan perjanjian Peru dengan Chili."
    )
    assert statuses(text, "id") == [("AGREE", "happened"), ("AGREE", "planned")]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Jika Chili tidak menjadi penengah, Peru dan Bolivia sudah berperang.", []),
        ("Kalau saya kalah, Peru dan Bolivia sedang berperang sekarang.", []),
        ("Jika Chili mundur, Peru akan menyerang Bolivia.", ["ASSAULT;PER>BOL;hypothetical"]),
    ],
)
def test_what_is_told_as_done_under_a_condition_was_not(text: str, want: list[str]) -> None:
    assert shapes(text, "id") == want


def test_a_plan_told_by_a_source_who_knows_it_is_still_weighed() -> None:
    text = (
        "Seorang sumber yang mengetahui pembahasan itu mengatakan Peru mempertimbangkan sejumlah opsi,"
        " termasuk menyerang Bolivia."
    )
    assert shapes(text, "id") == ["ASSAULT;PER>BOL;hypothetical"]
