"""Reported speech of the tables in which the encoder sees no content."""

from runut.extract.speech_units import Ground
from runut.extract.speech_voice import Draft


def unheard(ground: Ground, draft: Draft) -> bool:
    """Whether reported speech stands where the encoder sees no content, not even unlikely one."""
    start, end = draft.content[0]
    if draft.direct or draft.hit is None or not ground.view.signs:
        return False
    signs = ground.view.signs_in(draft.unit.start, draft.unit.end)
    return not any(sign.kind == "content" and sign.start < end and start < sign.end for sign in signs)
