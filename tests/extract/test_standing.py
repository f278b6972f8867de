"""Whom a telling means that leaves it to what stands beside it: mediators, the blamed, joined verbs, wars."""

import pytest

from extract.test_events import find, shapes

WAR = "Uganda menyerang Kenya. Kenya menyerang Uganda."


@pytest.mark.parametrize(
    ("text", "want", "wrong"),
    [
        # an offer to mediate is no mediation, and is not made to whom the report pairs with who makes it
        (f"{WAR} Ghana menawarkan diri untuk menengahi konflik itu.", "", "CONSULT"),
        ("Ghana bertemu Peru. Ghana mendukung Peru. Ghana menawarkan mediasi.", "", "AGREE;GHA>PER"),
        # who mediates does so between the two in conflict, not with whom he talks
        (f"{WAR} Ghana menengahi konflik itu.", "CONSULT;GHA+KEN+UGA>;happened", ""),
        ("Ghana bertemu Peru. Ghana berunding dengan Peru. Ghana bisa menjadi mediator.", "", "hypothetical"),
        # who is blamed for something did it
        ("Ghana mengecam Kenya karena menyerang Uganda.", "ASSAULT;KEN>UGA;happened", "GHA>UGA"),
        ("Sanksi terhadap Kenya karena menyerang Uganda dicabut.", "ASSAULT;KEN>UGA;happened", ""),
        # a thing is no party, nor does somebody further off act in its place
        ("Ghana marah karena bank tersebut ikut membiayai militer Kenya.", "", "AID"),
        # with whom a war is, nobody meets
        ("Ghana berunding di Peru untuk mengakhiri perang dengan Kenya.", "", "CONSULT;GHA+KEN"),
        # a full stop inside a quote ends the telling
        ('"Perang Ghana dan Kenya menyasar kota. Warga Peru bisa terluka," kata Ana.', "", "PER"),
    ],
)  # fmt: skip
def test_what_stands_beside_tells_who_is_meant(text: str, want: str, wrong: str) -> None:
    told = shapes(text, "id")
    assert not want or want in told
    assert not wrong or not any(wrong in one for one in told)


def test_a_place_behind_a_semicolon_is_another_acts() -> None:
    (met,) = find("Pada Mei Ghana bertemu Kenya; pada Juni pameran dibuka di Uganda.", "id")
    assert met.place is None


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Peru pada Senin (10/6/2024) mengecam serangan Kenya terhadap Uganda.", None),
        ("Rencana pengeboman Uganda oleh Kenya diungkap pada Senin (10/6/2024).", None),
        ("Serangan Kenya terhadap Uganda pada Senin (10/6/2024) dikecam Peru.", "2024-06-10"),
        ('"Hari ini kami bertemu. Peru menghargai dukungan atas serangan Kenya ke Uganda," kata Ana.', None),
    ],
)
def test_when_somebody_speaks_of_a_strike_does_not_date_it(text: str, want: str | None) -> None:
    (strike,) = [event for event in find(text, "id") if event.type == "ASSAULT"]
    assert (strike.time.value if strike.time and strike.time.span else None) == want


def test_who_is_visited_is_named_where_they_are_told_to_meet() -> None:
    text = "Presiden Ghana John Mahama akan mengunjungi Kenya dan bertemu William Ruto pada Selasa (25/06)."
    (visit,) = find(text, "id")
    assert (visit.status, [party.name for party in visit.recipients]) == ("planned", ["William Ruto"])
