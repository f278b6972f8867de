"""An encoder that says what a test tells it to: words -> labels, all else O."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from training.labels import EVERYTHING

from runut.encoder import Sheet

LABELS = {head: tuple(labels) for head, labels in EVERYTHING.items()}
ALMOST = 0.9  # the probability of what is told


def logs(words: Sequence[str], head: str, told: Mapping[str, str]) -> np.ndarray:
    """Log-probabilities (words, labels) in which each word has its told label, or the first one."""
    labels = LABELS[head]
    odds = np.full((len(words), len(labels)), (1 - ALMOST) / (len(labels) - 1))
    for at, word in enumerate(words):
        odds[at, labels.index(told.get(word, labels[0]))] = ALMOST
    return np.log(odds).astype(np.float32)


@dataclass
class Told:
    """`tags`: head -> word -> label; `roles`: (trigger, mention) -> role, by words."""

    tags: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    roles: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def read(self, sentences: Sequence[Sequence[str]]) -> list[Sheet]:
        return [self._sheet(words) for words in sentences]

    def _sheet(self, words: Sequence[str]) -> Sheet:
        count, kinds = len(words), LABELS["roles"]
        roles = np.zeros((count, count, len(kinds)), np.float32)
        roles[:, :, 0] = 1
        for (trigger, mention), role in self.roles.items():
            if trigger in words and mention in words:
                row = roles[words.index(trigger), words.index(mention)]
                row[:] = 0
                row[kinds.index(role)] = 1
        tags = ("names", "upos", "speech", "acts", "status", "saying")
        return Sheet(
            {head: logs(words, head, self.tags.get(head, {})) for head in tags},
            tuple([-1] + [0] * (count - 1)),
            tuple(["root"] + ["dep"] * (count - 1)),
            tuple(self.tags.get("upos", {}).get(word, "NOUN") for word in words),
            roles,
            np.zeros(384, np.float32),
            LABELS,
        )
