"""What the reading commands share: the data's digest, runner, taking in and driving."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from runut import ingest
from runut.cli.errors import UserError
from runut.cli.progress import watching
from runut.encoder import WEIGHTS, WeightsError
from runut.lang import PackError, pack
from runut.lang.pack import HOME
from runut.model import Failure, Page
from runut.run import Intake, Loop, Taken, runner
from runut.run.pipeline import READERS, keep_reader, pipeline, reader_of
from runut.store import Store

FATAL = (PackError, WeightsError)
FEW = 64  # new pages below which starting further processes costs more than it saves
PACK_FILES = (".tsv", ".toml", ".txt", ".py")
WEIGHT_FILES = (".onnx", ".json")


@cache
def data_digest(reader: str) -> str:
    """sha256 over the packs' files and, where the encoder reads, its weights: other data, other readings."""
    marks = hashlib.sha256()
    files = [(HOME, path) for path in HOME.rglob("*") if path.suffix in PACK_FILES]
    if reader == "encoder":
        files += [(WEIGHTS, path) for path in WEIGHTS.iterdir() if path.suffix in WEIGHT_FILES]
    for home, path in sorted(files, key=lambda file: str(file[1])):
        marks.update(str(path.relative_to(home)).encode() + b"\0" + path.read_bytes() + b"\0")
    return marks.hexdigest()


@dataclass(frozen=True, slots=True)
class Ways:
    """How to read: in how many processes (0: by the amount of work), and with which of the readers."""

    workers: int = 0
    reader: str | None = None


def take_in(
    store: Store, sources: Sequence[str], exact: bool, ways: Ways, beside: Path | None = None
) -> Taken:
    """Reads what is new in `sources` into the store. `exact`: the store shall then hold nothing else.
    `beside`: a folder of ours that is no source, even where it lies in one."""

    def pages(place: str) -> Iterator[Page | Failure]:
        for found in ingest.pages(place):
            own = beside is not None and Path(place).is_dir() and _within(found, beside)
            if not own:
                yield found

    taken = Intake(store, exact).take(sources, pages)
    drive(store, replace(ways, workers=ways.workers or (1 if taken.fresh < FEW else os.cpu_count() or 1)))
    return taken


def drive(store: Store, ways: Ways) -> None:
    """Runs all that is pending, with the reader that was asked for, else with the store's own."""
    reader = ways.reader or reader_of(store) or next(iter(READERS))
    if reader not in READERS:
        raise UserError(f"no reader {reader!r}; there are {', '.join(READERS)}")
    keep_reader(store, reader)
    with runner(ways.workers, FATAL) as mapped, watching() as watch:
        Loop(store, mapped, data_digest(reader), FATAL).drive(pipeline(reader), watch)


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
