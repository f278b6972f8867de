"""Which reports are worth comparing: those that share keys, of shingles and of pairs of rare words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from runut.lineage.sheet import Line, Sheet

RAREST = 7  # features of a sentence that go into the index, each pair of them a key
RAREST_NAMES = 5  # and so many of those that every language writes alike
COMMON = 40  # a key of more reports is a commonplace or page furniture
ENOUGH = 8  # what two reports' shared keys must weigh: a pair of words one, a shingle two
ABROAD = 4  # and in two languages, which have fewer words in common
NEAREST = 10  # so many pairs of each report are compared with each language, the heaviest first
NEIGHBOURS = 12  # reports that tell most nearly the same story
ROOM = 24  # low bits of a key that are left free for a report's number
SHINGLE = 1 << 63  # the bit of a key that is no pair of words

Keys = NDArray[np.uint64]
Pairs = dict[tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index asks of a report. `keys`: its `Keys`, little-endian."""

    report: str
    language: str
    keys: bytes


def entry(sheet: Sheet) -> Entry:
    """What the index holds of a report: its keys sorted, each once."""
    found = {key for line in sheet.lines for key in _keys(line, sheet.words)}
    return Entry(sheet.report, sheet.language, np.array(sorted(found), "<u8").tobytes())


def _keys(line: Line, words: Mapping[str, float]) -> Iterator[int]:
    for shingle in line.kept:
        yield SHINGLE | shingle << ROOM
    for features, count in ((line.features, RAREST), (line.names, RAREST_NAMES)):
        rarest = sorted(features, key=lambda feature: (words[feature], feature))[:count]
        for one, other in combinations(sorted(rarest), 2):
            yield (crc32(one.encode()) << 7 ^ crc32(other.encode())) << ROOM


def neighbours(entries: Iterable[Entry]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The pairs of reports that are worth comparing, the lesser id first, each with the reports that are near
    to either; those of one story stand together, so that few sheets need be at hand. All that this rests on:
    what keys reports share, and which of them more than COMMON hold. A report that shares none changes
    nothing."""
    ordered = sorted(entries, key=lambda entry: entry.report)
    tongues = [entry.language for entry in ordered]
    pairs = _nearest(_enough(ordered), tongues)
    near = _by_report(pairs)
    for one, other in _walked(pairs, near):
        around = sorted({*near[one][:NEIGHBOURS], *near[other][:NEIGHBOURS]} - {one, other})
        yield ordered[one].report, ordered[other].report, tuple(ordered[number].report for number in around)


def _enough(entries: Sequence[Entry]) -> Pairs:
    """Pairs of numbers (lower first) with the weight of the keys they share, where that is enough."""
    codes, weights = _weighed(entries)
    abroad = np.array([entry.language for entry in entries], dtype=object)
    ones, others = (codes >> np.uint64(32)).astype(np.int64), (codes & np.uint64(0xFFFFFFFF)).astype(np.int64)
    bar = np.where(abroad[ones] == abroad[others], ENOUGH, ABROAD)
    kept = weights >= bar
    return {
        (one, other): weight
        for one, other, weight in zip(
            ones[kept].tolist(), others[kept].tolist(), weights[kept].tolist(), strict=True
        )
    }


def _weighed(entries: Sequence[Entry]) -> tuple[Keys, NDArray[np.int64]]:
    """Every pair of entries that share a key, as one number, and what their keys weigh. Memory: 8 bytes a
    key, and some 24 for each key that two reports share."""
    held = [np.frombuffer(entry.keys, "<u8") | np.uint64(number) for number, entry in enumerate(entries)]
    postings = np.concatenate(held) if held else np.empty(0, np.uint64)
    postings.sort()
    heads = postings >> np.uint64(ROOM)
    starts = np.flatnonzero(np.concatenate(([True], heads[1:] != heads[:-1]))[: len(heads)])
    lengths = np.diff(np.append(starts, len(heads)))
    told = np.repeat((lengths > 1) & (lengths <= COMMON), lengths)
    postings, heads = postings[told], heads[told]
    numbers = postings & np.uint64((1 << ROOM) - 1)
    heavy = postings >> np.uint64(63)
    found = []
    for apart in range(1, COMMON):
        same = np.flatnonzero(heads[apart:] == heads[:-apart])
        code = numbers[same] << np.uint64(32) | numbers[same + apart]
        found.append(code << np.uint64(1) | heavy[same])
    codes = np.concatenate(found)
    found.clear()
    return _summed(codes)


def _summed(codes: Keys) -> tuple[Keys, NDArray[np.int64]]:
    """Each pair once, with the sum of its weights: a code is a pair, its last bit the weight less one."""
    codes.sort()
    heavy = (codes & np.uint64(1)).astype(np.uint8)
    codes >>= np.uint64(1)
    starts = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1]))[: len(codes)])
    if not len(starts):
        return codes, np.empty(0, np.int64)
    counts = np.diff(np.append(starts, len(codes)))
    return codes[starts], counts + np.add.reduceat(heavy, starts, dtype=np.int64)


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


def _walked(pairs: Pairs, near: Mapping[int, Sequence[int]]) -> list[tuple[int, int]]:
    """The pairs in the order in which their reports are met on a walk from each to those near to it."""
    met: dict[int, int] = {}
    for start in sorted(near):
        waiting = [start]
        while waiting:
            number = waiting.pop()
            if number not in met:
                met[number] = len(met)
                waiting.extend(other for other in reversed(near[number]) if other not in met)
    return sorted(pairs, key=lambda pair: sorted(met[number] for number in pair))


def _by_report(pairs: Pairs) -> dict[int, list[int]]:
    """For each report those that share keys with it, the heaviest first."""
    near: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (one, other), weight in pairs.items():
        near[one].append((-weight, other))
        near[other].append((-weight, one))
    return {number: [other for _, other in sorted(found)] for number, found in near.items()}
