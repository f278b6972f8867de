"""What passes: the goods that a stretch of a sentence names, their kind, and how much of them."""

from dataclasses import dataclass
from typing import cast

from runut.extract.clauses import Line
from runut.extract.grammar import Grammar
from runut.lang.pack import Pack
from runut.model import Amount, FlowKind

LONGEST = 5  # words in one entry
APART = 2  # words that may part two goods of one list (`artillery, missiles and other equipment`)
NOTHING = "nothing"  # the row of words that name no goods although one of them does (`golden age`)
ITEM = 5  # words of one item of a list
SHARE = "%"
BESIDE = 6  # words between an amount and its goods


@dataclass(frozen=True, slots=True)
class Good:
    """Words `start` to `end` of a line name goods of one kind."""

    start: int
    end: int
    kind: FlowKind


class GoodsBook:
    """`goods.tsv` and `exchange.tsv` of one pack."""

    def __init__(self, pack: Pack, grammar: Grammar) -> None:
        self.grammar = grammar
        self._kinds: dict[tuple[str, ...], FlowKind | None] = {}
        for row in pack.rows("goods"):
            kind = cast(FlowKind, row["kind"]) if row["kind"] != NOTHING else None
            for entry in row.several("words"):
                self._kinds[tuple(entry.lower().split())] = kind
        self._classes = {
            row["class"]: frozenset(tuple(entry.lower().split()) for entry in row.several("words"))
            for row in pack.rows("exchange")
        }

    def named(self, line: Line, start: int, end: int) -> list[Good]:
        """The goods between two words, in order; neighbours of one kind in one list are one."""
        found: list[Good] = []
        position = start
        while position < end:
            size, kind = self.at(line, position, end)
            if kind is None:
                position += size
                continue
            good = Good(position, position + size, kind)
            last = found[-1] if found else None
            compound = last and good.start == last.end  # `coffee workers`, `komponen drone`
            alike = last and last.kind == good.kind and good.start - last.end <= APART
            alike = alike and not any(line.opener[i] for i in range(found[-1].end, good.start))
            if last and compound and not line.grammar.head_last and last.kind != "aid":
                found[-1] = Good(last.start, good.end, last.kind)
            elif last and (alike or (compound and line.grammar.head_last)):
                found[-1] = Good(last.start, good.end, good.kind)
            else:
                found.append(good)
            position = good.end
        return found

    def listed(self, line: Line, start: int, end: int, stop: int) -> list[Good]:
        """The same; a list that begins before `end` is read on, up to `stop`."""
        found = self.named(line, start, end)
        while found:
            last, limit = found[-1].end, found[-1].end + ITEM
            mark = next((i for i in range(last, min(limit, stop)) if self._lists(line, i)), None)
            more = [] if mark is None else self.named(line, mark + 1, min(mark + 1 + ITEM, stop))[:1]
            if not more or any(line.is_verb(i) for i in range(last, more[0].start)):
                return found
            found += more
        return found

    def is_idiom(self, line: Line, start: int) -> bool:
        """Whether words that name no goods start here (`free trade`)."""
        size, kind = self.at(line, start, len(line.words))
        return size > 1 and kind is None

    def _lists(self, line: Line, position: int) -> bool:
        """Whether the word parts what is listed."""
        return line.words[position].raw == "," or line.is_a(position, "coordinator")

    def at(self, line: Line, position: int, end: int, inside: bool = False) -> tuple[int, FlowKind | None]:
        """The longest entry at a position: how many words it has, and the kind of goods if it names any. What
        names none may reach beyond the end. `inside`: small letters count in a longer name, too."""
        for size in range(min(LONGEST, len(line.words) - position), 0, -1):
            words = line.words[position : position + size]
            small = inside and line.view.text[words[0].start].islower()
            if not small and self._in_name(line, position, position + size):
                continue
            keys = {tuple(w.raw for w in words), tuple(w.text for w in words)}
            keys.add((*(w.raw for w in words[:-1]), words[-1].lemma))
            for key in sorted(keys):
                if key in self._kinds and (position + size <= end or self._kinds[key] is None):
                    return size, self._kinds[key]
        return 1, None

    def _in_name(self, line: Line, start: int, end: int) -> bool:
        """Whether the words are part of a name (`World Food Programme`), not those by which forces of a state
        are called (`tentara Kenya`)."""
        view = line.view
        for word in line.words[start:end]:
            if word.mention is None:
                continue
            own = view.mentions[word.mention]
            called = own.kind in ("group", "body") and bool(view.states(word.mention))
            named = word if line.grammar.head_last and own.kind == "group" else own  # `Kenyan soldiers`
            plain = view.text[named.start].islower() or own.start == line.sentence.start
            first = own.start == line.words[start].start or own.kind == "group"
            if not (called and plain and first):
                return True
        return False

    def starts(self, line: Line, name: str, position: int) -> bool:
        """Whether words of a class start at a position, in any form."""
        forms = [(w.raw, w.text, w.lemma) for w in line.words[position : position + LONGEST]]
        return any(
            len(entry) <= len(forms) and all(map(tuple.__contains__, forms, entry))
            for entry in self._classes.get(name, ())
        )

    def opens(self, line: Line, name: str, start: int, end: int) -> tuple[int, int] | None:
        """The first words of a class between two words."""
        for position in range(start, end):
            for size in range(LONGEST, 0, -1):
                if tuple(w.raw for w in line.words[position : position + size]) in self._classes[name]:
                    return position, position + size
        return None

    def amount(self, line: Line, good: Good) -> tuple[Amount | None, str | None]:
        """How much: the number nearest to the goods, else a quantity in words before them. A share counts
        only right before the goods: elsewhere it says by how much they rose or fell."""
        view, words = line.view, line.words
        first = words[max(0, good.start - BESIDE)].start
        last = words[min(len(words), good.end + BESIDE) - 1].end
        here = words[good.start].start
        found = view.amounts_in(first, last)
        near = [one for one in found if one.unit != SHARE or 0 <= here - one.end <= 1]
        amounts = sorted(near, key=lambda a: abs(a.start - here))
        if amounts:
            return amounts[0], view.words(amounts[0])
        vague = self.opens(line, "quantity", max(0, good.start - BESIDE), good.start)
        if vague is None:
            return None, None
        return None, view.text[words[vague[0]].start : words[vague[1] - 1].end]
