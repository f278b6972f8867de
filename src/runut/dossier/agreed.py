"""An act as most of its mentions tell it: a name or a place that few of them bear gives way."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from runut.dossier.scope import Scope
from runut.dossier.words import Words, named
from runut.model import TALKS, Event, EventMention, Party, told_modes

Act = TypeVar("Act", Event, EventMention)

FORCE = ("ASSAULT", "COERCE", "MOBILIZE")  # acts of states, whoever carries them out
MUTUAL = ("ASSAULT", "RETREAT")  # acts that hold between any two of those who do them to each other
PLACED = (*FORCE, "AGREE", "CONSULT", "PROTEST")  # acts whose place is theirs and not that of what is said
UNPLACED = ("phone", "accept")  # modes of acts whose place is that of what is spoken of
STANDING = "standing"  # the mode of a line: an agreement of which nobody says when it was made
JOINT = ("AGREE", "COOPERATE")  # acts that states do together, told of persons only where each side has one
MOSTLY = ("ASSAULT", "SUPPORT")  # acts whose mode half of the mentions must tell
DONE = ("happened", "ongoing", "alleged")
DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
LASTING = ("COOPERATE",)  # acts that go on, so that one telling's date is not that of all
SOME = 3  # origins of which one alone is not followed
THIRD = 3  # one mention in so many must bear a place


def agreed(scope: Scope, group: Sequence[Event]) -> Event:
    """The first event of a group with the parties, the mode and the place that its mentions share."""
    event = group[0]
    mentions = [mention for each in group for mention in scope.mentions(each)]
    actors, recipients = (
        _known(event, event.actors, mentions),
        _known(event, event.recipients, mentions),
    )
    if event.type in FORCE:
        voices = {mention.voice for mention in mentions}
        actors = _once(Party(each.state) if is_person(each) else each for each in actors)
        recipients = _once(Party(each.state) if each.name in voices else each for each in recipients)
    if event.type == "CONSULT":
        recipients = _once(
            each if _is_told_there(each, mentions) else Party(each.state) for each in recipients
        )
    mode, place = _mode(event, mentions), _place(event, mentions)
    if mode == STANDING:
        actors = _once(Party(each.state) for each in actors)
    return replace(
        event,
        actors=actors,
        recipients=recipients,
        mode=mode,
        place=place if _borne_together(event, mode, place, mentions) else None,
    )


def dated(scope: Scope, event: Event) -> Event:
    """An act that goes on, with its date if half of its mentions bear one, else with the month in which most
    reports tell it; force with its date if half of its origins tell it, else with the days that are told."""
    if event.type in FORCE and event.status in DONE:
        return replace(event, date=_days(scope, event))
    mentions = scope.mentions(event)
    lasts = event.type in LASTING or _goes_on(event)
    if not lasts or 2 * sum(_is_dated(each) for each in mentions) >= len(mentions):
        return event
    return replace(event, date=_month(scope, event))


def _goes_on(event: Event) -> bool:
    """Whether states talk for longer than one meeting: who is named at one is not who talks all along."""
    return event.type == "CONSULT" and event.status == "ongoing"


def _days(scope: Scope, event: Event) -> str | None:
    """The date if at least half of the origins tell it, or less exactly; else from the first to the last day
    that one tells. What one origin alone of three dates is not borne out: then the reports' month, unless all
    tell it as news."""
    told = {each.value: each.origins for each in event.backing if each.attribute == "date"}
    near = {origin for value, some in told.items() if (event.date or "").startswith(value) for origin in some}
    if not near or 2 * len(near) >= len(event.origins):
        return event.date
    days = sorted(value for value in told if DAY.match(value))
    if len(days) > 1:
        return f"{days[0]}/{days[-1]}"
    alone = len(near) == 1 and len(event.origins) >= SOME
    return _month(scope, event) if alone and not _is_news(scope, event) else event.date


def _is_news(scope: Scope, event: Event) -> bool:
    """Whether all reports came out on the day of an act or on the next, as they do that tell news."""
    if not DAY.match(event.date or ""):
        return False
    day = date.fromisoformat(event.date or "")
    news = {str(day), str(day + timedelta(days=1))}
    return all(scope.index.published(each.report) in news for each in scope.mentions(event))


def _month(scope: Scope, event: Event) -> str | None:
    """The month in which most reports tell an act that they do not date; its date if all do."""
    mentions = scope.mentions(event)
    months = Counter(each.time.value for each in mentions if each.time and not each.time.span)
    return min(months, key=lambda month: (-months[month], month), default=event.date)


def _is_dated(mention: EventMention) -> bool:
    return mention.time is not None and mention.time.span is not None


def of_the_two(scope: Scope, act: Act) -> Act:
    """A mutual act with only the two states of the dossier: who else takes part is another dossier's.
    What is only said loses its place, what two do together a name that only one side has; help goes to the
    state of whom it is told."""
    if act.place is not None and act.type not in PLACED:
        act = replace(act, place=None)
    if act.type in JOINT and not act.recipients and any(party.name is None for party in act.actors):
        act = replace(act, actors=_once(Party(party.state) for party in act.actors))
    if act.type == "AID":
        act = replace(
            act, recipients=_once(Party(each.state) if is_person(each) else each for each in act.recipients)
        )
    held = {party.state for party in act.actors}
    if act.type not in MUTUAL or act.recipients or not set(scope.states) < held:
        return act
    return replace(act, actors=tuple(party for party in act.actors if party.state in scope.states))


def _known(event: Event, parties: Iterable[Party], mentions: Sequence[EventMention]) -> tuple[Party, ...]:
    """Parties by the name that their mentions share, else by their state; each once."""
    return _once(each if _is_shared(event, each, mentions) else Party(each.state) for each in parties)


def _is_shared(event: Event, party: Party, mentions: Sequence[EventMention]) -> bool:
    """Whether half of the mentions of a party's state bear its name, and none another as often. Who met is
    told once, and then only that they met; of force all mentions count."""
    if not party.name or Words.code(party.name) == party.state:
        return False
    if event.type == "CONSULT" and not _goes_on(event):
        return True
    told = [
        {_who(each) for each in (*mention.actors, *mention.recipients) if each.state == party.state}
        for mention in mentions
    ]
    told = told if event.type in FORCE else [each for each in told if each]
    borne = Counter(who for each in told for who in each if who[1])
    rivals = max((count for who, count in borne.items() if who != _who(party)), default=0)
    own = borne[_who(party)]
    return own * 2 >= len(told) and (own > rivals or own == len(told))


def _is_told_there(party: Party, mentions: Sequence[EventMention]) -> bool:
    """Whether one telling names who is visited beside who comes: an arrival in a state is no meeting yet."""
    for mention in mentions:
        spans = [each.span for each in mention.recipients if _who(each) == _who(party) and each.span]
        others = [each.span for each in mention.actors if each.span]
        for told in mention.evidence:
            within = [told.start <= span.start < told.end for span in (*spans, *others)]
            if spans and any(within[: len(spans)]) and (not others or any(within[len(spans) :])):
                return True
    return not party.name or not any(each.span for mention in mentions for each in mention.recipients)


def _once(parties: Iterable[Party]) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(parties))


def is_person(party: Party) -> bool:
    """Whether a party is a person: force of theirs is their state's, since nobody strikes by hand."""
    return (party.entity or "").startswith("person:")


