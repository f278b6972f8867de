"""Words of acts that Indonesian news uses: one sentence for each group of words added to the tables."""

import pytest
from tiny import view_of

from extract.test_events import shapes
from runut import extract
from runut.model import EventMention


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Pengiriman 300 ton beras dari Kenya ke Uganda dimulai.", "AID;KEN>UGA;happened"),
        ("Jepang mengirim 40 ribu vaksin ke Tonga.", "AID;JPN>TON;happened"),
        ("Pengiriman sistem pertahanan udara dari Swedia ke Estonia tertunda.", "AID;SWE>EST;happened"),
        ("Roket yang dilepaskan Togo mengenai pasar di Ghana.", "ASSAULT;TGO>GHA;happened"),
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
        ("Pembukaan kembali perbatasan oleh Chili bagi Bolivia diumumkan.", "CONCEDE;CHL>BOL;happened"),
        ("Tentara Chad dibiayai oleh Mesir.", "AID;EGY>TCD;happened"),
        ("Langkah Peru disesalkan Bolivia.", "ACCUSE;BOL>PER;happened"),
        ("Tawaran Kuba diabaikan Panama.", "REJECT;PAN>CUB;happened"),
        ("Diplomat Kenya diintimidasi oleh Rwanda.", "THREATEN;RWA>KEN;happened"),
        ("Pejabat Belarusia dicekal oleh Kanada.", "SANCTION;CAN>BLR;happened"),
        ("Perahu nelayan Yaman dirampas Eritrea.", "COERCE;ERI>YEM;happened"),
        ("Pangkalan Sudan diledakkan Ethiopia.", "ASSAULT;ETH>SDN;happened"),
        ("Kampung Kamboja dibumihanguskan Thailand.", "ASSAULT;THA>KHM;happened"),
        ("Duta besar Peru diusir Bolivia.", "SANCTION;BOL>PER;happened"),
        ("Pengakuan kemerdekaan Timor Leste oleh Kanada disambut rakyat.", "SUPPORT;CAN>TLS;happened"),
        ("Pembukaan kedutaan Kenya di Panama dirayakan.", "SUPPORT;KEN>PAN;happened"),
        ("Peru mencabut gugatan terhadap Chili.", "CONCEDE;PER>CHL;happened"),
        ("Raja Maroko memberikan grasi kepada pelaut Spanyol.", "CONCEDE;MAR>ESP;happened"),
        ("Peru dan Bolivia berbagi data.", "COOPERATE;BOL+PER>;ongoing"),
        ("Jepang menyalurkan dua ton bantuan ke Tonga.", "AID;JPN>TON;happened"),
        ("Mundurnya pasukan Eritrea dari Ethiopia disaksikan warga.", "RETREAT;ERI>ETH;happened"),
        ("Penyerahan jenazah tentara Ethiopia oleh Eritrea berlangsung lancar.", "RETREAT;ERI>ETH;happened"),
        ("Ekstradisi seorang bankir dari Peru ke Chili ditunggu.", "COOPERATE;PER>CHL;happened"),
        ("Panama memanggil kuasa usaha Kuba.", "REQUEST;PAN>CUB;happened"),
        ("Protes resmi Laos kepada Kamboja tidak dijawab.", "ACCUSE;LAO>KHM;happened"),
        ("Penjatuhan sanksi oleh Kanada terhadap Belarusia ditunggu.", "SANCTION;CAN>BLR;ongoing"),
        ("Peru menghentikan pengiriman gas ke Chili.", "SANCTION;PER>CHL;happened"),
        ("Penarikan dubes Kenya dari Rwanda diumumkan.", "SANCTION;KEN>RWA;happened"),
        ("Bolivia menurunkan tingkat hubungan dengan Peru.", "SANCTION;BOL>PER;happened"),
        ("Pergerakan pasukan Serbia membuat Kosovo waspada.", "MOBILIZE;SRB>;happened"),
        ("Penyekapan nelayan Kenya oleh Somalia dikecam.", "COERCE;SOM>KEN;happened"),
        ("Pemblokiran kapal Armenia oleh Azerbaijan berlanjut.", "COERCE;AZE>ARM;ongoing"),
        ("Pembobolan data Estonia oleh Rusia terungkap.", "COERCE;RUS>EST;happened"),
        ("Peledakan jembatan Ethiopia oleh Eritrea disaksikan warga.", "ASSAULT;ERI>ETH;happened"),
        ("Penembakan roket Eritrea ke Ethiopia menewaskan dua orang.", "ASSAULT;ERI>ETH;happened"),
        ("Mahasiswa Kenya menggeruduk kedutaan Uganda.", "PROTEST;KEN>UGA;happened"),
        ("Audiensi Menteri Fiji dengan Menteri Tonga berlangsung singkat.", "CONSULT;FJI+TON>;happened"),
        ("Laos balas menuduh Kamboja.", "ACCUSE;LAO>KHM;happened"),
        ("Peru mementahkan usulan Chili.", "REJECT;PER>CHL;happened"),
        ("Kuba melayangkan ancaman kepada Panama.", "THREATEN;CUB>PAN;happened"),
        ("Swedia menyuarakan dukungan bagi Estonia.", "SUPPORT;SWE>EST;happened"),
        ("Kenya mengirim utusan ke Uganda.", "CONSULT;KEN>UGA;happened"),
        ("Peru dan Chili bermufakat.", "AGREE;CHL+PER>;happened"),
        ("Kuba menerima ajakan Panama.", "AGREE;CUB>PAN;happened"),
        ("Jepang menjamin keamanan Filipina.", "AGREE;JPN>PHL;happened"),
        ("Raja Yordania menganugerahi Presiden Mesir sebuah bintang.", "SUPPORT;JOR>EGY;happened"),
        ("Laos menarik pernyataan terhadap Kamboja.", "CONCEDE;LAO>KHM;happened"),
        ("Bolivia mangkir dari perundingan dengan Chili.", "REJECT;BOL>CHL;happened"),
        ("Peru menutup keran gas bagi Chili.", "SANCTION;PER>CHL;happened"),
        ("China menerbangkan jet tempur di dekat Taiwan.", "MOBILIZE;CHN>;happened"),
        ("Unjuk kekuatan Serbia mencemaskan Kosovo.", "MOBILIZE;SRB>;happened"),
        ("Rusia menyabotase rel Estonia.", "COERCE;RUS>EST;happened"),
        ("Kapal China membuntuti kapal Filipina.", "MOBILIZE;CHN>PHL;happened"),
        ("Dua prajurit Kenya dilukai Somalia.", "ASSAULT;SOM>KEN;happened"),
        ("Kapal Yaman ditenggelamkan Eritrea.", "ASSAULT;ERI>YEM;happened"),
        ("Nelayan Peru ditolong Chili.", "AID;CHL>PER;happened"),
        ("Vietnam dan Laos melangsungkan pertemuan.", "CONSULT;LAO+VNM>;happened"),
    ],
)
def test_a_word_of_the_news_names_its_act(text: str, want: str) -> None:
    assert shapes(text, "id") == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Perdana Menteri Fiji berjanji mengirim perawat ke Tonga.", ("AGREE", "FJI", ["TON"])),
        ("Presiden Kenya menyatakan kesediaan membuka jalur kereta ke Uganda.", ("AGREE", "KEN", ["UGA"])),
        (
            '"Beras itu tiba di Yaman pekan ini," janji Menteri Luar Negeri Rumania.',
            ("AGREE", "ROU", ["YEM"]),
        ),
    ],
)
def test_a_promise_is_made_to_whom_its_content_names(text: str, want: tuple[str, str, list[str]]) -> None:
    made = extract.run(extract.load(), view_of(text, "id").reading)
    acts = [one for one in made if isinstance(one, EventMention)]
    told = [(one.type, one.actors[0].state, [party.state for party in one.recipients]) for one in acts]
    assert want in told


def test_what_both_promise_is_not_made_to_one_of_them() -> None:
    text = "Presiden Peru bertemu Raja Oman di Oslo. Keduanya sepakat memulangkan jenazah tentara Oman."
    made = extract.run(extract.load(), view_of(text, "id").reading)
    acts = [one for one in made if isinstance(one, EventMention) and one.type == "AGREE"]
    assert [sorted(party.state for party in one.actors) for one in acts] == [["OMN", "PER"]]
