"""Who acts on whom in Indonesian sentences whose parties do not stand beside the verb."""

import pytest

from extract.test_events import shape, shapes
from extract.tiny import view_of
from runut import extract
from runut.model import EventMention


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # told beside the subject
        ("Peru bersama Fiji dan Oman mengecam Chile.", "ACCUSE;FJI+OMN+PER>CHL;happened"),
        ("Peru, bersama Fiji dan Oman, mengecam Chile.", "ACCUSE;FJI+OMN+PER>CHL;happened"),
        ("Menlu Peru bersama mitranya dari Chile meneken perjanjian.", "AGREE;CHL+PER>;happened"),
        # who is addressed
        ("Peru menuduh negara tetangganya, Chile, mencuri ikan.", "ACCUSE;PER>CHL;happened"),
        ("Peru mengusir diplomat Chile. Oman meminta kedua negara tenang.", "REQUEST;OMN>CHL+PER;happened"),
        ("Kuasa usaha Chile dipanggil oleh Kementerian Luar Negeri Peru.", "REQUEST;PER>CHL;happened"),
        ("Peru menjamu Presiden Chile dan berjanji membantu negara itu.", "AGREE;PER>CHL;happened"),
        # what answers a deed
        (
            "Peru menembakkan rudal ke Chile sebagai balasan atas serangan Chile.",
            "ASSAULT;CHL>PER;happened",
        ),
        ("Peru memprotes pengusiran dua stafnya oleh Chile.", "SANCTION;CHL>PER;happened"),
        (
            "Peru memutus hubungan dengan Chile, dan Santiago mengecam keputusan itu.",
            "ACCUSE;CHL>PER;happened",
        ),
        # relative clauses about the whole deed
        ("Peru menyerang Chile, tindakan yang dikecam oleh Oman.", "ACCUSE;OMN>PER;happened"),
        ("Peru menggugat Chile, langkah yang didukung oleh Oman.", "SUPPORT;OMN>PER;ongoing"),
        (
            "Peru mencabut sanksi terhadap Chile, yang disambut baik oleh Santiago.",
            "SUPPORT;CHL>PER;happened",
        ),
        # whose act a noun tells
        ("Menlu Peru mengatakan bahwa perundingan dengan Chile berjalan lagi.", "CONSULT;CHL+PER>;ongoing"),
        ("Peru mengakui serangan terhadap kapal Chile.", "ASSAULT;PER>CHL;happened"),
        ("Peru menanggapi dengan blokade terhadap pelabuhan Chile.", "COERCE;PER>CHL;happened"),
        ("Warga Chile mengenang pembunuhan oleh Hamas di Chile.", "ASSAULT;HAMAS>CHL;happened"),
        # lists and clauses at the head
        (
            "Peru menembakkan rudal ke berbagai kota, termasuk Santiago dan Suva.",
            "ASSAULT;PER>CHL+FJI;happened",
        ),
        ("Mei lalu, sehari sebelum mengebom Chile, Peru mengusir seorang turis.", "ASSAULT;PER>CHL;happened"),
        # nobody named
        (
            "Peru memperingatkan semua negara untuk tidak membayar tol kepada Chile.",
            "REQUEST;PER>XXX;happened",
        ),
    ],
)
def test_an_act_is_told(text: str, want: str) -> None:
    assert want in shapes(text, "id")


def test_whom_a_verb_is_done_to_is_not_beside_its_subject() -> None:
    assert shapes("Presiden Peru bersama istrinya mengunjungi Chile.", "id") == ["CONSULT;PER>CHL;happened"]


def test_whose_people_are_asked_is_who_asks() -> None:
    text = "Warga Peru diminta untuk meninggalkan Chile, kata Kementerian Luar Negeri Peru."
    told = extract.run(extract.load(), view_of(text, "id").reading)
    assert [shape(one) for one in told if isinstance(one, EventMention)] == ["REQUEST;PER>PER;happened"]
