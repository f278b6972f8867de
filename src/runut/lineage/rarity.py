"""How much it says that two reports share a word: little for common words and for a story's own names."""

from collections import Counter
from collections.abc import Sequence
from math import log

from runut.lang.shares import FLOOR
from runut.lineage.sheet import Sheet

STORY = 4.0  # a story's neighbourhood takes so many reports to outweigh what words say anywhere


class Rarity:
    """What the words of two reports say anywhere."""

    def __init__(self, one: Sheet, other: Sheet) -> None:
        self._one, self._other = one.words, other.words

    def share(self, feature: str) -> float:
        """The share of texts that hold `feature`."""
        return max(self._one.get(feature, FLOOR), self._other.get(feature, FLOOR))

    def surprise(self, feature: str) -> float:
        """In nats: what it says that the two share `feature`."""
        return -log(self.share(feature))


class Story:
    """Rarity among the neighbours of two reports: the words of their common subject say little."""

    def __init__(self, rarity: Rarity, neighbours: Sequence[Sheet]) -> None:
        self.rarity = rarity
        self.size = len(neighbours)
        self.found: Counter[str] = Counter()
        for sheet in neighbours:
            self.found.update(sheet.words.keys())
        self._known: dict[str, float] = {}

    def surprise(self, feature: str) -> float:
        """In nats, no more than `Rarity.surprise`."""
        if feature not in self._known:
            wide = self.rarity.share(feature)
            near = (self.found[feature] + STORY * wide) / (self.size + STORY)
            self._known[feature] = -log(max(wide, near))
        return self._known[feature]
