"""Drives the stages over a store: takes pages in, runs what is pending, in line or in processes."""

from runut.run.intake import Intake, Opener, Taken
from runut.run.loop import Loop, Watch, quiet
from runut.run.runners import Broken, Processes, Runner, Serial, runner
from runut.run.task import WHOLE, Step, Stop, Task

__all__ = [
    "WHOLE",
    "Broken",
    "Intake",
    "Loop",
    "Opener",
    "Processes",
    "Runner",
    "Serial",
    "Step",
    "Stop",
    "Taken",
    "Task",
    "Watch",
    "quiet",
    "runner",
]
