"""Parties that a telling leaves out because the report has made them plain: `the ceasefire`, `the talks`.

Full tellings of a report make its pairs of parties known. A telling with one party missing gets the partner
that its party has in most of them; one with both missing, the pair of most of them. Who strikes whom is
completed only from strikes and the like, in the same direction. Ties and single tellings decide nothing.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from runut.extract.drafts import MUTUAL, Draft, states
from runut.model import FORCE, QUAD, Party

BETWEEN = frozenset(("RETREAT", "CONSULT", "AGREE", "COOPERATE", "ASSAULT"))  # completed where all act
MEDIATED = "third"  # the frame of acts that somebody does between others
OFFERED = frozenset(("AGREE",))  # of one side to another
VOWED = frozenset((("THREATEN", "violence"),))  # what is told of who strikes back, against an adversary
SPOKEN = "verbal conflict"  # whom somebody accuses or asks does nothing with him
NEAR = 250  # characters from an act of two to the `they` that stands for them
BOTH = 2
SEEN = 2  # tellings that make a pair known


def complete(drafts: Sequence[Draft], full: Sequence[Draft], names_both: bool = False) -> list[Draft]:
    """The half drafts that the report's pairs make full; the rest stay as they are. Where the language
    `names_both`, only `they` and what points back stand for two who act together."""
    pairs = _Pairs(full, names_both)
    return [pairs.fill(draft) for draft in drafts]


class _Pairs:
    """Pairs of states that act on or with each other in a report, with how often: at all, in conflict,
    and who uses force against whom."""

    def __init__(self, full: Sequence[Draft], names_both: bool) -> None:
        self.full = full
        self.names_both = names_both
        self.friendly: Counter[frozenset[str]] = Counter()  # but for force
        self.hostile: Counter[frozenset[str]] = Counter()
        self.adverse: Counter[frozenset[str]] = Counter()  # in conflict of any kind, words included
        self.strikes: Counter[tuple[str, str]] = Counter()
        self.doers: Counter[frozenset[str]] = Counter()  # of acts of force
        for draft in full:
            actors, recipients = states(draft.actors), states(draft.recipients)
            if QUAD[draft.type] == FORCE and actors:
                self.doers[actors] += 1
            if len(actors | recipients) != 2:
                continue
            if QUAD[draft.type] != FORCE:
                self.friendly[actors | recipients] += 1
            if QUAD[draft.type].endswith("conflict"):
                self.adverse[actors | recipients] += 1
            if QUAD[draft.type] == FORCE:
                self.hostile[actors | recipients] += 1
            if QUAD[draft.type] == FORCE and len(actors) == len(recipients) == 1:
                self.strikes[min(actors), min(recipients)] += 1

    def fill(self, draft: Draft) -> Draft:
        if draft.frame == MEDIATED and states(draft.actors):
            return self._mediated(draft)
        if draft.frame in MUTUAL and draft.type in BETWEEN and draft.mode != "multilateral":
            return self._between(draft)
        if draft.joins:
            return self._entering(draft)
        if QUAD[draft.type] == FORCE or draft.type == "RETREAT":
            return self._against(draft)
        if draft.judges:
            return self._judged(draft)
        if draft.finite and draft.type in OFFERED and not draft.beside:
            return self._towards(draft, self.friendly)
        if draft.finite and (draft.type, draft.mode) in VOWED:
            return self._towards(draft, self.adverse)
        return draft

    def _between(self, draft: Draft) -> Draft:
        """All parties of an act between several."""
        known = states(draft.actors) | states(draft.recipients)
        named = self._named_before(draft, known) if draft.points else None
        if named is not None:
            told = replace(draft, actors=named.actors, recipients=named.recipients, time=None, finite=False)
            return replace(told, because=(*draft.because, "context:pointing"))
        lately = self._lately(draft, known) if draft.both else None
        if lately is not None:
            return replace(draft, actors=lately, because=(*draft.because, "context:last pair"))
        if self.names_both:
            return draft
        pairs = {"ASSAULT": self.hostile, "RETREAT": self.adverse}.get(draft.type, self.friendly)
        pair = _most(pairs.items(), known)
        if pair is None or len(known) > 1:
            return draft
        missing = tuple(Party(state) for state in sorted(pair - known))
        return replace(draft, actors=(*draft.actors, *missing), because=(*draft.because, "context:pair"))

    def _named_before(self, draft: Draft, known: frozenset[str]) -> Draft | None:
        """The act that a pointing noun names again (`an envoy came to prepare this meeting`)."""
        before = (
            one
            for one in self.full
            if one.type == draft.type
            and one.trigger.end <= draft.trigger.start
            and known <= states(one.actors) | states(one.recipients)
        )
        return max(before, key=lambda one: one.trigger.start, default=None)

    def _lately(self, draft: Draft, known: frozenset[str]) -> tuple[Party, ...] | None:
        """The two whom `they` stands for, who acted right before (`Peru met with Chile. They signed …`)."""
        start = draft.trigger.start
        near = [one for one in self.full if 0 < start - one.trigger.end < NEAR and QUAD[one.type] != SPOKEN]
        for one in sorted(near, key=lambda one: -one.trigger.end):
            pair = states(one.actors) | states(one.recipients)
            alike = (QUAD[one.type] == FORCE) == (QUAD[draft.type] == FORCE)
            if alike and len(pair) == BOTH and known <= pair:
                return tuple(map(Party, sorted(pair)))
        return None

    def _mediated(self, draft: Draft) -> Draft:
        """Between whom somebody mediates: the two in conflict, unless one of them is all that is known."""
        known = states(draft.actors)
        pair = _most(self.hostile.items(), frozenset())
        if pair is None or len(known) > 1:
            return draft
        missing = tuple(Party(state) for state in sorted(pair - known))
        return replace(draft, actors=(*draft.actors, *missing), because=(*draft.because, "context:pair"))

    def _judged(self, draft: Draft) -> Draft:
        """Who did what is condemned or hailed (`condemned the strikes`): the one other doer that is told."""
        own, hit = states(draft.actors), states(draft.guess)
        others = [doers for doers in self.doers if not doers & own]
        if hit:
            others = [
                frozenset((doer,)) for doer, struck in self.strikes if struck in hit and doer not in own
            ]
        if len(others) != 1 or states(draft.recipients):
            return draft
        doers = tuple(map(Party, sorted(others[0])))
        return replace(draft, recipients=doers, because=(*draft.because, "context:doer"))

    def _towards(self, draft: Draft, pairs: Counter[frozenset[str]]) -> Draft:
        """To whom one promises something, good or bad."""
        actors = states(draft.actors)
        pair = _most(pairs.items(), actors) if actors and not states(draft.recipients) else None
        if pair is None:
            return draft
        others = tuple(map(Party, sorted(pair - actors)))
        return replace(draft, recipients=others, because=(*draft.because, "context:pair"))

    def _entering(self, draft: Draft) -> Draft:
        """Whom one fights who enters a fight of others: the enemy of his ally, else the side that he is
        more at odds with."""
        own, sides = states(draft.actors), states(draft.guess)
        fight = _most(self.hostile.items(), sides) if len(sides) < SEEN else sides
        foes = {state: self.adverse[own | {state}] for state in (fight or frozenset()) - own}
        foes = {state: count for state, count in foes.items() if len(sides) != 1 or state not in sides}
        top = [state for state, count in foes.items() if count == max(foes.values())]
        if len(own) != 1 or len(top) != 1 or (len(foes) > 1 and not foes[top[0]]):
            return draft
        return replace(draft, recipients=(Party(top[0]),), because=(*draft.because, "context:enemy"))

    def _against(self, draft: Draft) -> Draft:
        """The other side of an act of one state against another."""
        actors, recipients = states(draft.actors), states(draft.recipients)
        if len(actors) + len(recipients) != 1:
            return draft
        because = (*draft.because, "context:pair")
        if draft.guess and self.adverse[actors | states(draft.guess)]:
            return replace(draft, recipients=draft.guess, because=because)
        if actors:
            pair = _most(self.hostile.items(), actors)
            others = sorted(pair - actors) if pair else []
            return replace(draft, recipients=tuple(map(Party, others)), because=because) if others else draft
        strikes = [
            (frozenset((actor,)), n) for (actor, other), n in self.strikes.items() if other in recipients
        ]
        actor = _most(strikes, frozenset())
        return replace(draft, actors=tuple(map(Party, sorted(actor))), because=because) if actor else draft


def _most(pairs: Iterable[tuple[frozenset[str], int]], known: frozenset[str]) -> frozenset[str] | None:
    """The states with the known party that are told most often, if one set is."""
    ranked = [(count, pair) for pair, count in pairs if known <= pair]
    top = max((count for count, _ in ranked), default=0)
    best = [pair for count, pair in ranked if count == top]
    return best[0] if top >= SEEN and len(best) == 1 else None
