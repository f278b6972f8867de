"""One report while it is being linked: text, day, tables, memory, and the states it speaks of."""

import unicodedata
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

import regex

from runut.link.known import Known
from runut.link.memory import Memory
from runut.model import Doubt, Entity, Mention, Noted, Span, Token, make_id

NOT_WORD = regex.compile(r"[^\p{L}\p{N}]+")
PUBLIC = ("national", "government")  # kinds of bodies that are part of a state


@dataclass(frozen=True, slots=True)
class Verdict:
    """Who is meant, for which states they act, how sure, and by which rule."""

    entities: tuple[Entity, ...]
    acts_for: tuple[str, ...]
    score: float
    because: str


class Scene:
    """What the rules ask of the report that they link."""

    def __init__(self, known: Known, noted: Noted) -> None:
        self.known = known
        self.report = noted.report
        self.annotation = noted.annotation
        self.text = noted.report.text
        self.day = noted.report.published.value
        self.memory = Memory(noted.annotation)
        self.doubts: list[Doubt] = []
        self.states = Counter(
            key.removeprefix("state:")
            for mention in noted.annotation.mentions
            for key in mention.keys
            if key.startswith("state:")
        )
        self.named_states = {
            key.removeprefix("state:")
            for mention in noted.annotation.mentions
            if "context" not in mention.keys
            for key in mention.keys
            if key.startswith("state:")
        }
        self.titled: dict[tuple[str, str], list[Mention]] = {}
        for mention in noted.annotation.mentions:
            state = self.state_in(mention) if mention.kind == "person" and mention.title else None
            for role in keys_of(mention, "office") if state else ():
                self.titled.setdefault((role, str(state)), []).append(mention)
        self.starts = {mention.start: mention for mention in noted.annotation.mentions}
        self._named: dict[str, Entity] = {}

    def words(self, mention: Mention) -> str:
        return " ".join(self.text[mention.start : mention.end].split())

    def state_in(self, mention: Mention) -> str | None:
        """The first state, or the state of the first body, among a mention's keys."""
        return next(iter(self.states_in(mention)), None)

    def states_in(self, mention: Mention) -> tuple[str, ...]:
        """Every state, and the state of every body, among a mention's keys."""
        found: dict[str, None] = {}
        for key in mention.keys:
            sort, _, name = key.partition(":")
            code = name if sort == "state" else self.known.bodies[name]["acts_for"] if sort == "body" else ""
            if code and code != "XXX":
                found[code] = None
        return tuple(found)

    def whose(self, mention: Mention) -> str | None:
        """The name of the body that a mention's words name."""
        bodies = keys_of(mention, "body")
        return self.known.bodies[bodies[0].removeprefix("body:")]["name"] if bodies else None

    def is_new(self, mention: Mention) -> bool:
        """Whether a small word brings somebody new: `a spokesperson`, `seorang juru bicara`."""
        before = self.text[max(0, mention.start - 30) : mention.start].split()[-1:]
        words = {*before, self.words(mention).split()[0]}
        return any(word.lower() in self.known.newcomers[self.report.language] for word in words)

    def may_act(self, mention: Mention) -> bool:
        """Whether the offices of a title, or the body of a state that it names, let their holder act for a
        state; a name without office may."""
        roles = [self.known.roles[key.removeprefix("office:")] for key in keys_of(mention, "office")]
        bodies = [self.known.bodies[key.removeprefix("body:")] for key in keys_of(mention, "body")]
        return not roles or any(role.acts for role in roles) or any(b["kind"] in PUBLIC for b in bodies)

    def home_if_alone(self, mention: Mention) -> str | None:
        """The language's home state, for a title that names no state in a report that speaks of it."""
        home = self.known.homes.get(self.report.language, "")
        return home if home and self.states[home] else None

    def remember_name(self, entity: Entity, words: str) -> None:
        """Let later short forms of a full name find its bearer: its last word, its first, the whole."""
        parts = folded(words).split()
        for name in (folded(words), parts[-1], parts[0]) if len(parts) > 1 else (folded(words),):
            self._named[name] = entity

    def named(self, words: str) -> Entity | None:
        """The person whom this report named so, in full or in part."""
        return self._named.get(folded(words))

    def before(self, offset: int) -> Token | None:
        """The token before a character."""
        at = bisect_left(self.annotation.tokens, offset, key=lambda token: token.start)
        return self.annotation.tokens[at - 1] if at else None

    def utterer(self, mention: Mention) -> Entity | None:
        """The person, named before, whose quoted words hold a mention, if their sentence names him outside
        them: behind the quote, else before it."""
        quote = self.memory.quote(mention.start)
        if quote is None:
            return None
        here = self.memory.sentence(mention.start)
        beside = [
            each
            for each in self.annotation.mentions
            if each.kind == "person"
            and self.memory.sentence(each.start) == here
            and not self.memory.quoted(each.start)
        ]
        behind = [each for each in beside if each.start >= quote[1]]
        return self.named(self.words((behind or beside)[0])) if beside else None

    def doubt(self, mention: Mention, what: str, readings: tuple[str, ...]) -> Verdict:
        span = Span(self.report.id, mention.start, mention.end)
        key = make_id("doubt", "link", self.report.id, mention.start, mention.end)
        self.doubts.append(Doubt(key, "link", self.report.id, span, what, readings))
        return Verdict((), (), 0.0, what)


def keys_of(mention: Mention, sort: str) -> tuple[str, ...]:
    return tuple(key for key in mention.keys if key.startswith(f"{sort}:"))


def folded(words: str) -> str:
    """Words without accents, case and marks, for comparing names."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    return NOT_WORD.sub(" ", plain).strip().casefold()


def slug(words: str) -> str:
    return folded(words).replace(" ", "-")
