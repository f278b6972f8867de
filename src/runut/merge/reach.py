"""The days that a mention can be of: about its date, or, if it tells none, about its report's day.

Two mentions whose days do not meet are never one act."""

from typing import Protocol

from runut.merge.periods import Period

WEEK = 7  # days by which two dates of one act may differ
PAST = 31  # days after which an act is no news
ALWAYS = (0, 1 << 31)

Reach = tuple[int, int]  # first and last day, as ordinals


class Timed(Protocol):
    @property
    def reach(self) -> Reach: ...


def reach(date: Period | None, published: Period | None, lasting: bool) -> Reach:
    """The days of a mention; `lasting` if it is told as going on or as a course of acts, which may have begun
    long before."""
    if date is not None:
        return date.first.toordinal(), date.last.toordinal() + WEEK
    if published is None:
        return ALWAYS
    first, last = published.first.toordinal(), published.last.toordinal()
    return (ALWAYS[0] if lasting else first - PAST), last + PAST


def meet(one: Timed, other: Timed) -> bool:
    return one.reach[0] <= other.reach[1] and other.reach[0] <= one.reach[1]
