"""Times that stand between words which belong together: `freed on Tuesday two sailors`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from runut.extract.clauses import Line


def past_time(line: Line, position: int) -> int:
    """Where words go on behind a time that begins here, with its preposition; else the position itself."""
    here = position + int(line.border(position) == "preposition")
    if not line.grammar.by_lemma or here not in line.timed:
        return position
    while here in line.timed:
        here += 1
    return here
