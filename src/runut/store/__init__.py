"""Keeps pages, records and checkpoints in one SQLite file.

A stage's outputs and the checkpoint that says so are written in one transaction (`Store.put`), so that a
killed run resumes with nothing lost and nothing twice. `Store.digest` tells whether two stores hold the same.
"""

from runut.store.codec import decode, digest, encode, page_digest
from runut.store.errors import StoreError
from runut.store.kinds import BY_TYPE, KINDS, Keys
from runut.store.log import Decision, Input
from runut.store.pages import Held, place_of
from runut.store.rows import Done, Note, clash
from runut.store.sentences import Hit
from runut.store.store import Store

__all__ = [
    "BY_TYPE",
    "KINDS",
    "Decision",
    "Done",
    "Held",
    "Hit",
    "Input",
    "Keys",
    "Note",
    "Store",
    "StoreError",
    "clash",
    "decode",
    "digest",
    "encode",
    "page_digest",
    "place_of",
]
