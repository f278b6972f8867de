"""A report as lineage reads it: its sentences as bags of features and as shingles, without its text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from sys import intern
from zlib import crc32

from runut.lang.shares import FLOOR, share_of
from runut.lineage.address import page
from runut.model import Reading, Sentence, Span, Time, Token
from runut.model.view import CERTAIN, Ranged, View

SHINGLE = 4  # words
WINDOW = 4  # of so many neighbouring shingles one is kept
NAMES = frozenset(("state", "demonym", "capital", "government", "body", "person"))
SAME_TEXT = 0.4  # share of the shorter report's shingles
NEW_TITLE = 3.0  # so many words in all to each that both have: titles of one form have no more
WORD = re.compile(r"[^\W_]+(?:[.,:][0-9]+)*")
LEAST = 4  # features; a shorter sentence says too little to be recognised


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence. `features` are its distinct words as stems, its numbers, name parts and `@` with the id
    of whom a name means; `names` those that stand with a capital, a digit or `@`; `shingles` hashes of all
    runs of four words, `kept` those that the index holds; `quoted` is the share of its characters that stand
    in quotation marks."""

    span: Span
    features: frozenset[str]
    names: frozenset[str]  # the features that every language writes alike
    shingles: frozenset[int]
    kept: tuple[int, ...]
    quoted: float
    numbers: frozenset[str]  # amounts and dates by value, and other words that open with a digit
    vector: bytes = b""  # as the encoder packed it; empty where tables read alone


@dataclass(frozen=True, slots=True)
class Sheet:
    """One report. `words` maps each feature to the share of all texts that hold it, as far as tables tell."""

    report: str
    published: str | None
    outlet: str | None
    language: str
    lines: tuple[Line, ...]
    source: str | None  # the outlet's usual name, as a credit would give it
    credited: frozenset[str]  # usual names of the origins it credits for its words
    agencies: frozenset[str]  # those of them that are known outlets; others are speakers, whom all may quote
    words: dict[str, float]
    kept: frozenset[int]  # shingles of all lines that the index holds
    title: frozenset[str] = frozenset()  # its words and numbers
    page: str | None = None  # its address, as compared


def sheet(reading: Reading, outlets: Mapping[str, str]) -> Sheet:
    """The sheet of one reading; captions and credit lines are left out. `outlets` gives the usual name for
    each bare name or domain of an outlet."""
    view = View(reading)
    words: dict[str, float] = {}
    lines = []
    packs = reading.annotation.vectors or [b""] * len(view.sentences)
    for sentence, vector in zip(view.sentences, packs, strict=True):
        if view.blocks[sentence.block].kind in ("caption", "credit"):
            continue
        line = _line(view, sentence, words)
        if line is not None:
            lines.append(replace(line, vector=vector))
    report = reading.report
    credited = {credit.origin for credit in report.credits if credit.form != "photo"}
    return Sheet(
        report.id,
        report.published.value,
        report.outlet,
        report.language,
        tuple(lines),
        usual(report.outlet, outlets) if report.outlet else None,
        frozenset(usual(origin, outlets) for origin in credited),
        frozenset(outlets[bare(origin)] for origin in credited if bare(origin) in outlets),
        words,
        frozenset(key for line in lines for key in line.kept),
        frozenset(WORD.findall((report.title or "").lower())),
        page(report.url),
    )


def same_text(one: Sheet, other: Sheet) -> bool:
    """Whether much of the shorter report stands in the other in the same words."""
    least = min(len(one.kept), len(other.kept))
    return least > 0 and len(one.kept & other.kept) >= SAME_TEXT * least


def same_page(one: Sheet, other: Sheet) -> bool:
    """Whether both were taken from one address."""
    return one.page is not None and one.page == other.page


def same_form(one: Sheet, other: Sheet) -> bool:
    """Whether an outlet fills in one form for both: their titles differ in their numbers."""
    titles = (one.title - other.title, other.title - one.title)
    alike = len(one.title | other.title) <= NEW_TITLE * len(one.title & other.title)
    return one.outlet == other.outlet and alike and all(any(map(_digits, words)) for words in titles)


def _digits(word: str) -> bool:
    return any(map(str.isdigit, word))


