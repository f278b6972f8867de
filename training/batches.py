"""Examples as batches of fixed shapes: matrix kernels are compiled for each shape, so there are few."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from training.labels import EVERYTHING, HEADS, VERDICTS
from training.pieces import Words
from training.sets.example import UNKNOWN, Example
from training.sets.house import allowed

SHAPES = ((24, 64), (40, 32), (64, 20), (96, 12), (160, 8))  # pieces a sentence, sentences a batch
NOTHING = -100  # a target that counts for no loss


@dataclass(frozen=True)
class Item:
    """One example as numbers; targets are sparse: head -> [(word, label)]."""

    pieces: list[int]
    starts: list[int]
    tags: dict[str, list[int]]  # a target a word, NOTHING where unknown
    house: list[list[int]] | None  # allowed labels a word
    arcs: list[int] | None
    relations: list[int] | None
    roles: list[tuple[int, int, int]]  # trigger, mention, role
    verdict: int
    gsd: bool  # whether its tree is by GSD's habits, which heads of their own learn
    number: int  # of the example, which finds its teacher's vector


INDEX = {head: {label: at for at, label in enumerate(labels)} for head, labels in EVERYTHING.items()}


def item(example: Example, words: Words, number: int) -> Item | None:
    """The example as numbers; None if it is longer than the longest shape."""
    pieces, starts = [0], []
    for word in example.words:
        starts.append(len(pieces))
        pieces += words.ids(word)
    pieces.append(2)
    if example.other is not None:
        pieces += [2, *(piece for word in example.other for piece in words.ids(word)), 2]
    if len(pieces) > SHAPES[-1][0] or not example.words:
        return None
    may = allowed(example)
    syntax = example.syntax
    return Item(
        pieces,
        starts,
        _tags(example),
        [[INDEX["names"][label] for label in labels] for labels in may] if may else None,
        list(syntax.heads) if syntax else None,
        [INDEX["relations"].get(one, NOTHING) for one in syntax.relations] if syntax else None,
        [(a.first, m, INDEX["roles"][role]) for a in example.acts or () for m, role in a.roles.items()],
        VERDICTS.index(example.verdict) if example.verdict else NOTHING,
        example.source == "gsd",
        number,
    )


def _tags(example: Example) -> dict[str, list[int]]:
    found = {
        head: [NOTHING if label == UNKNOWN else INDEX[head][label] for label in labels]
        for head, labels in example.tags.items()
    }
    if example.syntax:
        head = "upos_gsd" if example.source == "gsd" else "upos"
        found[head] = [INDEX["upos"].get(one, NOTHING) for one in example.syntax.upos]
    if example.acts:
        found["status"] = [NOTHING] * len(example.words)
        for act in example.acts:
            found["status"][act.first] = INDEX["status"][act.status]
    return found


@dataclass
class Batch:
    """Tensors of one shape; see `Item`."""

    pieces: Tensor
    starts: Tensor
    tags: dict[str, Tensor]  # (B, W)
    house: Tensor  # (B, W, labels) of bool: allowed; a row of only False counts for nothing
    arcs: Tensor
    relations: Tensor
    roles: Tensor  # (B, W, W)
    verdicts: Tensor  # (B)
    gsd: Tensor  # (B) of bool
    numbers: Tensor  # (B), -1 for rows that only fill the shape


def batch(items: Sequence[Item], length: int, size: int) -> Batch:
    width = length - 2
    made = Batch(
        torch.ones(size, length, dtype=torch.long),
        torch.zeros(size, width, dtype=torch.long),
        {head: torch.full((size, width), NOTHING) for head in HEADS},
        torch.zeros(size, width, len(INDEX["names"]), dtype=torch.bool),
        torch.full((size, width), NOTHING),
        torch.full((size, width), NOTHING),
        torch.full((size, width, width), NOTHING),
        torch.full((size,), NOTHING),
        torch.zeros(size, dtype=torch.bool),
        torch.full((size,), -1),
    )
    made.pieces[:, 0] = 0
    for row, one in enumerate(items):
        _fill(made, row, one)
    return made


def _fill(made: Batch, row: int, one: Item) -> None:
    n = len(one.starts)
    made.pieces[row, : len(one.pieces)] = torch.tensor(one.pieces)
    made.starts[row, :n] = torch.tensor(one.starts)
    for head, labels in one.tags.items():
        made.tags[head][row, :n] = torch.tensor(labels)
    if one.house:
        for at, labels in enumerate(one.house):
            made.house[row, at, labels] = True
    if one.arcs is not None and one.relations is not None:
        made.arcs[row, :n] = torch.tensor(one.arcs)
        made.relations[row, :n] = torch.tensor(one.relations)
    for trigger, mention, role in one.roles:
        made.roles[row, trigger, mention] = role
    made.verdicts[row] = one.verdict
    made.gsd[row] = one.gsd
    made.numbers[row] = one.number


def epoch(
    items: Sequence[Item], times: Sequence[float], chance: random.Random
) -> Iterator[tuple[list[Item], int, int]]:
    """Every item as often as `times` says, in batches of mixed sources, shapes and items shuffled."""
    shelves: dict[int, list[Item]] = {length: [] for length, _ in SHAPES}
    for one, often in zip(items, times, strict=True):
        length = next(length for length, _ in SHAPES if len(one.pieces) <= length)
        more = often % 1 > 0 and chance.random() < often % 1
        shelves[length] += [one] * (int(often) + more)
    batches = []
    for length, size in SHAPES:
        chance.shuffle(shelves[length])
        batches += [
            (shelves[length][i : i + size], length, size) for i in range(0, len(shelves[length]), size)
        ]
    chance.shuffle(batches)
    yield from batches
