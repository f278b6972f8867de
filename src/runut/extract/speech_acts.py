"""Which speech act a statement is: what its cue names, else what its words say."""

from collections.abc import Sequence

from runut.extract.speech import ActRule, Speech
from runut.model import SpeechAct
from runut.model.view import View

GAP = 4  # words that a gap in a rule may span
START = 8  # words that count as the start of a statement


def act_of(
    speech: Speech, named: SpeechAct | None, words: list[str], direct: bool, expert: bool
) -> tuple[SpeechAct, str | None]:
    """The act, and the row that gave it; a neutral statement is `state`."""
    places = {"any", "start", "quote" if direct else "report", *(["expert"] if expert else [])}
    told = places if named is None else {named}
    words = ["@start", *words]
    for rule in speech.acts:
        if rule.place in told and _fits(rule, words[: START + 1] if rule.place == "start" else words):
            return rule.act, rule.where
    return named or "state", None


def marked(view: View, words: Sequence[str], starts: Sequence[int], state: str) -> list[str]:
    """The words of a statement, mentions of states and their bodies as `@own` or `@other`."""
    result: list[str] = []
    last = None
    for word, start in zip(words, starts, strict=True):
        mention = view.mention_at(start)
        codes = view.states(mention) if mention is not None else ()
        if not codes or view.mentions[mention or 0].kind == "pronoun":
            result.append(word)
        elif mention != last:
            result.append("@own" if state in codes else "@other")
        last = mention
    return result


def _fits(rule: ActRule, words: list[str]) -> bool:
    return any(_from(rule.parts, words, start, start) for start in range(len(words)))


def _from(parts: tuple[tuple[str, ...], ...], words: list[str], low: int, high: int) -> bool:
    if not parts:
        return True
    head = parts[0]
    for start in range(low, min(high, len(words) - len(head)) + 1):
        if all(_same(want, word) for want, word in zip(head, words[start : start + len(head)], strict=True)):
            after = start + len(head)
            if _from(parts[1:], words, after, after + GAP):
                return True
    return False


def _same(want: str, word: str) -> bool:
    return word.startswith(want[:-1]) if want.endswith("*") else want == word
