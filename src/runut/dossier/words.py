"""What a dossier says in one language: messages, names of states, dates, lists, verb phrases."""

import re
from collections import defaultdict
from functools import cache

from runut.lang import Row, pack, packs, world

WORD = re.compile(r"\w+")
NAME = re.compile(r"[\w'’-]+")  # a word of a name: `Sung-wook` is one
RULE = ("government", "authorities")  # organs whose word is the state's own


class Words:
    """The words of one language. Messages come from the table `interface`, names of states and bodies from
    `states` and `bodies`, verb phrases from `acts`."""

    def __init__(self, language: str) -> None:
        self.language = language
        tongue = pack(language)
        self._messages = {row["key"]: row for row in tongue.rows("interface")}
        self._acts = {(row["type"], row["mode"], row["shape"]): row for row in tongue.rows("acts")}
        self._names: dict[str, str] = {}
        for row in tongue.rows("states"):
            if row["kind"] == "name":
                self._names[row["code"]] = row.several("forms")[0]
        for row in tongue.rows("bodies"):
            self._names[row["body"]] = row.several("forms")[0]
        self._inside = {row["code"]: row["form"] for row in tongue.rows("named")}
        self._several = frozenset(row["word"] for row in tongue.rows("plural_heads"))
        self._questions = {row["key"]: row["text"] for row in tongue.rows("conflict_messages")}
        self._places = {row["name"]: row.several("forms")[0] for row in tongue.rows("regions")}
        self._organs = {row["organ"]: row.several("forms")[0] for row in tongue.rows("organs")}
        self._offices = {row["role"]: row.several("forms")[0] for row in tongue.rows("offices")}

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._messages)

    def has(self, key: str) -> bool:
        return key in self._messages

    def say(self, key: str, n: int | None = None, **fields: str) -> str:
        """The message of a key, filled; `n` chooses the form and fills {n}. KeyError for an unknown key."""
        row = self._messages[key]
        form = row["one"] if n is None or n == 1 else row["many"] or row["one"]
        return form.format(n="" if n is None else self._number(n), **fields)

    def _number(self, n: int) -> str:
        """A count, grouped by thousands as the language does."""
        return f"{n:,}".replace(",", self._messages["number.group"]["one"])

    def label(self, family: str, value: str) -> str:
        """The word for a code (`label("mode", "visit")`); a code without a word stays as it is."""
        key = f"{family}.{value}"
        return self.say(key) if key in self._messages else value

    def state(self, code: str) -> str:
        """A state's or body's usual name; a code without a name stays as it is."""
        return self._names.get(code, code)

    def inside(self, code: str) -> str:
        """A state's or body's name as it stands inside a sentence."""
        return self._inside.get(code) or self.state(code)

    def plural(self, name: str) -> bool:
        """Whether a name takes the verb's form for several (`US forces`)."""
        return name.rpartition(" ")[2].casefold() in self._several

    def organ(self, name: str, code: str, inside: bool = True) -> str | None:
        """A state's organ by its usual name (`US Ministry of Defence`), as it stands inside a sentence or by
        itself; None if no organ of that state has that name."""
        organ, usual = _organs(code).get(name.casefold(), ("", name))
        form = self._organs.get(organ)
        key = "organ.alone" if not inside else "organ.several" if self.plural(usual) else "organ.of"
        return self.say(key, name=usual, organ=form, state=self.state(code)) if form else None

    def speaker(self, name: str, code: str) -> str:
        """Who speaks, as it stands by itself: a state, a body or an organ by its usual name."""
        if several := _joint(name):
            return self.listed([self.speaker(one, code) for one in several])
        known = self.code(name)
        shown = self.state(known) if known else self.organ(name, code, False) or name
        return shown[:1].upper() + shown[1:] or self.say("voice.unnamed")

    def office(self, role: str, code: str) -> str | None:
        """An office of a state whose holder is not named (`the president of Peru`); the state, where the
        office has no name in this language."""
        form = self._offices.get(role)
        if not self.knows(code):
            return None
        return self.say("office.of", office=form, state=self.inside(code)) if form else self.inside(code)

    @staticmethod
    def arms(name: str, code: str) -> bool:
        """Whether a name is that of a state's ships, aircraft or missiles, which act for it."""
        return _organs(code).get(name.casefold(), ("", ""))[0] == "weapons"

    def place(self, name: str) -> str:
        """A place by its usual name: a state, region or capital in this language, another city as it is."""
        code = self.code(name)
        if code:
            return self.inside(code)
        return self._inside.get(name) or self._places.get(name) or self._capital(name) or name

    def _capital(self, name: str) -> str | None:
        """A capital by the name that stands at its place in this language's list; None for another city."""
        key = name.casefold()
        for tongue in packs():
            for code, forms in _capitals(tongue.code).items():
                own = _capitals(self.language).get(code, forms)
                if key in forms and key not in own:
                    at = list(forms).index(key)
                    return list(own.values())[at if at < len(own) else 0]
        return None

    def voice(self, name: str) -> str:
        """Whose word it is: a name as it is used here; a description in quotation marks."""
        if several := _joint(name):
            return self.listed([self.voice(one) for one in several])
        shown = self.place(name)
        if shown != name:
            return shown
        organ = self.organ(name, _owner(name))
        return organ or (f"“{name}”" if _describes(name) else name)

    def question(self, what: str, about: list[str]) -> str | None:
        """What reports disagree about; None for a message that is not known or that `about` does not fill."""
        text = self._questions.get(what)
        try:
            return text.format(*about) if text else None
        except IndexError:
            return None

    def knows(self, code: str) -> bool:
        return code in self._names

    @staticmethod
    def code(name: str) -> str | None:
        """The state or body that a usual name in any language means."""
        return _codes().get(name.casefold())

    def verb(self, type: str, mode: str | None, shape: str) -> Row | None:
        """The verb phrases for an act, of its mode where there are some."""
        return self._acts.get((type, mode or "", shape)) or self._acts.get((type, "", shape))

    def listed(self, items: list[str]) -> str:
        """`A`, `A and B`, `A, B, and C`, as the language has it."""
        if len(items) < 3:
            return (
                self.say("join.two", first=items[0], second=items[1]) if len(items) == 2 else "".join(items)
            )
        return self.say("join.last", first=self.chained("join.comma", items[:-1]), second=items[-1])

    def parted(self, items: list[str]) -> str:
        """Items that hold commas themselves, parted by semicolons."""
        return self.chained("join.semicolon", items)

    def chained(self, key: str, items: list[str]) -> str:
        text = items[0] if items else ""
        for item in items[1:]:
            text = self.say(key, first=text, second=item)
        return text


