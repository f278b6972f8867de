"""Parts a store into groups, one for each pair of states."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from runut.merge import clues, forms, goods, home, lines, measures, prospects, sums, ties, tolls, words
from runut.merge.aligned import Aligned
from runut.merge.judged import Known, bonds
from runut.merge.record import Bond, Clue, Foretold, Group, Passed, Said, States, Told
from runut.model import (
    Derivation,
    EventMention,
    Flow,
    Judgement,
    Origin,
    Reading,
    Span,
    Statement,
)
from runut.model.view import View

Record = TypeVar("Record")

DENIALS = frozenset(("deny", "reject"))
AHEAD = frozenset(("predict", "promise", "threaten"))


@dataclass(slots=True)
class Gathered:
    """What one group has so far."""

    told: list[Told] = field(default_factory=list)
    passed: list[Passed] = field(default_factory=list)
    nearby: list[Passed] = field(default_factory=list)
    foretold: list[Foretold] = field(default_factory=list)
    denials: list[Said] = field(default_factory=list)
    clues: list[tuple[str | None, Clue]] = field(default_factory=list)
    aligned: list[tuple[str, str]] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)


def groups(
    readings: Iterable[Reading],
    statements: Iterable[Statement],
    events: Iterable[EventMention],
    flows: Iterable[Flow],
    derivations: Iterable[Derivation],
    origins: Iterable[Origin],
    judgements: Iterable[Judgement] = (),
) -> Iterator[Group]:
    """The groups of a store, sorted by their states."""
    by_report = _Records(events, flows, statements)
    origin_of = {report: origin for origin in origins for report in origin.reports}
    found: dict[States, Gathered] = defaultdict(Gathered)
    aligned = Aligned(derivations)
    published: dict[str, str | None] = {}
    for reading in readings:
        view = View(reading)
        published[reading.report.id] = reading.report.published.value
        _read(view, by_report, origin_of.get(reading.report.id), found, aligned)
    for states, pair in aligned.told_twice():
        found[states].aligned.append(pair)
    for states, clue in aligned.changed():
        found[states].clues.append((published[clue.span.report], clue))
    _bind(judgements, by_report, found)
    _compare_nearby(found)
    for states in sorted(found):
        yield _group(states, found[states])


class _Records:
    """What was extracted, by report."""

    def __init__(
        self, events: Iterable[EventMention], flows: Iterable[Flow], statements: Iterable[Statement]
    ) -> None:
        self.events = _by_report(events, lambda event: event.report)
        self.flows = _by_report(flows, lambda flow: flow.report)
        self.statements = _by_report(statements, lambda statement: statement.report)


def _by_report(records: Iterable[Record], report: Callable[[Record], str]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        found[report(record)].append(record)
    return found


def _read(
    view: View, records: _Records, origin: Origin | None, found: dict[States, Gathered], aligned: Aligned
) -> None:
    """Adds one report's mentions, flows, statements and clues to their groups."""
    report = view.report.id
    mentions = [(home.of_mention(mention), mention) for mention in records.events.get(report, ())]
    homes = Counter(states for states, _ in mentions)
    for states, mention in mentions:
        found[states].told.append(_told(view, mention, origin))
    for flow in records.flows.get(report, ()):
        states = home.of_flow(flow)
        homes[states] += 1
        found[states].passed.append(_passed(view, flow, origin))
    for statement in records.statements.get(report, ()):
        if statement.act in DENIALS:
            said = _said(view, statement)
            for states in sorted(homes):
                if statement.state in states:
                    found[states].denials.append(said)
    main = _main(view, homes)
    for states, told_ahead in _foretold(view, records.statements.get(report, ()), main):
        found[states].foretold.append(told_ahead)
    for states, clue in _clues(view, main):
        found[states].clues.append((view.report.published.value, clue))
    aligned.note(view, main, mentions)


def _clues(view: View, main: States) -> Iterator[tuple[States, Clue]]:
    """Clues of a whole report, each with its group."""
    yield from clues.of_report(view, main)
    told = lines.lines(view)
    for found in (
        measures.measures(view, told),
        forms.forms(view, told),
        sums.sums(view, told),
        tolls.tolls(view, main),
    ):
        yield from ((main, clue) for clue in found)
    yield from ties.ties(view, told)


def _main(view: View, homes: Mapping[States, int]) -> States:
    """The group that a report as a whole belongs to: the two states of most of its records, and among equals
    those whom its text names most. What one state does alone counts only where nothing else is told."""
    named = Counter(state for index in range(len(view.mentions)) for state in view.states(index))

    def rank(states: States) -> tuple[bool, int, int, States]:
        alone = states[0] == states[1] or home.UNKNOWN in states
        return alone, -homes[states], -min(named[state] for state in states), states

    return min(homes, key=rank, default=(home.UNKNOWN, home.UNKNOWN))


