"""Who fills the roles of an act."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Roles:
    """Mention indexes. `own` says that the actor's own people are acted on; `inherited` that no actor
    stands in the trigger's own clause; `unnamed` that somebody without a name is acted on; `mutual` that all
    do it to each other; `guess` are recipients that only another telling can confirm; `part` is the encoder's
    probability of parties that the frame left open; `joins` that the actor enters a fight of others, who are
    the guess; `judged` that an act of force of somebody not named is judged, which hit those of the guess."""

    actors: list[int] = field(default_factory=list)
    recipients: list[int] = field(default_factory=list)
    own: bool = False
    inherited: bool = False
    unnamed: bool = False
    mutual: bool = False
    guess: list[int] = field(default_factory=list)
    part: float | None = None
    joins: bool = False
    judged: bool = False

    @property
    def because(self) -> tuple[str, ...]:
        """What but the frame named parties."""
        return () if self.part is None else (f"encoder:part={self.part:.2f}",)
