"""What the encoder says of a report becomes layers with the report's own offsets."""

from dataclasses import replace
from typing import cast

from reports import report

from runut import annotate
from runut.encoder import Encoder
from runut.model import Annotation
from told_sheets import Told

TEXT = "Qatar membujuk Oman.\nMenteri Salma Idris berkata Oman siap."


def read(told: Told, text: str = TEXT) -> Annotation:
    tools = replace(annotate.load(), encoder=cast(Encoder, told))
    return next(a for a in annotate.run(tools, report(text, "id")) if isinstance(a, Annotation))


def test_tokens_have_heads_within_the_report() -> None:
    tokens = read(Told()).tokens
    assert [token.head for token in tokens[:4]] == [-1, 0, 0, 0]
    assert [token.head for token in tokens[4:7]] == [-1, 4, 4]
    assert tokens[0].deprel == "root"
    assert tokens[0].upos == "NOUN"


def test_a_likely_act_is_a_sign_with_its_status() -> None:
    told = Told({"acts": {"membujuk": "B-REQUEST"}, "status": {"membujuk": "planned"}})
    found = [(sign.kind, sign.label, TEXT[sign.start : sign.end]) for sign in read(told).signs]
    assert found == [("act", "REQUEST", "membujuk"), ("status", "planned", "membujuk")]


def test_parts_are_told_of_each_mention_in_the_sentence_of_an_act() -> None:
    told = Told(
        {"acts": {"membujuk": "B-REQUEST"}},
        {("membujuk", "Qatar"): "actor", ("membujuk", "Oman"): "recipient"},
    )
    found = read(told)
    parts = {
        TEXT[found.mentions[p.mention].start : found.mentions[p.mention].end]: p.role for p in found.parts
    }
    assert parts == {"Qatar": "actor", "Oman": "recipient"}


def test_a_statement_has_content_source_and_cue() -> None:
    speech = {"Salma": "B-SOURCE", "Idris": "I-SOURCE", "berkata": "B-CUE", "siap": "B-CONTENT"}
    signs = read(Told({"speech": speech, "saying": {"berkata": "promise"}})).signs
    found = {(sign.kind, sign.label, TEXT[sign.start : sign.end]) for sign in signs}
    assert found == {("source", "", "Salma Idris"), ("cue", "promise", "berkata"), ("content", "", "siap")}


def test_a_person_whom_no_table_has_is_found_by_the_encoder_and_then_by_a_part_of_the_name() -> None:
    text = "Besok Zubaryn Oktawel tiba di Oman.\nOktawel akan lama di sana."
    names = {"names": {"Zubaryn": "B-PER", "Oktawel": "I-PER"}}
    found = [m for m in read(Told(names), text).mentions if m.kind == "person"]
    assert [text[m.start : m.end] for m in found] == ["Zubaryn Oktawel", "Oktawel"]
    assert found[0].found_by == "encoder:PER"


def test_what_holds_a_name_of_the_tables_is_no_person() -> None:
    text = "Otoritas Maskat bungkam."
    names = {"names": {"Otoritas": "B-PER", "Maskat": "I-PER"}}
    assert not [m for m in read(Told(names), text).mentions if m.kind == "person"]


def test_a_title_is_no_part_of_a_name() -> None:
    text = "Dubes Zubaryn tiba."
    names = {"names": {"Dubes": "B-PER", "Zubaryn": "I-PER"}}
    assert [text[m.start : m.end] for m in read(Told(names), text).mentions] == ["Zubaryn"]


def test_tables_alone_leave_these_layers_empty() -> None:
    found = next(a for a in annotate.run(annotate.load(), report(TEXT, "id")) if isinstance(a, Annotation))
    assert found.signs == ()
    assert found.parts == ()
    assert {token.head for token in found.tokens} == {None}
