"""What diplomats do in English news: words and constructions that one sentence each tells."""

import pytest

from extract.test_events import shapes


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # meetings and talks
        ("The Peruvian envoy had lunch with Chile's minister.", "CONSULT;CHL+PER>;happened"),
        ("The Peruvian envoy left after a dinner with Chile's king.", "CONSULT;CHL+PER>;happened"),
        ("A conclave of Peru and Chile ended.", "CONSULT;CHL+PER>;happened"),
        ("Contacts between Peru and Chile go on.", "CONSULT;CHL+PER>;ongoing"),
        ("Peru haggled over water with Chile.", "CONSULT;CHL+PER>;happened"),
        ("The call between Peru's and Chile's ministers was short.", "CONSULT;CHL+PER>;happened"),
        ("The Peruvian envoy slipped into Chile.", "CONSULT;PER>CHL;happened"),
        ("The king of Oman shuttled between Peru and Chile.", "CONSULT;CHL+OMN+PER>;happened"),
        ("The Kenyan ambassador was received at a palace in Uganda.", "CONSULT;KEN>UGA;happened"),
        # agreements, offers and what is made good
        ("Peru and Chile settled a row over fish.", "AGREE;CHL+PER>;happened"),
        ("Peru and Chile struck an accord.", "AGREE;CHL+PER>;happened"),
        ("Peru dismissed the Chilean proposal.", "AGREE;CHL>PER;happened"),
        ("Peru's minister made amends to Chile.", "CONCEDE;PER>CHL;happened"),
        # support and requests
        ("Japan rallied to Fiji's side.", "SUPPORT;JPN>FJI;happened"),
        ("The king of Peru won plaudits from Chile.", "SUPPORT;CHL>PER;happened"),
        ("Peru expects an apology from Chile.", "REQUEST;PER>CHL;happened"),
        # refusal and rupture
        ("Peru walked away from Chile's plan.", "REJECT;PER>CHL;happened"),
        ("Peru shot down a Chilean motion.", "REJECT;PER>CHL;happened"),
        ("Peru severed all ties with Chile.", "SANCTION;PER>CHL;happened"),
        ("Peru protested to Chile.", "ACCUSE;PER>CHL;happened"),
        ("Peru called in Chile's consul.", "ACCUSE;PER>CHL;happened"),
        ("Peru shipped drones to Chile.", "AID;PER>CHL;happened"),
        # who takes part
        ("Peru is being pressed by Chile to pay.", "REQUEST;CHL>PER;ongoing"),
        ("Peru and Chile will resume their talks.", "CONSULT;CHL+PER>;planned"),
        ("Oman revived Peruvian-Chilean talks.", "CONSULT;CHL+PER>;happened"),
        ("Oman wrote a letter on Friday urging the Peruvian government to pay.", "REQUEST;OMN>PER;happened"),
        ("The Kenyan sailors and marines seized by Iran sang.", "COERCE;IRN>KEN;happened"),
    ],
)
def test_acts_of_diplomats(text: str, want: str) -> None:
    told = shapes(text, "en")
    assert want in told, told


@pytest.mark.parametrize(
    "text",
    [
        # a refusal or a promise at home
        "A Kenyan court rejected a plea by two singers.",
        "Fiji's president has promised cheaper bread.",
        # who warns of what may come threatens nobody
        "Peru warned that a drought in Chile could last for years.",
        "Peru warned that a storm off Chile would lead to a crisis.",
        # of what sort somebody is
        "Peru wrote about its exiled poets from Chile.",
        "Singers of a banned Chilean choir met in Peru.",
    ],
)
def test_what_is_no_act(text: str) -> None:
    assert not shapes(text, "en")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Peru met Chile. Peru refused to sign.", "REJECT;PER>;happened"),
        ("Peru warned that it would sink Chilean boats.", "THREATEN;PER>CHL;happened"),
        ("Peru warned that Chile would pay a price.", "THREATEN;PER>CHL;happened"),
    ],
)
def test_stances(text: str, want: str) -> None:
    assert want in shapes(text, "en"), shapes(text, "en")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Peru has been negotiating with Chile.", "CONSULT;CHL+PER>;ongoing"),
        ("Peru has quietly been urging Chile to pay.", "REQUEST;PER>CHL;ongoing"),
        ("Peru, in Quito to see a game, held talks with Chile.", "CONSULT;CHL+PER>;happened"),
        ("Peru is understood to have armed Chile.", "AID;PER>CHL;alleged"),
        ("It is wrong to suggest that Peru armed Chile.", "AID;PER>CHL;denied"),
        ("Peru's invitation to Chile was withdrawn.", "AGREE;PER>CHL;cancelled"),
        ("Peru will not, however, meet Chile.", "CONSULT;CHL+PER>;denied"),
        ("Peru will not apologise to Chile.", "CONCEDE;PER>CHL;denied"),
        ("Peru has so far bombed Chile twice.", "ASSAULT;PER>CHL;happened"),
    ],
)
def test_how_real_an_act_is(text: str, want: str) -> None:
    assert want in shapes(text, "en"), shapes(text, "en")


def test_what_one_will_not_refuse_is_no_refusal() -> None:
    assert not shapes("Peru will not rule out a gift to Chile.", "en")
