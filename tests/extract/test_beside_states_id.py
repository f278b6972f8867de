"""What an Indonesian report tells beside the affairs of states: trade by topic, private people, games."""

import pytest

from extract.test_events import shape, shapes
from extract.tiny import view_of
from runut import extract
from runut.model import EventMention


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # trade that is only what something else is about, or done by each for himself
        ("Chili dan Peru tercatat mengekspor sebagian besar tembaga mereka lewat laut.", []),
        ("Kenya mengekspor teh ke Mesir dan Pakistan.", ["COOPERATE;EGY+KEN+PAK>;happened"]),
        ("Kebijakan itu memicu lonjakan impor kain dari Vietnam dan Laos.", []),
        ("Chili mengenakan tarif atas barang impor dari Peru.", ["SANCTION;CHL>PER;happened"]),
        ("Chili, Kuba dan Peru mengekspor tembaga mereka lewat laut.", []),
        ("Ekspor Kenya ke Mesir naik.", ["COOPERATE;EGY+KEN>;happened"]),
        # private people and firms by where they are from
        ("Perusahaan asal Swedia itu menggugat tiga warga Norwegia.", []),
        ("Penyanyi asal Belanda itu mengeluhkan suhu hotelnya di Kanada.", []),
        ("Tentara asal Swedia menangkap tiga warga Norwegia.", ["COERCE;SWE>NOR;happened"]),
        # laws that one makes, wars of words, what an army could not do
        ("Presiden Chili menandatangani perintah eksekutif tentang Peru.", []),
        ("Kedua Korea terlibat dalam perang psikologis.", []),
        ("Militer Polandia mengakui pasukannya tidak sempat menembak jatuh drone Rusia.", []),
        ("Anggota parlemen Kenya memprotes pemakaian bahasa Prancis.", []),
        # a list goes on behind its first comma; who has retired acts for nobody
        (
            "Perjanjian itu mencakup negara-negara seperti Kenya, Uganda, dan Rwanda.",
            ["AGREE;KEN+RWA+UGA>;happened"],
        ),
        ("Purnawirawan jenderal Chili Rahmat Tarigan mengkritik Peru.", []),
        # whose deed it is, not where it is done, is backed
        ("Kuba menghargai dukungan Peru terhadap kampanyenya di Bolivia.", ["SUPPORT;CUB>PER;happened"]),
        # the first named of an office in a sentence is whom the next one is about
        (
            "Menteri Luar Negeri Kuba bertemu Menteri Luar Negeri Chili. Menlu juga menemui Menlu Fiji.",
            ["CONSULT;CHL+CUB>;happened", "CONSULT;CUB+FJI>;happened"],
        ),
    ],
)
def test_what_is_no_affair_of_states_is_no_act(text: str, want: list[str]) -> None:
    assert sorted(shapes(text, "id")) == sorted(want)


def test_a_report_of_games_tells_no_acts() -> None:
    games = "Kiper itu tampil di turnamen.\nPelatih memuji para pemain.\nLiga dimulai pekan depan.\n"
    told = "Kenya bertemu Mesir di Kairo."
    assert not shapes(games + told, "id")
    assert shapes(told, "id") == ["CONSULT;EGY+KEN>;happened"]


def test_a_government_in_a_state_is_that_states() -> None:
    view = view_of("Kami kecewa pemerintah di Tunisia menolak kami, ujar anggota DPR Indonesia itu.", "id")
    made = extract.run(extract.load(), view.reading)
    assert [shape(one) for one in made if isinstance(one, EventMention)] == ["ACCUSE;IDN>TUN;happened"]
