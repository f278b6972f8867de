"""Sets one mark in the place of each known name, so that a cue can ask for "an outlet" in one character."""

from collections.abc import Iterable
from dataclasses import dataclass

import regex

OUTLET, PLATFORM, STATE = "\ue000", "\ue001", "\ue002"  # private use: no report holds them (read.clean)
EDGE = r"(?<![\p{L}\p{N}])"
END = r"(?![\p{L}\p{N}])"


@dataclass(frozen=True, slots=True)
class Masked:
    """`text` with marks for names; `starts` and `ends` give each character's place in `source`."""

    source: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def words(self, start: int, end: int) -> str:
        """The original words behind `text[start:end]`."""
        return self.source[self.starts[start] : self.ends[end - 1]]


class Masks:
    """Known names by kind; a longer name goes before a shorter one that it begins with."""

    def __init__(self, outlets: Iterable[str], platforms: Iterable[str], states: Iterable[str]) -> None:
        kinds = {OUTLET: set(outlets), PLATFORM: set(platforms), STATE: set(states)}
        self._kind = {name: mark for mark, names in reversed(kinds.items()) for name in names}
        self._names = regex.compile(rf"{EDGE}\L<names>{END}", names=sorted(self._kind, key=len, reverse=True))

    def over(self, source: str) -> Masked:
        """`source` with a mark for every known name."""
        marks: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for found in self._names.finditer(source):
            marks.append(source[at : found.start()] + self._kind[found[0]])
            starts += [*range(at, found.start()), found.start()]
            ends += [*range(at + 1, found.start() + 1), found.end()]
            at = found.end()
        rest = range(at, len(source))
        return Masked(
            source, "".join(marks) + source[at:], (*starts, *rest), (*ends, *(end + 1 for end in rest))
        )
