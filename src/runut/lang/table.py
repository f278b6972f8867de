"""Tables of a pack: tab-separated values, checked against a schema when they are loaded."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SCHEMAS = Path(__file__).parent / "schema"


class PackError(ValueError):
    """A table or schema that is wrong; the message names file, line and fault."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `row["column"]` is the cell's text, "" where it is empty. `where` is `pack/table:line`."""

    where: str
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def several(self, column: str) -> tuple[str, ...]:
        """The cell's parts, split at `|`."""
        return tuple(part.strip() for part in self.cells[column].split("|") if part.strip())


@dataclass(frozen=True, slots=True)
class Schema:
    """`columns` in order; `required` may not be empty; `unique` columns together name a row once;
    `values` lists what a column may hold."""

    columns: tuple[str, ...]
    required: tuple[str, ...]
    unique: tuple[str, ...]
    values: Mapping[str, frozenset[str]]


@cache
def schema(table: str) -> Schema:
    """The schema in `lang/schema/<table>.toml`: purpose, columns, required, unique, values."""
    path = SCHEMAS / f"{table}.toml"
    if not path.exists():
        raise PackError(f"no schema for table {table}: {path.name} is missing")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    columns = tuple(data["columns"])
    for key in ("required", "unique", "values"):
        for name in data.get(key, ()):
            if name not in columns:
                raise PackError(f"schema {path.name}: {key} names {name}, which is no column")
    values = {name: frozenset(allowed) for name, allowed in data.get("values", {}).items()}
    return Schema(columns, tuple(data.get("required", ())), tuple(data.get("unique", ())), values)


def read_table(path: Path, table: str) -> tuple[Row, ...]:
    """Rows of a TSV file with a header line; `#` lines and blank lines are comments."""
    rules = schema(table)
    lines = path.read_text(encoding="utf-8").split("\n")
    rows: list[Row] = []
    seen: dict[tuple[str, ...], str] = {}
    header = False
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        where = f"{path.parent.name}/{path.name}:{number}"
        cells = [cell.strip() for cell in line.split("\t")]
        if not header:
            if tuple(cells) != rules.columns:
                raise PackError(f"{where}: header is {cells}, not {list(rules.columns)}")
            header = True
            continue
        rows.append(_row(where, cells, rules, seen))
    if not header:
        raise PackError(f"{path.parent.name}/{path.name}: no header line")
    return tuple(rows)


def _row(where: str, cells: list[str], rules: Schema, seen: dict[tuple[str, ...], str]) -> Row:
    if len(cells) > len(rules.columns):
        raise PackError(f"{where}: {len(cells)} cells for {len(rules.columns)} columns")
    cells = cells + [""] * (len(rules.columns) - len(cells))
    row = Row(where, dict(zip(rules.columns, cells, strict=True)))
    for column in rules.required:
        if not row[column]:
            raise PackError(f"{where}: {column} is empty")
    for column, allowed in rules.values.items():
        for value in row.several(column):
            if value not in allowed:
                raise PackError(f"{where}: {column} is {value!r}, not one of {sorted(allowed)}")
    if rules.unique:
        key = tuple(row[column] for column in rules.unique)
        if key in seen:
            raise PackError(f"{where}: {'/'.join(key)} stands already at {seen[key]}")
        seen[key] = where
    return row
