"""Who enters a fight of others, and whose strike is judged."""

import pytest

from extract.test_events import shapes

WAR = "Peru menyerang Bolivia. Bolivia membalas dengan menembakkan rudal ke Peru. "


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Chili mungkin bergabung dengan Peru dalam serangan terhadap Bolivia.", "CHL>BOL;hypothetical"),
        (
            WAR + "Bolivia mengecam Chili. Belum jelas apakah Chili akan terlibat dalam perang Peru-Bolivia.",
            "CHL>BOL;hypothetical",
        ),
        (
            WAR + "Bolivia mengancam Chili. Warga membahas kemungkinan keterlibatan Chili dalam konflik itu.",
            "CHL>BOL;hypothetical",
        ),
        (WAR + "Chili mungkin terlibat langsung dalam serangan Peru.", "CHL>BOL;hypothetical"),
    ],
)
def test_who_enters_a_fight_fights_the_enemy_of_his_ally(text: str, want: str) -> None:
    assert f"ASSAULT;{want}" in shapes(text, "id")


def test_who_enters_is_no_third_side_of_the_war() -> None:
    told = shapes("Chili mungkin terlibat dalam perang Peru-Bolivia.", "id")
    assert not any("CHL" in one for one in told)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (WAR + 'Chili menyebut serangan ke Bolivia sebagai "kejahatan".', "ACCUSE;CHL>PER;happened"),
        ("Peru membombardir Bolivia pada Senin, yang dikutuk Chili.", "ACCUSE;CHL>PER;happened"),
        ("Peru mengancam akan memperluas serangan ke Bolivia.", "THREATEN;PER>BOL;happened"),
        ("Chili bersedia menengahi konflik antara Peru dan Bolivia.", "AGREE;CHL>BOL+PER;happened"),
        (
            "Chili berunding dengan para pemimpin negara Teluk seperti Oman, Qatar, dan Kuwait.",
            "CONSULT;CHL+KWT+OMN+QAT>;happened",
        ),
        (
            "Pasukan Peru telah dimobilisasi sejak serangan Bolivia terhadap Chili.",
            "MOBILIZE;PER>;ongoing",
        ),
    ],
)
def test_parties_that_stand_beside_another_act(text: str, want: str) -> None:
    assert want in shapes(text, "id")


def test_thanks_for_backing_are_not_the_backing() -> None:
    text = "Presiden Chili memuji Peru. Chili mendukung Peru dalam sengketa itu."
    assert len([one for one in shapes(text, "id") if one.startswith("SUPPORT;CHL>PER")]) > 1


def test_a_quoted_clause_names_no_subject_of_what_follows_it() -> None:
    text = (
        "Presiden Chili menyebut serangan ke Peru sebagai “kejahatan yang tidak dapat diterima,”"
        " dan mengerahkan kapal perang ke Bolivia."
    )
    assert "MOBILIZE;CHL>;happened" in shapes(text, "id")


def test_they_are_the_two_who_acted_right_before() -> None:
    text = (
        "Peru berunding dengan Bolivia. Peru berunding lagi dengan Bolivia."
        " Chili bekerja sama dengan Peru. Pada Januari, mereka menandatangani perjanjian."
    )
    assert "AGREE;CHL+PER>;happened" in shapes(text, "id")
