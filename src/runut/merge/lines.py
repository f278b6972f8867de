"""A report's sentences as words, worked out once for all who look for something in them."""

from dataclasses import dataclass

from runut.merge.cues import Phrase
from runut.model import Sentence, Span, Token
from runut.model.view import View


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its words."""

    number: int  # of the sentence in its report
    sentence: Sentence
    tokens: tuple[Token, ...]
    words: Phrase  # lower case, one a token

    def span(self, report: str, start: int, end: int) -> Span:
        """The words from `start` to before `end`."""
        return Span(report, self.tokens[start].start, self.tokens[end - 1].end)


def lines(view: View) -> tuple[Line, ...]:
    """All sentences of a report, in order."""
    found = []
    for number, sentence in enumerate(view.sentences):
        tokens = tuple(view.tokens[at] for at in view.tokens_in(sentence.start, sentence.end))
        found.append(Line(number, sentence, tokens, tuple(view.words(token).lower() for token in tokens)))
    return tuple(found)
