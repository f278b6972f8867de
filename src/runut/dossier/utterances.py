"""Which statements of one speaker are one utterance, told by several reports in words of their own."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from math import log
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from runut.model import Span, Statement, Token

if TYPE_CHECKING:
    from runut.dossier.index import Index

SAME = 88.0  # likeness of their sorted words, 0..100, from which two wordings are one utterance
WITHIN = 97.0  # likeness of word sets, 0..100, from which one wording holds the other
WORDS = 5  # spaces in the shorter of the two
LONG = 24  # characters: shorter contents must be equal, since likeness says little about them
DAYS = 2  # between reports that tell one utterance in words of their own
ALIKE = 0.5  # share of their words, by rarity, that two wordings of the same days have in common
CLOSE = 0.67  # the same for two that one report tells in the same way, or that are read as different acts
QUOTED = 4  # words that an indirect wording quotes and the other has, too
RAREST = 8  # of the words of a statement, by which those like it are found
SHARED = 4  # words that they have in common


class Utterances:
    """Tells utterances apart by their words, by their days, and by sentences that lineage has aligned, of one
    language or of two."""

    def __init__(self, index: "Index") -> None:
        self._index = index
        self._tokens = {each.report: each.tokens for each in index.material.annotations}
        self._words = {one.id: self._said(one) for one in index.material.statements}
        self._found = Counter(word for said in self._words.values() for word in set(said))
        self._aligned: dict[str, set[str]] = defaultdict(set)
        for derivation in index.material.derivations:
            for pair in derivation.pairs:
                for one in self._in(pair.ours.report, pair.ours.start, pair.ours.end):
                    for other in self._in(pair.theirs.report, pair.theirs.start, pair.theirs.end):
                        self._aligned[one.id].add(other.id)
                        self._aligned[other.id].add(one.id)

    def groups(self, said: Sequence[Statement]) -> list[list[Statement]]:
        """Statements of one speaker, those of one utterance together, in order of the first of each."""
        first = {one.id: one.id for one in said}
        for one, other in self._candidates(said):
            if first[one.id] != first[other.id] and self.same(one, other):
                kept, gone = first[one.id], first[other.id]
                first = {id: kept if group == gone else group for id, group in first.items()}
        found: dict[str, list[Statement]] = defaultdict(list)
        for one in said:
            found[first[one.id]].append(one)
        return list(found.values())

    def _candidates(self, said: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
        """Pairs that are aligned or share one of their rarest words, in order."""
        place = {one.id: number for number, one in enumerate(said)}
        by_word: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(said):
            for word in sorted(set(self._words[one.id]), key=lambda word: (self._found[word], word))[:RAREST]:
                by_word[word].append(number)
        pairs = {pair for numbers in by_word.values() for pair in combinations(numbers, 2)}
        for one in said:
            met = self._aligned.get(one.id, ())
            pairs |= {(place[one.id], place[other]) for other in met if place.get(other, -1) > place[one.id]}
        return [(said[one], said[other]) for one, other in sorted(pairs)]

    def wordings(self, group: Sequence[Statement]) -> Iterator[Statement]:
        """One statement for each wording that differs from those before."""
        held: list[str] = []
        for one in group:
            content = " ".join(sorted(self._words[one.id]))
            if not any(_near(content, other) for other in held):
                held.append(content)
                yield one

    def same(self, one: Statement, other: Statement) -> bool:
        """Whether two statements are one utterance. A report tells one twice where it quotes what it has told
        in its own words."""
        ours, theirs = self._words[one.id], self._words[other.id]
        if _near(" ".join(sorted(ours)), " ".join(sorted(theirs))) or other.id in self._aligned.get(
            one.id, ()
        ):
            return True
        if not self._near_in_time(one, other):
            return False
        if self._quoted(one, theirs) or self._quoted(other, ours):
            return True
        shared = set(ours) & set(theirs)
        alike = 2 * self._weight(shared) / (self._weight(set(ours)) + self._weight(set(theirs)) or 1)
        apart = one.report == other.report and one.direct == other.direct
        return len(shared) >= SHARED and alike >= (CLOSE if apart or one.act != other.act else ALIKE)

    def _quoted(self, one: Statement, words: list[str]) -> bool:
        """Whether words that an indirect wording quotes stand in the other wording."""
        text = f" {' '.join(words)} "
        for quote in () if one.direct else self._index.quotes_in(one.content[0]):
            held = self._lemmas(quote)
            if len(held) >= QUOTED and f" {' '.join(held)} " in text:
                return True
        return False

    def _near_in_time(self, one: Statement, other: Statement) -> bool:
        days = [self._index.reports[each.report].published.value for each in (one, other)]
        try:
            first, second = (date.fromisoformat(day or "") for day in days)
        except ValueError:
            return False
        return abs((first - second).days) <= DAYS

    def _weight(self, words: Iterable[str]) -> float:
        return sum(log((len(self._words) + 1) / self._found[word]) for word in sorted(words))

    def _said(self, one: Statement) -> list[str]:
        return [lemma for span in sorted(one.content) for lemma in self._lemmas(span)]

    def _lemmas(self, span: Span) -> list[str]:
        """The words of a span by their lemmas where the report's are known, marks left out."""
        tokens: Sequence[Token] = self._tokens.get(span.report, ())
        first = bisect_left(tokens, span.start, key=lambda token: token.start)
        last = bisect_left(tokens, span.end, key=lambda token: token.start)
        lemmas = [token.lemma.casefold() for token in tokens[first:last]]
        words = lemmas or self._index.words(span).casefold().split()
        return [word for word in words if any(map(str.isalnum, word))]

    def _in(self, report: str, start: int, end: int) -> list[Statement]:
        """The statement whose content stands in a sentence; none where there are two, since it is not known
        which of them is aligned."""
        found = [one for one in self._index.said_by(report) if start <= one.content[0].start < end]
        return found if len(found) == 1 else []


def _near(first: str, second: str) -> bool:
    """Whether two wordings, words sorted, are nearly the same or one holds the other."""
    if first == second:
        return True
    if min(first.count(" "), second.count(" ")) >= WORDS and fuzz.token_set_ratio(first, second) > WITHIN:
        return True
    short, long = sorted((len(first), len(second)))
    if short < LONG or long - short > long / 2:
        return False
    return bool(fuzz.ratio(first, second, score_cutoff=SAME))
