"""Counting independent origins, as a stage: linked reports and who copied whom in, origins out."""

from runut.lineage import origins
from runut.model import Derivation, Origin, Report, Stage

Material = tuple[tuple[Report, ...], tuple[Derivation, ...]]


def load() -> None:
    """Needs no tables."""


def run(_: None, material: Material) -> tuple[Origin, ...]:
    return origins(*material)


ORIGINS: Stage[None, Material, Origin] = Stage("origins", 2, load, run)
