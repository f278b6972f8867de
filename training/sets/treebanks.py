"""Universal Dependencies, and the names of GUM."""

from collections.abc import Iterator
from pathlib import Path

import regex

from training.sets.example import DATA, Example, Syntax

CSUI, GSD, PUD = DATA / "ud_id_csui", DATA / "ud_id_gsd", DATA / "ud_id_pud"
GUM = DATA / "gum"
NAMED = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVT", "object": "PRD"}
JOINTS = ("of", "for", "the", "and", "&", "-")  # inside a name
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
    """BIO tags of GUM's entities that have a name: the run of proper nouns about the head, outermost first.

    The Penn tag says what is proper: to UPOS the `New` of `New York` is an adjective, the `United` of
    `United States` a verb. Titles (`nmod:desc`), peoples and offices (`Americans`, `the President`) are no
    persons' names.
    """
    tags = ["O"] * len(rows)
    for start, end, kind in sorted(entities(rows), key=lambda s: (s[0], -s[1])):
        label = NAMED.get(kind)
        inside = [i for i in range(start, end) if not start < int(rows[i][6]) <= end]
        if not label or not inside or not _name(rows, inside[0], label) or _office(rows, inside[0], label):
            continue
        first = last = inside[0]
        while (before := _onward(rows, range(first - 1, start - 1, -1), inside[0], label)) is not None:
            first = before
        while (after := _onward(rows, range(last + 1, end), inside[0], label)) is not None:
            last = after
        written = any(letter.isupper() for row in rows[first : last + 1] for letter in row[1])
        if written and all(tag == "O" for tag in tags[first : last + 1]):
            tags[first : last + 1] = [f"B-{label}"] + [f"I-{label}"] * (last - first)
    return tags


def _name(rows: list[Row], at: int, label: str) -> bool:
    """Whether a word may be part of a name."""
    if label == "PER":
        return rows[at][4] == "NNP" and rows[at][7] != "nmod:desc"
    return rows[at][4] in ("NNP", "NNPS")


def _office(rows: list[Row], head: int, label: str) -> bool:
    """Whether a person is called by an office: a proper noun with an article and nothing flat."""
    parts = {row[7] for row in rows if int(row[6]) == head + 1}
    return label == "PER" and bool(parts & {"det", "nmod:poss"}) and "flat" not in parts


def _onward(rows: list[Row], ways: range, head: int, label: str) -> int | None:
    """The next word of a name along `ways`: a proper noun, or one behind one or two joints (`of the`)."""
    for at in ways[:3]:
        if _name(rows, at, label):
            return at
        if rows[at][1] not in (("-",) if label == "PER" else JOINTS) or _lists(rows, at, head):
            return None
    return None


def _lists(rows: list[Row], joint: int, head: int) -> bool:
    """Whether an `and` sets a second entity beside the head: `Science and Technology Policy` it does not."""
    second = rows[int(rows[joint][6]) - 1]
    return rows[joint][3] == "CCONJ" and second[7].startswith("conj") and int(second[6]) == head + 1


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


def gum(split: str, genre: str = "") -> list[Example]:
    """GUM's documents of `train`, `dev` or `test`, as `splits.md` has them; of one genre if it is named."""
    held = _splits()
    found = []
    for path in sorted(GUM.glob(f"GUM_{genre}*.conllu")):
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
