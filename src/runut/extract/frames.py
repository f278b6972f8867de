"""Predicates: which words of a sentence name an act, in which voice.

`FrameBook` holds `frames.tsv` of one pack, indexed by first word. `FrameBook.triggers(line)` finds the
acts of a sentence, longest pattern first, without overlap, in order. A nominal act is tied to its light
verb (`launched an attack`), whose subject then acts. Also used by `flows` to know what a sentence is
about.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal, cast

from runut.extract.clauses import QUOTES, Line
from runut.extract.grammar import Grammar
from runut.extract.patterns import GAP, Objects, is_class, is_done_by, match
from runut.extract.timed import past_time
from runut.lang import Row
from runut.lang.pack import Pack
from runut.model.base import EventType

Voice = Literal["active", "passive", "noun"]
LIGHT_WORDS = 2  # words of a light verb before its preposition
LIGHT_REACH = 5  # words from a light verb to its noun
PASSIVE_REACH = (4, 7)  # words from a noun to its passive light verb; where owners follow their noun


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of `frames.tsv`. `goal` are the prepositions that introduce the one acted on."""

    where: str
    type: EventType
    mode: str | None
    frame: str
    goal: frozenset[str]
    lasting: bool  # the bare noun names something that goes on (a war, a blockade)
    aimed: tuple[EventType, str] | None = None  # type and mode where it goes at somebody who is named
    joint: EventType | None = None  # type where several states do it together


@dataclass(frozen=True, slots=True)
class Pattern:
    """The words of an entry. `subject`: the class that the subject must name (`<arms> hit`)."""

    words: tuple[str, ...]
    frame: Frame
    voice: Voice
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words `start` to `end` name an act. `verb` is the word whose subject and cues count: the light verb
    of a nominal act, else `start`; `light` is `active` or `passive` where there is a light verb, else
    None."""

    start: int
    end: int
    frame: Frame
    voice: Voice
    verb: int
    light: Voice | None = None
    joined: bool = False  # the subject joins in an act whose owner may be another
    sign: float | None = None  # the encoder's probability, where it found the act and no row did

    @property
    def because(self) -> str:
        """The row, or the encoder's sign, that found the act."""
        return f"frames:{self.frame.where}" if self.sign is None else f"encoder:act={self.sign:.2f}"

    @property
    def last(self) -> int:
        """The end of all words that belong to the act, light verb included."""
        return max(self.end, self.verb + 1)

    @property
    def first(self) -> int:
        return min(self.start, self.verb)

    @property
    def finite(self) -> bool:
        """Whether the act is told by a verb, its own or a light one."""
        return self.voice != "noun" or self.light is not None


def _frame(row: Row) -> Frame:
    """A row of `frames`, or of another table, which has no columns `aimed` and `joint`."""
    kind, _, mode = row.cells.get("aimed", "").partition(" ")
    own = row["mode"] or None, row["frame"], frozenset(row.several("goal")), bool(row["lasting"])
    aimed = (cast(EventType, kind), mode) if kind else None
    joint = cast(EventType, row.cells.get("joint", "")) or None
    return Frame(row.where, cast(EventType, row["type"]), *own, aimed, joint)


