"""Persons and offices: full names, short names, unknown names with their office, offices alone."""

from rapidfuzz import fuzz

from runut.link.memory import Trace
from runut.link.scene import Scene, Verdict, folded, keys_of, slug
from runut.model import Entity, Mention

WHOLE = 100  # sentences back: the report from its head on
SAME_NAME = 88  # rapidfuzz ratio from which two spellings are one name


def person(scene: Scene, mention: Mention) -> Verdict:
    """Who a person's name means."""
    words = scene.words(mention)
    keys = keys_of(mention, "person")
    spelled = [key for key in keys if _spelt(words, scene.known.names[key])]
    full = [key for key in spelled if " " in words.strip()]
    if len(keys) == 1 and full:
        return _known(scene, mention, keys[0], 0.95, "full name in world/leaders")
    named = scene.named(words)
    if named is not None:
        return Verdict((named,), _acts(named), 0.9, "named in full in this report")
    if keys and (len(words.split()) == 1 or spelled):
        return _short(scene, mention, tuple(spelled or keys))
    return _unknown(scene, mention, words)


def office(scene: Scene, mention: Mention) -> Verdict:
    """Who an office without a name means: its holder that day, else the office itself, else who was named."""
    roles = keys_of(mention, "office")
    state = scene.state_in(mention)
    if state is None:
        return _office_named_before(scene, mention, roles)
    former = "modifier:former" in mention.keys
    for role in roles:
        holder = (
            None
            if former or scene.is_new(mention)
            else scene.known.holder(state, role.removeprefix("office:"), scene.day)
        )
        if holder is not None:
            entity = scene.known.person(holder, scene.day)
            return Verdict((entity,), (state,), 0.8, "held the office on the day of the report")
        bearer = None if former or scene.is_new(mention) else _bearer(scene, role, state)
        if bearer is not None:
            return Verdict((bearer,), _acts(bearer), 0.75, "the one person whom the report gives this office")
    if not former and not scene.is_new(mention) and (leader := _leader(scene, mention, roles, state)):
        return Verdict((leader,), _acts(leader), 0.7, "the last named of those whom the word may mean")
    return _bare_office(scene, mention, roles, state, former)


