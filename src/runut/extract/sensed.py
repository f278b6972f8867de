"""How real an act is as the encoder reads it: asked where no word of the sentence tells."""

from typing import cast

from runut.extract.clauses import Line
from runut.extract.frames import Trigger
from runut.model import Status

SURE = 0.8  # probability from which its status is taken; from 0.7 on it was wrong as often as right
SETTLED = "alleged"  # whose word an act rests on, the statement tells that holds it


def status(line: Line, trigger: Trigger) -> tuple[Status, tuple[str, ...]] | None:
    """The status that it is sure of, and the reason; None where it is not."""
    found = [
        sign
        for word in line.words[trigger.first : trigger.last]
        for sign in line.view.signs_in(word.start, word.start + 1)
        if sign.kind == "status"
    ]
    best = max(found, key=lambda sign: sign.score, default=None)
    if best is None or best.score < SURE or best.label == SETTLED:
        return None
    return cast(Status, best.label), (f"encoder:status={best.score:.2f}",)
