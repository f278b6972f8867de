"""States as a user names them: by code, or by any name that a pack knows."""

from collections.abc import Iterator
from functools import cache

from rapidfuzz import fuzz, process

from runut.cli.errors import UserError
from runut.lang import packs, world

RANK = ("name", "short", "epithet", "demonym", "government", "capital")  # which meaning of a name comes first
NEAR = 60  # a similarity, 0..100, above which a name is worth offering
OFFERED = 3


def code_of(name: str) -> str:
    """The code of a state or body; UserError with the nearest names if none is called so."""
    asked = _fold(name)
    known = _names()
    if asked in known:
        return known[asked][0]
    near = process.extract(asked, list(known), scorer=fuzz.ratio, limit=OFFERED, score_cutoff=NEAR)
    offered = ", ".join("{1} ({0})".format(*known[one]) for one, _, _ in near)
    raise UserError(f"no state is called {name!r}" + (f"; near it are {offered}" if offered else ""))


@cache
def _names() -> dict[str, tuple[str, str]]:
    """Every folded name with its code and spelling; codes first, then names by rank, packs in their order."""
    known: dict[str, tuple[str, str]] = {}
    for name, code in (*_codes(), *_state_names()):
        known.setdefault(_fold(name), (code, name))
    for pack in packs():
        for row in pack.rows("bodies"):
            code = known.get(_fold(row["body"]), (row["body"], ""))[0]
            for form in row.several("forms"):
                known.setdefault(_fold(form), (code, form))
    return known


def _codes() -> Iterator[tuple[str, str]]:
    for row in world().rows("countries"):
        yield row["code"], row["code"]
    for row in world().rows("organisations"):
        yield row["body"], row["acts_for"] or row["body"]


def _state_names() -> Iterator[tuple[str, str]]:
    rows = [row for pack in packs() for row in pack.rows("states")]
    for rank in RANK:
        for row in rows:
            if row["kind"] == rank:
                yield from ((form, row["code"]) for form in row.several("forms"))


def _fold(name: str) -> str:
    return " ".join(name.casefold().replace(".", "").replace("-", " ").split())
