"""One suite over every way to run: the whole walk over the samples, kept the same to the byte."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from runut import ingest
from runut.cli.session import FATAL, data_digest
from runut.model import EventMention, Failure, Report, Statement
from runut.run import Intake, Loop, Processes, Runner, Serial
from runut.run.pipeline import pipeline
from runut.store import Store

READER = "encoder"
SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PLACES = tuple(str(path) for path in sorted(SAMPLES.iterdir()) if path.stem != "README")
RUNNERS: dict[str, Callable[[], Runner]] = {
    "serial": lambda: Serial(FATAL),
    "processes": lambda: Processes(2, FATAL),
}


@pytest.fixture(scope="module", params=list(RUNNERS))
def runner(request: pytest.FixtureRequest) -> Iterator[Runner]:
    """Each way to run, started once."""
    with RUNNERS[request.param]() as started:
        yield started


def walk(path: Path, runner: Runner, places: Sequence[str], exact: bool = True) -> str:
    """Takes places in and runs all stages; the digest of the store."""
    with Store(path, create=True) as store:
        Intake(store, exact).take(places, ingest.pages)
        Loop(store, runner, data_digest(READER), FATAL).drive(pipeline(READER))
        return store.digest()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    path = tmp_path_factory.mktemp("whole") / "s.db"
    return path, walk(path, Serial(FATAL), PLACES)


def test_the_samples_are_read_without_failure(whole: tuple[Path, str]) -> None:
    with Store(whole[0]) as store:
        assert not list(store.every(Failure))
        assert len(store.ids(Report)) >= len(PLACES)
        assert store.ids(Statement)
        assert store.ids(EventMention)


def test_all_spans_lie_in_their_texts(whole: tuple[Path, str]) -> None:
    with Store(whole[0]) as store:
        texts = {report.id: report.text for report in store.every(Report)}
        for mention in store.every(EventMention):
            for span in (*mention.evidence, mention.trigger):
                assert span.of(texts[span.report]).strip()
        for said in store.every(Statement):
            for span in (*said.content, *said.evidence):
                assert span.of(texts[span.report]).strip()


def test_any_order_and_any_runner_give_the_same(
    runner: Runner, whole: tuple[Path, str], tmp_path: Path
) -> None:
    assert walk(tmp_path / "s.db", runner, PLACES[::-1]) == whole[1]


def test_in_two_parts_is_the_same_as_at_once(runner: Runner, whole: tuple[Path, str], tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    assert walk(path, runner, PLACES[::2], exact=False) != whole[1]
    assert walk(path, runner, PLACES[1::2], exact=False) == whole[1]


def test_withdrawing_leaves_what_the_rest_alone_gives(runner: Runner, tmp_path: Path) -> None:
    few = PLACES[-3:]
    walk(tmp_path / "s.db", runner, few)
    assert walk(tmp_path / "s.db", runner, few[1:]) == walk(tmp_path / "rest.db", Serial(FATAL), few[1:])
