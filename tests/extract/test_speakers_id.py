"""Whose word an Indonesian sentence gives, where a clause, a text or another name stands in between."""

from typing import cast

import pytest
from tiny import view_of

from extract.test_statements import said, told
from runut.encoder import Encoder
from told_sheets import Told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # a relative clause names others than the speaker
        (
            "Sebuah kelompok nelayan yang diduga bekerja sama dengan Chile mengklaim kapal Peru tenggelam.",
            ["Sebuah kelompok nelayan yang diduga bekerja sama"],
        ),
        (
            "Presiden Fiji tiba di Lima, menyusul surat Kementerian Luar Negeri Peru, yang menyatakan bahwa"
            " Chile tidak diundang.",
            ["Peruvian Foreign Ministry"],
        ),
        (
            "Pemerintah Fiji menyatakan perundingan ditunda. Peru mengirim kapal yang menurut mereka membawa"
            " obat untuk Chile.",
            ["Government of Fiji", "Peru"],
        ),
        # a text speaks for its author
        ("Laporan sejumlah media lokal Peru menyebut kapal Chile tenggelam.", ["sejumlah media lokal Peru"]),
        ("Kapal Chile tenggelam di utara, menurut data yang dirilis angkatan laut Peru.", ["Peruvian Navy"]),
        ("Menurut keterangan dari pemerintah Peru, kapal Chile tenggelam.", ["Government of Peru"]),
        ("Laporan yang dirilis Bank Dunia menyebut Peru merugi akibat perang Chile.", ["World Bank"]),
        # what is denied may be a report; who says the like; who answers; a quotation that the cue parts
        ("Presiden Fiji Made Subagio menepis kabar bahwa kapal Peru tenggelam.", ["Made Subagio"]),
        ("Angkatan laut Peru menepis laporan bahwa kapal Chile tenggelam.", ["Peruvian Navy"]),
        ("Hal senada disampaikan angkatan laut Peru yang menilai Chile keliru.", ["Peruvian Navy"]),
        ('"Sanksi," kata Made Subagio, "hanya menyakiti orang miskin di Fiji."', ["Made Subagio"]),
        ("Golkar menuduh Fiji melanggar gencatan senjata, tuduhan yang dibantah Peru.", ["Golkar Party"]),
        # a medium to which somebody speaks does not
        ("Juru bicara laut Peru, Made Subagio, kepada AFP mengatakan Chile menunggu.", ["Made Subagio"]),
        # those without a name are nobody who has one
        (
            "Budi Santoso, duta besar Peru, mengatakan bahwa Chile menunggu. Menurut sumber-sumber tersebut,"
            " kapal Fiji tenggelam.",
            ["Budi Santoso", "sumber-sumber tersebut"],
        ),
        # one who is meant by party or body is the person who spoke, not the party
        (
            "Anggota DPR Rudi Hartanto mengecam Fiji. Politisi Golkar ini menilai Fiji keliru.",
            ["Rudi Hartanto", "Rudi Hartanto"],
        ),
        ("Golkar mengecam Fiji.", ["Golkar Party"]),
        # a medium that only quotes is not who speaks
        ('"Fiji kami dukung," kata Made Subagio, dikutip Antara, Jumat.', ["Made Subagio"]),
        ('"Fiji kami dukung," kata Menteri Luar Negeri Peru, Jorge Quispe.', ["Jorge Quispe"]),
        # a general word means the one whom the report names in such an office
        (
            "Presiden Turki Recep Tayyip Erdogan tiba di Fiji. Pemimpin Turki itu memuji Fiji.",
            ["Recep Tayyip Erdogan"],
        ),
    ],
)
def test_the_speaker_is_found(text: str, want: list[str]) -> None:
    assert [speaker for speaker, _, _ in told(text)] == want


def test_a_pronoun_goes_on_with_one_who_spoke_without_a_name() -> None:
    text = (
        "Wakil Ketua Komisi IX DPR menuturkan panen di Fiji gagal. Ia menilai kunjungan Presiden Peru ke Fiji"
        " tepat. Dia menyebut kunjungan itu langkah baru bagi Fiji."
    )
    assert {speaker for speaker, _, _ in told(text)} == {"Wakil Ketua Komisi IX DPR"}


def test_an_office_is_not_that_of_somebody_else() -> None:
    text = (
        "Duta Besar Peru Budi Santoso mengelak pertanyaan tentang laporan bahwa Vladimir Putin telah meminta"
        " Chile menarik kapalnya."
    )
    assert [(one.speaker, one.role) for one in said(text)] == [("Vladimir Putin", None)]


def test_an_abbreviation_may_stand_between_an_office_and_its_name() -> None:
    (one,) = said("Kepala armada laut Peru, APL, Budi Santoso, mengatakan bahwa Chile sudah siap.")
    assert (one.speaker, one.state, one.role) == ("Budi Santoso", "PER", "Kepala armada laut Peru")


@pytest.mark.parametrize(
    "text",
    [
        "Chili diperkirakan akan meminta gandum dari Peru.",  # what is ahead has not been said
        "Peringatan tegas itu disampaikan oleh Menteri Luar Negeri Peru Ana Prado.",  # says nothing itself
    ],
)
def test_what_nobody_said_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_a_state_that_only_belongs_to_a_noun_is_no_group() -> None:
    text = "Massa membawa bendera Fiji di Lima. Mereka menuntut Chile mundur."
    told_by = Told({"upos": {"membawa": "VERB", "bendera": "NOUN", "Fiji": "PROPN", "di": "ADP"}})
    seen = view_of(text, "id", encoder=cast(Encoder, told_by))
    them = next(i for i, one in enumerate(seen.mentions) if seen.words(one) == "Mereka")
    assert seen.states(them) == ()
    assert view_of(text, "id").states(them) == ()
