"""Whether the words of a sentence put an act ahead, and what they put it under."""

from collections.abc import Iterable

from runut.merge.clues import sentences_of
from runut.merge.cues import Cues, cues
from runut.merge.periods import period
from runut.merge.record import Under
from runut.merge.words import words_between
from runut.model import Sentence, Span, Statement
from runut.model.view import View

BEFORE = 3  # words between what makes an act a mere circumstance and the act
WHICH = 2  # words after a relative pronoun that only describe
AFTER = 6  # words after an act that still say how it is meant
WHOLE: tuple[Under, ...] = ("condition", "warning", "undone")  # wherever they stand in the sentence
PAST = 31  # days after which what was foretold is history
SUBJECT = 3  # words between a state and what it will do
FIRM = 3  # words that a cue of what will come has at most
FEW = 4  # words that foretell nothing by themselves


def under(view: View, spans: Iterable[Span], act: Span) -> tuple[Under, ...]:
    """What the sentences of `spans` put an act under whose own words are `act`: that it is still ahead, that
    it is idle (asked, denied, a mere circumstance, or what should have been), a condition, a warning, that it
    came to nothing."""
    words = cues(view.report.language)
    found: set[Under] = set()
    for number in sorted({number for span in spans for number in sentences_of(view, span)}):
        sentence = view.sentences[number]
        said = words_between(view, sentence.start, sentence.end)
        found.update(kind for kind in WHOLE if words.find(kind, said))
        if sentence.start <= act.start < sentence.end:
            found |= _beside(view, words, sentence, act)
    return tuple(sorted(found))


def _beside(view: View, words: Cues, sentence: Sentence, act: Span) -> set[Under]:
    """What the words before an act and right after it say of it. After it only what says that it will come
    counts, since a chance that is told there is another act's."""
    before, after = (
        words_between(view, sentence.start, act.end),
        words_between(view, act.end, sentence.end)[:AFTER],
    )
    found: set[Under] = set()
    if words.find("ahead", before) or words.find("firm", (*before, *after)):
        found.add("ahead")
    circumstance = words.find("while", words_between(view, sentence.start, act.start)[-BEFORE:])
    if words.find("idle", (*before, *after)) or circumstance or _long_ago(view, act.start, act.end):
        found.add("idle")
    return found


def foretold(view: View, statement: Statement) -> Span | None:
    """The first sentence of a statement's content, as far as it lies there, that says what will come and puts
    it under nothing; None if there is none. What was foretold long ago is history."""
    words = cues(view.report.language)
    content = statement.content[0]
    cue = words_between(view, statement.cue.start, statement.cue.end) if statement.cue else ()
    for number in sentences_of(view, content):
        sentence = view.sentences[number]
        start, end = max(content.start, sentence.start), min(content.end, sentence.end)
        whole = (*cue, *words_between(view, sentence.start, sentence.end))
        told = words_between(view, start, end)
        if len(told) < FEW or _long_ago(view, sentence.start, sentence.end):
            continue
        if any(words.find(kind, whole) for kind in ("idle", *WHOLE)):
            continue
        if not words.find("firm", (*cue, *_asserted(words, told))):
            continue
        if statement.act != "predict" or _state_acts(view, words, start, end):
            return view.span(start, end)
    return None


def _state_acts(view: View, words: Cues, start: int, end: int) -> bool:
    """Whether a state, or who acts for it, stands right before what says that it will come: prices and
    markets are predicted too."""
    places = list(view.tokens_in(start, end))
    for index in view.mentions_in(start, end):
        if not view.states(index):
            continue
        last = view.mentions[index].end
        after = [place for place in places if view.tokens[place].start >= last][: SUBJECT + FIRM]
        said = tuple(view.words(view.tokens[place]).lower() for place in after)
        if any(words.begins("firm", said[place:]) for place in range(min(SUBJECT + 1, len(said)))):
            return True
    return False


def _asserted(words: Cues, told: tuple[str, ...]) -> tuple[str, ...]:
    """Words without those right after a relative pronoun: `which will` describes and foretells nothing."""
    marks = [place for place, word in enumerate(told) if words.find("which", (word,))]
    return tuple(
        word for place, word in enumerate(told) if not any(0 < place - mark <= WHICH for mark in marks)
    )


def day_of(view: View, span: Span) -> str | None:
    """The first date in a span that does not lie before its report's."""
    published = period(view.report.published.value)
    for time in view.times_in(span.start, span.end):
        day = period(time.value) if time.type != "DURATION" and not time.dispatch else None
        if day is not None and published is not None and day.last >= published.first:
            return time.value
    return None


def _long_ago(view: View, start: int, end: int) -> bool:
    """Whether a date between two offsets was over long before the report came out."""
    published = period(view.report.published.value)
    days = [period(time.value) for time in view.times_in(start, end) if time.type != "DURATION"]
    return published is not None and any(
        day is not None and (published.first - day.last).days > PAST for day in days
    )
