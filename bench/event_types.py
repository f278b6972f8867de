"""The product on event types: the PLOVER test of Hu et al. (2024), a source and a target marked in each row.

Rows, labels and marks are those of `encoder_types`; nothing is trained on them. Each sentence is a report.
What speaks for a type: each act that a frame names, unless `status` says that it is not told as one, each
sign of the encoder with its probability, and, least, the encoder's sums over all words (`WEIGH`). An act
weighs by how it ties the marked words: all of it where a marked source acts and a marked target is acted
upon, less where both take part in other roles, least where one of them does not (`TIES`). And it weighs
less (`STEP`) for each arc of the syntax tree between its verb and the word that joins source and target, the
lowest that governs both: what governs a relation counts before what it governs (`refused to meet`, `lifted
the sanctions`). The type with the highest sum is the answer. The numbers were chosen on the even rows of the
set's other half, `PLV_train`. Which types were taken for which, in both halves, said for which types `frames`
lacked words; the words come from the codebooks, none from a row.

By their scheme a treaty signed is SUPPORT (with us AGREE), and what is planned or expected is a promise, or a
threat of force.

`types.product` is that answer. `types.frames` leaves out the signs and `types.signs` all but the signs; a row
without an answer of theirs is the encoder's too. `answered` is how many rows had one.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import encoder
from bench.encoder_scores import Range, macro_f1, share, touch
from bench.encoder_types import MARK, TEST, THEIRS, Sides, marked, sums
from bench.material import Figures
from bench.passages import Passage, Reader
from runut.annotate.tokens import PIECE
from runut.encoder import WEIGHTS
from runut.extract import events
from runut.extract.clauses import Line
from runut.extract.filled import Roles
from runut.extract.proposed import TAKES_PART, parts
from runut.extract.status import as_status
from runut.model import QUAD
from runut.model.view import View

LANGUAGE = "en"
TIES = {"in order": 1.0, "both": 0.75, "one": 0.5, "none": 0.5}
WEIGH = {"frame": 1.0, "sign": 0.2, "encoder": 0.2}
STEP = 0.5
FAR = 6  # arcs after which distance makes no difference
TO_COME = ("planned", "expected")
PROMISED = {"verbal cooperation": "AGREE", "material cooperation": "AGREE", "material conflict": "THREATEN"}
SIGNED = (  # base forms; what we call agreed is support by their codebook where it is signed
    *("sign", "signing", "signature", "ratify", "ratification", "conclude", "conclusion", "finalise"),
    *("finalize", "ink", "initial", "seal", "clinch", "strike", "agreement", "accord", "treaty", "pact"),
    *("memorandum", "protocol", "convention", "deal", "contract"),
)
WAYS = {"product": ("frame", "sign"), "frames": ("frame",), "signs": ("sign",)}


@dataclass(frozen=True)
class Voice:
    """What speaks for a type of theirs: a frame or a sign, with the stretches that take part."""

    kind: str
    type: str
    sure: float
    actors: list[Range]
    recipients: list[Range]
    at: int = 0  # where the word stands whose subject acts


@dataclass(frozen=True)
class Row:
    """A row as it is read: its marked stretches, the reading, what speaks, the encoder's sums by type."""

    sides: tuple[list[Range], list[Range]]
    view: View
    heard: list[Voice]
    spare: dict[str, float]


def measure(_: Path) -> Figures:
    """`types.product.macro_f1` and so on."""
    with TEST.open(encoding="utf-8", newline="") as lines:
        lined = list(csv.DictReader(lines, delimiter="\t"))
    gold = [row["gold_root"] for row in lined]
    rows = list(read([row["marked_sentence"] for row in lined]))
    figures: Figures = {}
    for way, kinds in WAYS.items():
        found = [answer(row, kinds) for row in rows]
        figures |= {
            f"types.{way}.accuracy": share(found, gold),
            f"types.{way}.macro_f1": macro_f1(found, gold),
            f"types.{way}.answered": sum(any(one.kind in kinds for one in row.heard) for row in rows),
        }
    return figures | {"types.product.sentences": len(rows)}


def read(texts: Sequence[str]) -> Iterator[Row]:
    """Sentences with marks, as rows."""
    network, reader, tools = encoder.load(WEIGHTS), Reader(), events.load()[LANGUAGE]
    for text in texts:
        words, sides = marked(text)
        [sheet] = network.read([words])
        plain = MARK.sub("", text)
        view = View(reader.read(Passage(plain, [], [(0, len(plain))]), "sentence", LANGUAGE))
        yield Row(places(text, sides), view, voices(tools, view), sums(sheet, sides))


