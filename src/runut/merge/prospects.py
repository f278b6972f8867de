"""Whether the words of a sentence put an act ahead, and what they put it under."""

from collections.abc import Iterable, Sequence

from runut.merge.clues import sentences_of
from runut.merge.cues import Cues, cues
from runut.merge.home import UNKNOWN
from runut.merge.periods import period
from runut.merge.record import Under
from runut.merge.words import words_between
from runut.model import Mention, Sentence, Span, Statement
from runut.model.view import View

BEFORE = 3  # words between what makes an act a mere circumstance and the act
WHICH = 2  # words after a relative pronoun that only describe
AFTER = 6  # words after an act that still say how it is meant
WHOLE: tuple[Under, ...] = ("condition", "warning", "undone")  # wherever they stand in the sentence
PAST = 31  # days after which what was foretold is history
SUBJECT = 3  # words between a state and what it will do
FIRM = 3  # words that a cue of what will come has at most
FEW = 4  # words that foretell nothing by themselves
ASKED = frozenset(("ask", "demand"))


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


def expecting(view: View, spans: Iterable[Span], act: Span) -> tuple[Span, ...]:
    """Those of an act's `spans` of evidence that put it ahead in a sentence other than that of its own words
    `act`, the first of each sentence."""
    words = cues(view.report.language)
    own, found = view.sentence_at(act.start), dict[int, Span]()
    for span in spans:
        number = view.sentence_at(span.end - 1)
        if number is None or number == own or number in found:
            continue
        said = _beside(view, words, view.sentences[number], span)
        if "ahead" in said and "idle" not in said:
            found[number] = span
    return tuple(found.values())


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
    """The first sentence of a statement's content, as far as it lies there, that says what will come, or what
    another state is asked for, and puts it under nothing; None if there is none. What was foretold long ago
    is history."""
    words = cues(view.report.language)
    if statement.act in ASKED and not _asks(view, words, statement):
        return None
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
        if _says_so(view, words, statement, (start, end)):
            return view.span(start, end)
    return None


def _asks(view: View, words: Cues, statement: Statement) -> bool:
    """Whether a statement's verb asks another state, or who acts for it, for something: it is named first, or
    nobody else is and what is asked for is to be done together."""
    cue, content = statement.cue, statement.content[0]
    if statement.state == UNKNOWN or cue is None:
        return False
    if not words.find("asking", words_between(view, cue.start, cue.end)):
        return False
    named = [index for index in view.mentions_in(content.start, content.end) if view.states(index)]
    others = [view.mentions[index] for index in named if statement.state not in view.states(index)]
    if not others:
        return words.find("together", words_between(view, content.start, content.end)) is not None
    asked = others[0]
    before = words_between(view, content.start, asked.start)
    after = words_between(view, asked.end, content.end)
    return asked.kind != "pronoun" and len(before) <= 1 and not words.find("denied", after[:1])


def _says_so(view: View, words: Cues, statement: Statement, where: tuple[int, int]) -> bool:
    """Whether the words between two offsets say in earnest that something will come. Of predictions only
    those count in which a state, who acts for it, or what two do together stands right before that: prices
    and markets are predicted too."""
    told = words_between(view, *where)
    if statement.act in ASKED:
        return True
    if statement.act != "predict":
        cue = words_between(view, statement.cue.start, statement.cue.end) if statement.cue else ()
        return words.find("firm", (*cue, *_asserted(words, told))) is not None
    named = [view.mentions[index] for index in view.mentions_in(*where) if view.states(index)]
    ends = [one.end for one in named if _may_do(view, words, where[0], one)]
    shared = [
        told[place + 1 :]
        for place in range(len(told))
        if words.begins("shared", told[place:]) and not words.find("inside", told[max(0, place - 1) : place])
    ]
    return any(_will(words, words_between(view, end, where[1]), ("firm",)) for end in ends) or any(
        _will(words, after, ("firm", "likely")) for after in shared
    )


def _may_do(view: View, words: Cues, start: int, named: Mention) -> bool:
    """Whether what comes next can be the act of whom a mention names: it is no mere place, nor does a
    preposition make it part of what stands before."""
    before = words_between(view, start, named.start)[-1:]
    return named.kind != "place" and not words.find("inside", before)


def _will(words: Cues, after: tuple[str, ...], kinds: Sequence[str]) -> bool:
    """Whether what stands before some words is said, in words of one of some kinds, to do something later."""
    for place in range(min(SUBJECT + 1, len(after))):
        if words.begins("which", after[place:]):
            return False
        for kind in kinds:
            found = words.spot(kind, after[place : place + FIRM])
            if found and not found[0]:
                return not words.begins("denied", after[place + found[1] :])
    return False


def _asserted(words: Cues, told: tuple[str, ...]) -> tuple[str, ...]:
    """Words without those right after a relative pronoun: `which will` describes and foretells nothing."""
    marks = [place for place, word in enumerate(told) if words.find("which", (word,))]
    return tuple(
        word for place, word in enumerate(told) if not any(0 < place - mark <= WHICH for mark in marks)
    )


def of_talks(view: View, span: Span) -> bool:
    """Whether a span says that some meet."""
    said = words_between(view, span.start, span.end)
    return cues(view.report.language).find("talks", said) is not None


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
