"""What an Indonesian report tells beside the affairs of states: trade by topic, private people, games."""

import pytest

from extract.test_events import shapes


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # trade that is only what something else is about, or done by each for himself
        ("Chili dan Peru tercatat mengekspor sebagian besar tembaga mereka lewat laut.", []),
        ("Kenya mengekspor teh ke Mesir dan Pakistan.", ["COOPERATE;EGY+KEN+PAK>;happened"]),
        ("Kebijakan itu memicu lonjakan impor kain dari Vietnam dan Laos.", []),
        ("Chili mengenakan tarif atas barang impor dari Peru.", ["SANCTION;CHL>PER;happened"]),
        ("Ekspor Kenya ke Mesir naik.", ["COOPERATE;EGY+KEN>;happened"]),
        # words of common use, where nobody is named who works together
        (
            "Presiden Chili menelepon Presiden Peru. Presiden Chili bertemu Presiden Peru.\n"
            "Mesin itu dikembangkan bekerja sama dengan Porsche.",
            ["CONSULT;CHL+PER>;happened"],
        ),
        # private people and firms by where they are from
        ("Perusahaan asal Swedia itu menggugat tiga warga Norwegia.", []),
        ("Penyanyi asal Belanda itu mengeluhkan cuaca panas di Kanada.", []),
        ("Tentara asal Swedia menangkap tiga warga Norwegia.", ["COERCE;SWE>NOR;happened"]),
        # laws that one makes, wars of words, what an army could not do
        ("Presiden Chili menandatangani perintah eksekutif tentang Peru.", []),
        ("Kedua Korea terlibat dalam perang psikologis.", []),
        ("Militer Polandia mengakui pasukannya tidak sempat menembak jatuh drone Rusia.", []),
        ("Anggota parlemen Kenya memprotes pemakaian bahasa Prancis.", []),
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
