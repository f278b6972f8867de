"""The product on event types: the PLOVER test of Hu et al. (2024), a source and a target marked in each row.

Rows, labels and marks are those of `encoder_types`; nothing is trained on them. Each sentence is a report.
What speaks for a type: each record of `extract`, each act that a frame names, and each sign of the encoder
with its probability. Each weighs by how it ties the marked words: all of it where a marked source acts and a
marked target is acted upon, less where both take part in other roles, where one takes part, where none does
(`TIES`). What the product takes for planned or expected is by their scheme a promise, or a threat of force.
The type with the highest sum is the product's answer; where nothing speaks for any, the encoder's best is
(`encoder_types`).

`types.product` is that answer. `types.frames` leaves out the signs and `types.signs` all but the signs; a row
without an answer of theirs is the encoder's too. `answered` is how many rows had one.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import encoder
from bench.encoder_scores import Range, macro_f1, share, touch
from bench.encoder_types import MARK, TEST, THEIRS, Sides, best, marked
from bench.material import Figures
from bench.passages import Passage, Reader
from runut import extract
from runut.annotate.tokens import PIECE
from runut.encoder import WEIGHTS
from runut.extract import Tools, events
from runut.extract.clauses import Line
from runut.extract.filled import Roles
from runut.extract.proposed import TAKES_PART, parts
from runut.model import QUAD, EventMention, Party
from runut.model.view import View

LANGUAGE = "en"
TIES = {"in order": 1.0, "both": 0.75, "one": 0.5, "none": 0.25}
TO_COME = ("planned", "expected")
PROMISED = {"verbal cooperation": "AGREE", "material cooperation": "AGREE", "material conflict": "THREATEN"}
WAYS = {"product": ("record", "frame", "sign"), "frames": ("record", "frame"), "signs": ("sign",)}


@dataclass(frozen=True)
class Voice:
    """What speaks for a type of theirs: a record, a frame or a sign, with the stretches that take part."""

    kind: str
    type: str
    sure: float
    actors: list[Range]
    recipients: list[Range]
    at: int = 0  # where its word stands


def measure(_: Path) -> Figures:
    """`types.product.macro_f1` and so on."""
    network = encoder.load(WEIGHTS)
    reader, tools = Reader(), extract.STAGE.load()
    with TEST.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    gold = [row["gold_root"] for row in rows]
    read = [marked(row["marked_sentence"]) for row in rows]
    sheets = network.read([words for words, _ in read])
    spare = [best(sheet, sides) for sheet, (_, sides) in zip(sheets, read, strict=True)]
    heard = [voices(reader, tools, row["marked_sentence"]) for row in rows]
    figures: Figures = {}
    for way, kinds in WAYS.items():
        own = [
            answer([one for one in some if one.kind in kinds], places(row["marked_sentence"], sides))
            for some, row, (_, sides) in zip(heard, rows, read, strict=True)
        ]
        found = [one or other for one, other in zip(own, spare, strict=True)]
        figures |= {
            f"types.{way}.accuracy": share(found, gold),
            f"types.{way}.macro_f1": macro_f1(found, gold),
            f"types.{way}.answered": sum(one is not None for one in own),
        }
    return figures | {"types.product.sentences": len(rows)}


def places(text: str, sides: Sides) -> tuple[list[Range], list[Range]]:
    """Where the marked words stand in a sentence without its marks."""
    words = [word.span() for word in PIECE.finditer(MARK.sub("", text))]
    source, target = ([words[at] for at in side] for side in sides)
    return source, target


def voices(reader: Reader, tools: Tools, text: str) -> list[Voice]:
    """All that speaks for a type in a sentence."""
    plain = MARK.sub("", text)
    reading = reader.read(Passage(plain, [], [(0, len(plain))]), "sentence", LANGUAGE)
    view = View(reading)
    told = [one for one in extract.STAGE.run(tools, reading) if isinstance(one, EventMention)]
    records = [
        Voice(
            "record",
            theirs(one.type, one.status),
            1.0,
            _spans(one.actors),
            _spans(one.recipients),
            one.trigger.start,
        )
        for one in told
    ]
    own = tools.events[LANGUAGE]
    lines = [Line(view, sentence, own.grammar) for sentence in view.sentences]
    return [*records, *(voice for line in lines for voice in (*_frames(own, line), *_signs(line)))]


def theirs(kind: str, status: str) -> str:
    """Our type by their scheme: there what is still to come is a promise or a threat, with us a status."""
    if status in TO_COME and QUAD[kind] in PROMISED:
        return PROMISED[QUAD[kind]]
    return THEIRS.get(kind, kind)


def _spans(parties: Sequence[Party]) -> list[Range]:
    return [(party.span.start, party.span.end) for party in parties if party.span]


def _frames(tools: events.EventTools, line: Line) -> Iterator[Voice]:
    for trigger, roles in events.triggers(tools, line):
        at = line.words[trigger.start].start
        yield Voice("frame", theirs(trigger.frame.type, _status(line, at)), 1.0, *_parts(line, roles), at)


def _signs(line: Line) -> Iterator[Voice]:
    for sign in line.view.signs_in(line.sentence.start, line.sentence.end):
        if sign.kind == "act":
            sides = _parts(line, parts(line, [sign.start], TAKES_PART))
            kind = theirs(sign.label, _status(line, sign.start))
            yield Voice("sign", kind, sign.score, *sides, sign.start)


def _status(line: Line, at: int) -> str:
    """What the encoder takes the act at a word for; nothing where it sees no act."""
    signs = line.view.signs_in(at, at + 1)
    return next((sign.label for sign in signs if sign.kind == "status"), "")


def _parts(line: Line, roles: Roles) -> tuple[list[Range], list[Range]]:
    actors, recipients = ([line.view.full(at) for at in side] for side in (roles.actors, roles.recipients))
    return actors, recipients


def answer(heard: Sequence[Voice], sides: tuple[list[Range], list[Range]]) -> str | None:
    """The type with the highest sum, in their labels; None where nothing speaks."""
    sums: dict[str, float] = {}
    for voice in heard:
        sums[voice.type] = sums.get(voice.type, 0.0) + voice.sure * TIES[tie(voice, sides)]
    return max(sorted(sums), key=lambda kind: sums[kind]) if sums else None


def tie(voice: Voice, sides: tuple[list[Range], list[Range]]) -> str:
    """How something that speaks for a type ties the marked source and target."""
    source, target = sides
    if _meet(voice.actors, source) and _meet(voice.recipients, target):
        return "in order"
    everyone = [*voice.actors, *voice.recipients]
    met = _meet(everyone, source) + _meet(everyone, target)
    return ("none", "one", "both")[met]


def _meet(some: Sequence[Range], others: Sequence[Range]) -> bool:
    return any(touch(one, other) for one in some for other in others)
