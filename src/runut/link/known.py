"""What the world's tables know of states, bodies, offices, organs and persons, indexed for linking."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from runut.lang import Pack, packs, world
from runut.model import Entity

MONTH = 31
OPENING = ("adverbial", "complement", "coordinator", "determiner", "relative")  # classes of `clauses`


@dataclass(frozen=True, slots=True)
class Term:
    """One person in one office for one state or body."""

    person: str
    state: str
    role: str
    since: str
    until: str

    def holds(self, day: str | None) -> bool:
        """Whether the term runs on `day`; without a day, whether it has no end."""
        if day is None:
            return not self.until
        return (not self.since or self.since <= day) and (not self.until or day <= self.until)


@dataclass(frozen=True, slots=True)
class Role:
    """An office: its English title, whether who holds it acts for the state, whether one at a time does, and
    the offices that a general word (`leader`) may mean."""

    title: str
    acts: bool
    single: bool
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    name: str
    adjective: str
    article: str

    @property
    def within(self) -> str:
        """The name inside a phrase: `the United States`."""
        return f"{self.article} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class Organ:
    """A sort of organ: `body` or `group`, its English template, whether it acts for its state."""

    kind: str
    english: str
    acts: bool


class Known:
    """Indexes over the tables: entities by key, terms by person and by office."""

    def __init__(self) -> None:
        tables = world()
        self.states = {
            row["code"]: State(row["name"], row["adjective"], row["article"])
            for row in tables.rows("countries")
        }
        self.bodies = {row["body"]: row for row in tables.rows("organisations")}
        self.own_organs = {
            (row["acts_for"], row["organ"]): row["body"]
            for row in tables.rows("organisations")
            if row["organ"]
        }
        self.roles = {
            row["role"]: Role(row["title"], row["acts"] == "yes", row["single"] == "yes", row.several("also"))
            for row in tables.rows("roles")
        }
        self.outlets = {row["key"]: row["name"] for row in tables.rows("outlets")}
        self.owners = {row["key"]: row["country"] for row in tables.rows("outlets") if row["owned"]}
        self.names: dict[str, tuple[str, ...]] = {}
        self.terms: dict[str, list[Term]] = defaultdict(list)
        self.holders: dict[tuple[str, str], list[Term]] = defaultdict(list)
        for row in tables.rows("leaders"):
            person = f"person:{row['person']}"
            names = dict.fromkeys((*self.names.get(person, ()), *row.several("names")))
            self.names[person] = tuple(names)
            term = Term(person, row["state"], row["role"], row["since"], row["until"])
            self.terms[person].append(term)
            self.holders[term.state, term.role].append(term)
        self.organs = {tables.code: _organs(tables) for tables in packs()}
        self.newcomers = {tables.code: _small(tables, "indefinite") for tables in packs()}
        self.openers = {tables.code: _openers(tables) for tables in packs()}
        self.naming = {tables.code: _small(tables, "naming") for tables in packs()}
        self.inside = {tables.code: _small(tables, "inside") for tables in packs()}
        seated = (row for tables in packs() for row in tables.rows("organs") if row["seat"])
        self.ministries = frozenset(row["organ"] for row in seated)
        self.homes = {tables.code: str(tables.settings.get("home", "")) for tables in packs()}

    def state(self, code: str) -> Entity:
        name = self.states[code].name if code in self.states else code
        return Entity(f"state:{code}", "state", (name,), code)

    def body(self, key: str) -> Entity:
        row = self.bodies[key]
        own = row["acts_for"] == "XXX" or row["kind"] in ("private", "company")
        acts_for = None if own else row["acts_for"]
        return Entity(f"body:{key}", "body", (row["name"],), acts_for, source=row.where)

    def is_armed(self, entity: Entity) -> bool:
        """Whether a body is an armed group."""
        row = self.bodies.get(entity.id.removeprefix("body:"))
        return row is not None and row["kind"] == "armed"

    def person(self, key: str, day: str | None) -> Entity:
        """A known person; acts for the state of the office held on `day`, else of none."""
        term = self.term(key, day)
        names = self.names[key]
        if term is None:
            return Entity(key, "person", names, None)
        acts_for = term.state if self.roles[term.role].acts else None
        return Entity(key, "person", names, acts_for, term.since or None, term.until or None)

    def term(self, person: str, day: str | None) -> Term | None:
        """The office that a person holds on `day`."""
        running = [term for term in self.terms[person] if term.holds(day)]
        if not running and day is not None:
            running = [term for term in self.terms[person] if term.until and _soon_after(term.until, day)]
        return max(running, key=lambda term: term.since) if running else None

    def holder(self, state: str, role: str, day: str | None) -> str | None:
        """The one person who holds an office on `day`, where the office is held by one at a time."""
        if role not in self.roles or not self.roles[role].single:
            return None
        running = {term.person for term in self.holders.get((state, role), ()) if term.holds(day)}
        return running.pop() if len(running) == 1 else None

    def name_of(self, code: str) -> State:
        """State or body names for templates such as `{adjective} forces`."""
        if code in self.states:
            return self.states[code]
        row = self.bodies.get(code)
        name = row["name"] if row else code
        return State(name, name, "")


def _soon_after(end: str, day: str) -> bool:
    """Whether `day` is within a month of `end`: a report may still speak of whoever just left or died."""
    if len(end) < len(day) or not end <= day:
        return False
    return (date.fromisoformat(day) - date.fromisoformat(end)).days <= MONTH


def _small(tables: Pack, sense: str) -> frozenset[str]:
    """The small words of one sense."""
    rows = (row for row in tables.rows("prepositions") if row["sense"] == sense)
    return frozenset(word for row in rows for word in row.several("forms"))


def _openers(tables: Pack) -> frozenset[str]:
    """The words behind which a clause begins, with its subject."""
    rows = (row for row in tables.rows("clauses") if row["class"] in OPENING)
    return frozenset(word.lower() for row in rows for word in row.several("words"))


def _organs(tables: Pack) -> dict[str, Organ]:
    rows = tables.rows("organs")
    return {row["organ"]: Organ(row["kind"], row["english"], row["acts"] == "yes") for row in rows}
