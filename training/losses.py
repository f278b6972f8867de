"""What each head is taught, as one number."""

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from training.batches import NOTHING, Batch

WEIGHTS = {  # of each head's mean loss in the sum
    "names": 0.5, "idner": 1.0, "nergrit": 1.0, "nerp": 1.0, "gum": 1.0, "upos": 0.5, "upos_gsd": 0.5,
    "arc": 1.0, "relation": 1.0, "arc_gsd": 1.0, "relation_gsd": 1.0, "speech": 1.0, "acts": 1.0,
    "status": 0.5, "saying": 0.5, "role": 0.7, "pair": 1.0, "vector": 2.0,
}  # fmt: skip


def losses(scores: dict[str, Tensor], batch: Batch, teacher: Tensor) -> dict[str, Tensor]:
    """The mean loss of each head that the batch teaches; `teacher` (B, wide) are the base model's vectors."""
    found: dict[str, Tensor] = {}
    for head, target in batch.tags.items():
        _classes(found, head, scores[head], target)
    _house(found, scores["names"], batch.house)
    for name, own in (("", ~batch.gsd), ("_gsd", batch.gsd)):
        arcs = batch.arcs.masked_fill(~own.unsqueeze(1), NOTHING)
        _classes(found, f"arc{name}", scores[f"arc{name}"], arcs)
        _relations(found, f"relation{name}", scores[f"relation{name}"], arcs, batch.relations)
    _classes(found, "role", scores["role"], batch.roles)
    _classes(found, "pair", scores["pair"], batch.verdicts)
    real = (batch.numbers >= 0) & (teacher.abs().sum(-1) > 0)
    if bool(real.any()):
        found["vector"] = (1 - (scores["vector"].float() * teacher).sum(-1))[real].mean()
    return found


def _classes(found: dict[str, Tensor], head: str, scores: Tensor, target: Tensor) -> None:
    told = target != NOTHING
    if bool(told.any()):
        found[head] = cross_entropy(scores[told].float(), target[told])


def _house(found: dict[str, Tensor], scores: Tensor, allowed: Tensor) -> None:
    """The probability of all labels that a word may have, together."""
    told = allowed.any(-1)
    if bool(told.any()):
        logs = scores[told].float().log_softmax(-1)
        found["names"] = -logs.masked_fill(~allowed[told], -1e4).logsumexp(-1).mean()


def _relations(found: dict[str, Tensor], head: str, scores: Tensor, arcs: Tensor, relations: Tensor) -> None:
    """Each word's relation, given its true head."""
    told = (arcs != NOTHING) & (relations != NOTHING)
    if bool(told.any()):
        rows, words = told.nonzero(as_tuple=True)
        picked = scores[rows, words, arcs[told]].float()
        found[head] = cross_entropy(picked, relations[told])


def total(found: dict[str, Tensor]) -> Tensor:
    return torch.stack([WEIGHTS[head] * loss for head, loss in found.items()]).sum()
