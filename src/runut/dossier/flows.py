"""What goes from one of the two states to the other: one line a giver, receiver, kind, goods and status."""

from collections import defaultdict

from runut.dossier.dates import start
from runut.dossier.scope import Scope
from runut.dossier.words import Words
from runut.model import Flow, Line

FRIENDLY = ("arms", "recognition", "troops")  # what nobody gives those whom they attack
DONE = ("happened", "ongoing")
UNNAMED = "clause:goods in the verb"  # said of a flow whose goods only its verb tells
MARKS = " .,;"  # marks at the edges of what is given in return

Key = tuple[str, ...]
GOODS = 3  # where the words of the goods stand in a key
RANK = ("happened", "ongoing", "alleged", "planned", "expected", "denied", "cancelled", "hypothetical")


def flows(scope: Scope, words: Words) -> tuple[Line, ...]:
    """Flows of the same goods and status are one line, and so are goods that a voice tells once in full and
    once in part, and what goes both ways in the same words; by direction, then the surest, then the most
    told. What is fired at an enemy is no gift to him."""
    alike: dict[Key, list[Flow]] = defaultdict(list)
    for flow in _given(scope):
        alike[_key(scope, flow)].append(flow)
    _fold(alike)
    both = {_words(group): key for key, group in sorted(alike.items())}
    back = {key for key, group in alike.items() if both[_words(group)] != key}
    mutual = {both[_words(alike[key])] for key in back}
    ranked = sorted(((key, alike[key]) for key in alike if key not in back), key=lambda item: _rank(*item))
    return tuple(_line(scope, words, _in_order(scope, group), key in mutual) for key, group in ranked)


def _given(scope: Scope) -> list[Flow]:
    fired = {
        (actor.state, recipient.state)
        for event in scope.events
        if event.type == "ASSAULT" and event.status in DONE
        for actor in event.actors
        for recipient in (event.recipients or event.actors)
    }
    return [
        flow for flow in scope.flows if flow.kind not in FRIENDLY or (flow.giver, flow.receiver) not in fired
    ]


def _words(group: list[Flow]) -> tuple[object, ...]:
    """What two lines of opposite directions share if they are one: kind, status and the very words."""
    return group[0].kind, group[0].status, tuple(sorted(flow.goods for flow in group))


def _key(scope: Scope, flow: Flow) -> Key:
    goods = scope.index.words(flow.goods).casefold()
    return flow.giver, flow.receiver, flow.kind, goods, flow.status


def _fold(alike: dict[Key, list[Flow]]) -> None:
    """Put goods told in part (`gas`) to those that the same voices tell in full (`oil and gas`)."""
    for part in sorted(alike, key=lambda key: (len(key[GOODS].split()), key)):
        for full in sorted(alike):
            parts, whole = set(part[GOODS].split()), set(full[GOODS].split())
            same = all(a == b for i, (a, b) in enumerate(zip(part, full, strict=True)) if i != GOODS)
            if same and parts < whole and _heard(alike[part]) == _heard(alike[full]):
                alike[full] += alike.pop(part)
                break


def _heard(group: list[Flow]) -> set[tuple[str | None, str | None]]:
    """On whose word goods go, and how many: what no two different flows of one kind share by chance."""
    return {(flow.voice, flow.amount_text) for flow in group}


def _rank(key: Key, group: list[Flow]) -> tuple[str, str, int, int, Key]:
    return key[0], key[1], RANK.index(group[0].status), -len(group), key


def _in_order(scope: Scope, group: list[Flow]) -> list[Flow]:
    return sorted(group, key=lambda flow: (scope.index.published(flow.report), flow.report, flow.id))


def _line(scope: Scope, words: Words, group: list[Flow], mutual: bool) -> Line:
    flow = group[0]
    index = scope.index
    reports = index.by_date(each.report for each in group)
    text = words.say(
        "flow.mutual" if mutual else "flow.sentence",
        giver=words.state(flow.giver),
        receiver=words.state(flow.receiver),
        kind=words.label("kind", flow.kind),
    )
    amounts = [each.amount_text for each in group if each.amount_text]
    dates = sorted((each.time.value for each in group if each.time), key=start)
    returns = [index.words(each.in_return_for).strip(MARKS) for each in group if each.in_return_for]
    facts = [
        ("giver", flow.giver),
        ("receiver", flow.receiver),
        ("kind", flow.kind),
        ("goods", None if UNNAMED in flow.because else index.words(flow.goods)),
        ("mutual", "yes" if mutual else None),
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
