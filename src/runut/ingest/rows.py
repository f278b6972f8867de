"""Rows of JSONL and CSV, a report each with fields beside its text; a bad row is a Failure, no more."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from runut.ingest.page import BODIES, FIELDS, failure, make_page
from runut.lang import packs
from runut.lang.encodings import decode
from runut.model import Failure, Page

KNOWN = (*FIELDS, *BODIES)
SORTS = {list: "a list", dict: "an object", str: "a string", bool: "true or false", type(None): "null"}

csv.field_size_limit(1 << 30)


def jsonl_pages(place: str, stem: str, content: bytes) -> Iterator[Page | Failure]:
    """One page for each line of `content` that holds a JSON object; blank lines are passed over."""
    rows = 0
    for number, line in enumerate(content.split(b"\n"), 1):
        if not line.strip(b"\xef\xbb\xbf \t\r"):
            continue
        rows += 1
        where = f"{place}:{number}"
        row = _object(line)
        if isinstance(row, str):
            yield failure(where, row)
        else:
            yield _page(where, f"{stem}-{number}", row)
    if not rows:
        yield failure(place, "the file is empty")


def csv_pages(place: str, stem: str, content: bytes) -> Iterator[Page | Failure]:
    """One page for each row of a CSV file with a header line (comma, semicolon or tab)."""
    text = decode(content)
    if text is None or not text.strip():
        yield failure(place, "the file is empty" if text is not None else "holds no text")
        return
    head = text.lstrip().split("\n", 1)[0]
    mark = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    header = next(reader)
    if not {_field(name) for name in header} & set(BODIES):
        yield failure(place, "the header names neither a text nor an html column")
        return
    rows = _csv_rows(reader, header, place, stem)
    first = next(rows, None)
    yield failure(place, "no row stands below the header") if first is None else first
    yield from rows


def _csv_rows(
    reader: Iterator[list[str]], header: list[str], place: str, stem: str
) -> Iterator[Page | Failure]:
    number = reader.line_num  # type: ignore[attr-defined]
    while True:
        where = f"{place}:{number + 1}"
        name = f"{stem}-{number + 1}"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield failure(where, f"not a row of CSV: {error}")
            return
        number = reader.line_num  # type: ignore[attr-defined]
        if not cells:
            continue
        if len(cells) > len(header):
            yield failure(where, f"the row has {len(cells)} cells, the header {len(header)}")
        else:
            yield _page(where, name, _fields(zip(header, cells, strict=False)))


def looks_like_jsonl(content: bytes) -> bool:
    """Whether the first line that is not blank holds a JSON object."""
    line = content.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0]
    return line.startswith(b"{") and not isinstance(_object(line), str)


def _object(line: bytes) -> dict[str, str] | str:
    """The fields of one JSON object as text, or why the line is none."""
    text = decode(line)
    if text is None:
        return "holds no text"
    try:
        row = json.loads(text.strip("\ufeff \t\r"))
    except (ValueError, RecursionError) as error:
        return f"not JSON: {error}"
    if not isinstance(row, dict):
        return f"not a JSON object but {_sort(row)}"
    known = {key: value for key, value in row.items() if _field(key) in KNOWN and value is not None}
    for key, value in known.items():
        if not isinstance(value, str | int | float) or isinstance(value, bool):
            return f"the field {key} holds {_sort(value)}, not text"
    return _fields((key, str(value)) for key, value in known.items())


def _sort(value: object) -> str:
    """What JSON calls a value."""
    return SORTS.get(type(value), "a number")


def _fields(cells: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Cells under the names of the fields they mean; a field's own name goes before a pack's name for it."""
    fields: dict[str, str] = {}
    for key, value in cells:
        field = _field(key)
        if field in KNOWN and (field not in fields or field == key):
            fields[field] = value
    return fields


def _page(where: str, name: str, row: Mapping[str, str]) -> Page | Failure:
    """The page of one row. Without an id of its own it goes by the file's stem and its line."""
    kind = next((kind for kind in BODIES if (row.get(kind) or "").strip()), None)
    if kind is None:
        return failure(where, "the row has neither text nor html")
    given = {field: (row.get(field) or "").strip() for field in FIELDS}
    given["id"] = given["id"] or name
    return make_page(where, row[kind].encode("utf-8", "replace"), BODIES[kind], given)


def _field(name: str) -> str:
    """The field that a column or key means: its own name, or one that a pack gives for it."""
    return _names().get(name.strip("\ufeff \t\r").lower(), name)


@cache
def _names() -> Mapping[str, str]:
    own = {name: name for name in KNOWN}
    return {row["name"].lower(): row["field"] for pack in packs() for row in pack.rows("field_names")} | own
