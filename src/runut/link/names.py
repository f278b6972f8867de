"""States, capitals, governments, bodies, organs, groups and places."""

from dataclasses import dataclass

from runut.lang import packs
from runut.link.scene import Scene, Verdict, keys_of, slug
from runut.model import Entity, Mention

VAGUE = "ministry"  # an organ of many sorts, told apart by its words
JOINT = "rule:joint-group"  # the phrase that names several states
ORGAN_REACH = 12  # sentences back in which an organ without a state finds its state
DATELINE = 30  # characters from the head of a block within which a dateline stands
SEAT = 6  # characters between a ministry and the capital in which it sits
OF_STATE = "government"  # the organ that is the state itself


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Words before and signs after a capital that make it a place."""

    before: frozenset[str]
    after: frozenset[str]


def load() -> dict[str, PlaceWords]:
    found = {}
    for tables in packs():
        rows = {row["sense"]: frozenset(row.several("forms")) for row in tables.rows("prepositions")}
        found[tables.code] = PlaceWords(rows["place-before"], rows["place-after"])
    return found


def state(scene: Scene, mention: Mention) -> Verdict:
    """The state named; all states of a joint name; none of a name that needs a context and has none."""
    codes = [key.removeprefix("state:") for key in keys_of(mention, "state")]
    if "context" in mention.keys and not scene.named_states & set(codes):
        return Verdict((), (), 0.0, "a name that needs the state's own name beside it")
    if "joint" not in mention.keys:
        codes = codes[:1]
    return Verdict(tuple(map(scene.known.state, codes)), tuple(codes), 1.0, "a state's name")


def capital(scene: Scene, mention: Mention, words: PlaceWords) -> Verdict:
    """A capital or a seat of government: the government, unless what stands beside it makes it a place."""
    code = scene.state_in(mention) or ""
    seats = keys_of(mention, "body")
    entity = scene.known.body(seats[0].removeprefix("body:")) if seats else scene.known.state(code)
    if _is_place(scene, mention, words, code):
        return Verdict((entity,), (code,), 0.3, "a capital as a place")
    return Verdict((entity,), (code,), 0.7, "a capital as its government")


def _is_place(scene: Scene, mention: Mention, words: PlaceWords, code: str) -> bool:
    """Whether a preposition stands before, the state's name after (`Moskow, Rusia`), or a dateline's dash."""
    before = scene.text[max(0, mention.start - 30) : mention.start].split()
    if before and before[-1].lower() in words.before:
        return True
    after = scene.text[mention.end : mention.end + 3]
    if after[:1] == "-" and after[1:2].islower():
        return True  # `Berlin-based`
    following = scene.starts.get(mention.end + 2)
    if after.startswith(", ") and following is not None and f"state:{code}" in following.keys:
        return mention.kind == "capital"
    heads = (mention.start - block.start for block in scene.report.blocks)
    mark = after.strip()[:1]
    return mark in words.after and mark != "," and any(0 <= head <= DATELINE for head in heads)


def body(scene: Scene, mention: Mention) -> Verdict:
    """A body with a name of its own, or an organ of a state."""
    names = keys_of(mention, "body")
    if names and not keys_of(mention, "organ"):
        other = _behind(scene, mention, names[0].removeprefix("body:"))
        if other is not None:
            return _organ_of(scene, mention, *other, 0.9, "a ministry called by a short name, with its state")
        entity = scene.known.body(names[0].removeprefix("body:"))
        acts_for = () if entity.acts_for is None else (entity.acts_for,)
        return Verdict((entity,), acts_for, 0.95, "a body's name")
    return organ(scene, mention)


def _behind(scene: Scene, mention: Mention, body: str) -> tuple[str, str] | None:
    """The organ and the state where a home ministry's short name has another state right behind it
    (`Kemlu Iran`)."""
    own = scene.known.bodies[body]
    after = scene.starts.get(mention.end + 1)
    if own["organ"] not in scene.known.ministries or after is None or after.kind != "state":
        return None
    home = scene.known.homes.get(scene.report.language)
    code = scene.state_in(after)
    if home != own["acts_for"] or code in (None, home) or not scene.text[mention.end].isspace():
        return None
    return f"organ:{own['organ']}", str(code)


def organ(scene: Scene, mention: Mention) -> Verdict:
    """An organ, force or group: with its state, else that of the last mention of the same organ."""
    keys = keys_of(mention, "organ")
    if not keys:
        words = scene.words(mention)
        return Verdict((Entity(f"body:{slug(words)}", "body", (words,), None),), (), 0.5, "a body's name")
    codes = _of_others(scene, mention) or scene.states_in(mention) or _of_seat(scene, mention)
    if mention.found_by == JOINT and len(codes) > 1:
        each = [_organ_of(scene, mention, keys[0], code, 0.8, "a group of several states") for code in codes]
        entities = tuple(entity for verdict in each for entity in verdict.entities)
        return Verdict(entities, tuple(a for v in each for a in v.acts_for), 0.8, each[0].because)
    if codes:
        return _organ_of(scene, mention, keys[0], codes[0], 0.9, "an organ with its state")
    for trace in scene.memory.back(mention, lambda trace: True, ORGAN_REACH):
        same = set(keys) & set(trace.mention.keys) or _is_organ(scene, trace.entities[0], keys[0])
        if same and trace.entities[0].acts_for:
            return _organ_of(scene, mention, keys[0], trace.entities[0].acts_for, 0.6, "the organ last named")
    code = _only_state_near(scene, mention) if mention.kind == "body" else None
    if code is not None:
        return _organ_of(
            scene,
            mention,
            keys[0],
            code,
            0.5,
            "an organ of the home state or of the only state named near it",
        )
    return Verdict((), (), 0.0, "an organ of no named state")


def _of_others(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """The state that an organ names where its words also name another state's own organ:
    `Kementerian Luar Negeri (Kemlu) Iran`."""
    own = set(scene.known.own_organs.values())
    if not any(key.removeprefix("body:") in own for key in keys_of(mention, "body")):
        return ()
    return tuple(key.removeprefix("state:") for key in keys_of(mention, "state")[:1])


def _of_seat(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """The state of the capital in which a ministry sits: `the foreign ministry in Lima`."""
    ministries = (key.removeprefix("organ:") for key in keys_of(mention, "organ"))
    if not any(organ in scene.known.ministries for organ in ministries):
        return ()
    for start in range(mention.end + 2, mention.end + SEAT):
        seat = scene.starts.get(start)
        if seat is not None and seat.kind == "capital":
            between = scene.text[mention.end : start].strip().lower()
            code = scene.state_in(seat) if between in scene.known.inside[scene.report.language] else None
            return () if code is None else (code,)
    return ()


def _is_organ(scene: Scene, entity: Entity, organ_key: str) -> bool:
    """Whether a body with a name of its own is such an organ of its state."""
    own = scene.known.own_organs.get((entity.acts_for or "", organ_key.removeprefix("organ:")))
    return own is not None and entity.id == f"body:{own}"


def _only_state_near(scene: Scene, mention: Mention) -> str | None:
    """The language's home state where the report names it, else the state that alone is named before the
    mention in its sentence and the one before, or that the sentence before speaks of first."""
    home = scene.home_if_alone(mention)
    if home is not None:
        return home
    near = list(scene.memory.back(mention, lambda trace: trace.mention.kind == "state", 1))
    here = scene.memory.sentence(mention.start)
    before = scene.text[scene.memory.start(mention.start) : mention.start].split()
    opens = len(before) <= 1 and all(trace.sentence == here - 1 for trace in near)  # `The ministry sent`
    told = [trace for trace in near if trace.order == 0] if opens else near
    codes = {entity.acts_for for trace in told for entity in trace.entities}
    return codes.pop() if len(codes) == 1 else None


def place(scene: Scene, mention: Mention) -> Verdict:
    """A city or region: acts for nobody, but its state can be told."""
    words = scene.words(mention)
    code = scene.state_in(mention)
    names = [key.partition(":")[2] for key in mention.keys if key.startswith(("region:", "place:"))]
    name = words if not names or mention.keys[0].startswith("place:") else names[0]
    entity = Entity(f"place:{slug(name)}", "place", tuple(dict.fromkeys((name, words))), code)
    return Verdict((entity,), () if code is None else (code,), 0.9, "a place")


def outlet(scene: Scene, mention: Mention) -> Verdict:
    keys = keys_of(mention, "outlet")
    words = scene.words(mention)
    if not keys:
        return Verdict((Entity(f"outlet:{slug(words)}", "outlet", (words,), None),), (), 0.6, "an outlet")
    name = scene.known.outlets[keys[0].removeprefix("outlet:")]
    owner = scene.known.owners.get(keys[0].removeprefix("outlet:"))
    return Verdict((Entity(keys[0], "outlet", (name,), owner),), (), 0.95, "an outlet's name")


def _organ_of(
    scene: Scene, mention: Mention, organ_key: str, code: str, score: float, because: str
) -> Verdict:
    name = organ_key.removeprefix("organ:")
    own_name = scene.known.own_organs.get((code, name))
    if own_name is not None:
        return Verdict((scene.known.body(own_name),), (code,), score, because)
    organ = scene.known.organs[scene.report.language][name]
    own = scene.known.name_of(code)
    english = organ.english.format(adjective=own.adjective, state=own.within)
    acts_for = code if organ.acts or code in scene.known.bodies else None
    tail = name if organ.kind == "body" and name != VAGUE else slug(scene.words(mention))
    key = f"{OF_STATE}:{code}" if name == OF_STATE else f"organ:{code}:{tail}"
    names = tuple(dict.fromkeys((english, scene.words(mention))))
    entity = Entity(key, "body" if organ.kind == "body" else "group", names, acts_for)
    return Verdict((entity,), () if acts_for is None else (acts_for,), score, because)
