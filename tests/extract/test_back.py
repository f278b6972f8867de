"""Whom small words stand for inside a sentence, and when a subject that names nobody ends the search."""

import pytest

from extract.test_events import shapes


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # `it` and `they` after an opener, and all whom `they` means
        ("Rwanda admitted in May that it attacked Uganda.", "ASSAULT;RWA>UGA;happened"),
        ("Peru and Chile kept silent when they attacked Bolivia.", "ASSAULT;CHL+PER>BOL;happened"),
        # who is blamed, praised or thanked for doing something does it; a refusal hits who is refused
        ("Peru blamed Chile for attacking Bolivia.", "ASSAULT;CHL>BOL;alleged"),
        ("Kenya accused Chad of withholding payments.", "REJECT;TCD>KEN;alleged"),
        ("Japan refused to pay for the bridge in Fiji.", "REJECT;JPN>FJI;happened"),
        # whose an act is
        ("Peru knew of plans in Chile and launched its attack on Bolivia.", "ASSAULT;PER>BOL;happened"),
        ("Gabon earned Russian praise.", "SUPPORT;RUS>GAB;happened"),
        ("The Peruvian war in Bolivia lasted ten years.", "ASSAULT;PER>BOL;ongoing"),
        ("Oman heard of the Peru-Bolivia war.", "ASSAULT;BOL+PER>;ongoing"),
        # running forms that are nouns too
        ("Peru has been shelling Bolivia.", "ASSAULT;PER>BOL;ongoing"),
        ("Peruvian shelling of Bolivia killed six.", "ASSAULT;PER>BOL;happened"),
        # an act as subject stands for its doer
        ("Oman said on Monday the Peruvian strikes killed Bolivian soldiers.", "ASSAULT;PER>BOL;happened"),
        # abbreviations are one word
        ("Norway plans to send an extra 500 U.N. troops to Mali.", "MOBILIZE;NOR>;planned"),
        # missiles at nobody named
        ("Eritrea fired two missiles. Sudan looked on.", "MOBILIZE;ERI>;happened"),
        # told beside a purpose
        ("Oman wanted to calm Peru and called on Chile to wait.", "REQUEST;OMN>CHL;happened"),
        # a cue in a clause that has ended
        ("Chad, which denies wanting war, attacked Niger.", "ASSAULT;TCD>NER;happened"),
    ],
)
def test_an_act_is_told(text: str, want: str) -> None:
    assert want in shapes(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Iran protested after the body imposed sanctions on Cuba.",  # the body, not Iran
        "Peru declined to say what Chile wants.",
        "The attack in March hurt nobody in Peru.",
        "Peru kept violence low that threatens Chile.",
    ],
)
def test_nobody_named_is_no_party(text: str) -> None:
    told = shapes(text, "en")
    assert not any(one.split(";")[0] in ("SANCTION", "REJECT", "PROTEST", "THREATEN") for one in told)
