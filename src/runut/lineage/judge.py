"""Decides from aligned sentences whether one report rests on another, or both on the same words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum
from typing import Literal

from runut.lineage.align import LITERAL, Match, weight
from runut.lineage.meaning import echoes
from runut.lineage.rarity import Story
from runut.lineage.sheet import Sheet, same_form, same_page

Kind = Literal["copy", "rewrite", "translation", "quotation", "common origin", "version"]

QUOTE = 0.5  # a sentence with more of it in quotation marks is the words of a third party
COPIED = 0.6  # mean share of shared shingles from which a rewrite is a copy
RETOLD = 0.3  # below which it is told in other words throughout
REFILLED = 0.25  # share of what is told that stands in sentences whose numbers were changed: a form
CLOSE = 0.5  # likeness of sentences that are then still taken for the same
HEAD = 2  # sentences of a report of which readers get no more than the head
ECHOED = 3  # sentences of a text in other words that must say the same by their vectors, if there are any
TAKEN = 0.5  # share of shared shingles from which its one sentence was taken over
CONTAINED = 0.6  # share of the later report that the earlier must hold to be its source


@dataclass(frozen=True, slots=True)
class Bar:
    """What is asked before two reports are said to share their text: `strength` of the sentences outside
    quotation marks, how many they are, and the share of one report's substance that stands in the other."""

    strength: float
    sentences: int
    coverage: float


OPEN = Bar(30.0, 3, 0.20)  # nothing else speaks for it
NAMED = Bar(18.0, 2, 0.12)  # one credits the other, or both credit the same agency
FREE = Bar(40.0, 3, 0.15)  # nor are the words the same: by close matches in one order only
MOST = Bar(60.0, 4, 0.35)  # unless most of a report is retold
LONG = Bar(60.0, 4, 0.10)  # much text in the same words, though little of long reports
PASSAGE = Bar(12.0, 3, 0.0)  # neighbouring sentences in the same words: some paragraphs of one text
BRIEF = Bar(18.0, 1, 0.35)  # a report of one or two sentences, which another outlet has too
SPOKEN = Bar(15.0, 2, 0.25)  # with the quotes in the same words: whole passages of the same statement
FOREIGN = Bar(80.0, 5, 0.30)  # two languages, by names and numbers only


@dataclass(frozen=True, slots=True)
class Finding:
    """`forward`: `theirs` is the source of `ours`; None if the direction is not known."""

    kind: Kind
    forward: bool | None
    matches: tuple[Match, ...]
    score: float
    reasons: tuple[str, ...]


def judge(ours: Sheet, theirs: Sheet, matches: Sequence[Match], story: Story) -> Finding | None:
    """What the matches of two reports say of their lineage; None if nothing that is not chance."""
    if same_page(ours, theirs):
        return _version(matches)
    plain = tuple(match for match in matches if match.quoted < QUOTE)
    told = tuple(match for match in plain if not match.refilled)
    if same_form(ours, theirs) or _strength(told) < (1 - REFILLED) * _strength(plain):
        return _quotation(matches)
    strength = _strength(told)
    covered = (_coverage(ours, matches, story, True), _coverage(theirs, matches, story, False))
    verbatim = _mean_verbatim(matches)
    bar = _bar_met(ours, theirs, matches, Bar(strength, len(told), max(covered)), verbatim)
    if bar is None:
        return _quotation(matches)
    forward = direction(ours, theirs, covered)
    kind = _kind(ours, theirs, verbatim, forward)
    reasons = (
        f"{len(matches)} aligned sentences, {len(told)} of them outside quotation marks",
        f"they make up {covered[0]:.0%} and {covered[1]:.0%} of the two reports",
        f"{verbatim:.0%} of their wording is the same",
        bar,
    )
    return Finding(kind, forward, tuple(matches), strength / (strength + OPEN.strength), reasons)


def _version(matches: Sequence[Match]) -> Finding | None:
    """Two states of one page, whatever was changed in it; `ours` is the later."""
    if not matches:
        return None
    strength = _strength(matches)
    reasons = ("one address", f"{len(matches)} aligned sentences")
    return Finding("version", True, tuple(matches), strength / (strength + OPEN.strength), reasons)


def _bar_met(ours: Sheet, theirs: Sheet, matches: Sequence[Match], found: Bar, verbatim: float) -> str | None:
    """Which bar the finding clears, in words."""
    if ours.language != theirs.language:
        alike = _clears(found, FOREIGN) and _ordered(matches)
        return "names and numbers in the same order" if alike else None
    shared = sorted(ours.agencies & theirs.agencies)
    named = shared or _credits(ours, theirs) or _credits(theirs, ours)
    if named and _clears(found, NAMED):
        return f"both credit {', '.join(shared)}" if shared else "one credits the other"
    if verbatim < RETOLD:
        return _retold(ours, theirs, matches, found.coverage)
    if _clears(found, OPEN):
        return "no commonplaces of the story"
    if verbatim >= COPIED and _clears(found, LONG):
        return "long passages in the same words"
    if _passage(matches):
        return "neighbouring sentences in the same words"
    if verbatim >= COPIED and len(matches) >= OPEN.sentences and _clears(found, SPOKEN):
        return "quotes and their setting in the same words"
    brief = min(len(ours.lines), len(theirs.lines)) <= HEAD and ours.outlet != theirs.outlet
    if brief and verbatim >= TAKEN and _clears(found, BRIEF):
        return "much of a brief report in the same words"
    return None


