"""The store: what is put comes back, what is replaced or withdrawn goes, and what is no store is refused."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from runut.model import (
    Annotation,
    Block,
    Doubt,
    Linking,
    Page,
    Published,
    Report,
    Sentence,
    Span,
    Statement,
    make_id,
)
from runut.store import Done, Store, StoreError, clash, digest


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "s.db", create=True) as opened:
        yield opened


def page(name: str, words: str, source: str = "folder/x.txt") -> Page:
    given = (("id", name), ("outlet", "Warta"))
    return Page(
        make_id("page", words), source, digest(words), words.encode(), "text/plain", None, None, given
    )


def report(name: str, text: str) -> Report:
    blocks = (Block("paragraph", 0, len(text)),)
    return Report(
        name, "page-1", None, None, None, (), (), None, "en", Published(None, "unknown"), text, blocks, ()
    )


def said(report: str, words: int, state: str = "IDN", about: tuple[str, ...] = ()) -> Statement:
    span = Span(report, 0, words)
    return Statement(
        make_id("statement", report, words), report, "A speaker", None, state, None, None, "state",
        True, None, (span,), (), about, (span,), ("speech:1",),
    )  # fmt: skip


def layers(name: str) -> tuple[Annotation, Linking]:
    return Annotation(name, (Sentence(0, 9, 0),), (), (), (), (), ()), Linking(name, (), ())


def test_records_come_back_as_they_were_put(store: Store) -> None:
    told, statement = report("r", "Words, “wörter”, 言葉."), said("r", 5)
    store.put([Done("read", 1, "r", "x", (told,)), Done("extract", 1, "r", "x", (statement,))])
    assert store.get(Report, "r") == told
    assert store.find(statement.id) == statement
    assert list(store.every(Statement)) == [statement]
    assert store.get(Report, "other") is None
    assert store.counts()["statements"] == 1


def test_a_page_comes_back_with_its_bytes(store: Store) -> None:
    one = page("r", "bytes \x00 and all")
    store.pages.put([one])
    assert store.pages.get("r") == one
    assert store.pages.get("s") is None


def test_put_replaces_what_the_same_stage_made_of_the_same_record(store: Store) -> None:
    store.put([Done("extract", 1, "r", "x", (said("r", 5), said("r", 6)))])
    store.put([Done("extract", 2, "r", "y", (said("r", 7),))])
    assert [one.id for one in store.every(Statement)] == [said("r", 7).id]
    assert store.checkpoints("extract") == {"r": (2, "y")}


def test_records_are_asked_for_by_state_and_by_report(store: Store) -> None:
    both = said("r", 5, "IDN", ("RUS", "IDN"))
    store.put([Done("extract", 1, "r", "x", (both,)), Done("extract", 1, "s", "x", (said("s", 5, "RUS"),))])
    assert len(list(store.every(Statement, state="RUS"))) == 2
    assert list(store.every(Statement, state="IDN")) == [both]
    assert list(store.every(Statement, report="r")) == [both]
    assert not list(store.every(Statement, state="FRA"))


def test_withdraw_forgets_a_report_and_only_it(store: Store) -> None:
    for name in ("r", "s"):
        store.pages.put([page(name, f"the words of {name}")])
        store.put([Done("read", 1, name, "x", (report(name, f"the words of {name}"),))])
        store.put(
            [Done("annotate", 1, name, "x", layers(name)), Done("extract", 1, name, "x", (said(name, 3),))]
        )
    store.withdraw(["r"])
    assert store.ids(Report) == store.ids(Annotation) == list(store.pages.held()) == ["s"]
    assert [one.report for one in store.every(Statement)] == ["s"]
    assert [hit.span.report for hit in store.search("words")] == ["s"]
    assert list(store.checkpoints("read")) == ["s"]


def test_a_reading_has_all_layers_or_is_left_out(store: Store) -> None:
    store.put([Done("read", 1, name, "x", (report(name, "the words"),)) for name in ("r", "s")])
    store.put([Done("link", 1, "r", "x", layers("r"))])
    assert [one.report.id for one in store.readings()] == ["r"]
    assert not list(store.readings(["s"]))


def test_search_finds_sentences_by_their_words(store: Store) -> None:
    store.put([Done("read", 1, "r", "x", (report("r", "Kémlu says so. More."),))])
    store.put([Done("annotate", 1, "r", "x", (Annotation("r", (Sentence(0, 14, 0),), (), (), (), (), ()),))])
    [hit] = store.search("kemlu SAYS")
    assert (hit.span, hit.words) == (Span("r", 0, 14), "Kémlu says so.")
    assert not store.search("more")
    assert not store.search('"?!')


def test_the_same_record_twice_is_kept_once_and_another_under_its_id_is_a_clash(store: Store) -> None:
    one = said("r", 5)
    other = Doubt(one.id, "extract", "r", None, "x", ())
    store.put([Done("extract", 1, "r", "x", (one, one, other))])
    assert list(store.every(Statement)) == [one]
    assert clash((one, one, other)) is None
    assert one.id in (clash((other, Doubt(one.id, "extract", "r", None, "y", ()))) or "")


def test_what_no_table_holds_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="made a Span"):
        store.put([Done("extract", 1, "r", "x", (Span("r", 0, 1),))])
    with pytest.raises(StoreError, match="made report s of the page of report r"):
        store.put([Done("read", 1, "r", "x", (report("s", "words"),))])
    assert store.checkpoints("read") == {}


def test_the_digest_does_not_depend_on_order_or_place(tmp_path: Path) -> None:
    digests = set()
    for number, order in enumerate((("r", "s"), ("s", "r"))):
        with Store(tmp_path / f"{number}.db", create=True) as store:
            for name in order:
                store.pages.put([page(name, name, source=f"{number}/{name}.txt")])
                store.put([Done("read", 1, name, "x", (report(name, f"the words of {name}"),))])
            digests.add(store.digest())
            store.put([Done("extract", 1, "r", "x", (said("r", 3),))])
            assert store.digest() not in digests
    assert len(digests) == 1


def test_what_is_no_store_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("This is no database, but it is long enough to be looked at." * 20)
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE things (id)")
    other.commit()
    other.close()
    with Store(tmp_path / "newer.db", create=True):
        pass
    newer = sqlite3.connect(tmp_path / "newer.db")
    newer.execute("UPDATE facts SET value = '7' WHERE name = 'schema'")
    newer.commit()
    newer.close()
    with Store(tmp_path / "cut.db", create=True):
        pass
    (tmp_path / "cut.db").write_bytes((tmp_path / "cut.db").read_bytes()[:9000])
    (tmp_path / "empty.db").touch()
    lines = {
        "cut.db": "the file is damaged",
        "empty.db": "the file is empty",
        "text.db": "no SQLite file",
        "other.db": "another program's database",
        "newer.db": "a store of schema 7; this Runut knows schema 3",
        "none.db": "there is no store",
        "no/folder.db": "there is no",
    }
    for name, line in lines.items():
        with pytest.raises(StoreError, match=line):
            Store(tmp_path / name)
    with pytest.raises(StoreError, match="it is a folder"):
        Store(tmp_path, create=True)
    assert not (tmp_path / "none.db").exists()
