"""Who acts on whom in Indonesian sentences whose parties do not stand beside the verb."""

import pytest

from extract.test_events import shapes


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
    ],
)
def test_an_act_is_told(text: str, want: str) -> None:
    assert want in shapes(text, "id")


def test_whom_a_verb_is_done_to_is_not_beside_its_subject() -> None:
    assert shapes("Presiden Peru bersama istrinya mengunjungi Chile.", "id") == ["CONSULT;PER>CHL;happened"]
