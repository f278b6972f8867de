"""One transfer with two receivers, in two directions, of two amounts, done and still expected, or denied."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from runut.merge.act import Act
from runut.merge.conflicts.make import conflict
from runut.merge.periods import period
from runut.merge.record import Group, Passed, Said
from runut.model import Conflict, Side, Span

TELLING = 0.05  # share of texts above which a common word of the goods says nothing
GOOD_PART = 0.25
SCENE = 2  # telling words that two sentences on one kind of goods share where they name the goods otherwise
SOON = 3  # days between two reports that still speak of the same moment
ANSWER = 500  # characters within which a denial answers what was claimed before it
TWO_WAY = frozenset(("trade", "people", "recognition", "other"))
GOODS = frozenset(("arms", "labour", "money", "food", "energy", "technology"))  # help and troops go to many
MADE = frozenset(
    ("arms", "labour", "technology")
)  # of these, who has them gives; the rest is also traded back
DONE = frozenset(("happened", "ongoing", "alleged"))
OPEN = frozenset(("expected", "hypothetical"))  # a plan may well be for more of the same


def find(group: Group, acts: Sequence[Act]) -> Iterator[Conflict]:
    yield from _receivers(group)
    yield from _directions(group)
    yield from _done_or_expected(group)
    yield from _denied(group)
    for one, other in combinations(group.passed, 2):
        if _same_way(one, other) and one.flow.report != other.flow.report and alike(one, other):
            yield from _amounts(group, one, other)


def alike(one: Passed, other: Passed) -> bool:
    """Whether two flows are of the same goods: one kind, and a good part of the telling words of the shorter
    naming of the goods stands in the other."""
    if one.flow.kind != other.flow.kind:
        return False
    share = dict(one.words) | dict(other.words)
    ours, theirs = (_telling(each.goods, share) for each in (one, other))
    common = ours & theirs
    return bool(common) and len(common) >= GOOD_PART * min(len(ours), len(theirs))


def _telling(stems: Iterable[str], share: Mapping[str, float]) -> set[str]:
    return {stem for stem in stems if share.get(stem, 1.0) < TELLING and not stem.startswith("@")}


def _one_scene(one: Passed, other: Passed) -> bool:
    """Whether two flows of one kind are told in the same telling words, whatever the goods are called."""
    ours, theirs = (_telling(dict(each.words), dict(each.words)) for each in (one, other))
    return one.flow.kind == other.flow.kind and len(ours & theirs) >= SCENE


def _same_goods(one: Passed, other: Passed) -> bool:
    """Whether two flows are of like goods or, told of at one moment, call them by one word."""
    same_kind = one.flow.kind == other.flow.kind and one.flow.kind in MADE
    same_name = same_kind and bool(set(one.goods) & set(other.goods))
    return alike(one, other) or (same_name and _near(one, other))


def _receivers(group: Group) -> Iterator[Conflict]:
    """A flow of the same giver and goods goes to someone else, in a sentence that names our receiver, while
    ours name the other: place of use taken for receiver, or the reverse. The rarer receiver is the odd. Words
    that list several receivers do not contradict themselves."""
    for odd in group.nearby:
        if odd.flow.kind not in GOODS:
            continue
        ours = [
            one
            for one in group.passed
            if one.flow.giver == odd.flow.giver
            and one.flow.receiver != odd.flow.receiver
            and odd.flow.receiver in one.named
            and one.words != odd.words
            and alike(one, odd)
        ]
        again = [one for one in group.nearby if one.flow.receiver == odd.flow.receiver and alike(one, odd)]
        if ours and (len(again), odd.flow.receiver) < (len(ours), ours[0].flow.receiver):
            sides = [_side(odd, odd.flow.receiver), *(_side(one, one.flow.receiver) for one in ours)]
            states = (*group.states, odd.flow.receiver)
            yield conflict("party", "other-receiver", (odd.flow.giver, _kind(odd)), sides, (), states)


def _directions(group: Group) -> Iterator[Conflict]:
    """The same goods go both ways, though they are of a kind that goes one way."""
    both_ways = _both_ways(group)
    one_way = [
        passed
        for passed in group.passed
        if passed.flow.kind not in TWO_WAY and passed.flow.evidence[0] not in both_ways
    ]
    for one in one_way:
        against = [
            other for other in one_way if other.flow.giver == one.flow.receiver
            and other.flow.receiver == one.flow.giver and _same_goods(one, other)
        ]  # fmt: skip
        along = [other for other in one_way if _same_way(one, other) and _same_goods(one, other)]
        if against and (len(along), one.flow.giver) < (len(against), against[0].flow.giver):
            sides = [_side(each, f"{each.flow.giver} > {each.flow.receiver}") for each in (*along, *against)]
            yield conflict("party", "other-direction", (*group.states, _kind(one)), sides, (), group.states)
            return


def _same_way(one: Passed, other: Passed) -> bool:
    return one.flow.giver == other.flow.giver and one.flow.receiver == other.flow.receiver


def _amounts(group: Group, one: Passed, other: Passed) -> Iterator[Conflict]:
    ours, theirs = one.flow.amount, other.flow.amount
    if ours is None or theirs is None or ours.unit != theirs.unit or ours.value == theirs.value:
        return
    dates = [period(each.flow.time.value) if each.flow.time else None for each in (one, other)]
    same_time = dates[0] == dates[1] or (dates[0] and dates[1] and dates[0].meets(dates[1]))
    if ours.bound == theirs.bound == "exact" and same_time and _near(one, other):
        sides = [Side(f"{each.value} {each.unit}", passed.flow.evidence[0])
                 for each, passed in ((ours, one), (theirs, other))]  # fmt: skip
        about = (one.flow.giver, one.flow.receiver)
        yield conflict("amount", "other-amount", about, sides, (), group.states)


def _done_or_expected(group: Group) -> Iterator[Conflict]:
    """One report has it done, and another that came out no earlier, but soon, still expects it."""
    taken: set[str] = set()
    for done in group.passed:
        if done.flow.status not in DONE or done.flow.kind in TWO_WAY or done.flow.id in taken:
            continue
        same = [
            one
            for one in group.passed
            if _same_way(done, one) and (alike(done, one) or _one_scene(done, one))
        ]
        still = [one for one in same if one.flow.status in OPEN and _still(one, done)]
        taken |= {one.flow.id for one in same}
        if still:
            sides = [_side(each, each.flow.status) for each in (done, *still)]
            about = (done.flow.giver, done.flow.receiver, _kind(done))
            yield conflict("status", "done-or-expected", about, sides, (), group.states)


def _still(one: Passed, done: Passed) -> bool:
    later = (one.published or "") >= (done.published or "")
    return later and one.flow.report != done.flow.report and _near(one, done)


def _denied(group: Group) -> Iterator[Conflict]:
    """What someone says goes from one to the other, and what giver or receiver deny of it right after."""
    for said in group.denials:
        claimed = [one for one in group.passed if one.flow.status == "alleged" and _answers(said, one)]
        if claimed:
            denial = Side(f"denied ({said.statement.speaker})", said.statement.content[0])
            sides = [*(_side(one, _claimed(one)) for one in claimed), denial]
            yield conflict("status", "claimed-and-denied", (), sides, (), group.states)


def _answers(said: Said, passed: Passed) -> bool:
    flow, statement = passed.flow, said.statement
    if statement.report != flow.report or statement.state not in (flow.giver, flow.receiver):
        return False
    after = statement.content[0].start - flow.evidence[0].end
    return flow.kind in said.goods and statement.speaker != flow.voice and 0 <= after <= ANSWER


def _claimed(passed: Passed) -> str:
    return f"{passed.flow.status} ({passed.flow.voice})" if passed.flow.voice else passed.flow.status


def _both_ways(group: Group) -> set[Span]:
    """Words that tell of goods in both directions: an exchange."""
    givers: dict[Span, set[str]] = {}
    for passed in group.passed:
        givers.setdefault(passed.flow.evidence[0], set()).add(passed.flow.giver)
    return {span for span, found in givers.items() if len(found) > 1}


def _near(one: Passed, other: Passed) -> bool:
    ours, theirs = period(one.published), period(other.published)
    return ours is not None and theirs is not None and ours.gap(theirs) <= SOON


def _kind(passed: Passed) -> str:
    """The key of the kind's name among the words of the interface."""
    return f"kind.{passed.flow.kind}"


def _side(passed: Passed, value: str) -> Side:
    return Side(value, passed.flow.evidence[0])
