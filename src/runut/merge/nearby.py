"""Which mentions can be one act by their times, found without trying every pair.

A mention reaches over some days: about its date, or, if it tells none, about its report's day. Two mentions
whose reaches do not meet are never one act."""

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from typing import Protocol, TypeVar

from runut.merge.periods import Period

WEEK = 7  # days by which two dates of one act may differ
PAST = 31  # days after which an act is no news
ALWAYS = (0, 1 << 31)

Reach = tuple[int, int]  # first and last day, as ordinals


class Timed(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def reach(self) -> Reach: ...


T = TypeVar("T", bound=Timed)


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


def nearby(told: Iterable[T]) -> Iterator[tuple[T, T]]:
    """The pairs that meet, each once, the lesser id first."""
    open_: list[tuple[int, str, T]] = []  # those whose last day is not yet past, the soonest over first
    for one in sorted(told, key=lambda one: (one.reach[0], one.id)):
        while open_ and open_[0][0] < one.reach[0]:
            heappop(open_)
        for _, id, other in open_:
            yield (one, other) if one.id < id else (other, one)
        heappush(open_, (one.reach[1], one.id, one))
