"""Mentions: names, offices, groups and pronouns of a report, with what each may stand for."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

import regex
import simplemma

from runut.annotate import namesakes
from runut.annotate.atoms import atoms, fold
from runut.annotate.glue import Glue
from runut.annotate.lexicon import build
from runut.annotate.phrases import Found, Grammar
from runut.annotate.trie import Trie
from runut.annotate.units import LETTERS, Cutter, Unit, Words
from runut.lang import Pack, packs
from runut.model import Mention, MentionKind, Report

ALONE = frozenset(
    LETTERS[sort]
    for sort in (
        "STATE", "DEMONYM", "CAPITAL", "GOVERNMENT", "BODY", "PERSON", "SURNAME", "PRONOUN", "PLACE",
        "OUTLET",
    )
)  # fmt: skip
NAMES = frozenset(LETTERS[sort] for sort in ("PERSON", "SURNAME", "NAME", "COMMON", "PARTICLE"))
MARKS = frozenset(LETTERS[sort] for sort in ("STOP", "COMMA", "OPEN", "CLOSE"))
MARGIN = frozenset((LETTERS["COMMA"], LETTERS["STOP"]))
CUES = frozenset(LETTERS[sort] for sort in ("CUE", "INVERTED"))
OPENS = regex.compile(r"(?:^|[.!?:;(\[\"“‘'–-]\s*|\n\s*)$")  # what stands before the first word of a sentence
STANCE = 10  # characters before a name in which a stance stands
SHORTEST = 4  # letters of a name that may stand alone later


@dataclass(frozen=True, slots=True)
class Names:
    """What one pack needs to find mentions."""

    cutter: Cutter
    grammar: Grammar
    plain: Callable[[str], bool]  # whether a word is a plain word of the language
    numerals: frozenset[str]  # number words
    stance: regex.Pattern[str]  # what before a name makes it somebody else's cause (`anti-`)


def load() -> dict[str, Names]:
    """The tools of every pack, by its code."""
    return {tables.code: _tools(tables) for tables in packs()}


def _tools(tables: Pack) -> Names:
    grammar = Grammar(tables.rows("phrases"))
    plain = _dictionary(tables.code)
    trie = build(tables)
    glue = Glue(trie, plain, [row["word"] for row in tables.rows("glue_words")])
    titles = bool(tables.settings["titles_of_plain_words"])
    small = frozenset(fold(word) for row in tables.rows("speech_words") for word in row.several("words"))
    words = Words(grammar.literals, plain, small, titles)
    forms = "|".join(
        form
        for row in tables.rows("prepositions")
        if row["sense"] == "stance"
        for form in row.several("forms")
    )
    stance = regex.compile(rf"(?<!\p{{L}})(?:{forms})[-–]$", regex.IGNORECASE)
    numerals = frozenset(row["forms"] for row in tables.rows("numbers") if row["role"] == "unit")
    return Names(Cutter(trie, glue, words), grammar, plain, numerals, stance)


def _dictionary(code: str) -> Callable[[str], bool]:
    @lru_cache(maxsize=16384)
    def known(word: str) -> bool:
        return bool(simplemma.is_known(word, lang=code))

    return known


def find(tools: Names, report: Report, persons: Iterable[str] = ()) -> tuple[Mention, ...]:
    """All mentions of a report, sorted, without overlaps. A name that an office or a cue has shown to be a
    person's is then found wherever the report has it, in full or in part; so are `persons`, full names that
    the encoder found."""
    found = _all(tools, report, None)
    own = _own_names(tools, report, found, persons)
    found = _all(tools, report, own) if own is not None else found
    found = [mention for mention in found if not _is_cause(tools, report.text, mention)]
    return tuple(mention for mention in found if not _is_numeral(tools, report.text, mention, found))


def _is_numeral(tools: Names, text: str, mention: Mention, others: list[Mention]) -> bool:
    """Whether a town's name opens a sentence as the number word that it is, too (`Lima orang tewas`): its
    state is named nowhere else."""
    if mention.kind != "capital" or fold(text[mention.start : mention.end]) not in tools.numerals:
        return False
    counts = text[mention.end : mention.end + 2].strip().islower()
    named = (other for other in others if other.kind != "capital" and set(other.keys) & set(mention.keys))
    opens = OPENS.search(text[max(0, mention.start - SHORTEST) : mention.start])
    return counts and opens is not None and next(named, None) is None


def _is_cause(tools: Names, text: str, mention: Mention) -> bool:
    """Whether the name only says what somebody else is for or against (`anti-Israel protesters`)."""
    return tools.stance.search(text, max(0, mention.start - STANCE), mention.start) is not None


def _all(tools: Names, report: Report, own: Trie | None) -> list[Mention]:
    found: list[Mention] = []
    written = Counter(report.text[atom.start : atom.end] for atom in atoms(report.text))
    again = frozenset(word for word, times in written.items() if times > 1)
    for block in report.blocks:
        text = report.text[block.start : block.end]
        row = namesakes.apart(text, tools.cutter.units(text, own, again))
        found.extend(_shift(mention, block.start) for mention in _mentions(row, tools, text))
    return found


def _own_names(tools: Names, report: Report, found: list[Mention], persons: Iterable[str]) -> Trie | None:
    """The persons whom the report names in full, with the parts by which it may call them later. What holds
    another name of the tables (`Otoritas Canberra`) is no person to us, whatever the encoder says, nor is a
    person's title a part of the name (`Dubes Ito`)."""
    own = Trie()
    named: dict[str, str] = {}
    others: set[str] = set()
    for mention in found:
        words = report.text[mention.start : mention.end]
        others.update(report.text[mention.title[0] : mention.title[1]].split()[:1] if mention.title else ())
        if mention.kind == "person":
            known = any(key.startswith("person:") for key in mention.keys)
            named[words] = "" if known else "rule:named-in-report"
        else:
            others.update(words.split())
    free = (words for words in persons if words not in named and others.isdisjoint(words.split()))
    named |= dict.fromkeys(free, "encoder:PER")
    named = {words: found_by for words, found_by in named.items() if len(words.split()) > 1}
    for words, found_by in named.items():
        if found_by:
            own.add(words, "PERSON", "person", (), found_by)
        parts = words.split()
        for part in (parts[-1], parts[0]):
            if len(part) >= SHORTEST and not part.isupper() and not tools.plain(part.lower()):
                own.add(part, "SURNAME", "person", (), "rule:named-in-report")
    return own if named else None


