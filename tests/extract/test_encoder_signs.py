"""Acts that only the encoder reads, and statements that it doubts."""

from typing import cast

from tiny import view_of

from runut import extract
from runut.encoder import Encoder
from runut.model import Doubt, EventMention, Statement
from told_sheets import Told

TEXT = "Utusan Qatar melabrik Oman kemarin di sebuah kedai."
ACT = {"acts": {"melabrik": "B-ACCUSE"}, "upos": {"melabrik": "VERB"}}
PARTS = {("melabrik", "Utusan"): "actor", ("melabrik", "Oman"): "recipient"}
SPOKEN = "Kepada pers, Putin mengatakan Oman sahabat lama yang setia."


def found(text: str, told: Told | None, language: str = "id") -> list[object]:
    view = view_of(text, language, encoder=cast(Encoder, told) if told else None)
    return list(extract.run(extract.load(), view.reading))


def test_an_act_that_no_frame_names_is_read_by_its_sign_and_parts() -> None:
    acts = [one for one in found(TEXT, Told(ACT, PARTS)) if isinstance(one, EventMention)]
    assert [(one.type, one.actors[0].state, one.recipients[0].state) for one in acts] == [
        ("ACCUSE", "QAT", "OMN")
    ]
    assert acts[0].because[0] == "encoder:act=0.90"


def test_a_party_that_a_frame_left_open_is_filled_and_said_to_be_so() -> None:
    text = "Perihal Oman, kemarin Qatar mengecam keras."
    told = Told({"acts": {"mengecam": "B-ACCUSE"}}, {("mengecam", "Oman"): "recipient"})
    acts = [one for one in found(text, told) if isinstance(one, EventMention)]
    assert [(one.actors[0].state, one.recipients[0].state) for one in acts] == [("QAT", "OMN")]
    assert "encoder:part=1.00" in acts[0].because


def test_a_body_that_somebody_is_to_be_a_member_of_is_no_party() -> None:
    text = "Qatar menyokongi Oman menjadi anggota ASEAN."
    told = Told(
        {"acts": {"menyokongi": "B-SUPPORT"}, "upos": {"menyokongi": "VERB"}},
        {
            ("menyokongi", "Qatar"): "actor",
            ("menyokongi", "Oman"): "recipient",
            ("menyokongi", "ASEAN"): "recipient",
        },
    )
    (act,) = [one for one in found(text, told) if isinstance(one, EventMention)]
    assert [party.state for party in act.recipients] == ["OMN"]


def test_no_party_is_taken_from_another_sentence_of_a_quotation() -> None:
    text = '"Peru memuji. Kemarin Chili diam dan Oman setuju," kata Presiden Kuba.'
    told = Told({"acts": {"memuji": "B-SUPPORT"}}, {("memuji", "Oman"): "recipient"})
    acts = [one for one in found(text, told) if isinstance(one, EventMention) and one.type == "SUPPORT"]
    assert not any(party.state == "OMN" for one in acts for party in one.recipients)


def test_tables_alone_do_not_read_it() -> None:
    assert not [one for one in found(TEXT, None) if isinstance(one, EventMention)]


def test_a_word_that_says_how_real_an_act_is_is_no_act_of_its_own() -> None:
    text = "Peru dijadwalkan bertemu Kuba pekan depan."
    told = Told(
        {"acts": {"dijadwalkan": "B-AGREE"}},
        {("dijadwalkan", "Peru"): "actor", ("dijadwalkan", "Kuba"): "recipient"},
    )
    acts = [one for one in found(text, told) if isinstance(one, EventMention)]
    assert [(one.type, one.status) for one in acts] == [("CONSULT", "planned")]


def test_the_means_of_an_act_that_a_frame_names_is_no_act_of_its_own() -> None:
    text = "Hal itu dikatakan Menteri Garcia dari Peru setelah rudal Kuba menghantam gudang di Peru."
    told = Told({"acts": {"rudal": "B-ASSAULT"}}, {("rudal", "Garcia"): "recipient"})
    acts = [one for one in found(text, told) if isinstance(one, EventMention)]
    assert [(one.type, [party.name for party in one.recipients]) for one in acts] == [("ASSAULT", [None])]


def status_of(text: str, verb: str, status: str) -> tuple[str, tuple[str, ...]]:
    told = Told({"acts": {verb: "B-CONSULT"}, "status": {verb: status}})
    (act,) = [one for one in found(text, told) if isinstance(one, EventMention)]
    return act.status, act.because


def test_where_no_word_says_how_real_an_act_is_the_encoder_may() -> None:
    status, because = status_of("Utusan Qatar mengunjungi Oman.", "mengunjungi", "hypothetical")
    assert (status, because[-1]) == ("hypothetical", "encoder:status=0.90")


def test_a_word_that_says_so_outweighs_the_encoder() -> None:
    text = "Utusan Qatar dijadwalkan mengunjungi Oman."
    assert status_of(text, "mengunjungi", "cancelled")[0] == "planned"


def test_whose_word_an_act_is_the_encoder_does_not_say() -> None:
    assert status_of("Utusan Qatar mengunjungi Oman.", "mengunjungi", "alleged")[0] == "happened"


def test_an_act_without_parties_is_none() -> None:
    assert not [one for one in found(TEXT, Told(ACT)) if isinstance(one, EventMention)]


def doubts(told: Told) -> list[str]:
    return [one.what for one in found(SPOKEN, told) if isinstance(one, Doubt)]


def test_reported_speech_in_which_the_encoder_sees_no_content_is_kept_with_a_doubt() -> None:
    told = Told({"speech": {"Putin": "B-SOURCE"}, "upos": {"sahabat": "VERB"}})
    assert [one.speaker for one in found(SPOKEN, told) if isinstance(one, Statement)] == ["Vladimir Putin"]
    assert "the encoder sees no reported speech here" in doubts(told)


def test_what_says_nothing_and_is_not_heard_is_a_doubt_alone() -> None:
    told = Told({"speech": {"Putin": "B-SOURCE"}})
    assert not [one for one in found(SPOKEN, told) if isinstance(one, Statement)]
    assert "the encoder sees no reported speech here" in doubts(told)


def test_content_that_the_encoder_sees_too_leaves_no_doubt() -> None:
    told = Told({"speech": {"Putin": "B-SOURCE", "Oman": "B-CONTENT", "sahabat": "I-CONTENT"}})
    assert not doubts(told)


HEARD = "Peru pilloried the ruling as a farce."
EAR = {
    "Peru": "B-SOURCE",
    "pilloried": "B-CUE",
    "ruling": "B-CONTENT",
    "as": "I-CONTENT",
    "farce": "I-CONTENT",
}


def statements(told: Told | None, language: str) -> list[Statement]:
    return [one for one in found(HEARD, told, language) if isinstance(one, Statement)]


def test_speech_that_only_the_encoder_hears_is_told_where_the_pack_asks_for_it() -> None:
    told = Told({"speech": EAR | {"a": "I-CONTENT"}, "saying": {"pilloried": "criticise"}})
    heard = statements(told, "en")
    assert [(one.speaker, one.act, one.direct) for one in heard] == [("Peru", "criticise", False)]
    assert heard[0].because[:2] == ("encoder:content=0.92", "encoder:cue=0.90")
    assert not statements(told, "id")
    assert not statements(None, "en")


def test_content_without_a_source_is_not_told() -> None:
    told = Told({"speech": {word: label for word, label in EAR.items() if word != "Peru"}})
    assert not statements(told, "en")
