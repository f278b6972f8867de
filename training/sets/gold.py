"""The project's own annotated reports and sentences: statements and acts, laid over the product's own words.

The gold names parties in English and marks no words for them; a party's words are those mentions of its
evidence that `link` resolves to it, so roles are as good as the tables are. What cannot be laid over the text
is left unknown."""

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.gold import locate

from runut import annotate, ingest, link, read
from runut.model import Annotation, Linking, Noted, Page, Reading, Report
from runut.model.view import ACTING_KINDS, View
from training.sets.example import SHARED, UNKNOWN, Act, Example

Row = dict[str, Any]
SAYS, TELLS = "statements", "events"


HELD = 6  # one report of so many is not trained on: thresholds are chosen there


def reports(held: bool) -> list[Row]:
    """The gold of the training reports that are trained on, or of those held back."""
    rows = _rows(SHARED / "gold/train.jsonl")
    return [row for number, row in enumerate(rows) if (number % HELD == 0) == held]


def train() -> list[Example]:
    """Every sentence of the training reports and of the training sentences, both languages."""
    gold = reports(held=False)
    wanted = {row["id"] for row in gold}
    pages = [row for row in _rows(SHARED / "corpus/reports.jsonl") if row["id"] in wanted]
    singles = _rows(SHARED / "gold/train_sentences.jsonl")
    mine = [_single(row, "id", "text", "") for row in singles]
    theirs = [_single(row, "en", "text_en", "_en") for row in singles]
    readings = {
        reading.report.id: reading for reading in walk([*pages, *(page for page, _ in mine + theirs)])
    }
    golds = [*gold, *(row for _, row in mine + theirs)]
    return [
        example
        for row in golds
        if row["id"] in readings
        for example in Laid(View(readings[row["id"]]), row).examples()
    ]


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _single(row: Row, language: str, text: str, suffix: str) -> tuple[Row, Row]:
    """A sentence as a page of its own, and its gold with the words of that language."""
    name = f"{row['id']}-{language}"
    page = {"id": name, "text": row[text], "published": "2007-01-01", "language": language}
    words = {"trigger", "evidence", "cue", "content", "goods"}
    parts = {
        part: [
            {key: one.get(key + suffix) if key in words else value for key, value in one.items()}
            for one in row.get(part, ())
        ]
        for part in (TELLS, SAYS)
    }
    return page, {"id": name, **parts}


def walk(pages: list[Row]) -> Iterator[Reading]:
    """The readings of some rows, by the tables alone."""
    tools = (read.STAGE.load(), annotate.TABLES.load(), link.STAGE.load())
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "pages.jsonl"
        path.write_text("".join(json.dumps(page) + "\n" for page in pages), encoding="utf-8")
        for page in ingest.pages(str(path)):
            if isinstance(page, Page):
                yield from _read(tools, page)


def _read(tools: tuple[Any, Any, Any], page: Page) -> Iterator[Reading]:
    for report in read.STAGE.run(tools[0], page):
        if isinstance(report, Report):
            annotation = next(a for a in annotate.TABLES.run(tools[1], report) if isinstance(a, Annotation))
            links = link.STAGE.run(tools[2], Noted(report, annotation))
            yield Reading(report, annotation, next(one for one in links if isinstance(one, Linking)))


