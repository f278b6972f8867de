"""What passes between states: who gives what to whom, how much, in return for what, how sure, on whose word.

`transfers.tsv` says which words name a giving, getting, asking or moving, in the same frames as events;
`goods.tsv` says what passes. What is given in return (`in exchange for technology`) is a flow the other way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from runut.extract import roles as frame_roles
from runut.extract.clauses import Grammar, Line
from runut.extract.drafts import Voiced, parties, states, time_of
from runut.extract.frames import FrameBook, Trigger
from runut.extract.goods import Good, GoodsBook
from runut.extract.seek import Seeker
from runut.extract.status import StatusBook, as_status
from runut.lang import packs
from runut.model import Dated, Doubt, Flow, FlowKind, Span, Statement, Status, make_id
from runut.model.view import View

REACH = 12  # words from a trigger to its goods
WHEREABOUTS = 14  # words from a trigger to where people are
BACK = 6  # words before a passive or a noun in which its goods may stand
CONTESTED = frozenset(("arms", "troops", "technology"))  # what a mere claim leaves alleged
FIXED = frozenset(("people", "recognition", "trade"))  # kinds whose goods go by many words


@dataclass(frozen=True, slots=True)
class Transfer:
    """What a row of `transfers.tsv` adds to its frame."""

    kind: FlowKind | None
    status: Status | None


@dataclass(frozen=True, slots=True)
class FlowTools:
    grammar: Grammar
    frames: FrameBook
    transfers: FrameBook
    rows: dict[str, Transfer]
    goods: GoodsBook
    status: StatusBook


def load() -> dict[str, FlowTools]:
    """The tools of every pack, by its code."""
    tools = {}
    for pack in packs():
        grammar = Grammar(pack)
        rows = {
            row.where: Transfer(
                cast(FlowKind, row["kind"]) if row["kind"] else None,
                cast(Status, row["status"]) if row["status"] else None,
            )
            for row in pack.rows("transfers")
        }
        tools[pack.code] = FlowTools(
            grammar,
            FrameBook(pack, grammar),
            FrameBook(pack, grammar, "transfers"),
            rows,
            GoodsBook(pack, grammar),
            StatusBook(pack, grammar),
        )
    return tools


def find(
    tools: dict[str, FlowTools], view: View, statements: Sequence[Statement]
) -> tuple[tuple[Flow, ...], tuple[Doubt, ...]]:
    """All flows of a report, in the order of their first telling; one a giver, receiver, goods and status."""
    own = tools.get(view.report.language)
    if own is None:
        return (), ()
    voiced = Voiced(statements)
    found: dict[tuple[str, ...], Flow] = {}
    for sentence in view.sentences:
        if view.blocks[sentence.block].kind != "paragraph":
            continue
        for flow in _of_line(own, Line(view, sentence, own.grammar), voiced):
            goods = "" if flow.kind in FIXED else flow.goods.of(view.text).lower()
            key = (flow.giver, flow.receiver, flow.kind, goods, flow.status)
            known = found.get(key)
            found[key] = flow if known is None else _joined(known, flow)
    return tuple(found.values()), ()


def _joined(first: Flow, again: Flow) -> Flow:
    """Two tellings as one: the first, with what only the second knows."""
    amount, text = (
        (first.amount, first.amount_text) if first.amount_text else (again.amount, again.amount_text)
    )
    return replace(
        first,
        amount=amount,
        amount_text=text,
        time=first.time or again.time,
        voice=first.voice or again.voice,
        in_return_for=first.in_return_for or again.in_return_for,
        evidence=tuple(dict.fromkeys((*first.evidence, *again.evidence))),
        because=tuple(dict.fromkeys((*first.because, *again.because))),
    )


def _of_line(tools: FlowTools, line: Line, voiced: Voiced) -> Iterator[Flow]:
    tools.frames.triggers(line)  # makes the verbs that tell acts known: `accused Iran of sending …`
    line.nouns.clear()
    triggers = tools.transfers.triggers(line)
    for trigger in triggers:
        telling = _Telling(tools, line, trigger, voiced)
        yield from telling.flows()


class _Telling:
    """One trigger of a sentence, on the way to its flows."""

    def __init__(self, tools: FlowTools, line: Line, trigger: Trigger, voiced: Voiced) -> None:
        self.tools = tools
        self.line = line
        self.trigger = trigger
        self.row = tools.rows[trigger.frame.where]
        self.statement = voiced.at(line.words[trigger.start].start)
        self.roles = frame_roles.find(line, trigger)

    def flows(self) -> Iterator[Flow]:
        givers, receivers = self._ends()
        verdict = self._status(givers)
        if not givers or not receivers or verdict is None or self._is_aside():
            return
        status, because = verdict
        cue = self.tools.goods.opens(self.line, "return", self.trigger.last, len(self.line.words))
        stop = cue[0] if cue else len(self.line.words)
        back = self._span(cue[0], self._end_of_phrase(cue[1])) if cue else None
        for good in self._goods(stop):
            for giver in givers:
                for receiver in receivers:
                    yield from self._flow(giver, receiver, good, (status, because, back))
        if cue and len(givers) == len(receivers) == 1 and not self._goes_elsewhere(cue[1], receivers[0]):
            for good in self.tools.goods.named(self.line, cue[1], self._end_of_phrase(cue[1])):
                yield from self._flow(receivers[0], givers[0], good, (status, because, None))

    def _is_aside(self) -> bool:
        """Backing named only in passing (`groups backed by Iran`, `to back Iran`) is no flow of its own."""
        trigger = self.trigger
        tied = self.line.words[trigger.start].tied  # `Iran-backed groups`
        return self.row.kind == "recognition" and (trigger.voice == "passive" or tied or self.roles.inherited)

    def _goes_elsewhere(self, start: int, giver: str) -> bool:
        """Whether what is given in return is said to go to somebody else than the first giver."""
        goal = self.trigger.frame.goal
        view, line = self.line.view, self.line
        for mention in line.mentions_between(start, self._end_of_phrase(start)):
            kind, before = line.licence(mention)
            if kind == "preposition" and line.words[before].raw in goal:
                return giver in view.states(mention) or not set(view.states(mention)) & set(self._ends()[0])
        return False

    # -- who --------------------------------------------------------------------------------------------

    def _ends(self) -> tuple[list[str], list[str]]:
        """Givers and receivers, as state codes; in a two-way flow everyone is both."""
        view, frame = self.line.view, self.trigger.frame.frame
        if frame == "own":
            return self._homeward()
        seek, trigger = Seeker(self.line, self.trigger, ()), self.trigger
        actors = states(parties(view, self.roles.actors))
        others = states(parties(view, self.roles.recipients))
        if trigger.voice == "passive" and frame == "to":
            others = states(parties(view, seek.after(trigger.frame.goal))) or others
        elif trigger.voice == "noun" and frame == "receive":
            others = states(parties(view, seek.owners())) or others
        if frame == "visit":
            return self._away(actors, others)
        if frame == "to" and not actors:
            actors = states(parties(view, seek.class_after("source")))
        if frame == "with":
            return sorted(actors), sorted(actors)
        if frame == "receive" and not actors:
            actors = self._owner_of_goods() - others
        return sorted(actors - others), sorted(others - actors)

    def _away(self, people: frozenset[str], refuge: frozenset[str]) -> tuple[list[str], list[str]]:
        """People leave the state named by the source, else their own, for the one that takes them in."""
        view, seek = self.line.view, Seeker(self.line, self.trigger, ())
        left = states(parties(view, seek.class_after("source"))) or people
        left = left or states(parties(view, seek.class_after("with_place")))
        return sorted(left - refuge), sorted(refuge - left)

    def _owner_of_goods(self) -> frozenset[str]:
        """`sought Russian aid`: the owner of the goods is asked for them."""
        goods = self.tools.goods.named(self.line, self.trigger.end, self._end_of_phrase(self.trigger.end))
        if not goods:
            return frozenset()
        near = self.line.mentions_between(self.trigger.end, goods[-1].end + 2)
        return states(parties(self.line.view, [m for m in near if self.line.view.acts(m)][:1]))

    def _homeward(self) -> tuple[list[str], list[str]]:
        """People leave the state named by the source, or where they are, for the one that they belong to."""
        view = self.line.view
        left = Seeker(self.line, self.trigger, ()).class_after("source") or self._whereabouts()
        home = states(parties(view, Seeker(self.line, self.trigger, ()).after(self.trigger.frame.goal)))
        home = home or states(parties(view, self.roles.recipients))
        home = home or states(parties(view, self.roles.actors))
        places = {state for mention in left for state in view.states(mention)}
        return sorted(places - home), sorted(home)

    def _whereabouts(self) -> list[int]:
        """`evacuated the citizens who are in Iran`: the first places named after the trigger."""
        line = self.line
        ahead = line.mentions_between(self.trigger.end, self.trigger.end + WHEREABOUTS)
        for mention in ahead:
            kind, before = line.licence(mention)
            if kind == "preposition" and line.is_a(before, "with_place") and line.view.states(mention):
                joined = [m for m in ahead if m > mention and line.licence(m)[0] == "coordinator"]
                return [mention, *joined[:1]]
        return []

    # -- what -------------------------------------------------------------------------------------------

    def _end_of_phrase(self, start: int) -> int:
        """Where the words that can belong to a phrase end: at the next clause, at most `REACH` words on."""
        line = self.line
        for position in range(start, min(len(line.words), start + REACH)):
            if line.opener[position] and position > start:
                return position
        return min(len(line.words), start + REACH)

    def _goods(self, stop: int) -> list[Good]:
        """What the trigger says passes; the trigger's own words where its row fixes the kind."""
        trigger, line = self.trigger, self.line
        after = self.tools.goods.named(line, trigger.end, min(stop, self._end_of_phrase(trigger.end)))
        if self.row.kind == "people":
            return [self._people() or Good(trigger.start, trigger.end, "people")]
        if self.row.kind is not None:
            return [Good(trigger.start, trigger.end, self.row.kind)]
        if trigger.voice == "active":
            return after
        own = self.tools.goods.named(line, trigger.start, trigger.end)
        before = self.tools.goods.named(line, max(0, trigger.first - BACK), trigger.first)
        near = [good for good in after if good.start - trigger.end <= 1]
        return near or own or before[-1:] or after[:1]

    def _people(self) -> Good | None:
        """Who is moved: the words for one's own people, or the group named, beside the trigger."""
        line, trigger = self.line, self.trigger
        after = range(trigger.end, self._end_of_phrase(trigger.end))
        before = range(trigger.first - 1, max(-1, trigger.first - BACK), -1)
        for position in (*before, *after) if trigger.voice == "passive" else after:
            for start, end in (line.heads[m] for m in line.mentions_between(position, position + 1)):
                if line.view.mentions[self._mention(start)].kind in ("group", "demonym"):
                    return Good(start, end, "people")
            if line.is_a(position, "own") or line.is_a(position, "own_people"):
                return Good(position, position + 1, "people")
        return None

    def _mention(self, start: int) -> int:
        return next(m for m, (first, _) in self.line.heads.items() if first == start)

    # -- how sure ---------------------------------------------------------------------------------------

    def _status(self, givers: list[str]) -> tuple[Status, tuple[str, ...]] | None:
        trigger = self.trigger
        noun = trigger.voice == "noun"
        found = self.tools.status.read(self.line, trigger.start, trigger.end, trigger.verb, noun)
        because = (f"transfers:{trigger.frame.where}", *(f"status:{v.where}" for v in found[:1]))
        status = as_status(found[0].status) if found else self.row.status
        if found and status is None:
            return None
        if status is None:
            status = "ongoing" if trigger.frame.lasting and not trigger.finite else "happened"
        if self.row.status and status in ("happened", "ongoing", "planned", "expected", "alleged"):
            status = self.row.status  # what is only asked for is no more certain for being asked
        said = self.statement
        if said is not None and said.state not in givers:
            if status == "planned":
                status = "expected"
            elif status in ("happened", "ongoing") and said.act in ("accuse", "criticise"):
                status = "alleged"
        return status, because

    # -- the record -------------------------------------------------------------------------------------

    def _flow(
        self, giver: str, receiver: str, good: Good, how: tuple[Status, tuple[str, ...], Span | None]
    ) -> Iterator[Flow]:
        status, because, back = how
        if giver == receiver:
            return
        said = self.statement
        if said and said.state != giver and good.kind in CONTESTED and status in ("happened", "ongoing"):
            status = "alleged"
        amount, text = self.tools.goods.amount(self.line, good)
        goods = self._span(good.start, good.end)
        evidence = self._evidence(good)
        report = self.line.view.report.id
        yield Flow(
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
            in_return_for=back,
            evidence=(evidence,),
            because=because,
        )

    def _time(self) -> Dated | None:
        return time_of(self.line, self.trigger)

    def _span(self, start: int, end: int) -> Span:
        words = self.line.words
        return self.line.view.span(words[start].start, words[max(start, end - 1)].end)

    def _evidence(self, good: Good) -> Span:
        heads = [self.line.heads[m] for m in (*self.roles.actors, *self.roles.recipients)]
        spans = [*heads, (self.trigger.first, self.trigger.last), (good.start, good.end)]
        return self._span(min(start for start, _ in spans), max(end for _, end in spans))
