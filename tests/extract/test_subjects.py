"""Whose act it is where the words before a verb are no name: plans, refusals, participles, the passive."""

import pytest

from extract.test_events import find, shapes


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # a plan is its owner's, and one that is judged is not the judge's
        ("Chile's plan to send troops to Haiti was discussed.", "MOBILIZE;CHL>;planned"),
        ("Kenya will pull its soldiers out of Somalia.", "RETREAT;KEN>SOM;planned"),
        ("Kenya has no intention of pulling its soldiers out of Somalia.", "RETREAT;KEN>SOM;denied"),
        # who refuses a demand is who was asked
        ("Sudan has rebuffed UN demands to open the border.", "REQUEST;UN>SDN;happened"),
        ("Norway refused to return the ship to Peru despite Peruvian demands.", "REQUEST;PER>NOR;happened"),
        # who is punished for a refusal refused who punishes
        ("Kenya imposed sanctions on Uganda for its refusal to pay.", "REJECT;UGA>KEN;happened"),
        # a participle after a passive goes on about who did it
        (
            "A Peruvian convoy was hit by a Chilean drone, killing two Bolivian drivers.",
            "ASSAULT;CHL>BOL;happened",
        ),
        # two passives have one subject; who is under sanctions is sanctioned
        ("Kenya is under EU sanctions, and was condemned by Uganda.", "ACCUSE;UGA>KEN;happened"),
        ("Kenya is under US sanctions.", "SANCTION;USA>KEN;ongoing"),
        # a body's name stands behind where it is from
        (
            "The minister answered criticism by the Ugandan rebel group Lord's Resistance Army.",
            "ACCUSE;LRA>UGA;happened",
        ),
        # whose government somebody backs, and who acts with another's help
        ("In western Iraq, militants fight against the US-backed government.", "SUPPORT;USA>IRQ;ongoing"),
        ("Chad repelled the rebels with French support.", "SUPPORT;FRA>TCD;ongoing"),
        # what is talked about takes no part; with whom one talks does
        (
            "The president of Peru discussed the war in Mali with the king of Fiji.",
            "CONSULT;FJI+PER>;happened",
        ),
        ("Exports of copper from Chile to Peru rose.", "COOPERATE;CHL+PER>;ongoing"),
        # talks in a visit are a part of it
        (
            "Ghana's king arrived in Togo on Monday. During the visit, he will meet the president of Togo.",
            "CONSULT;GHA>TGO;happened",
        ),
    ],
)
def test_an_act_is_told(text: str, want: str) -> None:
    assert want in shapes(text, "en")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru criticised the decision to invade Bolivia.", "ASSAULT"),
        ("Chilean and Peruvian leaders will focus on the war in Sudan.", "ASSAULT"),
        ("Russia vetoed a resolution condemning Syria.", "ACCUSE;RUS"),
        ("Chad repelled the rebels with French support.", "ASSAULT;TCD>FRA"),
        ("The embassy of Peru issued a security alert.", "MOBILIZE"),
        # what is said may have a subject of its own
        ("Kenya said two attacks on Peruvian forces wounded one soldier.", "ASSAULT"),
        ("Kenya says this group of refugees does not want to go to Peru.", "REJECT"),
        ("The attack by Kenya on Peru killed ten.", "ASSAULT;PER"),
    ],
)
def test_is_nobodys_act(text: str, kind: str) -> None:
    assert not [one for one in shapes(text, "en") if one.startswith(kind)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Presiden Kenya mengatakan para pengungsi menyerang Peru.", []),
        ("Presiden Kenya mengatakan pihaknya menyerang Peru.", ["ASSAULT;KEN>PER;happened"]),
        ("Presiden Kenya mengatakan seluruh pasukannya menyerang Peru.", ["ASSAULT;KEN>PER;happened"]),
    ],
)
def test_what_is_said_may_have_a_subject_of_its_own(text: str, want: list[str]) -> None:
    assert shapes(text, "id") == want


def test_who_is_urged_does_not_speak() -> None:
    found = shapes("Kenya, which has troops in Somalia, urged Uganda to stay out of the conflict.", "en")
    assert not [one for one in found if one.startswith("REQUEST;UGA")]


