"""The readers of training and test sets, on made-up files in the sets' formats."""

import sys
from pathlib import Path

from shared import needs_shared

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME))

from training.sets import columns, treebanks  # noqa: E402
from training.sets.example import spans  # noqa: E402

# word, UPOS, Penn tag, head, relation, entity brackets
UNITED = """\
President PROPN NNP 2 nmod:desc Entity=(1-person-new-cf1-2-sgl
Joko PROPN NNP 4 nsubj Entity=1)
has AUX VBZ 4 aux _
seen VERB VBN 0 root _
the DET DT 7 det Entity=(2-place-new-cf2-3-sgl
United VERB NNP 7 amod _
States PROPN NNPS 4 obj Entity=2)
, PUNCT , 10 punct _
the DET DT 10 det Entity=(3-person-new-cf3-2-sgl
President PROPN NNP 4 conj Entity=3)
and CCONJ CC 12 cc _
Bandung PROPN NNP 4 conj Entity=(4-place-new-cf4-1-sgl(5-place-new-cf5-1-sgl)
and CCONJ CC 14 cc _
Medan PROPN NNP 12 conj Entity=(6-place-new-cf6-1-sgl)4)
"""


def conllu(words: str) -> list[list[str]]:
    """Rows of ten columns."""
    cells = [line.split(" ") for line in words.splitlines()]
    return [
        [str(number), form, form, upos, penn, "_", head, relation, "_", entity]
        for number, (form, upos, penn, head, relation, entity) in enumerate(cells, 1)
    ]


def test_units_of_several_words_are_cut_and_stay_one_name(tmp_path: Path) -> None:
    path = tmp_path / "set.txt"
    path.write_text("salah satu\tO\njawa barat\tB-PLC\n\nia\tO\r\n", encoding="utf-8")
    assert list(columns.sentences(path)) == [
        (["salah", "satu", "jawa", "barat"], ["O", "O", "B-PLC", "I-PLC"]),
        (["ia"], ["O"]),
    ]


def test_columns_may_be_split_by_spaces(tmp_path: Path) -> None:
    path = tmp_path / "set.txt"
    path.write_text("Joko PROPN B-PER\r\ntiba VERB O\r\n\r\n", encoding="utf-8")
    assert list(columns.sentences(path)) == [(["Joko", "tiba"], ["B-PER", "O"])]


@needs_shared
def test_no_sentence_of_a_test_is_trained_on_under_any_scheme() -> None:
    held = {columns.letters(example.words) for example in columns.test()}
    assert not held & {columns.letters(example.words) for example in columns.train()}


def test_an_inner_label_without_its_beginning_opens_a_span() -> None:
    assert spans(["O", "I-PER", "I-LOC", "B-LOC", "I-LOC"]) == {(1, 2, "PER"), (2, 3, "LOC"), (3, 5, "LOC")}


def test_names_are_runs_of_proper_nouns_without_titles_offices_and_lists() -> None:
    assert spans(treebanks.named(conllu(UNITED))) == {
        (1, 2, "PER"),
        (5, 7, "LOC"),
        (11, 12, "LOC"),
        (13, 14, "LOC"),
    }


def test_joined_words_take_the_part_whose_head_lies_outside(tmp_path: Path) -> None:
    path = tmp_path / "set.conllu"
    rows = [
        "# text = Rumahnya besar",
        "1-2\tRumahnya\t_\t_\t_\t_\t_\t_\t_\t_",
        "1\tRumah\trumah\tNOUN\t_\t_\t3\tnsubj\t_\t_",
        "2\tnya\tdia\tPRON\t_\t_\t1\tnmod:poss\t_\t_",
        "2.1\tempty\t_\tNOUN\t_\t_\t_\t_\t_\t_",
        "3\tbesar\tbesar\tADJ\t_\t_\t0\troot\t_\t_",
    ]
    path.write_text("\n".join(rows) + "\n\n", encoding="utf-8")
    cut, whole = treebanks.read(path, "csui"), treebanks.read(path, "csui", whole=True)
    assert cut[0].syntax is not None
    assert (cut[0].words, cut[0].syntax.relations) == (["Rumah", "nya", "besar"], ["nsubj", "nmod", "root"])
    assert whole[0].syntax is not None
    assert (whole[0].words, whole[0].syntax.heads) == (["Rumahnya", "besar"], [2, 0])
