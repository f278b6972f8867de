"""Words that point back: `ia`, `keduanya`, `kedua negara`, `negara itu`, `pria itu`."""

from collections import Counter

from runut.link.memory import Trace
from runut.link.scene import Scene, Verdict
from runut.model import Entity, Mention

NAMING = frozenset(("state", "demonym", "capital", "government"))
SIDES = frozenset(("state", "demonym", "government", "group", "office"))
BOUND = ("NOUN", "ADP")  # parts of speech of a word to which the name behind it belongs
LISTED = ("PROPN", "CCONJ")  # of a name before in one list, and of what joins them
SENTENCES = 3  # back to which two are sought together


def pointing(scene: Scene, mention: Mention) -> Verdict:
    """Whom a pronoun or a pointing phrase means."""
    refers = mention.keys[0].removeprefix("refers:")
    return RULES[refers](scene, mention)


def _person(scene: Scene, mention: Mention) -> Verdict:
    own = scene.utterer(mention)
    trace = scene.memory.subject(mention, lambda each: _one_person(each) and each.entities[0] is not own)
    return _one(trace, 0.7, "the first person of the nearest sentence")


def _that_person(scene: Scene, mention: Mention) -> Verdict:
    trace = next(scene.memory.back(mention, _one_person), None)
    return _one(trace, 0.6, "the person last named")


def _persons(scene: Scene, mention: Mention) -> Verdict:
    """The nearest sentence decides: its last group, else two persons, else its first body or state."""
    nearest = next(scene.memory.back(mention, _several), None)
    if nearest is None:
        return _one(None, 0.0, "")
    traces = [trace for trace in scene.memory.back(mention, _several) if trace.sentence == nearest.sentence]
    groups = [trace for trace in traces if trace.mention.kind == "group"]
    if groups:
        return _one(groups[0], 0.55, "the group last named")
    pair = _distinct([trace for trace in reversed(traces) if _one_person(trace)])
    if len(pair) == 2:
        return _pair(pair, 0.5, "the two persons of the nearest sentence")
    bodies = [trace for trace in traces if not _one_person(trace) and not _inside(scene, trace)]
    return _one(bodies[-1] if bodies else None, 0.5, "the body or state named first in the nearest sentence")


def _people(scene: Scene, mention: Mention) -> Verdict:
    """As `_persons`, but never a state: where `they` are people."""
    verdict = _persons(scene, mention)
    state = len(verdict.entities) == 1 and verdict.entities[0].kind == "state"
    return _one(None, 0.0, "") if state else verdict


def _that_state(scene: Scene, mention: Mention) -> Verdict:
    """The state last named as such; a capital only where no state is near, and where that is not, either, the
    state of whom its sentence names first."""
    if (named := _named_behind(scene, mention)) is not None:
        return named
    for test in (_is_named_state, _is_state):
        trace = next(scene.memory.back(mention, test), None)
        if trace is not None:
            return _one(trace, 0.6, "the state last named")
    first = _first(scene, mention)
    states = _states(first.entities) if first is not None else ()
    if len(states) != 1 or states[0] in scene.known.bodies:
        return _one(None, 0.0, "")
    return Verdict((scene.known.state(states[0]),), states, 0.5, "the state of whom its sentence names first")


def _first(scene: Scene, mention: Mention) -> Trace | None:
    """Who is named first in the sentence of a mention."""
    here = scene.memory.sentence(mention.start)
    return next((each for each in scene.memory.traces if each.sentence == here), None)


def _named_behind(scene: Scene, mention: Mention) -> Verdict | None:
    """The state whose name the phrase begins (`the kingdom of Bhutan`)."""
    text = scene.text
    words = (f" {word} " for word in sorted(scene.known.naming[scene.report.language]))
    behind = next((mention.end + len(word) for word in words if text.startswith(word, mention.end)), None)
    after = scene.starts.get(behind) if behind is not None else None
    code = scene.state_in(after) if after is not None else None
    return None if code is None else Verdict((scene.known.state(code),), (code,), 0.9, "the name behind it")


def _own_state(scene: Scene, mention: Mention) -> Verdict:
    """The state of the person named first in the nearest sentence that names one (`his country`)."""
    trace = scene.memory.subject(mention, _one_person)
    states = _states(trace.entities) if trace is not None else ()
    if len(states) != 1 or states[0] in scene.known.bodies:
        return _one(None, 0.0, "")
    return Verdict((scene.known.state(states[0]),), states, 0.6, "the state of the person last named")


def _that_body(scene: Scene, mention: Mention) -> Verdict:
    trace = next(scene.memory.back(mention, _is_body), None)
    return _one(trace, 0.6, "the body last named")


def _that_armed(scene: Scene, mention: Mention) -> Verdict:
    """The one armed group that the report has named so far (`the insurgents`); among several none."""
    before = [trace for trace in scene.memory.traces if trace.mention.start < mention.start]
    armed = [trace for trace in before if _is_body(trace) and scene.known.is_armed(trace.entities[0])]
    return _one(armed[-1] if len(_distinct(armed)) == 1 else None, 0.6, "the only armed group named")


def _both(scene: Scene, mention: Mention) -> Verdict:
    """The two persons or the two states of the nearest sentence that has two, else the last two states."""
    here = scene.memory.sentence(mention.start)
    for back in range(SENTENCES):
        traces = [
            t for t in scene.memory.traces if t.sentence == here - back and t.mention.start < mention.start
        ]
        for test in (_one_person, _is_state):
            pair = _distinct([trace for trace in traces if test(trace)])
            if len(pair) == 2:
                return _pair(pair, 0.7, "the two of the nearest sentence that names two")
    return _both_states(scene, mention)


