"""What goes from one of the two states to the other: one line a giver, receiver, kind, goods and status."""

from collections import defaultdict

from runut.dossier.dates import start
from runut.dossier.scope import Scope
from runut.dossier.words import Words
from runut.model import Flow, Line

Key = tuple[str, ...]
RANK = ("happened", "ongoing", "alleged", "planned", "expected", "denied", "cancelled", "hypothetical")


def flows(scope: Scope, words: Words) -> tuple[Line, ...]:
    """Flows of the same goods and status are one line; by direction, then the surest, then the most told."""
    alike: dict[Key, list[Flow]] = defaultdict(list)
    for flow in scope.flows:
        alike[_key(scope, flow)].append(flow)
    ranked = sorted(alike.items(), key=lambda item: _rank(*item))
    return tuple(_line(scope, words, _in_order(scope, group)) for _, group in ranked)


def _key(scope: Scope, flow: Flow) -> Key:
    goods = scope.index.words(flow.goods).casefold()
    return flow.giver, flow.receiver, flow.kind, goods, flow.status


def _rank(key: Key, group: list[Flow]) -> tuple[str, str, int, int, Key]:
    return key[0], key[1], RANK.index(group[0].status), -len(group), key


def _in_order(scope: Scope, group: list[Flow]) -> list[Flow]:
    return sorted(group, key=lambda flow: (scope.index.published(flow.report), flow.report, flow.id))


def _line(scope: Scope, words: Words, group: list[Flow]) -> Line:
    flow = group[0]
    index = scope.index
    reports = index.by_date(each.report for each in group)
    text = words.say(
        "flow.sentence",
        giver=words.state(flow.giver),
        receiver=words.state(flow.receiver),
        kind=words.label("kind", flow.kind),
    )
    amounts = [each.amount_text for each in group if each.amount_text]
    dates = sorted((each.time.value for each in group if each.time), key=start)
    returns = [index.words(each.in_return_for) for each in group if each.in_return_for]
    facts = [
        ("giver", flow.giver),
        ("receiver", flow.receiver),
        ("kind", flow.kind),
        ("goods", index.words(flow.goods)),
        ("status", flow.status),
        *(("amount", each) for each in dict.fromkeys(amounts)),
        *(("date", each) for each in dict.fromkeys(dates)),
        *(("voice", each) for each in dict.fromkeys(each.voice for each in group)),
        *(("return", each) for each in dict.fromkeys(returns)),
        ("origins", str(len(index.origins_of(reports)))),
        ("reports", str(len(reports))),
    ]
    cites = [span for each in group for span in each.evidence]
    return scope.line(words, "flows", [each.id for each in group], text, facts, cites)