def _bearer(scene: Scene, role: str, state: str) -> Entity | None:
    """The one person whom the report names with an office of a state, before or after."""
    found = {
        entity.id: entity
        for mention in scene.titled.get((role, state), ())
        for entity in person(scene, mention).entities
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _leader(scene: Scene, mention: Mention, roles: tuple[str, ...], state: str) -> Entity | None:
    """Whom a general word (`the Turkish leader`) means: the person last named who holds, or is given by the
    report, an office of that state which the word may mean; else the one whom the report gives it later."""
    general = (scene.known.roles[role.removeprefix("office:")].also for role in roles)
    wanted = {f"office:{also}" for each in general for also in each}
    for trace in scene.memory.back(mention, lambda trace: len(trace.entities) == 1, WHOLE):
        one = trace.entities[0]
        running = (term for term in scene.known.terms.get(one.id, ()) if term.holds(scene.day))
        held = {f"office:{term.role}" for term in running if term.state == state}
        given = set(keys_of(trace.mention, "office")) if one.acts_for == state else set()
        if one.kind == "person" and wanted & (held | given):
            return one
    later = {each.id: each for role in sorted(wanted) if (each := _bearer(scene, role, state)) is not None}
    return next(iter(later.values())) if len(later) == 1 else None


def _known(scene: Scene, mention: Mention, key: str, score: float, because: str) -> Verdict:
    """A known person, acting for the state of the title if there is one, else of the office held that day."""
    entity = scene.known.person(key, scene.day)
    state = scene.state_in(mention)
    if "modifier:former" in mention.keys:
        acts_for = None
    elif state is not None and scene.may_act(mention):
        acts_for = state
    elif entity.acts_for is None and mention.title is not None and scene.may_act(mention):
        acts_for = _held(scene, key, mention)
    else:
        acts_for = entity.acts_for
    if acts_for != entity.acts_for:
        entity = Entity(entity.id, "person", entity.names, acts_for)
    return Verdict((entity,), _acts(entity), score, because)


def _held(scene: Scene, key: str, mention: Mention) -> str | None:
    """The state for which a known person held the office of the title at any time."""
    roles = {role.removeprefix("office:") for role in keys_of(mention, "office")}
    states = [term.state for term in scene.known.terms[key] if term.role in roles]
    return states[-1] if states else None


def _short(scene: Scene, mention: Mention, keys: tuple[str, ...]) -> Verdict:
    """A surname: the one candidate in office on the day, helped by the title and the report's states."""
    running = [key for key in keys if scene.known.term(key, scene.day) is not None]
    pool = running or list(keys)
    state = scene.state_in(mention)
    if state is not None:
        pool = [key for key in pool if any(t.state == state for t in scene.known.terms[key])]
    if len(pool) > 1:
        near = [k for k in pool if any(t.state in scene.states for t in scene.known.terms[k])]
        pool = near or pool
    if not pool:
        return _unknown(scene, mention, scene.words(mention))
    if not running and mention.title is None:
        return Verdict((), (), 0.0, "a short name of nobody in office on the day of the report")
    if len(pool) == 1:
        score = 0.85 if running else 0.5
        return _known(scene, mention, pool[0], score, "short name, in office on the day of the report")
    return scene.doubt(mention, "a short name that several persons bear", tuple(pool))


def _unknown(scene: Scene, mention: Mention, words: str) -> Verdict:
    """A person whom no table has: acts for the state of the office named beside the name."""
    state = scene.state_in(mention) if scene.may_act(mention) else None
    if state is None and mention.title is not None and scene.may_act(mention):
        state = scene.home_if_alone(mention)
    if "modifier:former" in mention.keys:
        state = None
    entity = Entity(f"person:{slug(words)}", "person", (words,), state)
    return Verdict((entity,), _acts(entity), 0.7, "a name with an office" if mention.title else "a name")


def _bare_office(scene: Scene, mention: Mention, roles: tuple[str, ...], state: str, former: bool) -> Verdict:
    role = scene.known.roles[roles[0].removeprefix("office:")]
    acts_for = state if role.acts and not former else None
    if not role.single or former:
        key = f"office:{state}:{slug(scene.words(mention))}"
        entity = Entity(key, "group", (scene.words(mention),), acts_for)
    else:
        name = f"{role.title} of {scene.whose(mention) or scene.known.name_of(state).within}"
        entity = Entity(f"office:{state}:{roles[0].removeprefix('office:')}", "person", (name,), acts_for)
    return Verdict((entity,), _acts(entity), 0.7, "an office without a known holder")


def _office_named_before(scene: Scene, mention: Mention, roles: tuple[str, ...]) -> Verdict:
    """Who was named with this office, or holds it, first in the nearest sentence that names one: whom it is
    about, not whom he met (`Minister Mora met the minister of Peru. The minister …`)."""
    if scene.is_new(mention):
        return Verdict((), (), 0.0, "an office of somebody new")
    found: Trace | None = None
    for trace in scene.memory.back(mention, lambda trace: len(trace.entities) == 1, WHOLE):
        one = trace.entities[0]
        if found is not None and trace.sentence != found.sentence:
            break
        terms = scene.known.terms.get(one.id, ()) if one.kind == "person" else ()
        held = {f"office:{term.role}" for term in terms if term.holds(scene.day)}
        given = set(keys_of(trace.mention, "office")) if one.kind == "person" else set()
        if set(roles) & (held | given):
            found = trace
    if found is None:
        return Verdict((), (), 0.0, "an office of no named state")
    one = found.entities[0]
    return Verdict((one,), _acts(one), 0.7, "the person last named with this office")


def _spelt(words: str, names: tuple[str, ...]) -> bool:
    """Whether the words spell one of the names in full."""
    own = folded(words)
    return any(own == folded(name) for name in names) or (
        " " in own and any(fuzz.token_sort_ratio(own, folded(name)) >= SAME_NAME for name in names)
    )


def _acts(entity: Entity) -> tuple[str, ...]:
    return () if entity.acts_for is None else (entity.acts_for,)
