"""One ONNX graph, written node by node, nothing traced: `training/export.py` says what it holds.

A narrow graph keeps matrices as int8 with a scale for each block of a column, or for each column, and rows
of tables with one scale a row; a wide one keeps float32."""

from collections.abc import Callable
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper
from torch import Tensor, nn

OPSET, IR = 20, 10
FUSED = "com.microsoft"  # onnxruntime's own operators, which do in one step what the standard's do in many
BLOCK = 32  # numbers with one scale, in a column of weights and in the row that meets it: decision 0019
Array = NDArray[np.generic]


def scaled(matrix: NDArray[np.float32], axis: int) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """The matrix as int8 and the scales that bring it back, one for each place along the axis that stays."""
    scale = np.maximum(np.abs(matrix).max(axis, keepdims=True), 1e-12) / np.float32(127)
    return np.rint(matrix / scale).astype(np.int8), scale.astype(np.float32)


def array(tensor: Tensor) -> NDArray[np.float32]:
    return np.ascontiguousarray(tensor.detach().float().numpy())


class Graph:
    """Nodes and weights so far; every method adds to them and gives the name of what it makes."""

    def __init__(self, narrow: bool) -> None:
        self.narrow = narrow
        self._nodes: list[onnx.NodeProto] = []
        self._weights: dict[str, onnx.TensorProto] = {}
        self._once: dict[str, str] = {}

    def hold(self, value: Array) -> str:
        name = f"weight{len(self._weights)}"
        self._weights[name] = numpy_helper.from_array(value, name)
        return name

    def numbers(self, *values: int) -> str:
        """A small vector of int64, held once whatever asks for it."""
        name = "numbers_" + "_".join(map(str, values)).replace("-", "m")
        if name not in self._weights:
            self._weights[name] = numpy_helper.from_array(np.array(values, np.int64), name)
        return name

    def op(self, kind: str, *inputs: str, gives: str = "", domain: str = "", **attributes: Any) -> str:
        return self.split(
            kind, *inputs, gives=[gives or f"value{len(self._nodes)}"], domain=domain, **attributes
        )[0]

    def split(
        self, kind: str, *inputs: str, gives: list[str], domain: str = "", **attributes: Any
    ) -> list[str]:
        """A node with several outputs."""
        self._nodes.append(helper.make_node(kind, inputs, gives, domain=domain, **attributes))
        return gives

    def linear(self, x: str, weight: Tensor, bias: Tensor, narrow: bool = False) -> str:
        """x (.., in) by a weight (out, in) as torch holds it; narrow: both int8, in blocks along `in`."""
        matrix, shift = array(weight), self.hold(array(bias))
        if not (narrow and self.narrow):
            return self.op("Add", self.op("MatMul", x, self.hold(np.ascontiguousarray(matrix.T))), shift)
        out, inner = matrix.shape
        held, scale = scaled(matrix.reshape(out, -1, BLOCK), 2)
        about = held.view(np.uint8) ^ np.uint8(128)  # the operator's zero is 128
        sizes = {"K": inner, "N": out, "bits": 8, "block_size": BLOCK, "accuracy_level": 4}  # 4: x int8 too
        inputs = (x, self.hold(about), self.hold(scale.ravel()), "", "", shift)
        return self.op("MatMulNBits", *inputs, domain=FUSED, **sizes)

    def coarse(self, x: str, weight: Tensor, bias: Tensor, low: float | None = None) -> str:
        """As `linear` for x (B, L, in) of all `pieces`, in int8 with one scale for each row of x and one for
        each column of the weight: rougher than blocks, and faster by a half. `low`: no number of x is below
        it, so that all steps can lie above."""
        if not self.narrow:
            return self.linear(x, weight, bias)
        held, by_column = scaled(array(weight), 1)  # (out, in), (out, 1)
        out, inner = held.shape
        shift, about, steps = array(bias), 128, 127
        size = self.op("Abs", x) if low is None else ""
        if low is not None:
            shift, about, steps = shift + low * (held * by_column).sum(1, dtype=np.float32), 0, 255
            x = size = self.op("Sub", x, self.hold(np.array(low, np.float32)))
        largest = self.op("ReduceMax", size, self.numbers(-1), keepdims=1)
        by_row = self.op("Mul", largest, self.hold(np.array(1 / steps, np.float32)))
        flat, scale = (
            self.op("Reshape", x, self.numbers(-1, inner)),
            self.op("Reshape", by_row, self.numbers(-1)),
        )
        zero = self.hold(np.array(about, np.uint8))
        zeros = self.once(
            f"zeros {about}",
            lambda: self.op("Expand", zero, self.op("Reshape", self.op("Size", "pieces"), self.numbers(1))),
        )
        rows = self.op("QuantizeLinear", flat, scale, zeros, axis=0)
        columns = (
            self.hold(np.ascontiguousarray(held.T)),
            self.hold(np.array(1, np.float32)),
            self.hold(by_column.ravel()),
        )
        product = self.op("MatMulIntegerToFloat", rows, *columns, zero, domain=FUSED)
        shape = self.once(
            f"shape {out}", lambda: self.op("Concat", self.op("Shape", "pieces"), self.numbers(out), axis=0)
        )
        whole = self.op("Mul", self.op("Reshape", product, shape), by_row)
        return self.op("Add", whole, self.hold(shift))

    def once(self, name: str, make: Callable[[], str]) -> str:
        """What `make` adds to the graph, the first time that it is asked for under this name."""
        if name not in self._once:
            self._once[name] = make()
        return self._once[name]

    def rows(self, table: Tensor, at: str) -> str:
        """Rows of a table (n, wide) by number."""
        if not self.narrow:
            return self.op("Gather", self.hold(array(table)), at)
        held, scale = scaled(array(table), 1)
        picked = self.op("Cast", self.op("Gather", self.hold(held), at), to=onnx.TensorProto.FLOAT)
        return self.op("Mul", picked, self.op("Gather", self.hold(scale), at))

    def normal(self, x: str, y: str, norm: nn.LayerNorm) -> str:
        """The layer norm of x + y; onnxruntime's one operator for both takes three times as long on a CPU."""
        weight, bias = self.hold(array(norm.weight)), self.hold(array(norm.bias))
        return self.op("LayerNormalization", self.op("Add", x, y), weight, bias, axis=-1, epsilon=norm.eps)

    def model(
        self,
        inputs: dict[str, tuple[str, ...]],
        outputs: dict[str, tuple[str | int, ...]],
        told: dict[str, str],
    ) -> onnx.ModelProto:
        """The whole, checked, `told` beside it; inputs are int64, and so are the outputs `relation`."""
        given = [
            helper.make_tensor_value_info(k, onnx.TensorProto.INT64, shape) for k, shape in inputs.items()
        ]
        made = [
            helper.make_tensor_value_info(
                k, onnx.TensorProto.INT64 if k.startswith("relation") else onnx.TensorProto.FLOAT, shape
            )
            for k, shape in outputs.items()
        ]
        graph = helper.make_graph(self._nodes, "runut", given, made, list(self._weights.values()))
        sets = [helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)]
        model = helper.make_model(graph, opset_imports=sets, ir_version=IR, producer_name="runut")
        helper.set_model_props(model, told)
        onnx.checker.check_model(model)
        return model
