"""Where a name that no table knows begins and ends in a noun phrase. All positions are word indexes."""

from runut.extract.speech_units import Ground

NAME = 5  # words of a name, at most
SURE = 0.8  # a link of this score names its person


class Names:
    """Words that are written as a name and belong to no known mention."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.view = ground.view
        self.speech = ground.speech
        self.lower = ground.lower

    def sure(self, mention: int) -> bool:
        return self.view.link_of(mention).score >= SURE and bool(self.view.entities_of(mention))

    def known(self, index: int) -> bool:
        mention = self.view.mention_at(self.ground.words.starts[index])
        return mention is not None and (self.view.mentions[mention].kind != "person" or self.sure(mention))

    def is_word(self, index: int) -> bool:
        return self.lower[index][0].isalpha()

    def longer(self, mention: int, cut: int) -> tuple[int, int] | None:
        """The whole name where a mention is only its first word: `Kim Dong-yup` is not `Kim`."""
        first, last = (
            self.ground.index_at(edge)
            for edge in (self.view.mentions[mention].start, self.view.mentions[mention].end)
        )
        until = last
        while until < cut and self.ground.is_name(until) and not self.known(until) and self.is_word(until):
            until += 1
        return (first, until) if until > last == first + 1 else None

    def at_end(self, first: int, last: int) -> tuple[int, int] | None:
        """Words at the end of a phrase that are written as a name and belong to no mention."""
        start = last
        while (
            start > first
            and last - start < NAME
            and self.ground.is_name(start - 1)
            and not self.known(start - 1)
        ):
            start -= 1
        if first < start < last and start - 1 == first and self.ground.starts_as_name(start - 1):
            start -= 1
        office = [i for i in range(start, last) if self.speech.length("described", self.lower, i) == 1]
        start = office[-1] + 1 if office else start
        if start >= last:
            return None
        alone = last - start == 1
        return (start, last) if not alone or start == first or self.known(start - 1) else None

    def at_head(self, first: int, last: int) -> tuple[int, int] | None:
        """A name of two words or more at the head of a phrase, before where its bearer is from (`Ana Soto of
        the University of Lima`)."""
        until = first
        while until < last and self._is_unknown(until, until == first):
            until += 1
        belongs = until < last and self.speech.length("by", self.lower, until)
        return (first, until) if belongs and 1 < until - first <= NAME else None

    def _is_unknown(self, index: int, opens: bool) -> bool:
        written = self.ground.is_name(index) or (opens and self.ground.starts_as_name(index))
        described = self.speech.length("described", self.lower, index)
        return written and self.is_word(index) and not described and not self.known(index)
