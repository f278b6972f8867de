"""Counts `lang/*/word_shares.tsv`: the share of texts that hold each word, from data that may train.

    python -m training.word_shares            # reads ../shared or RUNUT_SHARED, writes the tables

A text is a report of the training gold, or `BLOCK` sentences in a row of a treebank or of a set that is only
sentences. Words are lower case; those in less than `FEWEST` of the texts are left out.
"""

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import regex

HOME = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("RUNUT_SHARED", HOME.parent / "shared"))
BLOCK = 15  # sentences: about a short report
FEWEST = 0.006
WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}'’.-]*")
SOURCES = {
    "id": "gold train, idner-news-2k (MIT), NERP (Apache-2.0), CSUI (CC BY-SA)",
    "en": "GUM train (CC BY), gold train sentences",
}


def words(text: str) -> set[str]:
    return {found.group().lower().strip(".'’-") for found in WORD.finditer(text)}


def blocks(sentences: Iterator[str]) -> Iterator[str]:
    held: list[str] = []
    for sentence in sentences:
        held.append(sentence)
        if len(held) == BLOCK:
            yield " ".join(held)
            held = []
    if held:
        yield " ".join(held)


def columns(path: Path) -> Iterator[str]:
    """Sentences of a file with a word a line and a blank line between sentences."""
    held: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            held.append(line.split()[0])
        elif held:
            yield " ".join(held)
            held = []


def treebank(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# text = "):
            yield line.removeprefix("# text = ")


def rows(path: Path) -> Iterator[dict[str, str]]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            yield json.loads(line)


def indonesian() -> Iterator[str]:
    wanted = {row["id"] for row in rows(SHARED / "gold/train.jsonl")}
    yield from (row["text"] for row in rows(SHARED / "corpus/reports.jsonl") if row["id"] in wanted)
    data = SHARED / "data"
    yield from blocks(columns(data / "idner-news-2k/train.txt"))
    yield from blocks(columns(data / "indonlu/dataset/nerp_ner-prosa/train_preprocess.txt"))
    yield from blocks(treebank(data / "ud_id_csui/id_csui-ud-train.conllu"))


def english() -> Iterator[str]:
    gum = SHARED / "data/gum"
    held_out = set(
        regex.findall(r"GUM_\w+", (gum / "splits.md").read_text(encoding="utf-8").split("## train")[0])
    )
    for path in sorted(gum.glob("*.conllu")):
        if path.stem not in held_out:
            yield from blocks(treebank(path))
    yield from blocks(row["text_en"] for row in rows(SHARED / "gold/train_sentences.jsonl"))


def main() -> None:
    for code, texts in (("id", list(indonesian())), ("en", list(english()))):
        counts = Counter(word for text in texts for word in words(text))
        path = HOME / f"src/runut/lang/{code}/word_shares.tsv"
        kept = sorted(
            ((count / len(texts), word) for word, count in counts.items() if count / len(texts) >= FEWEST),
            key=lambda pair: (-pair[0], pair[1]),
        )
        lines = [
            f"# Share of texts that hold each lower-case word, over {len(texts):,} texts of {SOURCES[code]}.",
            "# Counted by training/word_shares.py. Words that are rarer than the last row are left out.",
            "word\tshare",
            *(f"{word}\t{share:.3f}" for share, word in kept),
        ]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(code, len(texts), "texts,", len(kept), "words")


if __name__ == "__main__":
    main()
