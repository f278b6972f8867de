"""The stage: a group's events, conflicts and outcomes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from runut.merge import conflicts, events, outcomes
from runut.merge.act import Act
from runut.merge.facets import country_names, facets
from runut.merge.keys import Namer
from runut.merge.likeness import weights
from runut.merge.record import Group
from runut.merge.related import related
from runut.model import Conflict, Event, Outcome, Stage


@dataclass(frozen=True, slots=True)
class Tools:
    weights: Mapping[str, float]  # of what speaks for one act
    countries: frozenset[str]


def load() -> Tools:
    return Tools(weights(), country_names())


def run(tools: Tools, group: Group) -> Iterator[Event | Conflict | Outcome]:
    """Events first, then conflicts, then outcomes."""
    told = facets(group.told, tools.countries)
    parting = events.Parting(tools.weights, frozenset(group.aligned), group.bonds)
    namer = Namer()
    acts = [Act(events.event(act, parting, namer), tuple(act)) for act in parting.acts(told)]
    tied = related(acts)
    acts = [Act(replace(act.event, ties=tied.get(act.event.id, ())), act.mentions) for act in acts]
    yield from (act.event for act in acts)
    yield from conflicts.of_group(group, acts)
    yield from outcomes.of_group(group, acts, tools.weights)


STAGE: Stage[Tools, Group, Event | Conflict | Outcome] = Stage("merge", 11, load, run)
