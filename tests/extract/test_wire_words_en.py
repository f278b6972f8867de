"""English agency style: words of time inside an act, drills of two, tests, curbs and what is put off."""

import pytest

from extract.test_events import shapes


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Fiji lashed out on Friday at Tonga.", "ACCUSE;FJI>TON;happened"),
        ("Fiji's envoy called angrily on Monday for help from Tonga.", "REQUEST;FJI>TON;happened"),
        ("Oman and Kenya held a week of naval drills.", "COOPERATE;KEN+OMN>;happened"),
        ("Pakistan test-fired a new long-range cruise missile.", "MOBILIZE;PAK>;happened"),
        ("Kenyan troops had left Somalia by May.", "RETREAT;KEN>SOM;happened"),
        ("Peru lifted a ban on imports from Chile.", "CONCEDE;PER>CHL;happened"),
        ("Peru slapped a 40 percent import duty on Chilean wine.", "SANCTION;PER>CHL;happened"),
        ("Peru shut three of its seven road crossings with Chile.", "COERCE;PER>CHL;happened"),
        ("Peru's ambassador in Quito was called in by Chile.", "ACCUSE;CHL>PER;happened"),
        ("Oman has put off a visit by the president of Kenya.", "CONSULT;KEN>OMN;cancelled"),
        ("Fiji unsealed charges against four Tongans.", "ACCUSE;FJI>TON;happened"),
        ("Fiji took in forty refugees from Tonga.", "AID;FJI>TON;happened"),
        ("Analysts expect Peru to expel Chilean diplomats.", "SANCTION;PER>CHL;expected"),
        ("Peru's president is on a visit to Chile.", "CONSULT;PER>CHL;ongoing"),
        ("Peru plans to close its border with Chile, a minister announced.", "COERCE;PER>CHL;planned"),
    ],
)
def test_what_agencies_tell(text: str, want: str) -> None:
    assert shapes(text, "en") == [want]


@pytest.mark.parametrize(
    "text",
    ["Peru rejected a claim by Chile that it armed smugglers.", "Peru on Friday rejected Chilean charges."],
)
def test_a_denial_is_no_refusal(text: str) -> None:
    assert not [shape for shape in shapes(text, "en") if shape.startswith("REJECT")]
