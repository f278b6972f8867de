"""The encoder's measures: what they read from test sets, and how they ask the encoder."""

import csv
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from shared import needs_shared
from told_sheets import Told

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME))

from bench import encoder, encoder_acts, encoder_scores, encoder_speech, encoder_types, encoder_words  # noqa: E402
from training.sets.example import Act, Example, Syntax  # noqa: E402

LABELS = {
    "acts": ["O", "B-AID", "I-AID", "B-CONCEDE", "I-CONCEDE", "B-RETREAT", "I-RETREAT"],
    "roles": ["none", "actor", "recipient", "both", "place"],
}


@dataclass
class Sheet:
    """What the measures ask of a sheet."""

    heads: tuple[int, ...] = ()
    relations: tuple[str, ...] = ()
    upos: tuple[str, ...] = ()
    scores: dict[str, NDArray[np.float32]] = field(default_factory=dict)
    labels: dict[str, list[str]] = field(default_factory=lambda: LABELS)


def speech(lines: str, path: Path) -> list[encoder_speech.Marked]:
    """Sentences of a file in the form of PFSA-ID: `word/tag` a word, a line a sentence."""
    sentences = [[word.rpartition("/") for word in line.split()] for line in lines.splitlines()]
    text = "\n\n".join("\n".join(f"{word}\t{tag}" for word, _, tag in one) for one in sentences)
    path.write_text(text + "\n", encoding="utf-8")
    return list(encoder_speech.sentences(path))


def test_heads_are_compared_from_zero_with_the_root_below() -> None:
    sheet = Sheet((-1, 0, 0), ("root", "obj", "punct"), ("VERB", "PROPN", "PUNCT"))
    gold = Syntax(["VERB", "NOUN", "PUNCT"], [0, 1, 2], ["root", "nsubj", "punct"])
    example = Example("csui", ["Lihat", "Joko", "!"], syntax=gold)
    measured = encoder_words.attachments([sheet], [example])
    assert measured == pytest.approx({"upos": 2 / 3, "uas": 2 / 3, "las": 1 / 3})


def test_a_statement_is_cut_at_sentences_and_loses_its_marks(tmp_path: Path) -> None:
    one, two = speech(
        "Jakarta/O ./O ”/B-STATEMENT\nKami/I-STATEMENT siap/I-STATEMENT ,”/L-STATEMENT katanya/U-CUE ./O",
        tmp_path / "set.txt",
    )
    assert (one.words, one.contents) == (["Jakarta", "."], [])
    assert two.words == ["”", "Kami", "siap", ",", "”", "katanya", "."]
    assert two.contents == [[(1, 3)]]
    assert (two.cues, two.sources) == ([[(5, 6)]], [])


def test_a_source_may_be_found_with_or_without_its_role(tmp_path: Path) -> None:
    (one,) = speech(
        "Ketua/U-ROLE DPR/U-AFFILIATION ,/O Puan/B-PERSON Maharani/L-PERSON ,/O dan/O BNPT/U-AFFILIATION",
        tmp_path / "set.txt",
    )
    assert one.sources == [[(0, 5), (3, 5)]]
    assert one.unclear == [(7, 8)]


def test_a_comma_parts_two_persons(tmp_path: Path) -> None:
    (one,) = speech("Ani/U-PERSON ,/O Budi/U-PERSON", tmp_path / "set.txt")
    assert one.sources == [[(0, 1)], [(2, 3)]]


def test_marks_may_nest_and_part_a_word() -> None:
    words, sides = encoder_types.marked("Some <s><t>Iraq</t>i Kurds</s> left <t>Iraq</t>.")
    assert words == ["Some", "Iraqi", "Kurds", "left", "Iraq", "."]
    assert sides == ([1, 2], [1, 4])


def test_a_type_is_the_highest_sum_and_ours_are_added_to_theirs() -> None:
    likely = np.array(
        [[0.1, 0.3, 0.0, 0.25, 0.0, 0.25, 0.0], [0.8, 0.0, 0.1, 0.0, 0.0, 0.0, 0.1]], np.float32
    )
    sheet = Sheet(scores={"acts": np.log(likely + 1e-9)})
    assert encoder_types.best(sheet, None) == "YIELD"


def test_words_weigh_by_what_they_make_of_the_marked() -> None:
    roles = np.zeros((2, 3, 5), np.float32)
    roles[0, 1, 1], roles[0, 2, 2], roles[1, 1, 3] = 0.5, 1.0, 0.25  # actor, recipient, both
    labels = LABELS["roles"]
    assert encoder_types.weights(labels, roles, ([1], [2])) == pytest.approx([0.75, 0.125])
    assert encoder_types.weights(labels, roles, ([], [2])) == pytest.approx([1.0, 0.0])
    assert encoder_types.weights(labels, roles, ([], [])) == pytest.approx([1.0, 1.0])


@needs_shared
def test_published_answers_get_the_published_figures() -> None:
    with encoder_types.TEST.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    theirs, gold = [row["root_L2"] for row in rows], [row["gold_root"] for row in rows]
    assert round(encoder_scores.share(theirs, gold), 3) == 0.835
    assert round(encoder_scores.macro_f1(theirs, gold), 3) == 0.821


def test_the_loss_is_what_the_narrow_weights_lack() -> None:
    narrow = {"encoder_names.idner.f1": 0.85, "encoder_names.idner.sentences": 509}
    wide = {"encoder_names.idner.f1": 0.86, "encoder_names.idner.sentences": 509}
    found = encoder.losses(narrow, wide)
    assert found["encoder_loss.names idner f1.loss"] == pytest.approx(0.01)
    assert len(found) == 3


def test_a_published_figure_is_a_share_and_says_whether_it_compares() -> None:
    with (HOME / "bench" / "published.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    for row in rows:
        assert row["figure"].count(".") == 2
        assert bool(row["published"]) == bool(row["system"]) == bool(row["comparable"])
        assert not row["published"] or 0 < float(row["published"]) < 1
        assert row["comparable"] in ("", "yes", "partly", "no")


def test_acts_are_found_by_one_word_each_in_the_order_of_their_probability() -> None:
    words = ["Peru", "menyerang", "habis", "Chili", "berunding"]
    acts = ["O", "B-ASSAULT", "I-ASSAULT", "O", "O"]
    marked = Act(1, 3, "ASSAULT", "happened", {0: "actor", 3: "recipient"})
    example = Example("gold", words, {"acts": acts, "saying": ["?", "accuse", "?", "?", "?"]}, acts=(marked,))
    told = {"acts": {"menyerang": "B-ASSAULT", "habis": "I-ASSAULT", "berunding": "B-CONSULT"}}
    (sheet,) = Told(told, {("menyerang", "Peru"): "actor"}).read([words])
    found = encoder_acts.scores([example], [sheet])
    assert found["best_f1"] == pytest.approx(2 / 3)  # of two alike the wrong one counts first
    assert (found["acts"], found["roles"], found["status"], found["saying"]) == (1, 0.5, 1, 0)
