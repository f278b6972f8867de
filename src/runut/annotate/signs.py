"""What the encoder says of a report, as layers: syntax, persons whom no table has, signs of acts and of
statements, the parts of mentions in acts, and vectors of sentences. One pass a sentence.

Scores are kept with three digits, so that a rounding difference between machines does not reach a record.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

import numpy as np
from numpy.typing import NDArray

from runut.encoder import Encoder, Sheet, packed
from runut.model import Mention, Part, Report, Role, Sentence, Sign, Token
from runut.model.view import Layer

LIKELY = 0.05  # probability from which a type of act is kept for a word
MAYBE = 0.2  # probability from which a word is kept as content of a statement
SURE = 0.8  # mean probability from which a person's name is taken from the encoder alone

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Seen:
    """One sentence: its index, its tokens (indexes into the report's) and its sheet."""

    sentence: int
    tokens: range
    sheet: Sheet


def look(
    encoder: Encoder, report: Report, sentences: Sequence[Sentence], tokens: Sequence[Token]
) -> list[Seen]:
    """A sheet for each sentence that holds words, in order."""
    layer = Layer(tokens)
    inside = [layer.within(sentence.start, sentence.end) for sentence in sentences]
    filled = [(number, one) for number, one in enumerate(inside) if len(one)]
    words = [[report.text[tokens[i].start : tokens[i].end] for i in one] for _, one in filled]
    return [Seen(*one, sheet) for one, sheet in zip(filled, encoder.read(words), strict=True)]


def vectors(sentences: Sequence[Sentence], seen: Sequence[Seen]) -> tuple[bytes, ...]:
    """Each sentence's vector, packed; none where the encoder saw nothing."""
    found = {one.sentence: packed(one.sheet.vector) for one in seen}
    return tuple(found.get(number, b"") for number in range(len(sentences))) if seen else ()


def syntax(tokens: Sequence[Token], seen: Sequence[Seen]) -> tuple[Token, ...]:
    """The tokens with part of speech, head (an index into the report's tokens) and relation."""
    done = list(tokens)
    for one in seen:
        first = one.tokens.start
        for at, head in enumerate(one.sheet.heads):
            done[first + at] = replace(
                done[first + at],
                upos=one.sheet.upos[at],
                head=-1 if head < 0 else first + head,
                deprel=one.sheet.relations[at],
            )
    return tuple(done)


def persons(report: Report, tokens: Sequence[Token], seen: Sequence[Seen]) -> tuple[str, ...]:
    """Full names of persons as the report writes them, each once."""
    found: dict[str, None] = {}
    for one in seen:
        for tagged in one.sheet.spans("names"):
            if tagged.label == "PER" and tagged.score >= SURE:
                start, end = _range(one, tokens, tagged.start, tagged.end)
                words = report.text[start:end]
                if all(word[0].isupper() for word in words.split()):
                    found[words] = None
    return tuple(found)


def signs(tokens: Sequence[Token], seen: Sequence[Seen]) -> tuple[Sign, ...]:
    """All signs, by start."""
    found = [sign for one in seen for sign in (*_acts(one, tokens), *_speech(one, tokens))]
    return tuple(sorted(found, key=lambda sign: (sign.start, sign.end, sign.kind, -sign.score)))


def _range(one: Seen, tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    start = one.tokens.start
    return tokens[start + first].start, tokens[start + last - 1].end


def _acts(one: Seen, tokens: Sequence[Token]) -> Iterator[Sign]:
    """The likely types of each word, as an act's first word or a later one, and the status of such an act."""
    logs, labels = one.sheet.scores, one.sheet.labels
    for at, row in enumerate(np.exp(logs["acts"])):
        odds: dict[str, float] = {}
        for label, odd in zip(labels["acts"][1:], row[1:], strict=True):
            odds[label[2:]] = odds.get(label[2:], 0.0) + float(odd)
        token = tokens[one.tokens.start + at]
        likely = [name for name, odd in odds.items() if odd >= LIKELY]
        for name in likely:
            yield Sign(token.start, token.end, "act", name, round(odds[name], 3))
        if likely:
            yield Sign(token.start, token.end, "status", *_best(one.sheet, "status", at))


def _best(sheet: Sheet, head: str, at: int) -> tuple[str, float]:
    """The likeliest label of a word and its probability."""
    row = sheet.scores[head][at]
    best = int(row.argmax())
    return sheet.labels[head][best], round(float(np.exp(row[best])), 3)


def _speech(one: Seen, tokens: Sequence[Token]) -> Iterator[Sign]:
    for tagged in one.sheet.spans("speech"):
        start, end = _range(one, tokens, tagged.start, tagged.end)
        score = round(tagged.score, 3)
        if tagged.label == "CUE":
            yield Sign(start, end, "cue", _best(one.sheet, "saying", tagged.start)[0], score)
        elif tagged.label == "SOURCE":
            yield Sign(start, end, "source", "", score)
    odds, first = _content(one.sheet)
    for low, high in _runs(odds, first):
        yield Sign(*_range(one, tokens, low, high), "content", "", round(float(odds[low:high].mean()), 3))


def _content(sheet: Sheet) -> tuple[Floats, Floats]:
    """For each word the probability that it is content, and that it opens one."""
    labels, odds = sheet.labels["speech"], np.exp(sheet.scores["speech"])
    opens, goes_on = odds[:, labels.index("B-CONTENT")], odds[:, labels.index("I-CONTENT")]
    return opens + goes_on, opens


def _runs(odds: Floats, first: Floats) -> Iterator[tuple[int, int]]:
    """Runs of words that may be content, parted where a word rather opens one than goes on."""
    start = 0
    for at in range(len(odds) + 1):
        inside = at < len(odds) and odds[at] >= MAYBE
        if start < at and odds[at - 1] >= MAYBE and not (inside and first[at] < odds[at] / 2):
            yield start, at
        if not inside or first[at] >= odds[at] / 2:
            start = at if inside else at + 1


def parts(
    tokens: Sequence[Token], mentions: Sequence[Mention], seen: Sequence[Seen], acts: Sequence[Sign]
) -> tuple[Part, ...]:
    """The likeliest part of each mention in each act of its sentence; a mention is read by its first word."""
    triggers = {sign.start for sign in acts if sign.kind == "act"}
    starts = Layer(mentions)
    found: list[Part] = []
    for one in seen:
        first, last = one.tokens.start, one.tokens.stop
        named = {
            token - first: index
            for index in starts.within(tokens[first].start, tokens[last - 1].end)
            if (token := _token(tokens, range(first, last), mentions[index].start)) is not None
        }
        for at in (i for i in range(last - first) if tokens[first + i].start in triggers):
            for token, index in named.items():
                row = one.sheet.roles[at, token]
                best = int(row.argmax())
                role = cast(Role, one.sheet.labels["roles"][best])
                found.append(Part(tokens[first + at].start, index, role, round(float(row[best]), 3)))
    return tuple(found)


def _token(tokens: Sequence[Token], inside: range, offset: int) -> int | None:
    """The token of a sentence that holds a character."""
    at = bisect_right(tokens, offset, inside.start, inside.stop, key=lambda token: token.start) - 1
    return at if at >= inside.start and offset < tokens[at].end else None
