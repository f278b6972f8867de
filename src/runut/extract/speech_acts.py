"""Which speech act a statement is: what its cue names, else what its words say."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from runut.lang import Row
from runut.model import SpeechAct
from runut.model.view import View

GAP = 4  # words that a gap in a rule may span
START = 8  # words that count as the start of a statement
BEGIN = "@start"
MARKS = frozenset("\"“”„«»'‘’`")  # they part no words: `will "strike back"`

Want = str | AbstractSet[str]  # a word, `be*` for any ending, or the words of a class


@dataclass(frozen=True, slots=True)
class ActRule:
    """Words that give a speech act, tried by `rank`; a phrase may have gaps between its parts."""

    rank: int
    where: str
    parts: tuple[tuple[Want, ...], ...]
    place: str
    act: SpeechAct


class Acts:
    """The rules of one language, looked up by their first words."""

    def __init__(self, rules: Iterable[ActRule]) -> None:
        self._by_first: dict[str, list[ActRule]] = {}
        self._open: list[ActRule] = []  # rules whose first word has a free ending
        for rule in rules:
            first = rule.parts[0][0]
            if isinstance(first, str) and first.endswith("*"):
                self._open.append(rule)
                continue
            for word in (first,) if isinstance(first, str) else first:
                self._by_first.setdefault(word, []).append(rule)

    def find(self, words: Sequence[str], places: AbstractSet[str]) -> ActRule | None:
        """The first rule that fits, of those for these places."""
        known = {word: self._by_first[word] for word in words if word in self._by_first}
        rules = [rule for found in (*known.values(), self._open) for rule in found if rule.place in places]
        for rule in sorted(rules, key=lambda rule: rule.rank):
            if _fits(rule, words[: START + 1] if rule.place == "start" else words):
                return rule
        return None


def rules_of(
    rows: Sequence[Row], acts: Mapping[str, SpeechAct], classes: Mapping[str, AbstractSet[str]]
) -> Iterable[ActRule]:
    """The rules of a `speech_acts` table; `<may>` in one is any word of the class `may`."""
    for rank, row in enumerate(rows):
        for form in row.several("words"):
            parts = tuple(
                tuple(classes[word[1:-1]] if word[0] == "<" else word for word in part.split())
                for part in form.split("…")
            )
            yield ActRule(rank, row.where, parts, row["where"], acts[row["act"]])


def act_of(
    acts: Acts, named: SpeechAct | None, words: Sequence[str], direct: bool, voices: AbstractSet[str]
) -> tuple[SpeechAct, str | None]:
    """The act, and the row that gave it; a neutral statement is `state`. `voices`: what kind of source
    speaks, `expert` or `outsider`."""
    places = {"any", "start", "quote" if direct else "report", *voices}
    if named is not None:
        places = {named, *(f"{voice} {named}" for voice in voices)}
    rule = acts.find([BEGIN, *(word for word in words if word not in MARKS)], places)
    if rule is not None:
        return rule.act, rule.where
    return named or "state", None


def marked(view: View, words: Sequence[str], starts: Sequence[int], state: str) -> list[str]:
    """The words of a statement, mentions of states and their bodies as `@own` or `@other`."""
    result: list[str] = []
    last = None
    for word, start in zip(words, starts, strict=True):
        mention = view.mention_at(start)
        codes = view.states(mention) if mention is not None else ()
        if mention is None or not codes or view.mentions[mention].kind == "pronoun":
            result.append(word)
        elif mention != last:
            result.append("@own" if state in codes else "@other")
        last = mention
    return result


def _fits(rule: ActRule, words: Sequence[str]) -> bool:
    head = rule.parts[0][0]
    return any(_same(head, word) and _from(rule.parts, words, at, at) for at, word in enumerate(words))


def _from(parts: tuple[tuple[Want, ...], ...], words: Sequence[str], low: int, high: int) -> bool:
    """Whether the parts follow each other, the first starting between `low` and `high`."""
    if not parts:
        return True
    head = parts[0]
    for start in range(low, min(high, len(words) - len(head)) + 1):
        found = words[start : start + len(head)]
        if all(_same(want, word) for want, word in zip(head, found, strict=True)):
            after = start + len(head)
            if _from(parts[1:], words, after, after + GAP):
                return True
    return False


def _same(want: Want, word: str) -> bool:
    if not isinstance(want, str):
        return word in want
    return word.startswith(want[:-1]) if want.endswith("*") else want == word