def _both_states(scene: Scene, mention: Mention) -> Verdict:
    """The two of the nearest sentence that names just two; else, where more are named, the two that the
    report has named most often; else the last two."""
    before = [t for t in scene.memory.traces if t.mention.start < mention.start and _side(t)]
    here = scene.memory.sentence(mention.start)
    for sentence in range(here, here - SENTENCES, -1):
        told = list(dict.fromkeys(_side(trace) for trace in before if trace.sentence == sentence))
        if len(told) == 2:
            return _sides(scene, told, 0.7, "the two sides of the nearest sentence that names two")
        if len(told) > 2:
            break
        seats = [t for t in scene.memory.traces if t.sentence == sentence and t.mention.kind == "capital"]
        told += [s[0] for t in seats if t.mention.start < mention.start and (s := _states(t.entities))]
        if len(dict.fromkeys(told)) == 2 and len(told) > len(seats):  # `The Kazakh leader flew to Beijing`
            return _sides(scene, list(dict.fromkeys(told)), 0.6, "the side and the capital that are named")
    named = Counter(_side(trace) for trace in before).most_common(3)
    if len(named) > 2 and named[1][1] > max(1, named[2][1]):
        return _sides(scene, [code for code, _ in named[:2]], 0.6, "the two sides named most often")
    pair = _distinct(list(scene.memory.back(mention, _is_state)))[:2]
    return _pair(pair[::-1], 0.6, "the two states last named")


def _both_persons(scene: Scene, mention: Mention) -> Verdict:
    pair = _distinct(list(scene.memory.back(mention, _one_person, 10)))[:2]
    if len(pair) < 2:
        return _both_sides(scene, mention)
    return _pair(pair[::-1], 0.65, "the two persons last named")


def _both_sides(scene: Scene, mention: Mention) -> Verdict:
    """The two sides of the nearest sentence that names two (`The presidents of Peru and Chile met`)."""
    here = scene.memory.sentence(mention.start)
    for sentence in range(here, here - SENTENCES, -1):
        told = [t for t in scene.memory.traces if t.sentence == sentence and t.mention.start < mention.start]
        sides = {_states(t.entities): t.entities[0] for t in told if t.mention.kind in SIDES}
        sides = {states: one for states, one in sides.items() if len(states) == 1}
        if len(sides) == 2:
            return _pair(list(sides.values()), 0.6, "the two sides of the nearest sentence that names two")
    return _both_states(scene, mention)


def _inside(scene: Scene, trace: Trace) -> bool:
    """Whether a state's name only belongs to a noun or stands behind a preposition (`the flag of Peru and
    Chile`). Where no parts of speech are known, it does behind any plain word but one that joins."""
    if trace.mention.kind != "state":
        return False
    before = scene.before(trace.mention.start)
    while before is not None and before.upos in LISTED:
        before = scene.before(before.start)
    if before is not None and before.upos is None:
        word = scene.text[before.start : before.end]
        return word.islower() and word not in scene.known.openers[scene.report.language]
    return before is not None and before.upos in BOUND


def _one_person(trace: Trace) -> bool:
    return len(trace.entities) == 1 and (trace.entities[0].kind == "person" or trace.mention.kind == "office")


def _several(trace: Trace) -> bool:
    return trace.mention.kind in ("group", "body", "state", "government") or _one_person(trace)


def _is_named_state(trace: Trace) -> bool:
    return len(trace.entities) == 1 and trace.mention.kind == "state"


def _is_state(trace: Trace) -> bool:
    return len(trace.entities) == 1 and trace.mention.kind in NAMING


def _side(trace: Trace) -> str:
    """The state for which those meant act, or the body between states."""
    states = _states(trace.entities) if trace.mention.kind in SIDES | {"person", "body"} else ()
    return states[0] if len(states) == 1 else ""


def _sides(scene: Scene, codes: list[str], score: float, because: str) -> Verdict:
    known = scene.known
    return _pair([known.body(c) if c in known.bodies else known.state(c) for c in codes], score, because)


def _is_body(trace: Trace) -> bool:
    return len(trace.entities) == 1 and trace.mention.kind == "body"


def _distinct(traces: list[Trace]) -> list[Entity]:
    return list({trace.entities[0].id: trace.entities[0] for trace in traces}.values())


def _one(trace: Trace | None, score: float, because: str) -> Verdict:
    if trace is None:
        return Verdict((), (), 0.0, "points back to nobody named")
    return Verdict(trace.entities, _states(trace.entities), score, because)


def _pair(pair: list[Entity], score: float, because: str) -> Verdict:
    if len(pair) != 2:
        return Verdict((), (), 0.0, "points back to two, but two are not named")
    return Verdict(tuple(pair), _states(tuple(pair)), score, because)


def _states(entities: tuple[Entity, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entity.acts_for for entity in entities if entity.acts_for is not None))


RULES = {
    "person": _person,
    "persons": _persons,
    "people": _people,
    "own-state": _own_state,
    "both": _both,
    "both-states": _both_states,
    "both-persons": _both_persons,
    "states": _both_states,
    "that-state": _that_state,
    "that-person": _that_person,
    "that-office": _that_person,
    "that-body": _that_body,
    "that-armed": _that_armed,
}
