"""Statements: every row of the cue and act tables, and the forms that quotations take in a report."""

from functools import cache
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny import view_of

from runut.extract import statements
from runut.extract.speech import Speech
from runut.extract.speech_acts import act_of, marked
from runut.extract.speech_units import Ground
from runut.lang import Row, packs
from runut.model import SpeechAct, Statement

OWN = "FJI"  # the state that speaks in the examples of `speech_acts`

CUES = [(pack.code, row) for pack in packs() for row in pack.rows("speech_cues")]
ACTS = [(pack.code, row) for pack in packs() for row in pack.rows("speech_acts")]


def where(value: object) -> str:
    return value.where if isinstance(value, Row) else str(value)


@cache
def tools() -> dict[str, Speech]:
    return statements.load()


def said(text: str, language: str = "id") -> tuple[Statement, ...]:
    return statements.find(tools(), view_of(text, language))[0]


def told(text: str, language: str = "id") -> list[tuple[str, str, str]]:
    """Speaker, cue and content of each statement."""
    return [
        (s.speaker, s.cue.of(text) if s.cue else "", s.content[0].of(text).rstrip(",."))
        for s in said(text, language)
    ]


@pytest.mark.parametrize(("language", "row"), CUES, ids=where)
def test_a_cue_gives_what_its_row_expects(language: str, row: Row) -> None:
    speaker, cue, content = row.several("expect")
    found = told(row["example"], language)
    assert (speaker, cue.lower(), content) in [(a, b.lower(), c) for a, b, c in found], found


@pytest.mark.parametrize(("language", "row"), CUES, ids=where)
def test_a_cue_names_its_act(language: str, row: Row) -> None:
    if row["act"]:
        content = row.several("expect")[2]
        text = row["example"]
        acts = [s.act for s in said(text, language) if s.content[0].of(text).rstrip(",.") == content]
        assert acts == [row["act"]]


@pytest.mark.parametrize(("language", "row"), ACTS, ids=where)
def test_an_act_is_told_by_its_words(language: str, row: Row) -> None:
    ground = Ground(view_of(row["example"], language), tools()[language])
    words = marked(ground.view, ground.lower, ground.words.starts, OWN)
    *voices, last = row["where"].split()
    named = last if last in get_args(SpeechAct) else None
    voices += [last] if last in ("expert", "outsider") else []
    quoted = row["where"] == "quote"
    assert act_of(tools()[language].acts, named, words, quoted, {*voices})[0] == row["act"]


def test_a_quotation_broken_by_its_cue_is_one_record() -> None:
    text = '"Kapal Tonga itu," kata Presiden Fiji, "masuk ke perairan kami tanpa izin sama sekali."'
    (statement,) = said(text)
    assert [span.of(text) for span in statement.content] == [
        "masuk ke perairan kami tanpa izin sama sekali.",
        "Kapal Tonga itu,",
    ]
    assert statement.direct


def test_a_quotation_that_stands_alone_goes_on_with_the_last_speaker() -> None:
    text = 'Pemerintah Fiji mengecam patroli Tonga.\n"Perairan itu milik kami."\n"Kami akan membalas."'
    assert [name for name, _, _ in told(text)] == ["Government of Fiji"] * 3
    assert said(text)[1].cue is None


def test_several_sentences_in_one_quotation_are_one_content() -> None:
    text = '"Kapal itu sudah pergi. Tonga tidak melapor. Kami menyesalkannya," ujar pemerintah Fiji.'
    assert told(text) == [
        ("Government of Fiji", "ujar", "Kapal itu sudah pergi. Tonga tidak melapor. Kami menyesalkannya")
    ]


def test_a_pronoun_goes_on_with_whoever_spoke_last() -> None:
    text = (
        'Presiden Prancis Emmanuel Macron mengkritik Rusia. "Ini sungguh keliru," kata dia. '
        "Ia menambahkan bahwa Rusia harus mundur."
    )
    assert {name for name, _, _ in told(text)} == {"Emmanuel Macron"}
    assert len(said(text)) == 3


def test_an_office_that_points_back_is_its_holder() -> None:
    text = (
        "Juru bicara Kementerian Luar Negeri Peru mengecam patroli Chili. "
        '"Kami menunggu penjelasan Chili," kata juru bicara itu.'
    )
    assert len({name.lower() for name, _, _ in told(text)}) == 1


def test_a_name_that_no_table_knows_comes_with_its_office() -> None:
    text = '"Patroli Tonga berbahaya," kata Menteri Perikanan Fiji, Ratu Sovala Vunibobo, di Suva.'
    (statement,) = said(text)
    assert statement.speaker.endswith("Sovala Vunibobo")
    assert statement.state == "FJI"
    assert statement.role is not None


