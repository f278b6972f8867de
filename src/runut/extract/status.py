"""How real an act is, as the sentence presents it, and the cue that says so.

`StatusBook(pack, grammar).read(line, start, end, verb)` gives the cues that reach the words `start` to
`end` (an act whose verb stands at `verb`), strongest first: `Verdict(status, where, position)`. Status
`none` means that the act is not told at all (`did not attack`, `urged … to withdraw`). No cue: an empty
tuple; the caller says what that means (`happened` for verbs). Nothing here knows about event types, so
`flows` can ask the same question of its triggers.
"""

from dataclasses import dataclass

from runut.extract.clauses import QUOTES, Line
from runut.extract.grammar import Grammar
from runut.extract.patterns import match
from runut.lang.pack import Pack
from runut.model.base import Status

NO_ACT = range(0)
NEAR = 5  # words between an auxiliary and its verb
GOVERN = 9  # words between a governing verb and the nominal act it is about
FEW = 3  # words from a preposition to its noun
AFTER = 9  # words but for names between a nominal act and what is said of it
DONE = frozenset(("happened", "ongoing"))
AHEAD = frozenset(("planned", "expected"))  # what a condition turns into a mere possibility
STRENGTH = (
    "none",
    "denied",
    "cancelled",
    "hypothetical",
    "alleged",
    "expected",
    "planned",
    "ongoing",
    "happened",
)


