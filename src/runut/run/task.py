"""What the loop drives: steps, each a stage with the tasks that a store holds for it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from runut.model import Stage
from runut.store import Store

WHOLE = "*"  # the record of a step whose tasks could not be told


class Stop(Exception):
    """A setting, a pack or an invariant is wrong: nothing goes on. One line, for a person."""


@dataclass(frozen=True, slots=True)
class Task:
    """One input of a stage. `record` names it, `digest` changes with it and with every stage before;
    `load` fetches it only when it has to be run."""

    record: str
    digest: str
    load: Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Step:
    """A stage and its tasks. `tasks(store, salt)`: `salt` is a digest of the packs and of all stages up to
    this one with their versions. `whole`: an input holds many reports, too large to send to a worker.
    `beside`: names of what is kept in the store by others than stages and goes in as well."""

    stage: Stage[Any, Any, Any]
    tasks: Callable[[Store, str], Iterable[Task]]
    whole: bool = False
    beside: tuple[str, ...] = ()
