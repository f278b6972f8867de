"""What speaks for a type is weighed by how it ties the marked words; MEANTIME is read as it is marked."""

import sys
import xml.etree.ElementTree as Xml
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME))

from bench import encoder_types, event_types, meantime  # noqa: E402
from bench.encoder_scores import Tally  # noqa: E402
from bench.event_types import Row, Voice  # noqa: E402

from runut.model import Annotation, Linking, Published, Reading, Report, Token  # noqa: E402
from runut.model.view import View  # noqa: E402

SIDES = ([(0, 6)], [(23, 27)])
HEADS = (("Norway", 1), ("refused", -1), ("to", 3), ("help", 1), ("Peru", 3))


def tree() -> View:
    """`Norway refused to help Peru` with its syntax, and nothing else."""
    text = " ".join(word for word, _ in HEADS)
    starts = [sum(len(word) + 1 for word, _ in HEADS[:at]) for at in range(len(HEADS))]
    tokens = tuple(
        Token(start, start + len(word), word, None, head)
        for start, (word, head) in zip(starts, HEADS, strict=True)
    )
    noted = Annotation("r", (), tokens, (), (), (), ())
    report = Report("r", "p", None, None, None, (), (), None, "en", Published(None, "unknown"), text, (), ())
    return View(Reading(report, noted, Linking("r", (), ())))


VIEW = tree()


def row(*heard: Voice) -> Row:
    return Row(SIDES, VIEW, list(heard), {"REQUEST": 3.0, "THREATEN": 2.0})


@pytest.mark.parametrize(
    ("actors", "recipients", "tied"),
    [
        ([(0, 4)], [(23, 27)], "in order"),
        ([(23, 27)], [(0, 4)], "both"),
        ([(0, 4), (25, 27)], [], "both"),
        ([(15, 17)], [(23, 27)], "one"),
        ([], [], "none"),
    ],
)
def test_how_a_voice_ties_source_and_target(
    actors: list[tuple[int, int]], recipients: list[tuple[int, int]], tied: str
) -> None:
    assert event_types.tie(Voice("frame", "AID", 1.0, actors, recipients), SIDES) == tied


def test_the_answer_is_what_most_speaks_for() -> None:
    both = ("frame", "sign")
    sign = Voice("sign", "YIELD", 0.9, [(0, 6)], [(23, 27)], 7)
    frame = Voice("frame", "AID", 1.0, [], [], 7)
    assert event_types.answer(row(sign), both) == "YIELD"
    assert event_types.answer(row(sign, frame), both) == "AID"
    assert event_types.answer(row(sign, frame), ("sign",)) == "YIELD"
    assert event_types.answer(row(sign), ("frame",)) == "REQUEST"  # the encoder's own


def test_what_governs_the_relation_counts_before_what_it_governs() -> None:
    refused = Voice("frame", "REJECT", 1.0, [(0, 6)], [], 7)
    helped = Voice("frame", "AID", 1.0, [(0, 6)], [], 18)
    assert event_types.answer(row(helped, refused), ("frame",)) == "REJECT"
    assert event_types.joint(VIEW, SIDES) == 1
    assert [event_types.arcs(VIEW, at, 1) for at in (7, 18, 23)] == [0, 1, 2]
    assert event_types.arcs(VIEW, 7, None) == event_types.FAR


def test_what_is_to_come_is_a_promise_or_a_threat_by_their_scheme() -> None:
    assert event_types.theirs("AID", "planned") == "AGREE"
    assert event_types.theirs("ASSAULT", "expected") == "THREATEN"
    assert event_types.theirs("REQUEST", "planned") == "REQUEST"
    assert event_types.theirs("AGREE", "happened", ["sign"]) == "SUPPORT"
    assert event_types.theirs("AGREE", "planned", ["sign"]) == "AGREE"
    assert event_types.theirs("RETREAT", "happened") == "YIELD"


def test_marked_words_have_places_in_the_plain_sentence() -> None:
    text = "<s>Norway</s> helped the <t>Peru</t>vians."
    _, sides = encoder_types.marked(text)
    assert event_types.places(text, sides) == ([(0, 6)], [(18, 27)])


REPORT = """<Document>
<token t_id="1" sentence="0">Title</token><token t_id="2" sentence="1">May</token>
<token t_id="3" sentence="2">Norway</token><token t_id="4" sentence="2">helps</token>
<token t_id="5" sentence="2">Peru</token><token t_id="6" sentence="2">today</token>
<token t_id="7" sentence="6">Later</token>
<Markables>
<ENTITY_MENTION m_id="1"><token_anchor t_id="3"/></ENTITY_MENTION>
<ENTITY_MENTION m_id="2"><token_anchor t_id="1"/></ENTITY_MENTION>
<EVENT_MENTION m_id="3"><token_anchor t_id="4"/></EVENT_MENTION>
<TIMEX3 m_id="4" functionInDocument="CREATION_TIME" value="2020-05-04"><token_anchor t_id="2"/></TIMEX3>
<TIMEX3 m_id="5" functionInDocument="NONE" value="2020-05-04"><token_anchor t_id="6"/></TIMEX3>
</Markables><Relations>
<HAS_PARTICIPANT r_id="1"><source m_id="3"/><target m_id="1"/></HAS_PARTICIPANT>
<HAS_PARTICIPANT r_id="2"><source m_id="3"/><target m_id="2"/></HAS_PARTICIPANT>
</Relations></Document>"""


def test_a_report_is_read_after_headline_and_date() -> None:
    one = meantime.document(Xml.fromstring(REPORT))
    assert one.sentences == [["Norway", "helps", "Peru", "today"], ["Later"]]
    assert one.published == "2020-05-04"
    assert one.times == [((3, 4), "2020-05-04")]
    assert (one.events, one.participants) == ({"3": (1, 2)}, [("3", (0, 1))])


def test_a_time_is_right_with_the_value_of_one_that_it_touches() -> None:
    gold = [((3, 5), "2020"), ((7, 8), "2021")]
    assert meantime.valued([((4, 5), "2020"), ((7, 8), "2020")], gold) == Tally(2, 2, 1, 1)
