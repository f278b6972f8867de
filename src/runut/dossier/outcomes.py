"""What was expected and what became of it: one line an expectation, alike ones together."""

from collections import defaultdict

from runut.dossier.agreed import of_the_two
from runut.dossier.clause import clause
from runut.dossier.happened import likeness, quoted, shown, told
from runut.dossier.scope import Scope
from runut.dossier.sources import Said, came, said_in, voice_of
from runut.dossier.voices import cue
from runut.dossier.words import Words
from runut.model import EventMention, Flow, Line, Outcome, Span, Statement

RANK = ("contradicted", "cancelled", "refused", "happened otherwise", "happened", "not seen", "open")


def outcomes(scope: Scope, words: Words) -> tuple[Line, ...]:
    """Those that were decided come first, then the open ones; each by the date of its report."""
    alike: dict[tuple[object, ...], list[Outcome]] = defaultdict(list)
    for outcome in scope.outcomes:
        alike[_key(scope, outcome)].append(outcome)
    groups = [sorted(group, key=lambda each: _moment(scope, each)) for group in alike.values()]
    groups.sort(key=lambda group: (RANK.index(group[0].verdict), _moment(scope, group[0])))
    return tuple(_line(scope, words, group) for group in groups)


def _moment(scope: Scope, outcome: Outcome) -> tuple[str, str]:
    return scope.index.published(outcome.evidence[0].report), outcome.id


def _key(scope: Scope, outcome: Outcome) -> tuple[object, ...]:
    """Expectations of acts that read the same are alike, and so are flows of one kind and direction."""
    event = scope.index.event_of.get(outcome.expectation)
    flow = scope.index.flows.get(outcome.expectation)
    if event:
        return "event", *likeness(shown(scope, [event])), outcome.verdict
    if flow:
        goods = scope.index.words(flow.goods).casefold()
        return "flow", flow.giver, flow.receiver, flow.kind, goods, outcome.verdict
    return "other", outcome.id


def _line(scope: Scope, words: Words, group: list[Outcome]) -> Line:
    outcome = group[0]
    index = scope.index
    said = said_in(index, outcome)
    act = None if isinstance(said, Statement) else said
    report = index.reports.get(said.report if said else outcome.evidence[0].report)
    later = [event.id for each in group for id in each.later if (event := index.event_of.get(id))]
    text, plain = _text(scope, words, outcome, said)
    facts = [
        ("quoted", None if plain else "yes"),
        ("clause", clause(scope, said) if plain and isinstance(said, EventMention) else None),
        ("said", report.published.value if report else None),
        ("status", act.status if act else None),
        ("date", act.time.value if act and act.time else None),
        ("voice", voice_of(said)),
        ("outlet", report.outlet if report else None),
        ("verdict", outcome.verdict),
        ("until", outcome.until),
        *(("later", each) for each in dict.fromkeys(later)),
        *(("came", quoted(index.words(span))) for each in group for span in came(scope.index, each)[:1]),
    ]
    cites = [span for each in group for span in _evidence(scope, each)]
    return scope.line(words, "outcomes", [each.id for each in group], text, facts, cites)


def _evidence(scope: Scope, outcome: Outcome) -> list[Span]:
    """The expectation's words, then the words of what came of it."""
    return [*outcome.evidence, *came(scope.index, outcome)]


def _text(scope: Scope, words: Words, outcome: Outcome, said: Said | None) -> tuple[str, bool]:
    """What was expected, and whether it is said in plain words rather than in the report's."""
    if isinstance(said, EventMention):
        return told(scope, words, of_the_two(scope, said), said, None)
    if isinstance(said, Flow):
        giver, receiver = words.state(said.giver), words.state(said.receiver)
        kind = words.label("kind", said.kind)
        return words.say("flow.sentence", giver=giver, receiver=receiver, kind=kind), True
    words_of = scope.index.words(outcome.evidence[0]).rstrip(" ,;")
    if isinstance(said, Statement) and outcome.evidence[0].start == said.content[0].start:
        words_of = " ".join(part for part in (cue(scope, said), words_of) if part)
    return quoted(words_of), False
