"""Kinds of fault, told by rules from gold records and found ones of one report: what is between the two.

A fault may stand under two kinds: an act of the wrong type is missed as one and invented as the other. What
matches is the gold's own measure's to say (`gold/score.py`, given as a module).
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

Row = dict[str, Any]
Why = Callable[[Row], str]  # why nothing at all was found of a gold record
NEAR = 0.15  # token F1 from which two texts tell the same, with other limits


def rest(
    gold: Sequence[Row], found: Sequence[Row], pairs: Sequence[tuple[int, int]]
) -> tuple[list[Row], list[Row]]:
    """What of both sides has no match."""
    met, right = {i for i, _ in pairs}, {j for _, j in pairs}
    missed = [one for i, one in enumerate(gold) if i not in met]
    return missed, [one for j, one in enumerate(found) if j not in right]


def acts(gold: Sequence[Row], found: Sequence[Row], score: Any, why: Why) -> Iterator[str]:
    """Faults of events: of status, missed, invented."""
    pairs = score.match(gold, found, score.strict)
    for i, j in pairs:
        told, right = found[j]["status"], gold[i]["status"]
        if told != right:
            yield f"act: status {told}, should be {right}"
    missed, invented = rest(gold, found, pairs)
    for one in missed:
        near = _nearest(relation(one, other, score) for other in invented)
        yield f"act missed: {near or why(one)}"
    for one in invented:
        if any(score.strict(other, one) for other in gold):
            yield "act invented: told twice"
            continue
        near = _nearest(relation(other, one, score) for other in gold)
        yield f"act invented: {near or _of_whom(one, gold, score)}"


def _of_whom(found: Row, gold: Sequence[Row], score: Any) -> str:
    """Whether the gold has anything between the parties of an act that it does not have."""
    mine = _states(found, score)
    known = any(len(mine & _states(one, score)) >= min(2, len(mine)) for one in gold)
    return f"{found['type']} {'beside other acts of its parties' if known else 'of parties without any act'}"


RELATIONS = (
    "right but for its date",
    "right words and parties, other type",
    "right type, turned round",
    "right type and actor, other recipient",
    "right type and recipient, other actor",
    "right words and type, other parties",
    "right words, other type and parties",
)


def _nearest(relations: Iterator[str | None]) -> str | None:
    """The nearest of some relations."""
    return min((one for one in relations if one), key=RELATIONS.index, default=None)


def relation(gold: Row, found: Row, score: Any) -> str | None:
    """What a found act that does not match a gold one shares with it; but for a wrong date, its words too."""
    actors, recipients = score.states(gold["actors"]), score.states(gold["recipients"])
    doers, others = score.states(found["actors"]), score.states(found["recipients"])
    same = gold["type"] == found["type"]
    whole = score.meets(actors, doers) and score.meets(recipients, others)
    if same and whole:
        return RELATIONS[0]
    if not _same_words(gold, found, score):
        return None
    if whole:
        return RELATIONS[1]
    if not same:
        return RELATIONS[6]
    if actors & others and recipients & doers:
        return RELATIONS[2]
    return RELATIONS[3] if actors & doers else RELATIONS[4] if recipients & others else RELATIONS[5]


def _same_words(gold: Row, found: Row, score: Any) -> bool:
    """Whether the word of a found act stands in the evidence of a gold one, and much of its evidence too."""
    trigger, evidence = (" ".join(score.fold(text)) for text in (found["trigger"], gold["evidence"]))
    return (
        bool(trigger) and trigger in evidence and score.overlap(gold["evidence"], found["evidence"]) >= NEAR
    )


def _states(act: Row, score: Any) -> set[str]:
    states: set[str] = score.states(act["actors"]) | score.states(act["recipients"])
    return states


def statements(gold: Sequence[Row], found: Sequence[Row], score: Any, why: Why) -> Iterator[str]:
    """Faults of statements: of speaker, of speech act, missed, invented."""

    def content(one: Row, other: Row) -> float:
        shared: float = score.overlap(one["content"], other["content"])
        return shared if shared >= 0.5 else 0

    pairs = score.match(gold, found, content)
    for i, j in pairs:
        if not score.same_speaker(gold[i], found[j]):
            yield f"statement: other speaker ({_kind(gold[i])})"
        elif gold[i]["act"] != found[j]["act"]:
            yield f"statement: {found[j]['act']}, should be {gold[i]['act']}"
    missed, invented = rest(gold, found, pairs)
    for one in missed:
        near = any(score.overlap(one["content"], other["content"]) >= NEAR for other in invented)
        yield f"statement missed ({_kind(one)}): {'other limits' if near else why(one)}"
    for one in invented:
        near = any(score.overlap(one["content"], other["content"]) >= NEAR for other in gold)
        other = "other limits, or told twice" if near else "nothing there"
        yield f"statement invented ({_kind(one)}): {other}"


def _kind(statement: Row) -> str:
    return "quoted" if statement["direct"] else "reported"


def flows(gold: Sequence[Row], found: Sequence[Row], score: Any) -> Iterator[str]:
    """Faults of flows: of status, missed, invented."""

    def same(one: Row, other: Row) -> int:
        return int(all(one[key] == other[key] for key in ("giver", "receiver", "kind")))

    pairs = score.match(gold, found, same)
    for i, j in pairs:
        if gold[i]["status"] != found[j]["status"]:
            yield f"flow: status {found[j]['status']}, should be {gold[i]['status']}"
    missed, invented = rest(gold, found, pairs)
    for one in missed:
        yield f"flow missed: {_passed(one, invented)}"
    for one in invented:
        yield f"flow invented: {_passed(one, gold)}"


def _passed(one: Row, others: Sequence[Row]) -> str:
    """What a flow without a match shares with those of the other side."""
    ends = (one["giver"], one["receiver"])
    if any((other["giver"], other["receiver"]) == ends for other in others):
        return "right ends, other goods (or told twice)"
    if any((other["receiver"], other["giver"]) == ends for other in others):
        return "turned round"
    if any(
        other["kind"] == one["kind"] and {other["giver"], other["receiver"]} & {*ends} for other in others
    ):
        return "right goods and one end"
    return f"{one['kind']}, nothing of these ends on the other side"


def times(gold: Sequence[Row], found: Sequence[Row], score: Any) -> Iterator[str]:
    """Faults of times: of value, missed, invented."""

    def text(one: Row, other: Row) -> int:
        mine, its = (" ".join(score.fold(row["text"])) for row in (one, other))
        return 2 * (mine == its) or int(mine in its or its in mine) if its else 0

    pairs = score.match(gold, found, text)
    for i, j in pairs:
        if gold[i]["value"] != found[j]["value"]:
            yield "time: other value"
    missed, invented = rest(gold, found, pairs)
    yield from ["time missed"] * len(missed)
    yield from ["time invented"] * len(invented)


def credits_of(gold: Sequence[Row], found: Sequence[Row], score: Any) -> Iterator[str]:
    """Faults of credits: missed, invented."""

    def same(one: Row, other: Row) -> int:
        return int(score.same_name(one["origin"], other["origin"]))

    missed, invented = rest(gold, found, score.match(gold, found, same))
    yield from (f"credit missed: {one['form']}" for one in missed)
    yield from (f"credit invented: {one['form']}" for one in invented)
