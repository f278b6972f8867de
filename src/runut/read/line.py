"""A line of a page on its way to becoming a block."""

from dataclasses import dataclass, field

from runut.model import BlockKind

ENDS = (".", "!", "?", "…", '"', "”", "’", "'", ")", ":", ";", ",")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text. `kind` is None where nothing has said yet what it is."""

    text: str
    kind: BlockKind | None = None

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def runs_on(self) -> bool:
        """Whether it reads as running text, not as a label."""
        return self.words >= 12 and (self.text.endswith(ENDS) or self.words >= 20)


@dataclass(slots=True)
class Draft:
    """What is known of a page so far; each step of reading takes lines away and adds what they said."""

    lines: list[Line]
    title: str | None = None
    outlet: str | None = None
    byline: list[str] = field(default_factory=list)
    editor: list[str] = field(default_factory=list)
    dateline: str | None = None
    dates: dict[str, str] = field(default_factory=dict)  # how it is known -> YYYY-MM-DD
