"""The encoder as it ships: order, neighbours, odd words, long sentences, and weights that cannot be used."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from runut.encoder import WEIGHTS, Encoder, Sheet, WeightsError
from runut.encoder import weights as files
from runut.encoder.pieces import LONGEST, Pieces, line

pytestmark = pytest.mark.skipif(not (WEIGHTS / "network.onnx").exists(), reason="needs the weights")
SHORT = ["Menteri", "Luar", "Negeri", "tiba", "di", "Hanoi", "."]
OTHER = ["The", "two", "sides", "signed", "an", "agreement", "on", "Monday", "in", "the", "capital", "."]
ODD = ["", " ", "\ud800", "<pad>", "</s>", "日本", "🙂", "\x00", "a b", "é", "e\u0301"]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return files.pieces(WEIGHTS / "pieces.json")


def same(one: Sheet, other: Sheet) -> bool:
    """Equal to the bit."""
    told = (one.heads, one.relations, one.upos) == (other.heads, other.relations, other.upos)
    scores = all(np.array_equal(one.scores[head], other.scores[head]) for head in one.scores)
    return (
        told
        and scores
        and np.array_equal(one.roles, other.roles)
        and np.array_equal(one.vector, other.vector)
    )


def test_a_sheet_has_the_shapes_that_are_told(encoder: Encoder) -> None:
    (sheet,) = encoder.read([SHORT])
    count = len(SHORT)
    assert {head: value.shape for head, value in sheet.scores.items()} == {
        head: (count, len(names))
        for head, names in encoder.labels.items()
        if head not in ("relations", "roles", "pair", "upos_gsd")
    }
    assert len(sheet.heads) == len(sheet.relations) == len(sheet.upos) == count
    assert sheet.roles.shape == (count, count, len(encoder.labels["roles"]))
    assert np.allclose(sheet.roles.sum(-1), 1, atol=1e-5)
    assert np.isclose(np.linalg.norm(sheet.vector), 1, atol=1e-5)
    assert sheet.relations[sheet.heads.index(-1)] == "root"


def test_a_treebanks_habit_changes_trees_and_parts_of_speech_alone(encoder: Encoder) -> None:
    own, gsd, other = (encoder.read([SHORT], habit)[0] for habit in ("", "gsd", "nobody's"))
    assert own.scores.keys() == gsd.scores.keys()
    assert [head for head in own.scores if not np.array_equal(own.scores[head], gsd.scores[head])] == ["upos"]
    assert len(gsd.heads) == len(SHORT)
    assert same(own, other)


def test_neighbours_order_and_threads_change_nothing(encoder: Encoder) -> None:
    alone = [encoder.read([words])[0] for words in (SHORT, OTHER)]
    mixed = Encoder.load(threads=2).read([OTHER * 2, SHORT, OTHER, SHORT[:1]])
    assert same(mixed[1], alone[0])
    assert same(mixed[2], alone[1])


def test_no_sentences_and_no_words(encoder: Encoder) -> None:
    assert encoder.read([]) == []
    (sheet,) = encoder.read([[]])
    assert sheet.heads == ()
    assert sheet.spans("names") == []
    assert encoder.compare([]).shape == (0, 3)


def test_odd_words_keep_their_places(encoder: Encoder) -> None:
    (sheet,) = encoder.read([ODD])
    assert len(sheet.heads) == len(ODD)
    assert all(np.isfinite(scores).all() for scores in sheet.scores.values())


def test_a_long_sentence_is_read_whole(encoder: Encoder) -> None:
    (sheet,) = encoder.read([OTHER * 30])
    assert len(sheet.heads) == len(OTHER) * 30
    assert sheet.heads.count(-1) == 1
    assert all(np.isfinite(scores).all() for scores in sheet.scores.values())


def test_pairs_are_probabilities_and_stand_alone(encoder: Encoder) -> None:
    both = encoder.compare([(SHORT, OTHER), (OTHER * 60, SHORT)])
    assert np.allclose(both.sum(-1), 1, atol=1e-5)
    assert np.array_equal(both[0], encoder.compare([(SHORT, OTHER)])[0])


def test_pieces_are_those_of_each_word_alone(tokenizer: Tokenizer) -> None:
    pieces = Pieces(tokenizer)
    ids, starts = line(pieces.words(OTHER))
    inner = [tokenizer.encode(word, add_special_tokens=False).ids for word in OTHER]
    assert ids == [0, *(one for word in inner for one in word), 2]
    assert [ids[start] for start in starts] == [word[0] for word in inner]


@pytest.mark.parametrize("word", ODD)
def test_an_odd_word_is_no_mark_of_the_network(tokenizer: Tokenizer, word: str) -> None:
    assert all(piece >= 3 for piece in Pieces(tokenizer).word(word))


def test_a_blob_is_bounded(tokenizer: Tokenizer) -> None:
    assert len(Pieces(tokenizer).word("x9Zq" * 500)) == LONGEST


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in ("network.onnx", "pieces.json", "labels.json"):
        shutil.copy(WEIGHTS / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("name", ["network.onnx", "pieces.json", "labels.json"])
def test_missing_and_damaged_files_are_named(copy: Path, name: str) -> None:
    held = (copy / name).read_bytes()
    (copy / name).write_bytes(held[: len(held) // 2])
    with pytest.raises(WeightsError, match=rf"{name} is damaged"):
        Encoder.load(folder=copy)
    (copy / name).unlink()
    with pytest.raises(WeightsError, match=rf"{name} is missing"):
        Encoder.load(folder=copy)


def test_files_of_different_exports_are_refused(copy: Path) -> None:
    labels = json.loads((copy / "labels.json").read_text(encoding="utf-8"))
    labels["upos"].pop()
    (copy / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    with pytest.raises(WeightsError, match="upos"):
        Encoder.load(folder=copy)
