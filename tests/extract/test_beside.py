"""What stands beside an act without being part of it: circumstances, causes, topics, one's own people."""

import pytest

from extract.test_events import TOOLS, find, shape, shapes
from extract.tiny import view_of
from runut.extract import events
from runut.model import Span, SpeechAct, Statement


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("id", "Presiden Chad menghadiri forum Uni Afrika di tengah ketegangan Peru-Bolivia.", "PER"),
        ("id", "Bolivia akan melonggarkan pembatasan domestik karena perang dengan Peru.", "CONCEDE"),
        (
            "id",
            "Bolivia menyerang Peru. Media di Peru tunduk pada pembatasan dari sensor terkait ulah Bolivia."
            " Bolivia mengebom Peru.",
            "COERCE",
        ),
        ("id", "Peru dan Bolivia melancarkan serangan rudal pada pagi hari.", "MOBILIZE"),
        ("id", "Warga cemas akan perang Peru-Bolivia yang berakibat pada penurunan ekspor.", "COOPERATE"),
        ("en", "Bolivia will ease its rules because of its war with Peru.", "CONCEDE"),
    ],
)  # fmt: skip
def test_circumstances_and_causes_name_no_party(language: str, text: str, wrong: str) -> None:
    told = [one for one in shapes(text, language) if not one.startswith("ASSAULT")]
    assert not any(wrong in one for one in told)


def test_a_date_of_words_is_not_the_date_of_what_they_are_about() -> None:
    text = "Ini pidatonya pada 6 April 2023 soal serangan Peru terhadap Bolivia."
    (strike,) = find(text, "id")
    assert strike.time is None or strike.time.span is None


def _said(text: str, content: str, act: SpeechAct) -> tuple[Statement, ...]:
    view = view_of(text, "id")
    start = text.index(content)
    about = tuple(dict.fromkeys(code for i in range(len(view.mentions)) for code in view.states(i)))
    where = (Span("r", start, start + len(content)),)
    return (
        Statement(
            "s", "r", "Ana Prado", None, "CHL", None, None, act, False, None,
            where, (), about, (Span("r", 0, len(text)),), (),
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Langkah Presiden Chili yang memenuhi undangan Peru sudah tepat.", []),
        ("Langkah Presiden Peru yang memenuhi undangan Chili sudah tepat.", ["SUPPORT;CHL>PER;happened"]),
    ],
)
def test_a_praise_of_ones_own_people_backs_no_other_state(text: str, want: list[str]) -> None:
    view = view_of(text, "id")
    found, _ = events.find(TOOLS, view, _said(text, text[:-1], "praise"), ())
    assert [shape(one) for one in found] == want


@pytest.mark.parametrize(
    ("text", "want", "wrong"),
    [
        ("Chad mengakhiri perang itu dengan mengirim presiden Kenya ke Peru.", "", "ASSAULT"),
        (
            "Kenya membantah tuduhan Uganda soal bendungan, dengan Menlu Peru mengatakan hal serupa.",
            "ACCUSE;UGA>KEN;happened",
            "PER",
        ),
        (
            "Chad dan Niger berunding, dengan presiden Peru mengatakan hal lain.",
            "CONSULT;NER+TCD>;happened",
            "PER",
        ),
    ],
)
def test_with_before_a_verb_names_no_party(text: str, want: str, wrong: str) -> None:
    told = shapes(text, "id")
    assert not want or want in told
    assert not any(wrong in one for one in told)


def test_who_denies_a_charge_is_whom_it_is_aimed_at() -> None:
    assert "ACCUSE;UGA>KEN;happened" in shapes("Kenya dismissed Uganda's accusation.", "en")
