"""Report -> Annotation, and Doubts: sentences, tokens, quotes, mentions, times and amounts, as offsets."""

from collections.abc import Iterator
from dataclasses import dataclass

from runut.annotate import amounts, mentions, quotes, sentences, times, tokens
from runut.model import Annotation, Doubt, Report, Stage


@dataclass(frozen=True, slots=True)
class Tools:
    """What each layer needs, by the pack's code."""

    sentences: dict[str, sentences.Splitter]
    mentions: dict[str, mentions.Names]
    times: dict[str, times.TimeTools]
    amounts: dict[str, amounts.AmountTools]


def load() -> Tools:
    return Tools(sentences.load(), mentions.load(), times.load(), amounts.load())


def run(tools: Tools, report: Report) -> Iterator[Annotation | Doubt]:
    """One Annotation, then the doubts."""
    code = report.language
    when, doubts = times.find(tools.times[code], report)
    yield Annotation(
        report.id,
        sentences.find(tools.sentences[code], report),
        tokens.find(report),
        mentions.find(tools.mentions[code], report),
        when,
        amounts.find(tools.amounts[code], report),
        quotes.find(report),
    )
    yield from doubts


STAGE: Stage[Tools, Report, Annotation | Doubt] = Stage("annotate", 1, load, run)
