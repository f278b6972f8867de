"""Diplomacy and trade as Indonesian agencies tell them: who takes part, how real it is, when it was."""

import pytest

from extract.test_events import find, shapes


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # a relative clause behind a verb says nothing of the act
        ("Kanada mencabut sanksi terhadap Fiji yang telah berlaku sejak 2011.", ["CONCEDE;CAN>FJI;happened"]),
        ("Delegasi dari Kenya dan Uganda tiba di Peru.", ["CONSULT;KEN+UGA>PER;happened"]),
        ("Presiden Peru mengundang mitranya dari Chili.", ["AGREE;PER>CHL;happened"]),
        (
            "Majelis Umum PBB mengesahkan resolusi yang mendesak Kenya melepas para nelayan itu.",
            ["REQUEST;UN>KEN;happened"],
        ),
        ("Peru menulis surat kepada Kuba yang meminta sidang khusus.", ["REQUEST;PER>CUB;happened"]),
        ("Peru dan Chili bertukar tahanan dengan mediasi Oman.", ["RETREAT;CHL+PER>;happened"]),
        (
            "Kenya menolak tuntutan Uganda agar proyek pipa dengan Fiji dihentikan.",
            ["REJECT;KEN>UGA;happened", "REQUEST;UGA>KEN;happened"],
        ),
        (
            "Peru dan Chili menandatangani nota kesepahaman tentang kerja sama energi.",
            ["AGREE;CHL+PER>;happened"],
        ),
        ("Kuba memerintahkan Peru menarik pasukannya dari Chili.", ["REQUEST;CUB>PER;happened"]),
        (
            "Peru mengecam kapal Chili yang menembaki kapal patrolinya.",
            ["ACCUSE;PER>CHL;happened", "ASSAULT;CHL>PER;happened"],
        ),
        ("Kenya mengusulkan jeda, sementara 14 anggota lain mendukungnya.", []),
        ("Tim penyelamat dari Peru dan Kuba tiba di Fiji.", ["AID;CUB+PER>FJI;happened"]),
        ("Kedatangan wisatawan Fiji di Tonga naik.", []),
        ("Ini pakta yang membuka pasar gula Peru ke Chili, Kuba, dan Fiji.", []),
        ("Kenya menyebut sejumlah pedagang yang datang ke Uganda.", []),
        ("Pengenaan tarif untuk impor baja dari Peru dan Chili ditunda.", []),
        ("Kenya menjalin komunikasi dengan negara-negara tetangga Fiji.", []),
        ("Kenya menanggapinya dengan serangan roket ke Uganda.", ["ASSAULT;KEN>UGA;happened"]),
        (
            "Pakta untuk mengakhiri perang antara Sudan dan Chad diteken Senin.",
            ["AGREE;SDN+TCD>;happened", "ASSAULT;SDN+TCD>;ongoing"],
        ),
        (
            "Negosiasi perjanjian dagang antara Kenya dan Fiji berlanjut.",
            ["CONSULT;FJI+KEN>;ongoing", "AGREE;FJI+KEN>;hypothetical"],
        ),
        ("Keluarga staf diplomatik Fiji di Kenya ditarik.", ["AID;FJI>FJI;happened"]),
    ],
)
def test_who_takes_part(text: str, want: list[str]) -> None:
    assert shapes(text, "id") == want


@pytest.mark.parametrize(
    ("text", "when", "status"),
    [
        ("Peru menyerang Chili pada Jumat (14/6), kata kementerian pertahanan.", "2024-06-14", "happened"),
        ("Kenya memberlakukan tarif atas gula Uganda mulai 1 Oktober.", "2024-10-01", "planned"),
        (
            "Perundingan perbatasan antara Peru dan Chili digelar pada 12-13 Juni.",
            "2024-06-12/2024-06-13",
            "happened",
        ),
    ],
)
def test_when_it_was(text: str, when: str, status: str) -> None:
    told = find(text, "id")[0]
    assert (told.time.value if told.time else None, told.status) == (when, status)
