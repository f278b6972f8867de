"""Ends that a transfer's own words leave open, sought in its sentence: who asks, who thanks, who is helped.

`Around(ends)` reads the sentence around the trigger of `ends`; every search gives the codes of states.
"""

from collections.abc import Iterable
from dataclasses import replace

from runut.extract.drafts import NOWHERE
from runut.extract.flow_ends import Ends
from runut.extract.flow_sides import NOBODY, Codes
from runut.extract.market import trades
from runut.extract.seek import Seeker

REQUEST = 10  # words between a request and the verb of what is asked for
MEASURE = 3  # words between a word for comparing and with whom
MEANS = 2  # words between `with` and the noun for what helps


class Around:
    """The sentence around one transfer."""

    def __init__(self, ends: Ends) -> None:
        self.ends = ends
        self.line = ends.line
        self.trigger = ends.trigger
        self.book = ends.book
        self.seek = ends.seek
        self.codes = ends.codes

    def lone(self, known: Codes) -> Codes:
        """The only other state that the clause around the transfer names behind a preposition, if there is
        just one."""
        line, view = self.line, self.line.view
        if not known:
            return NOBODY
        if self.trigger.voice == "passive":  # of goods that somebody gave, all the sentence tells
            return NOBODY if self.is_source_of_gift() else self._only(line.heads, known)
        start, end = line.clause(self.trigger.verb)
        inside = line.mentions_between(start, max(end, self.trigger.end))
        if any(
            not self._is_governed(m) and not known & set(view.states(m)) and view.states(m) for m in inside
        ):
            return NOBODY
        return self._only(inside, known)

    def is_source_of_gift(self) -> bool:
        """Whether it is only told where the goods of another gift come from (`gives money that is paid from
        Peruvian funds`)."""
        line, opener = self.line, self.trigger.verb - 1
        gives = any(line.is_verb(i) and i not in line.inside for i in range(opener))
        whence = line.is_a(self.trigger.end, "source")
        return opener > 0 and whence and gives and self.ends.is_told_of_others()

    def _is_governed(self, mention: int) -> bool:
        """Whether a preposition governs a mention, or the list that it stands in."""
        kind, before = self.line.licence(mention)
        if kind == "coordinator" and before > 0:
            first = self.seek.left_chain(mention)[0]
            kind = self.line.licence(first)[0]
        return kind == "preposition"

    def _only(self, mentions: Iterable[int], known: Codes) -> Codes:
        """The state that these mentions name beside those known, if there is just one."""
        view = self.line.view
        own = [m for m in mentions if not (trades(view, m) or self._is_measure(m) or self._gives_too(m))]
        named = {state for mention in own for state in view.states(mention)} - {NOWHERE}
        return frozenset(named - known) if len(named - known) == 1 else NOBODY

    def _gives_too(self, mention: int) -> bool:
        """Whether somebody is where something comes from, in a noun's search for the taker (`a grant from
        Peru and food from Chile`)."""
        kind, before = self.line.licence(mention)
        noun = self.trigger.voice == "noun" and self.trigger.frame.frame == "to"
        return noun and kind == "preposition" and self.line.is_a(before, "source")

    def _is_measure(self, mention: int) -> bool:
        """Whether somebody is only what others are compared with."""
        first = self.line.heads[mention][0]
        return any(self.line.is_a(i, "compared") for i in range(max(0, first - MEASURE), first))

    def thankful(self, givers: Codes) -> Codes:
        """Who thanks for it (`thanked Japan for its support`): the subject of the thanks."""
        before = self.trigger.start - 1
        near = range(max(0, before - 1), before + 1)
        if self.trigger.voice != "noun" or not any(self.book.starts(self.line, "thanks", i) for i in near):
            return NOBODY
        for mention in self.line.mentions_between(0, before):
            if self.line.view.acts(mention) and self.codes([mention]):
                return self.codes([mention]) - givers
        return NOBODY

    def thanked(self) -> Codes:
        """Who is thanked for it (`said thanks to Japan for the rice`)."""
        line, before = self.line, self.trigger.start - 1
        near = range(max(0, before - 1), before + 1)
        if self.trigger.voice != "noun" or not any(self.book.starts(line, "thanks", i) for i in near):
            return NOBODY
        for mention in reversed(line.mentions_between(0, before)):
            kind, opens = line.licence(mention)
            if kind == "preposition" and self.book.starts(line, "addressing", opens):
                return self.codes([mention])
        return NOBODY

    def refuser(self, givers: Codes) -> Codes:
        """Who refuses what is given (`Peru rejected Chile's aid`)."""
        before = self.trigger.start - 1
        if self.trigger.voice != "noun" or not givers or not self.book.starts(self.line, "refusal", before):
            return NOBODY
        return self._doer(before) - givers if self.line.is_verb(before) else NOBODY

    def asker(self, givers: Codes) -> Codes:
        """Who asks the giver for it (`Peru asked Chile to supply rice`, `permintaan Peru agar …`)."""
        line = self.line
        for position in range(self.trigger.first - 1, max(-1, self.trigger.first - 1 - REQUEST), -1):
            if not self.book.starts(line, "request", position):
                continue
            if not line.is_verb(position):
                after = line.mentions_between(position + 1, position + 2)
                return self.codes(after) - givers
            return self._doer(position) - givers
        return NOBODY

    def helped(self, givers: Codes) -> Codes:
        """Who does something with it (`won with aid from Peru`): the subject of the verb before."""
        line, start = self.line, self.trigger.start
        near = [i for i in range(start - 1, max(-1, start - 1 - MEANS), -1) if line.is_a(i, "company")]
        returned = self.trigger.voice == "noun" and self.book.starts(line, "return", 0)
        if not givers or self.trigger.voice != "noun" or not (near or returned):
            return NOBODY
        if returned or near[0] == 0:  # `With aid from Peru, Chile built …`
            ahead = [m for m in line.mentions_between(self.trigger.end, len(line.words)) if line.view.acts(m)]
            commas = (m for m in ahead if line.words[line.heads[m][0] - 1].raw == ",")
            doer = next(commas, None)
            return NOBODY if doer is None else self.codes([doer]) - givers
        first, _ = line.clause(near[0])
        verb = next((i for i in range(near[0] - 1, first - 1, -1) if line.is_verb(i)), None)
        return NOBODY if verb is None else self._doer(verb) - givers

    def _doer(self, verb: int) -> Codes:
        """The subject of another verb."""
        other = replace(self.trigger, start=verb, end=verb + 1, verb=verb, voice="active", light=None)
        return self.codes(Seeker(self.line, other, ()).subject())

    def governor(self, receivers: Codes) -> Codes:
        """Whose verb governs a transfer told by a noun (`approved the sale of arms to Taiwan`): the nearest
        before it in its clause."""
        line = self.line
        if self.trigger.voice != "noun":
            return NOBODY
        start, _ = line.clause(self.trigger.verb)
        for mention in reversed(line.mentions_between(start, self.trigger.first)):
            if line.view.acts(mention) and line.licence(mention)[0] != "preposition":
                return self.codes(self.seek.left_chain(mention)) - receivers
        return NOBODY
