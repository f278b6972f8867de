"""Report -> Annotation, and Doubts: sentences, tokens, quotes, mentions, times and amounts, as offsets."""

from collections.abc import Iterator
from dataclasses import dataclass

from runut.annotate import amounts, mentions, quotes, sentences, times, tokens
from runut.model import Amount, Annotation, Doubt, Mention, Report, Stage


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
    sums = amounts.find(tools.amounts[code], report)
    named = mentions.find(tools.mentions[code], report)
    yield Annotation(
        report.id,
        sentences.find(tools.sentences[code], report),
        tokens.find(report),
        tuple(mention for mention in named if not _counted(mention, sums)),
        when,
        sums,
        quotes.find(report),
    )
    yield from doubts


def _counted(mention: Mention, sums: tuple[Amount, ...]) -> bool:
    """Whether a name only says in which money a sum is told (`8 million US dollars`); its unit is a code."""
    money = (amount for amount in sums if amount.unit.isupper())
    return any(amount.start < mention.start and mention.end <= amount.end for amount in money)


STAGE: Stage[Tools, Report, Annotation | Doubt] = Stage("annotate", 1, load, run)
