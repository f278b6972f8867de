"""Rules by the name that a record gives for them: the table's row, with its example."""

import re
from dataclasses import dataclass
from functools import cache

from runut.lang import PackError, Row, pack, packs, world

WHERE = re.compile(r"(?P<pack>[a-z]+)/(?P<table>\w+)\.tsv:\d+")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a record says of a rule, and the row behind it (column -> cell, filled ones only)."""

    because: str
    where: str | None
    cells: dict[str, str]

    @property
    def example(self) -> str | None:
        return self.cells.get("example")


def rule(because: str) -> Rule:
    """The rule; without a row where a reason is no row of a table."""
    found = WHERE.search(because)
    if found is None:
        return Rule(because, None, {})
    row = _rows(found["pack"], found["table"]).get(found[0])
    cells = {} if row is None else {column: cell for column, cell in row.cells.items() if cell}
    return Rule(because, found[0], cells)


@cache
def _rows(code: str, table: str) -> dict[str, Row]:
    if code not in {one.code for one in packs()} | {world().code}:
        return {}
    try:
        home = world() if code == world().code else pack(code)
        return {row.where: row for row in home.rows(table)}
    except PackError:
        return {}
