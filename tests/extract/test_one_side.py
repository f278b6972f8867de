"""Acts that a sentence only seems to tell between two states: orders to one's own people, trade of which it
names one side, aims at buyers, journeys on one's own account."""

import pytest
from tiny import view_of

from extract.test_events import shapes
from runut import extract
from runut.model import EventMention


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Kementerian Luar Negeri Peru memerintahkan seluruh staf kedutaannya untuk keluar dari Suriah.",
            "id",
        ),
        ("Chili menginstruksikan para diplomatnya untuk meninggalkan Haiti.", "id"),
        ("Norwegia memerintahkan kabinet untuk menyiapkan langkah baru di Belarus.", "id"),
        ("Fiji mengingatkan warga negara Fiji agar menjauhi perbatasan Libya.", "id"),
        ("Peru ordered its embassy staff and their families to leave Syria.", "en"),
        ("Ghana ordered troops to stop patrols near the border with Togo.", "en"),
    ],
)
def test_orders_to_ones_own_are_given_to_nobody_else(text: str, code: str) -> None:
    made = extract.run(extract.load(), view_of(text, code).reading)
    acts = [one for one in made if isinstance(one, EventMention) and one.type in ("REQUEST", "THREATEN")]
    told = {party.state for one in acts for party in (*one.actors, *one.recipients)}
    assert len(told) < 2


@pytest.mark.parametrize(
    ("text", "code", "want"),
    [
        ("Malawi meminta pejabat Zambia untuk membebaskan dua pedagang.", "id", "REQUEST;MWI>ZMB;happened"),
        ("Kenya mendesak militer Sudan untuk mundur.", "id", "REQUEST;KEN>SDN;happened"),
        ("Malawi urged Zambian officials to release the two traders.", "en", "REQUEST;MWI>ZMB;happened"),
    ],
)
def test_orders_to_those_who_serve_another_are_given_to_him(text: str, code: str, want: str) -> None:
    assert want in shapes(text, code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Vietnam, Thailand, dan Myanmar mengekspor beras ke pasar dunia.", "id"),
        ("Impor pakaian murah dari India dan Bangladesh melonjak.", "id"),
        ("Selain ke Jerman, pabrik itu mengekspor mebel ke Kanada dan Spanyol.", "id"),
        ("Kenya mengenakan tarif untuk barang impor dari Mesir, Ghana, dan Maroko.", "id"),
        ("The shop sells imports from India and Bangladesh.", "en"),
        ("Perjanjian itu membuka pasar ternak Thailand ke Chili, Peru, dan Kolombia.", "id"),
    ],
)
def test_who_only_sells_or_only_buys_trades_with_nobody_named(text: str, code: str) -> None:
    assert not [one for one in shapes(text, code) if one.startswith(("COOPERATE", "AGREE"))]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Mesir mengekspor kapas ke Jepang.", "id"),
        ("Impor gandum Mesir dari Jepang naik.", "id"),
        ("Egypt exported cotton to Japan.", "en"),
    ],
)
def test_who_sells_to_whom_is_told(text: str, code: str) -> None:
    assert [one.split(";")[1] for one in shapes(text, code) if one.startswith("COOPERATE")] == ["EGY+JPN>"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Perusahaan rintisan asal Singapura menargetkan konsumen muda di Vietnam.", "id"),
        ("Di ASEAN, termasuk Filipina, ada pelatihan yang menyasar pelajar.", "id"),
        ("The Singapore start-up targeted consumers in Vietnam.", "en"),
    ],
)
def test_who_aims_at_buyers_strikes_nobody(text: str, code: str) -> None:
    assert not [one for one in shapes(text, code) if one.startswith("ASSAULT")]


def test_a_language_is_no_state() -> None:
    assert shapes("Menteri Pendidikan Malaysia mengecam penggunaan bahasa Jepang di upacara itu.", "id") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kapal pesiar Norwegia tiba di Kuba pada Senin.", "id"),
        ("Sebanyak 40 mahasiswa Kenya tiba di Jepang.", "id"),
        ("A Norwegian cruise ship arrived in Cuba on Monday.", "en"),
    ],
)
def test_who_travels_on_his_own_account_visits_for_no_state(text: str, code: str) -> None:
    assert not [one for one in shapes(text, code) if one.startswith("CONSULT")]


def test_a_delegation_and_a_warship_visit_for_their_state() -> None:
    assert shapes("Delegasi Norwegia tiba di Kuba pada Senin.", "id") == ["CONSULT;NOR>CUB;happened"]
    assert shapes("Kapal perang Norwegia mengunjungi Kuba pada Senin.", "id") == ["CONSULT;NOR>CUB;happened"]


@pytest.mark.parametrize(
    "text",
    [
        "Air India menghentikan penerbangan ke Peru.",
        "Maskapai British Airways menghentikan penerbangan ke Kuba.",
    ],
)
def test_an_airline_named_after_a_state_acts_for_none(text: str) -> None:
    assert shapes(text, "id") == []
