"""What a transfer's words stand in: its sentence, its goods, and whose goods these are.

`Sides` is asked by every search for who gives and who gets.
"""

from collections.abc import Iterable, Sequence

from runut.extract.clauses import Line
from runut.extract.drafts import parties, states
from runut.extract.filled import Roles
from runut.extract.frames import Trigger
from runut.extract.goods import Good, GoodsBook
from runut.extract.seek import Seeker

BESIDE = 3  # words between goods and their owner
PHRASE = 12  # words in which a verb or a cue has what it is about

Codes = frozenset[str]
NOBODY: Codes = frozenset()


def codes(line: Line, mentions: Iterable[int]) -> Codes:
    """The states that mentions stand for; not of those that only name a fight beside what passes."""
    return states(parties(line.view, tuple(m for m in mentions if m not in line.settings)))


def up_to_subject(line: Line, found: list[int]) -> list[int]:
    """A list of names up to one that is the subject of what follows (`from Peru, and Chile has …`)."""
    for number, mention in enumerate(found):
        after = line.heads[mention][1]
        if number and after < len(line.words) and line.is_verb(after):
            return found[:number]
    return found


def next_clause(line: Line, start: int) -> int:
    """Where the next main clause begins behind a verb: at a subject that a comma or a conjunction parts from
    it and that a verb follows (`gave rice, Chile sent …`)."""
    for mention in line.mentions_between(start, len(line.words)):
        first, last = line.heads[mention]
        kind, before = line.licence(mention)
        parted = kind in ("coordinator", "opener") or (kind == "mark" and line.words[before].raw == ",")
        listed = kind == "coordinator" and line.words[before - 1].mention is not None
        if not parted or listed or not line.view.acts(mention) or first - before > BESIDE:
            continue
        verb = last
        while verb < len(line.words) and (line.is_a(verb, "adverb") or line.is_a(verb, "modal")):
            verb += 1
        if verb < len(line.words) and line.is_verb(verb) and line.words[verb].mention is None:
            return before
    return len(line.words)


def own_subject(line: Line, found: list[int]) -> list[int]:
    """A subject without who ends the clause before it (`left Peru, and Chile sent …`)."""
    if len(found) != 2 or line.heads[found[0]][1] + 2 != line.heads[found[1]][0]:
        return found
    comma, joint = line.heads[found[0]][1], line.heads[found[1]][0] - 1
    apart = line.words[comma].raw == "," and line.is_a(joint, "coordinator")
    return found[1:] if apart else found


def end_of_phrase(line: Line, start: int) -> int:
    """Where the words that can belong to a phrase end: at the next clause, at most `PHRASE` words on."""
    end = min(len(line.words), start + PHRASE)
    return next((position for position in range(start + 1, end) if line.opener[position]), end)


class Sides:
    """One transfer in its sentence. `goods` are those that its words name, if any."""

    def __init__(
        self,
        line: Line,
        trigger: Trigger,
        roles: Roles,
        goods: Sequence[Good],
        book: GoodsBook,
        speaker: Codes = NOBODY,
    ) -> None:
        self.about_whom = any(good.start == trigger.start for good in goods)  # the verb's object gets
        self.book = book
        self.line = line
        self.trigger = trigger
        self.roles = roles
        self.goods = goods
        self.speaker = speaker  # the state of whose words these are
        self.seek = Seeker(line, trigger, ())
        self.seek.stop = min(self.seek.stop, next_clause(line, trigger.last))

    def codes(self, mentions: Iterable[int]) -> Codes:
        """The states of mentions, but for one that only names an era (`tanks of the Soviet era`)."""
        line, book = self.line, self.book
        return codes(line, (m for m in mentions if not book.starts(line, "era", line.heads[m][0] - 1)))

    def owner(self) -> Codes:
        """Who owns the goods: the state named right beside them (`Russian aid`, `senjata Iran`)."""
        line = self.line
        for good in self.goods[:2]:
            reach = (
                range(max(0, good.start - 2), good.start)
                if line.grammar.head_last
                else range(good.end, good.end + BESIDE)
            )
            for position in reach:
                mention = self.at(position)
                if mention is not None:
                    last = min(len(line.words), position + PHRASE)
                    chain = [mention] if line.grammar.head_last else self.seek.right_chain(mention, last)
                    return self.codes(chain) if line.view.acts(mention) else NOBODY
                if self.book.starts(line, "own_state", position):
                    return self.speaker or self.codes(self.seek.subject())
                if position >= len(line.words) or (
                    line.border(position) and not line.is_a(position, "source")
                ):
                    break
        return self._of_wares()

    def _of_wares(self) -> Codes:
        """Whose a general word says that all goods are (`bought Peruvian goods, such as …`)."""
        line, first = self.line, min((good.start for good in self.goods), default=0)
        for position in range(self.trigger.end, first):
            if self.book.starts(line, "wares", position):
                beside = self.at(position - 1 if line.grammar.head_last else position + 1)
                return NOBODY if beside is None else self.codes([beside])
        return NOBODY

    def at(self, position: int) -> int | None:
        for mention, (start, end) in self.line.free():
            if start <= position < end:
                return mention
        return None
