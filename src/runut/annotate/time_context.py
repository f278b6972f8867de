"""Where a time stands: its sentence and paragraph, its quotation, and the cues that say what it dates."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

import regex

from runut.annotate import quotes
from runut.lang import Pack
from runut.model import Report

SENTENCE_END = regex.compile(r"\n|(?<=[.!?]|[.!?][\"”’')\]])[ \t]+(?=[\"“‘(]?\p{Lu})")
WORD = regex.compile(r"[^\W_]+(?:-[^\W_]+)*")
FUTURE_REACH = 120  # characters before a time within which a word of futurity still governs it
DISPATCH_REACH = 110
LONG_LINE = 4000


@dataclass(frozen=True, slots=True)
class Cues:
    """Compiled words of `times_cues`; `after_dispatch` meets a cue of speech right after a time."""

    future: "regex.Pattern[str]"
    until: "regex.Pattern[str]"
    dispatch: "regex.Pattern[str]"
    after_dispatch: "regex.Pattern[str]"
    barrier: "regex.Pattern[str]"
    filler: frozenset[str]
    dating: "regex.Pattern[str]"
    aside: "regex.Pattern[str]"


def load_cues(pack: Pack) -> Cues:
    words: dict[str, list[str]] = {
        "future": [],
        "until": [],
        "dispatch": [],
        "barrier": [],
        "filler": [],
        "dating": [],
        "aside": [],
    }
    for row in pack.rows("times_cues"):
        words[row["kind"]] += row.several("forms")
    either = {kind: _either(forms) for kind, forms in words.items()}
    return Cues(
        future=regex.compile(either["future"]),
        until=regex.compile(either["until"] + r"[ \u00a0](?:\p{Ll}{2,4}[ \u00a0])?$"),
        dispatch=regex.compile(either["dispatch"]),
        after_dispatch=regex.compile(r"[\s,]{1,3}" + either["dispatch"]),
        barrier=regex.compile(either["barrier"]),
        aside=regex.compile(either["aside"]),
        dating=regex.compile(r"(?<![,:;\"”] )" + either["dating"] + r"[ \u00a0]$"),
        filler=frozenset(form.casefold() for form in words["filler"]),
    )


def _either(forms: Iterable[str]) -> str:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    # A name may be glued to its end where a page lost the space around a link.
    return r"(?<![^\W_])(?i:" + "|".join(map(regex.escape, ordered)) + r")(?![\p{Ll}\d])"


@dataclass(frozen=True, slots=True)
class Frame:
    """The text cut into sentences (start offsets) and quotations."""

    text: str
    sentences: tuple[int, ...]
    quotes: tuple[tuple[int, int], ...]

    def sentence(self, at: int) -> int:
        return bisect_right(self.sentences, at) - 1

    def start(self, at: int) -> int:
        return self.sentences[self.sentence(at)]

    def paragraph(self, at: int) -> tuple[int, int]:
        """Start and end of the line around `at`, or of its near part if it is very long."""
        low, high = max(0, at - LONG_LINE), min(len(self.text), at + LONG_LINE)
        begin, end = self.text.rfind("\n", low, at), self.text.find("\n", at, high)
        return max(begin + 1, low), high if end < 0 else end

    def quoted(self, at: int) -> bool:
        index = bisect_right(self.quotes, (at, len(self.text))) - 1
        return index >= 0 and self.quotes[index][0] <= at < self.quotes[index][1]

    def is_future(self, at: int, cues: Cues) -> bool:
        """A word of futurity stands before, in the same sentence and quotation."""
        begin = max(self.start(at), at - FUTURE_REACH)
        if not self.quoted(at):
            index = bisect_right(self.quotes, (at, at)) - 1
            begin = max(begin, self.quotes[index][1] if index >= 0 else 0)
        return cues.future.search(self.text, begin, at) is not None

    def is_limit(self, at: int, cues: Cues) -> bool:
        """A word for `until` stands right before, but for a preposition."""
        return cues.until.search(self.text, max(0, at - 24), at) is not None

    def is_dated(self, at: int, cues: Cues) -> bool:
        """A word that ties a time to the act before it stands right before (`struck on Monday, …`)."""
        return cues.dating.search(self.text, max(0, at - 24), at) is not None

    def is_dispatch(self, start: int, end: int, cues: Cues) -> bool:
        """The time says when something was said or reported, not when it happened."""
        if self.quoted(start):
            return False
        parted = self.text[end : end + 1] == "," and self.is_dated(start, cues)
        if cues.after_dispatch.match(self.text, end) and not parted:
            return not self.is_future(start, cues)  # `will meet on Friday, according to …`
        begin = max(self.start(start), start - DISPATCH_REACH)
        found = list(cues.dispatch.finditer(self.text, begin, start))
        if not found:
            return False
        between = cues.aside.sub(" ", self.text[found[-1].end() : start])
        if cues.barrier.search(between) or '"' in between or "“" in between:
            return False
        if between.rstrip().endswith((",", "(")):
            return True
        return all(word[0].isupper() or word.casefold() in cues.filler for word in WORD.findall(between))


def frame(report: Report) -> Frame:
    """A report's text, cut by a plain rule: no cue reaches beyond what looks like the end of a sentence."""
    sentences = (0, *(found.end() for found in SENTENCE_END.finditer(report.text)))
    return Frame(report.text, sentences, tuple((one.start, one.end) for one in quotes.find(report)))
