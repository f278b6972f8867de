"""Opens a place: a file, a folder (sorted, with its folders), or `-` for standard input."""

import sys
from collections.abc import Iterator
from pathlib import Path

from runut.ingest.page import failure, make_page
from runut.ingest.rows import csv_pages, jsonl_pages, looks_like_jsonl
from runut.model import Failure, Page

MEDIA = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
}
ROWS = {".jsonl": jsonl_pages, ".csv": csv_pages}
READABLE = (*MEDIA, *ROWS)
LARGEST = 32 * 1024 * 1024  # bytes; a single report is never larger
HTML_HEADS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<div", b"<p", b"<!--", b"<?xml")


def pages(place: str) -> Iterator[Page | Failure]:
    """Every page at `place`, in a fixed order; what cannot be read comes as a Failure in its turn."""
    if place == "-":
        yield from _stream(sys.stdin.buffer.read())
        return
    path = Path(place)
    try:
        if path.is_dir():
            yield from _folder(path)
        elif path.exists():
            yield from _file(path)
        else:
            yield failure(place, "there is no such file or folder")
    except (OSError, ValueError) as error:
        yield failure(place, f"cannot be opened: {_why(error)}")


def _folder(folder: Path) -> Iterator[Page | Failure]:
    """All readable files below `folder`; hidden files and a folder's README are no reports."""
    found = [path for path in sorted(folder.rglob("*")) if _is_source(path.relative_to(folder), path)]
    if not found:
        yield failure(str(folder), f"the folder holds no {' '.join(READABLE)} file")
    for path in found:
        yield from _file(path)


def _is_source(inside: Path, path: Path) -> bool:
    hidden = any(part.startswith(".") for part in inside.parts)
    readme = inside.stem.lower() == "readme"
    return not hidden and not readme and path.suffix.lower() in READABLE and path.is_file()


def _file(path: Path) -> Iterator[Page | Failure]:
    suffix = path.suffix.lower()
    if suffix not in READABLE:
        kind = f"a {suffix} file" if suffix else "a file without an extension"
        yield failure(str(path), f"{kind} cannot be read; known are {' '.join(READABLE)}")
        return
    try:
        if suffix not in ROWS and path.stat().st_size > LARGEST:
            yield failure(str(path), f"larger than {LARGEST // 1024 // 1024} MB: not a single report")
            return
        content = path.read_bytes()
    except OSError as error:
        yield failure(str(path), f"cannot be opened: {_why(error)}")
        return
    if suffix in ROWS:
        yield from ROWS[suffix](str(path), path.stem, content)
    else:
        yield make_page(str(path), content, MEDIA[suffix], {"id": path.stem})


def _stream(content: bytes) -> Iterator[Page | Failure]:
    """Standard input: rows of JSONL, one HTML page, or one plain text."""
    if not content.strip():
        yield failure("-", "standard input is empty")
    elif looks_like_jsonl(content):
        yield from jsonl_pages("-", "stdin", content)
    else:
        html = content.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(HTML_HEADS)
        yield make_page("-", content, "text/html" if html else "text/plain", {"id": "stdin"})


def _why(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
