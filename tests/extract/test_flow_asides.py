"""Flows in the words around them: what something came to, who comes next, what only looks like a flow."""

import pytest

from extract.test_flows import find, read


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        (
            "id",
            "Ekspor gandum Kanada ke Togo naik 9 persen menjadi 2 juta ton pada Mei.",
            "2 juta ton",
        ),
        ("id", "Pengapalan durian Fiji ke Chili sebanyak 40 ton dilepas di Suva.", "40 ton"),
        ("en", "Exports of wheat from Canada to Togo fell 9 percent to 2 million tons.", "2 million tons"),
    ],
)
def test_what_trade_came_to_is_its_amount(language: str, text: str, amount: str) -> None:
    assert [flow.amount_text for flow in find(text, language)] == [amount]


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("id", "Pemerintah Kenya mengalokasikan dana 5 miliar dolar AS untuk membangun sekolah.", []),
        ("id", "Pelatih Peru itu mendukung skuad Bolivia menjelang laga di Lima.", []),
        ("id", "Kapten Peru itu mengakui keunggulan Bolivia di Lima.", []),
        (
            "id",
            "Sebagai imbalan atas pasokan gas dari Chad, Togo membuka pelabuhannya.",
            ["TCD>TGO energy ongoing"],
        ),
        (
            "id",
            "Investasi Jepang di Kenya tercatat 9 juta dolar AS, disusul Peru 4 juta dolar AS.",
            ["JPN>KEN money happened", "PER>KEN money happened"],
        ),
        (
            "id",
            "Kapal berbendera Panama yang mengangkut jagung Peru dikirim ke Fiji.",
            ["PER>FJI food happened"],
        ),
        (
            "id",
            "Sepuluh tank Turki akan dirakit di Ankara dan diekspor ke Oman.",
            ["TUR>OMN arms planned"],
        ),
        ("id", "Minyak Rusia menjadi salah satu alat yang digunakan Kuba dalam perundingan.", []),
        (
            "id",
            "Indonesia bangkit. Ekspor ke Togo naik 3 persen, kata menteri perdagangan Indonesia.",
            ["IDN>TGO trade happened"],
        ),
        (
            "id",
            "Kenya berkomitmen memberikan jaminan keamanan kepada Somalia.",
            ["KEN>SOM other planned"],
        ),
        ("id", "Menteri Perdagangan Kenya bertemu Menteri Perdagangan Australia di Nairobi.", []),
        (
            "id",
            "Kuba mengirim amunisi ke Mali sebagai imbalan atas pinjaman lunak dan alih teknologi.",
            ["CUB>MLI arms happened", "MLI>CUB money happened", "MLI>CUB technology happened"],
        ),
        ("en", "Fiji placed an order for patrol boats from Peru.", ["PER>FJI arms planned"]),
    ],
)
def test_words_beside_a_flow_are_weighed(language: str, text: str, want: list[str]) -> None:
    assert sorted(read(text, language)) == want
