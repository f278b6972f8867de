"""One act in two states; a picture of another meeting beside the report of this one."""

from collections.abc import Iterator, Sequence

from runut.merge.act import Act, words_of
from runut.merge.conflicts.make import conflict
from runut.merge.facets import UNREAL, Facets
from runut.merge.record import Clue, Group
from runut.model import Conflict, Side


def find(group: Group, acts: Sequence[Act]) -> Iterator[Conflict]:
    """Of meetings only: strikes have many places."""
    for act in acts:
        if act.event.type == "CONSULT":
            yield from _elsewhere(group, act)
            yield from _captions(group, act, acts)


def _elsewhere(group: Group, act: Act) -> Iterator[Conflict]:
    """Places of one dated act of the same people that lie in different states."""
    first: dict[str, Facets] = {}
    for mention in act.mentions:
        real = mention.told.place_state and mention.dated and mention.mention.status not in UNREAL
        if real and any(_in_person(mention, one) for one in act.mentions):
            first.setdefault(str(mention.told.place_state), mention)
    if len(first) > 1:
        sides = [_side(first[state]) for state in sorted(first)]
        yield conflict("place", "act-in-other-place", (), sides, (act,), group.states)


def _in_person(one: Facets, other: Facets) -> bool:
    return one.told.place_state != other.told.place_state and bool(one.names & other.names)


def _captions(group: Group, act: Act, acts: Sequence[Act]) -> Iterator[Conflict]:
    """A caption shows the act's people in a state where the same report does not have them meet."""
    captions = [clue for _, clue in group.clues if clue.kind == "caption"]
    for mention in act.mentions:
        here = mention.told.place_state
        if here is None or mention.mention.status in UNREAL:
            continue
        for clue in captions:
            if clue.span.report == mention.mention.report and _shows(clue, act) and clue.about[0] != here:
                sides = (Side(clue.value, clue.span), _side(mention), *_there(clue, act, acts))
                about = (clue.value, mention.mention.place.name if mention.mention.place else here)
                yield conflict("place", "caption-elsewhere", about, sides, (act,), group.states)


def _there(clue: Clue, act: Act, acts: Sequence[Act]) -> Iterator[Side]:
    """What other acts of the group took place where the picture is from."""
    for other in acts:
        if other is not act:
            yield from (_side(one) for one in other.mentions[:1] if one.place == clue.value.lower())


def _shows(clue: Clue, act: Act) -> bool:
    """Whether two of the people in a picture take part in the act, in whatever report."""
    parties = {
        party.entity
        for mention in act.mentions
        for party in (*mention.mention.actors, *mention.mention.recipients)
    }
    return len(parties & set(clue.about[1:])) > 1


def _side(mention: Facets) -> Side:
    place = mention.mention.place
    return Side(place.name if place else mention.told.place_state or "", words_of(place, mention))
