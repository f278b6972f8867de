"""What speaks for two mentions of MEANTIME being one event: within one report, and across reports.

Across reports it is what `merge.likeness` compares, with the lemma that the encoder reads and how alike the
reports are as a whole. Within one report, where merging takes all mentions for different acts but this
corpus does not, it is how words refer: the lemma and how common it is, a verb taken up by its noun, a noun
that points back, pronouns and relative clauses, and how far apart they stand. Both hear from the encoder
how alike the phrases of the two are.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, log1p, log10, sqrt
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from runut.encoder import Encoder
from runut.lang.shares import FLOOR, share_of
from runut.merge.cues import cues
from runut.merge.facets import Facets
from runut.merge.likeness import features
from runut.model import Span
from runut.model.view import View

Kind = Literal["verb", "noun", "pronoun"]
Bag = Mapping[str, float]

NEAR = (
    "start", "same lemma", "common lemma", "verb and verb", "noun and noun", "verb then noun", "told often",
    "derived", "one sentence", "next sentence", "distance", "pronoun", "pronoun near", "relative clause",
    "apposition", "points back", "points back, alike", "bare, alike", "other determiner, alike",
    "like phrases",
)  # fmt: skip
FAR = (
    "start", "like words", "unlike words", "same day", "dates meet", "shifted", "dates apart",
    "reports apart", "same lemma", "derived", "reports alike", "like phrases",
)  # fmt: skip
KINDS: Mapping[str | None, Kind] = {"VERB": "verb", "AUX": "verb", "PRON": "pronoun", "DET": "pronoun"}
TELLING = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM"))
PHRASE = frozenset(
    ("nsubj", "csubj", "obj", "iobj", "obl", "ccomp", "xcomp", "nmod", "amod", "nummod", "compound", "appos",
     "acl", "advmod")
)  # fmt: skip
NO_HEADS = frozenset(("DET", "ADP", "PART", "PUNCT"))
STEM = 4  # letters that two lemmas of one stem begin with, at least
SHARE = 0.6  # and of the shorter one this share
CLOSE = 50  # characters after which a pronoun's likeness to what stands before it has halved


@dataclass(frozen=True)
class Syntax:
    """How a mention stands in its sentence: its head word and what hangs on it. Numbers are tokens'."""

    place: Span
    lemma: str
    kind: Kind
    determined: Literal["", "back", "other"]  # by nothing, by a word that points back, by another
    word: int
    governor: int | None
    relation: str
    described: int | None  # what a relative clause says more of, if the mention is its pronoun
    sentence: int
    phrase: tuple[str, ...]  # its head word and those that say who, what and where of it


@dataclass(frozen=True)
class Marked:
    """A mention of the corpus as merging sees it, with the event that it refers to."""

    facets: Facets
    syntax: Syntax
    event: str
    lemma: str  # as the corpus gives it, else the words as they stand

    @property
    def place(self) -> Span:
        return self.syntax.place


def syntax(view: View, trigger: Span) -> Syntax:
    """What the encoder's tree says of the trigger's head word."""
    tokens = view.tokens
    inside = view.tokens_in(trigger.start, trigger.end) or (view.token_at(trigger.start) or 0,)
    heads = [at for at in inside if tokens[at].head not in inside]
    word = next((at for at in heads if tokens[at].upos not in NO_HEADS), inside[0])
    governor = tokens[word].head
    relation = tokens[word].deprel or ""
    kind = KINDS.get(tokens[word].upos, "noun")
    clause = tokens[governor] if kind == "pronoun" and governor is not None and governor >= 0 else None
    return Syntax(
        trigger,
        tokens[word].lemma.lower() or view.words(tokens[word]).lower(),
        kind,
        _determined(view, word),
        word,
        governor,
        relation,
        clause.head if clause and (clause.deprel or "").startswith("acl") else None,
        view.sentence_at(trigger.start) or 0,
        tuple(view.words(tokens[at]) for at in sorted((word, *_hanging(view, word, PHRASE)))),
    )


def _determined(view: View, word: int) -> Literal["", "back", "other"]:
    found = [view.words(view.tokens[at]).lower() for at in _hanging(view, word, frozenset(("det",)))]
    back = any(cues(view.report.language).find("pointing", (one,)) for one in found)
    return "back" if back else "other" if found else ""


