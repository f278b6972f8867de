"""The goods that one telling of a transfer is about, among those that its sentence names."""

import re
from itertools import compress

from runut.extract.clauses import Line
from runut.extract.flow_ends import FAR, MADE
from runut.extract.flow_sides import end_of_phrase
from runut.extract.flow_status import SENT
from runut.extract.frames import Trigger
from runut.extract.goods import APART, Good, GoodsBook
from runut.model import FlowKind

CURRENCY = re.compile(r"[A-Z]{3}$")  # units of money are ISO 4217 codes
NOTHING_LEFT = -9  # before the first word: no goods were left out
MAKER = 3  # words between goods and the word that says whose they are
NEAR = 4  # words from a word for aid to what it consists of
BACK = 8  # words before a passive or a noun in which its goods may stand
LIST_BACK = 14  # the same of a list of goods
ITEM = 4  # words of an item of such a list
PACKAGES = frozenset(("aid", "arms", "money", "other", "trade"))  # kinds of goods that hold others
COMERS = frozenset(("arms", "troops"))
ARRIVED = "arrived"  # the mode of words for coming in
HELP = "help"  # the mode of words that name a help without goods


class Wares:
    """The goods of one trigger; `kind` is its row's, if it has one."""

    def __init__(self, line: Line, trigger: Trigger, book: GoodsBook, kind: FlowKind | None) -> None:
        self.line = line
        self.trigger = trigger
        self.book = book
        self.kind = kind

    def find(self, stop: int) -> list[Good]:
        """What the words up to `stop` say passes; the trigger's own where its row has a kind."""
        trigger = self.trigger
        found = self._one_a_kind(self._named(stop))
        if self.kind == "money":  # what is invested in or paid for does not pass
            found = [good for good in found if good.kind == "money"]
        wares = [good for good in found if not self._is_price(good)]
        found = wares if wares or self.kind == "trade" else found  # of what has no name the price is told
        if trigger.frame.mode == HELP:
            found = [good for good in found if self._is_means(good)]
        if trigger.frame.mode == MADE:
            found = [good for good in found if trigger.voice == "passive" or self._is_made(good)]
        if trigger.frame.mode == ARRIVED:  # ships and forces come in of themselves
            found = [good for good in found if good.kind not in COMERS or self._is_made(good)]
        if trigger.frame.frame in ("source", "market"):
            found = found[:1]
        found = found or self._produced() or self._sum(stop) or self._wares(stop)
        included = self._included(found, stop)
        found = found + included if included else self._carried(found, stop)
        return found or ([Good(trigger.start, trigger.end, self.kind)] if self.kind else [])

    def _sum(self, stop: int) -> list[Good]:
        """Money that no word for goods names, as what a verb is about (`pledged 15 million yen`)."""
        line, start = self.line, self.trigger.end
        if self.kind not in (None, "aid") or self.trigger.voice != "active":
            return []
        end = min(stop, end_of_phrase(line, start))
        told = line.view.amounts_in(line.words[start].start, line.words[end - 1].end) if start < end else ()
        first = next((one.start for one in told if CURRENCY.match(one.unit)), None)
        for position in range(start, end) if first is not None else ():
            if line.words[position].end > (first or 0):
                good = Good(position, position + 1, "money")
                priced = self.book.starts(line, "worth", position - 1)
                return [good] if self._is_object(good) and not priced else []
        return []

    def _wares(self, stop: int) -> list[Good]:
        """Goods that only a general word names (`bought Peruvian goods`, `40 planes`)."""
        line, trigger = self.line, self.trigger
        if self.kind is not None or trigger.voice == "noun" or trigger.frame.mode in (MADE, ARRIVED):
            return []
        near = range(trigger.end, min(stop, end_of_phrase(line, trigger.end)))
        if trigger.voice == "passive":
            near = range(max(0, trigger.first - BACK), trigger.first)
        for position in near:
            if self.book.starts(line, "wares", position) and position not in line.inside:
                good = Good(position, position + 1, "other")
                return [good] if trigger.voice == "passive" or self._is_object(good) else []
        return []

    def _carried(self, found: list[Good], stop: int) -> list[Good]:
        """What ships and planes bring, in their place (`sent a plane with tents on board`)."""
        line = self.line
        if not found or not self.book.starts(line, "wares", found[0].start):
            return found
        near = range(found[0].end, min(stop, found[0].end + BACK))
        mark = next((i for i in near if self.book.starts(line, "carrying", i)), None)
        if mark is None:
            return found
        return self._one_a_kind(self.book.listed(line, mark + 1, min(stop, mark + BACK), stop)) or found

    def _included(self, found: list[Good], stop: int) -> list[Good]:
        """What words behind the phrase say that a package or a sum of goods holds (`approved aid to Peru,
        including tents and drones`)."""
        line, last = self.line, min(stop, self.trigger.end + FAR)
        if not found or found[0].kind not in PACKAGES or self.trigger.frame.frame not in ("to", "receive"):
            return []
        starts = (i for i in range(found[0].end, last) if self.book.starts(line, "including", i))
        mark = next((i for i in starts if i not in line.inside), None)
        if mark is None or any(line.opener[i] for i in range(found[0].end, mark)):
            return []
        kinds = {good.kind for good in found}
        near = self.book.listed(line, mark + 1, min(len(line.words), mark + BACK), stop)
        return [good for good in self._one_a_kind(near) if good.kind not in kinds and not self._is_sum(good)]

    def _produced(self) -> list[Good]:
        """What goes by a name that nobody knows, where words say that it is made somewhere and shipped."""
        trigger = self.trigger
        if trigger.voice != "passive" or trigger.frame.mode != SENT:
            return []
        before = range(trigger.first - 1, max(-1, trigger.first - BACK), -1)
        made = next((i for i in before if self.book.starts(self.line, "produced", i)), None)
        return [] if made is None else [Good(made, made + 1, "other")]

    def _is_means(self, good: Good) -> bool:
        """Whether goods are what somebody is helped with (`helped Peru with technology`)."""
        line = self.line
        return any(line.is_a(i, "company") for i in range(max(0, good.start - 2), good.start))

    def _is_made(self, good: Good) -> bool:
        """Whether words beside goods say who made or gave them (`drones made in Peru`)."""
        near = range(good.start - MAKER, good.end + MAKER)
        if self.line.is_a(good.end, "source"):
            return True
        return any(self.book.starts(self.line, "made", i) for i in near if i >= 0)

    def _one_a_kind(self, goods: list[Good]) -> list[Good]:
        """The first goods of each kind: what is told in one breath is one flow. Aid that is named more
        closely (`aid of 90 tons of rice`) is that, and a sum beside goods says how much they are worth."""
        kinds: dict[FlowKind, Good] = {}
        for good in goods:
            if len(goods) == 1 or not self._is_sum(good):
                kinds.setdefault(good.kind, good)
        found = list(kinds.values()) or goods[:1]
        if len(found) > 1 and found[0].kind == "aid" and self._is_closer(found[0], found[1]):
            return found[1:]
        return found

    def _is_sum(self, good: Good) -> bool:
        """Whether the words are the unit of an amount of money."""
        words, view = self.line.words, self.line.view
        last = min(len(words), good.end + 3) - 1
        sums = view.amounts_in(words[max(0, good.start - 3)].start, words[last].end)
        here = words[good.start].start
        return good.kind == "money" and any(one.start <= here < one.end for one in sums)

    def _is_price(self, good: Good) -> bool:
        """Whether a sum only says what goods are worth: in trade, or behind words for it."""
        if good.kind != "money" or not self._is_sum(good):
            return False
        before = range(max(0, good.start - NEAR), good.start)
        return self.kind == "trade" or any(self.book.starts(self.line, "worth", i) for i in before)

    def _is_closer(self, aid: Good, good: Good) -> bool:
        """Whether goods right behind a word for aid say what it is."""
        between = self.line.words[aid.end : good.start]
        joined = any(self.line.border(i) for i in range(aid.end, good.start))
        return len(between) < NEAR and not joined

    def _named(self, stop: int) -> list[Good]:
        """The goods named beside the trigger, in it or, of what was given, before it."""
        trigger, line, book = self.trigger, self.line, self.book
        after = book.listed(line, trigger.end, min(stop, end_of_phrase(self.line, trigger.end)), stop)
        if trigger.voice == "active":
            return self._objects(after)
        asides = (range(trigger.end, good.start) for good in after)  # `imports of coal as a fuel`
        kept = [not any(book.starts(line, "copula", i) for i in between) for between in asides]
        after = list(compress(after, kept))
        own = book.named(line, trigger.start, trigger.end)
        closer = book.named(line, trigger.start, trigger.end + 2)[:1] if own else []
        if closer and closer[0].start == trigger.start and closer[0].end > trigger.end:
            return closer  # `military aid of 5 million euros`
        before = book.named(line, max(0, trigger.first - LIST_BACK), trigger.first)
        before = before if any(good.end > trigger.first - BACK for good in before) else []
        before = [good for good in before if not self._is_another(good)]
        itself = Good(trigger.start, trigger.end, "aid")
        near = [good for good in after if good.start - trigger.end <= 1 or self._is_closer(itself, good)]
        near = [good for good in near if not (own and self._is_sum(good))]
        return near or own or self._listed_before(before) or after[:1] or self._called(stop)

    def _is_another(self, good: Good) -> bool:
        """Whether a passive is about what goods before it are said to be (`oil is one of the means used`)."""
        line, between = self.line, range(good.end, self.trigger.first)
        if self.trigger.voice != "passive" or line.grammar.by_lemma:  # `the oil was sold`
            return False
        return any(self.book.starts(line, "copula", i) and line.border(i) != "preposition" for i in between)

    def _listed_before(self, before: list[Good]) -> list[Good]:
        """The last goods before the trigger, with those of one list with them."""
        line, found = self.line, before[-1:]
        for good in reversed(before[:-1]):
            between = range(good.end, found[0].start)
            joins = any(line.words[i].raw == "," or line.is_a(i, "coordinator") for i in between)
            owned = line.mentions_between(good.end, found[0].start)  # goods of somebody else
            if (
                len(between) > ITEM
                or owned
                or not joins
                or any(line.is_verb(i) or line.opener[i] for i in between)
            ):
                break
            found.insert(0, good)
        return found

    def _called(self, stop: int) -> list[Good]:
        """What is said to be shipped (`what is exported to Peru is coffee and rice`)."""
        line, start = self.line, self.trigger.end
        near = range(start, end_of_phrase(line, start))
        copula = next((i for i in near if self.book.starts(line, "copula", i)), None)
        ships = self.kind == "trade" or self.trigger.frame.mode == SENT
        if copula is None or not ships or any(line.border(i) == "mark" for i in range(start, copula)):
            return []
        return self.book.listed(line, copula + 1, min(len(line.words), copula + MAKER), stop)

    def _objects(self, goods: list[Good]) -> list[Good]:
        """Those that the verb is about: an item of a list is what the item before it is."""
        found: list[Good] = []
        left = NOTHING_LEFT
        for good in goods:
            if good.start - left > APART and self._is_object(good):
                found.append(good)
            else:
                left = good.end
        return found

    def _is_object(self, good: Good) -> bool:
        """Whether goods are what the verb is about: no preposition behind another object stands between, but
        one that says what it consists of (`gave Peru help in the form of rice`)."""
        line, start, book = self.line, self.trigger.end, self.book
        joined = start
        for position in range(good.start - 1, start, -1):
            if line.is_a(position, "coordinator"):
                joined = position
                break
        if any(line.is_verb(i) or book.starts(line, "message", i) for i in range(joined, good.start)):
            return False
        for position in range(good.start - 1, start, -1):
            named = any(book.starts(line, "namely", i) for i in (position - 1, position))
            if named or line.is_a(position, "company"):
                return True
            counted = line.words[position + 1].raw[0].isdigit() and line.words[position - 1].raw[0].isdigit()
            if line.border(position) == "preposition" and not counted:  # `62 of 90 tanks`
                return False
        return True
