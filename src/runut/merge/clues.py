"""Facts in a report's words that arithmetic or another report can check."""

from collections.abc import Iterable, Iterator
from datetime import date

import regex

from runut.merge import counted
from runut.merge.cues import Cues, cues
from runut.merge.record import Clue, States
from runut.merge.tolls import BOUNDS, count_of
from runut.merge.words import words_between
from runut.model import EventMention, Mention, Sentence, Span, Time
from runut.model.view import View

NEAR = 6  # words between an arrival and its day
BESIDE = 10  # words between an arrival and its time of day
DAY = len("2000-01-01")
FIGURES = regex.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})\b")


def sentences_of(view: View, span: Span) -> Iterable[int]:
    """Indexes of the sentences that `span` touches."""
    first, last = view.sentence_at(span.start), view.sentence_at(span.end - 1)
    if first is None or last is None:
        return ()
    return range(first, last + 1)


def whole(view: View, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The sentences that some spans touch, each once, in order."""
    numbers = {number for span in spans for number in sentences_of(view, span)}
    sentences = [view.sentences[number] for number in sorted(numbers)]
    return tuple(view.span(sentence.start, sentence.end) for sentence in sentences)


def of_mention(view: View, mention: EventMention) -> tuple[Clue, ...]:
    """Clues in the sentences of a mention: how long it lasts, how many people were killed, whether it is the
    first in so many years."""
    words = cues(view.report.language)
    found: list[Clue] = []
    numbers = {number for span in mention.evidence for number in sentences_of(view, span)}
    for number in sorted(numbers):
        start, end = view.sentences[number].start, view.sentences[number].end
        said = words_between(view, start, end)
        for time in view.times_in(start, end):
            found.extend(_of_time(view, words, time, said))
        counts = (count_of(view, words, amount) for amount in view.amounts_in(start, end))
        found.extend(clue for clue in counts if clue is not None)
    found.extend(counted.counts(view, mention))
    return tuple(sorted(set(found), key=lambda clue: (clue.span, clue.kind)))


def _of_time(view: View, words: Cues, time: Time, said: tuple[str, ...]) -> Iterator[Clue]:
    span = Span(view.report.id, time.start, time.end)
    if not time.value or time.dispatch:
        return
    if time.type == "DURATION":
        sentence = view.sentence_of(time.start)
        before = words_between(view, sentence.start if sentence else time.start, time.start)
        near = (*before[-NEAR:], *words_between(view, time.start, time.end))
        bound = next((kind for kind in BOUNDS if words.find(kind, near)), "exact")
        if words.find("first", said):
            yield Clue("first", time.value, (bound,), span)
        elif words.find("lasting", near):
            yield Clue("lasting", time.value, (bound, *_states_beside(view, sentence)), span)


def _states_beside(view: View, sentence: Sentence | None) -> tuple[str, ...]:
    if sentence is None:
        return ()
    named = (view.states(index) for index in view.mentions_in(sentence.start, sentence.end))
    return tuple(sorted({state for states in named for state in states}))


def _entities(view: View, start: int, end: int, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Ids of the entities of some kinds that are named between two offsets, sorted."""
    mentions = view.mentions_in(start, end)
    found = {entity.id for index in mentions for entity in view.entities_of(index) if entity.kind in kinds}
    return tuple(sorted(found))


def of_report(view: View, main: States) -> Iterator[tuple[States, Clue]]:
    """Clues of the report as a whole, each with the group that checks it; `main` is the report's own."""
    words = cues(view.report.language)
    for time in view.times:
        for clue in (_weekday(view, words, time), _clock(view, words, time)):
            if clue is not None:
                yield main, clue
    for block in view.blocks:
        if block.kind == "caption":
            for clue in _caption(view, block.start, block.end):
                yield main, clue
    for index, mention in enumerate(view.mentions):
        if mention.kind == "person" and mention.title is not None:
            yield from _holder(view, index, mention)


def _weekday(view: View, words: Cues, time: Time) -> Clue | None:
    """The weekday that a date names for itself, where the date has a day of its own in figures."""
    tokens = [view.tokens[index] for index in view.tokens_in(time.start, time.end)]
    named = [token for token in tokens if view.words(token).lower() in words.weekdays]
    figures = [token for token in tokens if view.words(token)[0].isdigit()]
    value = (time.value or "").partition("T")[0]
    if len(named) != 1 or len(value) != DAY or not figures:
        return None
    day = Span(view.report.id, named[0].start, named[0].end)
    beside = Span(view.report.id, figures[0].start, figures[-1].end)
    written = _written(view.text[beside.start : beside.end], value)
    return Clue("weekday", str(words.weekdays[view.words(named[0]).lower()]), (written,), day, beside)


def _written(figures: str, value: str) -> str:
    """The day that figures write (`18/5`), in the year of what was made of them; a reader may have mended the
    month so that the weekday fits. As it was made where the figures are no day and month."""
    found = FIGURES.match(figures)
    if found is None or int(found["day"]) != int(value[-2:]):
        return value
    try:
        return date(int(value[:4]), int(found["month"]), int(found["day"])).isoformat()
    except ValueError:
        return value


def _clock(view: View, words: Cues, time: Time) -> Clue | None:
    """The day, or the time of a day, at which someone arrives, with whom and which places the sentence
    names. A day alone is taken only where the sentence leaves no doubt whose arrival it dates."""
    sentence = view.sentence_of(time.start)
    value = time.value or ""
    if sentence is None or time.type == "DURATION":
        return None
    span = Span(view.report.id, time.start, time.end)
    if "T" not in value:
        about = _dated_arrival(view, words, time, sentence) if len(value) == DAY and not time.dispatch else ()
        return Clue("clock", value, about, span) if about else None
    before = words_between(view, sentence.start, time.start)[-BESIDE:]
    if words.find("arrival", before + words_between(view, time.end, sentence.end)[:BESIDE]) is None:
        return None
    named = _entities(view, sentence.start, sentence.end, ("person", "place", "state"))
    return Clue("clock", value, named, span)


def _dated_arrival(view: View, words: Cues, time: Time, sentence: Sentence) -> tuple[str, ...]:
    """Who arrives where on a day that is told by its weekday or in figures: the last person before the word
    of arrival, and the places between that and the day. Empty if the arrival is still to come, or if it is
    not plain that the day is the arrival's."""
    told = words_between(view, time.start, time.end)
    if not any(word in words.weekdays or word[0].isdigit() for word in told):
        return ()
    between = words_between(view, sentence.start, time.start)
    near = between[-NEAR:]
    if words.find("arrival", near) is None or words.find("foreseen", between):
        return ()
    if any(other.start != time.start and other.start < time.start for other in _times(view, sentence)):
        return ()
    cue = _last_cue(view, words, sentence.start, time.start)
    before = [
        found
        for index in view.mentions_in(sentence.start, cue)
        if (found := _entities(view, view.mentions[index].start, view.mentions[index].end, ("person",)))
    ]
    places = _entities(view, cue, time.start, ("place", "state"))
    return tuple(sorted({*before[-1], *places})) if before and places else ()


def _last_cue(view: View, words: Cues, start: int, end: int) -> int:
    """Where the last word of arrival begins: the last start from which one is still found."""
    starts = [view.tokens[index].start for index in view.tokens_in(start, end)]
    return max((at for at in starts if words.find("arrival", words_between(view, at, end))), default=start)


def _times(view: View, sentence: Sentence) -> tuple[Time, ...]:
    return tuple(time for time in view.times_in(sentence.start, sentence.end) if time.type != "DURATION")


def _caption(view: View, start: int, end: int) -> Iterator[Clue]:
    """Each place of a caption, about its state and the persons that it names."""
    persons = _entities(view, start, end, ("person",))
    for index in view.mentions_in(start, end):
        mention = view.mentions[index]
        states = view.states(index)
        if mention.kind in ("place", "capital") and len(states) == 1:
            span = Span(view.report.id, mention.start, mention.end)
            yield Clue("caption", view.words(mention), (states[0], *persons), span)


def _holder(view: View, index: int, mention: Mention) -> Iterator[tuple[States, Clue]]:
    """A person with an office: the name as written, about the office and the person's id."""
    role, states, entities = view.role(index), view.states(index), view.entities_of(index)
    if role is None or len(states) != 1 or len(entities) != 1:
        return
    span = Span(view.report.id, mention.start, mention.end)
    about = (role.lower(), states[0], entities[0].id)
    yield (states[0], states[0]), Clue("name", view.words(mention), about, span)
