"""Who acts on whom in English sentences whose parties do not stand beside the verb."""

import pytest

from extract.test_events import shapes


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # a phrase of several as subject
        ("Officials from Peru and Chile met in Quito.", "CONSULT;CHL+PER>;happened"),
        ("The presidents of Peru and Chile left. The two leaders signed a pact.", "AGREE;CHL+PER>;happened"),
        (
            "Fijian minister John Field and his Kenyan and Omani counterparts, Ann Hill and Bob Lane, met.",
            "CONSULT;FJI+KEN+OMN>;happened",
        ),
        # what stands between those who act together
        ("NATO, of which Norway is a member, and Japan condemned Fiji.", "ACCUSE;JPN+NATO>FJI;happened"),
        (
            "The African Union (AU) and the European Union (EU) condemned Fiji.",
            "ACCUSE;AU+EU>FJI;happened",
        ),
        # relative clauses with a subject of their own
        ("Peru met the king of Oman, whom Chile accuses of spying.", "ACCUSE;CHL>OMN;happened"),
        ("Peru visited Oman, which Chile supports with arms.", "SUPPORT;CHL>OMN;ongoing"),
        ("Peru has left Oman, which it accuses of spying.", "ACCUSE;PER>OMN;happened"),
        # auxiliary and verb before a nominal act
        ("Peru and Chile have condemned Bolivia's coup.", "ACCUSE;CHL+PER>BOL;happened"),
        # whose strikes are condemned, from the report
        ("Peru bombed Chile. Cuba condemned the bombing.", "ACCUSE;CUB>PER;happened"),
        # told beside the subject, or by what the subject did
        ("Peru, along with Chile and Oman, condemned Fiji.", "ACCUSE;CHL+OMN+PER>FJI;happened"),
        ("Chile's plea was rejected by Peru.", "REJECT;PER>CHL;happened"),
        ("Peru's refusal to recognise Chile angered Fiji.", "REJECT;PER>CHL;happened"),
        ("Chile's troops in Peru were pulled out.", "RETREAT;CHL>PER;happened"),
        ("During his visit to Peru, the Chilean king signed nothing.", "CONSULT;CHL>PER;happened"),
        ("Peru thanked Omani King Hosni and Chilean President Bob Lane.", "SUPPORT;PER>CHL+OMN;happened"),
        ("The talks involve Peru, South and North Korea and Chile.", "CONSULT;CHL+KOR+PER+PRK>;ongoing"),
        ("The Australian prime minister visited Peru.", "CONSULT;AUS>PER;happened"),
        ("Peru left the port at the request of Chile.", "REQUEST;CHL>PER;happened"),
        ("Iran's cyberattack on Peru hit banks. Iran's attack on Peru failed.", "COERCE;IRN>PER;happened"),
        ("Chile's ambassador was expelled from Peru.", "SANCTION;PER>CHL;happened"),
        ("Fighting between Peruvian and Chilean forces continued.", "ASSAULT;CHL+PER>;ongoing"),
        # where one is, to talk
        ("Peru's president was in Quito, Ecuador for talks.", "CONSULT;PER>ECU;happened"),
        ("Crowds protested outside the Chilean embassy in Lima.", "PROTEST;PER>CHL;happened"),
        ("Relations between Peru and Chile were mended in May.", "SUPPORT;CHL+PER>;happened"),
        ("Peru admitted that its navy had shot down a Chilean plane.", "CONCEDE;PER>CHL;happened"),
        ("Peru deeply regrets the strike on Chile.", "CONCEDE;PER>CHL;happened"),
        # pronouns as objects, and phrases that mean another than who acts
        ("Peru closed its border with Chile after accusing it of spying.", "ACCUSE;PER>CHL;happened"),
        ("Peru freed a ship of Chile after Cuba asked it to do so.", "REQUEST;CUB>PER;happened"),
        (
            "Peru's king received the Chilean foreign minister and asked him to open the port.",
            "REQUEST;PER>CHL;happened",
        ),
        ("Peru has a port in Chile and expelled two of the country's envoys.", "SANCTION;PER>CHL;happened"),
        ("Chile, with whom Peru signed a treaty in May, is calm.", "AGREE;CHL+PER>;happened"),
        ("Peru is ready to restore relations with Chile.", "AGREE;PER>CHL;happened"),
        # what stands before its subject
        ("Attacked by Chilean jets, Peru closed its airspace.", "ASSAULT;CHL>PER;happened"),
        ("After he met the king of Oman, Peru's president left.", "CONSULT;OMN+PER>;happened"),
        ("Alongside Chile, Peru condemned Fiji.", "ACCUSE;CHL+PER>FJI;happened"),
        # what answers a deed told before
        ("Chile asked Peru for gas, and Lima agreed to the request.", "AGREE;PER>CHL;happened"),
        ("The sanctions on Peru were lifted by Chile.", "CONCEDE;CHL>PER;happened"),
        # times, offices and purposes between the words
        ("Peru freed on Tuesday two Chilean sailors.", "RETREAT;PER>CHL;happened"),
        ("Peru's king met Bob Lane, the Chilean minister, in May.", "CONSULT;CHL+PER>;happened"),
        ("Seeking to calm Chile, Peru signed a pact with Fiji.", "AGREE;FJI+PER>;happened"),
        ("Peru, whose king signed a pact with Fiji in May, is calm.", "AGREE;FJI+PER>;happened"),
        ("Peru aided rebels in Fiji that attacked Chile.", "AID;PER>FJI;happened"),
        ("Peru's king hosted his Chilean and Fijian counterparts.", "CONSULT;CHL+FJI>PER;happened"),
        ("Peru bombed a port of Chile; Santiago protested.", "ACCUSE;CHL>PER;happened"),
        ("The Peruvian king flew to Quito. The two sides signed a pact.", "AGREE;ECU+PER>;happened"),
        # phrases for a state
        ("Peru's minister said in Quito that his country would help Fiji.", "AID;PER>FJI;planned"),
        ("The kingdom of Bhutan opened talks with Chile.", "CONSULT;BTN+CHL>;happened"),
        ("Peru and Chile clashed over the pact with Fiji.", "ASSAULT;CHL+PER>;happened"),
        # whose border is near
        ("Peru and Chile held a joint drill near the border with Bolivia.", "COOPERATE;CHL+PER>;ongoing"),
    ],
)
def test_an_act_is_told(text: str, want: str) -> None:
    assert want in shapes(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Rebels backed by Peru attacked Chile.",  # the rebels, not Peru
        "Peru-backed rebels attacked Chile.",
        "Peru's envoy held a press conference in Fiji.",
        "Militants in Peru killed a fisherman accused of spying for Chilean forces.",
        "Fiji voiced outrage at the slaughter in Peru.",
        "Peruvian war correspondents left Chile.",
        "A drone attacked a Chilean base in Peru.",
        # on whose account something is done
        "Fiji imposed sanctions on Peru over the war in Chile.",
        "At the African Union summit in Nairobi, Peru praised Chile.",
        "Peru said that a bomb killed a Peruvian guard near Chile.",
    ],
)
def test_nobody_named_acts(text: str) -> None:
    told = shapes(text, "en")
    assert not [shape for shape in told if shape.startswith(("ASSAULT", "CONSULT"))]
