"""Searches for the words that stand in a trigger's roles: subject, object, prepositional goal, owner.

Subjects are sought to the left, through coordination, relative and infinitive clauses; objects and
prepositional goals to the right, up to the next clause. A verb whose object is an act (`condemned
Israel's strike`) is aimed at whoever does that act: `others` are the sentence's triggers with the roles
found so far.
"""

from collections.abc import Sequence

from runut.extract import back, beside, lists, meant, origins, subjects, whereabouts
from runut.extract.clauses import Line
from runut.extract.filled import Roles
from runut.extract.frames import Trigger
from runut.extract.levies import is_levied

OBJECT_REACH = 9  # words from a verb to the head of its object
GOAL_REACH = 14  # words from an act to the preposition of its goal
OWNER_REACH = 4  # words between a nominal act and its owner
SINCE = 4  # words from `since` to the act that it names
ASKING = ("REQUEST", "THREATEN", "ACCUSE")  # acts of which it may be told when somebody did them
OPENING = ('"', "“", "(")
STOPS = (";", ":", ".")
BLOCKING = ("relative", "adverbial", "complement")


class Seeker:
    """The searches that frames are made of, for one trigger."""

    def __init__(self, line: Line, trigger: Trigger, others: Sequence[tuple[Trigger, Roles]]) -> None:
        self.line = line
        self.trigger = trigger
        self.others = others
        self.inherited = False
        self.stop = self._stop()

    def _stop(self) -> int:
        """Where what belongs to the trigger on its right ends."""
        line = self.line
        blocking = BLOCKING[1:] if self.trigger.voice == "noun" else BLOCKING
        for position in range(self.trigger.last, len(line.words)):
            word = line.words[position]
            if line.opener[position] in blocking and not line.is_a(position, "preposition"):
                return position
            if word.raw in STOPS and position not in line.inside:
                return position
        return len(line.words)

    def acts(self, mention: int) -> bool:
        known = self.line.view.acts(mention) and bool(self.line.view.states(mention))
        return known and not origins.is_origin(self.line, mention)

    def subject(self) -> list[int]:
        """The subject of the trigger's verb, its own or inherited."""
        blamed = back.blamed(self)
        if blamed is not None:
            return self.left_chain(blamed)
        resumed = subjects.resumed(self) or meant.bench(self)
        if resumed:
            return resumed
        penned = subjects.penned(self)
        unnamed = subjects.unnamed(self) if penned is None else penned
        if unnamed is not None:
            return unnamed
        position = self.trigger.verb - 1
        fallback: int | None = None
        low = self._sentence()
        while position >= low:
            position = lists.before_quote(self.line, position)
            found = self._at_opener(position, fallback)
            if found is not None:
                return found
            mention = lists.ending_at(self.line, position)
            if mention is None:
                self.inherited |= position in self.line.acts
                position -= 1
                continue
            rank = self._rank(mention)
            if rank == "subject":
                chain = lists.with_peers(self.line, self.left_chain(mention), self.trigger.verb)
                return back.several(self, mention) or beside.companions(self, chain)
            if back.unknown(self, mention):
                return self.after_comma() if back.is_ahead(self, mention) else meant.whose(self, mention)
            if rank == "phrase" and fallback is None:
                fallback = mention
            position = self.line.heads[mention][0] - 1
        return self._chain(fallback)

    def _sentence(self) -> int:
        """Where the sentence of the trigger starts, among those of one quotation."""
        line = self.line
        for position in range(self.trigger.verb - 1, -1, -1):
            if line.words[position].raw in STOPS and position not in line.inside:
                return position + 1
        return 0

    def _at_opener(self, position: int, fallback: int | None) -> list[int] | None:
        """The subject that the opener of a clause decides on; None to look on further left."""
        opener = self.line.opener[position]
        if opener in ("relative", "purpose") and self._carries_on():
            return None
        if opener == "relative" and not back.is_told_of(self, position):
            backed = self.trigger.voice == "passive" and self.trigger.frame.type in ("SUPPORT", "AID")
            if backed and position == self.trigger.verb - 1:
                # `the group that is backed by X`: not who stands further off
                before = lists.ending_at(self.line, position - 1 - int(self.line.words[position - 1].is_mark))
                return (
                    []
                    if before is None and not self.line.grammar.by_lemma
                    else back.antecedent(self, position)
                )
            return back.antecedent(self, position) or self._chain(fallback)
        if not opener:
            return None
        if opener == "complement" and not back.points(self):
            return self._chain(fallback)
        self.inherited = True
        if opener == "relative":
            return None
        if opener == "adverbial" and subjects.heads_sentence(self.line, position):
            return subjects.controlled(self, position) or self._chain(fallback) or self.after_comma()
        return subjects.controlled(self, position)

    def _rank(self, mention: int) -> str:
        """`subject`, `phrase` (behind a preposition: second choice), or nothing."""
        if not self.acts(mention):
            return ""
        kind, before = self.line.licence(mention)
        if self.is_subject(mention, kind, before):
            return "subject"
        if kind == "coordinator":
            first, opens = self.line.licence(self.left_chain(mention)[0])
            if self.line.grammar.by_lemma or any(self.line.is_a(opens, c) for c in ("company", "source")):
                kind, before = first, opens
        if kind != "preposition" or self.inherited or back.is_doer(self, before):
            return ""
        if self.line.is_a(before, "company") and self.adjoins(mention):
            return "subject"  # `with Trump urging ...`
        return "" if back.is_scene(self, mention, before) else "phrase"

    def adjoins(self, mention: int) -> bool:
        """Whether nothing but auxiliaries stands between the mention and the trigger's verb."""
        line = self.line
        between = range(line.heads[mention][1], self.trigger.verb)
        return len(between) < 4 and not any(line.border(i) for i in between)

    def is_subject(self, mention: int, kind: str, before: int) -> bool:
        if kind == "verb":  # what stands after a verb of saying is what is said; who is urged or accused acts
            if self.line.lemma_is(before, "reporting") or back.is_doer(self, before):
                return True
            return self.line.lemma_is(before, "object_control") and not self._carries_on()
        if kind == "preposition":
            return False
        if kind == "opener" and self.line.grammar.by_lemma and self.line.opener[before] == "purpose":
            return False  # `to calm Peru`
        if kind == "coordinator":  # `in Iran and Iraq`: the phrase is what its first part is
            first = lists.ending_at(self.line, before - 1)
            if first is not None:
                return self.is_subject(first, *self.line.licence(first))
        by_lemma = self.line.grammar.by_lemma
        if kind == "mark" and subjects.ends_origin(self.line, before):
            return False
        if by_lemma and kind == "mark" and self.line.words[before].raw == ",":  # `in Niigata, Japan, said`
            town = lists.ending_at(self.line, before - 1)
            if town is not None and lists.lies_in(self.line, town, mention):
                return self.is_subject(town, *self.line.licence(town))
        return True

    def _carries_on(self) -> bool:
        """Whether the verb is joined to the main one (`accused Peru of …, and urged …`, `while urging …`),
        not to what the one accused does."""
        line, first = self.line, self.trigger.first
        if line.is_a(first - 1, "same_subject"):
            return True
        word, near = line.words[self.trigger.verb], range(max(1, first - 2), first)
        bare = line.grammar.by_lemma and word.raw == word.lemma  # `urged Peru to go, and stop …`
        joint = next((i for i in near if line.is_a(i, "coordinator")), 0)
        return joint > 0 and line.words[joint - 1].raw == "," and not bare

    def after_comma(self) -> list[int]:
        """`After striking Iran, Israel …`: the subject of the clause that follows."""
        line = self.line
        for position in range(self.trigger.last, len(line.words)):
            if line.opener[position] == "relative":
                return []  # `a pact that opens the markets of Peru, Chile and …`
            if line.words[position].raw != ",":
                continue
            ahead = [m for m in line.mentions_between(position, position + 8) if self.acts(m)]
            if ahead and not back.is_done(line, position + 1, ahead[0]):
                chain = self.right_chain(ahead[0], len(line.words))
                return [] if lists.goes_on(line, position, chain) else chain
        return []

    # -- right -------------------------------------------------------------------------------------------

    def object(self, start: int | None = None, reach: int = OBJECT_REACH) -> list[int]:
        """What stands right of the verb without a preposition; an act there stands for who does it."""
        line = self.line
        if start is None:
            inside = line.mentions_between(self.trigger.start, self.trigger.end)
            own = [m for m in inside if line.is_a(line.heads[m][0] - 1, "possessive")]  # `its embassy`
            end = self.trigger.end + 1  # patterns may end with whom they are about
            own += back.struck(self)  # `called the strike on Peru a crime`
            inner = [m for m in inside if line.view.states(m) and m not in own and line.heads[m][1] < end]
            if inner and not back.is_talk(self):  # inside the pattern's gap
                return self.right_chain(inner[0], self.stop)
            if told := meant.inside(self):
                return told
        start = self.trigger.end if start is None else start
        position = start
        while position < min(self.stop, start + reach):
            nested = self._nested(position)
            if nested is not None:
                return nested
            if told := meant.pronoun(self, position):
                return told
            mention = lists.ending_at(self.line, position)
            if mention is not None and line.view.states(mention):
                return self.right_chain(mention, self.stop)
            kind = lists.border(line, position)
            if kind in ("preposition", "opener") or (kind == "verb" and position not in line.acts):
                return []
            bracket = line.words[position].raw in ('"', "“", "”", "(", ")")
            if kind == "mark" and not bracket and not line.parts_place(position):
                return lists.apposed(line, position)
            position += 1
        return []

    def _nested(self, position: int) -> list[int] | None:
        """Whom an act at `position` stands for: its doer, or who shares it with the subject."""
        for other, roles in self.others:
            if other.start != position or other.verb == self.trigger.verb:
                continue
            if other.voice == "noun" and other.light == "active" and other.verb >= self.trigger.end:
                return roles.recipients  # `threatens to widen its strikes on …`: the doer is the subject
            if other.voice == "noun":
                return back.doers(self, other, roles)
            if other.frame.frame == "with":
                subject = self.subject()
                return [mention for mention in roles.actors if mention not in subject]
        return None

    def after(self, prepositions: frozenset[str], reach: int = GOAL_REACH) -> list[int]:
        """Whom the first phrase with one of these prepositions names, right of the trigger; else a relative
        word behind one that opens its clause."""
        return self._ahead(prepositions, reach) or meant.fronted(self, prepositions)

    def _ahead(self, prepositions: frozenset[str], reach: int) -> list[int]:
        line = self.line
        bare = line.grammar.by_lemma and not self.trigger.finite  # what a noun is told of follows its verb
        last = self.trigger.end - 1  # a noun of several words may end with its preposition (`dinner with`)
        start = last + int(self.trigger.voice != "noun" or not line.is_a(last, "preposition"))
        for position in range(start, min(self.stop, self.trigger.end + reach)):
            word = line.words[position]
            if position in line.inside:
                continue
            own = position == self.trigger.verb or position <= self.trigger.last
            pair = " ".join(one.raw for one in line.words[position : position + 2])
            names = word.raw in prepositions or pair in prepositions
            if back.is_judged(self, position) or (not own and not names and bare and line.is_verb(position)):
                return []
            if not own and (
                position in line.acts
                or (position in line.nouns and self.trigger.voice == "noun" and not is_levied(line, position))
            ):
                return []
            if line.is_a(position, "bound") and line.nouns & set(range(position, position + SINCE)):
                return []  # `mobilised since the strike on Peru`
            if names and not line.is_a(position, "circumstance") and not back.is_manner(line, position):
                found = self.phrase(position)
                if found:
                    return found
        return []

    def phrase(self, preposition: int) -> list[int]:
        """Whom a preposition governs; by whom is not where (`by a bomb in Kabul`)."""
        line = self.line
        if told := meant.pronoun(self, preposition + 1):
            return told
        agent = line.grammar.by_lemma and line.is_a(preposition, "agent")
        for position in range(preposition + 1, min(len(line.words), preposition + 8)):
            mention = lists.ending_at(self.line, position)
            if mention is not None:
                if line.view.states(mention):
                    return self.right_chain(mention, len(line.words))
                if line.is_a(position, "bench"):  # `by a court in Lima`
                    continue
                listing = lists.listing(line, line.heads[mention][1])
                return self.phrase(listing) if listing else []
            if line.words[position].raw == "," and line.is_a(position + 1, "listing"):
                return self.phrase(position + 1)  # `by its neighbours, such as Peru and Fiji`
            ended = line.border(position) not in ("", "coordinator", "preposition")
            ended &= not line.parts_place(position)
            ended = ended and position > preposition + 1 and line.words[position].raw not in OPENING
            ended = ended or (position not in line.inside and line.is_a(position, "onward"))
            ended = ended or whereabouts.is_apart(self, preposition, position)
            elsewhere = agent and line.is_a(position, "with_place") and not line.is_a(position - 1, "bench")
            if ended or elsewhere:
                return []
        return []

    def class_after(self, name: str, reach: int = GOAL_REACH) -> list[int]:
        """The same of the prepositions of a class."""
        return self.after(self.line.grammar.members(name), reach)

    def told_of(self, own: set[str]) -> list[int]:
        """The first of another state that what follows the trigger, as its complement, is about."""
        line = self.line
        for position in range(self.trigger.last, len(line.words)):
            if line.words[position].raw in STOPS and position not in line.inside:
                return []
            if self._is_beside(position):
                return []
            mention = lists.ending_at(self.line, position)
            if mention is None or not self.acts(mention) or line.heads[mention][0] != position:
                continue
            if not own & set(line.view.states(mention)) and mention not in back.struck(self):
                return [mention]
        return []

    def _is_beside(self, position: int) -> bool:
        """Whether words begin here that tell of something beside the act: its cause or circumstance, what it
        is compared with, or when somebody asked (`eases the rules because of its war with Peru`, `refused in
        protest at sanctions`, `has asked for help since Peru attacked`)."""
        line, kind = self.line, self.trigger.frame.type
        if line.is_a(position, "circumstance") or self._speaks_again(position):
            return True
        if kind in ("REQUEST", "THREATEN") and line.opener[position] == "relative":
            return True
        if kind in ASKING and line.is_a(position, "timing"):
            return True
        return line.is_a(position, "cause" if kind == "CONCEDE" else "compared")

    def _speaks_again(self, position: int) -> bool:
        """Whether a joined verb tells of a further utterance (`warned of a crisis and urged …`)."""
        line, verb = self.line, position + 1
        if self.trigger.voice == "noun" or not line.is_a(position, "coordinator") or verb >= len(line.words):
            return False
        return any(line.lemma_is(verb, name) for name in ("object_control", "reporting", "judging"))

    def is_past(self, mention: int) -> bool:
        """Whether a comma parts a mention from the trigger before it."""
        between = set(range(self.trigger.last, self.line.heads[mention][0])) - self.line.inside
        return any(self.line.words[i].raw == "," for i in between)

    # -- nominal acts ------------------------------------------------------------------------------------

    def owners(self) -> list[int]:
        """Who owns a nominal act: its possessor, or whom `by`, `from` name."""
        line, trigger = self.line, self.trigger
        if trigger.start in line.tied:
            return [line.tied[trigger.start]]
        inside = line.mentions_between(trigger.start, trigger.end)[:1]  # `the delivery of six French tanks`
        found = (self._before_noun() or inside) if line.grammar.head_last else self._after_noun()
        if not found:
            names = line.grammar.members("belonging") - trigger.frame.goal
            found = self.after(names | line.grammar.single("agent"))
            found = [] if found and back.is_elsewhere(self, found[0]) else found
        if not found and line.words[trigger.end - 1].owned:
            found = back.reproached(self) or self.subject()
            self.inherited = True
        return [mention for mention in found if line.view.states(mention)]

    def _after_noun(self) -> list[int]:
        line = self.line
        for position in range(self.trigger.end, min(self.stop, self.trigger.end + OWNER_REACH)):
            mention = lists.ending_at(self.line, position)
            if mention is not None:
                return self.right_chain(mention, self.stop) if self.acts(mention) else []
            if line.border(position) in ("preposition", "opener", "verb", "mark"):
                return []
        return []

    def _before_noun(self) -> list[int]:
        line = self.line
        for position in range(self.trigger.start - 1, max(-1, self.trigger.start - OWNER_REACH - 1), -1):
            mention = lists.ending_at(self.line, position)
            if mention is not None:
                return self.left_chain(mention) if line.view.states(mention) else []
            if line.is_a(position, "possessive"):
                self.inherited = True
                return back.owner(self, position)
            if line.border(position) in ("preposition", "opener", "verb", "mark"):
                return []
        return []

    # -- coordination ------------------------------------------------------------------------------------

    def _chain(self, mention: int | None) -> list[int]:
        return [] if mention is None else self.left_chain(mention)

    def left_chain(self, mention: int) -> list[int]:
        """The mention and what is coordinated with it on its left."""
        return lists.left(self.line, mention)

    def right_chain(self, mention: int, stop: int) -> list[int]:
        """The mention and what is coordinated with it on its right, before `stop`."""
        mention = subjects.headed(self, mention)
        return lists.right(self.line, mention, stop)
