"""Ends of a flow that its sentence leaves open, filled from the report, and flows that are none.

Where people are brought from is where the report last said that they are. A telling of which the report
elsewhere gives both ends adds nothing. What is sent at an enemy is no gift to him.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from runut.extract.drafts import NOWHERE
from runut.extract.flow_flight import HOME
from runut.extract.flow_people import PEOPLE
from runut.extract.flow_sides import NOBODY, Codes
from runut.extract.flow_status import SENT
from runut.extract.flow_telling import Piece
from runut.extract.flow_theme import Theme
from runut.model import EventMention, Flow
from runut.model.view import View

SENTENCES = 4  # sentences before a telling in which a place may be named
FIRED = frozenset(("arms", "troops"))  # what is sent at an enemy is no gift
WARES = frozenset(("energy", "food", "other", "technology"))  # kinds that are sold abroad
ITEM = re.compile(r"(?:\d+[.)]\s*)?(?P<name>[^:\d]{2,40}):\s*\d")  # one line of a list with numbers
ITEM_REACH = 24  # letters from a name in such a line to the end of its number
ITEMS = 3  # lines that make a list
NAMED = 2  # times that a report on home affairs names its state
NEAR = 4  # words between people and the place where they are said to be


class Scene:
    """All pieces of a report, with what the report says of who fights whom."""

    def __init__(self, view: View, pieces: Sequence[Piece], events: Sequence[EventMention]) -> None:
        self.view = view
        self.pieces = pieces
        self.theme = Theme(pieces, self.homes if self.is_domestic else NOBODY)
        self.attacks = {
            (actor.state, recipient.state)
            for event in events
            if event.type == "ASSAULT"
            for actor in event.actors
            for recipient in event.recipients
        }

    @property
    def is_domestic(self) -> bool:
        """Whether the report tells of the affairs of the state of its language's readers."""
        named = [m for m in range(len(self.view.mentions)) if self.homes & set(self.view.states(m))]
        return len(named) >= NAMED

    @property
    def homes(self) -> Codes:
        return frozenset(piece.telling.tools.home for piece in self.pieces if piece.telling.tools.home)

    def filled(self) -> Iterator[tuple[Piece, Flow]]:
        """The flows of every piece whose two ends are known."""
        for told in self.pieces:
            piece = self._from_origin(told)
            givers, receivers, rule = self._ends(piece)
            because = (rule,) if rule else ()
            for giver in sorted(givers):
                for receiver in sorted(receivers):
                    if giver != receiver and not self._is_fired(piece, giver, receiver):
                        yield piece, piece.flow(giver, receiver, because)
            for mention in self._ranked(piece):
                own = self.view.mentions[mention]
                for giver, receiver in product(piece.givers, set(self.view.states(mention)) - piece.givers):
                    flow = piece.flow(giver, receiver, ("context:list",))
                    item = self.view.span(own.start, own.end)
                    counted = next(iter(self.view.amounts_in(own.end, own.end + ITEM_REACH)), None)
                    much = self.view.words(counted) if counted else None
                    flow = replace(flow, amount=counted, amount_text=much)
                    yield piece, replace(flow, evidence=(*flow.evidence, item))

    def _ranked(self, piece: Piece) -> list[int]:
        """The states that a list with numbers names as takers of exports, right behind their telling
        (`1. Peru: 900 cars`)."""
        view, found = self.view, list[int]()
        here = view.sentences.index(piece.telling.line.sentence)
        if not piece.telling.is_export or len(piece.givers) != 1 or piece.receivers:
            return []
        for number, sentence in enumerate(view.sentences[here + 1 :]):
            item = ITEM.match(view.text, sentence.start, sentence.end)
            if item is None and (found or number >= SENTENCES):
                break
            named = () if item is None else view.mentions_in(*item.span("name"))
            found += [m for m in named if item is not None and view.mentions[m].start == item.start("name")]
        return found if len(found) >= ITEMS else []

    def _is_fired(self, piece: Piece, giver: str, receiver: str) -> bool:
        sent = piece.telling.trigger.frame.mode == SENT and piece.good.kind in FIRED
        return sent and (giver, receiver) in self.attacks

    def _ends(self, piece: Piece) -> tuple[Codes, Codes, str]:
        if piece.telling.is_flight and not (piece.givers and piece.receivers):
            return self._fled(piece)
        counted = piece.telling.moved is not None and piece.telling.amount(piece.good)[0] is not None
        if counted and not piece.receivers and not piece.givers:
            return self._brought(piece)
        if (piece.givers and piece.receivers) or self._is_told_elsewhere(piece):
            return piece.givers, piece.receivers, ""
        moved = piece.telling.moved
        if moved is not None and moved.is_known and piece.receivers and not piece.givers:
            return self._whereabouts(piece), piece.receivers, "context:whereabouts"
        themed = self.theme.ends(piece)
        return themed if themed[0] and themed[1] else self._unnamed(piece)

    def _brought(self, piece: Piece) -> tuple[Codes, Codes, str]:
        """The ends for people who are only counted (`90 were flown out`): those of the
        people whom the report tells of otherwise, if it tells of them alone."""
        trigger = piece.telling.trigger
        others = {
            (other.givers or self._whereabouts(other), other.receivers)
            for other in self.pieces
            if other.telling.trigger.frame.frame == "own" and other.receivers
        }
        if len(others) != 1 or trigger.frame.frame != "own" or not trigger.finite:
            return NOBODY, NOBODY, ""
        return (*next(iter(others)), "context:people")

    def _from_origin(self, piece: Piece) -> Piece:
        """What a company, or nobody who is named, sends abroad comes from where the report says that such
        goods are exported from."""
        telling = piece.telling
        if not piece.receivers or not telling.is_export or not piece.is_companys:
            return piece
        kinds = {piece.good.kind} - {"trade"}
        same = [other for other in self.pieces if other.telling.is_export and other.good.kind != "trade"]
        same = [other for other in same if not kinds or other.good.kind in kinds]
        named = [
            other
            for other in same
            if other.givers and other.telling.trigger.voice != "active" and not other.is_companys
        ]
        if not named and not piece.givers and piece.good.kind in (*WARES, "trade") and self.is_domestic:
            return replace(piece, givers=frozenset((telling.tools.home,)) - piece.receivers)
        if len({other.givers for other in named}) != 1 or len({other.good.kind for other in named}) != 1:
            return piece
        good = replace(piece.good, kind=named[0].good.kind)
        return replace(piece, givers=named[0].givers - piece.receivers, good=good)

    def _unnamed(self, piece: Piece) -> tuple[Codes, Codes, str]:
        """The ends of what somebody unnamed gives as aid, or of what is offered to somebody unnamed."""
        end = piece.telling.open_end(piece.good)
        if end == "giver" and piece.receivers and not piece.givers:
            return frozenset((NOWHERE,)), piece.receivers, "context:unnamed"
        if end == "receiver" and piece.givers and not piece.receivers:
            return piece.givers, frozenset((NOWHERE,)), "context:unnamed"
        return NOBODY, NOBODY, ""

    def _fled(self, piece: Piece) -> tuple[Codes, Codes, str]:
        """Of people who flee or go back: the one pair of states between which the report says so."""
        pairs = {
            (other.givers, other.receivers)
            for other in self.pieces
            if other.telling.is_flight and other.givers and other.receivers
        }
        if len(pairs) != 1:
            return NOBODY, NOBODY, ""
        left, refuge = next(iter(pairs))
        if piece.telling.trigger.frame.mode == HOME:
            left, refuge = refuge, left
        fits = piece.givers <= left and piece.receivers <= refuge
        return (left, refuge, "context:flight") if fits else (NOBODY, NOBODY, "")

    def _is_told_elsewhere(self, piece: Piece) -> bool:
        """Whether the report gives both ends of such a flow in another telling."""
        return any(
            other.good.kind == piece.good.kind
            and other.givers
            and other.receivers
            and piece.givers <= other.givers
            and piece.receivers <= other.receivers
            for other in self.pieces
            if other is not piece
        )

    def _whereabouts(self, piece: Piece) -> Codes:
        """Where the report says that these people are (`Peruvians in Haiti`), else the nearest place abroad
        that it names before the telling."""
        view = self.view
        here = view.sentences.index(piece.telling.line.sentence)
        nearest = NOBODY
        start = piece.telling.line.words[piece.telling.trigger.first].start
        for index in (*range(here, -1, -1), *range(here + 1, len(view.sentences))):
            sentence = view.sentences[index]
            for mention in reversed(view.mentions_in(sentence.start, sentence.end)):
                named = frozenset(view.states(mention)) - piece.receivers
                if not named or not self._is_place(piece, mention, sentence.start):
                    continue
                if self._are_there(piece, mention):
                    return named | self._joined(mention) - piece.receivers
                near = here - SENTENCES < index <= here and view.mentions[mention].end < start
                if near and not nearest:
                    nearest = named
        return nearest

    def _is_place(self, piece: Piece, mention: int, start: int) -> bool:
        """Whether a preposition of place or source stands right before a mention."""
        grammar = piece.telling.line.grammar
        before = self.view.text[start : self.view.full(mention)[0]].split()[-1:]
        word = before[0].lower() if before else ""
        return word in grammar.single("with_place") or word in grammar.single("source")

    def _are_there(self, piece: Piece, mention: int) -> bool:
        """Whether people of the state that they are brought to stand before the place."""
        view = self.view
        first = mention - 1
        if first < 0 or not set(view.states(first)) & piece.receivers:
            return False
        between = view.text[view.mentions[first].end : view.mentions[mention].start]
        return view.mentions[first].kind in PEOPLE and len(between.split()) <= NEAR and "." not in between

    def _joined(self, mention: int) -> Codes:
        """The place that `and` joins to a mention."""
        view = self.view
        if mention + 1 >= len(view.mentions):
            return NOBODY
        between = view.text[view.mentions[mention].end : view.mentions[mention + 1].start]
        return (
            frozenset(view.states(mention + 1))
            if len(between.split()) == 1 and "." not in between
            else NOBODY
        )
