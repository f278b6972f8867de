"""Which speech act a statement is: what its cue names, else what its words say."""

from runut.extract.speech import ActRule, Speech
from runut.model import SpeechAct

GAP = 4  # words that a gap in a rule may span
START = 8  # words that count as the start of a statement


def act_of(speech: Speech, named: SpeechAct | None, words: list[str], direct: bool) -> tuple[SpeechAct, str | None]:
    """The act, and the row that gave it; a neutral statement is `state`."""
    if named is not None:
        return named, None
    for rule in speech.acts:
        if (rule.place == "quote" and not direct) or (rule.place == "report" and direct):
            continue
        within = words[:START] if rule.place == "start" else words
        if _fits(rule, within):
            return rule.act, rule.where
    return "state", None


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
