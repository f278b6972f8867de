"""Who gives and who gets: the two ends of a transfer, sought in its frame, beside its goods, in its sentence.

`Ends(line, trigger, roles, goods, book).find()` gives the codes of givers and receivers. What a frame leaves
open is filled by the owner of the goods (`Iranian arms smuggled to Iraq`) and, last, by the only other state
that the clause names.
"""

from collections.abc import Iterable
from dataclasses import replace

from runut.extract.flow_flight import left
from runut.extract.flow_sides import (
    BESIDE,
    NOBODY,
    PHRASE,
    Codes,
    Sides,
    end_of_phrase,
    own_subject,
    up_to_subject,
)
from runut.extract.flow_status import FROZEN, SENT
from runut.extract.market import is_named_company, trades
from runut.extract.seek import Seeker

FAR = 22  # words from a verb, over a list of goods, to whom they go
BEFORE = 7  # words between `is` and the noun that says what somebody is
PARTNER = 8  # words before a getting in which the one stands with whom one deals
ASIDE = 4  # words of a short relative clause inside the verb's object

TRADED = frozenset(("energy", "food", "other", "technology", "trade"))  # kinds of goods that are sold
MADE = "made"  # the mode of words for having and using what somebody else made


class Ends(Sides):
    """The search for both ends of one transfer."""

    def find(self) -> tuple[Codes, Codes]:
        """Givers and receivers; in a two-way flow everyone is both."""
        frame = self.trigger.frame.frame
        if frame == "with":
            everyone = self._everyone()
            return everyone, everyone
        if frame == "receive":
            return self._received()
        if frame in ("source", "market"):
            called, others = self._called()
            return (called, others) if frame == "source" else (others, called)
        if frame == "visit":
            return left(self)
        return self._given()

    def explicit(self) -> tuple[Codes, Codes]:
        """The ends that the words of trade name themselves, where no goods are named; of a company's only
        the goal."""
        if any(trades(self.line.view, mention) for mention in self.roles.actors):
            return NOBODY, self._states(self._goal())
        givers, receivers = self.find()
        named = self.codes(self._goal()) | self.codes(self.seek.class_after("source"))
        if givers and not receivers and self.trigger.frame.frame == "receive":
            return self.codes(self.seek.class_after("source")), NOBODY  # whose imports they are may be plain
        if receivers and not givers and self.trigger.frame.frame == "to" and self.trigger.voice == "noun":
            return NOBODY, self._states(self._goal())  # whose exports they are may be plain
        both = givers and receivers and named & (givers | receivers)
        return (givers, receivers) if both else (NOBODY, NOBODY)

    def _everyone(self) -> Codes:
        """All between whom something passes: those that a verb's frame names; of a noun (`trade with Peru`,
        `a trading partner of Peru`) its own phrase, and whoever is called so."""
        if self.trigger.voice != "noun":
            return self.codes(self.roles.actors)
        seek = self.seek
        phrase = self.codes(seek.class_after("between") + seek.class_after("company") + seek.owners())
        return phrase | self.codes(seek.subject()) if len(phrase) == 1 and self._is_predicate() else phrase

    def _called(self) -> tuple[Codes, Codes]:
        """Who is called a supplier or buyer, and whose."""
        behind = self._named_behind()
        if behind:
            return behind, (self.codes(self.seek.owners()) or self.owner()) - behind
        if not self._is_predicate():
            return NOBODY, NOBODY
        others = self.codes(self.seek.owners()) or self.codes(self.seek.after(self.trigger.frame.goal))
        others = others or self.owner()
        before = self.at(self._copula() - 1)  # `Peru as a buyer`
        called = NOBODY if before is None else self.codes(self.seek.left_chain(before))
        called = called or self.codes(self.seek.subject())
        return called - others, others - called

    def _named_behind(self) -> Codes:
        """Who is said to be the one that the noun means (`the main buyers are Peru (9 tons) and Chile`)."""
        line, end = self.line, end_of_phrase(self.line, self.trigger.end)
        copula = next((i for i in range(self.trigger.end, end) if self.book.starts(line, "copula", i)), None)
        if copula is None or any(line.border(i) == "mark" for i in range(self.trigger.end, copula)):
            return NOBODY
        ahead = line.mentions_between(copula + 1, self.seek.stop)
        if not ahead or line.heads[ahead[0]][0] - copula > BESIDE:
            return NOBODY
        listed = [m for m in ahead if m == ahead[0] or line.licence(m)[0] in ("mark", "coordinator")]
        return self.codes(listed)

    def _is_predicate(self) -> bool:
        """Whether a noun says what the subject is: behind a word like `is` or `as`."""
        return self._copula() >= 0

    def _copula(self) -> int:
        """The position of such a word, -1 where none stands before the noun."""
        line = self.line
        for position in range(self.trigger.start - 1, max(-1, self.trigger.start - BEFORE), -1):
            if self.book.starts(line, "copula", position) or self._is_apposed(position):
                return position
            if (
                line.words[position].is_mark
                or line.opener[position]
                or line.words[position].mention is not None
            ):
                return -1
        return -1

    def _is_apposed(self, position: int) -> bool:
        """Whether a comma parts the noun from whom it is said of (`Peru, the main supplier of …, has …`)."""
        line, before = self.line, self.at(position - 1)
        near = position == self.trigger.start - 1 and line.words[position].raw == ","
        return near and before is not None and line.view.acts(before)

    # -- to ----------------------------------------------------------------------------------------------

    def _given(self) -> tuple[Codes, Codes]:
        givers = self._givers()
        if self.trigger.frame.mode == FROZEN:
            takers = self._states(self._goal()) or self.owner()
            return self.codes(self.roles.actors) - takers, takers
        posted = any(good.kind == "troops" for good in self.goods)
        others = self._states(self._peoples(self.roles.recipients) if posted else self.roles.recipients)
        goal = self._states(self._goal())
        others = goal if others < goal else others
        both = self._both()
        if both and givers <= both:
            return both, both
        if goal and goal < givers:  # `Peru and Chile signed a sale of arms to Chile`
            return givers - goal, goal
        if self.trigger.voice == "passive" and goal and goal <= givers:  # from one city to another
            return NOBODY, NOBODY
        if self.trigger.voice == "passive":
            known = self.about_whom and not self.is_told_of_others()
            return givers, goal - givers or (others - givers if known else NOBODY)
        return givers, others - givers or goal - givers or self._to_us(self.trigger.frame.goal) - givers

    def _states(self, mentions: Iterable[int]) -> Codes:
        """The states that mentions stand for as takers: what a company gets has not reached its state."""
        return self.codes(mention for mention in mentions if not is_named_company(self.line.view, mention))

    def _we(self) -> Codes:
        """The speaker's state, where a word for the speaker's side is the subject, also of a verb before (`we
        shall send …`, `we plan to send …`, but `we asked them to send …`)."""
        line, verb = self.line, self.trigger.verb
        for position in range(verb - 1, max(-1, verb - 1 - FAR), -1):
            if line.is_a(position, "first_person"):
                return self.speaker
            bidden = line.lemma_is(position, "object_control") or position in line.inside
            if bidden or (line.border(position) not in ("", "verb") and line.opener[position] != "purpose"):
                break
        return NOBODY

    def _to_us(self, prepositions: Codes) -> Codes:
        """The speaker's state, where one of the prepositions governs such a word (`ke negara kami`)."""
        line, words = self.line, self.line.words
        for position in range(self.trigger.end, min(len(words), self.trigger.end + FAR)):
            if line.opener[position]:
                break
            near = range(position + 1, min(len(words), position + BESIDE))
            if words[position].raw in prepositions and any(line.is_a(i, "first_person") for i in near):
                return self.speaker
        return NOBODY

    def _goal(self) -> list[int]:
        """Whom the goal names, up to one who is the subject of what follows (`for Peru, and Chile says`)."""
        line, trigger = self.line, self.trigger
        found = self._listed() or self.seek.after(trigger.frame.goal, FAR)
        if not found and trigger.light == "passive":  # `the support that was given to Peru`
            behind = replace(trigger, start=trigger.verb, end=trigger.verb + 1, voice="passive", light=None)
            found = Seeker(line, behind, ()).after(trigger.frame.goal, FAR)
        if not found and self.seek.stop < len(line.words) and line.opener[self.seek.stop] == "relative":
            near = range(self.seek.stop + 1, min(len(line.words), self.seek.stop + ASIDE))
            goal = (
                i for i in near if line.words[i].raw in trigger.frame.goal
            )  # `fuel that is burnt to Peru`
            found = next((self.seek.phrase(position) for position in goal), [])
        if any(good.kind == "recognition" for good in self.goods):  # where something is backed is not who
            found = [m for m in found if not line.is_a(line.licence(m)[1], "with_place")]
        if found and any(good.kind == "troops" for good in self.goods):  # `troops for the UN mission in Peru`
            posts = self.seek.class_after("with_place", FAR)
            found = self._peoples(found) or self._peoples(posts)
        if found and self._ships():
            found = max(found, self._run_on(found[0]), key=len)
        return up_to_subject(line, found)

    def is_theirs(self) -> bool:
        """Whether the goal is somebody's own act in some place (`support for its campaign in Peru`)."""
        words = self.line.words
        for position in range(self.trigger.end, min(self.seek.stop, self.trigger.end + FAR)):
            if words[position].raw in self.trigger.frame.goal:
                near = range(position + 1, min(len(words), position + ASIDE))
                own = next((i for i in near if words[i].owned), None)
                return own is not None and not any(self.at(i) is not None for i in range(position, own))
        return False

    def _peoples(self, mentions: list[int]) -> list[int]:
        """Those that are no bodies between states."""
        return [mention for mention in mentions if self.line.view.mentions[mention].kind != "body"]

    def _ships(self) -> bool:
        """Whether goods are sold or shipped, as a rule to several."""
        goods = {good.kind for good in self.goods}
        return self.trigger.frame.mode == SENT or bool(goods & TRADED)

    def _listed(self) -> list[int]:
        """Whom a list names behind its general word (`to several states, among them Peru and Fiji`)."""
        line, words = self.line, self.line.words
        for position in range(self.trigger.end, min(self.seek.stop, self.trigger.end + FAR)):
            if words[position].raw not in self.trigger.frame.goal:
                continue
            near = range(position + 1, min(len(words), position + PHRASE))
            named = next((i for i in near if self.book.starts(line, "namely", i)), len(words))
            if line.mentions_between(position, named):
                return []
            first = line.mentions_between(named, named + BEFORE)[:1]
            return self._run_on(first[0]) if first and line.view.states(first[0]) else []
        return []

    def _run_on(self, first: int) -> list[int]:
        """A list of names to its end, over names that nobody knows."""
        line, found = self.line, [first]
        for mention in line.mentions_between(line.heads[first][1], len(line.words)):
            between = range(line.heads[found[-1]][1], line.heads[mention][0])
            joins = [i for i in between if line.words[i].raw == "," or self._joins(i)]
            breaks = any(line.border(i) and i not in joins for i in between)
            if not joins or breaks or len(between) > len(joins) + 1:
                break
            found.append(mention)
        return [mention for mention in found if line.view.states(mention)]

    def _joins(self, position: int) -> bool:
        return self.line.is_a(position, "coordinator") or self.line.is_a(position, "bound")

    def _both(self) -> Codes:
        """`investment in both countries`: the goal is a word for all who give."""
        for mention in self.seek.after(self.trigger.frame.goal, FAR)[:1]:
            own = self.line.view.mentions[mention]
            codes = self.codes([mention])
            if own.kind == "pronoun" and len(codes) == 2:
                return codes
        return NOBODY

    def _givers(self) -> Codes:
        """Who gives: the frame's actor, the source, the owner of what is given."""
        givers = self._asked() or self._acting()
        if not givers:
            givers = self._we() or self.codes(self.seek.class_after("source"))
        verb = self.trigger.voice == "active" and any(g.start == self.trigger.start for g in self.goods)
        if not verb and (not givers or self.trigger.voice != "active"):  # a verb has no owner
            return givers or self.owner()
        return givers

    def _acting(self) -> Codes:
        """The frame's actor. What a company sends comes from where it is said to come from, else from where
        it is made, else from the company's state (`Toyota ships cars from Thailand`)."""
        actors = self.codes(own_subject(self.line, list(self.roles.actors)))
        if self._others_act() or (self.trigger.voice == "active" and self.is_told_of_others()):
            return NOBODY
        if not actors or not all(trades(self.line.view, mention) for mention in self.roles.actors):
            return actors
        return self.codes(self.seek.class_after("source")) or self.owner() or actors

    def _others_act(self) -> bool:
        """Whether others, unnamed, stand nearer to the verb than its subject (`they could lose if …`), or are
        who a pronoun means."""
        line, mentions = self.line, self.line.view.mentions
        last = max((line.heads[m][1] for m in self.roles.actors), default=len(line.words))
        nearer = [*range(last, self.trigger.first)]
        if self.roles.actors and all(mentions[m].kind == "pronoun" for m in self.roles.actors):
            nearer += range(line.heads[self.roles.actors[0]][0])
        return any(self.book.starts(line, "others", i) for i in nearer)

    def is_told_of_others(self) -> bool:
        """Whether the verb opens a relative clause about a noun behind another verb (`stopped a ship that
        carried …`, `warned those who pay …`)."""
        line, opener = self.line, self.trigger.verb - 1
        while opener > 0 and line.is_a(opener, "adverb"):
            opener -= 1
        if opener < 1 or line.opener[opener] != "relative":
            return False
        active = self.trigger.voice == "active"
        own = self.roles.actors if active else self.roles.recipients
        last = max((line.heads[m][1] for m in own), default=opener if active else 0)
        between = range(last, opener)
        verbs = [i for i in between if line.is_verb(i) and not self.book.starts(line, "copula", i)]
        return self.at(opener - 1) is None and bool(verbs)

    def _asked(self) -> Codes:
        """Who is asked or hoped to give: right before the verb, behind the asking (`hopes Peru invests`)."""
        line, verb = self.line, self.trigger.verb
        if self.trigger.voice != "active":
            return NOBODY
        opener = next((i for i in range(verb - 1, max(-1, verb - 1 - BESIDE), -1) if line.opener[i]), None)
        warned = None if opener is None or line.opener[opener] != "purpose" else self.at(opener - 1)
        if warned is not None and line.view.acts(warned):  # `a warning to Peru not to supply …`
            kind, before = line.licence(warned)
            if kind == "preposition" and self.book.starts(line, "addressing", before):
                return self.codes([warned])
        for mention in reversed(line.mentions_between(max(0, verb - BESIDE), verb)):
            kind, before = line.licence(mention)
            asked = kind == "verb" and self.book.starts(line, "asking", before)
            return self.codes([mention]) if asked and self.seek.adjoins(mention) else NOBODY
        return NOBODY

    # -- receive -----------------------------------------------------------------------------------------

    def _received(self) -> tuple[Codes, Codes]:
        """The source, or whoever owns the goods, gives; the subject, or the owner of the getting, gets.
        What is used was made by its owner."""
        if self.trigger.frame.mode == MADE:
            user = self.seek.class_after("agent") or self.seek.object(reach=BESIDE)
            users = self.codes(self.seek.subject() if self.trigger.voice == "active" else user)
            return self.owner() - users, users
        maker = self._maker()
        givers = self.codes(self.roles.actors) or maker
        receivers = self.codes(self.roles.recipients) - maker or self._we()
        if self.trigger.voice == "passive":
            takers = self.codes(self.seek.class_after("agent") or self.seek.object(reach=BESIDE))
            return givers or self.owner() - takers, takers or receivers - givers
        if self.trigger.voice == "noun":
            owners = self.codes(self.seek.owners())
            beside = self.owner()
            if owners and owners == beside and not givers:
                return beside, receivers - beside or self.codes(self.seek.subject()) - beside
            receivers = owners - givers or receivers
        givers = givers or self.owner() - receivers or self._partner() - receivers
        return givers - receivers, receivers - givers

    def _maker(self) -> Codes:
        """The state of the company by which goods are called (`bought Airbus planes`)."""
        line, trigger = self.line, self.trigger
        if trigger.voice != "active":
            return NOBODY
        spans = [(good.start, good.end + 1) for good in self.goods[:1] if good.start >= trigger.end]
        found = [m for span in spans for m in line.mentions_between(*span) if trades(line.view, m)]
        return self.codes(found)

    def _partner(self) -> Codes:
        """With whom one deals to get something (`works with Russia to secure oil`)."""
        line, end = self.line, self.trigger.first
        for mention in reversed(line.mentions_between(max(0, end - PARTNER), end)):
            _, before = line.licence(mention)
            close = end - line.heads[mention][1] < BESIDE
            return self.codes([mention]) if close and line.is_a(before, "company") else NOBODY
        return NOBODY