def _joint(name: str) -> list[str]:
    """Those who speak jointly, whom records name as `A and B`; nothing for names that nobody knows."""
    several = name.split(" and ")
    known = all(
        any(one.casefold() in names for names in (_codes(), offices(), _outlets())) for one in several
    )
    return several if len(several) > 1 and known else []


def _describes(name: str) -> bool:
    """Whether words say who somebody is without a name: those of a name have capitals but for particles."""
    small = {word for word in NAME.findall(name) if word[:1].islower()}
    return name[:1].islower() or bool(small - _particles())


@cache
def _particles() -> frozenset[str]:
    """Small words inside personal names of any language."""
    rows = (row for tongue in packs() for row in tongue.rows("particles"))
    return frozenset(form for row in rows for form in row.several("forms"))


@cache
def _codes() -> dict[str, str]:
    """Codes by all names of states and bodies in every language."""
    found: dict[str, str] = {}
    for tongue in packs():
        for row in tongue.rows("states"):
            if row["kind"] in ("name", "short"):
                found |= {form.casefold(): row["code"] for form in row.several("forms")}
        for row in tongue.rows("bodies"):
            found |= {form.casefold(): row["body"] for form in row.several("forms")}
    return found


def mentioned(code: str, text: str) -> bool:
    """Whether words hold a name of a state or body in any language."""
    padded = f" {' '.join(WORD.findall(text.casefold()))} "
    return any(f" {name} " in padded for name in _names().get(code, ()))


@cache
def _capitals(language: str) -> dict[str, dict[str, str]]:
    """The names of each state's capitals in a language, by themselves without regard to case."""
    rows = (row for row in pack(language).rows("states") if row["kind"] == "capital")
    return {row["code"]: {form.casefold(): form for form in row.several("forms")} for row in rows}


@cache
def _owner(name: str) -> str:
    """The state whose organ a usual name can mean, by how it begins or ends; "" if none."""
    for row in world().rows("countries"):
        begins = f"{row['adjective'] or row['name']} ", f"{row['name']} "
        if (
            name.startswith(begins) or name.endswith((f" of {row['name']}", f" of the {row['name']}"))
        ) and name.casefold() in _organs(row["code"]):
            return row["code"]
    return ""


@cache
def _names() -> dict[str, list[str]]:
    """All that a state or body is called: names, people, capitals."""
    found: dict[str, list[str]] = defaultdict(list)
    for tongue in packs():
        named = [(row["code"], row) for row in tongue.rows("states") if row["kind"] != "government"]
        for code, row in named + [(row["body"], row) for row in tongue.rows("bodies")]:
            found[code] += (" ".join(WORD.findall(form.casefold())) for form in row.several("forms"))
    return dict(found)


@cache
def _organs(code: str) -> dict[str, tuple[str, str]]:
    """A state's organs with their usual names, which every pack's table of organs makes in the same way: by
    these, and by a form with the state's name behind it, without regard to case."""
    own = next((row for row in world().rows("countries") if row["code"] == code), None)
    if own is None:
        return {}
    found: dict[str, tuple[str, str]] = {}
    for tongue in packs():
        states = [row for row in tongue.rows("states") if row["code"] == code and row["kind"] == "name"]
        named = [name for row in states for name in row.several("forms")]
        for row in tongue.rows("organs"):
            if row["english"]:
                state = f"the {own['name']}" if own["article"] else own["name"]
                usual = row["english"].format(adjective=own["adjective"] or own["name"], state=state)
                found[usual.casefold()] = row["organ"], usual
                for form in row.several("forms"):
                    found |= {f"{form} {name}".casefold(): (row["organ"], usual) for name in named}
    return found


@cache
def voice_of(name: str, code: str) -> str:
    """Whose word it is: a state, its government and its authorities are one voice, named as the state."""
    own = next((row["name"] for row in world().rows("countries") if row["code"] == code), name)
    itself = _codes().get(name.casefold()) == code or _organs(code).get(name.casefold(), ("",))[0] in RULE
    return own if itself else name


@cache
def offices() -> dict[str, set[str]]:
    """The offices of each known holder, by all their names without regard to case."""
    held: dict[str, set[str]] = defaultdict(set)
    for row in world().rows("leaders"):
        for name in row.several("names"):
            held[name.casefold()].add(row["role"])
    return dict(held)


def named(speaker: str) -> bool:
    """Whether a speaker is a state or body that is known by name."""
    return speaker.casefold() in _codes()


@cache
def _outlets() -> frozenset[str]:
    """The names of all outlets and agencies, without regard to case."""
    return frozenset(row["name"].casefold() for row in world().rows("outlets"))


@cache
def words(language: str) -> Words:
    """The words of a language; PackError if there is no such pack."""
    return Words(language)


def languages() -> tuple[str, ...]:
    """The languages that a dossier can be written in."""
    return tuple(each.code for each in packs())
