"""Money, measures and counted people or things, with the pack's digit grouping and number words.

What is counted in is told by the packs' `amounts`, numbers by `numbers`. A numeral with grouping also counts
a noun that no table knows (`12.500 rompi`); its unit is then the word as it stands.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import regex

from runut.annotate.numbers import Numbers, load_numbers, plain
from runut.lang import Pack, packs
from runut.model import Amount, Report

Bound = Literal["exact", "about", "over", "under"]
GAP = r"[ \u00a0]"
NAMES = rf"(?:\p{{Lu}}\p{{L}}+{GAP}){{1,2}}"  # `12,000 North Korean troops`


@dataclass(frozen=True, slots=True)
class AmountTools:
    """`money` meets a sign and its number, `counted` a number and its unit, `bare` a grouped numeral and a
    word; `bound` and `barred` what stands right before them. `units` maps a folded form to its unit,
    `bounds` a folded form to its bound."""

    numbers: Numbers
    money: "regex.Pattern[str]"
    counted: "regex.Pattern[str]"
    bare: "regex.Pattern[str]"
    bound: "regex.Pattern[str]"
    barred: "regex.Pattern[str]"
    units: Mapping[str, str]
    bounds: Mapping[str, Bound]
    stops: frozenset[str]


def load() -> dict[str, AmountTools]:
    """The tools of every pack by its code."""
    return {pack.code: _tools(pack) for pack in packs()}


def _tools(pack: Pack) -> AmountTools:
    forms: dict[str, list[str]] = {}
    units: dict[str, str] = {}
    for row in pack.rows("amounts"):
        forms.setdefault(row["kind"], []).extend(row.several("forms"))
        units.update((form.casefold(), row["value"] or form.casefold()) for form in row.several("forms"))
    numbers = load_numbers(pack)
    sign, short = _either(forms["sign"]), _either(forms.get("short", []))
    unit = _either([*forms["currency"], *forms["measure"], *forms["counted"], *forms.get("classifier", [])])
    noun, classifier = _either(forms["counted"]), _either(forms.get("classifier", []))
    number = rf"(?P<number>{numbers.pattern})"
    grouped = rf"(?P<number>\d{{1,3}}(?:{regex.escape(numbers.group)}\d{{3}})+)"
    kinds: tuple[Bound, ...] = ("about", "over", "under")
    bounds: dict[str, Bound] = {form.casefold(): kind for kind in kinds for form in forms[kind]}
    return AmountTools(
        numbers,
        regex.compile(
            rf"(?<![\w$])(?P<unit>{sign}){GAP}?{number}(?:(?P<short>(?-i:{short}))(?!\w))?(?![\d%])"
        ),
        regex.compile(
            rf"(?<![\w$€£¥.,:/-]){number}{GAP}?(?:{classifier}{GAP}(?P<noun>{noun})(?!\w)"
            rf"|(?:{NAMES})?(?P<unit>{unit})(?!\w))"
        ),
        regex.compile(rf"(?<![\w$€£¥.,:/-]){grouped}{GAP}(?P<unit>\p{{Ll}}{{3,}})(?!\w)"),
        regex.compile(rf"(?<!\w)(?i:{_either(list(bounds))}){GAP}$"),
        regex.compile(
            rf"(?<!\w)(?:(?i:{_either(forms['bar'])}){GAP}|\p{{Lu}}\p{{Ll}}+{GAP}(?=(?:19|20)\d\d\D))$"
        ),
        units,
        bounds,
        frozenset(form.casefold() for form in forms["stop"]),
    )


def _either(forms: list[str]) -> str:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "(?:" + "|".join(map(regex.escape, ordered)) + ")" if ordered else r"(?!)"


def find(tools: AmountTools, report: Report) -> tuple[Amount, ...]:
    """All amounts of a report, sorted and without overlap; where two overlap, the longer stands."""
    kept: list[Amount] = []
    for one in sorted(_all(tools, report.text), key=lambda one: (one.start, -one.end)):
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
        elif one.end - one.start > kept[-1].end - kept[-1].start:
            kept[-1] = one
    return tuple(kept)


def _all(tools: AmountTools, text: str) -> Iterator[Amount]:
    for pattern in (tools.money, tools.counted, tools.bare):
        for met in pattern.finditer(text):
            amount = _amount(tools, text, met)
            if amount:
                yield amount


def _is_article(tools: AmountTools, number: str) -> bool:
    """`a drone`: one thing, but not counted."""
    return tools.numbers.words.get(number.casefold(), ("", 0))[0] == "article"


def _amount(tools: AmountTools, text: str, met: "regex.Match[str]") -> Amount | None:
    groups = met.groupdict()
    word = (groups.get("noun") or groups["unit"]).casefold()
    number = tools.numbers.read(groups["number"])
    if number is None or word in tools.stops or _is_article(tools, groups["number"]):
        return None
    if tools.barred.search(text, max(0, met.start() - 24), met.start()):
        return None
    if groups.get("short"):
        number *= Decimal(tools.units[groups["short"]])
    before = tools.bound.search(text, max(0, met.start() - 24), met.start())
    bound: Bound = tools.bounds[before[0].strip().casefold()] if before else "exact"
    start = before.start() if before else met.start()
    return Amount(start, met.end(), plain(number), tools.units.get(word, word), bound)
