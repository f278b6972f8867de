"""Makes pages and failures; the one place that knows how their ids come about."""

import hashlib
from collections.abc import Mapping

from runut.model import Failure, Page, make_id

STAGE_NAME = "ingest"
FIELDS = ("id", "url", "outlet", "title", "byline", "published", "language")
BODIES = {"html": "text/html", "text": "text/plain"}


def make_page(source: str, content: bytes, media_type: str, given: Mapping[str, str]) -> Page:
    """A page of `content`. `given` holds the fields of `FIELDS` that came beside it; it names an `id`."""
    body = hashlib.sha256(content).hexdigest()
    fields = tuple((name, given[name]) for name in FIELDS if given.get(name))
    return Page(
        id=make_id("page", source, body, fields),
        source=source,
        body=body,
        content=content,
        media_type=media_type,
        url=given.get("url") or None,
        given=fields,
    )


def failure(where: str, reason: str) -> Failure:
    return Failure(make_id("failure", STAGE_NAME, where, reason), STAGE_NAME, where, reason)
