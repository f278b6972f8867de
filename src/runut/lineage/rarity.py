"""How much it says that two reports share a word: little for common words and for a story's own names."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

from runut.lang import packs
from runut.lineage.sheet import Sheet

FLOOR = 0.0005  # background share of a word that no table holds
TRUST = 8.0  # the background counts as so many reports
STORY = 4.0  # and a story's neighbourhood takes so many reports to outweigh it


def shares() -> dict[str, float]:
    """Share of texts that hold a word, over all packs; a word of several languages has its greatest."""
    found: dict[str, float] = {}
    for pack in packs():
        for row in pack.rows("word_shares"):
            found[row["word"]] = max(found.get(row["word"], 0.0), float(row["share"]))
    return found


class Rarity:
    """Document frequencies of a store, backed by the shipped ones so that small stores work."""

    def __init__(self, background: Mapping[str, float], sheets: Iterable[Sheet]) -> None:
        self.background: dict[str, float] = {}
        self.found: Counter[str] = Counter()
        self.size = 0
        self._known: dict[str, float] = {}
        for sheet in sheets:
            self.size += 1
            self.found.update(sheet.words.keys())
            for stem, form in sheet.words.items():
                share = max(background.get(form, FLOOR), background.get(stem, FLOOR))
                self.background[stem] = max(self.background.get(stem, FLOOR), share)

    def share(self, feature: str) -> float:
        """The share of reports that hold `feature`, without the two that are compared."""
        seen = max(0, self.found[feature] - 2)
        return (seen + TRUST * self.background[feature]) / (max(0, self.size - 2) + TRUST)

    def surprise(self, feature: str) -> float:
        """In nats: what it says that two reports share `feature`."""
        if feature not in self._known:
            self._known[feature] = -log(self.share(feature))
        return self._known[feature]


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
