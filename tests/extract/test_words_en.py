"""English words that name an act, and words of the same form that name none."""

import pytest

from extract.test_events import shapes


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Fiji delivered a second batch of howitzers to Tonga.", "AID;FJI>TON;happened"),
        ("Chile donated sixty generators to Cuba.", "AID;CHL>CUB;happened"),
        ("The delivery of nine Swedish patrol boats to Kenya was put off.", "AID;SWE>KEN;cancelled"),
        ("Kenya took delivery of three helicopters from Oman.", "AID;OMN>KEN;happened"),
        ("Oman parachuted flour over Cuba.", "AID;OMN>CUB;happened"),
        ("Gabon pulled its last trainers out of Chad.", "RETREAT;GAB>TCD;happened"),
        ("Peru drew back heavy artillery from the border of Chile.", "RETREAT;PER>CHL;happened"),
        ("Peru and Chile swapped forty captives.", "RETREAT;CHL+PER>;happened"),
        ("Peru and Chile prolonged the truce in May.", "RETREAT;CHL+PER>;ongoing"),
        ("Cuba fired four ballistic missiles into the sea near Panama.", "MOBILIZE;CUB>;happened"),
        ("Oman massed armour at the border of Yemen.", "MOBILIZE;OMN>;happened"),
        ("Peru sailed two frigates through a strait off Chile.", "MOBILIZE;PER>;happened"),
        ("Peru moved three tank battalions toward Chile.", "MOBILIZE;PER>;happened"),
        ("Norway froze all deliveries of fuel to Belarus.", "SANCTION;NOR>BLR;happened"),
        ("Peru hit Chile with tariffs of 20 percent.", "SANCTION;PER>CHL;happened"),
        ("Peru shut its consulate in Chile.", "SANCTION;PER>CHL;happened"),
        ("Peru quit a treaty with Chile.", "SANCTION;PER>CHL;happened"),
        ("Chile quit the pact with Peru.", "SANCTION;CHL>PER;happened"),
        ("The Peruvian duty on Chilean copper was raised.", "SANCTION;PER>CHL;ongoing"),
        ("Peru dropped its ban on Chilean wine.", "CONCEDE;PER>CHL;happened"),
        ("Fiji resumed arms shipments to Tonga.", "CONCEDE;FJI>TON;happened"),
        ("Chilean marines boarded a Peruvian trawler.", "COERCE;CHL>PER;happened"),
        ("Peru sealed its border with Chile.", "COERCE;PER>CHL;happened"),
        ("Russia jammed GPS signals over Finland.", "COERCE;RUS>FIN;happened"),
        ("Peru froze the accounts of Chilean bankers.", "COERCE;PER>CHL;happened"),
        ("Peruvian hackers broke into the network of the Chilean navy.", "COERCE;PER>CHL;happened"),
        ("A Peruvian counterattack on Chile failed.", "ASSAULT;PER>CHL;happened"),
        ("Peruvian gunboats lobbed shells at Chile.", "ASSAULT;PER>CHL;happened"),
        ("Peru sent a swarm of drones against Chile.", "ASSAULT;PER>CHL;happened"),
        ("Peru and Chile traded shots at the border.", "ASSAULT;CHL+PER>;happened"),
        ("Peru bought six frigates from Chile.", "COOPERATE;CHL+PER>;ongoing"),
        ("Peru and Chile held combined exercises.", "COOPERATE;CHL+PER>;ongoing"),
        ("Peru wounded two Chilean guards.", "ASSAULT;PER>CHL;happened"),
        ("The truce was brokered last May by Oman and Qatar.", "CONSULT;OMN+QAT>;happened"),
        ("A Chilean miner was arrested on Sunday by Peruvian soldiers.", "COERCE;PER>CHL;happened"),
        ("Chile stayed in the strait despite an ultimatum from Peru.", "THREATEN;PER>CHL;happened"),
        ("Peru will not allow Chile to provide weapons to Cuba.", "REJECT;PER>CHL;planned"),
        ("Fiji has quietly been lobbying Tonga for help.", "REQUEST;FJI>TON;ongoing"),
        ("Peru and Chile are negotiating.", "CONSULT;CHL+PER>;ongoing"),
        ("Peru is being pressed by Chile to leave.", "REQUEST;CHL>PER;ongoing"),
        ("Peru was bombing Chile.", "ASSAULT;PER>CHL;happened"),
        ("Fiji sent no troops to Tonga.", "REJECT;FJI>TON;happened"),
        ("Peru halted gas supplies to Chile.", "SANCTION;PER>CHL;happened"),
    ],
)
def test_words_that_tell_an_act(text: str, want: str) -> None:
    assert shapes(text, "en") == [want]


@pytest.mark.parametrize(
    "text",
    [
        # who rejects a charge denies it; who meets a deadline meets nobody
        "Peru rejected as absurd a claim by Chile.",
        "Peru brushed aside Chilean claims.",
        "Peru did not meet a Chilean standard.",
        # what only looks like an act
        "The king of Peru saw signs of hope in Chile.",
        "Peru's devastating drought has spread to Chile.",
        "A Peruvian security alert was sent to hotels in Chile.",
        "Peru's drought threatens to derail a harvest in Chile.",
        "Sailors found a Peruvian patrol boat near Chile.",
        "Peru's king destroyed any chances of calm in Chile.",
        # what is only written, or spoken of
        "In a joint statement by Peru and Chile, hunters were warned.",
        "The king of Peru came to discuss fish, rice and a pact.",
        "Peru has yet to learn how to deal with the Chilean court.",
        # where those are who use force
        "Militants in Pakistan's border villages have beheaded Kenyan drivers.",
    ],
)
def test_words_that_tell_no_act(text: str) -> None:
    assert not shapes(text, "en")


def test_who_acts_together_is_named() -> None:
    """A meeting without parties is nobody's, whoever else met in the report."""
    text = (
        "Peru and Chile met. Peru and Chile signed a pact. Peru and Chile traded. The board held a meeting."
    )
    assert [one for one in shapes(text, "en") if one.startswith("CONSULT")] == ["CONSULT;CHL+PER>;happened"]