def test_a_plan_that_is_refused_is_its_owners() -> None:
    assert shapes("Jepang memveto rencana Peru untuk menyerang Fiji.", "id") == [
        "REJECT;JPN>PER;happened",
        "ASSAULT;PER>FJI;planned",
    ]


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("id", "Evakuasi dari Accra berjalan lancar.", []),
        ("id", "Pemerintah Peru memulai evakuasi dari Accra kemarin.", ["AID;PER>PER;happened"]),
        ("en", "The evacuation from Accra went smoothly.", []),
        ("en", "The evacuation of Peruvian nationals from Accra went smoothly.", ["AID;PER>PER;happened"]),
    ],
)
def test_a_state_that_people_are_evacuated_from_does_not_evacuate_them(
    language: str, text: str, want: list[str]
) -> None:
    assert shapes(text, language) == want


def test_a_coalition_that_a_state_leads_is_not_its_leader() -> None:
    for language, text in (
        ("id", "Koalisi pimpinan Ghana menyerang Peru."),
        ("en", "The Ghana-led coalition attacked Peru."),
    ):
        (act,) = find(text, language)
        assert [(party.state, party.name) for party in act.actors] == [("GHA", None)]


def test_who_accuses_and_warns_is_one() -> None:
    found = shapes(
        "Peru menuduh Bolivia melanggar perjanjian yang berlaku sejak April, dan memperingatkan Bolivia.",
        "id",
    )
    assert "THREATEN;PER>BOL;happened" in found
    assert not [one for one in found if one.startswith("THREATEN;BOL")]


def test_who_declines_to_answer_rejects_nothing() -> None:
    text = "Presiden Kenya menolak menjawab pertanyaan tentang serangan Peru terhadap Bolivia."
    assert not [one for one in shapes(text, "id") if one.startswith("REJECT")]


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("en", "Ghana would have talks with Peru.", "CONSULT;GHA+PER>;planned"),
        ("en", "Ghana would have struck Peru but for the storm.", "ASSAULT;GHA>PER;hypothetical"),
        ("en", "Ghana waived import duties on goods from Peru.", "CONCEDE;GHA>PER;happened"),
        ("id", "Ghana membebaskan atau memangkas bea masuk barang dari Peru.", "CONCEDE;GHA>PER;happened"),
    ],
)
def test_what_would_have_been_and_what_is_waived(language: str, text: str, want: str) -> None:
    assert shapes(text, language) == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Dua hari setelah menyerang pos Chad, milisi Niger menuduh Togo.",
            ["ASSAULT;NER>TCD;happened", "ACCUSE;NER>TGO;happened"],
        ),
        ("Pesawat tak berawak Eritrea menyerang Ethiopia.", ["ASSAULT;ERI>ETH;happened"]),
        ("Tak lama kemudian Peru menyerang Chili.", ["ASSAULT;PER>CHL;happened"]),
        ("Tentara Peru mundur dari sebuah bukit di selatan Chili.", ["RETREAT;PER>CHL;happened"]),
        ("Jepang menyetujui hibah enam traktor bagi Laos.", ["AID;JPN>LAO;happened"]),
    ],
)
def test_who_acts_past_words_of_time_and_denial(text: str, want: list[str]) -> None:
    assert shapes(text, "id") == want


def test_a_comma_and_a_conjunction_behind_a_lone_name_open_a_clause() -> None:
    told = shapes("Kuba mengecam serangan Peru, dan Chili mengerahkan pasukan.", "id")
    assert "MOBILIZE;CHL>;happened" in told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Menteri Peru menuduh Kuba sambil mengancam Chili.",
            ["ACCUSE;PER>CUB;happened", "THREATEN;PER>CHL;happened"],
        ),
        (
            "Presiden Peru bertemu Presiden Chili, dan kedua ibu kota meneken pakta.",
            ["CONSULT;CHL+PER>;happened", "AGREE;CHL+PER>;happened"],
        ),
        ("Peru tak akan mengusir diplomat Chili.", ["SANCTION;PER>CHL;denied"]),
        ("Peru tidak mengusir diplomat Chili.", []),
    ],
)
def test_who_goes_on_acting_and_what_one_will_not_do(text: str, want: list[str]) -> None:
    assert shapes(text, "id") == want


def test_who_asks_not_to_be_named_asks_nobody() -> None:
    told = shapes("Seorang pejabat Peru yang meminta identitasnya dirahasiakan bertemu utusan Chili.", "id")
    assert not [one for one in told if one.startswith("REQUEST")]
    told = shapes("Diplomat Peru yang menolak disebutkan namanya memuji Chili.", "id")
    assert not [one for one in told if one.startswith("REJECT")]
