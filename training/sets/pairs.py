"""IndoNLI: what a premise says of a hypothesis (e entails, n neutral, c contradicts)."""

import json

from runut.annotate.tokens import PIECE
from training.sets.example import DATA, Example

HOME = DATA / "indonli/data/indonli"


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
                Example(
                    "indonli", words(row["premise"]), other=words(row["hypothesis"]), verdict=row["label"]
                )
            )
    return found
