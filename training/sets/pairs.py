"""IndoNLI: what a premise says of a hypothesis (e entails, n neutral, c contradicts)."""

import json

import regex

from training.sets.example import DATA, Example

HOME = DATA / "indonli/data/indonli"
PIECE = regex.compile(
    r"\p{N}+(?:[.,:/]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011'\u2019\u02bc][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]"
)


def words(text: str) -> list[str]:
    """The words of a text as `annotate` cuts them."""
    return PIECE.findall(text)


def examples(name: str) -> list[Example]:
    """Pairs of `train`, `val`, `test_lay` or `test_expert`."""
    found = []
    for line in (HOME / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["label"] in ("e", "n", "c"):
            found.append(
                Example("indonli", words(row["premise"]), other=words(row["hypothesis"]), verdict=row["label"])
            )
    return found
