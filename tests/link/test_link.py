"""Who is meant: names, terms of office, unknown persons, pronouns; every row's example in both languages."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "annotate"))

from texts import report

from runut import annotate, link
from runut.lang import Row, packs, world
from runut.model import Annotation, Doubt, Linking, Noted, Reading
from runut.model.view import View

ANNOTATE = annotate.load()
LINK = link.load()


def view(text: str, language: str, published: str | None = "2025-06-19") -> tuple[View, list[Doubt]]:
    one = report(text, language, published)
    notes = next(made for made in annotate.run(ANNOTATE, one) if isinstance(made, Annotation))
    made = list(link.run(LINK, Noted(one, notes)))
    assert isinstance(made[0], Linking)
    return View(Reading(one, notes, made[0])), [doubt for doubt in made[1:] if isinstance(doubt, Doubt)]


def linked(
    text: str, language: str, published: str | None = "2025-06-19"
) -> list[tuple[str, str, tuple[str, ...]]]:
    """(words, names, states) of each mention."""
    seen, _ = view(text, language, published)
    return [(seen.words(m), seen.name(i), seen.states(i)) for i, m in enumerate(seen.mentions)]


@pytest.mark.parametrize(
    ("language", "row"),
    [(pack.code, row) for pack in packs() for row in pack.rows("pronouns") if row["example"]],
    ids=lambda value: value.where if isinstance(value, Row) else str(value),
)
def test_a_pronoun_finds_whom_it_means(language: str, row: Row) -> None:
    word, names = row["expect"].split(" = ")
    seen, _ = view(row["example"], language)
    index = next(i for i, m in enumerate(seen.mentions) if seen.words(m) == word)
    assert ", ".join(entity.names[0] for entity in seen.entities_of(index)) == names


CASES = [
    # the office held on the day of the report
    (
        "id",
        "2020-02-01",
        "Menhan Prabowo Subianto tiba.",
        [("Prabowo Subianto", "Prabowo Subianto", ("IDN",))],
    ),
    (
        "id",
        "2025-06-19",
        "Presiden Korea Selatan berpidato.",
        [("Presiden Korea Selatan", "Lee Jae-myung", ("KOR",))],
    ),
    (
        "id",
        "2019-06-19",
        "Presiden Korea Selatan berpidato.",
        [("Presiden Korea Selatan", "Moon Jae-in", ("KOR",))],
    ),
    (
        "en",
        "2010-01-05",
        "The president of Russia spoke.",
        [("president of Russia", "Dmitry Medvedev", ("RUS",))],
    ),
    # a general word: who is named in such an office of the state, before or else after; else the office
    (
        "en",
        "2025-06-19",
        "Recep Tayyip Erdogan came. The Turkish leader met Israel's leader.",
        [
            ("Recep Tayyip Erdogan", "Recep Tayyip Erdogan", ("TUR",)),
            ("Turkish leader", "Recep Tayyip Erdogan", ("TUR",)),
            ("Israel's leader", "Leader of Israel", ("ISR",)),
        ],
    ),
    (
        "id",
        "2025-06-19",
        "Pemimpin Kenya menolak. Presiden Kenya Otieno Wambuga tiba.",
        [("Pemimpin Kenya", "Otieno Wambuga", ("KEN",)), ("Otieno Wambuga", "Otieno Wambuga", ("KEN",))],
    ),
    # who left office acts for nobody
    ("en", "2025-06-19", "Ehud Olmert spoke.", [("Ehud Olmert", "Ehud Olmert", ())]),
    ("id", "2025-06-19", "Mantan Presiden AS Barack Obama hadir.", [("Barack Obama", "Barack Obama", ())]),
    # spelling variants
    (
        "id",
        "2024-06-19",
        "Kim Jong-un bertemu Choe Son-hui.",
        [("Kim Jong-un", "Kim Jong Un", ("PRK",)), ("Choe Son-hui", "Choe Son Hui", ("PRK",))],
    ),
    # unknown persons act for the state of their office; scholars for none
    (
        "id",
        "2025-06-19",
        "Duta Besar Kenya Otieno Wambuga tiba.",
        [("Otieno Wambuga", "Otieno Wambuga", ("KEN",))],
    ),
    (
        "en",
        "2025-06-19",
        "Norwegian analyst Kjell Brattland doubts it.",
        [("Kjell Brattland", "Kjell Brattland", ())],
    ),
    # organs and forces
    (
        "id",
        "2025-06-19",
        "Kemlu RI menjawab.",
        [("Kemlu RI", "Indonesian Ministry of Foreign Affairs", ("IDN",))],
    ),
    # a short name that the home ministry shares with those of others
    (
        "id",
        "2025-06-19",
        "Kemlu Peru menjawab.",
        [("Kemlu", "Peruvian Foreign Ministry", ("PER",)), ("Peru", "Peru", ("PER",))],
    ),
    ("en", "2025-06-19", "Kenyan forces fired.", [("Kenyan forces", "Kenyan forces", ("KEN",))]),
    ("id", "2025-06-19", "Pejabat PBB menolak.", [("Pejabat PBB", "Pejabat PBB", ("UN",))]),
    # a ministry without a state that opens its sentence is that of the state spoken of before
    (
        "en",
        "2025-06-19",
        "Kenya thanked Ghana. The foreign ministry sent a letter.",
        [
            ("Kenya", "Kenya", ("KEN",)),
            ("Ghana", "Ghana", ("GHA",)),
            ("foreign ministry", "Kenyan Foreign Ministry", ("KEN",)),
        ],
    ),
    # a surname means whom the report named in full
    (
        "en",
        "2025-06-19",
        "Kim Yo Jong spoke after Kim Jong Un. Later Kim left.",
        [
            ("Kim Yo Jong", "Kim Yo Jong", ("PRK",)),
            ("Kim Jong Un", "Kim Jong Un", ("PRK",)),
            ("Kim", "Kim Jong Un", ("PRK",)),
        ],
    ),
]


@pytest.mark.parametrize(("language", "published", "text", "expected"), CASES)
def test_links(
    language: str, published: str, text: str, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert linked(text, language, published) == expected


def test_a_capital_after_a_preposition_is_a_place() -> None:
    seen, _ = view("Moskow menolak. Ia tiba di Moskow.", "id")
    capitals = [i for i, m in enumerate(seen.mentions) if m.kind == "capital"]
    assert [seen.acts(i) for i in capitals] == [True, False]
    assert all(seen.states(i) == ("RUS",) for i in capitals)


def test_a_pronoun_outside_a_quote_does_not_mean_one_named_inside() -> None:
    text = 'Vladimir Putin berkata, "Emmanuel Macron keliru." Ia lalu pergi.'
    seen, _ = view(text, "id")
    assert seen.name(len(seen.mentions) - 1) == "Vladimir Putin"


def test_who_speaks_means_another_by_he() -> None:
    text = (
        "Presiden Kenya William Ruto bertemu Presiden Ghana John Mahama. Ruto pulang. "
        '"Dia menawarkan bantuan," ujar Ruto.'
    )
    (name,) = [name for words, name, _ in linked(text, "id") if words == "Dia"]
    assert name == "John Mahama"


def test_a_state_acts_without_a_name_and_a_person_with_one() -> None:
    seen, _ = view("Rusia dan Vladimir Putin menolak.", "id")
    assert [(p.state, p.name) for i in range(2) for p in seen.party(i)] == [
        ("RUS", None),
        ("RUS", "Vladimir Putin"),
    ]


def test_every_person_acts_for_a_known_state_in_a_known_role() -> None:
    known = LINK.known
    for row in world().rows("leaders"):
        assert row["state"] in known.states or row["state"] in known.bodies, row.where
        assert row["role"] in known.roles, row.where
        assert not row["until"] or row["since"] <= row["until"], row.where


def test_bodies_act_for_what_exists() -> None:
    codes = {row["acts_for"] for row in world().rows("organisations")}
    own = {row["body"] for row in world().rows("organisations")}
    assert codes - own - set(LINK.known.states) == {"XXX"}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Putin",
                "Kim",
                "Trump",
                "Presiden",
                "Rusia",
                "Iran",
                "dan",
                "keduanya",
                "ia",
                "Moskow",
                "di",
                ",",
                ".",
                '"',
                "kata",
                "Menlu",
                "Budi",
                "Santoso",
                "itu",
                "pria",
            ]
        ),
        max_size=30,
    ),
    st.sampled_from([pack.code for pack in packs()]),
)
def test_each_mention_has_one_link_to_entities_that_exist(words: list[str], language: str) -> None:
    seen, _ = view(" ".join(words), language)
    assert [one.mention for one in seen.links] == list(range(len(seen.mentions)))
    for index in range(len(seen.mentions)):
        assert all(entity is not None for entity in seen.entities_of(index))
        assert 0 <= seen.links[index].score <= 1


def test_who_heads_a_public_body_acts_for_its_state() -> None:
    for title in ("Gubernur PBOC", "CEO Pertamina"):
        seen = linked(f"{title} Tono Wirya menjawab surat itu.", "id")
        assert [bool(states) for _, _, states in seen] == [True], seen


def test_a_ministry_in_a_capital_is_that_states_own() -> None:
    seen, _ = view("The foreign ministry in Lima denied the report.", "en")
    assert (seen.name(0), seen.states(0)) == ("Peruvian Foreign Ministry", ("PER",))
    seen, _ = view("The embassy in Lima denied the report.", "en")
    assert seen.states(0) == ()
