"""Sentences: statuses, shapes, names, places."""

import pytest

from dossier_fixture import event, mention
from runut.dossier.sentence import sentence
from runut.dossier.words import languages, words
from runut.model import Party

VISIT = mention("visit", "happened", "visited Oslo", None)
PEOPLE = tuple(Party("BRA", f"Person {letter}") for letter in "ABCDE")


def said(language: str = "en", voice: str | None = None, **other: object) -> str | None:
    return sentence(words(language), event("e", (VISIT,), **other), voice)


@pytest.mark.parametrize(
    ("status", "english", "indonesian"),
    [
        ("happened", "Ana Prado visits Norway in Oslo", "Ana Prado mengunjungi Norwegia di Oslo"),
        ("planned", "Ana Prado is to visit Norway in Oslo", "Ana Prado akan mengunjungi Norwegia di Oslo"),
        (
            "alleged",
            "Ana Prado is said to have visited Norway in Oslo",
            "Ana Prado disebut mengunjungi Norwegia di Oslo",
        ),
        (
            "denied",
            "Ana Prado denies visiting Norway in Oslo",
            "Ana Prado membantah mengunjungi Norwegia di Oslo",
        ),
        (
            "hypothetical",
            "Ana Prado might visit Norway in Oslo",
            "Ana Prado mungkin mengunjungi Norwegia di Oslo",
        ),
    ],
)
def test_status_is_part_of_the_sentence(status: str, english: str, indonesian: str) -> None:
    assert (said("en", status=status), said("id", status=status)) == (english, indonesian)


@pytest.mark.parametrize(
    ("actors", "recipients", "expected"),
    [
        ((Party("BRA"), Party("NOR")), (), "Brazil and Norway meet in Oslo"),
        ((Party("BRA"),), (), "Brazil goes on a visit to Oslo"),
        ((), (Party("NOR"),), "Norway is visited in Oslo"),
        ((Party("BRA"), Party("BRA", "Ana Prado")), (Party("NOR"),), "Ana Prado visits Norway in Oslo"),
        (PEOPLE, (Party("NOR"),), "Person A, Person B and 3 others visit Norway in Oslo"),
        ((Party("BRA"),), (Party("BRA"), Party("NOR")), "Brazil visits Norway in Oslo"),
        ((Party("BRA", "Ana Prado"),), (Party("BRA"),), "Ana Prado holds talks at home in Oslo"),
        ((), (), None),
    ],
)
def test_shapes(actors: tuple[Party, ...], recipients: tuple[Party, ...], expected: str | None) -> None:
    assert said(actors=actors, recipients=recipients) == expected


def test_who_only_talks_is_not_said_to_meet() -> None:
    both = {"mode": "talks", "actors": (Party("BRA"), Party("NOR")), "recipients": (), "place": None}
    assert (said(**both), said("id", **both)) == (
        "Brazil and Norway hold talks",
        "Brasil dan Norwegia mengadakan pembicaraan",
    )
    assert said(mode="talks", status="planned", place=None) == "Ana Prado is to hold talks with Norway"


def test_one_is_invited_to_a_place() -> None:
    asked = {"type": "AGREE", "mode": "invite"}
    assert (said(**asked), said("id", **asked)) == (
        "Ana Prado invites Norway to Oslo",
        "Ana Prado mengundang Norwegia ke Oslo",
    )


def test_a_place_that_repeats_a_party_is_left_out() -> None:
    assert said(place="Norway") == "Ana Prado visits Norway"
    assert said("id", place="Norway") == "Ana Prado mengunjungi Norwegia"


def test_a_state_as_place_is_named_in_the_language_of_the_page() -> None:
    assert said("id", place="Sweden") == "Ana Prado mengunjungi Norwegia di Swedia"


def test_an_allegation_names_whose_word_it_is() -> None:
    assert said(status="alleged", voice="Radio Utara") == (
        "Ana Prado is said to have visited Norway in Oslo, according to Radio Utara"
    )


def test_names_take_their_form_inside_a_sentence() -> None:
    american = (Party("USA"), Party("USA", "US Ministry of Defence"))
    assert said(actors=american[:1], place=None) == "the United States visits Norway"
    assert said(actors=american[1:], place=None) == "the US Ministry of Defence visits Norway"
    assert said("id", actors=american[1:], place=None) == (
        "kementerian pertahanan Amerika Serikat mengunjungi Norwegia"
    )


