"""Who issued words of their own: the body or the person behind `in a statement`, `on X`."""

import regex
from simplemma import is_known

from runut.lang import Pack, world
from runut.read.clean import fold

WORD = r"\p{Lu}[\p{L}\p{N}'’-]*"
RUN = regex.compile(rf"{WORD}(?: (?:{WORD}|al|bin|de|van|von)(?![\p{{L}}]))*")
ORGAN = regex.compile(rf"{WORD}(?: (?:{WORD}|of|the)){{2,6}}$")  # a state's, if its name ends it
FARTHEST = 300  # characters before a cue in which its speaker is looked for


class Speakers:
    """One pack's offices, states and bodies, to tell a speaker's name from the words around it."""

    def __init__(self, pack: Pack) -> None:
        usual = {row["body"]: row["name"] for row in world().rows("organisations")}
        bodies = [
            (form, row["body"])
            for row in pack.rows("bodies")
            for form in row.several("forms")
            if row["body"] in usual
        ]
        self._bodies = {fold(form): usual[body] for form, body in bodies}
        self._body = regex.compile(r"\b\L<bodies>\b", bodies=[form for form, _ in bodies])
        self._code = str(pack.settings["iso_639_1"])
        small = frozenset(row["word"] for row in pack.rows("glue_words"))
        self._loose = _words(pack, "offices") | _words(pack, "organs") | small
        self._states = {fold(form) for row in pack.rows("states") for form in row.several("forms")}
        self._places = {fold(form) for row in pack.rows("regions") for form in row.several("forms")}
        self._days = {name for row in pack.rows("calendar") for name in row.several("names")}

    def usual(self, words: str, text: str) -> str | None:
        """The usual form of the speaker whom `words` name in a report with `text`; None if they name none."""
        words = words.strip(" ,")
        body = self.body(words)
        if body:
            return body
        person = self._person(words)
        if person:
            return self._full(person, text)
        return words if any(char.isupper() for char in words) else None

    def body(self, words: str) -> str | None:
        """The usual English name of a body, with or without an article before it."""
        folded = fold(words)
        return self._bodies.get(folded) or self._bodies.get(folded.partition(" ")[2])

    def before(self, text: str, at: int) -> str | None:
        """The last person or body that is named before `at`."""
        part = text[max(0, at - FARTHEST) : at]
        organ = ORGAN.search(part.rstrip())
        if organ is not None and self.is_none(organ[0].split()[-1]):
            return organ[0]
        bodies = [(found.end(), self._bodies[fold(found[0])]) for found in self._body.finditer(part)]
        names = [(run.end(), self._person(run[0])) for run in RUN.finditer(part)]
        known = [(end, self._full(name, text)) for end, name in names if name and self._is_name(name, text)]
        return max(known + bodies, default=(0, None), key=lambda named: named[0])[1]

    def _is_name(self, name: str, text: str) -> bool:
        """Whether a run of capitals names a person or body: no place, and if one word, none that has its
        capital from the start of a sentence or only before a hyphen."""
        if fold(name) in self._places:
            return False
        if " " in name:
            return True
        _, hyphen, tail = name.partition("-")
        inside = regex.search(rf"[\p{{L}}\p{{N}},)] {regex.escape(name)}\b", text)
        return (
            inside is not None
            and not (hyphen and tail.islower())
            and not is_known(name.lower(), lang=self._code)
        )

    def is_none(self, name: str) -> bool:
        """Whether a name with a capital is a state or a day, and so no origin."""
        return fold(name) in self._states or name.lower() in self._days

    def _person(self, words: str) -> str | None:
        """The last run of capitals without its titles, if it is neither a state nor a day."""
        for run in reversed(RUN.findall(words)):
            parts = run.split()
            while parts and (parts[0].lower() in self._loose or self.is_none(parts[0])):
                parts.pop(0)
            name = " ".join(parts)
            if len(name) > 2 and not self.is_none(name) and not any(char.isdigit() for char in name):
                return name
        return None

    def _full(self, name: str, text: str) -> str:
        """The longer name that a report gave of which this is the last part, or the first."""
        if " " in name:
            return name
        word = regex.escape(name)
        for longer in (rf"(?:{WORD} ){{1,2}}{word}\b", rf"\b{word}(?: {WORD}){{1,2}}"):
            found = regex.search(longer, text)
            if found:
                return self._person(found[0]) or name
        return name


def _words(pack: Pack, table: str) -> frozenset[str]:
    return frozenset(
        word.lower() for row in pack.rows(table) for form in row.several("forms") for word in form.split()
    )
