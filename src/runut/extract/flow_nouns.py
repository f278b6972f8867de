"""Nouns of giving that tell no gift of their own."""

from runut.extract.clauses import Line
from runut.extract.flow_sides import BESIDE, end_of_phrase
from runut.extract.frames import Trigger
from runut.extract.goods import GoodsBook


def telling(goods: GoodsBook, line: Line, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers of a sentence but for such nouns."""
    kept = [one for one in triggers if not _is_in_name(line, one)]
    return [one for one in kept if not _names_return(goods, line, one, kept[0])]


def _is_in_name(line: Line, trigger: Trigger) -> bool:
    """Whether a noun belongs to a name: written large behind another large word (`Menteri Perdagangan`)."""
    text, words = line.view.text, line.words
    if trigger.voice != "noun" or trigger.start < 1:
        return False
    here, before = (text[words[i].start : words[i].start + 2] for i in (trigger.start, trigger.start - 1))
    return here.istitle() and before.istitle()


def _names_return(goods: GoodsBook, line: Line, trigger: Trigger, first: Trigger) -> bool:
    """Whether a noun names what another gift is in return for, which that gift tells."""
    after = {word.raw for word in line.words[trigger.end : trigger.end + BESIDE]}
    if trigger.voice != "noun" or trigger is first or after & set(trigger.frame.goal):
        return False  # `for a transfer of technology to Togo`
    cue = goods.opens(line, "return", first.last, trigger.start)
    return cue is not None and trigger.end <= end_of_phrase(line, cue[1])
