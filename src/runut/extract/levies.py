"""Trade that a duty or a ban is put on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from runut.extract.clauses import Line

REACH = 7  # words from a duty to what it is put on


def is_levied(line: Line, position: int) -> bool:
    """Whether trade that a noun names is only what a duty or a ban is put on (`tarif untuk barang impor dari
    Peru`): it is no act of its own."""
    for before in range(position - 1, max(-1, position - REACH - 1), -1):
        if line.is_a(before, "levy"):
            return True
        if before in line.acts or line.opener[before] or line.words[before].is_mark:
            return False
    return False