class FrameBook:
    """`frames.tsv` of one pack, or another table with its columns, compiled."""

    def __init__(self, pack: Pack, grammar: Grammar, table: str = "frames") -> None:
        self.grammar = grammar
        self.objects = Objects(pack, grammar)
        self._by_first: dict[str, list[Pattern]] = {}
        for row in pack.rows(table):
            frame = _frame(row)
            for voice in ("active", "passive", "noun"):
                for entry in row.several(voice):
                    words = tuple(entry.lower().split())
                    subject = words[0] if is_class(words[0]) else None
                    pattern = Pattern(words[bool(subject) :], frame, voice, subject)
                    self._by_first.setdefault(pattern.words[0], []).append(pattern)

    def triggers(self, line: Line) -> list[Trigger]:
        """The acts that a sentence names. Verbs among them are made known to `line.acts`."""
        spans: list[tuple[int, int, Pattern, Voice]] = []
        position = 0
        while position < len(line.words):
            best = max(self._at(line, position), key=lambda found: found[0], default=None)
            if best is None:
                position += 1
                continue
            end, pattern, voice = best
            spans.append((position, end, pattern, voice))
            if voice != "noun" and (pattern.frame.type == "RETREAT" or GAP in pattern.words):
                spans += self._within(line, position + 1, end)
            position = end
        line.learn(
            (start for start, _, _, voice in spans if voice != "noun"),
            (start for start, _, _, voice in spans if voice == "noun"),
        )
        return [trigger for span in spans for trigger in self._triggers(line, *span)]

    def _within(self, line: Line, start: int, end: int) -> list[tuple[int, int, Pattern, Voice]]:
        """The act that ends or is judged: `ended the war between …`, `called the strike on … a crime`."""
        for position in range(start, end):
            for stop, pattern, voice in self._at(line, position):
                if voice == "noun" and pattern.frame.type == "ASSAULT":
                    return [(position, stop, pattern, voice)]
        return []

    def _at(self, line: Line, position: int) -> Iterator[tuple[int, Pattern, Voice]]:
        word = line.words[position]
        keys = dict.fromkeys((word.raw, word.text, word.lemma))
        patterns = {id(p): p for key in keys for p in self._by_first.get(key, ())}.values()
        if not patterns or word.mention is not None or word.is_mark or line.begins(position, "idiom"):
            return
        if position in line.timed:  # `in March`
            return
        named = line.grammar.by_lemma and word.raw in line.grammar.single("not_act")
        ends = [
            (end, p)
            for p in patterns
            if (end := match(line, position, p.words, self.objects))
            and not (p.subject and not is_done_by(line, position, p.subject, self.objects))
            and not (p.voice == "noun" and _is_inflected(line, position, end, p))
            and not (named and p.voice != "noun")
            and end > line.idiom_end(position)
        ]
        if line.grammar.by_lemma and _is_bare_noun(line, position):
            plural = () if line.is_a(position - 1, "complement") else line.grammar.affixes("third_suffix")
            plain = (word.raw, *(word.raw.removesuffix(ending) for ending in plural))
            ends = [(end, p) for end, p in ends if p.voice == "noun" or p.words[0] not in plain]
        if line.grammar.by_lemma:
            ends = [(end, p) for end, p in ends if not _is_other_part(line, position, end, p)]
        if not ends:
            return
        longest = max(end for end, _ in ends)
        rivals = sorted((p for end, p in ends if end == longest), key=self._breadth)
        if word.tied:
            rivals = [p for p in rivals if p.voice == "active"]
            yield from ((longest, pattern, "noun") for pattern in rivals[:1])
            return
        voice = _voice(line, position, longest, rivals)
        for pattern in rivals:
            if voice in (pattern.voice, "passive" if pattern.voice == "active" else None):
                yield longest, pattern, voice
                return

    def _breadth(self, pattern: Pattern) -> tuple[bool, int]:
        """What a pattern may stand for: one that asks for its subject tells most, then the narrower."""
        return pattern.subject is None, sum(
            self.objects.width(part) for part in pattern.words if is_class(part)
        )

    def _triggers(self, line: Line, start: int, end: int, pattern: Pattern, voice: Voice) -> list[Trigger]:
        if voice == "noun":
            joiner = governing(line, start, "joiner")
            if joiner is not None:
                line.acts.add(joiner)
                own = Trigger(start, end, pattern.frame, voice, start)
                return [own, Trigger(start, end, pattern.frame, voice, joiner, "active", joined=True)]
            verb, light = _light_verb(line, start, end)
            told = light and pattern.frame.type == "CONSULT" and line.lemma_is(verb, "uttering")
            if light and not told:  # who tells of talks does not hold them
                line.acts.add(verb)
                return [Trigger(start, end, pattern.frame, voice, verb, light)]
        return [Trigger(start, end, pattern.frame, voice, start)]


def _is_other_part(line: Line, position: int, end: int, pattern: Pattern) -> bool:
    """Whether the encoder takes a lone word for a noun where the pattern is a verb's, or the reverse."""
    word = line.words[position]
    running = word.raw.endswith(line.grammar.affixes("progressive_suffix"))
    if end - position > 1 or word.upos is None or running:
        return False
    return word.upos == ("VERB" if pattern.voice == "noun" else "NOUN")


def _is_inflected(line: Line, start: int, end: int, pattern: Pattern) -> bool:
    """Whether a verb's form stands where the pattern of a noun has a plain one (`a drone attacked`)."""
    endings = line.grammar.affixes("verb_suffix") if line.grammar.by_lemma else ()
    ends = ((line.words[start], pattern.words[0]), (line.words[end - 1], pattern.words[-1]))
    return any(word.raw.endswith(endings) and part not in (word.raw, GAP) for word, part in ends if endings)


