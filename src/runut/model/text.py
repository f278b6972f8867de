"""One report as text: page, clean text, its layers, and who is meant."""

from dataclasses import dataclass
from typing import Literal

from runut.model.base import BlockKind, MentionKind, Span


@dataclass(frozen=True, slots=True)
class Page:
    """What a place held, as bytes, before anything was read. `given` are fields that came beside the bytes
    (`id url outlet title byline published language`), as (name, value) pairs in the order of that list."""

    id: str
    source: str  # the place: a path, `path:line` for a row, `-`
    body: str  # sha256 of content, hex
    content: bytes
    media_type: str  # text/plain, text/html, text/markdown
    url: str | None = None
    fetched_at: str | None = None  # ISO 8601, only where something was fetched
    given: tuple[tuple[str, str], ...] = ()

    def field(self, name: str) -> str | None:
        return dict(self.given).get(name) or None


@dataclass(frozen=True, slots=True)
class Published:
    value: str | None  # YYYY-MM-DD
    how: Literal["field", "metadata", "byline", "dateline", "url", "inferred", "unknown"]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of the clean text of one kind; blocks are ordered, do not overlap and are parted by newlines."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Credit:
    """An origin that the report names for itself or for a part. `origin` is the name in its usual form."""

    origin: str
    form: Literal["credit line", "cue", "photo"]
    span: Span


@dataclass(frozen=True, slots=True)
class Report:
    """A page's clean text, without furniture. The title is not part of the text."""

    id: str
    page: str
    url: str | None
    outlet: str | None
    title: str | None
    byline: tuple[str, ...]
    editor: tuple[str, ...]
    dateline: str | None  # the place named at the head of the text
    language: str  # a pack's code
    published: Published
    text: str
    blocks: tuple[Block, ...]
    credits: tuple[Credit, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    block: int  # index into Report.blocks


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark. The last three (UD; head -1 is root) are None where no reader of syntax ran."""

    start: int
    end: int
    lemma: str
    upos: str | None = None
    head: int | None = None
    deprel: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, an office, a group or a pronoun. `keys` are what it may stand for (`state:RUS`,
    `person:vladimir-putin`, `body:UN`), best first, empty if unknown. `title` holds the office words that
    belong to a person's name (`Presiden Rusia`)."""

    start: int
    end: int
    kind: MentionKind
    keys: tuple[str, ...]
    found_by: str  # `table:<name>`, `rule:<name>` or `encoder:<label>`
    title: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A TIMEX3 expression. `value` is None if it could not be resolved (a Doubt says why)."""

    start: int
    end: int
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None
    rule: str
    dispatch: bool = False  # dates the dispatch or the utterance (`dilansir AFP, Kamis (19/6)`), not an act


@dataclass(frozen=True, slots=True)
class Amount:
    start: int
    end: int
    value: str  # decimal number, without grouping
    unit: str  # ISO 4217 code, SI unit, or the counted noun's lemma
    bound: Literal["exact", "about", "over", "under"] = "exact"


@dataclass(frozen=True, slots=True)
class Quote:
    """The words between quotation marks, without the marks. A quote left open ends with its block."""

    start: int
    end: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Sign:
    """What the encoder takes some words for. `label` is a PLOVER type for an act (one sign a word, the likely
    types only), a status for its status, a speech act for a cue, else empty."""

    start: int
    end: int
    kind: Literal["act", "status", "content", "source", "cue"]
    label: str
    score: float  # probability, three digits


Role = Literal["none", "actor", "recipient", "both", "place"]


@dataclass(frozen=True, slots=True)
class Part:
    """The part that a mention plays in an act, as the encoder reads it."""

    trigger: int  # offset where the act's word starts
    mention: int  # index into Annotation.mentions
    role: Role
    score: float  # probability, three digits


@dataclass(frozen=True, slots=True)
class Annotation:
    """One report's layers, each sorted by start. Signs, parts and vectors are the encoder's."""

    report: str
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    times: tuple[Time, ...]
    amounts: tuple[Amount, ...]
    quotes: tuple[Quote, ...]
    signs: tuple[Sign, ...] = ()
    parts: tuple[Part, ...] = ()
    vectors: tuple[bytes, ...] = ()  # one a sentence, as `encoder.vectors` packs it; empty without words


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what acts or is named. Known ones have table keys as ids (`person:xi-jinping`)."""

    id: str
    kind: Literal["state", "body", "person", "group", "place", "outlet"]
    names: tuple[str, ...]  # the usual English form first
    acts_for: str | None  # a state or body code
    since: str | None = None
    until: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Who a mention means and for which states they act. `keduanya` links to two entities."""

    mention: int  # index into Annotation.mentions
    entities: tuple[str, ...]  # Entity ids; empty if unresolved
    acts_for: tuple[str, ...]  # state codes; empty if unknown
    score: float  # 0..1
    because: str


@dataclass(frozen=True, slots=True)
class Linking:
    report: str
    links: tuple[Link, ...]  # exactly one for each mention, in order
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """What `link` reads."""

    report: Report
    annotation: Annotation


@dataclass(frozen=True, slots=True)
class Reading:
    """What `extract` and `lineage` read: one report with all its layers."""

    report: Report
    annotation: Annotation
    linking: Linking
