"""The scoreboard: who is counted, from which count on, and beside what."""

from dataclasses import replace

import pytest

from dossier_fixture import material
from runut.dossier import Material, compose
from runut.dossier.scores import LEAST, interval
from runut.model import Line, Outcome


def many(count: int, came: int) -> Material:
    """The made-up material with so many expectations of its one planned visit, and how many came about."""
    plain = material()
    (first,) = plain.outcomes
    verdicts = ["happened"] * came + ["not seen"] * (count - came)
    copies: list[Outcome] = [
        replace(first, id=f"outcome-{number}", verdict=verdict, later=())  # type: ignore[arg-type]
        for number, verdict in enumerate(verdicts)
    ]
    return replace(plain, outcomes=tuple(copies))


def board(of: Material, language: str = "en") -> tuple[Line, ...]:
    dossier = compose(of, "BRA", "NOR", language=language)
    return next(section.lines for section in dossier.sections if section.name == "scores")


@pytest.mark.parametrize(("count", "shown"), [(LEAST - 1, False), (LEAST, True)])
def test_only_counts_that_mean_something_are_shown(count: int, shown: bool) -> None:
    assert bool(board(many(count, 3))) == shown


def test_from_the_least_count_on_no_interval_is_wider_than_half_the_scale() -> None:
    def widest(due: int) -> float:
        return max(high - low for came in range(due + 1) for low, high in [interval(came, due)])

    assert widest(LEAST) <= 0.5 < widest(LEAST - 1)


@pytest.mark.parametrize(
    ("came", "due", "low", "high"), [(0, 12, 0.0, 0.24), (6, 12, 0.25, 0.75), (12, 12, 0.76, 1.0)]
)
def test_wilsons_interval(came: int, due: int, low: float, high: float) -> None:
    assert interval(came, due) == pytest.approx((low, high), abs=0.006)


def test_what_is_still_open_counts_for_nobody() -> None:
    held = many(LEAST, 3)
    still = replace(held.outcomes[0], verdict="open")
    assert not board(replace(held, outcomes=(still, *held.outcomes[1:])))


@pytest.mark.parametrize(
    ("language", "words"), [("en", "3 of 12 expectations came about"), ("id", "3 dari 12 perkiraan terjadi")]
)
def test_a_line_counts_and_cites_each_expectation(language: str, words: str) -> None:
    line = board(many(LEAST, 3), language)[0]
    facts = dict(line.facts)
    assert words in line.text
    assert (facts["due"], facts["came"], facts["unseen"]) == ("12", "3", "9")
    assert line.cites
