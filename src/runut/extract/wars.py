"""Wars that are over and told by their name alone (`since the Gulf War`): facts of the world say who fought
whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from runut.extract.clauses import Line
from runut.extract.drafts import Draft, Voiced
from runut.lang import world
from runut.lang.pack import Pack
from runut.model import Party


@dataclass(frozen=True, slots=True)
class War:
    """A war with the words that name it in one language, lower case."""

    name: str
    words: tuple[str, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    where: str


class WarBook:
    """The named wars of one pack, by first word."""

    def __init__(self, pack: Pack) -> None:
        facts = {row["war"]: row for row in world().rows("wars")}
        self._by_first: dict[str, list[War]] = {}
        for row in pack.rows("war_names"):
            sides = [tuple(map(Party, facts[row["war"]].several(side))) for side in ("actors", "recipients")]
            for form in row.several("forms"):
                words = tuple(form.lower().split())
                war = War(row["war"], words, sides[0], sides[1], row.where)
                self._by_first.setdefault(words[0], []).append(war)

    def named(self, line: Line) -> Iterator[tuple[int, int, War]]:
        """Where a sentence names a war, the longest name at each place."""
        position = 0
        while position < len(line.words):
            war = max(self._at(line, position), key=lambda one: len(one.words), default=None)
            if war is None:
                position += 1
                continue
            end = position + len(war.words)
            if not _qualifies(line, end):
                yield position, end, war
            position = end

    def _at(self, line: Line, position: int) -> Iterator[War]:
        for war in self._by_first.get(line.words[position].raw, ()):
            part = line.words[position : position + len(war.words)]
            capital = not line.view.text[part[0].start].islower()
            if capital and tuple(word.raw for word in part) == war.words:
                yield war


def _qualifies(line: Line, end: int) -> bool:
    """Whether the name only says what a noun is like (`a Gulf War veteran`)."""
    if not line.grammar.head_last or end >= len(line.words) or line.words[end].is_mark:
        return False
    free = not line.border(end) and end not in line.timed and end not in line.inside
    return free and not line.is_an_adverb(end)


def drafts(book: WarBook, line: Line, voiced: Voiced) -> Iterator[Draft]:
    """A telling for each war that a sentence names."""
    for start, end, war in book.named(line):
        words = line.view.span(line.words[start].start, line.words[end - 1].end)
        statement = voiced.at(words.start)
        yield Draft(
            type="ASSAULT",
            mode=None,
            frame="to" if war.recipients else "with",
            status="happened",
            actors=war.actors,
            recipients=war.recipients,
            time=None,
            place=None,
            voice=statement.speaker if statement else None,
            statement=statement.id if statement else None,
            trigger=words,
            evidence=words,
            because=(f"war_names:{war.where}",),
            finite=False,
            known=war.name,
        )
