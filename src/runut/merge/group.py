"""Parts a store into groups, one for each pair of states."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from runut.merge import clues, forms, goods, home, lines, measures, prospects, sums, ties, tolls, words
from runut.merge.aligned import Heard, differences, hear, spans, told_twice
from runut.merge.judged import Known, bonds
from runut.merge.record import Bond, Clue, Foretold, Group, Passed, Portion, Said, Share, States, Told
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

Record = TypeVar("Record", EventMention, Flow, Statement)

DENIALS = frozenset(("deny", "reject"))
OWN = 3  # records of one pair that a report about it holds at least
AHEAD = frozenset(("predict", "promise", "threaten", *prospects.ASKED))


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

    def share(self, states: States) -> Share:
        """What one report has given so far."""
        return Share(
            states,
            tuple(self.told),
            tuple(self.passed),
            tuple(self.foretold),
            tuple(self.denials),
            tuple(clue for _, clue in self.clues),
        )

    def take(self, share: Share, published: str | None, origin: Origin | None) -> None:
        """Adds what one report gives; its origin is known only now."""
        id, name = (origin.id, origin.name) if origin else (None, None)
        self.told += (replace(told, origin=id, origin_name=name) for told in share.told)
        self.passed += (replace(passed, origin=id) for passed in share.passed)
        self.foretold += share.foretold
        self.denials += share.denials
        self.clues += ((published, clue) for clue in share.clues)


def groups(
    readings: Iterable[Reading],
    statements: Iterable[Statement],
    events: Iterable[EventMention],
    flows: Iterable[Flow],
    derivations: Iterable[Derivation],
    origins: Iterable[Origin],
    judgements: Iterable[Judgement] = (),
) -> Iterator[Group]:
    """The groups of a store, sorted by their states. `readings` is read once."""
    told, passed, said = _by_report(events), _by_report(flows), _by_report(statements)
    derivations = sorted(derivations, key=lambda derivation: derivation.id)
    wanted: dict[str, set[Span]] = defaultdict(set)
    for derivation in derivations:
        for report, some in spans(derivation).items():
            wanted[report].update(some)
    parts: list[Portion] = []
    heard: dict[Span, Heard] = {}
    for reading in readings:
        report = reading.report.id
        parts.append(portion(reading, said.get(report, ()), told.get(report, ()), passed.get(report, ())))
        heard |= hear(View(reading), sorted(wanted[report]))
    changed = [clue for derivation in derivations for clue in differences(derivation, heard)]
    yield from assembled(parts, changed, derivations, origins, judgements)


def assembled(
    parts: Iterable[Portion],
    changed: Iterable[Clue],
    derivations: Iterable[Derivation],
    origins: Iterable[Origin],
    judgements: Iterable[Judgement] = (),
) -> Iterator[Group]:
    """The groups that reports make up by what each gives (`portion`) and what each derivation changed
    (`differences`, in the order of the derivations' ids)."""
    origin_of = {report: origin for origin in origins for report in origin.reports}
    found: dict[States, Gathered] = defaultdict(Gathered)
    known: dict[str, Portion] = {}
    for one in parts:
        known[one.report] = one
        for share in one.shares:
            found[share.states].take(share, one.published, origin_of.get(one.report))
    placed = {report: one.placed for report, one in known.items()}
    for states, pair in told_twice(derivations, placed):
        found[states].aligned.append(pair)
    for clue in changed:
        one = known[clue.span.report]
        found[one.main].clues.append((one.published, clue))
    _bind(judgements, found)
    _compare_nearby(found)
    for states in sorted(found):
        yield _group(states, found[states])


def _by_report(records: Iterable[Record]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        found[record.report].append(record)
    return found


def portion(
    reading: Reading,
    statements: Sequence[Statement],
    events: Iterable[EventMention],
    flows: Iterable[Flow],
) -> Portion:
    """What one report gives: its mentions, flows, denials, foretellings and clues, each for its group."""
    view = View(reading)
    found: dict[States, Gathered] = defaultdict(Gathered)
    mentions = [(home.of_mention(mention), mention) for mention in events]
    homes = Counter(states for states, _ in mentions)
    for states, mention in mentions:
        found[states].told.append(_told(view, mention))
    for flow in flows:
        states = home.of_flow(flow)
        homes[states] += 1
        found[states].passed.append(_passed(view, flow))
    for statement in statements:
        if statement.act in DENIALS:
            said = _said(view, statement)
            for states in sorted(homes):
                if statement.state in states:
                    found[states].denials.append(said)
    main = _main(view, homes)
    for states, told_ahead in _foretold(view, statements, _own(main, homes)):
        found[states].foretold.append(told_ahead)
    for states, clue in _clues(view, main):
        found[states].clues.append((view.report.published.value, clue))
    placed = sorted((one.trigger.start, one.trigger.end, one.id, states) for states, one in mentions)
    shares = tuple(found[states].share(states) for states in sorted(found))
    return Portion(view.report.id, view.report.published.value, main, tuple(placed), shares)


def _own(main: States, homes: Mapping[States, int]) -> States:
    """The pair that a report is about; unknown where too little of what it tells is of its main one."""
    enough = homes.get(main, 0) >= max(OWN, sum(homes.values()) / 2)
    return main if enough else (home.UNKNOWN, home.UNKNOWN)


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


def _told(view: View, mention: EventMention) -> Told:
    spans = mention.evidence
    return Told(
        mention,
        view.report.published.value,
        view.report.outlet,
        None,
        None,
        words.of_spans(view, spans),
        words.stems(view, mention.trigger),
        _place_state(view, mention),
        _named(view, spans),
        clues.of_mention(view, mention),
        prospects.under(view, spans, mention.trigger),
        prospects.expecting(view, spans, mention.trigger),
    )


def _passed(view: View, flow: Flow) -> Passed:
    return Passed(
        flow,
        view.report.published.value,
        None,
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
            yield pair, Foretold(statement, span, published, date, said, prospects.of_talks(view, span))


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


def _bind(judgements: Iterable[Judgement], found: Mapping[States, Gathered]) -> None:
    """Gives each group what was judged of its mentions. Mentions of two groups are never joined."""
    standing = [judgement for judgement in judgements if not judgement.withdrawn]
    if not standing:
        return
    homes = {told.mention.id: states for states, gathered in found.items() for told in gathered.told}
    mentions = Known(told.mention for gathered in found.values() for told in gathered.told)
    for bond in bonds(standing, mentions):
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
