"""Fine-tunes the network on all heads at once.

    python -m training.train build/encoder            # starts, or goes on from the last checkpoint

Reads ../shared (RUNUT_SHARED, RUNUT_DATA). Writes `checkpoint.pt`, `pieces.json`, `keep.json`, `vectors.pt`
and `log.jsonl` into the folder. bf16 autocast on a CPU, fixed seed. Attention is the eager kind: with the
fused one a step takes twice as long on a CPU, all of it in the backward pass.
"""

import argparse
import json
import math
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from training import teacher
from training.batches import Item, batch, epoch, item
from training.losses import losses, total
from training.network import Network
from training.pieces import Words, choose, save
from training.sets import columns, gold, pairs, treebanks
from training.sets.example import Example

SEED = 20261122


@dataclass(frozen=True)
class Phase:
    """`passes` over the data, in each of which an example of a source stands `often` times (else once; half
    the time for 0.5); the learning rates rise and fall once, up to a `share` of the full ones."""

    passes: int
    often: dict[str, float]
    share: float = 1.0


PHASES = (
    Phase(6, {"csui": 3, "gsd": 4, "gold": 3, "idner": 2, "nergrit": 2}),
    Phase(  # what is small once more, gently, and enough of the rest that it is not forgotten
        1,
        {
            "csui": 2,
            "gsd": 4,
            "gold": 4,
            "idner": 0.3,
            "nergrit": 0.3,
            "nerp": 0.2,
            "gum": 0.2,
            "indonli": 0.15,
        },
        share=0.25,
    ),
)
DROP = 0.1  # in the body's sums
BLANK, UNKNOWN = 0.05, 3  # the share of pieces that are hidden, and the piece that hides them
MEAN, EVERY = 0.995, 5  # what the running mean of the weights keeps, every so many steps
BODY, HEAD, DECAY = 1.3e-4, 1e-3, 0.9  # learning rates: last layer, heads; factor for each layer below
WARM = 0.06  # share of the steps in which the rate rises
SAVE = 300  # steps between checkpoints


def examples() -> list[Example]:
    return [*columns.train(), *treebanks.train(), *pairs.examples("train"), *gold.train()]


def prepare(folder: Path) -> tuple[list[Example], Any, Any, torch.Tensor]:
    """Examples, the base body and tokenizer with the pieces that we keep, and the teacher's vectors."""
    folder.mkdir(parents=True, exist_ok=True)
    told = examples()
    source = teacher.base()
    keep_file, vector_file = folder / "keep.json", folder / "vectors.pt"
    if keep_file.exists() and vector_file.exists():
        body, tokenizer = source.load(keep=json.loads(keep_file.read_text()))
        return told, body, tokenizer, torch.load(vector_file)
    body, tokenizer = source.load()
    keep = choose(tokenizer, (word for one in told for word in (*one.words, *(one.other or ()))))
    vectors = teacher.vectors(
        body, tokenizer, [teacher.printed(one) if not one.other else "" for one in told]
    )
    torch.save(vectors, vector_file)
    body, tokenizer = source.load(keep=keep)
    save(tokenizer, keep, folder)
    return told, body, tokenizer, vectors


def plain(body: Any) -> None:
    """No dropout within the body (costs a CPU much, gains little in few passes), eager attention."""
    body.set_attn_implementation("eager")
    for module in body.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = 0.0
    for name, module in body.named_modules():
        if isinstance(module, torch.nn.Dropout) and name.endswith(("output.dropout", "embeddings.dropout")):
            module.p = DROP


