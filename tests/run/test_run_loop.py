"""The driving loop: what runs, what is kept, what a failure, a change and a new version do."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
import run_fakes as fakes

from runut.model import Derivation, Doubt, Event, Failure, Origin, Report, Statement
from runut.run import Intake, Loop, Processes, Serial, Step, Stop, Taken
from runut.store import Store

PLACE = "a=one two;b=one three;c=four five;d=six;e=six seven"
ORDER = ["read", "annotate", "link", "extract", "sheet", "lineage", "origins", "merge"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "s.db", create=True) as opened:
        yield opened


def take(store: Store, place: str, exact: bool = True) -> Taken:
    return Intake(store, exact).take([place], fakes.pages)


def drive(store: Store, steps: tuple[Step, ...] = fakes.STEPS, base: str = "packs") -> list[str]:
    """Drives, and gives the names of the stages that ran, once for each input."""
    ran: list[str] = []

    def watch(stage: str, count: int) -> None:
        ran.extend([stage] * count)

    Loop(store, Serial(), base).drive(steps, watch)
    return ran


def with_version(name: str, version: int) -> tuple[Step, ...]:
    return tuple(
        dataclasses.replace(step, stage=dataclasses.replace(step.stage, version=version))
        if step.stage.name == name
        else step
        for step in fakes.STEPS
    )


def unbroken(tmp_path: Path, place: str, steps: tuple[Step, ...] = fakes.STEPS) -> str:
    """The digest of a fresh store over the same pages."""
    with Store(tmp_path / f"fresh-{abs(hash(place))}.db", create=True) as fresh:
        take(fresh, place)
        drive(fresh, steps)
        return fresh.digest()


def test_all_stages_run_in_order(store: Store) -> None:
    take(store, PLACE)
    ran = drive(store)
    assert list(dict.fromkeys(ran)) == ORDER
    assert ran.count("read") == ran.count("extract") == 5
    assert [event.key[-4:] for event in store.every(Event)].__len__() == 3
    assert len(list(store.every(Derivation))) == 2
    assert not list(store.every(Failure))


def test_a_second_run_does_nothing(store: Store) -> None:
    take(store, PLACE)
    drive(store)
    before = store.digest()
    again = take(store, PLACE)
    assert (again.fresh, again.reports) == (0, ("a", "b", "c", "d", "e"))
    assert drive(store) == []
    assert store.digest() == before


def test_a_new_version_runs_its_stage_and_what_follows(store: Store) -> None:
    take(store, PLACE)
    drive(store)
    ran = drive(store, with_version("link", 2))
    assert list(dict.fromkeys(ran)) == ORDER[2:]
    assert drive(store, with_version("link", 2)) == []
    assert list(dict.fromkeys(drive(store, with_version("merge", 7)))) == ORDER[2:]


def test_other_packs_run_everything_again(store: Store) -> None:
    take(store, PLACE)
    drive(store)
    assert drive(store, base="other packs").count("read") == 5


def test_a_late_report_leaves_the_others_alone(store: Store, tmp_path: Path) -> None:
    take(store, PLACE)
    drive(store)
    take(store, "f=four", exact=False)
    ran = drive(store)
    assert ran == [stage for stage in ORDER if stage != "origins" or stage in ran]
    assert store.digest() == unbroken(tmp_path, PLACE + ";f=four")


def test_a_changed_page_replaces_its_records(store: Store, tmp_path: Path) -> None:
    take(store, PLACE)
    drive(store)
    changed = PLACE.replace("four five", "one five")
    assert take(store, changed, exact=False).fresh == 1
    assert drive(store).count("read") == 1
    assert "four" not in "".join(report.text for report in store.every(Report))
    assert store.digest() == unbroken(tmp_path, changed)


def test_a_withdrawn_report_leaves_no_trace(store: Store, tmp_path: Path) -> None:
    take(store, PLACE)
    drive(store)
    store.withdraw(["b", "c"])
    assert store.get(Report, "b") is None
    assert not list(store.every(Statement, report="b"))
    drive(store)
    assert store.digest() == unbroken(tmp_path, "a=one two;d=six;e=six seven")
    assert not store.search("three")


def test_an_exact_run_withdraws_what_its_places_no_longer_hold(store: Store, tmp_path: Path) -> None:
    take(store, PLACE)
    drive(store)
    take(store, "a=one two;x=")
    drive(store)
    assert store.ids(Report) == ["a"]
    take(store, "a=one two")
    assert not list(store.every(Failure))
    drive(store)
    assert store.digest() == unbroken(tmp_path, "a=one two")


def test_one_bad_record_is_a_failure_and_the_rest_goes_on(store: Store) -> None:
    take(store, "a=one two;b=crash here;c=empty;d=")
    drive(store)
    told = {(one.stage, one.where, one.reason) for one in store.every(Failure)}
    assert ("annotate", "b", "KeyError: 'no such\\nword'") in told
    assert ("read", "c", "holds no words") in told
    assert ("ingest", "somewhere:d", "nothing there") in told
    assert [event.mentions for event in store.every(Event)].__len__() == 1
    assert [doubt.report for doubt in store.every(Doubt)] == ["a"]
    assert drive(store) == []


def test_a_mended_page_takes_its_failure_back(store: Store, tmp_path: Path) -> None:
    take(store, "a=one two;b=crash here;d=")
    drive(store)
    take(store, "a=one two;b=one here;d=six", exact=False)
    drive(store)
    assert not list(store.every(Failure))
    assert store.digest() == unbroken(tmp_path, "a=one two;b=one here;d=six")


def test_broken_tools_stop_the_run_at_once(store: Store) -> None:
    take(store, PLACE)
    step = dataclasses.replace(
        fakes.LINK, stage=dataclasses.replace(fakes.LINK.stage, load=fakes.broken_tools)
    )
    with pytest.raises(Stop, match=r"^link cannot start: ValueError: the table is wrong$"):
        drive(store, (fakes.READ, fakes.ANNOTATE, step))
    assert len(store.ids(Report)) == 5


def test_a_fatal_error_stops_the_run_in_one_line(store: Store) -> None:
    take(store, "a=crash here")
    with pytest.raises(Stop, match="no such"):
        Loop(store, Serial((KeyError,)), "packs", (KeyError,)).drive(fakes.STEPS)


def test_tasks_that_cannot_be_told_are_one_failure(store: Store) -> None:
    def broken(store: Store, salt: str) -> Iterator[object]:
        raise ZeroDivisionError("of nothing")

    take(store, PLACE)
    drive(store)
    steps = (
        *fakes.STEPS[:-1],
        dataclasses.replace(fakes.MERGE, tasks=broken, stage=with_version("merge", 2)[-1].stage),
    )
    drive(store, steps)
    assert [one.reason for one in store.every(Failure)] == ["ZeroDivisionError: of nothing"]
    drive(store)
    assert not list(store.every(Failure))


def test_the_same_report_twice(store: Store) -> None:
    taken = take(store, "first:a=one;second:a=one;third:a=two;b=one")
    assert (taken.reports, taken.twice) == (("a", "b"), 1)
    [failure] = taken.failures
    assert "first:a" in failure.reason
    assert "third:a" in failure.reason
    drive(store)
    assert store.get(Report, "a").text == "one"  # type: ignore[union-attr]


def test_order_of_input_and_runner_do_not_matter(tmp_path: Path) -> None:
    shuffled = ";".join(reversed(PLACE.split(";")))
    with Store(tmp_path / "p.db", create=True) as store:
        taken = take(store, shuffled)
        assert taken.reports == ("e", "d", "c", "b", "a")
        with Processes(2) as processes:
            Loop(store, processes, "packs").drive(fakes.STEPS)
        assert store.digest() == unbroken(tmp_path, PLACE)
        assert len(list(store.every(Origin))) >= 0
