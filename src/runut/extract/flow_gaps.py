"""What a sentence leaves out when it goes on: a verb, a giver, who comes next in a ranking.

`gave 5 tons, and Chile 9`: Chile gives, too. `wheat to Peru and onions to Fiji`: the same giver, other goods.
"""

from collections.abc import Iterator
from dataclasses import replace

from runut.extract import roles as frame_roles
from runut.extract.clauses import Line
from runut.extract.filled import Roles
from runut.extract.flow_sides import BESIDE, NOBODY, Codes, Sides, next_clause
from runut.extract.frames import Trigger
from runut.extract.goods import Good

OWN_FRAMES = frozenset(("free", "source", "market"))  # those that events do not have


def roles_of(line: Line, trigger: Trigger) -> Roles:
    """The roles of a trigger, up to the next clause; frames that only transfers have are read like giving."""
    if trigger.frame.frame in OWN_FRAMES:
        trigger = replace(trigger, frame=replace(trigger.frame, frame="to"))
    roles, end = frame_roles.find(line, trigger), next_clause(line, trigger.last)
    more = gapped(line, trigger)
    return replace(
        roles,
        actors=[m for m in roles.actors if line.heads[m][0] < end and m not in more],
        recipients=[m for m in roles.recipients if line.heads[m][0] < end and m not in more],
    )


def gapped(line: Line, trigger: Trigger) -> list[int]:
    """Who, behind a verb, is joined to its clause with a number of their own and no verb."""
    if trigger.voice != "active":
        return []
    found = []
    for mention in line.mentions_between(trigger.end, next_clause(line, trigger.last)):
        kind, before = line.licence(mention)
        first, last = line.heads[mention]
        joined = kind == "coordinator" or (kind == "mark" and line.words[before].raw == ",")
        counts = last < len(line.words) and _is_number(line, last)
        if joined and counts and first - before < BESIDE and line.view.acts(mention):
            found.append(mention)
    return found


def _is_number(line: Line, position: int) -> bool:
    raw = line.words[position].raw
    return raw[0].isdigit() or raw in "$€£"


def pairs(sides: Sides) -> Iterator[tuple[Good, Codes]]:
    """Further goods with takers of their own, behind the first ones."""
    line, trigger = sides.line, sides.trigger
    if trigger.frame.frame != "to" or not sides.goods:
        return
    start, end = sides.goods[-1].end, next_clause(line, trigger.last)
    for position in range(start, end):
        joined = line.is_a(position, "coordinator") or line.words[position].raw == ","
        if not joined or position in line.inside:
            continue
        for good in sides.book.named(line, position + 1, min(end, position + 1 + BESIDE * 2))[:1]:
            takers = _taker(sides, good, end)
            if takers:
                yield good, takers


def _taker(sides: Sides, good: Good, end: int) -> Codes:
    """Whom a preposition of the goal names right behind goods."""
    line = sides.line
    if good.end >= end or line.words[good.end].raw not in sides.trigger.frame.goal:
        return NOBODY
    near = line.mentions_between(good.end + 1, min(end, good.end + 1 + BESIDE))
    return sides.codes(near[:1])


def ranked(sides: Sides) -> Codes:
    """Those who come next in a ranking (`is the biggest market of Peru, followed by Chile with 9 percent
    and Fiji`)."""
    line, found = sides.line, NOBODY
    start, _ = line.clause(sides.trigger.start)
    marks = (i for i in range(start, len(line.words)) if sides.book.starts(line, "ranked", i))
    first = next((i for i in marks if i not in line.inside), len(line.words))
    for mention in line.mentions_between(first, len(line.words)):
        before = max(first, line.licence(mention)[1])
        near = before <= first + 1
        if line.opener[before] or (line.is_verb(before) and not near):
            break
        listed = near or line.words[before].raw == "," or line.is_a(before, "coordinator")
        found |= sides.codes([mention]) if listed else NOBODY
    return found


def filled(sides: Sides, givers: Codes, receivers: Codes) -> tuple[Codes, Codes]:
    """The ends with those who come next in a ranking, or whose verb is left out."""
    frame, more = sides.trigger.frame.frame, ranked(sides)
    invested = sides.trigger.frame.type == "COOPERATE" and sides.trigger.voice == "noun"
    if more and invested and givers and receivers and any(good.kind == "money" for good in sides.goods):
        givers |= more - receivers  # `Peruvian investment in Fiji was 9 million, followed by Chile`
    elif more and frame in ("to", "market") and receivers:
        receivers |= more - givers
    if more and frame in ("receive", "source", "visit") and givers:
        givers |= more - receivers
    joined = sides.codes(gapped(sides.line, sides.trigger))
    if frame == "to" and givers:
        return givers | joined - receivers, receivers
    return (givers, receivers | joined - givers) if frame == "receive" and receivers else (givers, receivers)
