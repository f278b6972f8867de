"""Numbers as a pack writes them: words, compounds too, and numerals with its grouping and decimal marks."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import regex

from runut.lang import Pack, PackError

NUMERAL = r"\d+(?:[.,]\d+)*"


@dataclass(frozen=True, slots=True)
class Numbers:
    """`words` maps a folded word to (role, value); `pattern` is the source of a regex that meets a number."""

    words: Mapping[str, tuple[str, Decimal]]
    group: str
    decimal: str
    pattern: str
    firsts: frozenset[str]  # folded words that may begin a number in words

    def read(self, text: str) -> Decimal | None:
        """The number that `text` says, None if it is not well made (`2,5,1`)."""
        if text[:1].isdigit():
            return self._numeral(text)
        return self._spelt(text)

    def _numeral(self, text: str) -> Decimal | None:
        head = regex.match(NUMERAL, text)
        whole = self._digits(head[0]) if head else None
        rest = text[head.end() :].strip(" \u00a0") if head else ""
        return whole if whole is None or not rest else self._spelt(rest, start=whole)

    def _digits(self, text: str) -> Decimal | None:
        whole, *fraction = text.split(self.decimal)
        groups = whole.split(self.group)
        if len(fraction) == 1 and fraction[0].isdigit() and all(map(str.isdigit, groups)):
            return Decimal("".join(groups) + "." + fraction[0])
        if fraction:
            return None
        if len(groups) > 1 and any(len(part) != 3 for part in groups[1:]):
            # `2.5` where `.` groups: writers borrow the other mark; two groups leave no other reading.
            return Decimal(text.replace(self.group, ".")) if len(groups) == 2 else None
        return Decimal("".join(groups))

    def _spelt(self, text: str, start: Decimal | None = None) -> Decimal | None:
        terms: list[Decimal] = [] if start is None else [start]
        known = [self.words.get(word) for word in regex.split(r"[ \u00a0-]+", text.casefold())]
        if known[0] and known[0][0] == "article" and len(known) > 1 and known[1] and known[1][0] == "unit":
            return None  # `a three-day visit`: the article is not part of the number
        for index, entry in enumerate(known):
            if entry is None:
                return None
            role, value = entry
            if role == "article":
                after = known[index + 1] if index + 1 < len(known) else None
                if index == 0 and (after is None or after[0] != "half"):
                    terms.append(value)
            elif role in ("unit", "half"):
                terms.append(value)
            elif role == "scale":
                terms = [(sum(terms, Decimal(0)) or Decimal(1)) * value]
            elif role != "and":
                if not terms:
                    return None
                terms[-1] = terms[-1] + value if role == "teen" else terms[-1] * value
        return sum(terms, Decimal(0)) if terms else None


def load_numbers(pack: Pack) -> Numbers:
    """The numbers of a pack, from `numbers.tsv`."""
    words: dict[str, tuple[str, Decimal]] = {}
    marks: dict[str, str] = {}
    for row in pack.rows("numbers"):
        if row["role"] in ("group", "decimal"):
            marks[row["role"]] = row["forms"]
            continue
        for form in row.several("forms"):
            words[form.casefold()] = (row["role"], Decimal(row["value"] or "0"))
    if set(marks) != {"group", "decimal"}:
        raise PackError(f"pack {pack.code}: numbers.tsv needs one group and one decimal mark")
    opening = [word for word, (role, _) in words.items() if role in ("unit", "half", "article")]
    return Numbers(words, marks["group"], marks["decimal"], _pattern(words), frozenset(opening))


def _pattern(words: Mapping[str, tuple[str, Decimal]]) -> str:
    """Source of a regex for a numeral (with a scale: `5 million`) or a run of number words. A joining word
    only stands after a hundred or more, or before a half."""

    def of(*roles: str) -> str:
        return _either([word for word, (role, _) in words.items() if role in roles])

    gap, size = r"[ \u00a0-]", of("times", "scale")
    later = of("unit", "half", "times", "teen", "scale")
    joint = rf"{gap}{of('and')}(?:(?<={size}{gap}{of('and')})|(?={gap}(?:{of('article')}{gap})?{of('half')}))"
    run = rf"{of('unit', 'half', 'article')}\b(?:(?:{joint}(?:{gap}{of('article')})?)?{gap}{later}\b)*"
    half_an = rf"{of('half')}{gap}{of('article')}\b"
    return rf"(?:{NUMERAL}(?:[ \u00a0]?{of('scale')}\b)*|{half_an}|{run})"


def _either(words: list[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?i:" + "|".join(map(regex.escape, ordered)) + ")" if ordered else r"(?!)"


def plain(number: Decimal) -> str:
    """A number without exponent and without idle zeros."""
    text = format(number.normalize(), "f")
    return text if text != "-0" else "0"
