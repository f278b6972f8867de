"""The pages of a store, one a report."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, select
from sqlalchemy.dialects.sqlite import insert

from runut.model import Page
from runut.store import log
from runut.store.codec import decode, encode, page_digest
from runut.store.database import mark, writing
from runut.store.tables import pages


@dataclass(frozen=True, slots=True)
class Held:
    """What a store knows of a page without its content."""

    source: str  # the place as it was given
    place: str  # the same place, absolute
    digest: str


@dataclass(frozen=True, slots=True)
class About:
    """A page's fields beside its content, as they are kept."""

    body: str
    media_type: str
    url: str | None
    fetched_at: str | None
    given: tuple[tuple[str, str], ...]


def place_of(source: str) -> str:
    """The place in full, so that one file is one place from wherever it is named."""
    return source if source.startswith("-") or "://" in source else str(Path(source).resolve())


class Pages:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, some: Sequence[Page]) -> None:
        """Keeps pages under the ids of their reports, in place of what stood there; one transaction."""
        if not some:
            return
        with writing(self._engine) as connection:
            mark(connection, open=True)
            _note(connection, some)
            for page in some:
                row = _row(page)
                fresh = {name: value for name, value in row.items() if name != "report"}
                connection.execute(
                    insert(pages).values(row).on_conflict_do_update(index_elements=["report"], set_=fresh)
                )

    def get(self, report: str) -> Page | None:
        """The page of a report."""
        with self._engine.connect() as connection:
            row = connection.execute(select(pages).where(pages.c.report == report)).first()
        if row is None:
            return None
        about = decode(row.about, About)
        return Page(
            id=row.id,
            source=row.source,
            body=about.body,
            content=row.content,
            media_type=about.media_type,
            url=about.url,
            fetched_at=about.fetched_at,
            given=about.given,
        )

    def held(self) -> dict[str, Held]:
        """All pages without their content: report -> place and digest, by report."""
        columns = (pages.c.report, pages.c.source, pages.c.place, pages.c.digest)
        with self._engine.connect() as connection:
            rows = connection.execute(select(*columns).order_by(pages.c.report))
            return {row.report: Held(row.source, row.place, row.digest) for row in rows}

    def drop(self, connection: Connection, reports: Sequence[str]) -> None:
        """Forgets pages, within a transaction of the caller's."""
        for report in reports:
            connection.execute(delete(pages).where(pages.c.report == report))


def _note(connection: Connection, some: Sequence[Page]) -> None:
    """Logs which of these pages are new, and which have other words than the page that they replace."""
    names = {page.field("id") or "": page_digest(page) for page in some}
    query = select(pages.c.report, pages.c.digest).where(pages.c.report.in_(names))
    there = {row.report: row.digest for row in connection.execute(query)}
    log.note_inputs(connection, "added", (name for name in names if name not in there))
    changed = (name for name, digest in names.items() if there.get(name, digest) != digest)
    log.note_inputs(connection, "changed", changed)


def _row(page: Page) -> dict[str, object]:
    about = About(page.body, page.media_type, page.url, page.fetched_at, page.given)
    return {
        "report": page.field("id"),
        "id": page.id,
        "source": page.source,
        "place": place_of(page.source),
        "digest": page_digest(page),
        "about": encode(about),
        "content": page.content,
    }
