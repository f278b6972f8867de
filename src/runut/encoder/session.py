"""The encoder: sentences in, sheets out.

Each run of the network holds one window of one sentence and nothing else: in a batch, sums over padding would
change the last digits of a sentence's vector. Several threads read several sentences at once instead.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession
from tokenizers import Tokenizer

from runut.encoder import weights
from runut.encoder.decode import log_softmax
from runut.encoder.pieces import Pieces, line
from runut.encoder.sheet import Labels, Sheet, blank, decided
from runut.encoder.windows import Scores, cuts, joined

In = TypeVar("In")
Out = TypeVar("Out")
HOUSE = 0.25  # the house's word on the heads of words where a treebank's habit is asked for (decision 0020)


class Encoder:
    """The network with its pieces and labels. `read` and `compare` may be called from several threads."""

    def __init__(self, session: InferenceSession, tokenizer: Tokenizer, labels: Labels, threads: int) -> None:
        self.labels = labels
        self._session = session
        self._pieces = Pieces(tokenizer)
        self._threads = threads
        self._outputs = [one.name for one in session.get_outputs()]
        self._wide = int(next(one.shape[-1] for one in session.get_outputs() if one.name == "vector"))

    @classmethod
    def load(cls, threads: int = 1, folder: Path = weights.WEIGHTS) -> "Encoder":
        """The encoder of a folder of weights; raises WeightsError where they cannot be used."""
        session = weights.network(folder / "network.onnx")
        tokenizer, labels = weights.pieces(folder / "pieces.json"), weights.labels(folder / "labels.json")
        weights.check(session, tokenizer, labels)
        return cls(session, tokenizer, labels, threads)

    def read(self, sentences: Sequence[Sequence[str]], habit: str = "") -> list[Sheet]:
        """A sheet for each sentence (its words), in order.

        `habit`: a treebank by whose habits trees and parts of speech are told, if the weights know it apart
        (`gsd`); else the house's own, which are those of CSUI and GUM.
        """
        outputs = self._asked(habit)
        return self._each(lambda words: self._sheet(words, outputs), sentences)

    def compare(self, pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> NDArray[np.float32]:
        """(N, 3): the probabilities of labels["pair"], of the second sentence given the first."""
        rows = self._each(self._verdict, pairs)
        return np.array(rows, np.float32).reshape(len(rows), len(self.labels["pair"]))

    def _asked(self, habit: str) -> dict[str, str]:
        """The network's outputs for a sentence, by the names that a sheet has for them."""
        every = {one: one for one in self._outputs if "_" not in one}
        own = {one.partition("_")[0]: one for one in self._outputs if habit and one.endswith(f"_{habit}")}
        return every | own | ({"house": "arc"} if "arc" in own else {})

    def _each(self, work: Callable[[In], Out], given: Iterable[In]) -> list[Out]:
        if self._threads == 1:
            return [work(one) for one in given]
        with ThreadPoolExecutor(self._threads) as pool:
            return list(pool.map(work, given))

    def _sheet(self, words: Sequence[str], outputs: Mapping[str, str]) -> Sheet:
        if not words:
            return blank(self.labels, self._wide)
        cut = self._pieces.words(words)
        lengths = [len(one) for one in cut]
        windows = cuts(lengths)
        parts = [self._run(*line(cut[start:end]), outputs) for start, end in windows]
        return decided(joined(windows, parts, lengths), self.labels)

    def _verdict(self, pair: tuple[Sequence[str], Sequence[str]]) -> NDArray[np.float32]:
        return np.exp(log_softmax(self._run(self._pieces.pair(*pair), [0], {"pair": "pair"})["pair"]))

    def _run(self, pieces: Sequence[int], starts: Sequence[int], outputs: Mapping[str, str]) -> Scores:
        """The scores of one window under the names of `outputs`, each without the batch's axis."""
        given = {"pieces": np.array([pieces], np.int64), "starts": np.array([starts], np.int64)}
        found = self._session.run(list(outputs.values()), given)
        scores = {name: value[0] for name, value in zip(outputs, found, strict=True)}
        if "house" in scores:
            scores["arc"] = (1 - HOUSE) * scores["arc"] + HOUSE * scores.pop("house")
        return scores
