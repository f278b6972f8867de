"""What passes between states: who gives what to whom, how much, in return for what, how sure, on whose word.

`transfers.tsv` says which words name a giving, getting, asking or moving, in the same frames as events;
`goods.tsv` says what passes. What is given in return (`in exchange for technology`) is a flow the other way.
Tellings are read sentence by sentence (`flow_telling`), ends that they leave open are filled from the report
(`flow_scene`), and those of one flow are joined.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.extract.drafts import Voiced
from runut.extract.events import Laid
from runut.extract.flow_scene import Scene
from runut.extract.flow_telling import FIXED, FlowTools, Piece, tellings
from runut.extract.market import Market
from runut.lang import packs
from runut.model import EventMention, Flow, Span, Statement
from runut.model.view import View

AHEAD = ("planned", "expected", "hypothetical")  # one and the same prospect, told more or less surely

Key = tuple[str, ...]


def load() -> dict[str, FlowTools]:
    """The tools of every pack, by its code."""
    return {pack.code: FlowTools(pack) for pack in packs()}


def find(
    tools: dict[str, FlowTools],
    view: View,
    statements: Sequence[Statement],
    events: Sequence[EventMention],
    lines: Laid,
) -> tuple[Flow, ...]:
    """All flows of a report, in the order of their first telling; one a giver, receiver, goods and status."""
    own = tools.get(view.report.language)
    if own is None:
        return ()
    voiced, market = Voiced(statements), Market(view, own.grammar.members("legal_form"), own.home)
    pieces = [
        piece
        for line, _ in lines
        if not any(line.is_a(i, "contest") for i in range(len(line.words)))  # where teams play nothing passes
        for telling in tellings(own, market.laid(line), voiced)
        for piece in telling.pieces()
    ]
    return _joined(view, tuple(Scene(market, pieces, events).filled()))


def _joined(view: View, found: Sequence[tuple[Piece, Flow]]) -> tuple[Flow, ...]:
    """One record for the tellings of a flow. A prospect told twice is one; what words leave open how sure it
    is goes with any telling that says it."""
    told: dict[Key, dict[str, Flow]] = {}  # by key, then by how far it is
    bare: list[tuple[Key, Flow]] = []
    for key, piece, flow in _keyed(view, [one for one in found if not _is_named_by_verb(*one, found)]):
        group = told.setdefault(key, {})  # in the order of the first telling
        if not piece.told:
            bare.append((key, flow))
            continue
        part = "ahead" if flow.status in AHEAD else str(flow.status)
        known = group.get(part)
        if known and part == "ahead" and AHEAD.index(flow.status) < AHEAD.index(known.status):
            known, flow = flow, known  # the surer prospect
        group[part] = _pooled(known, flow) if known else flow
    for group in told.values():
        _fold(group)
    for key, flow in bare:
        group = told[key]
        parts = [*group, str(flow.status)]
        part = parts[0]
        group[part] = _pooled(group[part], flow) if part in group else flow
    return tuple(flow for group in told.values() for flow in group.values())


def _is_named_by_verb(piece: Piece, flow: Flow, found: Sequence[tuple[Piece, Flow]]) -> bool:
    """Whether a noun only names what a verb is told to give (`promised to provide security guarantees`)."""
    return piece.telling.trigger.voice == "noun" and any(
        other.telling.trigger.voice != "noun"
        and _ends(told) == _ends(flow)
        and _touch(told.goods, flow.goods)
        for other, told in found
    )


def _keyed(view: View, found: Sequence[tuple[Piece, Flow]]) -> Iterator[tuple[Key, Piece, Flow]]:
    """Each flow with what tells it apart: its ends, kind and goods; groups that flee by their numbers, where
    they are given."""
    numbers: dict[Key, str] = {}
    named: list[tuple[Span, Key, str]] = []  # goods that a verb names may be named again by their noun
    for piece, flow in found:
        if piece.telling.is_flight and flow.amount:
            numbers.setdefault((flow.giver, flow.receiver), flow.amount.value)
    for piece, flow in found:
        goods = "" if flow.kind in FIXED else flow.goods.of(view.text).lower()
        same = (words for span, ends, words in named if ends == _ends(flow) and _touch(span, flow.goods))
        goods = next(same, goods)
        named.append((flow.goods, _ends(flow), goods))
        if piece.telling.is_flight:
            goods = flow.amount.value if flow.amount else numbers.get((flow.giver, flow.receiver), "")
        yield (flow.giver, flow.receiver, flow.kind, goods), piece, flow


def _ends(flow: Flow) -> Key:
    return flow.giver, flow.receiver, flow.kind


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _fold(group: dict[str, Flow]) -> None:
    """A mere chance of what the report tells as being done adds nothing."""
    done = next((part for part in ("ongoing", "happened") if part in group), None)
    ahead = group.get("ahead")
    if done and ahead and ahead.status in ("hypothetical", "expected"):
        group[done] = _pooled(group[done], ahead)
        del group["ahead"]


def _pooled(first: Flow, again: Flow) -> Flow:
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
