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
ENDED = ("contradicted", "cancelled")


@dataclass(slots=True)
class Score:
    """The expectations of one source that later reports could tell of, and how they came out."""

    due: list[Outcome] = field(default_factory=list)

    def count(self, *verdicts: str) -> int:
        return sum(each.verdict in verdicts for each in self.due)


def scores(scope: Scope, words: Words) -> tuple[Line, ...]:
    """One line for each source of this dossier's expectations that has enough of them in all reports; voices
    first, then states, then outlets, those with most first."""
    here = {source for outcome in scope.outcomes for source in sources(scope.index, outcome)}
    everything = Score([each for each in scope.index.material.outcomes if each.verdict != "open"])
    found = _by_source(scope.index, everything)
    shown = [source for source in here if len(found[source].due) >= LEAST] if here else []
    shown.sort(key=lambda source: (KINDS.index(source.kind), -len(found[source].due), source))
    return tuple(_line(scope, words, source, found[source], everything) for source in shown)


def interval(came: int, due: int) -> tuple[float, float]:
    """Wilson's interval for a share, 0..1, of `came` in `due` > 0."""
    share, square = came / due, SPREAD**2
    middle = (share + square / (2 * due)) / (1 + square / due)
    half = SPREAD * sqrt(share * (1 - share) / due + square / (4 * due**2)) / (1 + square / due)
    return max(0.0, middle - half), min(1.0, middle + half)


def _by_source(index: Index, everything: Score) -> dict[Source, Score]:
    found: dict[Source, Score] = defaultdict(Score)
    for outcome in everything.due:
        for source in sources(index, outcome):
            found[source].due.append(outcome)
    return found


def _line(scope: Scope, words: Words, source: Source, score: Score, everything: Score) -> Line:
    due, came = len(score.due), score.count(*CAME)
    low, high = interval(came, due)
    others, base = len(everything.due) - due, everything.count(*CAME) - came
    facts = [
        ("kind", source.kind),
        ("name", source.name),
        ("state", source.state),
        ("due", str(due)),
        ("came", str(came)),
        ("ended", str(score.count(*ENDED))),
        ("unseen", str(score.count("not seen"))),
        ("low", f"{low:.2f}"),
        ("high", f"{high:.2f}"),
        ("others", str(others)),
        ("base", str(base)),
    ]
    text = words.say(
        "score.sentence",
        due,
        name=scored(words, source.kind, source.name, source.state),
        came=str(came),
        low=_percent(low),
        high=_percent(high),
    )
    if others:
        text = f"{text} {words.say('score.base', others, came=str(base), share=_percent(base / others))}"
    records = [f"{source.kind}:{source.name}", *(each.id for each in score.due)]
    return scope.line(words, "scores", records, text, facts, [each.evidence[0] for each in score.due])


def scored(words: Words, kind: str, name: str, state: str) -> str:
    """A source by its usual name: a speaker's, all speakers of a state, or an outlet's."""
    if kind == "state":
        return words.say("score.state", state=words.inside(name))
    return words.speaker(name, state) if kind == "voice" else name


def _percent(share: float) -> str:
    return str(round(100 * share))
