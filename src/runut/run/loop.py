"""The one driving loop: runs of every stage what is pending, and keeps outputs with their checkpoint.

A record is pending if its input, the packs, or the version of its stage or of one before have changed. A
stage whose pages and predecessors are as they were is passed over as a whole.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence

from runut.model import Failure, make_id
from runut.run.runners import Broken, Outcome, Runner, Serial, line, named
from runut.run.task import WHOLE, Step, Stop, Task
from runut.store import Done, Store, StoreError, clash, digest

FINISHED = ""  # the record under which a step notes that it is through
Watch = Callable[[str, int], None]  # told a stage's name and how many more inputs it has done


def quiet(stage: str, count: int) -> None:
    """Watches nothing."""


class Loop:
    """Drives `steps` over a store. `base` is a digest of what all stages read besides their input."""

    def __init__(
        self, store: Store, runner: Runner, base: str, fatal: tuple[type[Exception], ...] = ()
    ) -> None:
        self._store = store
        self._runner = runner
        self._serial = Serial(fatal)
        self._base = base
        self._fatal = fatal

    def drive(self, steps: Sequence[Step], watch: Watch = quiet) -> None:
        """All steps in order. Stop if a pack, a setting or an invariant is wrong."""
        salt = self._base
        for index, step in enumerate(steps):
            stage = step.stage
            salt = digest(salt, stage.name, str(stage.version))
            before = [above.stage.name for above in steps[:index]]
            mark = digest(salt, self._store.state([*before, *step.beside]))
            finished = self._store.checkpoints(stage.name).get(FINISHED)
            if finished == (stage.version, mark):
                continue
            self._store.drop(stage.name, [FINISHED] if finished else [])
            watch(stage.name, 0)
            try:
                self._step(step, salt, watch)
            except (Stop, StoreError):
                raise
            except self._fatal as error:
                raise Stop(line(error)) from error
            except Exception as error:  # the tasks themselves could not be told: later stages go on without
                self._store.put([_failed(step, Task(WHOLE, "", tuple), named(error))])
            else:
                self._store.put([Done(stage.name, stage.version, FINISHED, mark, ())])
        self._store.settle()

    def _step(self, step: Step, salt: str, watch: Watch) -> None:
        before = self._store.checkpoints(step.stage.name)
        seen: set[str] = set()
        flying: deque[list[Task]] = deque()

        def pending() -> Iterator[Task]:
            for task in step.tasks(self._store, salt):
                seen.add(task.record)
                if before.get(task.record) != (step.stage.version, task.digest):
                    yield task

        def batches() -> Iterator[list[object]]:
            for tasks in _bites(pending(), step.stage.batch):
                flying.append([Task(task.record, task.digest, tuple) for task in tasks])
                yield [task.load() for task in tasks]

        runner = self._serial if step.whole else self._runner
        for outcomes in runner.map(step.stage, batches()):
            tasks = flying.popleft()
            self._store.put([_done(step, task, made) for task, made in zip(tasks, outcomes, strict=True)])
            watch(step.stage.name, len(tasks))
        self._store.drop(step.stage.name, [one for one in before if one not in seen and one != FINISHED])


def _done(step: Step, task: Task, made: Outcome) -> Done:
    reason = made.reason if isinstance(made, Broken) else clash(made)
    if reason is not None or isinstance(made, Broken):
        return _failed(step, task, reason or "")
    return Done(step.stage.name, step.stage.version, task.record, task.digest, made)


def _failed(step: Step, task: Task, reason: str) -> Done:
    where = "the whole store" if task.record == WHOLE else task.record
    name = step.stage.name
    failure = Failure(make_id("failure", name, where, reason), name, where, reason)
    return Done(name, step.stage.version, task.record, task.digest, (failure,))


def _bites(tasks: Iterator[Task], size: int) -> Iterator[list[Task]]:
    bite: list[Task] = []
    for task in tasks:
        bite.append(task)
        if len(bite) == size:
            yield bite
            bite = []
    if bite:
        yield bite
