"""States that only say where private people or a firm are from (`pemain asal Belanda`): they act for none."""

from runut.extract.clauses import Line
from runut.extract.grammar import Grammar
from runut.extract.market import Market
from runut.model import Statement
from runut.model.view import View

HEAD_REACH = 4  # words from `from` back to whom it describes


def is_origin(line: Line, mention: int) -> bool:
    """Whether a name stands behind a word of origin and a noun for people who act for no state. What a firm
    sells or builds comes from there all the same, so of flows this does not hold."""
    before = line.heads[mention][0] - 1
    if isinstance(line.view, Market) or not line.is_a(before, "origin"):
        return False
    for position in range(before - 1, max(-1, before - 1 - HEAD_REACH), -1):
        if line.is_a(position, "private"):
            return True
        if line.border(position):
            return False
    return False


def speaks_privately(view: View, statement: Statement, grammar: Grammar) -> bool:
    """Whether such people are the speaker of a statement, who is called by the state alone."""
    span = statement.speaker_span
    if span is None:
        return False
    words = [word.lower() for word in view.text[max(0, span.start - 60) : span.start].split()]
    behind = bool(words) and words[-1] in grammar.single("origin")
    return behind and any(word in grammar.single("private") for word in words[-1 - HEAD_REACH : -1])
