"""Lineage against pairs of reports that were labelled by reading, beside MinHash alone.

`python -m bench lineage` measures; `python -m bench.lineage` lists what is wrong in parts 1 and 3,
which choose the bars.
"""

import re
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench import lineage_pairs, lineage_rewrites
from bench.across import readings
from bench.lineage_pairs import Key
from bench.material import Figures, Missing
from runut import annotate, lineage
from runut.model import Derivation, Reading

SHINGLE = 4  # words, for MinHash
WORD = re.compile(r"\w+")


READERS = {"tables": annotate.TABLES, "encoder": annotate.ENCODER}


def measure(scratch: Path) -> Figures:
    figures: Figures = {}
    for part in (rewrites, versions, natural):
        try:
            figures |= part(scratch)
        except Missing as why:
            print(f"lineage: {part.__name__} skipped: {why}", file=sys.stderr)
    return figures


def natural(scratch: Path) -> Figures:
    """The labelled pairs, in a store of their reports alone, by either reader."""
    place = str(lineage_pairs.listed(scratch))
    figures: Figures = {"lineage.natural.pairs": len(lineage_pairs.labels())}
    for name, noting in READERS.items():
        found = readings(place, noting=noting)
        joined = links(found)
        for part in lineage_pairs.PARTS:
            told = lineage_pairs.scored(joined.__contains__, part)
            figures |= {f"lineage.natural {name}, part {part}.{key}": value for key, value in told.items()}
    return figures | _minhash(found)


def versions(scratch: Path) -> Figures:
    """Pages that were taken twice, and had changed in between."""
    place, pairs = lineage_pairs.versions(scratch)
    made = lineage.derivations(readings(str(place)))
    told = {key(one): one.kind for one in made}
    right = sum(told.get(pair) == "version" for pair in pairs)
    wrong = sum(kind == "version" and pair not in pairs for pair, kind in told.items())
    return {
        "lineage.versions.of": len(pairs),
        "lineage.versions.found": right,
        "lineage.versions.wrong": wrong,
    }


def rewrites(scratch: Path) -> Figures:
    """What was made of the samples, in one store with the samples, by either reader."""
    figures: Figures = {}
    for name, noting in READERS.items():
        own = readings(str(lineage_rewrites.SAMPLES), noting=noting)
        texts = {reading.report.id: reading.report.text for reading in own}
        place, stories = lineage_rewrites.stories(texts, scratch)
        joined = set(links([*own, *readings(str(place), noting=noting)]))
        for half in (1, 2):
            told = lineage_rewrites.scored(joined, stories, half)
            figures |= {f"lineage.rewrites {name}, half {half}.{key}": value for key, value in told.items()}
        ways = lineage_rewrites.by_way(joined, stories)
        figures |= {f"lineage.rewrites {name}, joined.{way}": value for way, value in ways.items()}
    return figures


def links(found: Sequence[Reading]) -> dict[Key, str]:
    """The pairs of reports that are said to share a text, with the reason."""
    made = lineage.derivations(found)
    return {key(one): f"{one.kind}: {one.because}" for one in made if shared(one)}


def shared(one: Derivation) -> bool:
    return one.kind not in ("credit", "quotation")


def key(one: Derivation) -> Key:
    return min(one.report, one.source), max(one.report, one.source)


def _minhash(found: Sequence[Reading]) -> Figures:
    """MinHash of 4-word shingles: at the bar that is best on part 1, and at the one best on part 2 itself."""
    try:
        import rensa
    except ImportError:
        print("lineage: MinHash skipped: rensa is not installed", file=sys.stderr)
        return {}
    sketches = {}
    for reading in found:
        words = WORD.findall(reading.report.text.lower())
        sketch = rensa.RMinHash(num_perm=256, seed=42)
        sketch.update([" ".join(words[at : at + SHINGLE]) for at in range(len(words))])
        sketches[reading.report.id] = sketch
    likeness: Mapping[Key, float] = {
        (one, other): sketches[one].jaccard(sketches[other]) if one in sketches and other in sketches else 0.0
        for one, other in (row["reports"] for row in lineage_pairs.labels())
    }
    bar, first = lineage_pairs.best_threshold(likeness, 1)
    own, best = lineage_pairs.best_threshold(likeness, 2)
    then = lineage_pairs.scored(lambda pair: likeness[pair] >= bar, 2)
    tables = {"part 1": first, "part 2, bar of part 1": then, "part 2, own best bar": best}
    figures = {
        f"lineage.minhash {name}.{score}": value
        for name, table in tables.items()
        for score, value in table.items()
    }
    return figures | {"lineage.minhash.bar of part 1": bar, "lineage.minhash.own best bar": own}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        try:
            place = lineage_pairs.listed(Path(folder))
        except Missing as why:
            sys.exit(f"lineage: {why}")
        joined = links(readings(str(place)))
        for part in (1, 3):
            print("\n".join(lineage_pairs.errors(joined, part)))
