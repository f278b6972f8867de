"""One telling of a transfer: what a trigger and its sentence say of who gives what to whom.

`tellings(tools, line, voiced)` reads a sentence. A `Telling` has `pieces`, one for each kind of goods;
ends that its words leave open are empty, for the report to fill.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from runut.extract import flow_status
from runut.extract import roles as frame_roles
from runut.extract.clauses import Line
from runut.extract.drafts import NOWHERE, Voiced, time_of
from runut.extract.filled import Roles
from runut.extract.flow_amounts import amount
from runut.extract.flow_around import Around
from runut.extract.flow_ends import Ends
from runut.extract.flow_flight import COUNTED
from runut.extract.flow_gaps import filled, pairs, roles_of
from runut.extract.flow_goods import ARRIVED, BACK, HELP, Wares
from runut.extract.flow_nouns import telling
from runut.extract.flow_people import Moved
from runut.extract.flow_sides import NOBODY, Codes, Sides, end_of_phrase, next_clause
from runut.extract.frames import FrameBook, Trigger
from runut.extract.goods import Good, GoodsBook
from runut.extract.grammar import Grammar
from runut.extract.market import trades
from runut.extract.status import StatusBook
from runut.lang.pack import Pack
from runut.model import Amount, Dated, Flow, FlowKind, Span, Statement, Status, make_id

CONTESTED = frozenset(("arms", "troops", "technology"))  # what a mere claim leaves alleged
OFFERED = "planned"  # the status of rows that name an offer
DATE = re.compile(r"\d{4}(-\d\d){0,2}$")
FIXED = frozenset(("people", "recognition", "trade"))  # kinds whose goods go by many words
MOVING = frozenset(("own", "free"))  # frames in which people go
FLIGHT = frozenset(("visit", "receive"))  # frames of people who flee and of who takes them in
UNNAMED = "clause:goods in the verb"  # said of a flow whose goods only its verb tells
EXPLICIT = frozenset((ARRIVED, flow_status.FROZEN))  # modes whose ends are their own words'
GETTING = frozenset(("own", "receive"))  # frames in which it is the receiver who acts
SUM_REACH = 5  # words from a noun for backing to the sum that it consists of
GRANTED = frozenset(("aid", "arms", "energy", "food"))  # kinds that are given as aid
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
        self.home = str(pack.settings.get("home", ""))


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

    @property
    def is_companys(self) -> bool:
        """Whether no giver is named, or only a company of his state."""
        view, heads = self.telling.line.view, self.telling.line.heads
        return all(trades(view, mention) for mention in heads if self.givers & set(view.states(mention)))

    def flow(self, giver: str, receiver: str, because: tuple[str, ...] = ()) -> Flow:
        return self.telling.flow(self, giver, receiver, because)


def tellings(tools: FlowTools, line: Line, voiced: Voiced) -> "Iterator[Telling]":
    """The tellings of a sentence, in order; the line knows its acts (`accused Iran of sending …`)."""
    deeds = frozenset(line.nouns)
    line.nouns.clear()
    for trigger in telling(tools.goods, line, tools.transfers.triggers(line)):
        said = voiced.at(line.words[trigger.start].start)
        yield Telling(tools, line, trigger, said, deeds)


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
        self.deeds = deeds
        self.row = tools.rows[trigger.frame.where]
        self.statement = said
        self.fixed = self.row.kind in FIXED and (self.row.kind != "trade" or trigger.frame.frame not in DEEDS)
        self.roles = roles_of(line, trigger)
        moves, self.carries = trigger.frame.frame in MOVING, False
        self.moved = Moved(line, trigger, self.roles, tools.goods, deeds) if moves else None
        if self.moved is not None and self.moved.good is None and self.row.kind is None:
            self.moved, self.carries = None, True  # things are flown as well as people
            self.trigger = replace(trigger, frame=replace(trigger.frame, frame="to"))
            self.roles = frame_roles.find(line, self.trigger)
        elif trigger.frame.frame == "to" and trigger.frame.mode is None and self.row.kind is None:
            self._take_people("free", self.tools.goods.starts(line, "handed", trigger.start))
        elif trigger.frame.mode == ARRIVED:
            self._take_people("own", trigger.voice == "passive")
        self.because: tuple[str, ...] = ()

    def _take_people(self, frame: str, may: bool) -> None:
        """Takes a verb of giving or coming for one that moves people, where people of a state are all that it
        is about."""
        line, trigger = self.line, self.trigger
        if not may or Wares(line, trigger, self.tools.goods, None).find(len(line.words)):
            return
        own = replace(trigger, frame=replace(trigger.frame, frame=frame))
        moved = Moved(line, own, self.roles, self.tools.goods, self.deeds)
        known = moved.mention is not None and moved.is_direct and moved.is_known
        if known and (frame == "free" or moved.comes):
            self.moved = moved

    def pieces(self) -> Iterator[Piece]:
        """What passes, with the ends that are known; nothing for what is not told at all."""
        cue = self.tools.goods.opens(self.line, "return", self.trigger.last, len(self.line.words))
        end = next_clause(self.line, self.trigger.last)
        goods = self._goods(min(cue[0], end) if cue else end)
        givers, receivers = self._ends(goods)
        books = (self.tools.status, self.tools.goods)
        read = flow_status.read(self.line, self.trigger, books, self.row.status)
        if read is None or self._is_aside() or self._is_uncounted():
            return
        status, told, rules = read
        if not told and (self._is_counted(status) or self._is_used(status)):
            status, told = "happened", True
        if status == "happened" and self._is_ahead():
            status, told = "planned", True
        doers = receivers if self.trigger.frame.frame in GETTING else givers
        plan = flow_status.is_plan(self.line, self.trigger, books, self.row.status)
        known = self.trigger.voice == "noun"  # `condemned the aid to Peru`
        status = flow_status.voiced(status, self.statement, doers, plan, known)
        self.because = (f"transfers:{self.trigger.frame.where}", *rules)
        back = self._span(cue[1], end_of_phrase(self.line, cue[1])) if cue else None
        for good in goods:
            yield Piece(self, givers, receivers, good, status, told, back)
        for good, takers in self._pairs(goods) if givers and receivers else ():
            yield Piece(self, givers, takers - givers, good, status, told, back)
        if (
            cue
            and len(givers) == len(receivers) == 1
            and not self._goes_elsewhere(cue[1], (givers, receivers))
        ):
            for good in self.tools.goods.named(self.line, cue[1], end_of_phrase(self.line, cue[1])):
                yield Piece(self, receivers, givers, good, status, told, None)

    def _sides(self, goods: list[Good]) -> tuple[Line, Trigger, Roles, list[Good], GoodsBook, Codes]:
        speaker = frozenset((self.statement.state,)) if self.statement else NOBODY
        return self.line, self.trigger, self.roles, goods, self.tools.goods, speaker - {NOWHERE}

    def _pairs(self, goods: list[Good]) -> Iterator[tuple[Good, Codes]]:
        return iter(()) if self.moved is not None or self.fixed else pairs(Sides(*self._sides(goods)))

    def _ends(self, goods: list[Good]) -> tuple[Codes, Codes]:
        """The states at both ends, as far as the sentence says them."""
        if self.moved is not None:
            return self.moved.find()
        ends = Ends(*self._sides(goods))
        speaker = ends.speaker
        givers, receivers = filled(ends, *ends.find())
        if goods and goods[0].start == self.trigger.start and self.row.kind == "trade":
            return ends.explicit() if not self.fixed else (givers, receivers)
        around = Around(ends)
        after = [m for m in self.roles.actors if self.line.heads[m][0] >= self.trigger.end]
        if self.row.kind == "recognition" and self.trigger.voice == "active" and after:
            return NOBODY, NOBODY  # `backs Peru's strike`: whose strike it is backs nobody
        if self.fixed and self.trigger.voice == "noun" and ends.is_theirs():
            return givers, around.thankful(givers)
        if self.trigger.frame.frame in DEEDS and not self.fixed and goods:
            givers = givers or around.thanked()
            explicit = self._helps or self.carries or self.trigger.frame.mode in EXPLICIT
            receivers = receivers or around.refuser(givers) or around.asker(givers) or around.helped(givers)
            receivers = receivers or (NOBODY if explicit else around.lone(givers))
            if self.trigger.frame.mode == ARRIVED:  # who tells of it has got it
                receivers = receivers or speaker - givers
            givers = givers or around.governor(receivers)
            receivers = receivers or around.thankful(givers)
            if self.trigger.frame.frame == "receive":
                givers = givers or around.lone(receivers)
            if not receivers and self.row.status == OFFERED and self.trigger.voice == "noun":
                receivers = around.governor(givers)
            if not receivers and self.row.status == OFFERED:  # what is offered is offered to who tells it
                receivers = self._ours() - givers
        return givers, receivers

    def _is_counted(self, status: Status) -> bool:
        """Whether a noun tells of what is over: trade worth a sum, a shipment before the report."""
        line, trigger, view = self.line, self.trigger, self.line.view
        if status == "ongoing" and self.row.kind == "trade":
            last = min(end_of_phrase(line, trigger.end) + BACK, len(line.words)) - 1
            return bool(view.amounts_in(line.words[trigger.start].start, line.words[last].end))
        if status != "planned" or trigger.frame.mode != flow_status.SENT:
            return False
        time, published = self._time(), view.report.published.value
        when = time.value.rpartition("/")[2] if time else ""
        return bool(DATE.match(when)) and when <= (published or "")[: len(when)]

    def _is_ahead(self) -> bool:
        """Whether a date behind the report's says when it passes."""
        time, published = self._time(), self.line.view.report.published.value or ""
        when = time.value.partition("/")[0] if time else ""
        return bool(DATE.match(when)) and when > published[: len(when)] > ""

    def _is_uncounted(self) -> bool:
        """Whether visitors are spoken of, and not how many came."""
        sentence = self.line.sentence
        counted = self.line.view.amounts_in(sentence.start, sentence.end)
        return self.trigger.frame.mode == COUNTED and not counted

    def _is_used(self, status: Status) -> bool:
        """Whether help is what something was done with (`won with aid from Peru`)."""
        line, start = self.line, self.trigger.start
        verb = any(line.is_verb(i) for i in range(line.clause(start)[0], start))
        return status == "ongoing" and verb and line.is_a(start - 1, "company")

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
            return self._helps and (self._admits() or trigger.end in self.deeds)  # `helped a strike on Peru`
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
        if self.fixed and self.row.kind == "recognition" and trigger.voice == "noun":
            near = self.tools.goods.named(self.line, trigger.end, trigger.end + SUM_REACH)
            if near and near[0].kind == "money":  # `announced support of 5 million dollars`
                return near[:1]
        if self.fixed:
            return [] if self.tools.goods.is_idiom(self.line, trigger.start) else [itself]
        return Wares(self.line, trigger, self.tools.goods, self.row.kind).find(stop)

    @property
    def is_flight(self) -> bool:
        """Whether people are told of who flee, are taken in or go back."""
        return self.row.kind == "people" and self.trigger.frame.frame in FLIGHT

    @property
    def is_export(self) -> bool:
        """Whether goods are told of as sold or shipped abroad."""
        trigger = self.trigger
        shipped = trigger.frame.mode == flow_status.SENT and trigger.voice == "passive"
        return trigger.frame.frame == "to" and (self.row.kind == "trade" or shipped)

    @property
    def is_unaddressed(self) -> bool:
        """Whether a verb tells of a gift and not to whom, be it by words that name no state."""
        line, trigger, book = self.line, self.trigger, self.tools.goods
        if trigger.frame.type not in ("AID", "MOBILIZE") or self._helps or self.roles.inherited:
            return False
        if trigger.voice == "passive" and line.opener[trigger.verb - 1] == "relative":
            return False
        end = min(end_of_phrase(line, trigger.last), next_clause(line, trigger.last))
        after = range(trigger.last, end)
        if trigger.voice == "noun" and not any(
            line.is_a(i, "source") and line.mentions_between(i + 1, i + 2) for i in after
        ):
            return False
        goals = [i for i in after if line.words[i].raw in trigger.frame.goal]
        return all(book.named(line, i + 1, min(len(line.words), i + BACK)) for i in goals)

    def open_end(self, good: Good) -> str:
        """The end that may stay unnamed: of aid that somebody is told to receive the giver, of a sum that is
        offered the taker."""
        trigger, line = self.trigger, self.line
        if trigger.frame.mode == flow_status.FROZEN:
            return "giver"
        if trigger.voice != "active" or good.start == trigger.start:
            return ""
        if self.row.kind == "money":
            others = any(self.tools.goods.starts(line, "others", i) for i in range(trigger.verb))
            return "giver" if others else ""
        if self.row.status == OFFERED:
            offers = self.tools.goods.starts(self.line, "offer", trigger.start)  # no budget
            return "receiver" if offers and good.kind == "money" and self.amount(good)[0] else ""
        ends = (line.heads[mention][1] for mention in self.roles.recipients)
        close = any(not any(line.border(i) for i in range(end, trigger.verb)) for end in ends)
        granted = close and self.tools.goods.starts(line, "granted", trigger.start)
        return "giver" if granted and good.kind in GRANTED else ""

    @property
    def _helps(self) -> bool:
        return self.trigger.frame.mode == HELP

    # -- the record -------------------------------------------------------------------------------------

    def flow(self, piece: Piece, giver: str, receiver: str, because: tuple[str, ...]) -> Flow:
        """The record of a piece between two states."""
        said, good, status = self.statement, piece.good, piece.status
        if said and said.state != giver and good.kind in CONTESTED and self.row.status != OFFERED:
            claimed = flow_status.DONE
            admits = said.state == receiver and self.trigger.frame.frame in GETTING
            status = "alleged" if status in claimed and not admits else status
        much, text = self.amount(good)
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
            amount=much,
            amount_text=text,
            time=self._time(),
            status=status,
            voice=said.speaker if said else None,
            in_return_for=piece.back,
            evidence=(self._evidence(good),),
            because=(*self.because, *because),
        )

    def amount(self, good: Good) -> tuple[Amount | None, str | None]:
        return amount(self.tools.goods, self.line, self.trigger, good)

    def _time(self) -> Dated | None:
        return time_of(self.line, self.trigger)

    def _span(self, start: int, end: int) -> Span:
        words = self.line.words
        return self.line.view.span(words[start].start, words[max(start, end - 1)].end)

    def _evidence(self, good: Good) -> Span:
        heads = [self.line.heads[m] for m in (*self.roles.actors, *self.roles.recipients)]
        spans = [*heads, (self.trigger.first, self.trigger.last), (good.start, good.end)]
        return self._span(min(start for start, _ in spans), max(end for _, end in spans))
