"""Words that open relative clauses only in some places: `the group that attacked …`, not `said that …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from runut.extract.clauses import Line

BINDING = ("preposition", "coordinator", "adverb", "reporting")  # words before which no noun ends


def kind(line: Line, position: int, name: str) -> str:
    """The class of clause that a word of the class `name` opens: a relative one, if it opens complements but
    stands for the noun before it, as subject of the verb behind it."""
    before = position - 1
    if name != "complement" or before < 0 or not line.is_a(position, "relative_too"):
        return name
    bound = any(line.is_a(before, other) for other in BINDING) or line.is_verb(before)
    noun = before in line.inside or not (bound or line.words[before].is_mark)
    told = noun and position + 1 < len(line.words) and line.is_verb(position + 1)
    return "relative" if told else name