def _who(party: Party) -> tuple[str, str]:
    return party.state, party.entity or party.name or ""


def _mode(event: Event, mentions: Sequence[EventMention]) -> str | None:
    """The mode that most mentions have; none of force, or of a stance, where fewer than half of them tell
    how."""
    told = Counter(told_modes(each.mode for each in mentions)).most_common(1)
    if event.type == "AGREE" and not event.recipients and len({party.state for party in event.actors}) > 1:
        undated = event.date is None and event.status in DONE
        return STANDING if undated else None  # what several come to is no offer, though one of them made it
    if event.type == "AGREE":
        return told[0][0] if told and told[0][1] * 2 > len(mentions) else None
    if event.type in MOSTLY:
        return told[0][0] if told and told[0][1] * 2 >= len(mentions) else None
    if event.mode == TALKS:
        return told[0][0] if told else None
    return told[0][0] if told and event.mode else event.mode


def _borne_together(
    event: Event, mode: str | None, place: str | None, mentions: Sequence[EventMention]
) -> bool:
    """Whether one mention tells both of what kind a strike is and where: two of a day may share a line."""
    if event.type != "ASSAULT" or mode is None or place is None:
        return True
    there = [each for each in mentions if each.place and each.place.name == place]
    return any(each.mode == mode for each in there)


def _place(event: Event, mentions: Sequence[EventMention]) -> str | None:
    """The place that a third of the mentions bear; of force, which befalls many places, only where no other
    but a state is told as often, and where there are three origins, by two."""
    if event.place is None or event.type not in PLACED or event.status == "cancelled":
        return None
    if event.mode in UNPLACED:
        return None
    if event.type == "AGREE" and named(event.place):
        return None  # what the agreement is about, more often than where it was made
    known = Counter(each.place.name for each in mentions if each.place)
    same = {place for place in known if event.place in place}  # Oslo, the city of Oslo
    own = sum(known[place] for place in same)
    rivals = [count for place, count in known.items() if place not in same and not named(place)]
    if event.type in FORCE and (own <= max(rivals, default=0) or _is_alone(event, event.place)):
        return None
    return event.place if own * THIRD >= len(mentions) else None


def _is_alone(event: Event, place: str) -> bool:
    """Whether of three origins one alone tells a place."""
    origins = {each.value: each.origins for each in event.backing if each.attribute == "place"}
    return len(event.origins) >= SOME and len(origins.get(place, event.origins)) == 1
