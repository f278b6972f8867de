"""Records to JSON and back, and their digests. Text is UTF-8; fields stand in the order of the classes."""

import dataclasses
import hashlib
from functools import cache
from typing import Any, TypeVar

import msgspec

from runut.model import Failure, Judgement, Page, Report
from runut.store.errors import StoreError

Record = TypeVar("Record")
_encoder = msgspec.json.Encoder()


def encode(record: object) -> str:
    """The record as JSON; StoreError if it holds half a surrogate pair, which is no text."""
    try:
        return _encoder.encode(record).decode()
    except UnicodeEncodeError as error:
        raise StoreError(f"a field holds {error.object[error.start]!r}, which is no character") from None


def decode(body: str, of: type[Record]) -> Record:
    """The record that `encode` wrote; msgspec.ValidationError if it is of another form."""
    return _decoder(of).decode(body)  # type: ignore[no-any-return, arg-type]


@cache
def _decoder(of: type[Any]) -> Any:
    return msgspec.json.Decoder(of)


def digest(*parts: str) -> str:
    """sha256 over the parts in order, hex."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def page_digest(page: Page) -> str:
    """Changes with what reading sees of a page: its bytes and fields, not the place where it lay."""
    return digest(page.body, page.media_type, page.url or "", encode(page.given))


def essence(of: type[Any], body: str) -> str | None:
    """A record's body without the place where its page lay and the time when it was judged: moved or shuffled
    sources give one digest. None for a judgement that was taken back: it says nothing."""
    if of is Report:
        return encode(dataclasses.replace(decode(body, Report), page=""))
    if of is Failure:
        return encode(dataclasses.replace(decode(body, Failure), id="", where=""))
    if of is Judgement:
        judgement = decode(body, Judgement)
        return None if judgement.withdrawn else encode(dataclasses.replace(judgement, id="", at=""))
    return body
