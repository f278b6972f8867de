"""Noted -> Linking, and Doubts: who each mention means, and for which states they act."""

from collections.abc import Iterator
from dataclasses import dataclass

from runut.link import names, persons, pointing
from runut.link.known import Known
from runut.link.scene import Scene, Verdict
from runut.model import Doubt, Entity, Link, Linking, Mention, Noted, Stage


@dataclass(frozen=True, slots=True)
class Tools:
    known: Known
    places: dict[str, names.PlaceWords]


def load() -> Tools:
    return Tools(Known(), names.load())


def run(tools: Tools, noted: Noted) -> Iterator[Linking | Doubt]:
    """One Linking with a link for each mention, then the doubts."""
    scene = Scene(tools.known, noted)
    entities: dict[str, Entity] = {}
    links: list[Link] = []
    for index, mention in enumerate(noted.annotation.mentions):
        verdict = _verdict(tools, scene, mention)
        own = tuple(entities.setdefault(entity.id, entity).id for entity in verdict.entities)
        link = Link(index, own, verdict.acts_for, verdict.score, verdict.because)
        links.append(link)
        scene.memory.add(mention, link, entities)
        if mention.kind == "person" and own:
            scene.remember_name(entities[own[0]], scene.words(mention))
    yield Linking(noted.report.id, tuple(links), tuple(entities.values()))
    yield from scene.doubts


def _verdict(tools: Tools, scene: Scene, mention: Mention) -> Verdict:
    match mention.kind:
        case "state" | "demonym":
            return names.state(scene, mention)
        case "capital" | "government":
            return names.capital(scene, mention, tools.places[scene.report.language])
        case "body":
            return names.body(scene, mention)
        case "group":
            return names.organ(scene, mention)
        case "place":
            return names.place(scene, mention)
        case "outlet":
            return names.outlet(scene, mention)
        case "person":
            return persons.person(scene, mention)
        case "office":
            return persons.office(scene, mention)
        case "pronoun":
            return pointing.pointing(scene, mention)


STAGE: Stage[Tools, Noted, Linking | Doubt] = Stage("link", 6, load, run)