def places(text: str, sides: Sides) -> tuple[list[Range], list[Range]]:
    """Where the marked words stand in a sentence without its marks."""
    words = [word.span() for word in PIECE.finditer(MARK.sub("", text))]
    source, target = ([words[at] for at in side] for side in sides)
    return source, target


def voices(tools: events.EventTools, view: View) -> list[Voice]:
    """All that speaks for a type in a sentence."""
    lines = [Line(view, sentence, tools.grammar) for sentence in view.sentences]
    return [voice for line in lines for voice in (*_frames(tools, line), *_signs(line))]


def theirs(kind: str, status: str, words: Sequence[str] = ()) -> str:
    """Our type by their scheme, given the act's status and the base forms of its words."""
    if status in TO_COME and QUAD[kind] in PROMISED:
        return PROMISED[QUAD[kind]]
    if kind == "AGREE" and any(word in SIGNED for word in words):
        return "SUPPORT"
    return THEIRS.get(kind, kind)


def _frames(tools: events.EventTools, line: Line) -> Iterator[Voice]:
    for trigger, roles in events.with_roles(line, tools.frames.triggers(line)):
        noun = trigger.voice == "noun"
        told = tools.status.read(line, trigger.start, trigger.end, trigger.verb, noun)
        status = as_status(told[0].status) if told else _status(line, line.words[trigger.start].start)
        if status is None:
            continue
        words = [form for word in line.words[trigger.start : trigger.end] for form in (word.raw, word.lemma)]
        kind = theirs(trigger.frame.type, status, words)
        yield Voice("frame", kind, 1.0, *_parts(line, roles), line.words[trigger.verb].start)


def _signs(line: Line) -> Iterator[Voice]:
    for word in line.words:
        for sign in line.view.signs_in(word.start, word.start + 1):
            if sign.kind == "act":
                sides = _parts(line, parts(line, [sign.start], TAKES_PART))
                kind = theirs(sign.label, _status(line, sign.start), [word.lemma])
                yield Voice("sign", kind, sign.score, *sides, sign.start)


def _status(line: Line, at: int) -> str:
    """What the encoder takes the act at a word for; nothing where it sees no act."""
    signs = line.view.signs_in(at, at + 1)
    return next((sign.label for sign in signs if sign.kind == "status"), "")


def _parts(line: Line, roles: Roles) -> tuple[list[Range], list[Range]]:
    actors, recipients = ([line.view.full(at) for at in side] for side in (roles.actors, roles.recipients))
    return actors, recipients


def answer(row: Row, kinds: Sequence[str]) -> str:
    """The type with the highest sum, in their labels; the encoder's own where nothing else speaks."""
    join = joint(row.view, row.sides)
    whole = sum(row.spare.values())
    found = {kind: WEIGH["encoder"] * amount / whole for kind, amount in row.spare.items()}
    for voice in row.heard:
        if voice.kind in kinds:
            near = STEP ** min(FAR, arcs(row.view, voice.at, join))
            weight = WEIGH[voice.kind] * voice.sure * TIES[tie(voice, row.sides)] * near
            found[voice.type] = found.get(voice.type, 0.0) + weight
    return max(sorted(found), key=lambda kind: found[kind])


def joint(view: View, sides: tuple[list[Range], list[Range]]) -> int | None:
    """The lowest token that governs both a source and a target, of the pair nearest to each other."""
    ways = []
    source, target = ([_upwards(view, start) for start, _ in side] for side in sides)
    for one in source:
        for other in target:
            shared = [token for token in one if token in other]
            if shared:
                ways.append((one.index(shared[0]) + other.index(shared[0]), shared[0]))
    return min(ways)[1] if ways else None


def arcs(view: View, at: int, token: int | None) -> int:
    """How many arcs of the tree lie between the word at an offset and a token."""
    mine = _upwards(view, at)
    other = _upwards(view, view.tokens[token].start) if token is not None else []
    return next((up + other.index(one) for up, one in enumerate(mine) if one in other), FAR)


def _upwards(view: View, at: int) -> list[int]:
    """The token at an offset and all that govern it, to the root."""
    token = view.token_at(at)
    found: list[int] = []
    while token is not None and token >= 0 and token not in found:
        found.append(token)
        token = view.tokens[token].head
    return found


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