def optimiser(network: Network) -> torch.optim.AdamW:
    """Lower layers learn more slowly, the embeddings slowest."""
    layers = network.body.config.num_hidden_layers
    groups: dict[float, list[torch.nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if name.startswith("body.embeddings"):
            rate = BODY * DECAY**layers
        elif name.startswith("body.encoder.layer."):
            rate = BODY * DECAY ** (layers - 1 - int(name.split(".")[3]))
        else:
            rate = HEAD
        groups.setdefault(rate, []).append(parameter)
    sets = [{"params": some, "lr": rate, "rate": rate} for rate, some in groups.items()]
    return torch.optim.AdamW(sets, weight_decay=0.0, fused=True)


def pace(step: int, steps: int) -> float:
    """The share of the full rate: up in a line, down along a cosine."""
    warm = max(1, int(WARM * steps))
    if step < warm:
        return (step + 1) / warm
    return 0.5 * (1 + math.cos(math.pi * min(1.0, (step - warm) / max(1, steps - warm)))) + 0.01


class Run:
    """One training run, which can be stopped at any step and goes on from its last checkpoint."""

    def __init__(self, folder: Path) -> None:
        torch.manual_seed(SEED)
        self.folder = folder
        told, body, self.tokenizer, self.vectors = prepare(folder)
        plain(body)
        self.network = Network(body).train()
        words = Words(self.tokenizer)
        self.items = [made for number, one in enumerate(told) if (made := item(one, words, number))]
        self.sources = [told[one.number].source for one in self.items]
        self.optimiser = optimiser(self.network)
        self.mean = {name: value.clone() for name, value in self.network.state_dict().items()}
        self.done = 0
        self._resume()

    def _resume(self) -> None:
        path = self.folder / "checkpoint.pt"
        if path.exists():
            held = torch.load(path)
            self.network.load_state_dict(held["network"])
            self.optimiser.load_state_dict(held["optimiser"])
            self.mean = held["mean"]
            self.done = held["step"]

    def save(self) -> None:
        held = {
            "network": self.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "mean": self.mean,
            "step": self.done,
        }
        torch.save(held, self.folder / "checkpoint.tmp")
        (self.folder / "checkpoint.tmp").replace(self.folder / "checkpoint.pt")

    def go(self) -> None:
        """All phases; what the checkpoint has behind it is passed over."""
        passed = 0
        for number, phase in enumerate(PHASES):
            often = [phase.often.get(source, 1.0) for source in self.sources]
            first = sum(one.passes for one in PHASES[:number])
            steps = [
                step
                for at in range(first, first + phase.passes)
                for step in epoch(self.items, often, random.Random(SEED + at))
            ]
            for at, step in enumerate(steps):
                if passed + at >= self.done:
                    self._step(*step, phase.share * pace(at, len(steps)))
            passed += len(steps)
        self.save()

    def _step(self, some: list[Item], length: int, size: int, share: float) -> None:
        began = time.perf_counter()
        for group in self.optimiser.param_groups:
            group["lr"] = group["rate"] * share
        made = batch(some, length, size)
        taught = self.vectors[made.numbers.clamp(min=0)]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = (torch.rand(made.pieces.shape) < BLANK) & (made.pieces > UNKNOWN)
            scores = self.network(made.pieces.masked_fill(hidden, UNKNOWN), made.starts)
        found = losses(scores, made, taught)
        total(found).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.done += 1
        if self.done % EVERY == 0:
            self._average()
        self._log(found, length, time.perf_counter() - began)

    @torch.no_grad()
    def _average(self) -> None:
        """Draws the running mean of the weights nearer to what they are now, further at the start."""
        kept = min(MEAN, self.done / (self.done + 50))
        for name, value in self.network.state_dict().items():
            if value.is_floating_point():
                self.mean[name].lerp_(value, 1 - kept)

    def _log(self, found: dict[str, torch.Tensor], length: int, took: float) -> None:
        row = {"step": self.done, "length": length, "seconds": round(took, 3)}
        row |= {head: round(float(loss), 4) for head, loss in found.items()}
        with (self.folder / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(row) + "\n")
        if self.done % SAVE == 0:
            self.save()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Fine-tunes the encoder's network.")
    parser.add_argument("folder", type=Path)
    Run(parser.parse_args().folder).go()
