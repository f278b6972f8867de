"""People who leave one state for another of themselves: who flees, goes home or visits."""

from runut.extract.flow_sides import NOBODY, Codes, Sides, up_to_subject
from runut.extract.market import trades

COUNTED = "counted"  # the mode of words for visitors, whom only a number tells of
HOME = "home"  # the mode of words that tell of people who go back
SINGLE = ("person", "office")  # sorts of mentions that are nobody's people


def left(ends: Sides) -> tuple[Codes, Codes]:
    """People leave the state named by the source, else their own, for the one that takes them in."""
    view = ends.line.view
    men = (m for m in ends.roles.actors if view.mentions[m].kind not in (*SINGLE, "body"))
    people = ends.codes(m for m in men if not trades(view, m))
    refuge = ends.codes(m for m in ends.roles.recipients if view.mentions[m].kind != "body")
    alone = ends.trigger.end - ends.trigger.start == 1
    leaves = alone and ends.book.starts(ends.line, "leaving", ends.trigger.start)
    here = ends.codes(ends.seek.object(reach=1)) if leaves else NOBODY
    if here:  # `fled Peru`
        return here, ends.codes(ends.seek.after(ends.trigger.frame.goal)) - here
    if ends.trigger.frame.mode == HOME:
        refuge = people
    left = ends.codes(up_to_subject(ends.line, ends.seek.class_after("source")))
    if ends.trigger.frame.mode == COUNTED:
        refuge = _visited(ends)
        return (left or ends.codes(ends.seek.owners())) - refuge, refuge
    if ends.trigger.frame.mode == HOME:
        left = left or _source_before(ends)
    left = left or people
    last = ends.line.words[ends.trigger.end - 1].raw
    if not refuge - left and last in ends.trigger.frame.goal:  # `fled to safety in Peru`
        refuge = ends.codes(ends.seek.class_after("with_place"))
        return left - refuge, refuge
    left = left or ends.codes(ends.seek.class_after("with_place"))
    return left - refuge, refuge - left


def _source_before(ends: Sides) -> Codes:
    """From where those come who stand before the verb (`the Peruvians from Haiti came home`)."""
    line = ends.line
    start, _ = line.clause(ends.trigger.verb)
    for mention in reversed(line.mentions_between(start, ends.trigger.first)):
        kind, before = line.licence(mention)
        if kind == "preposition" and line.is_a(before, "source"):
            return ends.codes([mention])
    return NOBODY


def _visited(ends: Sides) -> Codes:
    """Where visitors are said to be or to go, behind them."""
    line = ends.line
    for mention in line.mentions_between(ends.trigger.end, len(line.words)):
        kind, before = line.licence(mention)
        if kind == "preposition" and line.is_a(before, "with_place"):
            return ends.codes([mention])
    return NOBODY
