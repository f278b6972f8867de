"""What a rewriting of one sentence changed: of what it is said, and a word that narrows it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise

from runut.lang import pack
from runut.lang.shares import share_of
from runut.merge.cues import Cues, cues
from runut.merge.record import Clue, ClueKind
from runut.merge.words import stem_of
from runut.model import Span, make_id
from runut.model.view import View

SUBJECT = 4  # words at most
ALIKE = 0.5  # share of words of both that what is said of two subjects must have in common
SAID = 3  # words that tell something among them
TELLING = 0.05  # share of texts above which a word tells nothing
NARROW = 2  # words at most that may stand where the other sentence has none
CONTEXT = 4  # words in a row, or around the gap, that both sentences have
STOPS = frozenset(".!?…")
QUOTES = "\"”’'» \n"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence with its place."""

    stem: str
    form: str  # lower case
    span: Span


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence as words, marks left out."""

    language: str
    words: tuple[Word, ...]
    closed: bool = True  # ends as a sentence does; a heading leaves out what narrows

    @property
    def stems(self) -> list[str]:
        return [word.stem for word in self.words]

    def span(self, start: int, end: int) -> Span:
        first, last = self.words[start].span, self.words[end - 1].span
        return Span(first.report, first.start, last.end)

    def forms(self, start: int, end: int) -> tuple[str, ...]:
        return tuple(word.form for word in self.words[start:end])


def wording(view: View, span: Span) -> Wording:
    """The words of a span in order, marks left out."""
    found = []
    for index in view.tokens_in(span.start, span.end):
        token = view.tokens[index]
        stem = stem_of(view, index)
        if stem:
            at = Span(view.report.id, token.start, token.end)
            found.append(Word(stem, view.words(token).lower(), at))
    closed = view.text[span.start : span.end].rstrip(QUOTES)[-1:] in STOPS
    return Wording(view.report.language, tuple(found), closed)


def changed(ours: Wording, theirs: Wording) -> Iterator[Clue]:
    """Clues `subject` and `narrowed` of two sentences that are told alike, in one language, with the same
    names and numbers where words were replaced: else they tell of two things. Each clue ends with a mark of
    the two sentences, by which what copies say again is known."""
    if ours.language != theirs.language or ours.stems == theirs.stems:
        return
    if not same_matter(ours, theirs):
        return
    both_closed = ours.closed and theirs.closed
    blocks = SequenceMatcher(None, ours.stems, theirs.stems, autojunk=False).get_matching_blocks()
    same = [(block.a, block.b, block.size) for block in blocks if block.size]
    told = cues(ours.language)
    yield from _subject(told, ours, theirs, same)
    for (a, b, size), (c, d, more) in pairwise(same):
        if size + more >= CONTEXT and both_closed:
            yield from _narrowed(told, ours, (a + size, c), theirs, (b + size, d))
            yield from _narrowed(told, theirs, (b + size, d), ours, (a + size, c))


def same_matter(ours: Wording, theirs: Wording, numbers: int = 0) -> bool:
    """Whether no more than so many numbers, and no names, are replaced by others from one to the other."""
    pairs = SequenceMatcher(None, ours.stems, theirs.stems, autojunk=False).get_opcodes()
    replaced = 0
    for kind, a, b, c, d in pairs:
        if kind == "replace":
            one, other = ours.words[a:b], theirs.words[c:d]
            if any(word.stem.startswith("@") for word in one) and any(w.stem.startswith("@") for w in other):
                return False
            replaced += any(_is_number(word) for word in one) and any(_is_number(word) for word in other)
    return replaced <= numbers


def _is_number(word: Word) -> bool:
    return any(character.isdigit() for character in word.form)


def mark(ours: Wording, theirs: Wording) -> str:
    """The same for all copies of two sentences, in whatever order they come."""
    texts = sorted(" ".join(wording.stems) for wording in (ours, theirs))
    return make_id("wording", *texts)


def _subject(
    told: Cues, ours: Wording, theirs: Wording, same: Sequence[tuple[int, int, int]]
) -> Iterator[Clue]:
    """The same is said, after one noun that points back and another one."""
    if not same:
        return
    first, second, _ = same[0]
    one, other = _pointing(told, ours, first), _pointing(told, theirs, second)
    if one is None or other is None or one == other or _one_act(ours.language, one, other):
        return
    common = [ours.words[a + step] for a, _, size in same for step in range(size)]
    most = max(len(ours.words) - first, len(theirs.words) - second)
    says = sum(share_of(word.stem, word.form) < TELLING for word in common)
    if says >= SAID and len(common) >= ALIKE * most:
        yield Clue("subject", one, (other, mark(ours, theirs)), ours.span(0, first), theirs.span(0, second))


def _pointing(told: Cues, sentence: Wording, end: int) -> str | None:
    """The one noun before `end`, if a word beside it points back; no name, no word for anything."""
    if not 1 < end <= SUBJECT:
        return None
    nouns = [word for word in sentence.words[:end] if told.find("pointing", (word.form,)) is None]
    if len(nouns) != 1 or nouns[0].stem.startswith("@") or told.find("anything", (nouns[0].form,)):
        return None
    return nouns[0].form


@cache
def acts_named(language: str) -> Mapping[str, frozenset[str]]:
    """Types of act by the noun that names them."""
    found: dict[str, set[str]] = {}
    for row in pack(language).rows("frames"):
        for noun in row.several("noun"):
            found.setdefault(noun, set()).add(row["type"])
    return {noun: frozenset(types) for noun, types in found.items()}


def _one_act(language: str, one: str, other: str) -> bool:
    none: frozenset[str] = frozenset()
    return bool(acts_named(language).get(one, none) & acts_named(language).get(other, none))


def _narrowed(
    told: Cues, full: Wording, gap: tuple[int, int], bare: Wording, place: tuple[int, int]
) -> Iterator[Clue]:
    """`full` has a word that narrows where `bare` has none, between the same words."""
    start, end = gap
    if place[0] != place[1] or not 0 < end - start <= NARROW:
        return
    kind: ClueKind = "narrowed"
    words = full.forms(start, end)
    elsewhere = bare.forms(0, len(bare.words))
    whole = told.spot(kind, words) == (0, len(words))
    if whole and told.spot(kind, elsewhere) is None and told.spot("condition", elsewhere) is None:
        value = " ".join(words)
        around = bare.span(max(0, place[0] - 2), min(len(bare.words), place[1] + 2))
        yield Clue(kind, value, (mark(full, bare),), full.span(max(0, start - 1), end), around)
