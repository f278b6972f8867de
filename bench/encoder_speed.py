"""The encoder on two cores: sentences a second at int8, beside the same network in float32.

The sentences are annotate's own, of the shared seeds. The float32 rows need a folder of `training.train`
(RUNUT_TRAINED, else build/encoder) with `wide.onnx` of `training.export`, and torch for the last; without
them they are left out. int8 is measured in a process of its own, so that memory is the encoder's.
"""

import importlib.util
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime

from bench.material import HOME, Figures, Missing, need
from runut import ingest, read
from runut.annotate import TABLES
from runut.encoder import WEIGHTS, WeightsError
from runut.encoder.pieces import Pieces, line
from runut.encoder.weights import network, pieces
from runut.model import Annotation, Page, Report

THREADS, ROUNDS, BATCH = 2, 3, 16  # torch is fastest in batches of sentences of like length
LAYERS, WIDE, INNER = 12, 384, 1536
SHAPE = (1024, 2048, 2048)  # of the product that shows what int8 the machine can do
Lines = list[tuple[list[int], list[int]]]


def measure(_: Path) -> Figures:
    """`encoder_speed.int8.sentences_s` and so on."""
    sentences = _sentences()
    found = _alone(sentences)
    try:
        lines = _lines(sentences)
    except WeightsError as why:
        raise Missing(str(why)) from why
    found["int8.gop_s"] = found["int8.sentences_s"] * float(np.mean([_operations(p) for p, _ in lines])) / 1e9
    if importlib.util.find_spec("onnx"):
        found["int8.matrix_peak_gop_s"] = _peak()
    trained = Path(os.environ.get("RUNUT_TRAINED", HOME / "build/encoder"))
    if (trained / "wide.onnx").exists():
        found["float32.sentences_s"] = _float(trained / "wide.onnx", lines)
    if (trained / "checkpoint.pt").exists() and importlib.util.find_spec("torch"):
        found["torch.sentences_s"] = _torch(trained, lines)
    return {f"encoder_speed.{name}": value for name, value in found.items()}


def _sentences() -> list[list[str]]:
    """The words of all sentences of the seeds."""
    reader, tables = read.STAGE.load(), TABLES.load()
    found = []
    for page in ingest.pages(str(need("seeds"))):
        if not isinstance(page, Page):
            continue
        for report in (one for one in read.STAGE.run(reader, page) if isinstance(one, Report)):
            for layers in TABLES.run(tables, report):
                if isinstance(layers, Annotation):
                    found += _words(report, layers)
    return found


def _words(report: Report, layers: Annotation) -> list[list[str]]:
    inside = [
        [
            report.text[one.start : one.end]
            for one in layers.tokens
            if sentence.start <= one.start < sentence.end
        ]
        for sentence in layers.sentences
    ]
    return [words for words in inside if words]


def _lines(sentences: Sequence[Sequence[str]]) -> Lines:
    cut = Pieces(pieces(WEIGHTS / "pieces.json"))
    return [line(cut.words(one)) for one in sentences]


def _operations(ids: Sequence[int]) -> int:
    """Multiplications and additions of the body's matrices for one sentence."""
    return 2 * len(ids) * LAYERS * (4 * WIDE * WIDE + 2 * WIDE * INNER)


def _rate(count: int, work: Callable[[], object]) -> float:
    """The best of some rounds, the first of which warms up."""
    took = []
    for _ in range(ROUNDS + 1):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return count / min(took[1:])


def _alone(sentences: list[list[str]]) -> Figures:
    command = [sys.executable, "-m", "bench.encoder_alone", str(THREADS), str(ROUNDS)]
    done = subprocess.run(
        command, input=json.dumps(sentences), capture_output=True, text=True, cwd=HOME, check=False
    )
    if done.returncode:
        raise Missing(f"the encoder did not run: {done.stderr.strip().splitlines()[-1:]}")
    return {str(name): float(value) for name, value in json.loads(done.stdout).items()}


def _float(path: Path, lines: Lines) -> float:
    """The network alone in float32, run as int8 is: one sentence a run, two at a time."""
    session = network(path)
    given = [{"pieces": np.array([p], np.int64), "starts": np.array([s], np.int64)} for p, s in lines]

    def work() -> None:
        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(lambda one: session.run(None, one), given))

    return _rate(len(lines), work)


def _torch(trained: Path, lines: Lines) -> float:
    """The network alone in torch, sentences of like length in batches."""
    import torch
    from training.export import trained as restored

    model = restored(trained)[0].eval()
    torch.set_num_threads(THREADS)
    ordered = sorted(lines, key=lambda one: len(one[0]))
    batches = [_padded(ordered[at : at + BATCH]) for at in range(0, len(ordered), BATCH)]
    given = [tuple(map(torch.from_numpy, one)) for one in batches]

    def work() -> None:
        with torch.inference_mode():
            for one in given:
                model(*one)

    return _rate(len(lines), work)


def _padded(lines: Lines) -> tuple[np.ndarray, np.ndarray]:
    ids = np.ones((len(lines), max(len(p) for p, _ in lines)), np.int64)
    starts = np.zeros((len(lines), max(len(s) for _, s in lines)), np.int64)
    for row, (p, s) in enumerate(lines):
        ids[row, : len(p)], starts[row, : len(s)] = p, s
    return ids, starts


def _peak() -> float:
    """10^9 operations a second of one large int8 product."""
    from onnx import TensorProto, helper, numpy_helper

    rows, inner, columns = SHAPE
    weight = numpy_helper.from_array(np.ones((inner, columns), np.int8), "b")
    graph = helper.make_graph(
        [helper.make_node("MatMulInteger", ["a", "b"], ["y"])],
        "peak",
        [helper.make_tensor_value_info("a", TensorProto.UINT8, (rows, inner))],
        [helper.make_tensor_value_info("y", TensorProto.INT32, (rows, columns))],
        [weight],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    session = onnxruntime.InferenceSession(model.SerializeToString(), options)
    given = {"a": np.ones((rows, inner), np.uint8)}
    return _rate(2 * rows * inner * columns, lambda: session.run(None, given)) / 1e9
