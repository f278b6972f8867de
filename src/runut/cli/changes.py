"""What differs between two states of a store: which lines came, went or changed, field by field, and why."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from runut.cli.causes import Cause, Causes
from runut.cli.lines import Line, Mark, Said

Change = Literal["came", "went", "changed"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A line that is in one state only, or in both with other fields. `fields`: name -> before and after."""

    change: Change
    line: Line
    before: Line | None
    fields: Mapping[str, tuple[Said, Said]]
    causes: tuple[Cause, ...]


def differences(before: Sequence[Line], after: Sequence[Line], causes: Causes) -> Iterator[Difference]:
    """Lines of the later state in their order, then those that went."""
    pairs = dict(_pairs(before, after))
    known = {line.id: line for line in before}
    for line in after:
        old = known.get(pairs.get(line.id, ""))
        if old is None:
            yield Difference("came", line, None, {}, causes.of(line.ground))
        elif changed := _changed(old, line):
            yield Difference("changed", line, old, changed, causes.of(old.ground, line.ground))
    matched = set(pairs.values())
    for line in before:
        if line.id not in matched:
            yield Difference("went", line, None, {}, causes.of(line.ground))


def _changed(old: Line, new: Line) -> dict[str, tuple[Said, Said]]:
    return {
        name: (old.fields.get(name), value)
        for name, value in new.fields.items()
        if old.fields.get(name) != value
    }


def _pairs(before: Sequence[Line], after: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Ids of lines after and before that are the same line: by id, else by most marks in common."""
    old_ids, new_ids = {line.id for line in before}, {line.id for line in after}
    yield from ((id, id) for id in sorted(old_ids & new_ids))
    holders: dict[tuple[str, Mark], list[str]] = defaultdict(list)
    for line in before:
        if line.id not in new_ids:
            for mark in line.marks:
                holders[line.kind, mark].append(line.id)
    shared = Counter(
        (line.id, id)
        for line in after
        if line.id not in old_ids
        for mark in line.marks
        for id in holders[line.kind, mark]
    )
    taken: set[str] = set()
    for (new, old), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if new not in taken and old not in taken:
            taken |= {new, old}
            yield new, old