def _mentions(row: list[Unit], tools: Names, text: str) -> list[Mention]:
    made: list[Mention] = []
    index = 0
    for found in tools.grammar.find(row):
        made.extend(_singles(row, index, found.first, tools, text))
        made.extend(_whole(row, found))
        index = found.last
    made.extend(_singles(row, index, len(row), tools, text))
    return made


def _singles(row: list[Unit], first: int, last: int, tools: Names, text: str) -> list[Mention]:
    """The mentions among units that no phrase holds. An office or organ without a state is one where a clause
    can begin: after a mark or a small word (`bantuan militer` names no military)."""
    made = []
    for index in range(first, last):
        unit = row[index]
        keys = _keys([unit])
        before = row[index - 1] if index else None
        stands = unit.code in ALONE or any(key.startswith("state:") for key in keys)
        if stands or ("alone" in keys and _begins(before, tools, text)):
            entry = unit.entries[0]
            made.append(Mention(unit.start, unit.end, entry.kind, keys, entry.found_by))
    return made


def _begins(before: Unit | None, tools: Names, text: str) -> bool:
    """Whether what stands before lets a noun phrase begin."""
    if before is None or before.code in MARKS or before.code == LETTERS["MODIFIER"]:
        return True
    return fold(text[before.start : before.end]) in tools.cutter.words.small or before.code in CUES


def _whole(row: list[Unit], found: Found) -> list[Mention]:
    """What a phrase makes."""
    parts = row[found.first : found.last]
    rule = f"rule:{found.phrase.name}"
    match found.phrase.makes:
        case "person":
            return _person(parts, rule)
        case "thing":
            return _thing(parts, rule)
    return [Mention(parts[0].start, parts[-1].end, _kind(parts), _keys(parts), rule)]


def _person(parts: list[Unit], rule: str) -> list[Mention]:
    """A person with the office words as title."""
    first, last = _name_in(parts)
    first += namesakes.firm(parts[:first], parts[first:last])
    name, rest = parts[first:last], parts[:first] + parts[last:]
    side = [unit for unit in parts[:first] or parts[last:] if unit.code not in MARGIN]
    title = (side[0].start, side[-1].end) if side else None
    return [Mention(name[0].start, name[-1].end, "person", _keys(name) + _keys(rest), rule, title)]


def _name_in(parts: list[Unit]) -> tuple[int, int]:
    """Where the name stands: the last run of names that no bracket holds, from its first proper word on."""
    first = last = 0
    for index, unit in enumerate(parts):
        bracket = index > 0 and parts[index - 1].code == LETTERS["OPEN"]
        if unit.code not in NAMES or bracket:
            continue
        if index != last or last == 0:
            first = index
        last = index + 1
    return first, last


def _thing(parts: list[Unit], rule: str) -> list[Mention]:
    """A name that its head says to be no person; none at all where the head says so."""
    heads = [unit.entries[0] for unit in parts if unit.code in (LETTERS["HEAD"], LETTERS["MASK"])]
    if "head:nothing" in heads[0].keys:
        return []
    where = [unit for unit in parts if unit.code in (LETTERS["CAPITAL"], LETTERS["PLACE"])]
    keys = tuple(key for key in _keys(where) if key.startswith("state:"))
    return [Mention(parts[0].start, parts[-1].end, heads[0].kind, keys[:1], rule)]


def _kind(parts: list[Unit]) -> MentionKind:
    for sort in ("OFFICE", "GROUP", "ORGAN", "BODY"):
        for unit in parts:
            if unit.code == LETTERS[sort]:
                return unit.entries[0].kind
    return parts[0].entries[0].kind


def _keys(parts: list[Unit]) -> tuple[str, ...]:
    keys = [key for unit in parts for entry in unit.entries for key in entry.keys]
    return tuple(dict.fromkeys(keys))


def _shift(mention: Mention, by: int) -> Mention:
    title = None if mention.title is None else (mention.title[0] + by, mention.title[1] + by)
    return Mention(mention.start + by, mention.end + by, mention.kind, mention.keys, mention.found_by, title)
