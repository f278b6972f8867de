"""Independent origins: groups of reports that rest on one source."""

from collections.abc import Sequence

from runut.model import Derivation, Origin, Report


def origins(reports: Sequence[Report], derivations: Sequence[Derivation]) -> tuple[Origin, ...]:
    """Each report in exactly one origin, sorted by id."""
    return ()
