"""The lede: a few generated sentences on top of the page, each with its words and the section it sums up."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from runut.dossier.dates import spoken, start
from runut.dossier.scope import Scope
from runut.dossier.words import Words
from runut.model import Line, Span

NAMED = 3  # acts or flows that a sentence names
FEW = 4  # an act told by fewer than a quarter of the most told one's origins is left out
SURE = ("happened", "ongoing")

Sections = Mapping[str, tuple[Line, ...]]


def lede(scope: Scope, words: Words, sections: Sections) -> tuple[Line, ...]:
    """Talks, what is told most, flows, expectations, disagreements: a sentence for each that there is."""
    timeline = sections["happened"]
    sure = [line for line in timeline if fact(line, "status") in SURE]
    talks = _weighty(sure, [line for line in sure if fact(line, "type") == "CONSULT"])
    acts = [line for line in sure if fact(line, "type") != "CONSULT"] or list(timeline)
    often = [line for line in acts if _told_often(line)]
    led = [("lede.meetings", talks), ("lede.most_told", often)]
    led.sort(key=lambda item: -_most(item[1]))
    found = [
        *(_acts(scope, words, key, lines) for key, lines in led),
        _flows(scope, words, sections["flows"]),
        _outcomes(scope, words, sections["outcomes"]),
        _conflicts(scope, words, sections["conflicts"]),
    ]
    return tuple(line for line in found if line)


def fact(line: Line, name: str) -> str | None:
    """The first value of a fact."""
    return next((value for key, value in line.facts if key == name), None)


def _acts(scope: Scope, words: Words, key: str, lines: Sequence[Line]) -> Line | None:
    told = sorted(
        lines, key=lambda line: (-int(fact(line, "origins") or 0), -int(fact(line, "reports") or 0))
    )
    top = sorted(told[:NAMED], key=lambda line: start(fact(line, "date")))
    return _sum(scope, words, key, "happened", top, [_item(words, line) for line in top])


def _weighty(all_lines: list[Line], lines: list[Line]) -> list[Line]:
    """The lines whose origins are not few beside the most told line's: what one report alone tells does not
    lead a dossier of many."""
    most = _most(all_lines)
    return [line for line in lines if int(fact(line, "origins") or 0) * FEW > most]


def _most(lines: Sequence[Line]) -> int:
    return max((int(fact(line, "origins") or 0) for line in lines), default=0)


def _told_often(line: Line) -> bool:
    return bool(fact(line, "date")) and int(fact(line, "reports") or 0) > 1


def _weight(line: Line) -> tuple[bool, int, int]:
    """Dated acts come first, then those of most origins and reports."""
    return not fact(line, "date"), -int(fact(line, "origins") or 0), -int(fact(line, "reports") or 0)


def _item(words: Words, line: Line) -> str:
    text = line.text.removesuffix(".")
    date = fact(line, "date")
    if not date:
        return words.say("lede.item_undated", sentence=text)
    return words.say("lede.item", sentence=text, date=spoken(words, date))


def _flows(scope: Scope, words: Words, lines: Sequence[Line]) -> Line | None:
    """Kinds of goods by direction, those of most reports first; each with its surest status. Goods of no kind
    are named only if there are no others."""
    told: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line in lines:
        told[tuple(fact(line, name) or "" for name in ("kind", "giver", "receiver", "mutual"))].append(line)
    kinds = [key for key in told if key[0] != "other"] or list(told)
    firm = [key for key in kinds if fact(told[key][0], "status") != "hypothetical"] or kinds
    top = sorted(firm, key=lambda key: (-sum(int(fact(line, "reports") or 0) for line in told[key]), key))
    first = [told[key][0] for key in top[:NAMED]]
    return _sum(scope, words, "lede.flows", "flows", first, [_flow(words, line) for line in first])


def _flow(words: Words, line: Line) -> str:
    return words.say(
        "lede.flow_mutual" if fact(line, "mutual") else "lede.flow",
        kind=words.label("kind", fact(line, "kind") or ""),
        giver=words.inside(fact(line, "giver") or ""),
        receiver=words.inside(fact(line, "receiver") or ""),
        status=words.label("status", fact(line, "status") or ""),
    )


def _outcomes(scope: Scope, words: Words, lines: Sequence[Line]) -> Line | None:
    verdicts = Counter(fact(line, "verdict") or "" for line in lines)
    items = [words.say(f"lede.outcome.{verdict}", n) for verdict, n in sorted(verdicts.items())]
    return _sum(
        scope, words, "lede.outcomes", "outcomes", lines, items, words.say("count.outcomes", len(lines))
    )


def _conflicts(scope: Scope, words: Words, lines: Sequence[Line]) -> Line | None:
    if not lines:
        return None
    text = words.say("lede.conflicts", len(lines))
    return scope.line(words, "lede", ["conflicts"], text, [("section", "conflicts")], _cites(lines))


def _sum(
    scope: Scope,
    words: Words,
    key: str,
    section: str,
    lines: Sequence[Line],
    items: list[str],
    whole: str = "",
) -> Line | None:
    if not lines:
        return None
    text = words.say(key, list=words.parted(items), all=whole)
    return scope.line(words, "lede", [key], text, [("section", section)], _cites(lines))


def _cites(lines: Sequence[Line]) -> list[Span]:
    return [line.cites[0] for line in lines]
