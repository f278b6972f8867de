"""A strip of bars above a long timeline: how much each date holds, cooperation up and conflict down."""

from collections.abc import Sequence
from dataclasses import dataclass

from runut.export.shown import Shown
from runut.model import QUAD

SHORT = 12  # dates from which a timeline gets a strip
HEIGHT = 40  # units of the longest bar, up and down
WIDE, NARROW = 64.0, 4.0  # units of a bar
WHOLE = 960.0  # units of the strip

CONFLICT = frozenset(type for type, quad in QUAD.items() if quad.endswith("conflict"))


@dataclass(frozen=True, slots=True)
class Bar:
    """One date of a timeline: where it stands in the strip, how far it reaches, and its place in the list."""

    place: int
    date: str
    x: float
    width: float
    up: float
    down: float
    lines: int


def strip(days: Sequence[tuple[str | None, Sequence[Shown]]]) -> tuple[Bar, ...]:
    """A bar for each dated day of a timeline; none where the timeline is short."""
    dated = [(place, date, lines) for place, (date, lines) in enumerate(days) if date]
    if len(dated) < SHORT:
        return ()
    counts = [_counts(lines) for _, _, lines in dated]
    most = max(max(pair) for pair in counts)
    step = min(WIDE, max(NARROW, WHOLE / len(dated)))
    return tuple(
        Bar(
            place,
            date,
            round(number * step, 1),
            round(step - 2, 1),
            round(up / most * HEIGHT, 1),
            round(down / most * HEIGHT, 1),
            len(lines),
        )
        for number, ((place, date, lines), (up, down)) in enumerate(zip(dated, counts, strict=True))
    )


def _counts(lines: Sequence[Shown]) -> tuple[int, int]:
    down = sum(line.fact("type") in CONFLICT for line in lines)
    return len(lines) - down, down
