"""Mentions: names, offices, groups and pronouns of a report, with what each may stand for."""

from dataclasses import dataclass

from runut.annotate.lexicon import build
from runut.annotate.phrases import Found, Grammar
from runut.annotate.trie import Trie
from runut.annotate.units import LETTERS, Unit, units
from runut.lang import packs
from runut.model import Mention, MentionKind, Report

ALONE = frozenset(LETTERS[sort] for sort in ("STATE", "DEMONYM", "CAPITAL", "GOVERNMENT", "BODY", "PERSON"))
ALONE |= frozenset(LETTERS[sort] for sort in ("SURNAME", "PRONOUN", "PLACE", "OUTLET", "OFFICE"))
NAMES = frozenset(LETTERS[sort] for sort in ("PERSON", "SURNAME", "NAME"))


@dataclass(frozen=True, slots=True)
class Names:
    """What one pack needs to find mentions."""

    trie: Trie
    grammar: Grammar


def load() -> dict[str, Names]:
    """The tools of every pack, by its code."""
    return {tables.code: Names(build(tables), Grammar(tables.rows("phrases"))) for tables in packs()}


def find(tools: Names, report: Report) -> tuple[Mention, ...]:
    """All mentions of a report, sorted, without overlaps."""
    found: list[Mention] = []
    for block in report.blocks:
        text = report.text[block.start : block.end]
        row = units(text, tools.trie, tools.grammar.literals)
        found.extend(_shift(mention, block.start) for mention in _mentions(row, tools.grammar))
    return tuple(found)


def _mentions(row: list[Unit], grammar: Grammar) -> list[Mention]:
    made: list[Mention] = []
    index = 0
    for found in grammar.find(row):
        made.extend(single for unit in row[index : found.first] for single in _single(unit))
        made.append(_whole(row, found))
        index = found.last
    made.extend(single for unit in row[index:] for single in _single(unit))
    return made


def _single(unit: Unit) -> list[Mention]:
    """The mention of one unit that stands alone."""
    keys = _keys([unit])
    if unit.code not in ALONE and "alone" not in keys:
        return []
    entry = unit.entries[0]
    return [Mention(unit.start, unit.end, entry.kind, keys, entry.found_by)]


def _whole(row: list[Unit], found: Found) -> Mention:
    """The mention of a phrase: a person with the office words as title, else all of it."""
    parts = row[found.first : found.last]
    rule = f"rule:{found.phrase.name}"
    if found.phrase.makes != "person":
        return Mention(parts[0].start, parts[-1].end, _kind(parts), _keys(parts), rule)
    name = [unit for unit in parts if unit.code in NAMES]
    rest = [unit for unit in parts if unit.code not in NAMES]
    title = None
    if rest:
        before = [unit for unit in rest if unit.start < name[0].start]
        side = [unit for unit in (before or rest) if unit.code != LETTERS["COMMA"]]
        title = (side[0].start, side[-1].end)
    return Mention(name[0].start, name[-1].end, "person", _keys(name) + _keys(rest), rule, title)


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
