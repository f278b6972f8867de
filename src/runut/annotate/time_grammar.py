"""The grammar in which a pack writes its time rules, compiled to one regex a rule.

    MONTH, DAY2     a class of `times_words` or a shape of digits; the digit tells two of a kind apart
    [..]            may be missing
    {a|b}           one of several
    ~ and space     a space that may be missing; a space
    before > core   what must stand before; `!>` what must not
    core < after    what must follow; `<!` what must not
    anything else   stands for itself; without a capital it is met in any case

Each rule knows the words it can begin with, so that a report is not searched once a rule.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import regex

from runut.annotate.numbers import Numbers
from runut.lang import PackError

SHAPES = {
    "DAY": r"(?:0?[1-9]|[12]\d|3[01])(?!\d)",
    "MONTHNUM": r"(?:0?[1-9]|1[0-2])(?!\d)",
    "YEAR": r"(?:1\d|20|21)\d\d(?!\d|\.\d\d(?!\d))",  # no sum of money
    "SHORTYEAR": r"\d{2,3}(?!\d)",
    "TENS": r"[1-9]0(?!\d)",
    "HOUR": r"(?:[01]?\d|2[0-4])(?!\d)",
    "CLOCKNUM": r"(?:[01]\d|2[0-3])[0-5]\d(?!\d)",
    "MINUTE": r"[0-5]\d(?!\d)",
    "INT": r"\d{1,3}(?!\d)",
    "ANY": r"[\p{Ll}-]+",  # any word in small letters
    "NAME": r"\p{Lu}[\p{L}-]*",
}
NUMBER_CLASS = "NUMBER"
DIGIT = "#"  # stands for any word that begins with a digit
SPACE = r"[ \t\u00a0]"
APART = r"(?<![^\W_](?=[^\W_]))"  # not inside a word
WHOLE = r"(?<![^\W_](?=[^\W_]|-\p{Ll}))"  # nor before a part that a hyphen joins to it
_PARTS = regex.compile(
    r"(?P<name>[A-Z]{2,})(?P<mark>\d?)|(?P<space>[ ]+)|(?P<sign>[\[\]{}|~])|(?P<rest>[^A-Z\[\]{}|~ ]+|[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a pattern: regex source, the words it may begin with, whether it may be empty."""

    source: str
    firsts: frozenset[str] = frozenset()
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Classes:
    """`forms`: class to pattern; `values`: class to folded form to value (none for phrases); `slots`: class
    to the slot that it fills, where that is not its own name."""

    forms: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]]
    slots: Mapping[str, str]
    numbers: Numbers


@dataclass(slots=True)
class _Reader:
    """One pass over a pattern's parts."""

    parts: list[tuple[str, str]]
    classes: Classes
    suffix: str
    at: int = 0
    names: list[str] = field(default_factory=list)

    def either(self, closing: str) -> Piece:
        options = [self.sequence()]
        while self.peek() == ("sign", "|"):
            self.at += 1
            options.append(self.sequence())
        if closing:
            if self.peek() != ("sign", closing):
                raise PackError(f"missing {closing}")
            self.at += 1
        source = options[0].source if len(options) == 1 else "(?:" + "|".join(o.source for o in options) + ")"
        return Piece(source, frozenset().union(*(o.firsts for o in options)), any(o.empty for o in options))

    def sequence(self) -> Piece:
        source, firsts, empty = "", frozenset[str](), True
        while self.at < len(self.parts) and self.parts[self.at][1] not in ("|", "]", "}"):
            piece = self.one()
            source += piece.source
            if empty:
                firsts |= piece.firsts
                empty = piece.empty
        return Piece(source, firsts, empty)

    def one(self) -> Piece:
        kind, text = self.parts[self.at]
        self.at += 1
        if text == "[":
            inner = self.either("]")
            return Piece(f"(?:{inner.source})?", inner.firsts, True)
        if text == "{":
            inner = self.either("}")
            return Piece(f"(?:{inner.source})", inner.firsts, inner.empty)
        if kind == "space":
            return Piece(SPACE + "+", empty=True)
        if text == "~":
            return Piece(SPACE + "*", empty=True)
        return self.named(text) if kind == "name" else _literal(text)

    def named(self, text: str) -> Piece:
        name, suffix = text.rstrip("0123456789"), text[-1:] if text[-1:].isdigit() else self.suffix
        if name in SHAPES:
            return Piece(f"(?P<{name}{suffix}>{SHAPES[name]})", frozenset({DIGIT}))
        if name == NUMBER_CLASS:
            numbers = self.classes.numbers
            return Piece(f"(?P<{name}{suffix}>{numbers.pattern})", numbers.firsts | {DIGIT})
        if name not in self.classes.forms:
            return _literal(text)
        inner = _read(self.classes.forms[name], self.classes, suffix)
        if name not in self.classes.values:
            return Piece(f"(?:{inner.source})", inner.firsts, inner.empty)
        return Piece(f"(?P<{name}{suffix}>{inner.source})", inner.firsts, inner.empty)

    def peek(self) -> tuple[str, str]:
        return self.parts[self.at] if self.at < len(self.parts) else ("", "")


def _literal(text: str) -> Piece:
    source = regex.escape(text, special_only=True).replace("'", "['’]")
    word = regex.match(r"[^\W_]+", text)
    firsts = frozenset({DIGIT if text[0].isdigit() else word[0].casefold()}) if word else frozenset[str]()
    return Piece(source if any(c.isupper() for c in text) else f"(?i:{source})", firsts)


def _split(pattern: str) -> list[tuple[str, str]]:
    parts = []
    for found in _PARTS.finditer(pattern):
        kind = found.lastgroup or ""
        parts.append(("name", found["name"] + found["mark"]) if found["name"] else (kind, found[0]))
    return _join_words(parts)


def _join_words(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Put a lone capital and what follows it together again: it is a word, not a class."""
    joined: list[tuple[str, str]] = []
    for kind, text in parts:
        if kind == "rest" and joined and joined[-1][0] == "rest":
            joined[-1] = ("rest", joined[-1][1] + text)
        else:
            joined.append((kind, text))
    return joined


def _read(pattern: str, classes: Classes, suffix: str = "") -> Piece:
    reader = _Reader(_split(pattern), classes, suffix)
    piece = reader.either("")
    if reader.at != len(reader.parts):
        raise PackError(f"{pattern!r} has a {reader.parts[reader.at][1]} too many")
    return piece


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule's regex, to be matched at the start of a word, and the folded words it can begin with."""

    regex: "regex.Pattern[str]"
    firsts: frozenset[str]


def compile_pattern(pattern: str, classes: Classes) -> Compiled:
    """Compile one rule. Raises PackError where the pattern is not well made."""
    before, core, after = "", pattern, ""
    for sign, look in ((" !> ", "(?<!"), (" > ", "(?<=")):
        if sign in core:
            head, core = core.split(sign)
            before += rf"{look}{APART}(?:{_read(head, classes).source}){SPACE}*)"
    for sign, look in ((" <! ", "(?!"), (" < ", "(?=")):
        if sign in core:
            core, tail = core.split(sign)
            after += rf"{look}{SPACE}*(?:{_read(tail, classes).source}))"
    piece = _read(core, classes)
    if piece.empty or not piece.firsts:
        raise PackError(f"{pattern!r} does not begin with a word")
    return Compiled(regex.compile(before + piece.source + WHOLE + after), piece.firsts)
