"""Where reports disagree: one line a conflict, its sides in the order of its cites."""

from runut.dossier.dates import spoken
from runut.dossier.scope import Scope
from runut.dossier.words import Words
from runut.model import Conflict, Line, Side

RANK = ("date", "place", "party", "amount", "status", "arithmetic", "other", "name")


def conflicts(scope: Scope, words: Words) -> tuple[Line, ...]:
    """Facts `side` hold the values, one for each cite, in the same order."""
    ordered = sorted(scope.conflicts, key=lambda each: (RANK.index(each.kind), each.id))
    return tuple(_line(scope, words, conflict) for conflict in ordered)


def _line(scope: Scope, words: Words, conflict: Conflict) -> Line:
    sides = _shown(scope, conflict)
    facts = [
        ("kind", conflict.kind),
        *(("side", side.value) for side in sides),
        *(("event", each) for each in conflict.events),
    ]
    cites = [side.evidence for side in sides]
    return scope.line(words, "conflicts", [conflict.id], question(words, conflict), facts, cites)


def _shown(scope: Scope, conflict: Conflict) -> list[Side]:
    """The sides whose words are here, each span once, those that hold one value together."""
    values = list(dict.fromkeys(side.value for side in conflict.sides))
    seen = set()
    shown = []
    for side in sorted(conflict.sides, key=lambda each: values.index(each.value)):
        if scope.index.known([side.evidence]) and side.evidence not in seen:
            seen.add(side.evidence)
            shown.append(side)
    return shown


def question(words: Words, conflict: Conflict) -> str:
    """What the conflict is about; a conflict whose message is not known is asked about by its kind."""
    about = [words.state(each) if words.knows(each) else spoken(words, each) for each in conflict.about]
    named = f"conflict.{conflict.what}"
    key = named if words.has(named) else f"conflict.{conflict.kind}"
    return words.say(key, about=words.parted(about)) if about else words.say(f"conflict.{conflict.kind}.bare")
