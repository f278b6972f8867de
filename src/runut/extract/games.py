"""Reports of games, whose meetings, strikes and quarrels are no acts of states."""

from collections.abc import Sequence

from runut.extract.clauses import Line

LEAST = 3  # sentences of games in a report of games
SHARE = 0.4  # of its sentences


def tells_of_games(line: Line) -> bool:
    """Whether teams play in a sentence (`held the hosts to a draw in the semi-final`)."""
    return any(line.is_a(i, "contest") for i in range(len(line.words)))


def is_of_games(lines: Sequence[Line]) -> bool:
    """Whether a report is about games: much of it names players, matches or leagues."""
    told = sum(
        any(line.is_a(i, "contest") or line.is_a(i, "game") for i in range(len(line.words))) for line in lines
    )
    return told >= max(LEAST, SHARE * len(lines))
