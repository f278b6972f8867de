"""One telling of a transfer: what a trigger and its sentence say of who gives what to whom.

`tellings(tools, line, voiced)` reads a sentence. A `Telling` has `pieces`, one for each kind of goods;
ends that its words leave open are empty, for the report to fill.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from runut.extract import flow_status
from runut.extract import roles as frame_roles
from runut.extract.clauses import Line
from runut.extract.drafts import NOWHERE, Voiced, time_of
from runut.extract.filled import Roles
from runut.extract.flow_ends import MADE, NOBODY, Codes, Ends, end_of_phrase
from runut.extract.flow_people import Moved
from runut.extract.frames import FrameBook, Trigger
from runut.extract.goods import APART, Good, GoodsBook
from runut.extract.grammar import Grammar
from runut.extract.status import StatusBook
from runut.lang.pack import Pack
from runut.model import Amount, Dated, Flow, FlowKind, Span, Statement, Status, make_id

NOTHING_LEFT = -9  # before the first word: no goods were left out
MAKER = 3  # words between goods and the word that says whose they are
NEAR = 4  # words from a word for aid to what it consists of
BACK = 6  # words before a passive or a noun in which its goods may stand
CONTESTED = frozenset(("arms", "troops", "technology"))  # what a mere claim leaves alleged
OFFERED = "planned"  # the status of rows that name an offer
FORCES = frozenset(("arms", "troops"))
FIXED = frozenset(("people", "recognition", "trade"))  # kinds whose goods go by many words
MOVING = frozenset(("own", "free"))  # frames in which people go
OWN_FRAMES = frozenset(("free", "source", "market"))  # those that events do not have
FLIGHT = frozenset(("visit", "receive"))  # frames of people who flee and of who takes them in
ARRIVED = "arrived"  # the mode of words for coming in
UNNAMED = "clause:goods in the verb"  # said of a flow whose goods only its verb tells
HELP = "help"  # the mode of words that name a help without goods
DEEDS = frozenset(("to", "receive"))  # frames whose open end the sentence may fill


@dataclass(frozen=True, slots=True)
class Transfer:
    """What a row of `transfers.tsv` adds to its frame."""

    kind: FlowKind | None
    status: Status | None


class FlowTools:
    """The tables of one pack that flows are read by."""

    def __init__(self, pack: Pack) -> None:
        self.grammar = Grammar(pack)
        self.transfers = FrameBook(pack, self.grammar, "transfers")
        self.rows = {
            row.where: Transfer(
                cast(FlowKind, row["kind"]) if row["kind"] else None,
                cast(Status, row["status"]) if row["status"] else None,
            )
            for row in pack.rows("transfers")
        }
        self.goods = GoodsBook(pack, self.grammar)
        self.status = StatusBook(pack, self.grammar)


@dataclass(frozen=True, slots=True)
class Piece:
    """Goods of one kind on their way. `told`: words say how sure it is; else `status` is what is usual."""

    telling: "Telling"
    givers: Codes
    receivers: Codes
    good: Good
    status: Status
    told: bool
    back: Span | None

    def flow(self, giver: str, receiver: str, because: tuple[str, ...] = ()) -> Flow:
        return self.telling.flow(self, giver, receiver, because)


def tellings(tools: FlowTools, line: Line, voiced: Voiced) -> "Iterator[Telling]":
    """The tellings of a sentence, in order; the line knows its acts (`accused Iran of sending …`)."""
    deeds = frozenset(line.nouns)
    line.nouns.clear()
    for trigger in tools.transfers.triggers(line):
        said = voiced.at(line.words[trigger.start].start)
        yield Telling(tools, line, trigger, said, deeds)


def _roles(line: Line, trigger: Trigger) -> Roles:
    """The roles of the trigger; frames that only transfers have are read like giving."""
    if trigger.frame.frame in OWN_FRAMES:
        trigger = replace(trigger, frame=replace(trigger.frame, frame="to"))
    return frame_roles.find(line, trigger)


class Telling:
    """One trigger of a sentence, on the way to its flows."""

    def __init__(
        self,
        tools: FlowTools,
        line: Line,
        trigger: Trigger,
        said: Statement | None,
        deeds: frozenset[int],
    ) -> None:
        self.tools = tools
        self.line = line
        self.trigger = trigger
        self.row = tools.rows[trigger.frame.where]
        self.statement = said
        self.fixed = self.row.kind in FIXED and (self.row.kind != "trade" or trigger.frame.frame not in DEEDS)
        self.roles = _roles(line, trigger)
        moves, self.carries = trigger.frame.frame in MOVING, False
        self.moved = Moved(line, trigger, self.roles, tools.goods, deeds) if moves else None
        if self.moved is not None and self.moved.good is None and self.row.kind is None:
            self.moved, self.carries = None, True  # things are flown as well as people
            self.trigger = replace(trigger, frame=replace(trigger.frame, frame="to"))
            self.roles = frame_roles.find(line, self.trigger)
        self.because: tuple[str, ...] = ()

    def pieces(self) -> Iterator[Piece]:
        """What passes, with the ends that are known; nothing for what is not told at all."""
        cue = self.tools.goods.opens(self.line, "return", self.trigger.last, len(self.line.words))
        goods = self._goods(cue[0] if cue else len(self.line.words))
        givers, receivers = self._ends(goods)
        read = flow_status.read(
            self.line, self.trigger, (self.tools.status, self.tools.goods), self.row.status
        )
        if read is None or self._is_aside():
            return
        status, told, rules = read
        doers = receivers if self.trigger.frame.frame == "own" else givers
        status = flow_status.voiced(status, self.statement, doers)
        self.because = (f"transfers:{self.trigger.frame.where}", *rules)
        back = self._span(cue[1], end_of_phrase(self.line, cue[1])) if cue else None
        for good in goods:
            yield Piece(self, givers, receivers, good, status, told, back)
        if (
            cue
            and len(givers) == len(receivers) == 1
            and not self._goes_elsewhere(cue[1], (givers, receivers))
        ):
            for good in self.tools.goods.named(self.line, cue[1], end_of_phrase(self.line, cue[1])):
                yield Piece(self, receivers, givers, good, status, told, None)

    def _ends(self, goods: list[Good]) -> tuple[Codes, Codes]:
        """The states at both ends, as far as the sentence says them."""
        if self.moved is not None:
            return self.moved.find()
        speaker = frozenset((self.statement.state,)) if self.statement else NOBODY
        ends = Ends(self.line, self.trigger, self.roles, goods, self.tools.goods, speaker - {NOWHERE})
        givers, receivers = ends.find()
        if goods and goods[0].start == self.trigger.start and self.row.kind == "trade":
            return ends.explicit() if not self.fixed else (givers, receivers)
        if self.trigger.frame.frame in DEEDS and not self.fixed and goods:
            explicit = self._helps or self.carries
            receivers = receivers or (NOBODY if explicit else ends.lone(givers))
            givers = givers or ends.governor(receivers)
            receivers = receivers or ends.thankful(givers)
            if self.trigger.frame.frame == "receive":
                givers = givers or ends.lone(receivers)
            if not receivers and self.row.status == OFFERED and self.trigger.voice == "noun":
                receivers = ends.governor(givers)
            if not receivers and self.row.status == OFFERED:  # what is offered is offered to who tells it
                receivers = self._ours() - givers
        return givers, receivers

    def _ours(self) -> Codes:
        """The state of whose words these are, if they speak of `us`."""
        said = self.statement
        if said is None or said.state == NOWHERE:
            return NOBODY
        words = [w for span in said.content for w in span.of(self.line.view.text).lower().split()]
        ours = any(word in self.line.grammar.single("first_person") for word in words)
        return frozenset((said.state,)) if ours else NOBODY

    def _is_aside(self) -> bool:
        """Backing named only in passing (`groups backed by Iran`, `to back Iran`) is no flow of its own."""
        trigger = self.trigger
        tied = self.line.words[trigger.start].tied  # `Iran-backed groups`
        if self.row.kind != "recognition":  # `helped to arrest a Peruvian`
            return self._helps and self._admits()
        taken = self.roles.inherited and trigger.voice == "active"
        return trigger.voice == "passive" or tied or taken or self._admits()

    def _admits(self) -> bool:
        """Whether a verb stands between the trigger and whom it names (`admitted killing a Peruvian`)."""
        line, trigger = self.line, self.trigger
        first = min((line.heads[mention][0] for mention in self.roles.recipients), default=0)
        between = range(trigger.end, first)
        joined = any(line.is_a(i, "coordinator") for i in between)  # `helped and trained …`
        return trigger.voice == "active" and not joined and any(line.is_verb(i) for i in between)

    def _goes_elsewhere(self, start: int, ends: tuple[Codes, Codes]) -> bool:
        """Whether what is given in return is said to go to somebody else than the first giver."""
        view, line = self.line.view, self.line
        for mention in line.mentions_between(start, end_of_phrase(self.line, start)):
            kind, before = line.licence(mention)
            if kind == "preposition" and line.words[before].raw in self.trigger.frame.goal:
                named = set(view.states(mention))
                return bool(named & ends[1]) or not named & ends[0]
        return False

    # -- what -------------------------------------------------------------------------------------------

    def _goods(self, stop: int) -> list[Good]:
        """What the trigger says passes; the trigger's own words where its row fixes the kind."""
        trigger = self.trigger
        itself = Good(trigger.start, trigger.end, self.row.kind or "other")
        if self.moved is not None:
            itself = self.moved.good or itself
            return [itself] if self.moved.good is not None or trigger.frame.frame != "free" else []
        if self.fixed:
            return [] if self.tools.goods.is_idiom(self.line, trigger.start) else [itself]
        found = self._one_a_kind(self._named(stop))
        if self.row.kind == "money":  # what is invested in or paid for does not pass
            found = [good for good in found if good.kind == "money"]
        if self._helps:
            found = [good for good in found if self._is_means(good)]
        if trigger.frame.mode == MADE:
            found = [good for good in found if trigger.voice == "passive" or self._is_made(good)]
        if trigger.frame.mode == ARRIVED:  # ships and forces come in of themselves
            found = [good for good in found if good.kind not in FORCES or self._is_made(good)]
        if trigger.frame.frame in ("source", "market"):
            found = found[:1]
        return found or ([itself] if self.row.kind else [])

    @property
    def is_flight(self) -> bool:
        """Whether people are told of who flee, are taken in or go back."""
        return self.row.kind == "people" and self.trigger.frame.frame in FLIGHT

    @property
    def _helps(self) -> bool:
        return self.trigger.frame.mode == HELP

    def _is_means(self, good: Good) -> bool:
        """Whether goods are what somebody is helped with (`helped Peru with technology`)."""
        line = self.line
        return any(line.is_a(i, "company") for i in range(max(0, good.start - 2), good.start))

    def _is_made(self, good: Good) -> bool:
        """Whether words beside goods say who made or gave them (`drones made in Peru`)."""
        near = range(good.start - MAKER, good.end + MAKER)
        if self.line.is_a(good.end, "source"):
            return True
        return any(self.tools.goods.starts(self.line, "made", i) for i in near if i >= 0)

    def _one_a_kind(self, goods: list[Good]) -> list[Good]:
        """The first goods of each kind: what is told in one breath is one flow. Aid that is named more
        closely (`aid of 90 tons of rice`) is that, and a sum beside goods says how much they are worth."""
        kinds: dict[FlowKind, Good] = {}
        for good in goods:
            if len(goods) == 1 or not self._is_sum(good):
                kinds.setdefault(good.kind, good)
        found = list(kinds.values()) or goods[:1]
        if len(found) > 1 and found[0].kind == "aid" and self._is_closer(found[0], found[1]):
            return found[1:]
        return found

    def _is_sum(self, good: Good) -> bool:
        """Whether the words are the unit of an amount of money."""
        words, view = self.line.words, self.line.view
        last = min(len(words), good.end + 3) - 1
        sums = view.amounts_in(words[max(0, good.start - 3)].start, words[last].end)
        here = words[good.start].start
        return good.kind == "money" and any(one.start <= here < one.end for one in sums)

    def _is_closer(self, aid: Good, good: Good) -> bool:
        """Whether goods right behind a word for aid say what it is."""
        between = self.line.words[aid.end : good.start]
        joined = any(self.line.border(i) for i in range(aid.end, good.start))
        return len(between) < NEAR and not joined

    def _named(self, stop: int) -> list[Good]:
        """The goods named beside the trigger, in it or, of what was given, before it."""
        trigger, line, book = self.trigger, self.line, self.tools.goods
        after = book.listed(line, trigger.end, min(stop, end_of_phrase(self.line, trigger.end)), stop)
        if trigger.voice == "active":
            return self._objects(after)
        own = book.named(line, trigger.start, trigger.end)
        closer = book.named(line, trigger.start, trigger.end + 2)[:1] if own else []
        if closer and closer[0].start == trigger.start and closer[0].end > trigger.end:
            return closer  # `military aid of 5 million euros`
        before = book.named(line, max(0, trigger.first - BACK), trigger.first)
        itself = Good(trigger.start, trigger.end, "aid")
        near = [good for good in after if good.start - trigger.end <= 1 or self._is_closer(itself, good)]
        return near or own or before[-1:] or after[:1]

    def _objects(self, goods: list[Good]) -> list[Good]:
        """Those that the verb is about: an item of a list is what the item before it is."""
        found: list[Good] = []
        left = NOTHING_LEFT
        for good in goods:
            if good.start - left > APART and self._is_object(good):
                found.append(good)
            else:
                left = good.end
        return found

    def _is_object(self, good: Good) -> bool:
        """Whether goods are what the verb is about: no preposition behind another object stands between, but
        one that says what it consists of (`gave Peru help in the form of rice`)."""
        line, start, book = self.line, self.trigger.end, self.tools.goods
        joined = start
        for position in range(good.start - 1, start, -1):
            if line.is_a(position, "coordinator"):
                joined = position
                break
        if any(line.is_verb(i) or book.starts(line, "message", i) for i in range(joined, good.start)):
            return False
        for position in range(good.start - 1, start, -1):
            named = any(book.starts(line, "namely", i) for i in (position - 1, position))
            if named or line.is_a(position, "company"):
                return True
            if line.border(position) == "preposition":
                return False
        return True

    # -- the record -------------------------------------------------------------------------------------

    def flow(self, piece: Piece, giver: str, receiver: str, because: tuple[str, ...]) -> Flow:
        """The record of a piece between two states."""
        said, good, status = self.statement, piece.good, piece.status
        if said and said.state != giver and good.kind in CONTESTED and self.row.status != OFFERED:
            claimed = flow_status.SETTLED if said.state == receiver else flow_status.DONE
            status = "alleged" if status in claimed else status
        amount, text = self._amount(good)
        goods = self._span(good.start, good.end)
        report = self.line.view.report.id
        if (good.start, good.end) == (self.trigger.start, self.trigger.end) and self.trigger.voice != "noun":
            because = (*because, UNNAMED)
        return Flow(
            id=make_id("fl", report, giver, receiver, good.kind, goods.start, goods.end, status),
            report=report,
            giver=giver,
            receiver=receiver,
            kind=good.kind,
            goods=goods,
            amount=amount,
            amount_text=text,
            time=self._time(),
            status=status,
            voice=said.speaker if said else None,
            in_return_for=piece.back,
            evidence=(self._evidence(good),),
            because=(*self.because, *because),
        )

    def _amount(self, good: Good) -> tuple[Amount | None, str | None]:
        return self.tools.goods.amount(self.line, good)

    def _time(self) -> Dated | None:
        return time_of(self.line, self.trigger)

    def _span(self, start: int, end: int) -> Span:
        words = self.line.words
        return self.line.view.span(words[start].start, words[max(start, end - 1)].end)

    def _evidence(self, good: Good) -> Span:
        heads = [self.line.heads[m] for m in (*self.roles.actors, *self.roles.recipients)]
        spans = [*heads, (self.trigger.first, self.trigger.last), (good.start, good.end)]
        return self._span(min(start for start, _ in spans), max(end for _, end in spans))
