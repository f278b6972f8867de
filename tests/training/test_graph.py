"""A narrow matrix of the exported graph beside the same in float32."""

import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from numpy.typing import NDArray

torch = pytest.importorskip("torch")
onnx = pytest.importorskip("onnx")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from training.graph import BLOCK, Graph  # noqa: E402

INNER, OUT = 3 * BLOCK, 40
CHANCE = np.random.default_rng(0)
WEIGHT = CHANCE.normal(size=(OUT, INNER)).astype(np.float32)
BIAS = CHANCE.normal(size=OUT).astype(np.float32)
ROWS = CHANCE.normal(size=(1, 7, INNER)).astype(np.float32)


def product(x: NDArray[np.float32], narrow: bool) -> NDArray[np.float32]:
    graph = Graph(narrow)
    graph.op("Identity", graph.linear("x", torch.tensor(WEIGHT), torch.tensor(BIAS), narrow=True), gives="y")
    model = graph.model({"x": ("one", "rows", "inner")}, {"y": ("one", "rows", OUT)}, {})
    model.graph.input[0].type.tensor_type.elem_type = onnx.TensorProto.FLOAT
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {"x": x})[0])


def test_a_narrow_matrix_gives_nearly_what_the_wide_one_gives() -> None:
    wide = product(ROWS, narrow=False)
    assert np.allclose(wide, ROWS @ WEIGHT.T + BIAS, atol=1e-4)
    far = product(ROWS, narrow=True) - wide
    assert far.std() < 0.01 * wide.std()


def test_a_great_number_changes_no_other_row() -> None:
    great = ROWS.copy()
    great[0, 0, 0] = 1000
    near, beside = product(ROWS, narrow=True), product(great, narrow=True)
    assert not np.array_equal(near[0, 0], beside[0, 0])
    assert np.array_equal(near[0, 1:], beside[0, 1:])
