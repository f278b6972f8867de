"""Progress of long work: on a terminal only, on standard error."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from runut.run import Watch, quiet


@contextmanager
def watching() -> Iterator[Watch]:
    """A watch that shows how many inputs each stage has done; one that shows nothing in a pipe."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield quiet
        return
    columns = (
        TextColumn("{task.description:10}"),
        BarColumn(),
        TextColumn("{task.completed}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        tasks: dict[str, TaskID] = {}

        def watch(stage: str, count: int) -> None:
            if stage not in tasks:
                for task in tasks.values():
                    progress.update(task, total=progress.tasks[task].completed or 1)
                tasks[stage] = progress.add_task(stage, total=None)
            progress.advance(tasks[stage], count)

        yield watch
