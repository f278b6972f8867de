"""Flows whose report says what their sentence leaves open, and goods and ends that stand further off."""

import pytest

from extract.test_flows import read


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        # the one whom all give to
        (
            "en",
            "Peru sent rice to Samoa. Fiji pledged $4 million.",
            ["FJI>WSM money planned", "PER>WSM food happened"],
        ),
        (
            "en",
            "Peru sent rice to Samoa. Peru sent tents to Tonga. Fiji pledged rice.",
            ["PER>TON aid happened", "PER>WSM food happened"],
        ),
        (
            "id",
            "Bantuan pangan Peru untuk Samoa tiba. Ada pula hibah 5 juta dolar dari Fiji.",
            ["FJI>WSM money ongoing", "PER>WSM food ongoing"],
        ),
        # at home
        (
            "id",
            "Indonesia butuh gandum, kata Menteri Pertanian Indonesia. Impor dari Peru naik.",
            ["PER>IDN trade happened"],
        ),
        ("id", "Fiji butuh gandum. Impor dari Peru naik.", []),
        # rankings
        (
            "id",
            "Fiji menjadi tujuan ekspor terbesar Tonga, disusul Samoa 9 persen dan Peru 4 persen.",
            ["TON>FJI trade happened", "TON>PER trade happened", "TON>WSM trade happened"],
        ),
        # goods behind the copula, behind `including`, in a ship
        ("id", "Barang yang diekspor Peru ke Chili adalah kopi.", ["PER>CHL food happened"]),
        (
            "id",
            "Kenya mengumumkan paket bantuan untuk Togo, termasuk drone.",
            ["KEN>TGO aid planned", "KEN>TGO arms planned"],
        ),
        ("en", "Kenya sent two planes carrying tents to Togo.", ["KEN>TGO aid happened"]),
        ("id", "Chad membeli barang Niger.", ["NER>TCD other happened"]),
        # whose relative clause it is
        ("id", "Angkatan Laut Peru mencegat kapal yang mengangkut beras menuju Samoa.", []),
        # people
        ("id", "Kenya menyerahkan 9 warga Togo kepada Interpol.", ["KEN>TGO people happened"]),
        ("id", "Sebanyak 9 warga Togo dari Kenya tiba di Lome.", ["KEN>TGO people happened"]),
        ("id", "Peru mendeportasi 9 warga Kenya ke Togo.", ["PER>TGO people happened"]),
        # one clause a gift, the taker behind the last
        (
            "id",
            "Kenya menyumbang 3 juta dolar, Togo mengirim tenda, dan Peru mengirim beras ke Samoa.",
            ["KEN>WSM money happened", "PER>WSM food happened", "TGO>WSM aid happened"],
        ),
        # thanks, a list before a passive, who stands in apposition or behind the noun
        ("id", "Samoa berterima kasih kepada Peru atas bantuan beras.", ["PER>WSM food ongoing"]),
        (
            "id",
            "Bantuan Kenya berupa 50 ton beras dan tenda diterima pemerintah Togo.",
            ["KEN>TGO aid happened", "KEN>TGO food happened"],
        ),
        ("id", "Kenya, pemasok beras utama Togo, dilanda banjir.", ["KEN>TGO food ongoing"]),
        (
            "id",
            "Pembeli utama beras Kenya adalah Togo (9 ton) dan Peru (4 ton).",
            ["KEN>PER food ongoing", "KEN>TGO food ongoing"],
        ),
        # what is left out when the sentence goes on
        (
            "id",
            "Peru mengirim beras ke Samoa. Kenya menyumbang 3 juta dolar dan Togo 2 juta dolar.",
            ["KEN>WSM money happened", "PER>WSM food happened", "TGO>WSM money happened"],
        ),
        (
            "id",
            "Kenya mengirim 9 ton beras ke Togo dan 4 ton kopi ke Samoa.",
            ["KEN>TGO food happened", "KEN>WSM food happened"],
        ),
        ("id", "Ekspor Kenya ke Togo bernilai 3 juta dolar.", ["KEN>TGO trade happened"]),
        ("id", "Kenya mengumumkan dukungan 9 juta dolar bagi Togo.", ["KEN>TGO money planned"]),
        (
            "id",
            "Peru mengevakuasi warganya dari Haiti. Sebanyak 9 orang akan dipulangkan lewat laut.",
            ["HTI>PER people happened", "HTI>PER people planned"],
        ),
        ("id", "Kenya menjanjikan 15 miliar yen kepada Togo.", ["KEN>TGO money planned"]),
        (
            "id",
            "Peru membebaskan 9 warga Togo dan 4 warga Kenya.",
            ["PER>KEN people happened", "PER>TGO people happened"],
        ),
        # what looks alike
        ("id", "Kenya menyerahkan 90 tank era Soviet kepada Togo.", ["KEN>TGO arms happened"]),
        ("id", "Sebanyak 9 warga Togo tiba di Kenya.", []),
        ("en", "Peru sent rice to Samoa. Walmart of Chile will fund a plant.", ["PER>WSM food happened"]),
        # how sure
        ("id", "Kenya tidak pernah memasok senjata ke Togo.", ["KEN>TGO arms denied"]),
        ("id", "Kenya sepakat membeli beras dari Togo.", ["TGO>KEN food planned"]),
        ("id", "Kenya mengajukan permintaan membeli beras dari Togo.", ["TGO>KEN food hypothetical"]),
        ("en", "Kenya may have sent rice to Togo.", ["KEN>TGO food alleged"]),
    ],
)
def test_what_the_report_makes_plain(language: str, text: str, want: list[str]) -> None:
    assert sorted(read(text, language)) == want
