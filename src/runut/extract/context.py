"""Parties that a telling leaves out because the report has made them plain: `the ceasefire`, `the talks`.

Full tellings of a report make its pairs of parties known. A telling with one party missing gets the
partner that its party has in most of them; one with both missing, the pair of most of them. Ties and
single tellings decide nothing.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from runut.extract.drafts import MUTUAL, Draft, states
from runut.model import QUAD, Party

INFERRED = frozenset(("ASSAULT", "COERCE", "SANCTION", "RETREAT", "CONSULT", "AGREE", "COOPERATE"))
SEEN = 2  # tellings that make a pair known
CONFLICT = "conflict"


def complete(drafts: Sequence[Draft], full: Sequence[Draft]) -> list[Draft]:
    """The half drafts that the report's pairs make full; the rest stay as they are."""
    pairs = _Pairs(full)
    return [pairs.fill(draft) for draft in drafts]


class _Pairs:
    """Pairs of states that act on or with each other in a report, with how often, by kind of act."""

    def __init__(self, full: Sequence[Draft]) -> None:
        self.all: Counter[frozenset[str]] = Counter()
        self.hostile: Counter[frozenset[str]] = Counter()
        for draft in full:
            everyone = states(draft.actors) | states(draft.recipients)
            if len(everyone) != 2:
                continue
            self.all[everyone] += 1
            if QUAD[draft.type].endswith(CONFLICT):
                self.hostile[everyone] += 1

    def fill(self, draft: Draft) -> Draft:
        if draft.type not in INFERRED:
            return draft
        known = states(draft.actors) | states(draft.recipients)
        pairs = self.hostile if QUAD[draft.type].endswith(CONFLICT) or draft.type == "RETREAT" else self.all
        pair = _most(pairs, known)
        if pair is None or len(known) > 1:
            return draft
        missing = tuple(Party(state) for state in sorted(pair - known))
        because = (*draft.because, "context:pair")
        if draft.frame in MUTUAL:
            return replace(draft, actors=(*draft.actors, *missing), because=because)
        if not known:
            return draft
        if draft.actors:
            return replace(draft, recipients=missing, because=because)
        return replace(draft, actors=missing, because=because)


def _most(pairs: Counter[frozenset[str]], known: frozenset[str]) -> frozenset[str] | None:
    """The pair with the known party that is told most often, if one is."""
    ranked = [(count, pair) for pair, count in pairs.items() if known <= pair]
    top = max((count for count, _ in ranked), default=0)
    best = [pair for count, pair in ranked if count == top]
    return best[0] if top >= SEEN and len(best) == 1 else None
