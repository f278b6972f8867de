"""Constructions that agency copy has often: where a summit is held, each other, ties of two, courts,
waters near a state, passives with their preposition."""

import pytest

from extract.test_events import shapes


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # the state of a town is no owner of what follows the comma, nor the host of a body
        (
            "On the sidelines of the G20 summit in Bali, Peru's president met the Fijian premier.",
            ["CONSULT;FJI+PER>;happened"],
        ),
        (
            "After landing in Nairobi, Fiji's minister met the king of Tonga.",
            ["CONSULT;FJI+TON>;happened", "CONSULT;FJI>KEN;happened"],
        ),
        # each other, behind the verb
        ("Tonga and Samoa blamed each other for the delay.", ["ACCUSE;TON+WSM>;happened"]),
        # what two restore they restore together
        ("Fiji and Samoa restored diplomatic relations on Monday.", ["SUPPORT;FJI+WSM>;happened"]),
        # whose plane it is
        ("Forty Tongans were evacuated from Sudan by a Kenyan plane.", ["AID;KEN>TON;happened"]),
        # a court acts for the state that it is in
        ("A court in Togo jailed a Samoan sailor for smuggling.", ["COERCE;TGO>WSM;happened"]),
        # what a resolution says its supporters say
        ("Tonga voted against a UN motion that condemned Fiji.", ["REJECT;TON>UN;happened"]),
        ("Togo fired rockets into a lake near Benin.", ["MOBILIZE;TGO>;happened"]),
        # who did it with a passive that ends with its preposition
        ("Benin's soldiers will be withdrawn from Mali.", ["RETREAT;BEN>MLI;planned"]),
        # who brings two together, and who offers it
        ("Talks between Togo and Mali brokered by Benin have ended.", ["CONSULT;BEN+MLI+TGO>;happened"]),
        ("Benin offered to mediate between Togo and Mali.", ["AGREE;BEN>MLI+TGO;happened"]),
        # whose people they are at a place that opens the sentence
        ("In Lome on Sunday, hundreds demonstrated against Mali.", ["PROTEST;TGO>MLI;happened"]),
        ("Togo called Mali weak, prompting Mali to leave the hall.", []),
    ],
)  # fmt: skip
def test_constructions(text: str, want: list[str]) -> None:
    assert sorted(shapes(text, "en")) == want
