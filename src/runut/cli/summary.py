"""What a reading command says in the end: what was read, found and could not be read."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass

import typer

from runut.model import Failure, Report
from runut.run import Taken
from runut.store import Store

SHOWN = 5  # failures that are told one by one
FOUND = (
    ("events", "event", "events"),
    ("statements", "statement", "statements"),
    ("flows", "flow", "flows"),
    ("conflicts", "disagreement", "disagreements"),
    ("outcomes", "expectation", "expectations"),
    ("origins", "independent origin", "independent origins"),
)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a store holds after a command. `languages`: reports by language; `found`: records by kind."""

    reports: int
    languages: dict[str, int]
    outlets: int
    fresh: int
    twice: int
    found: dict[str, int]
    failures: tuple[Failure, ...]
    doubts: int
    digest: str

    def json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1)

    def text(self) -> str:
        """Three lines and the digest."""
        languages = ", ".join(f"{count} {code}" for code, count in self.languages.items())
        told = _count(self.reports, "report", "reports") + (f" ({languages})" if languages else "")
        told += f" of {_count(self.outlets, 'outlet', 'outlets')}; {self.fresh} new or changed"
        told += f", {self.twice} given twice" if self.twice else ""
        found = ", ".join(_count(self.found[name], one, many) for name, one, many in FOUND)
        missed = _count(len(self.failures), "failure", "failures")
        doubts = _count(self.doubts, "doubt left open", "doubts left open")
        lines = [
            f"read            {told}",
            f"found           {found}",
            f"could not read  {missed}, {doubts}{self._reasons()}",
            f"digest          {self.digest}",
        ]
        return "\n".join(lines)

    def _reasons(self) -> str:
        """The first failures, in the same line."""
        told = "; ".join(f"{one.where}: {one.reason}" for one in self.failures[:SHOWN])
        more = f"; and {len(self.failures) - SHOWN} more" if len(self.failures) > SHOWN else ""
        return f": {told}{more}" if told else ""


def summary(store: Store, taken: Taken | None = None) -> Summary:
    """The summary of a store, after taking something in."""
    reports = list(store.every(Report))
    counts = store.counts()
    return Summary(
        reports=len(reports),
        languages=dict(sorted(Counter(report.language for report in reports).items())),
        outlets=len({report.outlet for report in reports} - {None}),
        fresh=taken.fresh if taken else 0,
        twice=taken.twice if taken else 0,
        found={name: counts[name] for name, _, _ in FOUND},
        failures=tuple(in_order(store.every(Failure))),
        doubts=counts["doubts"],
        digest=store.digest(),
    )


def in_order(failures: Iterable[Failure]) -> list[Failure]:
    """Failures by stage and place, rows of a file by their number."""

    def key(one: Failure) -> tuple[str, str, int, str]:
        place, _, row = one.where.rpartition(":")
        return (
            (one.stage, place, int(row), "")
            if place and row.isdigit()
            else (one.stage, one.where, 0, one.reason)
        )

    return sorted(failures, key=key)


def warn(failures: Iterable[Failure]) -> None:
    """Each failure as a line on stderr."""
    for failure in in_order(failures):
        typer.echo(f"runut: not read: {failure.where}: {failure.reason}", err=True)


def _count(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
