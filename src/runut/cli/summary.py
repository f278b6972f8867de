"""What a reading command says in the end: what was read, found and could not be read."""

from collections import Counter
from collections.abc import Iterable

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


def summary(store: Store, taken: Taken) -> str:
    """Three lines and the digest."""
    counts = store.counts()
    found = ", ".join(_count(counts[name], one, many) for name, one, many in FOUND)
    failed = _count(counts["failures"], "failure", "failures")
    doubts = _count(counts["doubts"], "doubt", "doubts")
    lines = [
        f"read            {_reports(store, taken)}",
        f"found           {found}",
        f"could not read  {failed}, {doubts} left open" + _reasons(store),
        f"digest          {store.digest()}",
    ]
    return "\n".join(lines)


def warn(failures: Iterable[Failure]) -> None:
    """Each failure as a line on stderr."""
    for failure in failures:
        typer.echo(f"runut: not read: {failure.where}: {failure.reason}", err=True)


def _reports(store: Store, taken: Taken) -> str:
    languages: Counter[str] = Counter()
    outlets = set()
    for report in store.every(Report):
        languages[report.language] += 1
        outlets.add(report.outlet)
    by_language = ", ".join(f"{count} {code}" for code, count in sorted(languages.items()))
    told = _count(languages.total(), "report", "reports") + (f" ({by_language})" if languages else "")
    told += f" of {_count(len(outlets - {None}), 'outlet', 'outlets')}; {taken.fresh} new or changed"
    return told + (f", {taken.twice} given twice" if taken.twice else "")


def _reasons(store: Store) -> str:
    """The first failures in short, in the same line."""
    found = sorted(store.every(Failure), key=lambda one: (one.stage, one.where))
    told = "; ".join(f"{one.where}: {one.reason}" for one in found[:SHOWN])
    more = f"; and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    return f": {told}{more}" if told else ""


def _count(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
