"""Through which media a statement reached the report: `kata X kepada ABC News`, `seperti dilansir AFP`."""

from runut.extract.speech_names import Source
from runut.extract.speech_units import MARKS, Ground, Unit


def chain(ground: Ground, unit: Unit, source: Source) -> tuple[str, ...]:
    """Names of the media of a unit, those in which the source spoke first, relaying ones last."""
    inner: list[str] = []
    outer: list[str] = []
    current: list[str] | None = None
    last_end = -1
    view = ground.view
    for index in view.mentions_in(unit.start, unit.end):
        mention = view.mentions[index]
        if mention.kind != "outlet" or _overlaps(source, mention.start, mention.end):
            continue
        if any(quote.start <= mention.start < quote.end for quote in unit.spoken):
            continue
        word = ground.index_at(mention.start)
        side = _side(ground, word)
        if side is None and current is not None and word - last_end <= 2:
            side = "outer" if current is outer else "inner"
        if side is None:
            continue
        current = outer if side == "outer" else inner
        last_end = ground.index_at(mention.end)
        name = view.name(index)
        if name not in inner and name not in outer and name != source.speaker:
            current.append(name)
    return (*inner, *outer)


def _side(ground: Ground, word: int) -> str | None:
    while word > 0 and ground.lower[word - 1] in MARKS:
        word -= 1
    for kind, side in (("relay", "outer"), ("relay_through", "inner")):
        for back in range(0, 4):
            if word - back > 0 and ground.speech.ends(kind, ground.lower, word - back):
                return side
            if word - back > 0 and not ground.lower[word - back - 1][0].isalnum():
                break
    return None


def _overlaps(source: Source, start: int, end: int) -> bool:
    return source.span[0] < end and start < source.span[1]