@dataclass
class Laid:
    """One report's gold over its words."""

    view: View
    gold: Row

    def examples(self) -> Iterator[Example]:
        view = self.view
        self.speech = ["O"] * len(view.tokens)
        self.saying = [UNKNOWN] * len(view.tokens)
        self.acts = self._unclear()
        self.found: dict[int, Act] = {}
        for statement in self.gold[SAYS]:
            self._say(statement)
        for event in self.gold[TELLS]:
            self._tell(event)
        for sentence in view.sentences:
            if view.blocks[sentence.block].kind in ("paragraph", "caption"):
                yield self._example(view.tokens_in(sentence.start, sentence.end))

    def _example(self, inside: range) -> Example:
        first = inside.start
        acts = tuple(
            Act(
                act.first - first,
                act.last - first,
                act.type,
                act.status,
                {m - first: r for m, r in act.roles.items()},
            )
            for at, act in sorted(self.found.items())
            if at in inside
        )
        speech = self.speech[inside.start : inside.stop]
        if speech and speech[0].startswith("I-"):
            speech[0] = "B" + speech[0][1:]
        return Example(
            "gold",
            [self.view.words(self.view.tokens[i]) for i in inside],
            {
                "speech": speech,
                "acts": self.acts[inside.start : inside.stop],
                "saying": self.saying[inside.start : inside.stop],
            },
            acts=acts,
        )

    def _unclear(self) -> list[str]:
        """O for every word but those that name an act of the report: a record stands for all its tellings."""
        known = {event["trigger"].lower() for event in self.gold[TELLS] if event.get("trigger")}
        words = {word for trigger in known for word in trigger.split() if len(word) > 3}
        return [UNKNOWN if self.view.words(token).lower() in words else "O" for token in self.view.tokens]

    def _range(self, words: str | None, start: int = 0, end: int | None = None) -> range | None:
        """The tokens of some words, looked for between two offsets."""
        if not words:
            return None
        end = len(self.view.text) if end is None else end
        at = locate(self.view.text[start:end], words)
        inside = self.view.tokens_in(start + at[0], start + at[1]) if at else range(0)
        return inside if len(inside) else None

    def _mark(self, tags: list[str], inside: range, kind: str) -> None:
        for i in inside:
            tags[i] = f"{'B' if i == inside.start else 'I'}-{kind}"

    def _say(self, row: Row) -> None:
        view = self.view
        content = self._range(row["content"])
        if content is None:
            return
        self._mark(self.speech, content, "CONTENT")
        outer = (
            view.sentence_of(view.tokens[content.start].start),
            view.sentence_of(view.tokens[content.stop - 1].start),
        )
        if outer[0] is None or outer[1] is None:
            return
        span = outer[0].start, outer[1].end
        cue = self._beside(row.get("cue"), content, span)
        if cue is not None:
            self._mark(self.speech, cue, "CUE")
            self.saying[cue.start] = row["act"]
        source = self._source(row, content, cue, span)
        if source is not None:
            self._mark(self.speech, source, "SOURCE")
            return
        for i in view.tokens_in(*span):  # somebody here is the source, and we do not know who
            if self.speech[i] == "O":
                self.speech[i] = UNKNOWN

    def _beside(self, words: str | None, content: range, span: tuple[int, int]) -> range | None:
        """Words outside the content and nearest to it."""
        view = self.view
        before = self._range(words, span[0], view.tokens[content.start].start)
        after = self._range(
            words, view.tokens[content.stop - 1].end, max(span[1], view.tokens[content.stop - 1].end)
        )
        return after or before

    def _source(self, row: Row, content: range, cue: range | None, span: tuple[int, int]) -> range | None:
        view = self.view
        near = cue.start if cue else content.start
        written = self._written(row["speaker"], content, span)
        if written is not None:
            return written
        fits = []
        for index in view.mentions_in(*span):
            mention = view.mentions[index]
            inside = view.tokens_in(mention.title[0] if mention.title else mention.start, mention.end)
            if not len(inside) or inside.start in content or mention.kind not in ACTING_KINDS:
                continue
            named = view.name(index) == row["speaker"]
            if named or row["state"] in view.states(index):
                fits.append((not named, abs(inside.start - near), inside.start, inside))
        return min(fits)[-1] if fits else None

    def _written(self, speaker: str, content: range, span: tuple[int, int]) -> range | None:
        """The words of a name that stands in the sentence as the gold has it, or its last part."""
        for words in (speaker, speaker.split()[-1]):
            for start, end in (
                (span[0], self.view.tokens[content.start].start),
                (self.view.tokens[content.stop - 1].end, span[1]),
            ):
                found = self._range(words, start, max(start, end)) if words[0].isupper() else None
                if found is not None:
                    return found
        return None

    def _tell(self, row: Row) -> None:
        view = self.view
        evidence = locate(view.text, row["evidence"]) if row.get("evidence") else None
        trigger = self._range(row.get("trigger"), *evidence) if evidence else None
        if evidence is None or trigger is None or trigger.start in self.found:
            return
        sentence = view.sentence_of(view.tokens[trigger.start].start)
        if sentence is None:
            return
        self._mark(self.acts, trigger, row["type"])
        roles = {}
        for index in view.mentions_in(sentence.start, sentence.end):
            mention = view.mentions[index]
            at = view.tokens_in(mention.start, mention.end)
            role = self._role(row, index, evidence)
            if len(at) and role:
                roles[at.start] = role
        self.found[trigger.start] = Act(trigger.start, trigger.stop, row["type"], row["status"], roles)

    def _role(self, row: Row, index: int, evidence: tuple[int, int]) -> str | None:
        """The part of a mention in an act; None where it is not plain."""
        view, mention = self.view, self.view.mentions[index]
        inside = evidence[0] <= mention.start < evidence[1]
        states = set(view.states(index))
        words = view.words(mention)
        if (
            row["place"]
            and (words in row["place"] or view.name(index) == row["place"])
            and mention.kind in ("place", "capital")
        ):
            return "place"
        names = [
            any(_fits(party, states, view.name(index)) for party in row[side])
            for side in ("actors", "recipients")
        ]
        if any(names):
            return (
                {(1, 0): "actor", (0, 1): "recipient", (1, 1): "both"}[int(names[0]), int(names[1])]
                if inside
                else None
            )
        return "none" if states or inside else None


def _fits(party: Row, states: set[str], name: str | None) -> bool:
    return party["state"] in states or (party["name"] is not None and party["name"] == name)
