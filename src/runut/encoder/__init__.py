"""The one neural reader: words of a sentence -> tags, a tree, roles, a vector. It knows nothing of events."""

from runut.encoder.session import Encoder
from runut.encoder.sheet import Sheet, Tagged
from runut.encoder.vectors import likeness, packed
from runut.encoder.weights import WEIGHTS, WeightsError

__all__ = ["WEIGHTS", "Encoder", "Sheet", "Tagged", "WeightsError", "likeness", "packed"]
