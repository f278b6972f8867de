"""Names: files with a word and its label a line (idner-news-2k, NERGrit, NERP, NER-UI)."""

from collections.abc import Iterator
from pathlib import Path

from training.sets.example import DATA, Example

IDNER = DATA / "idner-news-2k"
NERGRIT = DATA / "indonlu/dataset/nergrit_ner-grit"
NERP = DATA / "indonlu/dataset/nerp_ner-prosa"
NERUI = DATA / "indolem_ner/ner/data/nerui"


def sentences(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Words and labels of each sentence: the first and the last column, NERP's units cut into words."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        cells = line.strip().split("\t" if "\t" in line else " ")
        if len(cells) > 1:
            parts = cells[0].split(" ")
            words += parts
            tags += [cells[-1], *[cells[-1].replace("B-", "I-")] * (len(parts) - 1)]
        elif words:
            yield words, tags
            words, tags = [], []


def examples(path: Path, scheme: str) -> list[Example]:
    """A file's sentences with their labels under `scheme`."""
    return [Example(scheme, words, {scheme: tags}) for words, tags in sentences(path)]


def nerui() -> list[Example]:
    """NER-UI whole, which is the test parts of its five folds, under the labels of idner-news-2k."""
    found = []
    for path in sorted(NERUI.glob("test.*.tsv")):
        for words, tags in sentences(path):
            found.append(Example("nerui", words, {"idner": [tag[:5] for tag in tags]}))  # B-PERSON is B-PER
    return found


def letters(words: list[str]) -> str:
    """What two cuts of one sentence share: its letters and figures, in lower case."""
    return "".join(filter(str.isalnum, "".join(words).lower()))


def train() -> list[Example]:
    """Every train file without what a test of any scheme holds.

    NERP's train file has 321 of the 509 test sentences of idner-news-2k, in lower case and with labels
    of its own.
    """
    held = {letters(example.words) for example in test()}
    rows = [
        *examples(IDNER / "train.txt", "idner"),
        *examples(NERGRIT / "train_preprocess.txt", "nergrit"),
        *examples(NERP / "train_preprocess.txt", "nerp"),
    ]
    return [example for example in rows if letters(example.words) not in held]


def dev() -> list[Example]:
    return [
        *examples(IDNER / "dev.txt", "idner"),
        *examples(NERGRIT / "valid_preprocess.txt", "nergrit"),
        *examples(NERP / "valid_preprocess.txt", "nerp"),
    ]


def test() -> list[Example]:
    return [
        *examples(IDNER / "test.txt", "idner"),
        *examples(NERGRIT / "test_preprocess.txt", "nergrit"),
        *examples(NERP / "test_preprocess.txt", "nerp"),
    ]
