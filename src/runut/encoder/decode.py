"""From scores to decisions: spans of BIO labels, and the tree of a sentence."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]
NEVER = -1e9  # the score of what may not be; finite, so that sums of it stay numbers


def log_softmax(scores: Floats) -> NDArray[np.float32]:
    """Log-probabilities over the last axis."""
    shifted = scores - scores.max(-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(-1, keepdims=True)), np.float32)


def may_follow(labels: Sequence[str]) -> NDArray[np.float64]:
    """(labels + 1, labels): 0 where the label of the column may follow that of the row, else NEVER.

    The last row is the start of a sentence. `I-X` follows `B-X` and `I-X` alone.
    """
    allowed = np.zeros((len(labels) + 1, len(labels)))
    for column, label in enumerate(labels):
        if label.startswith("I-"):
            same = [label[2:] == before[2:] and before[:2] in ("B-", "I-") for before in labels]
            allowed[:, column] = np.where([*same, False], 0.0, NEVER)
    return allowed


def best_labels(logs: Floats, labels: Sequence[str]) -> list[int]:
    """The likeliest row of labels in which every `I-` has its `B-` (Viterbi); logs are (words, labels)."""
    if not len(logs):
        return []
    allowed = may_follow(labels)
    best = logs[0] + allowed[-1]
    back: list[NDArray[np.intp]] = []
    for row in logs[1:]:
        through = best[:, None] + allowed[:-1]
        back.append(through.argmax(0))
        best = through.max(0) + row
    path = [int(best.argmax())]
    for before in reversed(back):
        path.append(int(before[path[-1]]))
    return path[::-1]


def runs(path: Sequence[int], labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """First word, end and kind of each span that a row of BIO labels tells."""
    found: list[tuple[int, int, str]] = []
    for at, number in enumerate(path):
        mark, _, kind = labels[number].partition("-")
        if mark == "B":
            found.append((at, at + 1, kind))
        elif mark == "I":
            start, _, kind = found[-1]
            found[-1] = (start, at + 1, kind)
    return found


def tree(arcs: Floats) -> list[int]:
    """The head of each word, -1 for the root: the best tree that has exactly one root.

    arcs (n, 1 + n): the score of each head, column 0 the root. The likeliest head of each word is taken where
    that is a tree; else Chu-Liu-Edmonds, with a price on roots that leaves one.
    """
    count = len(arcs)
    if not count:
        return []
    scores = np.full((count + 1, count + 1), NEVER)
    scores[1:] = arcs
    np.fill_diagonal(scores, NEVER)
    heads = scores.argmax(1)
    heads[0] = 0
    if np.count_nonzero(heads[1:] == 0) != 1 or _cycle(heads):
        spread = np.ptp(np.asarray(arcs, np.float64)) + 1
        scores[1:, 0] -= spread * (count + 1)
        heads = _arborescence(scores)
    return [int(head) - 1 for head in heads[1:]]


def _cycle(heads: NDArray[np.intp]) -> list[int]:
    """The nodes of one cycle, none if there is no cycle; node 0 is the root."""
    seen = np.zeros(len(heads), np.intp)
    for start in range(1, len(heads)):
        at = start
        while at and not seen[at]:
            seen[at] = start
            at = int(heads[at])
        if at and seen[at] == start:
            found = [at]
            while (at := int(heads[at])) != found[0]:
                found.append(at)
            return sorted(found)
    return []


def _arborescence(scores: NDArray[np.float64]) -> NDArray[np.intp]:
    """The heads of the best tree under node 0; scores[d, h]: of head h for node d (Chu-Liu-Edmonds)."""
    heads: NDArray[np.intp] = scores.argmax(1)
    heads[0] = 0
    ring = _cycle(heads)
    if not ring:
        return heads
    rest = sorted(set(range(len(scores))) - set(ring))
    gain = scores[ring] - scores[ring, heads[ring]][:, None]  # of opening the ring at each node
    entry, leave = gain[:, rest].argmax(0), scores[np.ix_(rest, ring)].argmax(1)
    last = len(rest)  # the ring as one node
    smaller = np.full((last + 1, last + 1), NEVER)
    smaller[:last, :last] = scores[np.ix_(rest, rest)]
    smaller[last, :last] = gain[entry, rest]
    smaller[:last, last] = scores[rest, np.array(ring)[leave]]
    smaller[0, last] = NEVER
    inner = _arborescence(smaller)
    for at, node in enumerate(rest):
        heads[node] = ring[leave[at]] if inner[at] == last else rest[inner[at]]
    opened = ring[entry[inner[last]]]
    heads[opened] = rest[inner[last]]
    return heads
