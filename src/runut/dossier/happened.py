"""The timeline: one line an act, earliest first, undated ones last."""

from collections import defaultdict

from runut.dossier.agreed import DAY, FORCE, agreed, dated, is_person, of_the_two
from runut.dossier.backing import backing, ties
from runut.dossier.clause import clause, closest
from runut.dossier.dates import LAST, start
from runut.dossier.scope import Scope
from runut.dossier.sentence import sentence
from runut.dossier.words import Words
from runut.model import Event, EventMention, Line, Party

QUOTED = 160  # characters of a report's words that stand for a sentence
MARKS = ' "“”'  # quotation marks at the edges of words that are quoted anyway

MONTH = len("2024-06")
PLAN = "voice:another's plan"  # what is said of a mention that tells an alleged act as a plan
PRAISE = "praise"
ENCODER = "encoder:act"  # how a mention begins to say that no row told its act
WAR = "war_names:"  # how a mention begins to say that it is a war's name
OWN = (None, "reporter")  # voices that are the report's own
AHEAD = ("planned", "expected")
SURE = ("happened", "ongoing")
OWNED = (*SURE, "expected")  # statuses that need nobody's word where a report has them by itself

Key = tuple[object, ...]
PLACED = 8  # parts of a key of force on others, the place the last but one


def happened(scope: Scope, words: Words) -> tuple[Line, ...]:
    """Events that would read the same are one line; the one with most origins lends it its id. What is only
    expected stands here if it has a date, since its own section has the rest."""
    left = _left(scope) | _thanked(scope) | _by_name(scope)
    alike: dict[Key, list[Event]] = defaultdict(list)
    for event in (dated(scope, each) for each in scope.events):
        if event.id not in left:
            alike[likeness(shown(scope, [event]))].append(event)
    groups = [sorted(group, key=_weight) for group in _folded(alike)]
    groups.sort(key=_place)
    return tuple(_line(scope, words, group) for group in groups)


def _folded(alike: dict[Key, list[Event]]) -> list[list[Event]]:
    """Force that nobody dates says nothing beside the most told of its kind that has a date."""
    told = {key: group for key, group in alike.items() if key[0] not in FORCE or group[0].date}
    left = []
    for key, group in alike.items():
        same = [each for other, each in told.items() if _is_of(key, other)]
        if key not in told and same:
            min(same, key=lambda each: min(map(_weight, each))).extend(group)
        elif key not in told:
            left.append(group)
    return [*told.values(), *left]


def _is_of(bare: Key, dated: Key) -> bool:
    """Whether an act without a date tells no more than one with a date, whose place it may leave out."""
    if len(bare) == len(dated) == PLACED and bare[-2] is None:
        bare, dated = (*bare[:-2], bare[-1]), (*dated[:-2], dated[-1])
    return (*bare[:2], *bare[3:]) == (*dated[:2], *dated[3:])


def _left(scope: Scope) -> set[str]:
    """Events that are only possible, or ahead without a date: the section of expectations tells those that
    somebody awaits."""
    return {
        event.id
        for event in scope.events
        if event.status == "hypothetical" or (event.status in AHEAD and start(event.date) == LAST)
    }


def _by_name(scope: Scope) -> set[str]:
    """Wars without a date of which the reports give only the name (`graves of the Korean War`): a line would
    read as if one had attacked just now."""
    return {
        event.id
        for event in scope.events
        if event.date is None
        and all(each.because and each.because[0].startswith(WAR) for each in scope.mentions(event))
    }


def _thanked(scope: Scope) -> set[str]:
    """Backing that the encoder alone reads in words of praise by the same people, who have a line for it."""
    praise = [event for event in scope.events if event.type == "SUPPORT" and event.mode == PRAISE]
    bare = [event for event in scope.events if event.type == "SUPPORT" and event.mode is None]
    return {
        event.id
        for event in bare
        if all(each.because[0].startswith(ENCODER) for each in scope.mentions(event))
        and any(
            _named(event.actors) == _named(other.actors) and _overlap(scope, event, other) for other in praise
        )
    }


def _overlap(scope: Scope, event: Event, other: Event) -> bool:
    """Whether all tellings of an act share words with tellings of another."""
    spans = [span for mention in scope.mentions(other) for span in mention.evidence]
    return all(
        any(
            a.report == b.report and a.start < b.end and b.start < a.end
            for b in spans
            for a in mention.evidence
        )
        for mention in scope.mentions(event)
    )


def shown(scope: Scope, group: list[Event]) -> Event:
    """The event that a line puts into words."""
    return of_the_two(scope, agreed(scope, group))


def _place(group: list[Event]) -> tuple[object, ...]:
    """By date; of one date what happened before what may happen, then by origins."""
    date, ahead = _dates(group), (*AHEAD, "hypothetical")
    return start(date), date or "", group[0].status in ahead, _weight(group[0])


def _weight(event: Event) -> tuple[int, int, str]:
    return -len(event.origins), -len(event.mentions), event.id


