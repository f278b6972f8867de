"""The records that belong to one dossier: those of its two states, in its period."""

from collections.abc import Iterable
from functools import cached_property

from runut.dossier.dates import within
from runut.dossier.index import Index
from runut.dossier.sentence import at_home
from runut.dossier.words import Words, mentioned
from runut.model import Conflict, Event, EventMention, Flow, Line, Outcome, Span, Statement, make_id

DEEDS = frozenset(
    {"AGREE", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "RETREAT"}
)  # no mere words
AHEAD = ("planned", "expected", "hypothetical")
ALLIED = 2  # acts against each other that one act together outweighs
NEAR = 30  # characters between two names that are told in one breath
JOINED = frozenset({"AGREE", "CONSULT", "COOPERATE", "RETREAT"})  # deeds that take two
Facts = Iterable[tuple[str, str | None]]


class Scope:
    """Selects by these rules. An event belongs if both states are among its parties; a deed only if a
    sentence that tells it bears both, and the very words of what takes two. A statement belongs if it carries
    such an event's mention, if one of the two speaks about the other, or if it names both. A flow belongs if
    it goes between the two. Outcomes and conflicts belong if what they are about does, or if they name both.
    A period keeps events and flows by their date, and by their report's date where they have none, and
    statements by their report's date."""

    def __init__(self, index: Index, states: tuple[str, str], period: tuple[str | None, str | None]) -> None:
        self.index = index
        self.states = states
        self.since, self.until = period
        material = index.material
        self.events = tuple(event for event in material.events if self._has_event(event))
        self.flows = tuple(flow for flow in material.flows if self._has_flow(flow))
        self._acts = {mention for event in self.events for mention in event.mentions}
        self._acts |= {flow.id for flow in self.flows}
        carriers = {each.statement for event in self.events for each in self.mentions(event)}
        self.statements = tuple(
            each for each in material.statements if self._has_statement(each, each.id in carriers)
        )
        self.outcomes = tuple(each for each in material.outcomes if self._has_outcome(each))
        ids = {event.id for event in self.events}
        self.conflicts = tuple(each for each in material.conflicts if self._has_conflict(each, ids))

    def mentions(self, event: Event) -> list[EventMention]:
        """An event's mentions that are here, earliest report first."""
        found = [self.index.mentions[each] for each in event.mentions if each in self.index.mentions]
        return sorted(found, key=lambda each: (self.index.published(each.report), each.report, each.trigger))

    def line(
        self, words: Words, kind: str, records: Iterable[str], text: str, facts: Facts, cites: Iterable[Span]
    ) -> Line:
        """A line; facts without a value are left out. Its id rests on the records only."""
        ids = list(records)
        kept = tuple((name, value) for name, value in facts if value)
        return Line(make_id("line", kind, *self.states, *ids), ids[0], text, kept, self.index.known(cites))

    def covers(self, report: str) -> bool:
        """Whether a report's date lies in the period."""
        return self._dated(None, [report])

    def _both(self, codes: Iterable[str]) -> bool:
        return set(self.states) <= set(codes)

    def _dated(self, value: str | None, reports: Iterable[str]) -> bool:
        if self.since is None and self.until is None:
            return True
        if value:
            return within(value, self.since, self.until)
        return any(within(self.index.published(each), self.since, self.until) for each in reports)

    def _has_event(self, event: Event) -> bool:
        if not self._both(party.state for party in (*event.actors, *event.recipients)):
            return False
        if at_home(event):  # each warns its own people: nothing between them
            return False
        told = self.mentions(event)
        near = event.type in JOINED and not event.recipients
        if event.type == "ASSAULT" and self._opposed < 0:  # allies: one of them is seldom the other's target
            near = True
        pointed = any(party.span for each in told for party in (*each.actors, *each.recipients))
        if event.type in DEEDS and pointed and not any(self.tells(mention, near) for mention in told):
            return False
        if event.type == "ASSAULT" and not event.recipients and not self._fought(event, told):
            return False
        reports = [each.report for each in told]
        return bool(reports) and self._dated(event.date, reports)

    def _fought(self, event: Event, told: Iterable[EventMention]) -> bool:
        """Whether the two fight each other where some are said to fight and not who fights whom: never
        allies; of more than two only those who are told in one breath; not what is still ahead in a war that
        they are in, since it is another's part."""
        if event.status in AHEAD and self._struck & {self.index.published(each.report)[:7] for each in told}:
            return False
        if len({party.state for party in event.actors}) > 2:
            return self._opposed > 0 and any(self._side_by_side(each) for each in told)
        return self._opposed >= 0

    @cached_property
    def _struck(self) -> frozenset[str]:
        """The months in which one of the two is told to have struck the other."""
        return frozenset(
            (event.date or "")[:7]
            for event in self.index.material.events
            if event.type == "ASSAULT"
            and event.status in ("happened", "ongoing")
            and self._both(party.state for party in (*event.actors, *event.recipients))
            and any(party.state in self.states for party in event.recipients)
        )

    @cached_property
    def _opposed(self) -> int:
        """How much oftener the two are told to strike each other than to strike or be struck together."""
        score = 0
        for event in self.index.material.events:
            if event.type == "ASSAULT" and event.recipients:
                ours = {party.state for party in event.actors} & set(self.states)
                theirs = {party.state for party in event.recipients} & set(self.states)
                together = len(ours) == 2 or len(theirs) == 2
                apart = len(ours) == 1 and len(ours | theirs) == 2
                score += len(event.mentions) * (apart - ALLIED * together)
        return score

    def _side_by_side(self, mention: EventMention) -> bool:
        """Whether the two stand close together in a mention, as those do who fight each other."""
        places = [
            [party.span for party in mention.actors if party.span and party.state == state]
            for state in self.states
        ]
        return any(
            max(one.start, other.start) - min(one.end, other.end) <= NEAR
            for one in places[0]
            for other in places[1]
        )

    def tells(self, mention: EventMention, near: bool) -> bool:
        """Whether the sentence of a mention, or its own words if `near`, bears both states: by a party that
        stands there or by name."""
        span = mention.evidence[0]
        report = self.index.reports.get(span.report)
        named = [party for party in (*mention.actors, *mention.recipients) if party.span]
        if report is None:
            return False
        first, last = (span.start, span.end) if near else self.index.sentences(span)
        there = {party.state for party in named if party.span and first <= party.span.start < last}
        return all(state in there or mentioned(state, report.text[first:last]) for state in self.states)

    def _has_flow(self, flow: Flow) -> bool:
        value = flow.time.value if flow.time else None
        return {flow.giver, flow.receiver} == set(self.states) and self._dated(value, [flow.report])

    def _has_statement(self, statement: Statement, carries: bool) -> bool:
        named = {statement.state, *statement.about}
        own = statement.state in self.states
        belongs = carries or self._both(statement.about) or (own and self._both(named))
        return belongs and self.covers(statement.report)

    def _has_outcome(self, outcome: Outcome) -> bool:
        if outcome.expectation in self._acts:
            return True
        index = self.index
        known = outcome.expectation in index.mentions or outcome.expectation in index.flows
        reports = [span.report for span in outcome.evidence]
        return not known and self._both(outcome.states) and self._dated(None, reports)

    def _has_conflict(self, conflict: Conflict, events: set[str]) -> bool:
        if events.intersection(conflict.events):
            return True
        reports = [side.evidence.report for side in conflict.sides]
        return not conflict.events and self._both(conflict.states) and self._dated(None, reports)
