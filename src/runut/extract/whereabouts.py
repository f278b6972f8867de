"""States that a sentence names only as where something is: `the situation in Peru`, `arrived in Peru`."""

from runut.extract import lists
from runut.extract.clauses import Line

PLACES = frozenset(("place", "capital", "state"))  # kinds of mentions that can be where something is


def located(line: Line) -> frozenset[int]:
    """The mentions of places behind a preposition of place, whoever is listed with them included."""
    return frozenset(
        mention
        for mention, _ in line.free()
        if line.view.mentions[mention].kind in PLACES and _is_located(line, mention)
    )


def _is_located(line: Line, mention: int) -> bool:
    kind, before = line.licence(lists.left(line, mention)[0])
    return kind == "preposition" and any(line.is_a(before, name) for name in ("with_place", "heading"))
