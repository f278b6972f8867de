"""Acts, flows and foretellings of one group alike: what is told, when, and in which words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import fsum, log

from runut.merge.act import Act
from runut.merge.facets import FUTURE, Facets
from runut.merge.periods import Period, period
from runut.merge.record import Foretold, Group, Passed, Under, Words
from runut.model import Span

DONE = frozenset(("happened", "ongoing"))
UNDONE = frozenset(("cancelled", "denied"))
COMMON = 0.02  # share of texts from which a word says nothing
PAST = timedelta(days=31)  # after which what was expected is history
OPEN: frozenset[Under] = frozenset(("ahead", "idle"))  # words that do not tell a deed
BARRED: frozenset[Under] = frozenset(("idle", "condition", "warning"))


@dataclass(frozen=True, slots=True)
class Telling:
    """An act, a flow or a statement as outcomes compare them."""

    id: str  # of the EventMention, Flow or Statement
    report: str
    kind: str  # PLOVER type, kind of flow, or speech act
    status: str
    published: Period | None
    period: Period | None  # when it is to be or was done, as far as the text says
    says_when: bool
    states: frozenset[str]
    words: Mapping[str, float]  # with what each says, in nats
    evidence: Span
    under: tuple[Under, ...]
    called: frozenset[str] = frozenset()  # stems that name the act or the goods
    doers: frozenset[str] = frozenset()  # states that act or speak
    ahead: tuple[Span, ...] = ()  # words of other sentences that expect it

    @property
    def awaited(self) -> bool:
        """Whether somebody plans, promises, threatens, asks for or awaits it. What stands under an if, in a
        question or a warning, or should have been, is nobody's expectation."""
        if self.status not in FUTURE or "ahead" not in self.under or BARRED.intersection(self.under):
            return False
        if self.period is None or self.published is None:
            return True
        return self.period.last + PAST >= self.published.first

    def touches(self, other: "Telling") -> bool:
        ours, theirs = self.evidence, other.evidence
        return ours.report == theirs.report and ours.start < theirs.end and theirs.start < ours.end

    def covers(self, other: "Telling") -> float:
        """The share of what the other's words say that these say too, 0..1."""
        whole = fsum(other.words.values())
        return (
            fsum(said for stem, said in other.words.items() if stem in self.words) / whole if whole else 0.0
        )


class Tellings:
    """All that is told in a group, by record id."""

    def __init__(self, group: Group, acts: Sequence[Act]) -> None:
        told = [one for act in acts for one in act.mentions]
        self.of: dict[str, Telling] = {one.id: _act(one) for one in told}
        self.of |= {one.flow.id: flow(one) for one in group.passed}
        self.of |= {one.statement.id: _foretold(one) for one in group.foretold}

    def done(self) -> Iterator[Telling]:
        """What is told as done, and not as wanted or planned by the same words."""
        for one in self.of.values():
            if one.status in DONE and not OPEN.intersection(one.under):
                yield one


def _act(one: Facets) -> Telling:
    mention = one.mention
    return Telling(
        one.id,
        mention.report,
        mention.type,
        mention.status,
        one.published,
        one.period,
        one.says_when,
        one.actors | one.recipients,
        _says(one.told.words),
        mention.evidence[0],
        one.told.under,
        frozenset(one.told.trigger),
        one.actors,
        one.told.ahead,
    )


def flow(one: Passed) -> Telling:
    """A flow as what is told."""
    record = one.flow
    return Telling(
        record.id,
        record.report,
        record.kind,
        record.status,
        period(one.published),
        period(record.time.value) if record.time else None,
        record.time is not None and record.time.span is not None,
        frozenset((record.giver, record.receiver)),
        _says(one.words),
        record.evidence[0],
        one.under,
        frozenset(one.goods),
    )


def _foretold(one: Foretold) -> Telling:
    """What it is called is not known: any of its words may name it."""
    said = one.statement
    return Telling(
        said.id,
        said.report,
        said.act,
        "expected",
        period(one.published),
        period(one.date),
        one.date is not None,
        frozenset((said.state, *said.about)),
        _says(one.words),
        one.span,
        ("ahead",),
        frozenset(stem for stem, _ in one.words),
        frozenset((said.state,)),
    )


def _says(words: Words) -> dict[str, float]:
    """What words say, in nats, by their share of texts at large; names say nothing, since they are those of
    the group."""
    return {stem: -log(share) for stem, share in words if share < COMMON and not stem.startswith("@")}


def later(deed: Telling, plan: Telling) -> bool:
    """Whether a deed is told after its plan: in a later report, or on the same day with a date of its own
    that is no earlier; or further down in the same report. Nor was it done before."""
    if deed.published is None or plan.published is None:
        return deed.published is None and plan.published is not None
    done = deed.period.last if deed.period else deed.published.last
    if done < plan.published.first - timedelta(days=1):
        return False
    if deed.report == plan.report:
        return deed.evidence.start >= plan.evidence.end and deed.says_when
    apart = (deed.published.first - plan.published.first).days
    return apart > 0 or (apart == 0 and deed.says_when)