def _voice(line: Line, start: int, end: int, rivals: list[Pattern]) -> Voice:
    """The voice in which an ambiguous form stands here."""
    kinds = {pattern.voice for pattern in rivals}
    grammar = line.grammar
    if not grammar.by_lemma:
        return rivals[0].voice
    word = line.words[start]
    base = any(word.raw == pattern.words[0] for pattern in rivals if not _is_gerund(pattern, grammar))
    running = not base and word.raw.endswith(grammar.affixes("progressive_suffix"))
    third = not base and word.raw.endswith(grammar.affixes("third_suffix"))
    if "noun" in kinds and (
        "active" not in kinds or _is_noun(line, start, end, base or third, running, rivals)
    ):
        return "noun"
    past = word.raw == word.lemma or not (base or running or third)
    plain = any(pattern.frame.frame == "to" and len(pattern.words) == 1 for pattern in rivals)
    bare = plain and not (base or running or third)
    passive = past and (
        _is_passive(line, start, end, base)
        or (bare and _is_reduced(line, start, end, rivals))
        or (not base and _is_charged(line, end, rivals))
    )
    return "passive" if passive else "active"


def _is_gerund(pattern: Pattern, grammar: Grammar) -> bool:
    """Whether a noun has the form of a running verb (`bombing`), so that only its place tells which it is."""
    return pattern.voice == "noun" and pattern.words[0].endswith(
        grammar.affixes("progressive_suffix") or ("\0",)
    )


def _is_bare_noun(line: Line, start: int) -> bool:
    """Whether a base form would stand where only nouns and adjectives do (`a free country`, `in aid of`)."""
    before = start - 1
    while before > 0 and line.words[before].raw in QUOTES:
        before -= 1
    if before < 0 or line.is_a(before, "infinitive"):
        return before < 0
    owned = line.words[before].raw.endswith(line.grammar.affixes("genitive"))
    return (
        owned
        or line.words[before].tied
        or line.is_a(before, "determiner")
        or line.is_a(before, "preposition")
    )


def _is_reduced(line: Line, start: int, end: int, rivals: list[Pattern]) -> bool:
    """`a man arrested in Peru`: a participle without object after its noun."""
    if end >= len(line.words) or start == 0 or line.border(start - 1):
        return False
    behind = past_time(line, end)
    if end < behind < len(line.words) and not line.border(behind):
        return False  # `freed on Tuesday two sailors`
    goals = {goal for pattern in rivals for goal in pattern.frame.goal}
    return line.is_a(end, "with_place") or (
        line.is_a(end, "preposition") and line.words[end].raw not in goals
    )


def _follows_its_subject(line: Line, before: int) -> bool:
    """Whether only a verb can follow: `Peru deeply regrets …`, `the rebels, whom Peru supports with arms`."""
    if before < 1 or not line.grammar.by_lemma:
        return False
    word = line.words[before]
    named = word.mention is not None and line.view.mentions[word.mention].kind != "demonym"
    owner = word.raw.endswith(line.grammar.affixes("genitive"))
    return named and not owner and line.opener[line.before_name(before)] == "relative"


def _is_charged(line: Line, end: int, rivals: list[Pattern]) -> bool:
    """`a man accused of spying`: a charge without an object."""
    charge = any(pattern.frame.mode == "allege" and len(pattern.words) == 1 for pattern in rivals)
    apart = line.is_a(end, "agent") or line.is_a(end, "source")
    return charge and line.is_a(end, "belonging") and not apart


