"""The encoder on event types: the PLOVER test of Hu et al. (2024), a source and a target marked in each row.

Nothing is trained on its rows. Of its 15 labels, YIELD is our CONCEDE and our RETREAT, the others have our
names. A sentence has one label: the type with the highest sum, over all words, of its probability in the head
`acts` (B and I together). `plain` sums as it is. `marked` weighs each word by how likely it makes some marked
source word its actor and some marked target word its recipient (the mean of the two). The published systems
have the marks too: they put the marked words into what they ask of the sentence.
"""

import csv
from collections.abc import Sequence

import numpy as np
import regex
from numpy.typing import NDArray
from training.sets.example import DATA

from bench.encoder_scores import Range, macro_f1, share, touch
from bench.material import Figures
from runut.annotate.tokens import PIECE
from runut.encoder import Encoder, Sheet

TEST = DATA / "zero_shot_plover" / "datasets" / "PLV_test.tsv"
THEIRS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
MARK = regex.compile(r"<(/?)([st])>")
Sides = tuple[list[int], list[int]]  # word indexes of source and target


def measure(encoder: Encoder) -> Figures:
    """`encoder_types.plain.accuracy` and so on; published with the marks given: 0.835, macro-F1 0.821."""
    with TEST.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    read = [marked(row["marked_sentence"]) for row in rows]
    gold = [row["gold_root"] for row in rows]
    sheets = encoder.read([words for words, _ in read])
    figures: Figures = {}
    for way in ("plain", "marked"):
        found = [
            best(sheet, sides if way == "marked" else None)
            for sheet, (_, sides) in zip(sheets, read, strict=True)
        ]
        figures |= {
            f"encoder_types.{way}.accuracy": share(found, gold),
            f"encoder_types.{way}.macro_f1": macro_f1(found, gold),
            f"encoder_types.{way}.sentences": len(gold),
        }
    return figures


def marked(text: str) -> tuple[list[str], Sides]:
    """Words of a sentence with `<s>` and `<t>` marks, and which words are marked; marks may part a word."""
    plain, last = "", 0
    opened = {"s": 0, "t": 0}
    ranges: dict[str, list[Range]] = {"s": [], "t": []}
    for mark in MARK.finditer(text):
        plain += text[last : mark.start()]
        last = mark.end()
        if mark[1]:
            ranges[mark[2]].append((opened[mark[2]], len(plain)))
        else:
            opened[mark[2]] = len(plain)
    cut = list(PIECE.finditer(plain + text[last:]))
    source, target = (
        [at for at, word in enumerate(cut) if any(touch(word.span(), other) for other in some)]
        for some in ranges.values()
    )
    return [word.group() for word in cut], (source, target)


def best(sheet: Sheet, sides: Sides | None) -> str:
    """The type with the highest sum."""
    found = sums(sheet, sides)
    return max(sorted(found), key=lambda kind: found[kind])


def sums(sheet: Sheet, sides: Sides | None) -> dict[str, float]:
    """What speaks for each type, over all words, each weighed by how it ties the marked ones."""
    likely = np.exp(sheet.scores["acts"])  # (words, labels)
    if sides is not None:
        likely = likely * weights(sheet.labels["roles"], sheet.roles, sides)[:, None]
    found: dict[str, float] = {}
    for label, amount in zip(sheet.labels["acts"], likely.sum(0), strict=True):
        kind = label.partition("-")[2]
        if kind:
            kind = THEIRS.get(kind, kind)
            found[kind] = found.get(kind, 0.0) + float(amount)
    return found


def weights(labels: Sequence[str], roles: NDArray[np.float32], sides: Sides) -> NDArray[np.float32]:
    """For each word as a trigger (n): the mean of how likely the source acts and the target is acted upon.

    A side without a marked word takes no part; without any, all words weigh the same.
    """
    parts = [
        roles[:, side][:, :, [labels.index(role), labels.index("both")]].sum(-1).max(1)
        for role, side in zip(("actor", "recipient"), sides, strict=True)
        if side
    ]
    return np.mean(parts, axis=0) if parts else np.ones(len(roles), dtype=np.float32)
