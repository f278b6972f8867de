"""Which reports are worth comparing: an inverted index over shingles and over pairs of rare words."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from zlib import crc32

import numpy as np

from runut.lineage.rarity import Rarity
from runut.lineage.sheet import Line, Sheet

RAREST = 7  # features of a sentence that go into the index, each pair of them a key
RAREST_NAMES = 5  # and so many of those that every language writes alike
COMMON = 40  # a key of more reports is a commonplace or page furniture
ENOUGH = 8  # what two reports' shared keys must weigh: a pair of words one, a shingle two
ABROAD = 4  # and in two languages, which have fewer words in common
NEAREST = 10  # so many pairs of each report are compared with each language, the heaviest first
NEIGHBOURS = 12  # reports that tell most nearly the same story
PAIR = 32  # bits; keys below are shingles, keys above pairs of words

Pairs = dict[tuple[int, int], int]


def candidates(sheets: Sequence[Sheet], rarity: Rarity) -> Pairs:
    """Pairs of indexes into `sheets` (lower first) with the weight of the keys they share, at most NEAREST
    times as many as sheets. Memory: 12 bytes a key and some 40 keys a sentence."""
    keys, numbers = array("Q"), array("I")
    for number, sheet in enumerate(sheets):
        own = {key for line in sheet.lines for key in keys_of(line, rarity)}
        keys.extend(sorted(own))
        numbers.extend([number] * len(own))
    shared: Counter[tuple[int, int]] = Counter()
    for key, holders in _postings(keys, numbers):
        weight = 1 if key >> PAIR else 2
        for pair in combinations(holders, 2):
            shared[pair] += weight
    tongues = [sheet.language for sheet in sheets]
    found = {
        (one, other): weight
        for (one, other), weight in sorted(shared.items())
        if weight >= (ENOUGH if tongues[one] == tongues[other] else ABROAD)
    }
    return _nearest(found, tongues)


def _postings(keys: "array[int]", numbers: "array[int]") -> Iterator[tuple[int, list[int]]]:
    """Each key that several sheets hold, and not too many, with those sheets in order."""
    if not keys:
        return
    all_keys, all_numbers = np.frombuffer(keys, np.uint64), np.frombuffer(numbers, np.uint32)
    order = np.argsort(all_keys, kind="stable")
    all_keys, all_numbers = all_keys[order], all_numbers[order]
    starts = np.flatnonzero(np.concatenate(([True], all_keys[1:] != all_keys[:-1])))
    ends = np.append(starts[1:], len(all_keys))
    lengths = ends - starts
    for at in np.flatnonzero((lengths > 1) & (lengths <= COMMON)):
        yield int(all_keys[starts[at]]), all_numbers[starts[at] : ends[at]].tolist()


def keys_of(line: Line, rarity: Rarity) -> Iterator[int]:
    """The index keys of one sentence."""
    yield from line.kept
    for features, count in ((line.features, RAREST), (line.names, RAREST_NAMES)):
        for one, other in combinations(_rarest(features, rarity, count), 2):
            yield crc32(one.encode()) << PAIR | crc32(other.encode())


def _rarest(features: frozenset[str], rarity: Rarity, count: int) -> list[str]:
    told = [feature for feature in features if rarity.found[feature] > 1]
    told.sort(key=lambda feature: (-rarity.surprise(feature), feature))
    return sorted(told[:count])


def _nearest(pairs: Pairs, languages: Sequence[str]) -> Pairs:
    """The pairs that are among the heaviest of either report with reports of one language."""
    kept: set[tuple[int, int]] = set()
    for number, others in _by_report(pairs).items():
        taken: Counter[str] = Counter()
        for other in others:
            taken[languages[other]] += 1
            if taken[languages[other]] <= NEAREST:
                kept.add((min(number, other), max(number, other)))
    return {pair: weight for pair, weight in pairs.items() if pair in kept}


def neighbourhoods(pairs: Pairs) -> dict[int, list[int]]:
    """For each report those that share most keys with it, nearest first."""
    return {number: others[:NEIGHBOURS] for number, others in _by_report(pairs).items()}


def _by_report(pairs: Pairs) -> dict[int, list[int]]:
    near: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (one, other), weight in pairs.items():
        near[one].append((-weight, other))
        near[other].append((-weight, one))
    return {number: [other for _, other in sorted(found)] for number, found in near.items()}
