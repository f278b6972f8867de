"""Places: files, folders, rows, standard input; what cannot be read is a Failure in its turn."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.ingest import pages
from runut.ingest.rows import csv_pages, jsonl_pages
from runut.lang.encodings import decode
from runut.model import Failure, Page

SAID = "Menteri itu mengatakan “ya” – lalu pulang."


def got(place: Path | str) -> list[Page | Failure]:
    return list(pages(str(place)))


def reasons(found: list[Page | Failure]) -> list[str]:
    return [item.reason for item in found if isinstance(item, Failure)]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.txt", "text/plain"), ("a.md", "text/markdown"), ("a.html", "text/html"), ("A.HTM", "text/html")],
)
def test_a_file_is_one_page_that_goes_by_its_stem(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).write_text("Words.", encoding="utf-8")
    (page,) = got(tmp_path / name)
    assert isinstance(page, Page)
    assert (page.field("id"), page.media_type, page.content) == (name.split(".")[0], kind, b"Words.")


def test_a_folder_is_read_in_order_without_readmes_and_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/a.html", ".git/x.txt", "README.md", "picture.png", ".hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Words.", encoding="utf-8")
    assert [page.field("id") for page in got(tmp_path) if isinstance(page, Page)] == ["a", "z", "b"]


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: None, "there is no such file or folder"),
        (lambda path: path.mkdir(), "the folder holds no"),
        (lambda path: path.write_text("Words."), "a file without an extension cannot be read"),
    ],
)
def test_a_place_without_pages_is_one_failure(tmp_path: Path, make, reason: str) -> None:  # type: ignore[no-untyped-def]
    make(tmp_path / "place")
    (failure,) = got(tmp_path / "place")
    assert isinstance(failure, Failure)
    assert failure.reason.startswith(reason)
    assert "\n" not in failure.reason


def test_another_kind_of_file_is_said_to_be_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    assert reasons(got(tmp_path / "a.pdf"))[0].startswith("a .pdf file cannot be read")


def test_a_header_alone_is_one_failure(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,text\n", encoding="utf-8")
    assert reasons(got(tmp_path / "a.csv")) == ["no row stands below the header"]


def test_bad_rows_of_jsonl_are_failures_with_their_line_and_the_rest_goes_on(tmp_path: Path) -> None:
    rows = [
        b'\xef\xbb\xbf{"id": "one", "text": "Words.", "extra": [1]}',
        b'{"text": "Words."',
        b"",
        b"[1, 2]",
        b'{"id": 7, "text": "Words.", "published": null}',
        b'{"id": "x", "title": "No text"}',
        b'{"id": "y", "text": ["Words."]}',
        b'{"id": "\x00", "text": "W"}',
        b'{"html": "<p>Words.</p>", "url": "https://example.org/a"}',
    ]
    (tmp_path / "r.jsonl").write_bytes(b"\n".join(rows))
    found = got(tmp_path / "r.jsonl")
    place = tmp_path / "r.jsonl"
    wrong = [item.where for item in found if isinstance(item, Failure)]
    assert wrong == [f"{place}:{n}" for n in (2, 4, 6, 7, 8)]
    assert reasons(found)[1:3] == ["not a JSON object but a list", "the row has neither text nor html"]
    right = [item for item in found if isinstance(item, Page)]
    assert [page.field("id") for page in right] == ["one", "7", "r-9"]
    assert (right[2].media_type, right[2].url) == ("text/html", "https://example.org/a")


def test_csv_rows_may_span_lines_and_go_by_names_that_the_packs_know(tmp_path: Path) -> None:
    rows = [
        "judul,isi_berita,tanggal_publikasi,foto",
        '"Satu","Baris\nkedua",2024-06-19,x',
        "Dua,,,",
        "Tiga,Isi,,x,terlalu",
    ]
    text = "\ufeff" + "\n".join(rows) + "\n"
    (tmp_path / "r.csv").write_text(text, encoding="utf-8")
    found = got(tmp_path / "r.csv")
    page = found[0]
    assert isinstance(page, Page)
    assert (page.field("title"), page.field("published"), page.content) == (
        "Satu",
        "2024-06-19",
        b"Baris\nkedua",
    )
    assert [item.where.rsplit(":", 1)[1] for item in found if isinstance(item, Failure)] == ["4", "5"]


def test_a_semicolon_file_and_one_without_a_text_column(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id;text\n1;Words\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("id,name\n1,Words\n", encoding="utf-8")
    assert [page.field("id") for page in got(tmp_path / "a.csv") if isinstance(page, Page)] == ["1"]
    assert reasons(got(tmp_path / "b.csv")) == ["the header names neither a text nor an html column"]


@pytest.mark.parametrize(
    ("content", "kind", "count"),
    [
        (b'{"id": "a", "text": "x"}\n{"id": "b", "text": "y"}\n', "text/plain", 2),
        (b"\n <!DOCTYPE html><html></html>", "text/html", 1),
        (b"{ not JSON } but words.", "text/plain", 1),
        (b"", None, 1),
    ],
)
def test_standard_input_is_told_by_its_first_words(
    monkeypatch: pytest.MonkeyPatch, content: bytes, kind: str | None, count: int
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content)))
    found = got("-")
    assert len(found) == count
    assert {item.media_type if isinstance(item, Page) else None for item in found} == {kind}


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Café – “ya”".encode(), "Café – “ya”"),
        (f"{SAID} Café".encode("cp1252"), f"{SAID} Café"),
        ("Jakarta".encode("utf-16"), "Jakarta"),
        (b"\xef\xbb\xbfJakarta", "Jakarta"),
        (b"\x89PNG\x00\x00\x1a", None),
        (b"\xff\xfeJ", None),
    ],
)  # fmt: skip
def test_encodings(content: bytes, text: str | None) -> None:
    assert decode(content) == text


@given(st.binary(max_size=300))
def test_no_bytes_break_the_readers_of_rows(content: bytes) -> None:
    for reader in (jsonl_pages, csv_pages):
        for item in reader("place", "stem", content):
            assert isinstance(item, Page | Failure)


def test_the_same_place_gives_the_same_pages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    assert got(tmp_path) == got(tmp_path)
