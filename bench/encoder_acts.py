"""The encoder's acts on those of the project's reports that are held back from training, over their words.

The gold is laid over the words as for training (`training.sets.gold`); a word that may name an act told
elsewhere counts neither way. A word's type is the likeliest of `acts` (B and I together); an act is found by
one word of its trigger. `best_f1` is over all thresholds, `mean_precision` over all acts in falling order of
probability; `roles`, `status` and `saying` (speech acts at a cue) are the shares that are right where the
gold says where to look.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from training.sets import gold
from training.sets.example import SHARED, UNKNOWN, Act, Example

from bench.encoder_scores import share
from bench.material import Figures, Missing, rows
from runut.encoder import Encoder, Sheet
from runut.model.view import View

LEAST = 0.1  # probability from which a word is looked at
Found = tuple[float, bool]  # probability, whether right


def measure(encoder: Encoder) -> Figures:
    """`encoder_acts.held.best_f1` and so on."""
    if not (SHARED / "gold/train.jsonl").exists():
        raise Missing(f"{SHARED}/gold/train.jsonl is missing (RUNUT_SHARED names the shared material)")
    told = held()
    figures = scores(told, encoder.read([one.words for one in told]))
    return {f"encoder_acts.held.{name}": value for name, value in figures.items()}


def scores(told: Sequence[Example], sheets: Sequence[Sheet]) -> Figures:
    """`best_f1` and so on of some sentences."""
    pairs = list(zip(told, sheets, strict=True))
    said = [one for example, sheet in pairs for one in _found(example, sheet)]
    found = sorted(said, key=lambda one: (-one[0], one[1]))  # of two alike the wrong one first
    count = sum(len(example.acts or ()) for example in told)
    figures = {"best_f1": 0.0, "mean_precision": 0.0, "acts": float(count)}
    right = 0
    for rank, (_, fits) in enumerate(found, 1):
        right += fits
        figures["best_f1"] = max(figures["best_f1"], 2 * right / (rank + count))
        figures["mean_precision"] += fits * right / rank / count
    for name, labels in (("roles", _roles), ("status", _statuses), ("saying", _sayings)):
        both = [pair for example, sheet in pairs for pair in labels(example, sheet)]
        figures[name] = share([one for one, _ in both], [other for _, other in both])
    return figures


def held() -> list[Example]:
    """The sentences of the reports held back."""
    golds = {row["id"]: row for row in gold.reports(held=True)}
    pages = [row for row in rows(SHARED / "corpus/reports.jsonl") if row["id"] in golds]
    return [
        example
        for reading in gold.walk(pages)
        for example in gold.Laid(View(reading), golds[reading.report.id]).examples()
    ]


def _found(example: Example, sheet: Sheet) -> Iterator[Found]:
    """The words that are an act by the encoder, the likeliest of each marked act for it alone."""
    acts = {at: act for act in example.acts or () for at in range(act.first, act.last)}
    said = []
    for at, row in enumerate(np.exp(sheet.scores["acts"])):
        odds: dict[str, float] = {}
        for label, odd in zip(sheet.labels["acts"][1:], row[1:], strict=True):
            odds[label[2:]] = odds.get(label[2:], 0.0) + float(odd)
        best = max(odds, key=lambda kind: odds[kind])
        if odds[best] > LEAST and example.tags["acts"][at] != UNKNOWN:
            said.append((odds[best], at, best))
    used: set[int] = set()
    for odd, at, kind in sorted(said, reverse=True):
        act = acts.get(at)
        if act is None or act.first not in used:
            used |= {act.first} if act else set()
            yield odd, act is not None and act.type == kind


def _roles(example: Example, sheet: Sheet) -> Iterator[tuple[str, str]]:
    for act in example.acts or ():
        for mention, role in act.roles.items():
            yield sheet.labels["roles"][int(sheet.roles[act.first, mention].argmax())], role


def _statuses(example: Example, sheet: Sheet) -> Iterator[tuple[str, str]]:
    acts: tuple[Act, ...] = example.acts or ()
    return ((_best(sheet, "status", act.first), act.status) for act in acts)


def _sayings(example: Example, sheet: Sheet) -> Iterator[tuple[str, str]]:
    told = enumerate(example.tags["saying"])
    return ((_best(sheet, "saying", at), label) for at, label in told if label != UNKNOWN)


def _best(sheet: Sheet, head: str, at: int) -> str:
    return sheet.labels[head][int(sheet.scores[head][at].argmax())]
