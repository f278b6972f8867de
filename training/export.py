"""Writes the trained network as what ships: `network.onnx` (int8), `pieces.json`, `labels.json`.

    python -m training.export build/encoder src/runut/encoder/weights   # from a folder of training.train
    python -m training.export --random build/weights                    # base weights, untrained heads

The layers of the body, the rows of its word table and the largest matrices of the pairwise heads are int8;
all else, some 4 MB, stays float32. The two wide matrices of a layer bear a coarser int8 than the others
(decision 0019). Before anything is written, the same graph in float32 must give what torch gives.
`--wide FILE` keeps that graph, to compare with.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from tokenizers import Tokenizer
from torch import nn

from training import teacher
from training.graph import FUSED, Graph, array
from training.labels import EVERYTHING, HEADS
from training.network import Biaffine, Network

INPUTS: dict[str, tuple[str, ...]] = {"pieces": ("batch", "pieces"), "starts": ("batch", "words")}
OUTPUTS: dict[str, tuple[str | int, ...]] = {
    **{head: ("batch", "words", len(labels)) for head, labels in HEADS.items()},
    **{f"{one}{habit}": ("batch", "words", "heads") for habit in ("", "_gsd") for one in ("arc", "relation")},
    "role": ("batch", "words", "words", len(EVERYTHING["roles"])),
    "pair": ("batch", len(EVERYTHING["pair"])),
    "vector": ("batch", "wide"),
}
LOWEST = -0.17  # Gelu gives nothing below
NEAR = 2e-3  # how far float32 onnxruntime may be from float32 torch in any score


def states(graph: Graph, body: Any, mask: str) -> str:
    """Hidden states (B, L, wide) of `pieces`; mask (B, L) int64 is 1 where a piece stands."""
    held = body.embeddings
    places = held.position_embeddings.weight + held.token_type_embeddings.weight[0]
    length = graph.op("Shape", "pieces", start=1, end=2)
    place = graph.op("Slice", graph.hold(array(places)), graph.numbers(0), length, graph.numbers(0))
    x = graph.normal(graph.rows(held.word_embeddings.weight, "pieces"), place, held.LayerNorm)
    shown = graph.op("Cast", mask, to=onnx.TensorProto.INT32)
    for layer in body.encoder.layer:
        x = block(graph, layer, body.config.num_attention_heads, x, shown)
    return x


def block(graph: Graph, layer: Any, heads: int, x: str, mask: str) -> str:
    """One layer of the body; query, key and value are one matrix."""
    own, after = layer.attention.self, layer.attention.output
    three = (own.query, own.key, own.value)
    weight, bias = torch.cat([one.weight for one in three]), torch.cat([one.bias for one in three])
    joined = graph.linear(x, weight, bias, narrow=True)
    names = [f"{joined}_{part}" for part in "qkv"]
    parts = graph.split("Split", joined, gives=names, axis=-1, num_outputs=3)
    seen = graph.op("MultiHeadAttention", *parts, "", mask, domain=FUSED, num_heads=heads)
    x = graph.normal(
        graph.linear(seen, after.dense.weight, after.dense.bias, narrow=True), x, after.LayerNorm
    )
    up, down = layer.intermediate.dense, layer.output.dense
    inner = graph.op("Gelu", graph.coarse(x, up.weight, up.bias))
    back = graph.coarse(inner, down.weight, down.bias, low=LOWEST)
    return graph.normal(back, x, layer.output.LayerNorm)


def pairwise(graph: Graph, head: Biaffine, x: str, y: str, gives: str = "") -> str:
    """Scores (B, X, out, Y), or (B, X, Y) for one; the 1 that `Biaffine` adds to x is a bias here."""
    out, inner, _ = head.weight.shape
    left = graph.op("Gelu", graph.linear(x, head.left.weight, head.left.bias))
    right = graph.op("Gelu", graph.linear(y, head.right.weight, head.right.bias))
    right = graph.op("Pad", right, graph.numbers(0, 0, 0, 0, 0, 1), graph.hold(np.array(1, np.float32)))
    flat = head.weight.permute(0, 2, 1).reshape(out * inner, inner)  # a row gives one of (out, right)
    through = graph.linear(left, flat[:, :-1], flat[:, -1], narrow=out > 1)
    rows = graph.op("Reshape", through, graph.numbers(0, -1, inner))
    across = graph.op("Transpose", right, perm=[0, 2, 1])
    if out == 1:
        return graph.op("MatMul", rows, across, gives=gives)
    width = graph.op("Shape", y, start=1, end=2)
    shape = graph.op("Concat", graph.numbers(0, -1, out), width, axis=0)
    return graph.op("Reshape", graph.op("MatMul", rows, across), shape, gives=gives)


def trees(graph: Graph, heads: tuple[Biaffine, Biaffine], words: str, rooted: str, habit: str) -> None:
    """What governs each word, and by which relation if a given word does."""
    arc, relation = heads
    pairwise(graph, arc, words, rooted, gives=f"arc{habit}")
    likeliest = pairwise(graph, relation, words, rooted)
    graph.op("ArgMax", likeliest, gives=f"relation{habit}", axis=2, keepdims=0)


def tags(graph: Graph, network: Network, words: str) -> None:
    """All tag heads as one matrix."""
    heads = [plain(network.tags[name]) for name in HEADS]
    weight, bias = torch.cat([one.weight for one in heads]), torch.cat([one.bias for one in heads])
    sizes = graph.numbers(*map(len, HEADS.values()))
    graph.split("Split", graph.linear(words, weight, bias), sizes, gives=list(HEADS), axis=-1)


def plain(module: nn.Module) -> nn.Linear:
    assert isinstance(module, nn.Linear)
    return module


def drawn(network: Network, narrow: bool) -> onnx.ModelProto:
    """The network as a graph, with the inputs and outputs that `docs/encoder.md` tells."""
    graph = Graph(narrow)
    shown = graph.op("Not", graph.op("Equal", "pieces", graph.hold(np.array(1, np.int64))))
    mask = graph.op("Cast", shown, to=onnx.TensorProto.INT64)
    hidden = states(graph, network.body, mask)
    words = graph.op("GatherND", hidden, graph.op("Unsqueeze", "starts", graph.numbers(2)), batch_dims=1)
    first = graph.op("Slice", hidden, graph.numbers(0), graph.numbers(1), graph.numbers(1))
    rooted = graph.op("Concat", first, words, axis=1)
    tags(graph, network, words)
    trees(graph, (network.arc, network.relation), words, rooted, "")
    trees(graph, (network.arc_gsd, network.relation_gsd), words, rooted, "_gsd")
    graph.op("Transpose", pairwise(graph, network.role, words, words), gives="role", perm=[0, 1, 3, 2])
    before, after = plain(network.pair[0]), plain(network.pair[3])
    weights = graph.op("Unsqueeze", graph.op("Cast", mask, to=onnx.TensorProto.FLOAT), graph.numbers(2))
    total = graph.op("ReduceSum", graph.op("Mul", hidden, weights), graph.numbers(1), keepdims=0)
    graph.op("LpNormalization", total, gives="vector", axis=-1, p=2)
    mean = graph.op("Div", total, graph.op("ReduceSum", weights, graph.numbers(1), keepdims=0))
    both = graph.op("Concat", graph.op("Squeeze", first, graph.numbers(1)), mean, axis=-1)
    narrowed = graph.op("Tanh", graph.linear(both, before.weight, before.bias))
    graph.op("Identity", graph.linear(narrowed, after.weight, after.bias), gives="pair")
    return graph.model(INPUTS, OUTPUTS, {"pieces": str(network.body.config.vocab_size)})


def trial(vocabulary: int) -> dict[str, Any]:
    """Three made sentences of differing length, padded, as the network is given them."""
    chance = np.random.default_rng(0)
    pieces = chance.integers(4, vocabulary, (3, 40))
    starts = np.sort(chance.integers(1, 20, (3, 15)))
    pieces[:, 0] = 0
    pieces[1, 25:] = pieces[2, 22:] = 1
    return {"pieces": pieces, "starts": starts}


def check(network: Network, model: onnx.ModelProto) -> None:
    """Raises ValueError where the float32 graph does not give what torch gives."""
    given = trial(network.body.config.vocab_size)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    found = dict(zip(OUTPUTS, session.run(list(OUTPUTS), given), strict=True))
    with torch.no_grad():
        wanted = network(*(torch.from_numpy(given[name]) for name in INPUTS))
    for name, value in found.items():
        labelled = name.startswith("relation")
        true = (wanted[name].argmax(-1) if labelled else wanted[name]).numpy()
        far = np.mean(value != true) if labelled else np.abs(value - true).max()
        if value.shape != true.shape or far > NEAR:
            raise ValueError(
                f"the graph's {name} is {far:.4f} from torch's, shapes {value.shape} and {true.shape}"
            )


def export(network: Network, tokenizer: Tokenizer, folder: Path, wide: Path | None = None) -> None:
    """Writes the three files of the weights into a folder; the float32 graph to `wide`, if given."""
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    model = drawn(network, narrow=False)
    check(network, model)
    if wide:
        onnx.save(model, str(wide))
    onnx.save(drawn(network, narrow=True), str(folder / "network.onnx"))
    tokenizer.save(str(folder / "pieces.json"), pretty=False)
    (folder / "labels.json").write_text(json.dumps(EVERYTHING, indent=1) + "\n", encoding="utf-8")


def trained(folder: Path) -> tuple[Network, Tokenizer]:
    """The network, with the running mean of its weights, and tokenizer of a folder of `training.train`."""
    keep = json.loads((folder / "keep.json").read_text(encoding="utf-8"))
    body, tokenizer = teacher.base().load(keep=keep)
    network = Network(body)
    network.load_state_dict(torch.load(folder / "checkpoint.pt", map_location="cpu")["mean"])
    return network, tokenizer


def untrained() -> tuple[Network, Tokenizer]:
    """The base body with its 20,000 likeliest pieces, and heads of chance."""
    torch.manual_seed(0)
    body, tokenizer = teacher.base().load(keep=list(range(20_000)))
    return Network(body), tokenizer


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Exports the encoder's network.")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("source", type=Path, nargs="?", help="folder of training.train")
    source.add_argument("--random", action="store_true")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wide", type=Path)
    told = parser.parse_args()
    network, tokenizer = untrained() if told.random else trained(told.source)
    export(network, tokenizer, told.folder, told.wide)