def test_helping_ones_own_people_is_told_as_such() -> None:
    assert said(type="AID", mode=None, actors=(Party("BRA"),), recipients=(Party("BRA"),), place=None) == (
        "Brazil helps its own people"
    )


def test_a_name_for_many_takes_the_verb_for_many() -> None:
    assert said(actors=(Party("BRA", "Brazilian forces"),), place=None) == "Brazilian forces visit Norway"


@pytest.mark.parametrize("language", languages())
def test_no_sentence_holds_a_code_or_an_unfilled_field(language: str) -> None:
    tongue = words(language)
    for key, row in tongue._acts.items():
        for status in ("happened", "ongoing", "planned", "expected", "alleged", "denied", "cancelled"):
            type, mode, shape = key
            actors = () if shape == "onto" else (Party("BRA"), Party("SWE"))[: 2 if shape == "both" else 1]
            recipients = (Party("NOR"),) if shape in ("to", "onto") else ()
            made = event(
                "e", (VISIT,), type=type, mode=mode, status=status, actors=actors, recipients=recipients
            )
            text = sentence(tongue, made)
            assert text, row.where
            assert "{" not in text, row.where
            assert not {"BRA", "NOR", "SWE"} & set(text.split()), row.where
            assert "  " not in text, row.where


def test_who_denies_what_others_are_said_to_do_is_named() -> None:
    assert said(status="denied", voice="Norway", place=None) == "Norway denies that Ana Prado visits Norway"
    assert said(status="denied", voice="Ana Prado", place=None) == "Ana Prado denies visiting Norway"


@pytest.mark.parametrize(
    ("language", "want"),
    [
        ("en", "Ana Prado is said to plan to visit Norway in Oslo"),
        ("id", "Ana Prado disebut berencana mengunjungi Norwegia di Oslo"),
    ],
)
def test_a_plan_that_others_tell_is_not_told_as_done(language: str, want: str) -> None:
    act = event("e", (VISIT,), status="alleged")
    assert sentence(words(language), act, planned=True) == want


def test_praise_and_thanks_are_no_backing() -> None:
    told = {"type": "SUPPORT", "mode": "praise", "place": None}
    assert said("en", **told) == "Ana Prado voices appreciation of Norway"
    assert said("id", **told) == "Ana Prado menyampaikan apresiasi kepada Norwegia"


@pytest.mark.parametrize(
    ("mode", "english", "indonesian"),
    [
        (None, "makes a commitment to", "menyatakan komitmen kepada"),
        ("offer", "makes an offer to", "menyampaikan tawaran kepada"),
        ("invite", "invites", "mengundang"),
    ],
)
def test_offers_and_invitations_are_no_commitments(mode: str | None, english: str, indonesian: str) -> None:
    told = {"type": "AGREE", "mode": mode, "place": None}
    assert said("en", **told) == f"Ana Prado {english} Norway"
    assert said("id", **told) == f"Ana Prado {indonesian} Norwegia"


def test_what_is_accepted_is_what_the_other_offered() -> None:
    told = {"type": "AGREE", "mode": "accept", "place": None}
    assert said("en", **told) == "Ana Prado accepts what Norway asked or offered"
    assert said("id", **told) == "Ana Prado menerima ajakan atau tawaran Norwegia"


@pytest.mark.parametrize(
    ("entity", "english", "indonesian"),
    [
        ("office:PER:foreign-minister", "the foreign minister of Peru", "menteri luar negeri Peru"),
        ("office:PER:juru-masak-peru", "Peru", "Peru"),
    ],
)
def test_an_office_without_a_name_is_told_in_every_language(
    entity: str, english: str, indonesian: str
) -> None:
    host = (Party("PER", "as the report has it", entity),)
    assert said("en", recipients=host, place=None) == f"Ana Prado visits {english}"
    assert said("id", recipients=host, place=None) == f"Ana Prado mengunjungi {indonesian}"


def test_a_capital_has_its_name_in_the_language() -> None:
    assert said("en", place="Wina") == "Ana Prado visits Norway in Vienna"
    assert said("id", place="Vienna") == "Ana Prado mengunjungi Norwegia di Wina"
    assert said("en", place="Bergen") == "Ana Prado visits Norway in Bergen"
