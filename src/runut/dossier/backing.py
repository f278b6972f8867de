"""Who bears out each status, day and place of a line, and what the line is a part of: as facts, and in the
words of a language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from runut.dossier.dates import spoken
from runut.dossier.index import Index
from runut.dossier.words import Words
from runut.model import Backing, Event

FACT = "backing"
TIE = "tie"
BETWEEN = " | "
DONE = ("happened", "ongoing")
FEW = 3  # outlets that are named before the rest is left out


@dataclass(frozen=True, slots=True)
class Told:
    """One value of an attribute with those who tell it, as a fact of a line holds it."""

    attribute: str
    value: str
    origins: int
    reports: int
    outlets: tuple[str, ...]
    voices: tuple[str, ...]


def backing(group: Iterable[Event]) -> Iterator[tuple[str, str]]:
    """One fact for each value: attribute, value, how many origins, how many reports, outlets, voices."""
    held: dict[tuple[str, str], list[Backing]] = {}
    for event in group:
        for one in event.backing:
            held.setdefault((one.attribute, one.value), []).append(one)
    for (attribute, value), same in held.items():
        origins = {origin for one in same for origin in one.origins}
        reports = {report for one in same for report in one.reports}
        outlets = sorted({outlet for one in same for outlet in one.outlets})
        voices = sorted({voice for one in same for voice in one.voices})
        said = (attribute, value, str(len(origins)), str(len(reports)), ", ".join(outlets), ", ".join(voices))
        yield FACT, BETWEEN.join(said)


def told(facts: Iterable[str]) -> list[Told]:
    """The facts of `backing` read again."""
    parts = [fact.split(BETWEEN) for fact in facts]
    return [
        Told(attribute, value, int(origins), int(reports), _names(outlets), _names(voices))
        for attribute, value, origins, reports, outlets, voices in parts
    ]


def _names(listed: str) -> tuple[str, ...]:
    return tuple(listed.split(", ")) if listed else ()


def elsewhere(words: Words, facts: Iterable[str], status: str | None) -> str:
    """The statuses in which reports tell the act otherwise,, each with its count;
    empty where all tell the same."""
    statuses = [one for one in told(facts) if one.attribute == "status" and not _same(one.value, status)]
    others = [_counted(words, words.label("status", one.value), one) for one in statuses]
    return words.say("meta.also", list=words.listed(others)) if others else ""


def _same(one: str, other: str | None) -> bool:
    """What goes on has happened."""
    return one == other or (one in DONE and other in DONE)


def days(words: Words, facts: Iterable[str]) -> str:
    """The days that reports give for the act, each with its count; empty where they give one, or so many that
    the line tells a course of acts."""
    dated = [one for one in told(facts) if one.attribute == "date" and len(one.value) == len("2000-01-01")]
    if not 2 <= len(dated) <= FEW:
        return ""
    return words.say(
        "meta.days", list=words.listed([_counted(words, spoken(words, o.value), o) for o in dated])
    )


def ties(index: Index, group: Iterable[Event]) -> Iterator[tuple[str, str]]:
    """One fact for each event that the line's are a part of, stand within or follow: kind, id, date."""
    for tie in sorted({tie for event in group for tie in event.ties}, key=lambda tie: (tie.kind, tie.event)):
        other = index.events.get(tie.event)
        if other is not None:
            yield TIE, BETWEEN.join((tie.kind, other.id, other.date or ""))


def within(words: Words, facts: Iterable[str]) -> str:
    """The visit that an act is a part of; empty if it is of none."""
    parts = [fact.split(BETWEEN) for fact in facts]
    dates = [date for kind, _, date in parts if kind == "visit" and date]
    return words.say("meta.visit", date=spoken(words, dates[0])) if dates else ""


def _counted(words: Words, value: str, one: Told) -> str:
    shown = ", ".join(one.outlets[:FEW]) + ("…" if len(one.outlets) > FEW else "")
    counts = words.say("count.origins", one.origins)
    return (
        words.say("meta.counted", value=value, counts=counts, outlets=shown)
        if shown
        else f"{value} ({counts})"
    )
