"""Ends that a telling leaves open because its report has made them plain.

A report that tells who gives what to one state does not name that state again with every giver; a report on
home affairs does not say who imports.
"""

from collections.abc import Sequence

from runut.extract.flow_flight import COUNTED
from runut.extract.flow_sides import NOBODY, Codes
from runut.extract.flow_telling import Piece
from runut.model import FlowKind

GIFTS: frozenset[FlowKind] = frozenset(("aid", "arms", "energy", "food", "money", "technology", "troops"))
WARES: frozenset[FlowKind] = GIFTS - {"troops", "aid"} | {"other", "trade"}


class Theme:
    """What the pieces of a report have in common; `home` is the state of its readers, if the report is about
    their own affairs."""

    def __init__(self, pieces: Sequence[Piece], home: Codes) -> None:
        self.pieces = pieces
        self.home = home

    def ends(self, piece: Piece) -> tuple[Codes, Codes, str]:
        """Givers and receivers of a piece with one end, and the rule that found the other, if one does."""
        frame = piece.telling.trigger.frame.frame
        if piece.givers and not piece.receivers and frame == "source":
            return piece.givers, self._only_taker(piece) or self.home - piece.givers, "context:theme"
        gets = frame == "receive" and piece.telling.row.status is None
        counted = piece.telling.trigger.frame.mode == COUNTED
        if piece.givers and not piece.receivers and (counted or (gets and piece.good.kind in WARES)):
            return piece.givers, self.home - piece.givers, "context:home"
        if piece.givers and not piece.receivers and frame == "to":
            return piece.givers, self._taker(piece), "context:theme"
        if piece.receivers and not piece.givers and _is_return(piece):
            return self._giver_back(piece), piece.receivers, "context:return"
        return NOBODY, NOBODY, ""

    def _taker(self, piece: Piece) -> Codes:
        """The only state to which the report tells that others give, told before."""
        trigger = piece.telling.trigger
        named = trigger.voice == "noun" or piece.good.start != trigger.start
        posted = trigger.frame.type == "MOBILIZE" and piece.good.kind in ("arms", "troops")
        if posted or not (named and _is_gift(piece) and piece.telling.is_unaddressed) or piece.is_companys:
            return NOBODY
        return self._only_taker(piece)

    def _only_taker(self, piece: Piece) -> Codes:
        gifts = [other for other in self.pieces if _is_gift(other) and other.receivers]
        takers = {state for other in gifts for state in other.receivers}
        here = piece.telling.line.sentence.start
        told = any(other.telling.line.sentence.start <= here for other in gifts)
        return frozenset(takers) - piece.givers if told and len(takers) == 1 else NOBODY

    def _giver_back(self, piece: Piece) -> Codes:
        """Who got what this is given in return for: the receiver of what the same state gave just before."""
        for other in reversed(self.pieces[: self.pieces.index(piece)]):
            if piece.receivers <= other.givers and other.receivers:
                return other.receivers
        return NOBODY


def _is_gift(piece: Piece) -> bool:
    """Whether goods pass one way from who gives to who gets."""
    frame = piece.telling.trigger.frame.frame
    return piece.good.kind in GIFTS and frame in ("to", "receive") and not piece.telling.fixed


def _is_return(piece: Piece) -> bool:
    """Whether its sentence opens with words for what is given in return."""
    return piece.telling.tools.goods.starts(piece.telling.line, "return", 0)
