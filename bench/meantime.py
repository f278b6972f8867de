"""The product on MEANTIME (Minard et al. 2016): 120 English Wikinews reports, times and participants.

Each report is read whole, a paragraph a sentence, published on its creation time; its headline is no text.
Only what stands in the sentences that the corpus annotates counts: the four after headline and date.

- Times: a time is found where it touches a marked one; its value counts too if it is the same.
- Participants: the corpus marks all acts of companies and markets, the product those between states, so its
  acts are neither asked for nor counted as wrong. An act counts where its trigger touches a marked event. Its
  parties should touch what the corpus marks as that event's participants, entities of any role, and hold
  them: precision over its parties, recall over the participants of these events. `events` says how few they
  are.
"""

import xml.etree.ElementTree as Xml
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.sets.example import DATA

from bench.encoder import need_data
from bench.encoder_scores import Range, Tally, matched, touch
from bench.material import Figures
from bench.passages import Passage, Reader, passage
from runut import extract
from runut.model import EventMention, Reading, Span

HOME = DATA / "meantime" / "meantime_newsreader_english_oct15" / "intra-doc_annotation"
LANGUAGE = "en"
FIRST, LAST = 2, 5  # sentences that are annotated and belong to the text
Valued = tuple[Range, str]


@dataclass(frozen=True)
class Document:
    """A report by words; ranges count the words of all its sentences after headline and date."""

    sentences: list[list[str]]
    published: str | None
    times: list[Valued] = field(default_factory=list)
    events: dict[str, Range] = field(default_factory=dict)
    participants: list[tuple[str, Range]] = field(default_factory=list)  # of which event, and where

    @property
    def scored(self) -> int:
        """How many words stand in sentences that are annotated."""
        return sum(len(words) for words in self.sentences[: LAST - FIRST + 1])


def measure(_: Path) -> Figures:
    """`meantime.times found.f1`, `meantime.times value.f1`, `meantime.participants.f1` and so on."""
    need_data()
    reader, tools = Reader(), extract.STAGE.load()
    tallies = {name: Tally() for name in ("times found", "times value", "participants")}
    events = 0
    for one in documents():
        text = passage(*one.sentences)
        reading = reader.read(text, "report", LANGUAGE, one.published)
        found = times(text, reading, one.scored)
        tallies["times found"] += matched(
            [place for place, _ in found], [[place] for place, _ in one.times], touch
        )
        tallies["times value"] += valued(found, one.times)
        for act in extract.STAGE.run(tools, reading):
            told = participants(text, act, one) if isinstance(act, EventMention) else None
            if told is not None:
                tallies["participants"] += told
                events += 1
    figures = {
        f"meantime.{name}.{figure}": value
        for name, tally in tallies.items()
        for figure, value in tally.figures().items()
    }
    return figures | {
        "meantime.times found.gold": tallies["times found"].gold,
        "meantime.participants.gold": tallies["participants"].gold,
        "meantime.participants.events": events,
    }


def documents() -> Iterator[Document]:
    """All reports of the corpus, by file."""
    for path in sorted(HOME.glob("*/*.xml")):
        yield document(Xml.parse(path).getroot())


def document(root: Xml.Element) -> Document:
    """One report."""
    tokens = [
        (one.get("t_id", ""), int(one.get("sentence", 0)), one.text or "") for one in root.iter("token")
    ]
    own = [one for one in tokens if one[1] >= FIRST]
    numbers = dict.fromkeys(number for _, number, _ in own)
    sentences = [[word for _, at, word in own if at == number] for number in numbers]
    places = {key: at for at, (key, _, _) in enumerate(own)}
    marks = {
        mark.get("m_id", ""): (places[keys[0]], places[keys[-1]] + 1)
        for mark in root.iter()
        if (keys := [one.get("t_id", "") for one in mark.iter("token_anchor")]) and {*keys} <= {*places}
    }
    stamps = list(root.iter("TIMEX3"))
    published = [one.get("value") for one in stamps if one.get("functionInDocument") == "CREATION_TIME"]
    made = Document(sentences, published[0] if published else None)
    made.times.extend(
        (marks[key], one.get("value", "")) for one in stamps if (key := one.get("m_id", "")) in marks
    )
    for one in root.iter("EVENT_MENTION"):
        if (key := one.get("m_id", "")) in marks:
            made.events[key] = marks[key]
    for one in root.iter("HAS_PARTICIPANT"):
        event, part = (end.get("m_id", "") for end in (*one.iter("source"), *one.iter("target")))
        if event in made.events and part in marks:
            made.participants.append((event, marks[part]))
    return made


def times(text: Passage, reading: Reading, scored: int) -> list[Valued]:
    """The product's times in the sentences that are annotated."""
    found = [(text.words(time.start, time.end), time.value or "") for time in reading.annotation.times]
    return [(place, value) for place, value in found if place and place[1] <= scored]


def valued(found: list[Valued], gold: list[Valued]) -> Tally:
    """Times that touch one of the same value."""
    right = sum(any(touch(at, place) and value == same for place, same in gold) for at, value in found)
    met = sum(any(touch(at, place) and value == same for at, value in found) for place, same in gold)
    return Tally(len(found), len(gold), right, met)


def participants(text: Passage, act: EventMention, one: Document) -> Tally | None:
    """The parties of an act against the participants of the marked events that its trigger touches; None if
    there are no such events."""
    trigger = _at(text, act.trigger)
    same = {key for key, place in one.events.items() if trigger and touch(trigger, place)}
    if not same:
        return None
    parties = [place for party in (*act.actors, *act.recipients) if (place := _at(text, party.span))]
    told = [[place] for key, place in one.participants if key in same]
    return matched(parties, told, touch)


def _at(text: Passage, span: Span | None) -> Range | None:
    return text.words(span.start, span.end) if span else None
