"""What the network says of one sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from runut.encoder.decode import best_labels, log_softmax, runs, tree

Labels = Mapping[str, tuple[str, ...]]
ROOT, LOOSE = "root", "dep"  # UD relations of the root, and of a word of which no other is known


@dataclass(frozen=True, slots=True)
class Tagged:
    """Words start to end (not included) of a sentence, with the mean probability of their labels."""

    start: int
    end: int
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sentence of n words; arrays are float32."""

    scores: dict[str, NDArray[np.float32]]  # tag head -> (n, labels): log-probabilities
    heads: tuple[int, ...]  # of each word, -1 for the one root
    relations: tuple[str, ...]  # UD without subtypes
    upos: tuple[str, ...]
    roles: NDArray[np.float32]  # (n triggers, n mentions, roles): probabilities
    vector: NDArray[np.float32]  # (384,), of length 1; zeros for a sentence without words
    labels: Labels = field(repr=False)

    def spans(self, head: str) -> list[Tagged]:
        """The spans of a BIO head, in order."""
        logs, labels = self.scores[head], self.labels[head]
        path = best_labels(logs, labels)
        sure = np.exp(logs[np.arange(len(path)), path])
        return [Tagged(a, b, kind, float(sure[a:b].mean())) for a, b, kind in runs(path, labels)]


def decided(scores: Mapping[str, NDArray[np.float32]], labels: Labels) -> Sheet:
    """A sheet of the network's scores of one sentence: its tag heads are those that labels name."""
    logs = {head: log_softmax(scores[head]) for head in labels if head in scores and head != "pair"}
    heads = tree(scores["arc"])
    names = labels["relations"]
    told = [names[int(row[head + 1])] for row, head in zip(scores["relation"], heads, strict=True)]
    return Sheet(
        logs,
        tuple(heads),
        tuple(
            ROOT if head < 0 else LOOSE if one == ROOT else one for one, head in zip(told, heads, strict=True)
        ),
        tuple(labels["upos"][int(best)] for best in logs["upos"].argmax(-1)),
        np.exp(log_softmax(scores["role"])),
        scores["vector"],
        labels,
    )


def blank(labels: Labels, wide: int) -> Sheet:
    """The sheet of a sentence without words. Tags by a treebank's habit (`upos_gsd`) stand under the plain
    name in every sheet."""
    other = ("relations", "roles", "pair")
    scores = {
        head: np.zeros((0, len(names)), np.float32)
        for head, names in labels.items()
        if head not in other and "_" not in head
    }
    roles = np.zeros((0, 0, len(labels["roles"])), np.float32)
    return Sheet(scores, (), (), (), roles, np.zeros(wide, np.float32), labels)