def test_two_statements_of_one_sentence() -> None:
    text = (
        "Jepang mengatakan bahwa rudal itu jatuh di laut, dan memperingatkan bahwa Korea Utara akan dihukum."
    )
    assert told(text) == [
        ("Japan", "mengatakan", "rudal itu jatuh di laut"),
        ("Japan", "memperingatkan", "Korea Utara akan dihukum"),
    ]


def test_a_second_speaker_in_one_sentence() -> None:
    text = "Jepang menyebut rudal itu ancaman, sementara Korea Utara menegaskan bahwa itu hanya uji coba."
    assert [name for name, _, _ in told(text)] == ["Japan", "North Korea"]


def test_what_is_denied_starts_behind_the_contrast() -> None:
    text = "Peru mengklaim menang, namun kemenangan itu dibantah oleh Chili."
    assert told(text)[-1] == ("Chile", "dibantah oleh", "kemenangan itu")


def test_what_was_not_said_is_no_statement() -> None:
    assert not told("Jepang tidak menyebut nama Korea Utara dalam surat itu.")
    assert not told("Japan did not say whether North Korea had called.", "en")
    assert not told("Jepang terbang ke Korea Utara untuk mengumumkan perjanjian dagang.")
    assert not told("Jepang menolak mengomentari hal ini di Korea Utara.")


def test_media_are_chained_innermost_first() -> None:
    text = '"Kapal Tonga sudah pergi," kata pemerintah Fiji kepada Reuters, seperti dikutip AFP.'
    (statement,) = said(text)
    assert statement.via == ("Reuters", "AFP")


def test_a_report_of_home_affairs_alone_has_no_statements() -> None:
    assert not told('"Harga beras sudah turun," kata Menteri Perdagangan di pasar itu.')


def test_a_quotation_without_a_speaker_is_a_doubt() -> None:
    text = '"Kapal Tonga itu sudah pergi dari Fiji."'
    found, doubts = statements.find(tools(), view_of(text, "id"))
    assert not found
    assert [doubt.span.of(text) for doubt in doubts if doubt.span] == [
        "Kapal Tonga itu sudah pergi dari Fiji."
    ]


def test_a_pronoun_without_anyone_is_a_doubt() -> None:
    text = "Ia mengatakan bahwa kapal Tonga itu sudah pergi dari Fiji."
    found, doubts = statements.find(tools(), view_of(text, "id"))
    assert [statement.speaker for statement in found] == ["Ia"]
    assert [doubt.span.of(text) for doubt in doubts if doubt.span] == ["Ia"]


def test_english_forms() -> None:
    text = (
        '"The ship has left," said Fiji. Tonga, a neighbour, said it had never been there.\n'
        "The islands belong to Fiji, according to Australia.\n"
        '"We saw it," Samoa said.'
    )
    assert [name for name, _, _ in told(text, "en")] == ["Fiji", "Tonga", "Australia", "Samoa"]


SOME = """Fiji Tonga mengatakan kata bahwa menurut ia katanya dan tetapi kapal itu " “ ” , . : ? kepada
Reuters menuduh tidak yang pemerintah demikian pernyataan tersebut oleh said told that he according to"""
WORDS = st.sampled_from(SOME.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40), st.sampled_from(["id", "en"]))
def test_any_text_is_read_and_spans_lie_inside(words: list[str], language: str) -> None:
    text = " ".join(["Fiji", *words])
    for statement in said(text, language):
        assert statement.because
        for span in (*statement.content, *statement.evidence, statement.cue, statement.speaker_span):
            if span is not None:
                assert 0 <= span.start < span.end <= len(text)
                assert span.of(text).strip()


def test_the_one_spoken_to_is_named() -> None:
    (statement,) = said('"Kapal Tonga sudah pergi," kata pemerintah Fiji kepada Samoa.')
    assert statement.addressee == "Samoa"
    (told_so,) = said("Fiji told Samoa that the ship had left.", "en")
    assert told_so.addressee == "Samoa"


@pytest.mark.parametrize(
    ("text", "speaker", "state"),
    [
        ("Televisi pemerintah Iran mengatakan Norwegia telah setuju.", "Iranian state television", "IRN"),
        ("Kantor berita resmi Peru mengatakan Norwegia telah setuju.", "Peruvian state news agency", "PER"),
        ("Kantor berita Fars melaporkan bahwa Norwegia telah setuju.", "Fars", "IRN"),
        ("Kantor berita Reuters melaporkan bahwa Norwegia telah setuju.", "Reuters", "XXX"),
    ],
)
def test_media_of_a_state_speak_for_it(text: str, speaker: str, state: str) -> None:
    (one,) = said(text)
    assert (one.speaker, one.state) == (speaker, state)


def test_a_title_before_a_source_is_not_what_it_said() -> None:
    text = "Kepala Badan Gandum Oslo, Ola Dahl mengungkapkan, di tengah badai itu dua kapal Peru tetap tiba."
    assert [(cue, content.split()[-1]) for _, cue, content in told(text)] == [("mengungkapkan", "tiba")]
