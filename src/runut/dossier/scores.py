"""How expectations came out, by voice, state and outlet, beside how those of all others did."""

from collections import defaultdict
from dataclasses import dataclass, field
from math import sqrt

from runut.dossier.index import Index
from runut.dossier.scope import Scope
from runut.dossier.sources import Source, sources
from runut.dossier.words import Words
from runut.model import Line, Outcome

LEAST = 12  # from here on the interval is never wider than half the scale, whatever came out
SPREAD = 1.96  # standard deviations: 95 of 100 intervals hold the true share
KINDS = ("voice", "state", "outlet")
CAME = ("happened", "happened otherwise")
ENDED = ("contradicted", "cancelled", "refused")


@dataclass(slots=True)
class Score:
    """The expectations of one source that later reports could tell of, and how they came out."""

    due: list[Outcome] = field(default_factory=list)

    def count(self, *verdicts: str) -> int:
        return sum(each.verdict in verdicts for each in self.due)


def scores(scope: Scope, words: Words) -> tuple[Line, ...]:
    """One line for each source of this dossier's expectations that has enough of them in all reports."""
    here = {source for outcome in scope.outcomes for source in sources(scope.index, outcome)}
    if not here:
        return ()
    shown, everything = board(scope.index)
    return tuple(_line(scope, words, source, score, everything) for source, score in shown if source in here)


def board(index: Index) -> tuple[list[tuple[Source, Score]], Score]:
    """The sources with enough expectations, voices first, then states, then outlets, those with most first;
    and all expectations."""
    everything = Score([each for each in index.material.outcomes if each.verdict != "open"])
    found: dict[Source, Score] = defaultdict(Score)
    for outcome in everything.due:
        for source in sources(index, outcome):
            found[source].due.append(outcome)
    shown = [(source, score) for source, score in found.items() if len(score.due) >= LEAST]
    shown.sort(key=lambda pair: (KINDS.index(pair[0].kind), -len(pair[1].due), pair[0]))
    return shown, everything


def counted(score: Score, everything: Score) -> dict[str, int | float]:
    """What is told of a source: its counts, the bounds of its share, and the counts of all others."""
    due, came = len(score.due), score.count(*CAME)
    low, high = interval(came, due)
    return {
        "due": due,
        "came": came,
        "ended": score.count(*ENDED),
        "unseen": score.count("not seen"),
        "low": round(low, 2),
        "high": round(high, 2),
        "others": len(everything.due) - due,
        "base": everything.count(*CAME) - came,
    }


def interval(came: int, due: int) -> tuple[float, float]:
    """Wilson's interval for a share, 0..1, of `came` in `due` > 0."""
    share, square = came / due, SPREAD**2
    middle = (share + square / (2 * due)) / (1 + square / due)
    half = SPREAD * sqrt(share * (1 - share) / due + square / (4 * due**2)) / (1 + square / due)
    return max(0.0, middle - half), min(1.0, middle + half)


def _line(scope: Scope, words: Words, source: Source, score: Score, everything: Score) -> Line:
    told = counted(score, everything)
    facts = [("kind", source.kind), ("name", source.name), ("state", source.state)]
    facts += [(name, str(value)) for name, value in told.items()]
    text = words.say(
        "score.sentence",
        len(score.due),
        name=scored(words, source.kind, source.name, source.state),
        came=str(told["came"]),
        low=_percent(told["low"]),
        high=_percent(told["high"]),
    )
    if others := len(everything.due) - len(score.due):
        share = _percent(told["base"] / others)
        text = f"{text} {words.say('score.base', others, came=str(told['base']), share=share)}"
    records = [f"{source.kind}:{source.name}", *(each.id for each in score.due)]
    return scope.line(words, "scores", records, text, facts, [each.evidence[0] for each in score.due])


def scored(words: Words, kind: str, name: str, state: str) -> str:
    """A source by its usual name: a speaker's, all speakers of a state, or an outlet's."""
    if kind == "state":
        return words.say("score.state", state=words.inside(name))
    return words.speaker(name, state) if kind == "voice" else name


def _percent(share: float) -> str:
    return str(round(100 * share))
