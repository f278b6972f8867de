"""Words of acts that Indonesian news uses: one sentence for each group of words added to the tables."""

import pytest

from extract.test_events import shapes


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Pengiriman 300 ton beras dari Kenya ke Uganda dimulai.", "AID;KEN>UGA;happened"),
        ("Jepang mengirim 40 ribu vaksin ke Tonga.", "AID;JPN>TON;happened"),
        ("Pengiriman sistem pertahanan udara dari Swedia ke Estonia tertunda.", "AID;SWE>EST;happened"),
        ("Kapal Peru menyelamatkan 12 nelayan Chili.", "AID;PER>CHL;happened"),
        ("Vietnam memulangkan 70 warga dari Sudan.", "AID;VNM>VNM;happened"),
        ("Kenya menarik dua batalion dari Uganda.", "RETREAT;KEN>UGA;happened"),
        ("Penarikan senjata berat Ethiopia dari Eritrea berjalan lambat.", "RETREAT;ETH>ERI;happened"),
        ("Somalia melepaskan lima nelayan Kenya.", "RETREAT;SOM>KEN;happened"),
        ("Menteri Luar Negeri Peru dan Menteri Luar Negeri Chili duduk semeja.", "CONSULT;CHL+PER>;happened"),
        ("Kuba dan Panama bertukar nota.", "CONSULT;CUB+PAN>;happened"),
        ("Presiden Kenya bertamu ke Uganda.", "CONSULT;KEN>UGA;happened"),
        ("Kanada mengakui hasil pemilihan di Moldova.", "SUPPORT;CAN>MDA;happened"),
        ("Usulan Fiji disambut positif oleh Tonga.", "SUPPORT;TON>FJI;happened"),
        ("Peru mencoret Bolivia dari daftar hitam.", "CONCEDE;PER>BOL;happened"),
        ("Thailand dan Laos bertukar data.", "COOPERATE;LAO+THA>;ongoing"),
        ("Aliansi pertahanan Peru dan Chili bertahan.", "COOPERATE;CHL+PER>;ongoing"),
        ("Penjualan listrik Laos kepada Thailand naik.", "COOPERATE;LAO+THA>;happened"),
        ("Estonia dicap penghasut oleh Rusia.", "ACCUSE;RUS>EST;happened"),
        ("Kuba melayangkan nota keberatan kepada Panama.", "ACCUSE;CUB>PAN;happened"),
        ("Rusia menjegal usulan Estonia.", "REJECT;RUS>EST;happened"),
        ("Warga Bolivia melempari kedutaan Chili dengan batu.", "PROTEST;BOL>CHL;happened"),
        ("Kenya melarang kapal Somalia bersandar.", "SANCTION;KEN>SOM;happened"),
        ("Taiwan menggelar latihan pendaratan setelah kapal China mendekat.", "MOBILIZE;TWN>;happened"),
        ("Penggeledahan kantor Kuba oleh Panama dikecam.", "COERCE;PAN>CUB;happened"),
        ("Perahu Filipina diadang kapal China.", "COERCE;CHN>PHL;happened"),
        ("Peru menutup pos perbatasan dengan Bolivia.", "COERCE;PER>BOL;happened"),
        ("Kapal China menyemprotkan meriam air ke kapal Vietnam.", "ASSAULT;CHN>VNM;happened"),
        ("Kapal Filipina ditembak meriam air oleh China.", "ASSAULT;CHN>PHL;happened"),
        ("Pasukan Kenya memburu milisi Somalia.", "ASSAULT;KEN>SOM;happened"),
        ("Tentara Sudan membakar dua desa Ethiopia.", "ASSAULT;SDN>ETH;happened"),
        ("Chili siap mencabut pembatasan bagi Peru.", "AGREE;CHL>PER;happened"),
        ("Ancaman yang dilayangkan Eritrea kepada Ethiopia diabaikan.", "THREATEN;ERI>ETH;happened"),
        ("Badai itu membuat Peru mengirim bantuan ke Chili.", "AID;PER>CHL;happened"),
        ("Mali memperkirakan Burkina Faso akan mengirim pasukan ke Niger.", "MOBILIZE;BFA>;planned"),
        ("Permintaan maaf tertulis dari Belgia kepada Kongo dibacakan.", "CONCEDE;BEL>COG;happened"),
        ("Menteri Rwanda menepis kabar bahwa Rwanda menyerang Uganda.", "ASSAULT;RWA>UGA;denied"),
        ("Menjelang kunjungan Presiden Peru ke Bolivia, jalan ditutup.", "CONSULT;PER>BOL;planned"),
        ("Kunjungan Presiden Peru ke Bolivia ditiadakan.", "CONSULT;PER>BOL;cancelled"),
        ("Serangan Eritrea terhadap Ethiopia bisa terjadi.", "ASSAULT;ERI>ETH;hypothetical"),
        ("Jepang mengimpor beras dari Thailand.", "COOPERATE;JPN+THA>;happened"),
        ("Polisi Chili menggerebek kedutaan Peru.", "COERCE;CHL>PER;happened"),
        ("Delegasi Kuba melakukan walk out sebagai protes terhadap Chili.", "PROTEST;CUB>CHL;happened"),
    ],
)
def test_a_word_of_the_news_names_its_act(text: str, want: str) -> None:
    assert shapes(text, "id") == [want]
