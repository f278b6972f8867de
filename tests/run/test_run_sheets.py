"""Lineage keeps its sheets: a further report is read alone, and only pairs that it touches are compared."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from runut import ingest, lineage
from runut.model import Derivation, Page
from runut.run import Intake, Loop, Serial
from runut.run.pipeline import pipeline
from runut.run.sheets import Listed
from runut.store import Store

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
ELSEWHERE = (
    b"The potters of the valley fired their kilns at dusk, and their children carried the ash away.\n\n"
    b"Most of the bowls had cracked in the frost. Those that were whole went to the market on the next day."
)


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    return [page for page in ingest.pages(str(SAMPLES)) if isinstance(page, Page)]


@pytest.fixture
def store(tmp_path: Path, pages: list[Page]) -> Iterator[Store]:
    with Store(tmp_path / "s.db", create=True) as opened:
        add(opened, pages)
        yield opened


def add(store: Store, pages: list[Page]) -> Counter[str]:
    """Takes pages in, runs all stages by the tables, and counts the inputs that each has done."""
    done: Counter[str] = Counter()
    Intake(store, False).take(["samples"], lambda _: pages)
    Loop(store, Serial(), "packs").drive(pipeline("tables"), lambda stage, count: done.update({stage: count}))
    return done


def page(id: str, content: bytes) -> Page:
    return Page(id, id, id, content, "text/plain", given=(("id", id),))


def test_a_store_holds_what_lineage_makes_of_its_readings(store: Store) -> None:
    assert list(store.every(Derivation)) == lineage.derivations(store.readings())


def test_a_report_of_another_matter_has_no_pair_compared(store: Store) -> None:
    before = list(store.every(Derivation))
    done = add(store, [page("late", ELSEWHERE)])
    assert (done["sheet"], done["lineage"]) == (1, 0)
    assert list(store.every(Derivation)) == before


def test_a_late_copy_has_those_pairs_compared_that_it_is_near_to(store: Store, pages: list[Page]) -> None:
    done = add(store, [replace(pages[0], given=(("id", "late"),))])
    entries = [kept.entry for kept in store.notes("sheet", Listed)]
    touched = [one for one in lineage.neighbours(entries) if "late" in (*one[:2], *one[2])]
    assert done["sheet"] == 1
    assert 0 < done["lineage"] == len(touched)
    assert list(store.every(Derivation)) == lineage.derivations(store.readings())
    store.withdraw(["late"])
    assert not store.note("sheet", "late", Listed)
