"""The stage: every reading of a store in, derivations out."""

from collections.abc import Iterable, Iterator

from runut.model import Derivation, Reading, Stage


def load() -> None:
    """The compiled tables."""


def run(tools: None, readings: Iterable[Reading]) -> Iterator[Derivation]:
    """All derivations among `readings`, sorted by id."""
    yield from ()


STAGE: Stage[None, Iterable[Reading], Derivation] = Stage("lineage", 1, load, run)
