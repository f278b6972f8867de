"""Universal Dependencies, and the names of GUM."""

from collections.abc import Iterator
from pathlib import Path

import regex

from training.sets.example import DATA, Example, Syntax

CSUI, GSD, PUD = DATA / "ud_id_csui", DATA / "ud_id_gsd", DATA / "ud_id_pud"
GUM = DATA / "gum"
GUM_DEV = {"GUM_interview_cyclone", "GUM_interview_gaming", "GUM_news_homeopathic", "GUM_news_iodine"}
NAMED = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVT", "object": "PRD"}
OPENING = regex.compile(r"\((\d+)-([a-z]+)-")
SUBTYPE = regex.compile(r":.*")

Row = list[str]


def blocks(path: Path) -> Iterator[tuple[str, list[Row], dict[int, tuple[int, str]]]]:
    """Text, word rows and joined words (first index -> last index and form) of each sentence."""
    text, rows, joined = "", [], {}
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# text ="):
            text = line.removeprefix("# text =").strip()
        elif line and line[0].isdigit():
            cells = line.split("\t")
            if "-" in cells[0]:
                first, last = map(int, cells[0].split("-"))
                joined[first] = (last, cells[1])
            elif "." not in cells[0]:
                rows.append(cells)
        elif not line and rows:
            yield text, rows, joined
            text, rows, joined = "", [], {}


def read(path: Path, source: str, whole: bool = False) -> list[Example]:
    """A treebank's sentences; `whole` keeps joined words (`rumahnya`) as one, as the product's tokens are."""
    found = []
    for text, rows, joined in blocks(path):
        tags = {"gum": named(rows)} if source == "gum" else {}
        example = Example(source, [row[1] for row in rows], tags, _syntax(rows), text=text)
        if whole and not joined:
            continue
        found.append(_join(example, joined) if whole else example)
    return found


def _syntax(rows: list[Row]) -> Syntax:
    return Syntax(
        [row[3] for row in rows],
        [int(row[6]) for row in rows],
        [SUBTYPE.sub("", row[7]) for row in rows],
    )


def _join(example: Example, joined: dict[int, tuple[int, str]]) -> Example:
    """Joined words as one, with the syntax of that part whose head lies outside."""
    syntax = example.syntax
    assert syntax is not None
    groups: list[tuple[str, list[int]]] = []
    at = 1
    while at <= len(example.words):
        last, form = joined.get(at, (at, example.words[at - 1]))
        groups.append((form, list(range(at, last + 1))))
        at = last + 1
    place = {old: new for new, (_, old_ones) in enumerate(groups, 1) for old in old_ones}
    leads = [next((i for i in olds if syntax.heads[i - 1] not in olds), olds[0]) for _, olds in groups]
    return Example(
        example.source,
        [form for form, _ in groups],
        {},
        Syntax(
            [syntax.upos[i - 1] for i in leads],
            [place.get(syntax.heads[i - 1], 0) for i in leads],
            [syntax.relations[i - 1] for i in leads],
        ),
        text=example.text,
    )


def named(rows: list[Row]) -> list[str]:
    """GUM's entity spans whose head is a proper noun, cut to their run of proper nouns, as BIO; outermost first."""
    tags = ["O"] * len(rows)
    for start, end, kind in sorted(entities(rows), key=lambda s: (s[0], -s[1])):
        label = NAMED.get(kind)
        inside = [i for i in range(start, end) if not start < int(rows[i][6]) <= end]
        if not label or not inside or rows[inside[0]][3] != "PROPN":
            continue
        first = last = inside[0]
        while first > start and rows[first - 1][3] == "PROPN":
            first -= 1
        while last + 1 < end and _carries_on(rows, last + 1):
            last += 1
        if all(tag == "O" for tag in tags[first : last + 1]):
            tags[first : last + 1] = [f"B-{label}"] + [f"I-{label}"] * (last - first)
    return tags


def _carries_on(rows: list[Row], at: int) -> bool:
    """Whether a name goes on at a word: a proper noun, or a joint before one (`of`, `-`)."""
    if rows[at][3] == "PROPN":
        return True
    joint = rows[at][1].lower() in ("of", "-", "for", "and") and rows[at][3] in ("ADP", "PUNCT", "CCONJ")
    return joint and rows[at][1] in ("of", "-") and at + 1 < len(rows) and rows[at + 1][3] == "PROPN"


def entities(rows: list[Row]) -> Iterator[tuple[int, int, str]]:
    """(start, end, type) of the entity brackets in the last column."""
    open_: dict[str, list[tuple[int, str]]] = {}
    for at, row in enumerate(rows):
        value = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for mark in regex.findall(r"\(\d+-[^()]*\)?|\d+\)", value):
            opening = OPENING.match(mark)
            if opening:
                open_.setdefault(opening[1], []).append((at, opening[2]))
            if mark.endswith(")"):
                name = opening[1] if opening else mark[:-1]
                if open_.get(name):
                    start, kind = open_[name].pop()
                    yield start, at + 1, kind


def gum(split: str) -> list[Example]:
    """GUM's documents of `train`, `dev` or `test`, as its `splits.md` has them."""
    held = _splits()
    found = []
    for path in sorted(GUM.glob("*.conllu")):
        if held.get(path.stem, "train") == split:
            found += read(path, "gum")
    return found


def _splits() -> dict[str, str]:
    told: dict[str, str] = {}
    split = ""
    for line in (GUM / "splits.md").read_text(encoding="utf-8").splitlines():
        name = line.strip(" -*#`").split(" ")[0]
        if name in ("train", "dev", "test"):
            split = name
        elif name.startswith("GUM_"):
            told[name] = split
    return told


def train() -> list[Example]:
    csui, gsd = CSUI / "id_csui-ud-train.conllu", GSD / "id_gsd-ud-dev.conllu"
    return [
        *read(csui, "csui"),
        *read(csui, "csui", whole=True),
        *read(gsd, "gsd"),
        *read(gsd, "gsd", whole=True),
        *gum("train"),
    ]
