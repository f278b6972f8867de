"""One plain sentence for an act: who does what to whom, where, and whose word it is."""

from collections.abc import Sequence

from runut.dossier.words import Words
from runut.lang import Row
from runut.model import Event, EventMention, Party, Place

NAMED = 3  # names in a sentence before the rest is counted


def sentence(
    words: Words, act: Event | EventMention, voice: str | None = None, planned: bool = False
) -> str | None:
    """The sentence, without full stop; None if the parties or the act cannot be put into words.
    `voice` is named where the status rests on somebody's word; `planned`: what is alleged is a plan."""
    actors = names(words, act.actors)
    recipients = [name for name in names(words, act.recipients) if name not in actors]
    doers, others = (actors, recipients) if actors else (recipients, [])
    shape = "own" if at_home(act) else _shape(actors, recipients)
    verb = words.verb(act.type, act.mode, shape)
    if not doers or verb is None:
        return None
    forms = _forms(verb, several(words, others))
    if denier := _denier(words, act, voice):
        text = words.say(
            "frame.denied_by", voice=denier, actors=several(words, doers), finite=_finite(words, doers, forms)
        )
    else:
        text = _framed(words, "alleged_plan" if planned and actors else act.status, shape, doers, forms)
    if place := _place(words, act):
        frame = f"frame.place_{act.mode}_{shape}"
        text = words.say(frame if words.has(frame) else "frame.place", sentence=text, place=place)
    if voice and act.status in ("alleged", "expected"):
        text = words.say("frame.voice", sentence=text, voice=words.voice(voice))
    return text


def _shape(actors: list[str], recipients: list[str]) -> str:
    if not actors:
        return "onto"
    if recipients:
        return "to"
    return "both" if len(actors) > 1 else "one"


def at_home(act: Event | EventMention) -> bool:
    """Whether those who act are those who are acted on, as in bringing home one's own people."""
    if not act.recipients or any(party.name for party in act.recipients):
        return False
    return {party.state for party in act.actors} == {party.state for party in act.recipients}


def _forms(verb: Row, recipients: str) -> dict[str, str]:
    many = verb["many"] or verb["one"]
    forms = {
        "one": verb["one"],
        "many": many,
        "infinitive": verb["infinitive"] or many,
        "gerund": verb["gerund"] or many,
        "participle": verb["participle"] or many,
    }
    return {name: form.format(recipients=recipients) for name, form in forms.items()}


def _denier(words: Words, act: Event | EventMention, voice: str | None) -> str | None:
    """Who denies an act, where it is not those who are said to act."""
    if act.status != "denied" or not voice:
        return None
    own = {party.name for party in act.actors} | {party.state for party in act.actors}
    return None if voice in own or words.code(voice) in own else words.voice(voice)


def _finite(words: Words, doers: list[str], forms: dict[str, str]) -> str:
    return forms["many" if len(doers) > 1 or words.plural(doers[0]) else "one"]


def _framed(words: Words, status: str, shape: str, doers: list[str], forms: dict[str, str]) -> str:
    count = 2 if len(doers) > 1 or words.plural(doers[0]) else 1
    frame = f"frame.{status}_{shape}"
    return words.say(
        frame if words.has(frame) else f"frame.{status}",
        actors=several(words, doers),
        finite=_finite(words, doers, forms),
        infinitive=forms["infinitive"],
        gerund=forms["gerund"],
        participle=forms["participle"],
        be=words.say("agree.be", count),
        was=words.say("agree.was", count),
        deny=words.say("agree.deny", count),
    )


def names(words: Words, parties: Sequence[Party]) -> list[str]:
    """Names as they are shown, each once; a state beside one of its own people is left out."""
    named = {party.state for party in parties if party.name}
    shown = [name_of(words, party) for party in parties if party.name or party.state not in named]
    return list(dict.fromkeys(name for name in shown if name))


def name_of(words: Words, party: Party) -> str | None:
    """A person's usual name, an office's, a body's or a state's name in the page's language; None if nobody
    is named."""
    if party.entity and party.entity.startswith("body:"):
        body = party.entity.partition(":")[2]
        if words.knows(body):
            return words.inside(body)
    if party.entity and party.entity.startswith("office:"):
        return words.office(party.entity.rpartition(":")[2], party.state)
    if party.name and not words.arms(party.name, party.state):
        return words.organ(party.name, party.state) or words.place(party.name)
    return words.inside(party.state) if words.knows(party.state) else None


def several(words: Words, shown: list[str]) -> str:
    """`A and B`; after three names the rest is counted."""
    if len(shown) <= NAMED:
        return words.listed(shown)
    rest = len(shown) - NAMED + 1
    others = words.say("count.others", rest)
    return words.say("join.and_others", names=words.chained("join.comma", shown[: NAMED - 1]), others=others)


def _place(words: Words, act: Event | EventMention) -> str | None:
    """The place, unless it only repeats a party; a state's name is put into the page's language."""
    place = act.place.name if isinstance(act.place, Place) else act.place
    if not place:
        return None
    if words.code(place) in {party.state for party in (*act.actors, *act.recipients)}:
        return None
    return words.place(place)