def _passage(matches: Sequence[Match]) -> bool:
    """Whether sentences that stand side by side in both reports say enough outside quotation marks: three as
    much as PASSAGE; two, of which one may be quoted, as much as OPEN."""
    run: list[Match] = []
    for match in matches:
        if match.refilled or match.verbatim < LITERAL:
            continue
        beside = run and match.ours - run[-1].ours <= 2 and 0 < match.theirs - run[-1].theirs <= 2
        run = [*run, match] if beside else [match]
        told = [one for one in run if one.quoted < QUOTE]
        strength = _strength(told)
        if _clears(Bar(strength, len(told), 0.0), PASSAGE) or (len(run) > 1 and strength >= OPEN.strength):
            return True
    return False


def _retold(ours: Sheet, theirs: Sheet, matches: Sequence[Match], coverage: float) -> str | None:
    """Two reporters may say the same of one event, but not sentence after sentence in one order."""
    close = [
        match for match in matches if match.quoted < QUOTE and match.likeness >= CLOSE and not match.refilled
    ]
    found = Bar(sum(match.strength for match in close), len(close), coverage)
    if not _echoed(ours, theirs, matches):
        return None
    if _clears(found, FREE) and _ordered(close):
        return "retold closely, in the same order"
    return "retold for the most part" if _clears(found, MOST) else None


def _echoed(ours: Sheet, theirs: Sheet, matches: Sequence[Match]) -> bool:
    """Whether the vectors agree that enough of these matches say the same; where there are none, yes."""
    if not all(any(line.vector for line in sheet.lines) for sheet in (ours, theirs)):
        return True
    said = {(echo.ours, echo.theirs) for echo in echoes(ours, theirs)}
    return sum((match.ours, match.theirs) in said for match in matches if match.quoted < QUOTE) >= ECHOED


def _clears(found: Bar, bar: Bar) -> bool:
    return (
        found.strength >= bar.strength and found.sentences >= bar.sentences and found.coverage >= bar.coverage
    )


def _ordered(matches: Sequence[Match]) -> bool:
    """Whether most neighbouring matches keep the order of the other report."""
    steps = list(pairwise(matches))
    return sum(one.theirs < other.theirs for one, other in steps) * 3 >= len(steps) * 2


def _quotation(matches: Sequence[Match]) -> Finding | None:
    """Both quote the same words: one long match in quotation marks is enough."""
    spoken = tuple(m for m in matches if m.quoted >= QUOTE and m.likeness >= 0.5 and m.surprise >= 10.0)
    if not spoken:
        return None
    best = max(match.likeness for match in spoken)
    return Finding("quotation", None, spoken, best, (f"{len(spoken)} quoted sentences in like words",))


def _coverage(sheet: Sheet, matches: Sequence[Match], story: Story, ours: bool) -> float:
    """The share of a report's substance that stands in its matches."""
    weights = [weight(line.features, story) for line in sheet.lines]
    held = sum(weights[match.ours if ours else match.theirs] * match.likeness for match in matches)
    return held / (sum(weights) or 1.0)


def _strength(matches: Sequence[Match]) -> float:
    return fsum(match.strength for match in matches)


def _mean_verbatim(matches: Sequence[Match]) -> float:
    whole = _strength(matches)
    return sum(match.verbatim * match.strength for match in matches) / whole if whole else 0.0


def direction(ours: Sheet, theirs: Sheet, covered: tuple[float, float]) -> bool | None:
    """True if `theirs` is the source: it is credited, or it came out earlier and holds most of the other."""
    credits = (_credits(ours, theirs), _credits(theirs, ours))
    if credits[0] != credits[1]:
        return credits[0]
    if not ours.published or not theirs.published or ours.published == theirs.published:
        return None
    forward = theirs.published < ours.published
    return forward if covered[0 if forward else 1] >= CONTAINED else None


def _credits(ours: Sheet, theirs: Sheet) -> bool:
    """Whether `ours` names the outlet of `theirs` as an origin; its own says nothing."""
    return theirs.source is not None and theirs.source != ours.source and theirs.source in ours.credited


def _kind(ours: Sheet, theirs: Sheet, verbatim: float, forward: bool | None) -> Kind:
    if forward is None:
        return "common origin"
    if ours.language != theirs.language:
        return "translation"
    return "copy" if verbatim >= COPIED else "rewrite"