def likeness(act: Event) -> Key:
    """What two events must share to be one line in every language. Force is told by the day, the states, the
    place and the persons it is aimed at, a war of two by the month; talks by the day and the people, whether
    one of them travelled or not; whatever goes on has happened."""
    status = "happened" if act.status == "ongoing" else act.status
    actors, recipients = _named(act.actors), _named(act.recipients)
    head = act.type, status, act.date
    if act.type == "CONSULT":
        return *head, act.mode == "phone", tuple(sorted(actors | recipients))
    if act.type in FORCE:
        states = tuple(tuple(sorted({code for code, _ in people})) for people in (actors, recipients))
        if act.type == "ASSAULT" and not act.recipients:
            return act.type, status, start(act.date)[:MONTH], *states
        victims = tuple(sorted(party.name or "" for party in act.recipients if is_person(party)))
        return *head, act.mode if act.type == "COERCE" else None, *states, act.place, victims
    return *head, act.mode, tuple(sorted(actors)), tuple(sorted(recipients))


def _named(parties: tuple[Party, ...]) -> set[tuple[str, str]]:
    named = {party.state for party in parties if party.name}
    return {(party.state, party.name or "") for party in parties if party.name or party.state not in named}


def _line(scope: Scope, words: Words, group: list[Event]) -> Line:
    event = shown(scope, group)
    mentions = [mention for each in group for mention in scope.mentions(each)]
    mentions.sort(
        key=lambda mention: mention.status != event.status
    )  # what tells it as it stands comes first
    first = closest(scope, event, mentions)
    mentions = [first, *(each for each in mentions if each is not first)]
    reports = scope.index.by_date(mention.report for mention in mentions)
    origins = scope.index.origins_of(reports)
    voices = _voices(event, mentions)
    text, plain = told(scope, words, event, mentions[0], voices[0] if len(voices) == 1 else None)
    facts = [
        ("date", _dates(group)),
        ("dated", None if _is_told(group, mentions) else "by report"),
        ("status", event.status),
        ("type", event.type),
        ("mode", event.mode),
        ("place", event.place),
        ("quoted", None if plain else "yes"),
        ("clause", clause(scope, mentions[0]) if plain else None),
        *parties("actor", event.actors),
        *parties("recipient", event.recipients),
        *(("voice", voice) for voice in voices),
        ("origins", str(len(origins))),
        ("reports", str(len(reports))),
        *backing(group),
        *ties(scope.index, group),
        *(("event", each.id) for each in group),
        *(("disputed", each) for each in disputes(scope, group)),
    ]
    cites = [span for mention in mentions for span in mention.evidence]
    return scope.line(words, "happened", [each.id for each in group], text, facts, cites)


def _is_told(group: list[Event], mentions: list[EventMention]) -> bool:
    """Whether words tell the date of an act: it is not only the month of reports."""
    told = {each.time.value for each in mentions if each.time and each.time.span}
    bare = {each.time.value for each in mentions if each.time and not each.time.span}
    return bool(told) and not all(event.date in bare - told for event in group)


def _dates(group: list[Event]) -> str | None:
    """The date of the group, from its first to its last day where it has several."""
    dates = {each.date for each in group if each.date and start(each.date) != LAST}
    if len(dates) < 2:
        return min(dates, default=None)
    days = sorted(day for date in dates for day in date.split("/"))
    known = [day for day in days if DAY.match(day)]
    return f"{known[0]}/{known[-1]}" if len(known) > 1 else (known or days)[0]


def _voices(event: Event, mentions: list[EventMention]) -> list[str]:
    """Whose word the act rests on; nobody's where some report tells it so in its own voice, as a fact or as
    what is expected."""
    named = list(dict.fromkeys(mention.voice for mention in mentions if mention.voice not in OWN))
    if event.status in OWNED and any(
        mention.voice in OWN and (mention.status == event.status or event.status in SURE)
        for mention in mentions
    ):
        return []
    return named


def told(
    scope: Scope, words: Words, act: Event | EventMention, mention: EventMention, voice: str | None
) -> tuple[str, bool]:
    """The act as a sentence, and True; the report's own words and False where it cannot be put into one."""
    text = sentence(words, act, voice, act.status == "alleged" and PLAN in mention.because)
    if text:
        return words.say("frame.end", sentence=text[0].upper() + text[1:]), True
    return quoted(scope.index.words(mention.evidence[0])), False


def quoted(text: str) -> str:
    """Words of a report, in quotation marks, cut at a space where they are long."""
    text = text.strip(MARKS)
    if len(text) <= QUOTED:
        return f"“{text}”"
    return f"“{text[:QUOTED].rsplit(' ', 1)[0]} …”"


def parties(role: str, named: tuple[Party, ...]) -> list[tuple[str, str]]:
    """Facts `actor` or `recipient`: `RUS` for a state as such, `RUS: Vladimir Putin` for its people."""
    shown = [f"{party.state}: {party.name}" if party.name else party.state for party in named]
    return [(role, each) for each in dict.fromkeys(shown)]


def disputes(scope: Scope, group: list[Event]) -> list[str]:
    """The conflicts that touch an event of the group."""
    ids = {event.id for event in group}
    return [each.id for each in scope.conflicts if ids.intersection(each.events)]
