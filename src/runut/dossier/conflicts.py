"""Where reports disagree: one line a question, its sides in the order of its cites."""

import re
from collections import defaultdict

from runut.dossier.dates import spoken
from runut.dossier.happened import shown, told
from runut.dossier.scope import Scope
from runut.dossier.words import Words
from runut.model import Conflict, Event, Line, Side

YEARS_AND_MONTHS = re.compile(r"P(\d+Y)(\d+M)")
RANK = ("date", "place", "party", "amount", "status", "other", "arithmetic", "name")


def conflicts(scope: Scope, words: Words) -> tuple[Line, ...]:
    """Conflicts over the same values are one line. Facts `side` hold the values, one for each cite, in the
    same order."""
    alike: dict[tuple[object, ...], list[Conflict]] = defaultdict(list)
    for conflict in sorted(scope.conflicts, key=lambda each: (RANK.index(each.kind), each.id)):
        values = tuple(sorted({side.value for side in conflict.sides}))
        alike[(conflict.kind, conflict.what, conflict.about, conflict.events, values)].append(conflict)
    return tuple(_line(scope, words, group) for group in alike.values())


def _line(scope: Scope, words: Words, group: list[Conflict]) -> Line:
    conflict = group[0]
    events = {event: None for each in group for event in each.events}
    sides = _shown(scope, group)
    facts = [
        ("kind", conflict.kind),
        ("what", conflict.what),
        *(("side", side.value) for side in sides),
        *(("event", each) for each in events),
        *(("conflict", each.id) for each in group),
    ]
    known = [event for event in scope.events if event.id in events]
    text = " ".join([*_acts(scope, words, known[:1]), question(words, conflict)])
    cites = [side.evidence for side in sides]
    return scope.line(words, "conflicts", [each.id for each in group], text, facts, cites)


def _acts(scope: Scope, words: Words, events: list[Event]) -> list[str]:
    """What happened, as a sentence for each event; nothing where it would only repeat a report's words."""
    found = [told(scope, words, shown(scope, [event]), scope.mentions(event)[0], None) for event in events]
    return [text for text, plain in found if plain]


def _shown(scope: Scope, group: list[Conflict]) -> list[Side]:
    """The sides whose words are here, each span once, those that hold one value together."""
    sides = [side for conflict in group for side in conflict.sides]
    values = list(dict.fromkeys(side.value for side in sides))
    seen = set()
    shown = []
    for side in sorted(sides, key=lambda each: values.index(each.value)):
        if scope.index.known([side.evidence]) and side.evidence not in seen:
            seen.add(side.evidence)
            shown.append(side)
    return shown


def question(words: Words, conflict: Conflict) -> str:
    """What the conflict is about; a conflict whose message is not known is asked about by its kind."""
    about = [_named(words, conflict.what, each) for each in conflict.about]
    asked = words.question(conflict.what, about)
    if asked:
        return asked[0].upper() + asked[1:]
    key = f"conflict.{conflict.kind}"
    return words.say(key, about=words.parted(about)) if about else words.say(f"{key}.bare")


def _named(words: Words, what: str, value: str) -> str:
    """A value as it stands inside a sentence: a state, a word of the interface, a date, a duration."""
    if code := value if words.knows(value) else words.code(value):
        return words.inside(code)
    key = value if value.startswith("kind.") else f"{what}.{value}"
    return words.say(key) if words.has(key) else _lasting(words, value)


def _lasting(words: Words, value: str) -> str:
    """A duration of years and months as its parts, any other value as it is spoken."""
    parts = YEARS_AND_MONTHS.fullmatch(value)
    return " ".join(spoken(words, f"P{part}") for part in parts.groups()) if parts else spoken(words, value)


def side_value(words: Words, what: str, value: str) -> str:
    """A side's value in plain words: a state, a weekday, a status and whose word it is, a date, or itself."""
    if code := value if words.knows(value) else words.code(value):
        return words.state(code)
    if words.has(f"{what}.{value}"):
        return words.say(f"{what}.{value}")
    head, parted, rest = value.partition(" ")
    if words.has(f"status.{head}") and (not parted or rest.startswith("(")):
        return f"{words.say(f'status.{head}')}{parted}{rest}"
    left, between, right = value.partition(" > ")
    if between and words.knows(left) and words.knows(right):
        return f"{words.state(left)} → {words.state(right)}"
    return _lasting(words, value)