def _hanging(view: View, word: int, relations: Collection[str]) -> list[int]:
    """The tokens that hang on one by some of these relations, whatever their subtype."""
    tokens = view.tokens
    sentence = view.sentence_of(tokens[word].start)
    around = view.tokens_in(sentence.start, sentence.end) if sentence else ()
    return [
        at
        for at in around
        if tokens[at].head == word and (tokens[at].deprel or "").partition(":")[0] in relations
    ]


def like_phrases(encoder: Encoder, phrases: Sequence[Sequence[str]]) -> NDArray[np.float64]:
    """Cosines of each phrase's vector with each other's, beside their mean; 0 where it is below that."""
    vectors = np.array([sheet.vector for sheet in encoder.read(phrases)], np.float64)
    vectors -= vectors.mean(0)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return np.maximum(vectors @ vectors.T, 0.0)


def bags(views: Iterable[View]) -> dict[str, Bag]:
    """The telling lemmas of each report, by their rarity among all of them, of length 1."""
    counted = {
        view.report.id: Counter(token.lemma.lower() for token in view.tokens if token.upos in TELLING)
        for view in views
    }
    spread = Counter(lemma for each in counted.values() for lemma in each)
    found: dict[str, Bag] = {}
    for report, each in counted.items():
        raw = {
            lemma: (1 + log(times)) * log(len(counted) / spread[lemma])
            for lemma, times in sorted(each.items())
        }
        length = sqrt(sum(value * value for value in raw.values())) or 1.0
        found[report] = {lemma: value / length for lemma, value in raw.items()}
    return found


def derived(one: str, other: str) -> bool:
    """Whether two lemmas seem to be of one stem, as a verb and its noun."""
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if one == other:
        return False
    length = min(len(one), len(other)) if shared is None else shared
    return length >= STEM and length >= SHARE * min(len(one), len(other))


def near(one: Syntax, other: Syntax, told: int, like: float) -> list[float] | None:
    """Within one report, in the order of `NEAR`; `told` is how many mentions have the first one's lemma. None
    if one lies within the other: part and whole are two."""
    a, b = sorted((one, other), key=lambda mention: (mention.place.start, mention.place.end))
    if b.place.start < a.place.end:
        return None
    same, alike = a.lemma == b.lemma, a.lemma == b.lemma or derived(a.lemma, b.lemma)
    apart = b.sentence - a.sentence
    gap = b.place.start - a.place.start
    noun, pronoun = b.kind == "noun", b.kind == "pronoun"
    holds: dict[str, float] = {
        "start": 1,
        "same lemma": same,
        "common lemma": same * log10(share_of(a.lemma, a.lemma) / FLOOR),
        "verb and verb": same and a.kind == b.kind == "verb",
        "noun and noun": same and a.kind == b.kind == "noun",
        "verb then noun": same and a.kind == "verb" and noun,
        "told often": same * log(max(told, 2) / 2),
        "derived": alike and not same,
        "one sentence": apart == 0,
        "next sentence": apart == 1,
        "distance": log1p(apart),
        "pronoun": pronoun,
        "pronoun near": pronoun / (1 + gap / CLOSE),
        "relative clause": b.described is not None and b.described == a.word,
        "apposition": b.relation == "appos" and b.governor == a.word,
        "points back": noun and b.determined == "back",
        "points back, alike": noun and alike and b.determined == "back",
        "bare, alike": noun and alike and not b.determined,
        "other determiner, alike": noun and alike and b.determined == "other",
        "like phrases": like,
    }
    return [float(holds[name]) for name in NEAR]


def far(one: Marked, other: Marked, reports: Mapping[str, Bag], like: float) -> list[float]:
    """Across reports, in the order of `FAR`."""
    a, b = one.syntax.lemma, other.syntax.lemma
    alike = a == b or derived(a, b)
    ours, theirs = reports[one.place.report], reports[other.place.report]
    holds = dict(features(one.facets, other.facets, ()))
    holds["same lemma"] = float(a == b)
    holds["derived"] = float(alike and a != b)
    holds["reports alike"] = (
        sum(ours[word] * theirs[word] for word in sorted(ours.keys() & theirs.keys())) * alike
    )
    holds["like phrases"] = like
    return [holds.get(name, 0.0) for name in FAR]
