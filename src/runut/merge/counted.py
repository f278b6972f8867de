"""How often two sides are said to have met, and how many days a visit takes."""

from collections.abc import Iterator

from runut.merge.cues import Cues, Phrase, cues
from runut.merge.figures import cardinal, ordinal
from runut.merge.record import Clue
from runut.model import EventMention, Sentence, Span, Time
from runut.model.view import View

NEAR = 3  # words between a number and the meetings that it counts, or a visit and its length
MONTH = len("2000-01")


def counts(view: View, mention: EventMention) -> Iterator[Clue]:
    """Clues of a meeting or visit: `times`, how often there were such by now, about how it is counted and
    since when; `stay`, how many days it takes."""
    sentence = view.sentence_of(mention.trigger.start)
    if mention.type != "CONSULT" or sentence is None:
        return
    told = cues(view.report.language)
    tokens = [view.tokens[at] for at in view.tokens_in(sentence.start, sentence.end)]
    words = tuple(view.words(token).lower() for token in tokens)
    first = sum(token.end <= mention.trigger.start for token in tokens)
    last = sum(token.start < mention.trigger.end for token in tokens)
    found = _times(view.report.language, told, words, first, last)
    if found is not None:
        kind, number, (start, end) = found
        span = Span(view.report.id, tokens[start].start, tokens[end - 1].end)
        yield Clue("times", str(number), (kind, _since(view, sentence)), span)
    if mention.mode == "visit":
        yield from _stay(view, mention, sentence)


def _times(
    language: str, told: Cues, words: Phrase, first: int, last: int
) -> tuple[str, int, tuple[int, int]] | None:
    """`so often` or `the so-manieth`, the number, and where it stands; next to the act's words only."""
    for place in range(max(0, first - NEAR), min(len(words) - 1, last + NEAR)):
        number = cardinal(language, words[place])
        if number and told.spot("times", words[place + 1 : place + 2]):
            return "often", number, (place, place + 2)
    for place in (first - 1, last):
        if 0 <= place < len(words):
            number = ordinal(language, words[place])
            if number and number > 1 and not told.spot("two-of-them", words[place : place + 2]):
                return "which", number, (place, place + 1)
    return None


def _since(view: View, sentence: Sentence) -> str:
    """The year or month from which a sentence counts; empty without one."""
    times = view.times_in(sentence.start, sentence.end)
    values = [time.value or "" for time in times if time.type != "DURATION"]
    return next((value for value in values if 0 < len(value) <= MONTH), "")


def _stay(view: View, mention: EventMention, sentence: Sentence) -> Iterator[Clue]:
    for time in view.times_in(sentence.start, sentence.end):
        days = (time.value or "")[1:-1]
        if time.type != "DURATION" or not days.isdigit() or (time.value or "")[-1:] != "D":
            continue
        if len(view.tokens_in(*_between(mention, time))) <= NEAR:
            yield Clue("stay", days, (), Span(view.report.id, time.start, time.end))


def _between(mention: EventMention, time: Time) -> tuple[int, int]:
    """Offsets of what stands between a visit's word and its length; nothing if one holds the other."""
    start, end = sorted((min(mention.trigger.end, time.end), max(mention.trigger.start, time.start)))
    return start, end
