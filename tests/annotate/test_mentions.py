"""Names, offices, groups and pronouns: every row's example, the traps, and offsets on any text."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from texts import report

from runut.annotate import mentions
from runut.annotate.atoms import atoms
from runut.lang import Row, packs, world
from runut.model import Mention

TOOLS = mentions.load()


def found(text: str, language: str) -> list[tuple[str, str]]:
    """(kind, words) of each mention."""
    return [(m.kind, text[m.start : m.end]) for m in mentions.find(TOOLS[language], report(text, language))]


def rows(table: str) -> list[tuple[str, Row]]:
    return [(pack.code, row) for pack in packs() for row in pack.rows(table) if row["example"]]


def label(value: object) -> str:
    return value.where if isinstance(value, Row) else str(value)


@pytest.mark.parametrize(("language", "row"), rows("phrases"), ids=label)
def test_a_phrase_makes_what_it_says(language: str, row: Row) -> None:
    kind, words = row["expect"].split(": ")
    assert (kind, words) in found(row["example"], language)


@pytest.mark.parametrize(("language", "row"), rows("offices") + rows("organs"), ids=label)
def test_an_office_or_organ_is_found_with_its_state(language: str, row: Row) -> None:
    assert row["expect"] in [words for _, words in found(row["example"], language)]


@pytest.mark.parametrize(("language", "row"), rows("heads"), ids=label)
def test_a_head_masks_or_names(language: str, row: Row) -> None:
    kinds = {words: kind for kind, words in found(row["example"], language)}
    if row["expect"]:
        assert kinds[row["expect"]] == row["kind"]
    else:
        assert not {"body", "outlet"} & set(kinds.values())


@pytest.mark.parametrize(
    ("language", "row"),
    [(p.code, r) for p in packs() for t in ("states", "bodies") for r in p.rows(t)],
    ids=label,
)
def test_every_name_of_a_state_or_body_is_found(language: str, row: Row) -> None:
    for form in row.several("forms"):
        text = f"{form}."
        first = mentions.find(TOOLS[language], report(text, language))[0]
        key = f"state:{row['code']}" if "code" in row.cells else f"body:{row['body']}"
        assert first.start == 0
        assert list(atoms(text[: first.end]))[-1].end == list(atoms(form))[-1].end
        assert any(k == key for k in first.keys) or len(first.keys) > 1, (form, first)


def test_every_leader_is_found_by_every_spelling() -> None:
    for row in world().rows("leaders"):
        for form in row.several("names"):
            text = f"zz {form} zz"
            one = mentions.find(TOOLS["en"], report(text, "en"))
            assert one, form
            assert f"person:{row['person']}" in one[0].keys, form


TRAPS = [
    ("id", "Harga naik as roda dua.", []),
    ("id", "AS menolak.", [("state", "AS")]),
    ("id", "iran kecil.", []),
    (
        "id",
        "Ia terbang dengan Laut China Selatan di bawahnya.",
        [("pronoun", "Ia"), ("place", "Laut China Selatan")],
    ),
    ("id", "Kapal melintasi Selat Taiwan.", [("place", "Selat Taiwan")]),
    ("id", "Operasi militer khusus Peru berlanjut.", [("state", "Peru")]),
    ("id", "Militer Peru berbaris.", [("body", "Militer Peru")]),
    ("id", "Ia mengajar di Universitas Indonesia.", [("pronoun", "Ia"), ("place", "Universitas Indonesia")]),
    ("en", "He flew with China Airlines.", [("pronoun", "He"), ("body", "China Airlines")]),
    ("en", "It helps us all.", []),
    ("en", "The US agreed.", [("state", "US")]),
    ("en", "The U.S. agreed.", [("state", "U.S.")]),
    ("en", "The Washington Post wrote it.", [("outlet", "Washington Post")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), TRAPS)
def test_traps(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    got = [(kind, words.removeprefix("The ")) for kind, words in found(text, language)]
    assert got == expected


def test_a_hyphen_joins_names_and_parts_states() -> None:
    assert found("Kim Jong-un dan Kim Jong Un", "id") == [
        ("person", "Kim Jong-un"),
        ("person", "Kim Jong Un"),
    ]
    assert found("perang Iran-Israel", "id") == [("state", "Iran"), ("state", "Israel")]


def test_a_name_that_lost_its_space_is_cut() -> None:
    assert found("kata Benjamin Netanyahumengungkapkan itu", "id") == [("person", "Benjamin Netanyahu")]
    assert found("dengan Kim Jong Ununtuk kedua kalinya", "id") == [("person", "Kim Jong Un")]
    assert ("office", "Presiden RI") in found("Presiden RIdan menteri", "id")


def test_the_title_lies_beside_the_name() -> None:
    text = "Menteri Luar Negeri Rusia Sergei Lavrov tiba."
    one = mentions.find(TOOLS["id"], report(text, "id"))
    assert [text[m.start : m.end] for m in one] == ["Sergei Lavrov"]
    assert one[0].title == (0, 25)


def test_a_name_shown_once_is_found_again_in_part() -> None:
    text = "Duta Besar Kenya Otieno Wambuga tiba.\nMenurut Wambuga, semua baik."
    assert ("person", "Wambuga") in found(text, "id")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.sampled_from([pack.code for pack in packs()]))
def test_any_text_gives_valid_sorted_offsets(text: str, language: str) -> None:
    last = 0
    for mention in mentions.find(TOOLS[language], report(text, language)):
        assert isinstance(mention, Mention)
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end
        if mention.title is not None:
            assert 0 <= mention.title[0] < mention.title[1] <= len(text)


@pytest.mark.parametrize(
    ("text", "expected", "absent"),
    [
        ("Eric Trump mengatakan pengiriman itu batal.", "Eric Trump", "Trump"),
        ("Donald Trump Jr mengatakan pengiriman itu batal.", "Donald Trump Jr", "Donald Trump"),
        ("Ketua Komisi XI DPR RI Rahmat Tarigan mengatakan hal itu.", "Rahmat Tarigan", "XI"),
        ("CEO Navitrona Rahmat Tarigan mengatakan hal itu.", "Rahmat Tarigan", "Navitrona Rahmat Tarigan"),
    ],
)
def test_a_name_that_only_looks_like_another(text: str, expected: str, absent: str) -> None:
    persons = [words for kind, words in found(text, "id") if kind == "person"]
    assert expected in persons
    assert absent not in persons


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Demonstran anti-Peru dan milisi pro-Chili bentrok.", "id"),
        ("Anti-Peru protesters and pro-Chilean rebels clashed.", "en"),
    ],
)
def test_what_somebody_is_for_or_against_does_not_act(text: str, language: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Lima orang tewas di Kenya.", ["Kenya"]),
        ("Presiden Peru marah. Lima memanggil utusan.", ["Presiden Peru", "Lima"]),
        ("Ia tiba di Lima pada Senin.", ["Ia", "Lima"]),
        ("Petrokimia Melati tumbuh. Laba Petrokimia naik.", []),  # no leader glued to a word
        ("Wendi pulang.", []),
        ("Netanyahudan Trump bertemu.", ["Netanyahu", "Trump"]),
    ],
)
def test_numbers_and_compounds_are_no_names(text: str, want: list[str]) -> None:
    assert [words for _, words in found(text, "id")] == want
