"""Acts and statements that only the encoder reads."""

from typing import cast

from tiny import view_of
from told_sheets import Told

from runut import extract
from runut.encoder import Encoder
from runut.model import EventMention, Statement

TEXT = "Utusan Qatar melabrik Oman kemarin di sebuah kedai."
ACT = {"acts": {"melabrik": "B-ACCUSE"}, "upos": {"melabrik": "VERB"}}
PARTS = {("melabrik", "Utusan"): "actor", ("melabrik", "Oman"): "recipient"}
SPOKEN = "Bagi Presiden Rusia Vladimir Putin, Oman sahabat lama yang setia."
SPEECH = {"speech": {"Putin": "B-SOURCE", "Oman": "B-CONTENT"}}
CONTENT = ("sahabat", "lama", "yang", "setia")


def found(text: str, told: Told | None) -> list[object]:
    view = view_of(text, "id", encoder=cast(Encoder, told) if told else None)
    return list(extract.run(extract.load(), view.reading))


def test_an_act_that_no_frame_names_is_read_by_its_sign_and_parts() -> None:
    acts = [one for one in found(TEXT, Told(ACT, PARTS)) if isinstance(one, EventMention)]
    assert [(one.type, one.actors[0].state, one.recipients[0].state) for one in acts] == [
        ("ACCUSE", "QAT", "OMN")
    ]
    assert acts[0].because[0] == "frames:encoder=0.90"


def test_tables_alone_do_not_read_it() -> None:
    assert not [one for one in found(TEXT, None) if isinstance(one, EventMention)]


def test_an_act_without_parties_is_none() -> None:
    assert not [one for one in found(TEXT, Told(ACT)) if isinstance(one, EventMention)]


def test_content_with_a_source_is_a_statement_without_a_cue() -> None:
    speech = {**SPEECH["speech"], **dict.fromkeys(CONTENT, "I-CONTENT")}
    said = [one for one in found(SPOKEN, Told({"speech": speech})) if isinstance(one, Statement)]
    assert [(one.speaker, one.content[0].of(SPOKEN)) for one in said] == [
        ("Vladimir Putin", "Oman sahabat lama yang setia")
    ]
    assert said[0].cue is None


def test_content_of_few_words_is_no_statement() -> None:
    assert not [one for one in found(SPOKEN, Told(SPEECH)) if isinstance(one, Statement)]
