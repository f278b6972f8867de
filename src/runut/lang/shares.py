"""How common a word is: the share of texts that hold it, as counted once and shipped (`word_shares.tsv`)."""

from functools import cache

from runut.lang.pack import packs

FLOOR = 0.0005  # share of a word that no table holds


@cache
def shares() -> dict[str, float]:
    """Share of texts that hold a word, over all packs; a word of several languages has its greatest."""
    found: dict[str, float] = {}
    for pack in packs():
        for row in pack.rows("word_shares"):
            found[row["word"]] = max(found.get(row["word"], 0.0), float(row["share"]))
    return found


def share_of(stem: str, form: str) -> float:
    """The greater share of a word's stem and of its form."""
    return max(shares().get(form, FLOOR), shares().get(stem, FLOOR))
