"""Indonesian verbs whose object or subject tells which act they name, and words of force."""

import pytest

from extract.test_events import shapes


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Swedia menyerahkan 40 howitzer kepada Moldova.", "AID;SWE>MDA;happened"),
        ("Rumania mengirim puluhan tank ke Moldova.", "AID;ROU>MDA;happened"),
        ("Penyerahan dua fregat dari Jepang kepada Filipina ditunda.", "AID;JPN>PHL;cancelled"),
        ("Penyelundupan senapan dari Chad ke Sudan dibongkar.", "AID;TCD>SDN;happened"),
        ("Qatar menerbangkan 30 ton tenda bagi Suriah.", "AID;QAT>SYR;happened"),
        ("Norwegia mengucurkan 20 juta euro untuk Moldova.", "AID;NOR>MDA;happened"),
        ("Kenya memberangkatkan 60 polisi ke Haiti.", "AID;KEN>HTI;happened"),
        ("Polandia melatih 90 serdadu Moldova.", "AID;POL>MDA;happened"),
        ("Kanada menanggung biaya sekolah tentara Moldova.", "AID;CAN>MDA;happened"),
        ("Turki mengirim dua fregat ke dekat Siprus.", "MOBILIZE;TUR>;happened"),
        ("Polandia menempatkan tiga batalion di perbatasan Belarusia.", "MOBILIZE;POL>;happened"),
        ("Serbia memasang radar di dekat Kosovo.", "MOBILIZE;SRB>;happened"),
        ("Kapal perusak Turki berlayar menuju Libya.", "MOBILIZE;TUR>;happened"),
        ("Dua ribu serdadu Sudan dikirim ke perbatasan Chad.", "MOBILIZE;SDN>;happened"),
        ("Penambahan prajurit Yunani di dekat Turki dikecam warga.", "MOBILIZE;GRC>;happened"),
        ("Keberadaan fregat Turki di dekat Siprus mencemaskan nelayan.", "MOBILIZE;TUR>;ongoing"),
        ("Serbia memperkuat garis pertahanan di dekat Kosovo.", "MOBILIZE;SRB>;happened"),
        ("Perahu motor Eritrea memasuki perairan Yaman.", "MOBILIZE;ERI>YEM;happened"),
        ("Drone Belarusia melintasi perbatasan Lituania.", "MOBILIZE;BLR>LTU;happened"),
        ("Masuknya kapal survei Turki ke perairan Siprus disorot.", "MOBILIZE;TUR>CYP;happened"),
        ("Burundi memulangkan 300 serdadu dari Somalia.", "RETREAT;BDI>SOM;happened"),
        ("Tentara Burundi angkat kaki dari sebuah pangkalan di selatan Somalia.", "RETREAT;BDI>SOM;happened"),
        ("Pengurangan prajurit Prancis di Niger dimulai bulan lalu.", "RETREAT;FRA>NER;happened"),
        ("Peru mengembalikan empat awak kapal kepada Chili.", "RETREAT;PER>CHL;happened"),
        ("Dua pelaut Yunani dilepaskan oleh Libya.", "RETREAT;LBY>GRC;happened"),
        ("Pertukaran 50 sandera antara Armenia dan Azerbaijan selesai.", "RETREAT;ARM+AZE>;happened"),
        ("Peru menggiring dua perahu nelayan Chili.", "COERCE;PER>CHL;happened"),
        ("Kapal Filipina ditabrak China.", "COERCE;CHN>PHL;happened"),
        ("Dua pelaut Ghana dicokok polisi Gabon.", "COERCE;GAB>GHA;happened"),
        ("Roket Eritrea menimpa pasar di Ethiopia.", "ASSAULT;ERI>ETH;happened"),
        ("Pasukan Rwanda merebut dua kota Kongo.", "ASSAULT;RWA>COG;happened"),
        ("Pemukulan nelayan Laos oleh tentara Kamboja diprotes.", "ASSAULT;KHM>LAO;happened"),
        ("Pertahanan udara Armenia menjatuhkan 12 drone Azerbaijan.", "ASSAULT;ARM>AZE;happened"),
        ("Drone Azerbaijan dijatuhkan oleh Armenia.", "ASSAULT;ARM>AZE;happened"),
        ("Sudan menembakkan dua torpedo ke kapal Chad.", "ASSAULT;SDN>TCD;happened"),
        ("Laos dan Kamboja saling melepaskan tembakan.", "ASSAULT;KHM+LAO>;ongoing"),
        ("Peru tidak mengindahkan permintaan Chili.", "REJECT;PER>CHL;happened"),
        ("Peru menyebut langkah Chili provokasi.", "ACCUSE;PER>CHL;happened"),
        ("Serbia melunakkan tuntutan terhadap Kosovo.", "CONCEDE;SRB>XKX;happened"),
        ("Laos menggandeng Vietnam dalam proyek rel.", "COOPERATE;LAO+VNM>;ongoing"),
        ("Patroli laut bersama Peru dan Chili dimulai.", "COOPERATE;CHL+PER>;ongoing"),
        ("Hamas menerima proposal Mesir.", "AGREE;HAMAS>EGY;happened"),
        ("Chili memulangkan tiga diplomat Peru.", "SANCTION;CHL>PER;happened"),
        ("Peru membekukan visa bagi warga Chili.", "SANCTION;PER>CHL;happened"),
        ("Tentara Sudan memorakporandakan pasar di Chad.", "ASSAULT;SDN>TCD;happened"),
        ("Pos Kenya diterjang roket Somalia.", "ASSAULT;SOM>KEN;happened"),
        ("Inkursi darat Rwanda ke Kongo dikecam warga.", "ASSAULT;RWA>COG;happened"),
        ("Laos dan Kamboja saling membalas tembakan.", "ASSAULT;KHM+LAO>;ongoing"),
        ("Duel udara Turki dan Yunani disaksikan nelayan.", "ASSAULT;GRC+TUR>;ongoing"),
        ("Milisi Sudan menghanguskan gudang Chad.", "ASSAULT;SDN>TCD;happened"),
        ("Serbia merotasi pasukan di dekat Kosovo.", "MOBILIZE;SRB>;happened"),
        ("Konvoi militer Serbia di dekat Kosovo membuat warga cemas.", "MOBILIZE;SRB>;happened"),
        ("Pakistan menguji peluncuran misil di dekat India.", "MOBILIZE;PAK>;happened"),
        ("Uji peluncuran Pakistan mengejutkan India.", "MOBILIZE;PAK>;happened"),
        ("Eritrea menyetop serangan terhadap Ethiopia.", "RETREAT;ERI>ETH;happened"),
        ("Ethiopia dan Eritrea memberlakukan gencatan senjata.", "RETREAT;ERI+ETH>;ongoing"),
        ("Jeda tempur antara Laos dan Kamboja bertahan sehari.", "RETREAT;KHM+LAO>;ongoing"),
        ("Rwanda menyerahkan kendali sebuah kota kepada Kongo.", "RETREAT;RWA>COG;happened"),
        ("Serbia membuka koridor kemanusiaan bagi Kosovo.", "CONCEDE;SRB>XKX;happened"),
        ("Kapal patroli China memepet kapal Vietnam.", "COERCE;CHN>VNM;happened"),
        ("Blokade laut Mesir terhadap Sudan berlanjut.", "COERCE;EGY>SDN;ongoing"),
        ("Somalia menyekap lima pelaut Kenya.", "COERCE;SOM>KEN;happened"),
        ("Rusia merekrut mata-mata di Estonia.", "COERCE;RUS>EST;happened"),
        ("Milisi Sudan menjarah obat milik Chad.", "COERCE;SDN>TCD;happened"),
        ("Polandia membekali tentara Moldova.", "AID;POL>MDA;happened"),
        ("Paket senjata Polandia untuk Moldova dipuji.", "AID;POL>MDA;happened"),
        ("Vietnam memulangkan wisatawan dari Sudan.", "AID;VNM>VNM;happened"),
        ("Laos dan Vietnam merakit bersama kendaraan tempur.", "COOPERATE;LAO+VNM>;ongoing"),
        ("Pakta militer Peru dan Chili diteken.", "AGREE;CHL+PER>;happened"),
        ("Kapal Chili menguntit fregat Peru.", "MOBILIZE;CHL>PER;happened"),
        ("Baku tembak antara Laos dan Kamboja pecah lagi.", "ASSAULT;KHM+LAO>;ongoing"),
    ],
)
def test_what_is_moved_tells_the_act(text: str, want: str) -> None:
    assert shapes(text, "id") == [want]


@pytest.mark.parametrize(
    "text",
    [
        "Peru mengirim gudang senjata lama berisi beras ke Chili.",
        "Gudang senjata Peru menimpa warga Chili.",
        "Menteri Peru memasuki ruang rapat Chili.",
        "Kenya melepas burung merpati di Uganda.",
    ],
)
def test_other_objects_name_no_act(text: str) -> None:
    assert shapes(text, "id") == []
