"""Why a line differs between two states of a store: reports, judgements, stages, tables."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from runut.model import Judgement
from runut.run.pipeline import pipeline, reader_of
from runut.store import Store

Why = Literal[
    "added", "withdrawn", "replaced",  # reports that the line rests on
    "beside_added", "beside_withdrawn", "beside_replaced",  # those of its origins and of its states
    "else_added", "else_withdrawn", "else_replaced",  # others: they can make a phrase a commonplace
    "judged", "unjudged", "stage", "reader", "tables",
]  # fmt: skip
REPORTS = ("added", "withdrawn", "replaced")


@dataclass(frozen=True, slots=True)
class Cause:
    """`names` are ids of reports or judgements, or stages with their versions before and after."""

    why: Why
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """What a line rests on: mentions, reports, and the reports that it is counted or compared with."""

    mentions: frozenset[str]
    reports: frozenset[str]
    beside: frozenset[str]


@dataclass(frozen=True, slots=True)
class State:
    """What went into a store: digests of pages, standing judgements, versions of stages, digests of what each
    report's stages read."""

    pages: Mapping[str, str]
    judgements: Mapping[str, Judgement]
    stages: Mapping[str, frozenset[int]]
    inputs: Mapping[tuple[str, str], str]
    reader: str | None


def state(store: Store) -> State:
    """What went into a store, by what can be a cause."""
    pages = {report: held.digest for report, held in store.pages.held().items()}
    names = [step.stage.name for step in pipeline("tables")]
    done = {name: store.checkpoints(name) for name in names}
    return State(
        pages,
        {one.id: one for one in store.every(Judgement) if not one.withdrawn},
        {name: frozenset(version for version, _ in some.values()) for name, some in done.items()},
        {
            (name, record): mark
            for name, some in done.items()
            for record, (_, mark) in some.items()
            if record in pages
        },
        reader_of(store),
    )


class Causes:
    """What went in differently between two states, and which of it can have changed a line."""

    def __init__(self, before: State, after: State) -> None:
        both = before.pages.keys() & after.pages.keys()
        self.reports: dict[str, frozenset[str]] = {
            "added": frozenset(after.pages.keys() - both),
            "withdrawn": frozenset(before.pages.keys() - both),
            "replaced": frozenset(one for one in both if before.pages[one] != after.pages[one]),
        }
        self._judged: dict[Why, list[Judgement]] = {
            "judged": _only(after.judgements, before.judgements),
            "unjudged": _only(before.judgements, after.judgements),
        }
        self.wide = tuple(_wide(before, after, both - self.reports["replaced"]))

    def all(self) -> tuple[Cause, ...]:
        """Everything that went in differently."""
        found = [Cause(why, tuple(sorted(self.reports[why]))) for why in REPORTS]  # type: ignore[arg-type]
        found += [Cause(why, tuple(one.id for one in some)) for why, some in self._judged.items()]
        return (*(one for one in found if one.names), *self.wide)

    def of(self, *grounds: Ground) -> tuple[Cause, ...]:
        """The nearest causes for a line: its own reports and judgements; else other stages and tables; else
        reports of its origins and states; else any."""
        mentions = frozenset().union(*(ground.mentions for ground in grounds))
        own = frozenset().union(*(ground.reports for ground in grounds))
        beside = own.union(*(ground.beside for ground in grounds))
        near = (*self._of_reports("", own), *self._of_judgements(_mentions, mentions))
        wider = (*self._of_reports("beside_", beside), *self._of_judgements(_reports, beside))
        return near or self.wide or wider or self._of_reports("else_", None)

    def _of_judgements(
        self, about: Callable[[Judgement], frozenset[str]], among: frozenset[str]
    ) -> tuple[Cause, ...]:
        found = (
            (why, tuple(one.id for one in some if about(one) & among)) for why, some in self._judged.items()
        )
        return tuple(Cause(why, names) for why, names in found if names)

    def _of_reports(self, prefix: str, among: frozenset[str] | None) -> tuple[Cause, ...]:
        found = ((why, some if among is None else some & among) for why, some in self.reports.items())
        return tuple(Cause(f"{prefix}{why}", tuple(sorted(some))) for why, some in found if some)  # type: ignore[arg-type]


def _only(some: Mapping[str, Judgement], others: Mapping[str, Judgement]) -> list[Judgement]:
    return [some[id] for id in sorted(some.keys() - others.keys())]


def _mentions(judgement: Judgement) -> frozenset[str]:
    return frozenset(told.mention for told in (*judgement.one, *judgement.other))


def _reports(judgement: Judgement) -> frozenset[str]:
    return frozenset(told.trigger.report for told in (*judgement.one, *judgement.other))


def _wide(before: State, after: State, unchanged: frozenset[str] | set[str]) -> list[Cause]:
    """Differences that bear on every report: other readers, versions of stages, or tables."""
    if before.reader != after.reader and before.reader and after.reader:
        return [Cause("reader", (f"{before.reader} → {after.reader}",))]
    stages = [
        f"{name} {_versions(before.stages[name])} → {_versions(after.stages[name])}"
        for name in after.stages
        if before.stages[name] and after.stages[name] and before.stages[name] != after.stages[name]
    ]
    if stages:
        return [Cause("stage", tuple(stages))]
    common = [key for key in after.inputs.keys() & before.inputs.keys() if key[1] in unchanged]
    other = any(before.inputs[key] != after.inputs[key] for key in common)
    return [Cause("tables", ())] if other else []


def _versions(some: Sequence[int] | frozenset[int]) -> str:
    return ", ".join(map(str, sorted(some)))
