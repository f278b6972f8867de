"""Marked sentences: every line of them, and how acts are counted."""

import sys
from pathlib import Path
from typing import get_args

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bench import sentences as written
from bench.passages import Passage, Reader

from runut import extract
from runut.model import EventMention, EventType, SpeechAct, Status

LINES = [one for path in sorted(written.FOLDER.glob("*.txt")) for _, one in written.sentences(path)]


def test_every_line_is_well_marked() -> None:
    assert LINES
    for one in LINES:
        acts = [mark.told for mark in one.marks if mark.tag == "e"]
        parties = {
            n for mark in one.marks for part in written.PARTIES for n in mark.told.get(part, "").split()
        }
        assert len({told["n"] for told in acts}) == len(acts), one.name
        assert {told["n"] for told in acts} <= parties, f"{one.name}: an act of nobody"
        assert all(told["t"] in get_args(EventType) for told in acts), one.name
        assert all(told["s"] in get_args(Status) for told in acts), one.name
        assert all(mark.told["act"] in get_args(SpeechAct) for mark in one.marks if mark.tag == "cue"), (
            one.name
        )


def test_no_sentence_stands_twice() -> None:
    assert len({one.text for one in LINES}) == len(LINES)


def test_an_act_found_stands_for_one_of_its_type() -> None:
    line = (
        '<m a="1">Chile</m> <e n="1" t="AID" s="happened">mengirim bantuan</e> ke <m r="1">Peru</m> dan '
        '<e n="2" t="CONSULT" s="planned">menemui</e> <m r="2">Kuba</m> serta <m a="2">Oman</m>.'
    )
    one = written.marked(line, "here")
    passage = Passage(one.text, [], [(0, len(one.text))])
    made = extract.STAGE.run(extract.STAGE.load(), Reader("tables").read(passage, "here", "id"))
    found = [each for each in made if isinstance(each, EventMention)]
    count = written.Count()
    written.compare(count, one, [each for each in found if each.type == "AID"] * 2)
    assert (count.marked, count.found, count.right, count.status, count.empty) == (2, 2, 1, 1, 0)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("<m a='1'>Oman</m> bungkam.", "here: <m> 'Oman' marks no act here"),
        ("<m>Oman bungkam.", "here: mismatched tag"),
        ("<who>Oman</who> bungkam.", "here: <who> 'Oman' marks no act here"),
    ],
)
def test_a_wrong_mark_is_one_clear_line(line: str, why: str) -> None:
    with pytest.raises(written.MarkError, match=why):
        written.marked(line, "here")
