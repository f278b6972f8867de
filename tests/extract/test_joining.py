"""Which tellings of a report are one act, and what the one record keeps of them."""

import pytest

from extract.test_events import find, shape, shapes


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        (
            "id",
            "Presiden Ghana dan Presiden Peru menandatangani perjanjian. Ghana mengundang Peru ke Accra.",
            [("AGREE;GHA+PER>;happened", None), ("AGREE;GHA>PER;happened", "invite")],
        ),
        (
            "en",
            "Ghana promised Peru that it would pay. Peru offered Ghana wheat.",
            [("AGREE;GHA>PER;happened", None), ("AGREE;PER>GHA;happened", "offer")],
        ),
        (
            "en",
            "Ghana promised Peru that it would pay. Ghana offered Peru wheat.",
            [("AGREE;GHA>PER;happened", None)],
        ),
    ],
)
def test_promises_of_two_an_offer_and_an_invitation_are_told_apart(
    language: str, text: str, want: list[tuple[str, str | None]]
) -> None:
    assert [(shape(event), event.mode) for event in find(text, language)] == want


PLANNED = "Presiden Ghana akan bertemu Presiden Peru di Lima pada Juli 2024. "
ENVOY = "Utusan Ghana, Kofi Mensah, tiba di Lima pada Rabu untuk menyiapkan pertemuan tersebut."


def test_a_noun_that_points_back_names_the_same_act_again() -> None:
    meeting, visit = find(PLANNED + ENVOY, "id")
    assert (shape(meeting), meeting.time and meeting.time.value) == ("CONSULT;GHA+PER>;planned", "2024-07")
    assert shape(visit) == "CONSULT;GHA>PER;happened"


def test_a_plan_that_is_pointed_at_plans_nothing_that_follows() -> None:
    text = "Ghana mendukung rencana itu dalam percakapan telepon dengan Peru."
    assert shapes(text, "id") == ["CONSULT;GHA+PER>;happened"]


def test_the_two_who_meet_meet_on_the_day_that_is_told_of_both() -> None:
    text = (
        "Presiden Peru dan Presiden Chili sepakat membuka perbatasan. "
        "Pertemuan Presiden Peru dan Presiden Chili berlangsung di Quito. "
        "Peru dan Chili menandatangani perjanjian dagang. "
        "Hari ini merupakan kali kedua pemimpin kedua negara bertemu setelah kunjungan pada 2011."
    )
    (met,) = [one for one in find(text, "id") if one.type == "CONSULT"]
    assert met.time is not None
    assert met.time.value == "2024-06-19"
