"""Ways to map a stage over batches: in line or in processes. Both give the same results in the same order."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Protocol

from runut.model import Stage
from runut.run.task import Stop

AHEAD = 3  # batches that wait for each worker; bounds memory
_tools: dict[tuple[str, Any], Any] = {}  # of this process: each stage loads once


@dataclass(frozen=True, slots=True)
class Broken:
    """An input that a stage could not process, and why, in one line."""

    reason: str


Outcome = tuple[object, ...] | Broken
Batch = Sequence[Any]


class Runner(Protocol):
    """Maps a stage over batches, in order. `fatal`: errors that stop the run instead of failing one input."""

    def map(self, stage: Stage[Any, Any, Any], batches: Iterable[Batch]) -> Iterator[list[Outcome]]: ...

    def __enter__(self) -> "Runner": ...

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None: ...


class Serial:
    """In line, in this process."""

    def __init__(self, fatal: tuple[type[Exception], ...] = ()) -> None:
        self._fatal = fatal

    def map(self, stage: Stage[Any, Any, Any], batches: Iterable[Batch]) -> Iterator[list[Outcome]]:
        for batch in batches:
            yield work(stage, batch, self._fatal)

    def __enter__(self) -> "Serial":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        pass


class Processes:
    """In `workers` processes, started anew (not forked: an open store must not be shared)."""

    def __init__(self, workers: int, fatal: tuple[type[Exception], ...] = ()) -> None:
        self._fatal = fatal
        self._ahead = AHEAD * workers
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_settle)

    def map(self, stage: Stage[Any, Any, Any], batches: Iterable[Batch]) -> Iterator[list[Outcome]]:
        waiting: deque[Future[list[Outcome]]] = deque()
        try:
            for batch in batches:
                waiting.append(self._pool.submit(work, stage, batch, self._fatal))
                if len(waiting) >= self._ahead:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool:
            raise Stop(f"a worker died at {stage.name} (out of memory?); run again to go on") from None

    def __enter__(self) -> "Processes":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if kind is not None:  # nobody waits for their results, and one that waits for work would not end
            for worker in list((self._pool._processes or {}).values()):
                worker.kill()
        self._pool.shutdown(cancel_futures=True)


def _settle() -> None:
    """A worker leaves interrupts to its parent, and ends when its parent has ended, however that came."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: Any) -> None:
    parent.join()
    os._exit(1)


def runner(workers: int, fatal: tuple[type[Exception], ...]) -> Runner:
    """In line for one worker, else in processes; 0 stands for as many as there are cores."""
    count = workers or os.cpu_count() or 1
    return Serial(fatal) if count == 1 else Processes(count, fatal)


def work(stage: Stage[Any, Any, Any], batch: Batch, fatal: tuple[type[Exception], ...]) -> list[Outcome]:
    """One batch, in whichever process. An input's error becomes Broken; a fatal one, or any while the tools
    are loaded, becomes Stop."""
    key = (stage.name, stage.load)
    if key not in _tools:
        try:
            _tools[key] = stage.load()
        except Exception as error:
            told = line(error) if isinstance(error, (*fatal, Stop)) else named(error)
            raise Stop(f"{stage.name} cannot start: {told}") from error
    return [_one(stage, _tools[key], given, fatal) for given in batch]


def _one(stage: Stage[Any, Any, Any], tools: Any, given: Any, fatal: tuple[type[Exception], ...]) -> Outcome:
    try:
        return tuple(stage.run(tools, given))
    except Stop:
        raise
    except fatal as error:
        raise Stop(line(error)) from error
    except Exception as error:
        return Broken(named(error))


def named(error: Exception) -> str:
    """An error that nobody foresaw: its kind and message, in one line."""
    return f"{type(error).__name__}: {line(error)}" if str(error) else type(error).__name__


def line(error: Exception) -> str:
    """An error's message in one line."""
    return " ".join(str(error).split()) or type(error).__name__
