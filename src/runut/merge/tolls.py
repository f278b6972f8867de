"""How many people were killed or hurt, and the tolls of a state that a report gives."""

from collections.abc import Iterator

from runut.merge.cues import Cues, Phrase, cues
from runut.merge.record import Clue, States
from runut.merge.wording import acts_named
from runut.merge.words import words_between
from runut.model import Amount, Sentence, Span
from runut.model.view import View

BOUNDS = ("over", "under", "about")
HARMS = ("killed", "hurt", "missing", "held")
NEAR = 6  # words between a number and what befell those it counts
DAY = len("2000-01-01")


def count_of(view: View, told: Cues, amount: Amount) -> Clue | None:
    """Clue `count`: a number of people, not of acts, about the nearest of what befell them and the number's
    bound."""
    sentence = view.sentence_of(amount.start)
    if sentence is None or amount.unit in acts_named(view.report.language):
        return None
    before, after = _own_words(view, told, sentence, amount)
    spots = [(harm, told.last(harm, before), told.spot(harm, after)) for harm in HARMS]
    near = [(len(before) - spot[1], 0, harm) for harm, spot, _ in spots if spot is not None]
    near += [(spot[0], 1, harm) for harm, _, spot in spots if spot is not None]
    if not near:
        return None
    bound: str = amount.bound
    if bound == "exact":
        bound = next((each for each in BOUNDS if told.spot(each, before[-3:])), "exact")
    span = Span(view.report.id, amount.start, amount.end)
    return Clue("count", amount.value, (min(near)[2], bound), span)


def _own_words(view: View, told: Cues, sentence: Sentence, amount: Amount) -> tuple[Phrase, Phrase]:
    """The words on either side of a number, up to the next number or `and`."""
    others = view.amounts_in(sentence.start, sentence.end)
    start = max((one.end for one in others if one.end <= amount.start), default=sentence.start)
    end = min((one.start for one in others if one.start >= amount.end), default=sentence.end)
    before = words_between(view, start, amount.start)[-NEAR:]
    after = words_between(view, amount.end, end)[:NEAR]
    cuts = [place for place, word in enumerate(before) if told.spot("and", (word,))]
    cut = next((place for place, word in enumerate(after) if told.spot("and", (word,))), len(after))
    return before[cuts[-1] + 1 :] if cuts else before, after[:cut]


def tolls(view: View, main: States) -> Iterator[Clue]:
    """Clues `toll` of one of the two states of `main`: a number of people, about what befell them, the bound,
    their state, since when (a day, or empty) and as of which day. Only of the state as a whole: neither of a
    town nor of one day's strike, and not where it is not told since when."""
    told = cues(view.report.language)
    for sentence in view.sentences:
        amounts = view.amounts_in(sentence.start, sentence.end)
        if not amounts or view.in_quote(sentence.start) or _of_a_town(view, sentence):
            continue
        known = _moments(view, told, sentence)
        for amount in amounts if known is not None else ():
            clue = count_of(view, told, amount)
            victims = _victims(view, told, sentence, main) if clue is not None else None
            if clue is not None and known is not None and victims is not None:
                yield Clue("toll", clue.value, (*clue.about, victims, *known), clue.span)


def _of_a_town(view: View, sentence: Sentence) -> bool:
    mentions = view.mentions_in(sentence.start, sentence.end)
    return any(view.mentions[index].kind == "place" for index in mentions)


def _moments(view: View, told: Cues, sentence: Sentence) -> tuple[str, str] | None:
    """Since when a sentence counts, and as of which day; None if it does not count up to a day."""
    since, of = "", ""
    for time in view.times_in(sentence.start, sentence.end):
        day = (time.value or "")[:DAY]
        before = words_between(view, sentence.start, time.start)[-2:]
        if time.type == "DURATION":
            continue
        if len(day) == DAY and not since and told.spot("since", before):
            since = day
        elif len(day) == DAY and not of and (time.dispatch or told.spot("until", before)):
            of = day
        else:
            return None
    if not since and told.spot("since", words_between(view, sentence.start, sentence.end)):
        return None
    of = of or view.report.published.value or ""
    return (since, of) if of else None


def _victims(view: View, told: Cues, sentence: Sentence, main: States) -> str | None:
    """Whose people they are: the one state that stands after a word of place, or the other of two where the
    one attacks; None if a third state is named, or if it is not plain."""
    mentions = [
        (view.mentions[index].start, view.states(index)[0])
        for index in view.mentions_in(sentence.start, sentence.end)
        if len(view.states(index)) == 1
    ]
    if {state for _, state in mentions} - set(main):
        return None
    there = {state for start, state in mentions if _stands_after(view, told, "there", sentence, start)}
    by = {state for start, state in mentions if _stands_after(view, told, "attack", sentence, start)}
    if not there and len(by) == 1 and main[0] != main[1]:
        there = set(main) - by
    return there.pop() if len(there) == 1 and not there & by else None


def _stands_after(view: View, told: Cues, kind: str, sentence: Sentence, start: int) -> bool:
    return told.spot(kind, words_between(view, sentence.start, start)[-1:]) is not None
