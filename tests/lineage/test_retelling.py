"""Rewrites and translations are found by what their sentences say; reports of like events stay apart."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from lineage_samples import ENGLISH, OTHER, REWRITTEN, SAME_EVENT, TALKS, reading

from runut.encoder import packed
from runut.lineage import derivations
from runut.model import Derivation, Reading

COMMON = np.random.default_rng(1).normal(size=384).astype(np.float32)  # all sentences are a little alike
MEANINGS = 2 * COMMON + np.random.default_rng(3).normal(size=(60, 384)).astype(np.float32)
NOISE = np.random.default_rng(5).normal(size=(60, 384)).astype(np.float32)
TOLD = [
    "The ministers of Chile and Peru, Amelia Rojas and Tomas Quispe, talked in Arica about their sea border.",
    "For six hours they sat in the former custom house of Arica by the pier, with Rojas at its head.",
    "The baselines of the Den Haag ruling would not be moved by an inch, Rojas assured.",
    "Thirty boats of fishermen from Tacna were driven away by the Chilean patrol last week.",
    "Quispe wanted it in writing that small boats may pass freely in the anchovy season.",
    "The next round is to take place in Lima after carnival, watched by Brazil.",
]


def meant(of: Reading, meanings: Sequence[int], noise: float = 0.3) -> Reading:
    """The reading with a vector a sentence: near MEANINGS[n], and a little different in each report."""
    shift = len(of.report.id)
    vectors = [
        packed(MEANINGS[number] + noise * NOISE[(number + shift) % 60]) if number >= 0 else b""
        for number in meanings
    ]
    return replace(of, annotation=replace(of.annotation, vectors=tuple(vectors)))


def links(*readings: Reading) -> list[Derivation]:
    """Between the first two reports."""
    return [one for one in derivations(readings) if {one.report, one.source} == {"a", "bb"}]


def store(second: Sequence[int]) -> list[Reading]:
    return [
        meant(reading("a", TALKS), range(7)),
        meant(reading("bb", TOLD, language="en"), second),
        meant(reading("ccc", SAME_EVENT), range(20, 26)),
        meant(reading("dddd", OTHER), range(30, 34)),
        meant(reading("eeeee", ENGLISH, language="en"), range(40, 44)),
    ]


def test_a_translation_is_found_by_its_sentences() -> None:
    [found] = links(*store(range(6)))
    assert len(found.pairs) == 6
    assert "say the same" in found.because


def test_the_earlier_is_the_source_of_a_translation() -> None:
    early, *others = store(range(6))
    late = replace(others[0].report, published=replace(early.report.published, value="2031-05-09"))
    [found] = links(early, replace(others[0], report=late), *others[1:])
    assert (found.report, found.source, found.kind) == ("bb", "a", "translation")


def test_a_few_like_sentences_are_no_translation() -> None:
    assert not links(*store([0, 1, 2, 50, 51, 52]))


def test_sentences_in_another_order_throughout_are_no_translation() -> None:
    assert not links(*store([5, 4, 3, 2, 1, 0]))


def test_without_vectors_nothing_is_asked_of_them() -> None:
    bare = [
        replace(one, annotation=replace(one.annotation, vectors=())) if one.report.id == "bb" else one
        for one in store(range(6))
    ]
    assert not links(*bare)
    assert not links(*store([-1] * 6))


def test_other_words_throughout_are_borne_out_by_the_vectors_where_there_are_any() -> None:
    """Like words in one order are found without vectors; vectors that part the sentences outweigh them."""
    bare = reading("a", TALKS), reading("bb", REWRITTEN)
    alike = meant(bare[0], range(7)), meant(bare[1], range(6))
    apart = meant(bare[0], range(7)), meant(bare[1], [0, 1, 50, 51, 52, 53])
    assert links(*bare)
    assert links(*alike)
    assert not links(*apart)
