"""Which tellings of a report are one act, and what the one record keeps of them."""

import pytest

from extract.test_events import find, shape


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
