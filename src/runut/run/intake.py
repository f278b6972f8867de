"""Brings the pages of places into a store: new ones, changed ones, each report id once."""

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from runut.model import Failure, Page, make_id
from runut.store import Done, Held, Store, StoreError, digest, page_digest, place_of

STAGE = "ingest"
MANY = 64  # pages in one transaction
Opener = Callable[[str], Iterable[Page | Failure]]


@dataclass(frozen=True, slots=True)
class Taken:
    """What places held: ids of reports in the order of the input, how many pages were new or changed, how
    many were there twice, and what could not be opened."""

    reports: tuple[str, ...]
    fresh: int
    twice: int
    failures: tuple[Failure, ...]


class Intake:
    """One taking in. `exact`: the store shall hold these places and nothing else."""

    def __init__(self, store: Store, exact: bool) -> None:
        self._store = store
        self._exact = exact
        self._before = store.pages.held()
        self._claims: dict[str, Page] = {}
        self._sources: set[str] = set()
        self._failures: list[Failure] = []
        self._waiting: list[Page] = []
        self._fresh = self._twice = 0

    def take(self, places: Sequence[str], opener: Opener) -> Taken:
        for found in _open(places, opener):
            if isinstance(found, Failure):
                self._failures.append(found)
            else:
                self._page(found)
        self._flush()
        self._settle()
        return Taken(tuple(self._claims), self._fresh, self._twice, tuple(self._failures))

    def _page(self, page: Page) -> None:
        self._sources.add(page.source)
        name = page.field("id")
        try:
            page_digest(page)
        except StoreError as error:
            self._fail(page.source, str(error))
            return
        if name is None:
            self._fail(page.source, "the page has no id")
            return
        first = self._claims.get(name)
        held = self._before.get(name)
        if first is not None and first.body == page.body:
            self._twice += 1
        elif first is not None:
            self._clash(name, first.source, page)
        elif held is not None and not self._exact and _other(held, page, name):
            self._clash(name, held.source, page)
        else:
            self._claims[name] = dataclasses.replace(page, content=b"")
            self._keep(page, held)

    def _keep(self, page: Page, held: Held | None) -> None:
        changed = held is None or held.digest != page_digest(page)
        self._fresh += changed
        if changed or held is None or held.source != page.source:
            self._waiting.append(page)
        if len(self._waiting) >= MANY:
            self._flush()

    def _flush(self) -> None:
        self._store.pages.put(self._waiting)
        self._waiting = []

    def _clash(self, name: str, first: str, page: Page) -> None:
        reason = (
            f"report {name} at {page.source} has other words than report {name} at {first}, which was kept"
        )
        self._fail(page.source, reason)

    def _fail(self, where: str, reason: str) -> None:
        self._failures.append(Failure(make_id("failure", STAGE, where, reason), STAGE, where, reason))

    def _settle(self) -> None:
        """Failures of these places replace those of an earlier run; in an exact run the rest goes too."""
        before = self._store.checkpoints(STAGE)
        failed = {failure.where: failure for failure in self._failures}
        mended = [
            where for where in before if where not in failed and (self._exact or where in self._sources)
        ]
        self._store.drop(STAGE, mended)
        told = [Done(STAGE, 1, where, digest(one.reason), (one,)) for where, one in failed.items()]
        self._store.put([one for one in told if before.get(one.record) != (one.version, one.input)])
        if self._exact:
            self._store.withdraw([name for name in self._before if name not in self._claims])


def _open(places: Sequence[str], opener: Opener) -> Iterator[Page | Failure]:
    for place in places:
        yield from opener(place)


def _other(held: Held, page: Page, name: str) -> bool:
    """Whether another file merely happens to go by the same name. A report with an id of its own, or a file
    that has changed, is the same report."""
    own = _name_of(page.source) != name
    return held.digest != page_digest(page) and held.place != place_of(page.source) and not own


def _name_of(source: str) -> str:
    """The id that a page has from its place alone: the file's stem, with the row's number in a table."""
    path, _, row = source.rpartition(":")
    return f"{Path(path).stem}-{row}" if path and row.isdigit() else Path(source).stem
