"""People who are moved: where they are brought from, and where they belong or are brought to."""

from runut.extract.clauses import Line
from runut.extract.filled import Roles
from runut.extract.flow_sides import NOBODY, Codes, codes, end_of_phrase, own_subject, up_to_subject
from runut.extract.frames import Trigger
from runut.extract.goods import Good, GoodsBook
from runut.extract.seek import Seeker

BACK = 12  # words before a passive in which the people stand
JOINED = 3  # words to the nationality of people of two sorts (`pelaut dan marinir Peru`)
CAPTIVE = 3  # words that name people who are set free
WHEREABOUTS = 14  # words between the people and the name of the place where they are
PEOPLE = ("group", "demonym")
MEN = ("people", "labour", "troops")  # kinds of goods that can be set free


class Moved:
    """The people whom one trigger moves. `deeds` are the positions of the acts that the sentence names."""

    def __init__(
        self, line: Line, trigger: Trigger, roles: Roles, goods: GoodsBook, deeds: frozenset[int]
    ) -> None:
        self.goods = goods
        self.deeds = deeds
        self.line = line
        self.trigger = trigger
        self.roles = roles
        self.seek = Seeker(line, trigger, ())
        self.mention, self.good = self._people()

    def _codes(self, mentions: list[int]) -> Codes:
        return codes(self.line, mentions)

    def find(self) -> tuple[Codes, Codes]:
        """The states that the people leave and the state where they belong; empty where nothing is said."""
        if self.trigger.frame.frame == "free":
            return self._freed()
        home = self._home()
        source, goal = self._codes(self._source()), self._codes(self.seek.after(self.trigger.frame.goal))
        if source and goal - source and not self.is_known:
            return source, goal - source
        if goal and goal <= source:  # from one city of a state to another
            return NOBODY, NOBODY
        left = source - home or self._whereabouts(home)
        if not left and self._is_at_home(home):
            return NOBODY, NOBODY
        left = left or self._elsewhere(home)
        return left - home, home

    @property
    def is_known(self) -> bool:
        """Whether the words say whose people are moved."""
        own = self.good is not None and any(
            self.line.is_a(i, "own") for i in range(self.good.start, self.good.end)
        )
        return own or (self.mention is not None and self._kind(self.mention) != "person")

    @property
    def is_direct(self) -> bool:
        """Whether no preposition stands between the verb and the people."""
        first, last = self.trigger.end, self.good.start if self.good else 0
        return not any(self.line.border(i) for i in range(first, last))

    @property
    def comes(self) -> bool:
        """Whether the words say from which other state the people come."""
        line, end = self.line, self.good.end if self.good else 0
        home = self._codes([self.mention]) if self.mention is not None else NOBODY
        for mention in line.mentions_between(end, self.trigger.first) + self._source():
            kind, before = line.licence(mention)
            if kind == "preposition" and line.is_a(before, "source") and self._codes([mention]) - home:
                return True
        return False

    def _source(self) -> list[int]:
        """The place behind the preposition of source; not `from the attack of …`."""
        found = up_to_subject(self.line, self.seek.class_after("source"))
        if not found:
            return []
        _, before = self.line.licence(found[0])
        between = range(before + 1, self.line.heads[found[0]][0])
        return [] if any(i in self.deeds for i in between) else found

    def _elsewhere(self, home: Codes) -> Codes:
        """The only other state that the sentence names."""
        view = self.line.view
        named = {state for mention in self.line.heads for state in view.states(mention)} - home
        told = self.mention is not None or self.trigger.voice == "passive"
        return frozenset(named) if home and told and len(named) == 1 else NOBODY

    def _home(self) -> Codes:
        """Where people belong: their nationality, else the state of who moves its own, else their goal."""
        trigger = self.trigger
        found = self._codes(self._people_of())
        if found:
            return found
        movers = (
            self._codes(own_subject(self.line, self.seek.subject())) if trigger.voice != "passive" else NOBODY
        )
        source = self._codes(self._source())
        own = self.is_known
        goal = self._codes(self.seek.after(trigger.frame.goal)) - source
        if own:
            return (movers or self._codes(self.roles.recipients)) - source or goal
        return goal or movers - source or self._codes(self.roles.recipients) - source

    def _freed(self) -> tuple[Codes, Codes]:
        """Who lets people go, and to which state they belong or are handed over."""
        trigger, seek = self.trigger, self.seek
        goal, mentions = seek.after(trigger.frame.goal), self.line.view.mentions
        home = self._codes([mention for mention in goal if mentions[mention].kind != "body"])
        home = home or self._codes(self._people_of())
        free = self._codes(seek.class_after("agent"))
        if trigger.voice == "active":
            free = self._codes(seek.subject())
        free = free - home or self._codes(seek.class_after("source")) - home
        if not free and trigger.light:
            free = self._codes(seek.subject()) - home
        return free or self._elsewhere(home), home

    def _people_of(self) -> list[int]:
        """The people who are moved, with others that a conjunction and a number join (`9 Peruvians and four
        Chileans`)."""
        line, found = self.line, [self.mention] if self.mention is not None else []
        for mention in line.mentions_between(line.heads[found[0]][1], len(line.words)) if found else ():
            kind, before = line.licence(mention)
            near = before - line.heads[found[-1]][1] < JOINED
            if kind != "coordinator" or not near or self._kind(mention) not in PEOPLE:
                break
            found.append(mention)
        return found

    def _people(self) -> tuple[int | None, Good | None]:
        """Who is moved: the group named, or the words for one's own people, beside the trigger."""
        line, trigger = self.line, self.trigger
        after = range(trigger.end, end_of_phrase(line, trigger.end))
        before = range(trigger.first - 1, max(-1, trigger.first - BACK), -1)
        if trigger.frame.frame == "free" and trigger.voice == "active":  # not `fired at the Peruvians`
            aside = next(
                (i for i in after if line.border(i) == "preposition" and i > trigger.end), after.stop
            )
            after = range(after.start, aside)
        found = [self._at(i) for i in ((*before, *after) if trigger.voice == "passive" else after)]
        people = [one for one in found if one is not None]
        whose = (one for one in people if one[0] is not None)  # `Peruvians who are suspects are deported`
        return next(whose, people[0]) if people else (None, None)

    def _at(self, position: int) -> tuple[int | None, Good] | None:
        """Whose people a word names, and the words; None if it names none."""
        line = self.line
        for mention in line.mentions_between(position, position + 1):
            moved = not self._leads(mention) and not self._serves(position) and not self._holds(mention)
            known = line.view.states(mention) and moved
            if known and self._kind(mention) in self._sorts():
                start, end = line.heads[mention]
                return mention, Good(start, end, "people")
        if line.is_a(position, "own") or line.is_a(position, "own_people"):
            return self._nationality(position, position), Good(position, position + 1, "people")
        captive = self._captive(position)
        return None if captive is None else (self._nationality(captive.start, captive.end - 1), captive)

    def _kind(self, mention: int) -> str:
        return self.line.view.mentions[mention].kind

    def _sorts(self) -> tuple[str, ...]:
        """Sorts of mentions that can be moved: a single person only where the verb says it of him."""
        return (*PEOPLE, "person") if self.trigger.voice == "passive" else PEOPLE

    def _leads(self, mention: int) -> bool:
        """Whether a holder of a known office is meant: leaders travel, they are not brought."""
        view = self.line.view
        held = any(entity.since for entity in view.entities_of(mention))
        return self.trigger.frame.frame != "free" and self._kind(mention) == "person" and held

    def _holds(self, mention: int) -> bool:
        """Whether somebody stands behind a verb of his own before a passive (`who were held by rebels were
        freed`): they are not who is moved."""
        return self.trigger.voice == "passive" and self.line.licence(mention)[0] == "verb"

    def _serves(self, position: int) -> bool:
        """Whether the words name forces: troops that are pulled out and ships that come are no evacuees."""
        found = self.goods.named(self.line, position, position + CAPTIVE)
        forces = bool(found) and found[0].start == position and found[0].kind in ("troops", "arms")
        return forces and self.trigger.frame.frame == "own"

    def _captive(self, position: int) -> Good | None:
        """The words that name people who are set free, if they start here (`prisoners of war`)."""
        if self.trigger.frame.frame != "free":
            return None
        found = self.goods.named(self.line, position, position + CAPTIVE)
        good = found[0] if found and found[0].start == position and found[0].kind in MEN else None
        return None if good is None else Good(good.start, good.end, "people")

    def _nationality(self, first: int, last: int) -> int | None:
        """The state named right beside the words for the people (`Chinese citizens`, `warga Peru`)."""
        line = self.line
        joined = last + JOINED if line.is_a(last + 1, "coordinator") else last + 1
        near = range(first - 1, first) if line.grammar.head_last else range(last + 1, joined + 1)
        for mention, (start, end) in line.free():
            beside = any(start <= i < end for i in near)
            if beside and line.view.states(mention) and line.view.acts(mention):
                return mention
        return None

    def _whereabouts(self, home: Codes) -> Codes:
        """`evacuated the citizens who are in Iran and Iraq`: the places named behind or, of those who are
        moved, before the trigger."""
        for span in self._around():
            found, joined = NOBODY, False
            for mention in self.line.mentions_between(*span):
                joined = joined and self.line.licence(mention)[0] == "coordinator"
                named = frozenset(self.line.view.states(mention)) - home
                if named and (joined or self._is_place(mention)):
                    found, joined = found | named, True
            if found:
                return found
        return NOBODY

    def _is_at_home(self, home: Codes) -> bool:
        """Whether the people are said to be in the state where they belong: nobody crosses a border."""
        line = self.line
        near = [m for span in self._around() for m in line.mentions_between(*span) if m != self.mention]
        placed = [m for m in near if self._is_place(m)]
        named = {state for mention in placed for state in line.view.states(mention)}
        goal = self.seek.after(self.trigger.frame.goal)
        return bool(named) and named <= home and not set(placed) & set(goal)

    def _around(self) -> list[tuple[int, int]]:
        """The words in which it is said where the people are, nearest first."""
        trigger = self.trigger
        behind = (trigger.end, trigger.end + WHEREABOUTS)
        before = (max(0, trigger.first - WHEREABOUTS), trigger.first)
        return [before, behind] if trigger.voice == "passive" else [behind]

    def _is_place(self, mention: int) -> bool:
        kind, before = self.line.licence(mention)
        comes = self.trigger.voice == "passive" and self.line.is_a(before, "source")
        return kind == "preposition" and (comes or self.line.is_a(before, "with_place"))
