"""The network: one BERT body, one small head a task. All tensors are batch first; words are indexed by the
piece that opens them, so nothing here knows of tokenizers."""

import torch
from torch import Tensor, nn
from transformers import BertModel

from training.labels import HEADS, RELATIONS, ROLES, VERDICTS

ARC, RELATION, ROLE = 256, 96, 96  # widths of the pairwise heads


class Biaffine(nn.Module):
    """Scores (B, X, Y, out) for each pair of rows of x (B, X, wide) and y (B, Y, wide)."""

    def __init__(self, wide: int, inner: int, out: int) -> None:
        super().__init__()
        self.left = nn.Linear(wide, inner)
        self.right = nn.Linear(wide, inner)
        self.weight = nn.Parameter(torch.zeros(out, inner + 1, inner + 1))
        nn.init.xavier_uniform_(self.weight)

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        left = nn.functional.pad(nn.functional.gelu(self.left(x)), (0, 1), value=1.0)
        right = nn.functional.pad(nn.functional.gelu(self.right(y)), (0, 1), value=1.0)
        through = torch.einsum("bxi,oij->bxoj", left, self.weight)
        scores = torch.matmul(through.flatten(1, 2), right.transpose(1, 2))
        batch, rows, columns = x.shape[0], x.shape[1], y.shape[1]
        return scores.view(batch, rows, -1, columns).permute(0, 1, 3, 2)


class Network(nn.Module):
    """`forward` gives a dict of all heads' scores; see its comments for shapes."""

    def __init__(self, body: BertModel, drop: float = 0.1) -> None:
        super().__init__()
        self.body = body
        wide = body.config.hidden_size
        self.drop = nn.Dropout(drop)
        self.tags = nn.ModuleDict({name: nn.Linear(wide, len(labels)) for name, labels in HEADS.items()})
        self.arc = Biaffine(wide, ARC, 1)
        self.relation = Biaffine(wide, RELATION, len(RELATIONS))
        self.arc_gsd = Biaffine(wide, ARC, 1)
        self.relation_gsd = Biaffine(wide, RELATION, len(RELATIONS))
        self.role = Biaffine(wide, ROLE, len(ROLES))
        self.pair = nn.Sequential(
            nn.Linear(2 * wide, wide), nn.Tanh(), nn.Dropout(drop), nn.Linear(wide, len(VERDICTS))
        )

    def states(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """Hidden states (B, L, wide) of piece ids (B, L); mask is 1 where a piece stands."""
        hidden: Tensor = self.body(input_ids=pieces, attention_mask=mask).last_hidden_state
        return hidden

    def forward(self, pieces: Tensor, starts: Tensor) -> dict[str, Tensor]:
        """pieces (B, L), padded with 1; starts (B, W): the piece that opens each word, padded with 0."""
        mask = (pieces != 1).long()
        hidden = self.states(pieces, mask)
        held = self.drop(hidden)
        words = torch.gather(held, 1, starts.unsqueeze(-1).expand(-1, -1, held.shape[-1]))
        scores = {name: head(words) for name, head in self.tags.items()}  # (B, W, labels)
        with_root = torch.cat([held[:, :1], words], 1)
        scores["arc"] = self.arc(words, with_root).squeeze(-1)  # (B, W, 1 + W): 0 is the root
        scores["relation"] = self.relation(words, with_root)  # (B, W, 1 + W, relations)
        scores["arc_gsd"] = self.arc_gsd(words, with_root).squeeze(-1)  # the same by GSD's habits
        scores["relation_gsd"] = self.relation_gsd(words, with_root)
        scores["role"] = self.role(words, words)  # (B, W trigger, W mention, roles)
        weights = mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * weights).sum(1) / weights.sum(1)
        scores["pair"] = self.pair(torch.cat([held[:, 0], self.drop(mean)], -1))  # (B, 3)
        scores["vector"] = nn.functional.normalize(mean, dim=-1)  # (B, wide)
        return scores
