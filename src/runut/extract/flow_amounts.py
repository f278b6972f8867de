"""How much passes, where a sentence says it behind what rose, fell or came to so much.

`exports of wheat to Peru rose 12 percent to 3 million tons`: the number stands far from the goods.
"""

from runut.extract.clauses import Line
from runut.extract.frames import Trigger
from runut.extract.goods import SHARE, Good, GoodsBook
from runut.model import Amount

NEXT = 3  # words between what something came to and the end of the number


def amount(book: GoodsBook, line: Line, trigger: Trigger, good: Good) -> tuple[Amount | None, str | None]:
    """How much of the goods a telling is about: beside them, or, of what a noun tells, what it came to."""
    found = book.amount(line, good)
    if found[1] is not None or trigger.voice != "noun":
        return found
    return _reached(book, line, max(trigger.end, good.end))


def _reached(book: GoodsBook, line: Line, start: int) -> tuple[Amount | None, str | None]:
    """The first number behind words of class `reached`, up to the next clause that is not about the noun."""
    words, view = line.words, line.view
    for position in range(start, len(words) - 1):
        if line.opener[position] not in ("", "relative"):
            break
        if not book.starts(line, "reached", position):
            continue
        last = min(len(words), position + 2 + NEXT) - 1
        found = view.amounts_in(words[position].end, words[last].end)
        whole = next((one for one in found if one.unit != SHARE), None)
        if whole is not None:
            return whole, view.words(whole)
    return None, None
