"""Report -> Annotation, and Doubts: sentences, tokens, quotes, mentions, times and amounts, as offsets.

Tables find all of these alone (`TABLES`); with the encoder (`ENCODER`) come syntax, persons whom no table
has, and signs of acts and statements for `extract`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from runut.annotate import amounts, mentions, quotes, sentences, signs, times, tokens
from runut.encoder import Encoder
from runut.model import Amount, Annotation, Doubt, Mention, Report, Stage


@dataclass(frozen=True, slots=True)
class Tools:
    """What each layer needs, by the pack's code."""

    sentences: dict[str, sentences.Splitter]
    mentions: dict[str, mentions.Names]
    times: dict[str, times.TimeTools]
    amounts: dict[str, amounts.AmountTools]
    encoder: Encoder | None


def load() -> Tools:
    """The tables alone."""
    return Tools(sentences.load(), mentions.load(), times.load(), amounts.load(), None)


def load_encoder() -> Tools:
    """The tables and the encoder; WeightsError if its weights cannot be used."""
    return replace(load(), encoder=Encoder.load())


def run(tools: Tools, report: Report) -> Iterator[Annotation | Doubt]:
    """One Annotation, then the doubts."""
    code = report.language
    when, doubts = times.find(tools.times[code], report)
    sums = amounts.find(tools.amounts[code], report)
    lines, words = sentences.find(tools.sentences[code], report), tokens.find(report)
    seen = signs.look(tools.encoder, report, lines, words) if tools.encoder else []
    named = tuple(
        mention
        for mention in mentions.find(tools.mentions[code], report, signs.persons(report, words, seen))
        if not _counted(mention, sums)
    )
    noticed = signs.signs(words, seen)
    yield Annotation(
        report.id,
        lines,
        signs.syntax(words, seen),
        named,
        when,
        sums,
        quotes.find(report),
        noticed,
        signs.parts(words, named, seen, noticed),
        signs.vectors(lines, seen),
    )
    yield from doubts


def _counted(mention: Mention, sums: tuple[Amount, ...]) -> bool:
    """Whether a name only says in which money a sum is told (`8 million US dollars`); its unit is a code."""
    money = (amount for amount in sums if amount.unit.isupper())
    return any(amount.start < mention.start and mention.end <= amount.end for amount in money)


TABLES: Stage[Tools, Report, Annotation | Doubt] = Stage("annotate", 4, load, run)
ENCODER: Stage[Tools, Report, Annotation | Doubt] = Stage("annotate", 7, load_encoder, run)
