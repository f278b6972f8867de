"""What ships as data: the network, its pieces and its labels, checked against each other when loaded."""

import json
from collections.abc import Mapping
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

WEIGHTS = Path(__file__).with_name("weights")
SLOWER = "SkipLayerNormFusion"  # the fused operator takes three times as long as the two that it replaces
PAIRWISE = ("relations", "roles")  # label sets of heads that label pairs of words


class WeightsError(ValueError):
    """The weights cannot be used: one line that says which file and why."""


def network(path: Path) -> onnxruntime.InferenceSession:
    """A session of one thread: what is read at the same time is read by several callers of it."""
    _need(path)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # every length would leave a plan of its own
    options.log_severity_level = 4  # a file that cannot be read is told of once, by us
    try:
        return onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=[SLOWER]
        )
    except Exception as why:  # onnxruntime's errors share no other class
        raise WeightsError(f"{path} is damaged: {str(why).splitlines()[0]}") from why


def pieces(path: Path) -> Tokenizer:
    _need(path)
    try:
        return Tokenizer.from_file(str(path))
    except Exception as why:  # tokenizers raises Exception itself
        raise WeightsError(f"{path} is damaged: {why}") from why


def labels(path: Path) -> Mapping[str, tuple[str, ...]]:
    """The labels of each head in the order of its scores."""
    _need(path)
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        return {str(head): tuple(map(str, names)) for head, names in held.items()}
    except (ValueError, AttributeError, TypeError) as why:
        raise WeightsError(f"{path} is damaged: {why}") from why


def check(
    session: onnxruntime.InferenceSession, tokenizer: Tokenizer, named: Mapping[str, tuple[str, ...]]
) -> None:
    """Raises where the three files are not of one export."""
    widths = {one.name: one.shape[-1] for one in session.get_outputs()}
    for head, names in named.items():
        if head not in PAIRWISE and widths.get(head) != len(names):
            raise WeightsError(
                f"labels.json has {len(names)} labels for {head}, network.onnx {widths.get(head)}"
            )
    if widths.get("role") != len(named.get("roles", ())) or "relations" not in named:
        raise WeightsError("labels.json has no fitting roles or relations")
    told = session.get_modelmeta().custom_metadata_map.get("pieces")
    if told != str(tokenizer.get_vocab_size()):
        raise WeightsError(f"pieces.json has {tokenizer.get_vocab_size()} pieces, network.onnx {told}")


def _need(path: Path) -> None:
    if not path.is_file():
        raise WeightsError(f"{path} is missing: reinstall runut, or export the weights (docs/encoder.md)")