@dataclass(frozen=True, slots=True)
class Cue:
    words: tuple[str, ...]
    status: str
    scope: str
    where: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A cue that reaches the act. `status` is a Status or `none`; `position` is the cue's first word;
    `condition`: it is the condition of an act still ahead."""

    status: str
    where: str
    position: int
    condition: bool = False
    scope: str = ""


class StatusBook:
    """`status.tsv` of one pack, compiled."""

    def __init__(self, pack: Pack, grammar: Grammar) -> None:
        self.grammar = grammar
        self._by_first: dict[str, list[Cue]] = {}
        for row in pack.rows("status"):
            for entry in row.several("cue"):
                words = tuple(entry.lower().split())
                cue = Cue(words, row["status"], row["scope"], row.where)
                self._by_first.setdefault(words[0], []).append(cue)

    def cues(self, line: Line, act: range = NO_ACT) -> list[tuple[int, int, Cue]]:
        """All cues of a sentence as (start, end, cue), longest at each place; of an `act` that a verb tells
        none runs into its words (`would | have talks`)."""
        found: list[tuple[int, int, Cue]] = []
        taken = 0
        for position in range(len(line.words)):
            word = line.words[position]
            if word.mention is not None or position < taken:
                continue
            keys = dict.fromkeys((word.raw, word.text, word.lemma))
            here = [cue for key in keys for cue in self._by_first.get(key, ())]
            matches = [(position, end, cue) for cue in here if (end := match(line, position, cue.words))]
            matches = [match for match in matches if not match[0] < act.start < match[1]]
            longest = max((end for _, end, _ in matches), default=0)
            aside = line.span_of(position, "adverb")
            denies = bool(matches) and all(cue.status == "none" for _, _, cue in matches)
            if denies and aside > 1 and position + aside > longest:  # `tak lama kemudian`
                taken = position + aside
                continue
            found += [match for match in matches if match[1] == longest]
            taken = max(taken, longest)
        return found

    def read(self, line: Line, start: int, end: int, verb: int, noun: bool = False) -> tuple[Verdict, ...]:
        """Verdicts of the cues that reach an act, strongest first."""
        verdicts, conditions = [], []
        head = verb if noun else _manner_of(line, verb)
        for first, last, cue in self.cues(line, NO_ACT if noun else range(start, end)):
            if first < end and last > start and not (first < start and noun):
                continue  # the act's own words
            verdict = Verdict(cue.status, cue.where, first, cue.scope == "result", cue.scope)
            if cue.scope == "result":
                if _is_condition(line, first, end):
                    conditions.append(verdict)
            elif _reaches(line, cue.scope, (first, last), (start, end, verb), noun) or (
                head < verb and cue.scope in ("near", "negated") and first < head and _near(line, last, head)
            ):
                verdicts.append(verdict)
        if any(verdict.status in AHEAD for verdict in verdicts):
            verdicts += conditions
        elif any(verdict.status in DONE and verdict.scope == "near" for verdict in verdicts):
            verdicts += self._unreal(line, min(start, verb))
        return tuple(sorted(verdicts, key=lambda v: (STRENGTH.index(v.status), v.position)))

    def _unreal(self, line: Line, act: int) -> list[Verdict]:
        """What is told as done under a condition at the head of its sentence was not (`jika mereka
        menang, kini mereka sudah berperang`)."""
        for first, last, cue in self.cues(line):
            heads = (cue.scope, cue.status) == ("clause", "hypothetical") and not line.grammar.by_lemma
            commas = [i for i in range(last, act) if line.words[i].raw == "," and i not in line.inside]
            heads = heads and all(word.is_mark for word in line.words[:first]) and bool(commas)
            if heads and not any(line.opener[i] for i in range(commas[0], act)):
                return [Verdict("none", cue.where, first, scope="unreal")]
        return []


def _reaches(line: Line, scope: str, cue: tuple[int, int], act: tuple[int, int, int], noun: bool) -> bool:
    start, end, verb = act
    first, last = cue
    if (
        scope == "clause"
        and noun
        and verb == start
        and line.is_a(first, "preposition")
        and start - last < FEW
    ):
        return False  # `since the attack`: a point in time
    if scope == "clause" and noun and verb == start and any(i in line.acts for i in range(last, start)):
        return False  # `if they support the attack`: the condition is about the verb
    if scope == "clause":
        return first < verb and line.clause(verb)[0] <= first and not _comma_parts(line, last, verb)
    if scope in ("near", "around", "negated") and first < max(verb, start):
        bare = noun and verb == start
        return (first < verb and _near(line, last, verb, bare)) or (
            noun and first < start and _near(line, last, start, bare)
        )
    if scope in ("after", "around") and first >= end:
        return _after(line, end, first, noun)
    if scope == "instead":
        return not noun and first < verb and (_near(line, last, verb) or _is_missing(line, last, verb))
    if scope == "lacking" and first < verb:
        return _near(line, last, verb) or _is_missing(line, last, verb)
    if scope == "listed":
        return (
            noun and last <= start and not any(line.is_verb(i) or line.opener[i] for i in range(last, start))
        )
    if scope == "govern" and first < verb:
        target = start if noun else verb
        return not _is_shut_off(line, first, target) and _governs(line, last, start, verb, noun)
    return scope == "govern" and noun and verb == first


def _manner_of(line: Line, verb: int) -> int:
    """The verb that the act is the manner of (`may respond by attacking`), else the act's own."""
    before = verb - 1
    if before > 0 and (line.is_a(before, "company") or line.is_a(before, "agent")):
        for i in range(before - 1, line.clause(verb)[0] - 1, -1):
            if line.is_verb(i):
                return i
    return verb


def _is_condition(line: Line, first: int, end: int) -> bool:
    """Whether a condition stands at the head of the sentence or follows what it is the condition of."""
    return (
        _after(line, end, first, True) if first >= end else all(word.is_mark for word in line.words[:first])
    )


def _near(line: Line, last: int, verb: int, bare: bool = False) -> bool:
    """Between auxiliary and verb stand only adverbs, other auxiliaries and the like; and no verb that takes a
    bare noun as something that is there."""
    if verb - last > NEAR or _points(line, last, verb):
        return False
    return not any(
        (line.words[i].mention is not None and not line.grammar.head_last)
        or (line.words[i].is_mark and line.words[i].raw not in (*QUOTES, "("))
        or line.opener[i]
        or (_takes_as_given(line, i) if bare else i in line.acts)
        or line.is_a(i, "coordinator")
        or line.is_a(i, "preposition")
        for i in range(last, verb)
    )


def _points(line: Line, last: int, act: int) -> bool:
    """Whether a cue is about what was told before, not the act (`mendukung rencana itu dalam pertemuan`)."""
    return last < act and line.is_a(last, "pointing")


