"""One office, two spellings of its holder that no table knows to be one person."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import JaroWinkler, Levenshtein

from runut.merge.act import Act
from runut.merge.conflicts.make import conflict
from runut.merge.record import Clue, Group
from runut.model import Conflict, Side

ALIKE = 0.80  # from which two parts of names in one office are taken for spellings of one
LONG = 5  # letters from which two of them may differ
APOSTROPHES = str.maketrans("", "", "'’‘`ʼ")


def find(group: Group, acts: Sequence[Act]) -> Iterator[Conflict]:
    held: dict[tuple[str, str], dict[str, Clue]] = defaultdict(dict)
    for _, clue in group.clues:
        if clue.kind == "name":
            held[clue.about[0], clue.about[1]].setdefault(plain(clue.value), clue)
    for (role, state), names in sorted(held.items()):
        spelled = sorted(names)
        for number, one in enumerate(spelled):
            for other in spelled[number + 1 :]:
                ours, theirs = names[one], names[other]
                if ours.about[2] != theirs.about[2] and alike(one, other):
                    sides = (Side(ours.value, ours.span), Side(theirs.value, theirs.span))
                    yield conflict("name", "other-spelling", (role, state), sides, (), (state,))


def plain(name: str) -> str:
    """Lower case, hyphens as spaces, without apostrophes."""
    return " ".join(name.lower().replace("-", " ").translate(APOSTROPHES).split())


def alike(one: str, other: str) -> bool:
    """Whether two plain names may be spellings of one: as many parts, each a letter or two away from the
    other's, the first letters the same. A name at the head of the other is a short form or has a word stuck
    to it."""
    ours, theirs = one.split(), other.split()
    if len(ours) != len(theirs) or len(ours) < 2 or one.startswith(other) or other.startswith(one):
        return False
    return all(a[0] == b[0] and _near(a, b) for a, b in zip(ours, theirs, strict=True))


def _near(one: str, other: str) -> bool:
    far = 2 if min(len(one), len(other)) >= LONG else 1
    if abs(len(one) - len(other)) > far:
        return False
    return Levenshtein.distance(one, other) <= far and JaroWinkler.normalized_similarity(one, other) >= ALIKE
