"""What the reading commands share: packs' digest, runner, taking in and driving."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from runut import ingest
from runut.cli.errors import UserError
from runut.cli.progress import watching
from runut.lang import PackError, pack
from runut.lang.pack import HOME
from runut.model import Failure, Page
from runut.run import Intake, Loop, Taken, runner
from runut.run.pipeline import PIPELINE
from runut.store import Store

FATAL = (PackError,)
FEW = 64  # new pages below which starting further processes costs more than it saves
PACK_FILES = (".tsv", ".toml", ".txt", ".py")


def packs_digest() -> str:
    """sha256 over all files of the packs: other tables, other readings."""
    marks = hashlib.sha256()
    for path in sorted(path for path in HOME.rglob("*") if path.suffix in PACK_FILES):
        marks.update(str(path.relative_to(HOME)).encode() + b"\0" + path.read_bytes() + b"\0")
    return marks.hexdigest()


def take_in(
    store: Store, sources: Sequence[str], exact: bool, workers: int, beside: Path | None = None
) -> Taken:
    """Reads what is new in `sources` into the store. `exact`: the store shall then hold nothing else.
    `beside`: a folder of ours that is no source, even where it lies in one."""

    def pages(place: str) -> Iterator[Page | Failure]:
        for found in ingest.pages(place):
            own = beside is not None and Path(place).is_dir() and _within(found, beside)
            if not own:
                yield found

    taken = Intake(store, exact).take(sources, pages)
    drive(store, workers or (1 if taken.fresh < FEW else os.cpu_count() or 1))
    return taken


def drive(store: Store, workers: int = 1) -> None:
    """Runs all that is pending."""
    with runner(workers, FATAL) as mapped, watching() as watch:
        Loop(store, mapped, packs_digest(), FATAL).drive(PIPELINE, watch)


def _within(found: Page | Failure, folder: Path) -> bool:
    where = found.source if isinstance(found, Page) else found.where
    return Path(where).resolve().is_relative_to(folder.resolve())


def folder(path: Path) -> Path:
    """The folder, made if it is missing."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{path} cannot be made: {(error.strerror or str(error)).lower()}") from None
    return path


def language(code: str) -> str:
    """The code, if there is a pack for it."""
    try:
        return pack(code).code
    except PackError as error:
        raise UserError(str(error)) from None