def _is_missing(line: Line, last: int, verb: int) -> bool:
    """`no document that was signed`: what the relative clause tells did not come about."""
    if verb - last > NEAR or verb < 1 or line.opener[verb - 1] != "relative":
        return False
    between = range(last, verb - 1)
    return bool(between) and not any(
        (line.border(i) and i not in line.nouns) or line.words[i].mention is not None for i in between
    )


def _after(line: Line, end: int, first: int, noun: bool) -> bool:
    """Whether what is said behind an act is said of it; a relative clause behind a verb is about its object
    (`lifted the sanctions that have held since …`)."""
    if len(set(range(end, first)) - line.inside - (line.timed if noun else frozenset())) > AFTER:
        return False
    blocked = (
        (line.opener[i] and (line.opener[i] != "relative" or not noun) and not _is_to_be(line, i))
        or line.words[i].raw in (";", ".")
        or i in line.nouns
        or line.is_a(i, "cause")
        for i in range(end, first)
    )
    return not any(blocked)


def _is_to_be(line: Line, position: int) -> bool:
    """Whether `to` stands behind an auxiliary (`talks that were to be held in May are off`)."""
    return line.opener[position] == "purpose" and line.is_a(position - 1, "passive_aux")


def _governs(line: Line, last: int, start: int, verb: int, noun: bool) -> bool:
    """The act is the cue's object, or the verb of the infinitive clause that follows the cue."""
    target, bare = start if noun else verb, noun and verb == start
    if target - last > GOVERN + (0 if noun else GOVERN) or _points(line, last, target):
        return False
    if (not noun or verb < start) and is_told_beside(line, last, verb):
        return False
    openers = 0
    for i in range(last, target):
        acts = i in line.acts and i != verb and (noun or not openers)
        if _takes_as_given(line, i) if bare else acts:
            return False  # `tries to end the war`, but `plans to approve the sale`
        ends = line.words[i].raw in (";", ".", ":") and i not in line.inside
        if ends or (noun and line.is_a(i, "cause")):
            return False  # `cancelled flights because of the war`
        if line.opener[i]:
            openers += 1
            if line.opener[i] in ("relative", "adverbial") or openers > 1:
                return False
            if bare:
                return False
    return True


def _is_shut_off(line: Line, first: int, target: int) -> bool:
    """Whether a cue stands in a relative clause that ends before the act: `X, which denies it, struck`."""
    unit = line.unit(first)
    if not line.grammar.by_lemma and any(line.lemma_is(i, "reporting") for i in range(unit + 2, first)):
        return False  # `a source who knows the plan says that …`: the main clause has begun
    return unit >= 0 and line.opener[unit] == "relative" and line.unit(target) != unit


def is_told_beside(line: Line, last: int, verb: int) -> bool:
    """`plans to invade and called for talks`, `seeking to calm Chile, Peru called for talks`: a past form
    after a coordinator or a comma is told on its own."""
    word, ending = line.words[verb], line.grammar.affixes("progressive_suffix")
    if not line.grammar.by_lemma or word.raw == word.lemma or word.raw.endswith(ending):
        return False
    joined = any(line.is_a(i, "coordinator") for i in range(max(last, verb - FEW), verb))
    joined = joined or any(line.words[i].raw == "," and i not in line.inside for i in range(last, verb))
    return joined and all(line.opener[i] in ("", "purpose") for i in range(last, verb))


def _takes_as_given(line: Line, position: int) -> bool:
    """Whether a verb takes its object as something that is there: it neither brings it about nor joins it."""
    return line.is_verb(position) and not any(
        line.lemma_is(position, name) for name in ("light", "light_passive", "bringing")
    )


def _comma_parts(line: Line, start: int, end: int) -> bool:
    """A conditional clause ends at the comma after its own verb."""
    for i in range(start, end):
        if line.words[i].raw == "," and any(line.is_verb(j) for j in range(start, i)):
            return True
    return False


def as_status(verdict: str) -> Status | None:
    """The Status that a verdict names; None for `none`."""
    return None if verdict == "none" else verdict  # type: ignore[return-value]
