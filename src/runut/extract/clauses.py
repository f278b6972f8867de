"""A sentence laid out as words, with the function words that build its clauses and tie parties to acts.

Everything in `extract` that asks "what stands left of this verb, and in which clause" asks a `Line`.
Positions are indexes of `Line.words`; character offsets stay in the words. Function words come from
`clauses.tsv`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import itemgetter

from runut.extract import relatives
from runut.extract.grammar import Grammar
from runut.model.text import Sentence
from runut.model.view import View

OPENERS = ("relative", "purpose", "complement", "adverbial")
SOON = 4  # words in which an infinitive follows its opener
SUBJECTS = ("state", "person", "body", "office")  # kinds of names that a verb follows
LONGEST = 4  # words of an idiom
ASIDE = 12  # words of a relative clause between commas
QUOTES = ('"', "“")
FAR = 7  # words of a noun phrase that are looked through for its head


@dataclass(frozen=True, slots=True)
class Word:
    """One token. `text` is lower case, without doubling and clitic; `owned` says that a clitic was cut
    off."""

    start: int
    end: int
    raw: str
    text: str
    lemma: str
    mention: int | None
    owned: bool = False
    upos: str | None = None  # the encoder's part of speech
    tied: bool = False  # the second part of a word like `Iran-backed`

    @property
    def is_mark(self) -> bool:
        return not any(letter.isalnum() for letter in self.raw)


def _goes_on(last: Word, start: int, raw: str) -> bool:
    """Whether a token continues an abbreviation of letters with points (`U.` + `S`, `U.S` + `.`)."""
    if start != last.end or len(raw) != 1:
        return False
    letters = last.raw.split(".")
    if raw == ".":
        return all(len(letter) == 1 and letter.isalpha() for letter in letters)
    return raw.isalpha() and last.raw.endswith(".") and len(letters[0]) == 1 and letters[0].isalpha()


def _is_tied(found: Sequence[Word], start: int) -> bool:
    """Whether the words end in a hyphen without spaces, to which what starts here belongs."""
    return (
        len(found) > 1
        and found[-1].raw == "-"
        and found[-2].end == found[-1].start
        and found[-1].end == start
    )


class Line:
    """One sentence as words. `heads` are word ranges of the mentions in it, titles included, by mention."""

    def __init__(self, view: View, sentence: Sentence, grammar: Grammar) -> None:
        self.view = view
        self.sentence = sentence
        self.grammar = grammar
        self.heads: dict[int, tuple[int, int]] = {}
        self.tied: dict[int, int] = {}  # by position of a tied word, the mention that it is tied to
        self.words: tuple[Word, ...] = tuple(self._words())
        self.acts: set[int] = set()  # positions of verbs that `frames` found
        self.nouns: set[int] = set()  # and of nominal acts
        self.settings: frozenset[int] = frozenset()  # mentions that name only a fight beside what is told
        self._place_mentions()

    def _words(self) -> list[Word]:
        view, grammar = self.view, self.grammar
        clitics, hyphened = grammar.affixes("clitic"), grammar.single("hyphened")
        found: list[Word] = []
        for index in view.tokens_in(self.sentence.start, self.sentence.end):
            token = view.tokens[index]
            raw = view.words(token).lower().replace("’", "'")
            if found and _goes_on(found[-1], token.start, raw):
                last = found.pop()
                whole = last.raw + raw
                found.append(replace(last, end=token.end, raw=whole, text=whole, lemma=whole))
                continue
            text, owned = raw, False
            half, _, other = raw.rpartition("-")
            if other.startswith(half) and half:
                text = half
            for clitic in clitics:
                if text.endswith(clitic) and len(text) > len(clitic) + 3:
                    text, owned = text.removesuffix(clitic), True
            lemma = grammar.lemmas.get(raw) or (token.lemma.lower() if grammar.by_lemma else text)
            mention = view.mention_at(token.start)
            if raw in hyphened and _is_tied(found, token.start):  # `U.S.-led`
                found[-1] = Word(
                    token.start, token.end, raw, raw, grammar.lemmas.get(raw, raw), None, tied=True
                )
                continue
            if other in hyphened and half:
                middle = token.start + len(half)
                found.append(Word(token.start, middle, half, half, half, mention))
                base = grammar.lemmas.get(other, other)
                found.append(Word(middle + 1, token.end, other, other, base, None, tied=True))
                continue
            found.append(Word(token.start, token.end, raw, text, lemma, mention, owned, token.upos))
        return found

    def _place_mentions(self) -> None:
        for mention in self.view.mentions_in(self.sentence.start, self.sentence.end):
            start, end = self.view.full(mention)
            inside = [i for i, word in enumerate(self.words) if word.start < end and word.end > start]
            if not inside:
                continue
            after = inside[-1] + 1
            self.heads[mention] = (inside[0], after)
            if after < len(self.words) and self.words[after].tied and not self.is_a(after, "leading"):
                self.tied[after] = mention  # `Iran-backed`: Iran is no party of what is so called
            elif (ally := self._ally_before(inside[0])) is not None:
                self.tied[ally] = mention  # `sekutu dekat Iran`: nor is it of what its ally does

    def _ally_before(self, position: int) -> int | None:
        """Where the words begin that call somebody the ally or enemy of whom the name at `position` means."""
        for start in range(position - 1, max(-1, position - LONGEST - 1), -1):
            spans = self.span_of(start, "allied"), self._longest(start, "allied", self.words[start].raw)
            if not self.words[start].owned and start + max(spans) == position:
                return start
        return None

    def learn(self, acts: Iterable[int], nouns: Iterable[int]) -> None:
        """Where `frames` found verbs and nominal acts: clauses are told anew."""
        self.acts.update(acts)
        self.nouns.update(nouns)
        self.__dict__.pop("opener", None)

    # -- classes -----------------------------------------------------------------------------------------

    def is_a(self, position: int, name: str) -> bool:
        """Whether a function word of the class starts at, or is, the word at `position`."""
        return self.span_of(position, name) > 0

    def span_of(self, position: int, name: str) -> int:
        """How many words the function word of the class at `position` takes; 0 if none starts there."""
        if not 0 <= position < len(self.words):
            return 0
        word = self.words[position]
        single = self.grammar.single(name)
        if word.raw in single or word.text in single:
            return 1
        return self._longest(position, name, word.raw)

    def _longest(self, position: int, name: str, first: str) -> int:
        """How many words a member of several words takes at `position`, where `first` counts as its first."""
        for entry in self.grammar.longer(name, first):
            rest = self.words[position + 1 : position + len(entry)]
            if tuple(word.raw for word in rest) == entry[1:]:
                return len(entry)
        return 0

    def begins(self, position: int, name: str) -> bool:
        """Whether words of the class start at `position`, the first of them in any form."""
        return self.is_a(position, name) or bool(self._longest(position, name, self.words[position].lemma))

    def lemma_is(self, position: int, name: str) -> bool:
        """The same by base form, where the language is read by base forms."""
        return self.words[position].lemma in self.grammar.single(name) or self.begins(position, name)

    @cached_property
    def opener(self) -> tuple[str, ...]:
        """For each word, the class of clause that it opens, or ""."""
        return tuple(self._opener(i) for i in range(len(self.words)))

    def _opener(self, position: int) -> str:
        for name in () if position in self.inside or self.is_a(position, "adverb") else OPENERS:
            if self.is_a(position, name):
                found = relatives.kind(self, position, name)
                return "" if self._is_plain_preposition(position, name) else found
        return ""

    def _is_plain_preposition(self, position: int, name: str) -> bool:
        """A word that opens clauses or governs a noun does the latter where no verb follows soon."""
        if name not in ("purpose", "adverbial") or not self.is_a(position, "preposition"):
            return False
        following = position + 1
        if name == "purpose":
            if following >= len(self.words) or following in self.inside or self.words[following].is_mark:
                return True
            if self.grammar.by_lemma:
                return self.is_a(following, "determiner") or self.words[following].raw[0].isdigit()
        reach = SOON if name == "purpose" else FAR
        end = min(position + reach, len(self.words))
        return not any(self.is_verb(i) for i in range(position + 1, end))

    @cached_property
    def inside(self) -> frozenset[int]:
        """Positions inside mentions: no function word there counts."""
        return frozenset(i for start, end in self.heads.values() for i in range(start, end))

    @cached_property
    def timed(self) -> frozenset[int]:
        """Positions inside words that name a time."""
        times = self.view.times_in(self.sentence.start, self.sentence.end)
        return frozenset(
            i
            for i, word in enumerate(self.words)
            if any(time.start <= word.start < time.end for time in times)
        )

    def is_verb(self, position: int) -> bool:
        """Whether the word is taken for a verb: a known act, or by its shape."""
        if position in self.acts:
            return True
        word, grammar = self.words[position], self.grammar
        if position in self.inside or word.is_mark or word.tied:
            return False
        if word.raw in grammar.single("not_verb") or word.text in grammar.single("not_verb"):
            return False
        if word.raw in grammar.single("irregular") or word.lemma in grammar.single("reporting"):
            return True
        if grammar.by_lemma and position and self._qualifies(position):
            return False
        long = len(word.text) > 5
        return long and (
            word.text.startswith(grammar.affixes("verb_prefix") or ("\0",))
            or word.raw.endswith(grammar.affixes("verb_suffix") or ("\0",))
        )

    def is_an_adverb(self, position: int) -> bool:
        """Whether the word is known as an adverb or has the form of one."""
        if not 0 <= position < len(self.words) or position in self.inside:
            return False
        endings = self.grammar.affixes("adverb_suffix") or ("\0",)
        return self.is_a(position, "adverb") or self.words[position].raw.endswith(endings)

    def _qualifies(self, position: int) -> bool:
        """Whether a participle qualifies a noun: `a planned visit`, `a high-ranking officer`."""
        before = position - 1
        return "-" in self.words[position].raw or (
            self.is_a(before, "determiner") and not self.is_a(before, "complement")
        )

    def idiom_end(self, position: int) -> int:
        """Where an idiom ends that begins before a word and holds it (`press conference`); 0 if none does."""
        starts = range(max(0, position - LONGEST), position)
        return max((end for i in starts if (end := i + self.span_of(i, "idiom")) > position), default=0)

    # -- phrases -----------------------------------------------------------------------------------------

    def licence(self, mention: int) -> tuple[str, int]:
        """What stands before the noun phrase of a mention, and where: `preposition`, `verb`, `opener`,
        `coordinator`, `mark` or `start`."""
        position = self.heads[mention][0] - 1
        for _ in range(FAR):
            if position < 0:
                return "start", -1
            found = self.border(position)
            if found == "mark" and self.words[position].raw in QUOTES:  # `over "Peru's strikes"`
                quoted = position > 0 and self.border(position - 1) == "preposition"
                return ("preposition", position - 1) if quoted else (found, position)
            if found:
                return found, position
            position -= 1
        return "start", position

    def border(self, position: int) -> str:
        """What kind of end of a noun phrase the word is, or ""."""
        if position in self.inside:
            return ""
        if self.words[position].is_mark:
            return "" if self.words[position].raw in "'" else "mark"
        if self.opener[position]:
            return "opener"
        if self.is_a(position, "preposition"):
            return "preposition"
        if self.is_a(position, "coordinator"):
            return "coordinator"
        return "verb" if self.is_verb(position) else ""

    def clause(self, position: int) -> tuple[int, int]:
        """The clause around a word: from its opener, or the sentence's start, to the next opener."""
        start = position
        while start > 0 and not self.opener[start]:
            start -= 1
        end = position + 1
        while end < len(self.words) and not self.opener[end]:
            end += 1
        return start, end

    def unit(self, position: int) -> int:
        """The opener of the relative or adverbial clause that a word stands in; -1 in the main clause."""
        for start in range(position, -1, -1):
            opens = self.opener[start] in ("relative", "adverbial") and not self.words[start].owned
            opens = opens and not self._is_before_time(start)
            if opens and not self._is_closed(start, position):
                return start
        return -1

    def _is_before_time(self, position: int) -> bool:
        """Whether a word like `since` has a time behind it, no clause."""
        ahead = self.words[position + 1 : position + 3]
        return bool(ahead) and bool(self.view.times_in(self.words[position].start, ahead[-1].end))

    def _is_closed(self, start: int, position: int) -> bool:
        """Whether the clause opened at `start` ends, at a comma after what it tells, before `position`."""
        for comma in range(start + 1, position):
            told = any(self.is_verb(i) or i in self.nouns for i in range(start + 1, comma))
            if told and self.words[comma].raw == "," and comma not in self.inside:
                return True
        return False

    def parts_place(self, comma: int) -> bool:
        """Whether a comma parts a place that no table knows from its state (`Da Nang, Vietnam`)."""
        named = comma > 0 and self.view.text[self.words[comma - 1].start].isupper()
        if self.words[comma].raw != "," or not named:
            return False
        state = next((m for m, (first, _) in self.heads.items() if first == comma + 1), None)
        return state is not None and self.view.mentions[state].kind == "state"

    def free(self) -> list[tuple[int, tuple[int, int]]]:
        """The mentions that can be parties, with their words."""
        return self._free

    @cached_property
    def _free(self) -> list[tuple[int, tuple[int, int]]]:
        tied = set(self.tied.values())
        return [(m, words) for m, words in self.heads.items() if m not in tied and not self._is_alias(m)]

    def _is_alias(self, mention: int) -> bool:
        """Whether a mention is a short name in brackets of the one before it."""
        start, end = self.heads[mention]
        if not 0 < start < end < len(self.words):
            return False
        if (self.words[start - 1].raw, self.words[end].raw) != ("(", ")"):
            return False
        own = self.view.states(mention)
        return any(
            last == start - 1 and self.view.states(other) == own for other, (_, last) in self.heads.items()
        )

    def mentions_between(self, start: int, end: int) -> list[int]:
        """Mentions whose words begin at or after `start` and before `end`, in order."""
        inside = [(first, mention) for mention, (first, _) in self._free if start <= first < end]
        return [mention for _, mention in sorted(inside, key=itemgetter(0))]

    def touching(self, start: int) -> bool:
        """Two names in one word (`US-Iran`)."""
        word = self.words[start]
        return sum(1 for first, end in self.heads.values() if first <= start < end) > 1 and "-" in word.raw

    def before_name(self, position: int) -> int:
        """The word before the name that ends at `position`; the word itself where no name does."""
        return next((s - 1 for s, end in self.heads.values() if s and end == position + 1), position)

    def before_aside(self, position: int) -> int:
        """The last word of what is coordinated before `position`, past a comma, a short name in brackets and
        a relative clause or whose ally it is (`ASEAN, to which Laos belongs, and …`)."""
        last = position - 1
        words = self.words
        if last > 1 and words[last].raw == ")" and words[last - 2].raw == "(":
            return last - 3
        if last < 1 or not words[last].is_mark or last in self.inside:
            return last
        for start in range(last - 1, max(0, last - ASIDE), -1):
            if words[start].raw == "," and start not in self.inside:
                opens = range(start + 1, start + 3)
                aside = self.is_a(start + 1, "allied") or any(self.opener[i] == "relative" for i in opens)
                return start - 1 if aside else last - 1
        return last - 1

    def past_ally(self, position: int) -> int:
        """The comma at the end of an aside that begins with the one at `position` and says whose ally one
        is (`Peru, an ally of Chile, and …`); else `position`."""
        if self.words[position].raw != "," or not self.is_a(position + 1, "allied"):
            return position
        ahead = range(position + 1, min(len(self.words), position + ASIDE))
        return next((i for i in ahead if self.words[i].raw == ","), position)

    def past_alias(self, position: int) -> int:
        """The word after a short name in brackets (`the United States (US) and …`)."""
        words = self.words[position : position + 3]
        closed = len(words) == 3 and words[0].raw == "(" and words[2].raw == ")"
        return position + 3 if closed else position