def _told(view: View, mention: EventMention, origin: Origin | None) -> Told:
    spans = mention.evidence
    return Told(
        mention,
        view.report.published.value,
        view.report.outlet,
        origin.id if origin else None,
        origin.name if origin else None,
        words.of_spans(view, spans),
        words.stems(view, mention.trigger),
        _place_state(view, mention),
        _named(view, spans),
        clues.of_mention(view, mention),
        prospects.under(view, spans, mention.trigger),
    )


def _passed(view: View, flow: Flow, origin: Origin | None) -> Passed:
    return Passed(
        flow,
        view.report.published.value,
        origin.id if origin else None,
        words.stems(view, flow.goods),
        words.of_spans(view, clues.whole(view, flow.evidence)),
        _named(view, flow.evidence),
        prospects.under(view, flow.evidence, flow.goods),
    )


def _foretold(view: View, statements: Iterable[Statement], main: States) -> Iterator[tuple[States, Foretold]]:
    """What a report's statements say will come, each with its group."""
    published = view.report.published.value
    for statement in statements:
        span = prospects.foretold(view, statement) if statement.act in AHEAD else None
        pair = home.of_foretold(statement, _named(view, statement.content), main) if span else None
        if pair and span:
            date, said = prospects.day_of(view, span), words.of_spans(view, (span,))
            yield pair, Foretold(statement, span, published, date, said)


def _said(view: View, statement: Statement) -> Said:
    content = statement.content
    published = view.report.published.value
    return Said(
        statement, published, words.of_spans(view, content), _named(view, content), goods.kinds(view, content)
    )


def _place_state(view: View, mention: EventMention) -> str | None:
    """The state where the act took place, if its place is linked to one."""
    if mention.place is None or mention.place.span is None:
        return None
    for index in view.mentions_in(mention.place.span.start, mention.place.span.end):
        if len(view.states(index)) == 1:
            return view.states(index)[0]
    return None


def _named(view: View, spans: Iterable[Span]) -> tuple[str, ...]:
    """The states that the sentences of some spans name."""
    found: set[str] = set()
    for span in spans:
        for number in clues.sentences_of(view, span):
            sentence = view.sentences[number]
            for index in view.mentions_in(sentence.start, sentence.end):
                found.update(view.states(index))
    return tuple(sorted(found))


def _bind(judgements: Iterable[Judgement], records: _Records, found: Mapping[States, Gathered]) -> None:
    """Gives each group what was judged of its mentions. Mentions of two groups are never joined."""
    standing = [judgement for judgement in judgements if not judgement.withdrawn]
    if not standing:
        return
    mentions = [mention for some in records.events.values() for mention in some]
    homes = {mention.id: home.of_mention(mention) for mention in mentions}
    for bond in bonds(standing, Known(mentions)):
        if homes[bond.one] == homes[bond.other]:
            found[homes[bond.one]].bonds.append(bond)


def _compare_nearby(found: Mapping[States, Gathered]) -> None:
    """Gives each group the flows of other groups that could be the same with another party."""
    elsewhere = [(states, passed) for states, gathered in found.items() for passed in gathered.passed]
    by_giver: dict[str, list[tuple[States, Passed]]] = defaultdict(list)
    for states, passed in elsewhere:
        by_giver[passed.flow.giver].append((states, passed))
    for states, gathered in found.items():
        givers = sorted({passed.flow.giver for passed in gathered.passed})
        for giver in givers:
            for their_states, passed in by_giver[giver]:
                if their_states != states and set(states) <= set(passed.named):
                    gathered.nearby.append(passed)


def _group(states: States, gathered: Gathered) -> Group:
    days = [one.published for one in gathered.told] + [one.published for one in gathered.passed]
    days += [one.published for one in gathered.foretold]
    return Group(
        states,
        tuple(sorted(gathered.told, key=lambda told: (told.published or "", told.mention.id))),
        tuple(sorted(gathered.passed, key=lambda passed: (passed.published or "", passed.flow.id))),
        tuple(sorted(gathered.nearby, key=lambda passed: passed.flow.id)),
        tuple(sorted(gathered.foretold, key=lambda one: (one.published or "", one.statement.id))),
        tuple(sorted(gathered.denials, key=lambda said: said.statement.id)),
        tuple(sorted(gathered.clues, key=lambda dated: (dated[1].span, dated[1].kind))),
        tuple(sorted(set(gathered.aligned))),
        tuple(sorted(set(gathered.bonds))),
        max((day for day in days if day), default=None),
    )
