"""Who is meant by a noun phrase: a known name, a name that no table knows, a described person or body."""

from dataclasses import dataclass, replace
from itertools import pairwise

from runut.extract.speech_spans import SURE, Names
from runut.extract.speech_units import MARKS, Ground

UNKNOWN = "XXX"
ENDS = frozenset(",;:–—….?![]") | {"--", "-"} | frozenset(MARKS)
SHORT = 7  # words of a phrase without a known name that may still describe a speaker
LONGEST = 14  # words of a description


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker. `span` holds the words that name the speaker, `first` and `last` the indexes of those words;
    `named` tells that a known or named party stands behind it, `certain` that the very person or body is
    known, `utterance` that the phrase is a text, not its author."""

    speaker: str
    state: str
    role: str | None
    span: tuple[int, int]
    first: int
    last: int
    kind: str
    named: bool
    certain: bool = False
    utterance: bool = False


class Phrases:
    """Reads noun phrases as speakers. All positions are word indexes."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.view = ground.view
        self.speech = ground.speech
        self.lower = ground.lower
        self.starts = ground.words.starts
        self.ends = ground.words.ends
        self.names = Names(ground)

    def find(self, first: int, last: int) -> Source | None:
        """Who is meant by the words from `first` to `last`, None if they describe nobody who could speak."""
        if first >= last or self.speech.length("deed", self.lower, head := self._head(first, last)):
            return None
        if self.speech.length("pronoun", self.lower, head):
            return self.pronoun(head)
        cut = self._cut(head, last)
        mentions = self._speakers(first, last)
        near = [m for m in mentions if self._begin(m) < cut]
        at_head = [m for m in near if self._begin(m) <= head]
        described = self._describes(head, cut)
        joint = self._joint(near, head, cut)
        if joint is not None:
            return joint
        named = [m for m in near if self.view.mentions[m].kind == "outlet"]
        if named and self.speech.length("press", self.lower, head):
            states = [state for m in near for state in self.states(m)[:1]]
            medium = self.of_mention(named[0], first)
            return replace(medium, state=states[0]) if states and medium.state == UNKNOWN else medium
        person = self._person(first, head, cut, mentions, described)
        if person is not None:
            return self._housed(person, cut, at_head)
        if at_head and self._opens_name(at_head[0], cut):
            return self._described(first, cut, near)
        if at_head and not self._goes_on(at_head[0], cut) and not self._is_fragment(at_head[0], cut):
            return self._housed(self._body(at_head[0], first, cut), cut, mentions)
        if self.speech.length("utterance", self.lower, head):
            return self._text(first, head, cut, last, mentions)
        if described and cut - first <= LONGEST:
            return self._housed(self._described(first, cut, near), cut, mentions)
        return self._short(first, head, cut, near)

    def _housed(self, source: Source, cut: int, mentions: list[int]) -> Source:
        """A source takes the state of its body (`pejabat di kepresidenan Ukraina`), a person that of the
        office that the phrase begins with."""
        if source.state != UNKNOWN:
            return source
        if source.kind == "person":
            offices = (m for m in mentions if self.view.mentions[m].kind == "office")
            return replace(source, state=next((each for m in offices for each in self.states(m)), UNKNOWN))
        for mention in mentions:
            kind, begin = self.view.mentions[mention].kind, self._begin(mention)
            if (kind == "body" and cut < begin <= cut + 2) or (kind == "state" and begin == cut + 2):
                return replace(source, state=next(iter(self.states(mention)), UNKNOWN))
        return source

    def _short(self, first: int, head: int, cut: int, near: list[int]) -> Source | None:
        """A phrase of few words that says of no one what they are: its party, else the words themselves."""
        if cut - first > SHORT:
            return None
        if near:
            return self.of_mention(near[0], first)
        return self._described(first, cut, near) if head > first or self.ground.is_name(head) else None

    def last_named(self, first: int, last: int) -> Source | None:
        """The last party in a phrase that is not itself the source: `dalam wawancara itu Trump`."""
        found = self._speakers(first, last)
        return self.of_mention(found[-1]) if found else None

    def first_named(self, first: int, last: int) -> Source | None:
        """The first party in a stretch of text."""
        found = self._speakers(first, last)
        return self.of_mention(found[0]) if found else None

    def end_of_name(self, first: int, last: int) -> int:
        """The word after the first party in a phrase; the phrase's own end where it names none."""
        found = self._speakers(first, last)
        return self.ground.index_at(self.view.mentions[found[0]].end) if found else last

    def tells_of(self, first: int, last: int) -> bool:
        """Whether a stretch of text names a person and goes on, so that it is no office of somebody else."""
        people = [m for m in self._speakers(first, last) if self.view.mentions[m].kind == "person"]
        return any(self.view.full(m)[1] < self.ends[last - 1] for m in people)

    def with_office(self, source: Source, first: int, last: int) -> Source:
        """A name with the office words beside it."""
        states = [state for m in self._speakers(first, last) for state in self.states(m)[:1]]
        state = source.state if source.state != UNKNOWN or not states else states[0]
        return replace(source, role=source.role or self.words(first, last), state=state)

    # -- parts of a phrase -------------------------------------------------------------------------------

    def _head(self, first: int, last: int) -> int:
        head = first
        while head < last and (count := self.speech.length("determiner", self.lower, head)):
            head += count
        return head if head < last else first

    def _cut(self, first: int, last: int) -> int:
        """Where a phrase ends: before what tells when, where or about what."""
        for index in range(first + 1, last):
            if index in self.ground.held or self.ground.is_insider(index):
                continue
            if self.lower[index] in ENDS or index in self.ground.timed:
                return index
            if any(
                self.speech.length(kind, self.lower, index)
                for kind in ("aside", "clause", "addressee", "that")
            ):
                return index
        return last

    def _speakers(self, first: int, last: int) -> list[int]:
        if first >= last:
            return []
        inside = self.view.mentions_in(self.starts[first], self.ends[last - 1])
        kinds = ("outlet", "capital")
        found = [m for m in inside if self.view.acts(m) or self.view.mentions[m].kind in kinds]
        found = [m for m in found if not self._points_at_nobody(m)]
        return [
            m
            for m in found
            if self.names.sure(m)
            or self.ground.index_at(self.view.mentions[m].start) not in self.ground.timed
        ]

    def _points_at_nobody(self, mention: int) -> bool:
        """Whether words that point back (`the bloc`) find nobody to point at."""
        own = self.view.mentions[mention]
        return own.kind == "pronoun" and " " in self.view.words(own) and not self.view.entities_of(mention)

    def _begin(self, mention: int) -> int:
        return self.ground.index_at(self.view.full(mention)[0])

    def _describes(self, head: int, cut: int) -> bool:
        if self.speech.length("press", self.lower, head):
            return True
        return any(self.speech.length("described", self.lower, index) for index in range(head, cut))

    def _goes_on(self, mention: int, cut: int) -> bool:
        """Whether a phrase only starts with a mention: `US officials`, `otoritas kesehatan Gaza`."""
        own = self.view.mentions[mention]
        after = self.ground.index_at(own.end)
        if own.kind in ("state", "demonym", "capital", "government"):
            return any(self.speech.length("described", self.lower, index) for index in range(after, cut))
        loose = own.kind in ("body", "office", "group") and self.view.link_of(mention).score < SURE
        after += self.speech.length("this", self.lower, after) if after < cut else 0
        return loose and after < cut and self.lower[after][0].isalpha()

    def _person(self, first: int, head: int, cut: int, mentions: list[int], described: bool) -> Source | None:
        """The person that a phrase names; where an office comes first, the last name is the person's."""
        if self.speech.length("house", self.lower, head):
            return None
        near = [m for m in mentions if self.view.mentions[m].kind == "person" and self._begin(m) < cut]
        if near and self._begin(near[0]) <= head and (self.names.sure(near[0]) or self._titled(near[0])):
            longer = self.names.longer(near[0], cut)
            if longer is not None:
                return self._named(longer, first, head)
            if not self._office_between(near[0], near[-1]):
                return self.of_mention(near[0], first)
        name = self.names.at_end(head, cut)
        opening = self.names.at_head(head, cut)
        if opening is not None:
            return self._named(opening, first, head)
        if name is not None and (described or name[0] == head == first):
            known = [m for m in near if self._begins_name(m) == name[0]]
            return self.of_mention(known[-1], first) if known else self._named(name, first, head)
        if near and (described or self._begin(near[-1]) <= head) and not self._is_fragment(near[-1], cut):
            return self.of_mention(near[-1], first)
        return None

    def _titled(self, mention: int) -> bool:
        """Whether a name of several words stands beside its office."""
        own = self.view.mentions[mention]
        return own.title is not None and " " in self.view.words(own)

    def _begins_name(self, mention: int) -> int:
        return self.ground.index_at(self.view.mentions[mention].start)

    def _office_between(self, one: int, other: int) -> bool:
        """`Zelenskyy adviser Mykhailo Podolyak`: the second name is the speaker's."""
        start, end = (
            self.ground.index_at(self.view.full(one)[1]),
            self.ground.index_at(self.view.mentions[other].start),
        )
        return any(self.speech.length("described", self.lower, index) for index in range(start, end))

    def _body(self, mention: int, first: int, cut: int) -> Source:
        """A mention at the head of its phrase; media without a name of their own stay as written, and a bare
        `militer` is the one named before."""
        own = self.view.mentions[mention]
        last = self.ground.index_at(own.end)
        inside = range(self._begin(mention), last)
        kinds = [k for i in inside for k in ("state_press", "press") if self.speech.length(k, self.lower, i)]
        if own.kind == "body" and kinds and "state_press" not in kinds:
            return self._described(first, max(last, first + 1), [mention])
        return self.of_mention(mention, first)

    def _is_fragment(self, mention: int, cut: int) -> bool:
        """Whether what looks like an unknown name is part of an office: more words follow it."""
        own = self.view.mentions[mention]
        after = self.ground.index_at(own.end)
        loose = own.kind == "person" and not self.names.sure(mention)
        return loose and after < cut and self.lower[after][0].isalpha()

    def _opens_name(self, mention: int, cut: int) -> bool:
        """Whether a place is the first word of a longer name that no table has (`the Lima Institute`)."""
        own = self.view.mentions[mention]
        after = self.ground.index_at(own.end)
        place = own.kind in ("capital", "state", "demonym") and after < cut
        return (
            place and self.ground.is_name(after) and not self.names.known(after) and self.names.is_word(after)
        )

    def _named(self, name: tuple[int, int], first: int, head: int) -> Source:
        states = [state for m in self._speakers(head, name[0]) for state in self.states(m)[:1]]
        span = (self.starts[name[0]], self.ends[name[1] - 1])
        role = self.words(head, name[0]) if name[0] > head else None
        state = states[0] if states else UNKNOWN
        return Source(
            self.words(*name), state, role, span, first, name[1], "person", True, name[1] - name[0] > 1
        )

    def _joint(self, mentions: list[int], head: int, last: int) -> Source | None:
        """`A and B` as one source, where both are named and nothing else stands between."""
        for one, other in pairwise(mentions):
            if self._begin(one) > head:
                continue
            between = self.ground.index_at(self.view.mentions[one].end)
            if self._begin(other) - between != 1 or not self.speech.length("and", self.lower, between):
                continue
            if self._goes_on(other, last):
                continue  # `Peruvian and Chilean sources`
            a, b = self.of_mention(one, head), self.of_mention(other, head)
            if a.speaker != b.speaker and between < last:
                name = f"{a.speaker} and {b.speaker}"
                return replace(
                    a, speaker=name, span=(a.span[0], b.span[1]), last=b.last, role=None, kind="joint"
                )
        return None

    # -- readings ----------------------------------------------------------------------------------------

    def states(self, mention: int) -> tuple[str, ...]:
        """For whom a mention acts, by its link or else by its own words."""
        linked = self.view.states(mention)
        keys = self.view.mentions[mention].keys
        return linked or tuple(key.partition(":")[2] for key in keys if key.startswith("state:"))

    def _owners(self, mention: int) -> tuple[str, ...]:
        """The states whose medium an outlet is."""
        owners = (entity.acts_for for entity in self.view.entities_of(mention) if entity.kind == "outlet")
        return tuple(state for state in owners if state is not None)

    def of_mention(self, mention: int, first: int | None = None) -> Source:
        """A mention as a source."""
        view, own = self.view, self.view.mentions[mention]
        begin = self._begin(mention)
        if own.kind == "pronoun":
            return self.pronoun(self.ground.index_at(own.start))
        span = view.full(mention)
        states = self.states(mention) or self._owners(mention)
        person = own.kind == "person" or any(e.kind == "person" for e in view.entities_of(mention))
        return Source(
            speaker=view.name(mention),
            state=states[0] if states else UNKNOWN,
            role=view.role(mention) or (view.words(own) if own.kind == "office" else None),
            span=span,
            first=begin if first is None else min(first, begin),
            last=self.ground.index_at(span[1]),
            kind="person" if person else own.kind,
            named=True,
            certain=self.names.sure(mention) and (person or own.kind != "office"),
        )

    def _text(self, first: int, head: int, cut: int, last: int, mentions: list[int]) -> Source:
        """An utterance speaks for its author: `pernyataan Kemlu Iran`, `laporan sejumlah media Iran`."""
        after = head + self.speech.length("utterance", self.lower, head)
        by = self.speech.length("by", self.lower, after) if after < last else 0
        told = after < cut and self.speech.length("relative", self.lower, after)  # `laporan yang dirilis X`
        author = self.first_named(after, cut) if told else self.find(after + by, last if by else cut)
        if author is not None and author.named and author.kind == "described":
            return replace(author, first=first, utterance=True)
        source = self.of_mention(mentions[0], first) if mentions else self._described(first, cut, [])
        return replace(source, utterance=True)

    def _described(self, first: int, last: int, mentions: list[int]) -> Source:
        states = [state for m in mentions for state in self.states(m)[:1]]
        text, span = self.words(first, last), (self.starts[first], self.ends[last - 1])
        state = states[0] if states else UNKNOWN
        return Source(text, state, text, span, first, last, "described", bool(mentions))

    def pronoun(self, index: int) -> Source:
        """A pronoun that the links resolve is who they say; else the caller asks who spoke last."""
        start, end = self.starts[index], self.ends[index]
        mention = self.view.mention_at(start)
        if (
            mention is not None
            and self.view.mentions[mention].kind == "pronoun"
            and self.view.entities_of(mention)
        ):
            states = self.view.states(mention)
            name = " and ".join(entity.names[0] for entity in self.view.entities_of(mention))
            state = states[0] if states else UNKNOWN
            alone = not self.speech.length("they", self.lower, index)
            kind = "pronoun" if alone else "several"
            return Source(name, state, None, (start, end), index, index + 1, kind, True, True)
        return Source(
            self.ground.text[start:end], UNKNOWN, None, (start, end), index, index + 1, "pronoun", False
        )

    def words(self, first: int, last: int) -> str:
        return " ".join(self.ground.text[self.starts[first] : self.ends[last - 1]].split())