def refilled(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether each of two sets of numbers holds some that the other lacks, and at most half are in both."""
    common = ours & theirs
    return 2 * len(common) <= min(len(ours), len(theirs)) and not ours <= theirs and not theirs <= ours


def _line(view: View, sentence: Sentence, words: dict[str, float]) -> Line | None:
    features: set[str] = set()
    names: set[str] = set()
    run: list[str] = []
    known = _known(view, sentence)
    for index in view.tokens_in(sentence.start, sentence.end):
        token = view.tokens[index]
        text = view.words(token)
        if not any(character.isalnum() for character in text):
            continue
        run.append(text.lower())
        meant = known.get(token.start)
        for stem, form in [(meant, meant)] if meant else _stems(token, text):
            stem = intern(stem)
            words[stem] = max(words.get(stem, FLOOR), share_of(stem, form))
            features.add(stem)
            if meant or text[0].isupper() or text[0].isdigit():
                names.add(stem)
    if len(features) < LEAST:
        return None
    shingles = [crc32(" ".join(run[at : at + SHINGLE]).encode()) for at in range(len(run) - SHINGLE + 1)]
    span = view.span(sentence.start, sentence.end)
    quoted = _quoted(view, span)
    numbers = _numbers(view, span)
    return Line(
        span, frozenset(features), frozenset(names), frozenset(shingles), winnow(shingles), quoted, numbers
    )


def _numbers(view: View, span: Span) -> frozenset[str]:
    """Amounts by value and dates by month, day and year, so that no spelling hides that two are one
    (`(19/6)`, `19 June 2025`), and other words with a digit first. When a dispatch came says nothing."""
    words = [view.tokens[index] for index in view.tokens_in(span.start, span.end)]
    figures = [word for word in words if view.words(word)[0].isdigit()]
    days = [
        day
        for day in view.times_in(span.start, span.end)
        if day.type == "DATE" and day.value and any(_overlap(day, word) for word in figures)
    ]
    sums = [
        sum for sum in view.amounts_in(span.start, span.end) if not any(_overlap(sum, day) for day in days)
    ]
    taken: tuple[Ranged, ...] = (*days, *sums)
    free = (word for word in figures if not any(_overlap(word, told) for told in taken))
    dated = (part for day in days if not day.dispatch for part in _parts(day, view.words(day)))
    return frozenset((*(sum.value for sum in sums), *dated, *map(view.words, free)))


def _parts(day: Time, written: str) -> Iterator[str]:
    """The year of a date if it is written, and month and day: a year that is understood is another where an
    old text is printed anew."""
    year, _, rest = (day.value or "").partition("-")
    if rest:
        yield rest
    if not rest or year in written:
        yield year


def _overlap(one: Ranged, other: Ranged) -> bool:
    return one.start < other.end and other.start < one.end


def _known(view: View, sentence: Sentence) -> dict[int, str]:
    """For each token start that belongs to a name whose bearer is known: `@` and the bearer's id."""
    found = {}
    for index in view.mentions_in(sentence.start, sentence.end):
        mention = view.mentions[index]
        link = view.links[index]
        if mention.kind in NAMES and len(link.entities) == 1 and link.score >= CERTAIN:
            for token in view.tokens_in(mention.start, mention.end):
                found[view.tokens[token].start] = f"@{link.entities[0]}"
    return found


def _stems(token: Token, text: str) -> Iterable[tuple[str, str]]:
    """The features of one token: a compound name gives each of its parts, a number its digits alone."""
    if text[0].isdigit():
        return [(digits := "".join(filter(str.isalnum, text.lower())), digits)]
    if "-" in text:
        return [(part, part) for part in text.lower().split("-") if part]
    return [(token.lemma.lower() or text.lower(), text.lower())]


def _quoted(view: View, span: Span) -> float:
    inside = sum(
        max(0, min(quote.end, span.end) - max(quote.start, span.start))
        for quote in view.quotes
        if quote.start < span.end and quote.end > span.start
    )
    return inside / (span.end - span.start)


def winnow(shingles: list[int]) -> tuple[int, ...]:
    """The least hash of every window of neighbours (Schleimer, Wilkerson, Aiken 2003): any shared run of
    SHINGLE + WINDOW - 1 words is sure to share a kept hash."""
    if not shingles:
        return ()
    ends = range(max(1, len(shingles) - WINDOW + 1))
    return tuple(sorted({min(shingles[at : at + WINDOW]) for at in ends}))


def usual(name: str, outlets: Mapping[str, str]) -> str:
    """The usual name of an outlet or agency; of an unknown one its bare name."""
    return outlets.get(bare(name), bare(name))


@cache
def bare(name: str) -> str:
    """An outlet's or agency's name as compared: lower-case letters and digits, without a domain's end."""
    labels = [label for label in name.lower().removeprefix("www.").split(".") if label]
    whole = len(labels) > 1 and " " not in name
    return "".join(character for character in (labels[0] if whole else name.lower()) if character.isalnum())
