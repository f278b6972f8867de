"""The encoder on whole sentences: what one says of another, and which are each other's translation."""

import tarfile

import numpy as np
from training.sets import pairs
from training.sets.example import DATA

from bench.encoder_scores import macro_f1, nearest, share
from bench.material import Figures, need, rows
from runut.encoder import Encoder

STRIDE, MOST = 6, 1000  # of the 6,642 aligned sentences, every sixth, a thousand in all
ALIGNED = "panl_bppt_en_id/PANL-BPPT-INT-EN-ID-150Kw.tgz"


def verdicts(encoder: Encoder) -> Figures:
    """IndoNLI: `encoder_pair.test_expert.accuracy`, `.macro_f1`, and the same for `test_lay`."""
    figures: Figures = {}
    for name in ("test_expert", "test_lay"):
        told = pairs.examples(name)
        scores = encoder.compare([(one.words, one.other or []) for one in told])
        found = [encoder.labels["pair"][at] for at in scores.argmax(1)]
        gold = [one.verdict or "" for one in told]
        figures |= {
            f"encoder_pair.{name}.accuracy": share(found, gold),
            f"encoder_pair.{name}.macro_f1": macro_f1(found, gold),
            f"encoder_pair.{name}.sentences": len(gold),
        }
    return figures


def vectors(encoder: Encoder) -> Figures:
    """`encoder_vector.panl.top1`: how often the English sentence nearest to an Indonesian one is its own.

    Every sixth sentence is taken, after those that train are left out.
    """
    both = aligned()[::STRIDE][:MOST]
    sides = [
        np.stack([sheet.vector for sheet in encoder.read([pairs.words(row[side]) for row in both])])
        for side in (0, 1)
    ]
    return {"encoder_vector.panl.top1": nearest(*sides), "encoder_vector.panl.sentences": len(both)}


def aligned() -> list[tuple[str, str]]:
    """Indonesian and English of each line that has both and does not train."""
    trained = {row["id"] for row in rows(need("gold/train_sentences.jsonl"))}
    with tarfile.open(DATA / ALIGNED) as archive:
        sides = [_lines(archive, f"PANL-BPPT-INT-{language}-150Kw.txt") for language in ("ID", "EN")]
    return [
        (left.strip(), right.strip())
        for line, (left, right) in enumerate(zip(*sides, strict=True), 1)
        if left.strip() and right.strip() and f"panl-{line}" not in trained
    ]


def _lines(archive: tarfile.TarFile, name: str) -> list[str]:
    member = archive.extractfile(name)
    assert member is not None, f"{name} is no file"
    return member.read().decode().split("\n")