def _is_noun(line: Line, start: int, end: int, plain: bool, running: bool, rivals: list[Pattern]) -> bool:
    """Whether a form that may be noun or verb (`attacks`, `bombing`) is a noun where it stands."""
    before = start - 1
    if _follows_its_subject(line, before):
        return False
    if before >= 0:
        word = line.words[before]
        if line.is_a(before, "infinitive") or line.is_a(before, "modal"):
            return line.is_a(before, "infinitive") and not plain
        owner = line.is_a(before, "determiner") or word.raw.endswith(line.grammar.affixes("genitive"))
        demonym = word.mention is not None and line.view.mentions[word.mention].kind == "demonym"
        plural = line.words[start].raw.endswith(line.grammar.affixes("third_suffix"))
        told = line.border(before) == "verb" and plural and not line.is_a(before, "passive_aux")
        if (owner or demonym or (told and word.mention is None)) and (plain or running):
            return True  # `a strike`, `rejected calls for …`
        if running:  # `bilateral meeting` but `was meeting`, `after meeting`
            if line.is_a(before, "passive_aux") or line.is_a(end, "determiner"):
                return False  # `a letter on Friday urging the government to …`
            return not (line.border(before) or word.mention is not None)
    if before < 0 and running:  # `Fighting between Peru and Chile`
        return line.is_a(end, "between") or line.is_a(end, "preposition")
    return plain and _is_plain_noun(line, before, end, rivals)


def _is_plain_noun(line: Line, before: int, end: int, rivals: list[Pattern]) -> bool:
    """Whether a base or third form is a noun: before a word that its row expects, or not behind a name."""
    after = line.words[end] if end < len(line.words) else None
    return after is None or (after.mention is None and not line.is_a(end, "determiner"))


def _is_passive(line: Line, start: int, end: int, base: bool) -> bool:
    """`was attacked`, `attacked by`."""
    for position in range(start - 1, max(-1, start - 4), -1):
        if line.is_a(position, "passive_aux"):
            return True
        if line.words[position].mention is not None or line.border(position):
            break
    ends = (i for i in range(end, len(line.words)) if i not in line.timed and not line.is_an_adverb(i))
    return not base and line.is_a(next(ends, end), "agent")  # `brokered last month by`


def governing(line: Line, start: int, name: str) -> int | None:
    """The word of a class that has the noun at `start` as its object."""
    for position in range(start - 1, max(-1, start - LIGHT_REACH - 1), -1):
        word = line.words[position]
        if word.mention is None and not word.tied and line.lemma_is(position, name):
            return None if _is_auxiliary(line, position, start) else position
        if line.words[position].is_mark or line.opener[position] or line.is_a(position, "cause"):
            return None
        whole = range(max(0, position - LIGHT_WORDS), position)
        if held := [i for i in whole if i + line.span_of(i, name) > position]:
            return held[0]  # `bertanggung jawab atas serangan`
        if name == "light" and _leads_away(line, position):
            return None
        entered = name == "joiner" and line.is_a(start - 1, "preposition")  # `… dengan Peru dalam serangan`
        if line.words[position].mention is not None and not line.grammar.head_last and not entered:
            return None
    return None


def _answering(line: Line, start: int) -> int | None:
    """The verb of answering with what the noun at `start` names (`menanggapinya dengan serangan`)."""
    far = start - LIGHT_REACH if line.is_a(start - 1, "company") else start
    reach = range(start - 2, max(-1, far - 2), -1)
    ends = takewhile(lambda i: not (line.opener[i] or line.words[i].is_mark), reach)
    return next((verb for verb in ends if line.is_a(verb, "responding")), None)


def _leads_away(line: Line, position: int) -> bool:
    """Whether a preposition parts a verb from its object (`voiced anger at the strike`, not `a lot of …`)."""
    if not line.is_a(position, "preposition"):
        return False
    of = line.is_a(position, "belonging") and not line.is_a(position, "agent")
    plan = line.is_a(position, "reason")  # `announced plans for a strike`
    return not line.grammar.head_last or not (of or plan)


def _is_auxiliary(line: Line, position: int, noun: int) -> bool:
    """Whether a word like `have` belongs to another verb before the noun (`have condemned the coup`)."""
    after = position + 1
    while after < noun and line.is_an_adverb(after):
        after += 1
    return line.is_a(position, "possessing") and after < noun and after in line.acts


def _light_verb(line: Line, start: int, end: int) -> tuple[int, Voice | None]:
    before = _answering(line, start) or governing(line, start, "light")
    if before is not None:
        if line.grammar.by_lemma and _is_passive(line, before, before + 1, False):
            return before, "passive"
        return before, "active"
    passive = "light" if line.grammar.by_lemma else "light_passive"
    for position in range(end, min(len(line.words), end + PASSIVE_REACH[not line.grammar.head_last])):
        if line.words[position].is_mark or line.is_a(position, "coordinator"):
            break
        if line.lemma_is(position, passive) and (
            not line.grammar.by_lemma or _is_passive(line, position, position + 1, False)
        ):
            return position, "passive"
    return start, None
