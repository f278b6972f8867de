"""Kinds of fault are told from what gold and found records share."""

import sys
from pathlib import Path
from typing import Any

import pytest

from shared import SHARED, needs_shared

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME))

from bench import error_kinds, errors  # noqa: E402


@pytest.fixture
def score() -> Any:
    return errors.load_score(SHARED / "gold" / "score.py")


def act(
    kind: str, actors: str, recipients: str, date: str | None = None, status: str = "happened"
) -> dict[str, Any]:
    doers, others = ([{"state": one} for one in side.split()] for side in (actors, recipients))
    told = {"trigger": "mengirim", "evidence": "mengirim beras"}
    return {"type": kind, "actors": doers, "recipients": others, "date": date, "status": status, **told}


def said(content: str, speaker: str = "Ani", kind: str = "state", direct: bool = True) -> Any:
    return {"content": content, "speaker": speaker, "state": "XXX", "act": kind, "direct": direct}


def why(_: Any) -> str:
    return "nothing"


@needs_shared
@pytest.mark.parametrize(
    ("found", "kind"),
    [
        (act("AID", "NOR", "PER", "2019"), "right but for its date"),
        (act("AGREE", "NOR", "PER"), "right words and parties, other type"),
        (act("AID", "PER", "NOR"), "right type, turned round"),
        (act("AID", "NOR", "CHL"), "right type and actor, other recipient"),
        (act("AID", "CHL", "PER"), "right type and recipient, other actor"),
        (act("AID", "CHL", "BOL"), "right words and type, other parties"),
        (act("AGREE", "PER", "NOR"), "right words, other type and parties"),
    ],
)
def test_what_acts_share(found: Any, kind: str, score: Any) -> None:
    gold = act("AID", "NOR", "PER", "2020-05-01")
    told = list(error_kinds.acts([gold], [found], score, why))
    assert told == [f"act missed: {kind}", f"act invented: {kind}"]


@needs_shared
def test_an_act_of_other_words_is_another(score: Any) -> None:
    gold = act("AID", "NOR", "PER")
    beside, alone = act("AGREE", "NOR", "PER"), act("AGREE", "CHL", "BOL")
    for one in (beside, alone):
        one["trigger"] = one["evidence"] = "berjanji"
    assert list(error_kinds.acts([gold], [beside, alone], score, why)) == [
        "act missed: nothing",
        "act invented: AGREE beside other acts of its parties",
        "act invented: AGREE of parties without any act",
    ]


@needs_shared
def test_an_act_may_be_told_twice_or_with_another_status(score: Any) -> None:
    gold, found = act("AID", "NOR", "PER"), act("AID", "NOR", "PER", status="planned")
    told = list(error_kinds.acts([gold], [found, found], score, why))
    assert told == ["act: status planned, should be happened", "act invented: told twice"]


@needs_shared
def test_statements_differ_by_limits_speaker_and_act(score: Any) -> None:
    gold = [said("satu dua tiga empat"), said("lima enam tujuh"), said("a b c d e f g h", direct=False)]
    found = [said("satu dua tiga empat", "Budi"), said("lima enam tujuh", kind="deny"), said("a b")]
    told = list(error_kinds.statements(gold, found, score, why))
    assert told == [
        "statement: other speaker (quoted)",
        "statement: deny, should be state",
        "statement missed (reported): other limits",
        "statement invented (quoted): other limits, or told twice",
    ]
    assert list(error_kinds.statements(gold[:1], [], score, why)) == ["statement missed (quoted): nothing"]


@needs_shared
def test_flows_times_and_credits(score: Any) -> None:
    flow = {"giver": "NOR", "receiver": "PER", "kind": "food", "status": "happened"}
    turned = {**flow, "giver": "PER", "receiver": "NOR"}
    assert list(error_kinds.flows([flow], [turned], score)) == [
        "flow missed: turned round",
        "flow invented: turned round",
    ]
    day, other = {"text": "Senin", "value": "2020-05-04"}, {"text": "Senin", "value": "2020-05-11"}
    assert list(error_kinds.times([day], [other], score)) == ["time: other value"]
    assert list(error_kinds.times([day], [], score)) == ["time missed"]
    credit = {"origin": "AFP", "form": "cue"}
    assert list(error_kinds.credits_of([credit], [], score)) == ["credit missed: cue"]
