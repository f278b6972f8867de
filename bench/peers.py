"""Peers in the same run: trafilatura for pages, dateparser for times, rensa for copies, textacy for quotes.

Seconds are of CPU; ratios say how many times the peer's cost Runut's stage takes for its whole work, which is
more than the peer's. A peer that is not installed (`pip install dateparser rensa`; for textacy, which brings
spaCy, see `peer_quotes`) is skipped and said so. UniversalPetrarch's coder is no installable package.
"""

import gzip
import importlib
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from bench import peer_quotes
from bench.material import Figures, Missing, need, rows
from runut import annotate, ingest, lineage, link, read
from runut.model import Annotation, Linking, Noted, Page, Reading, Report

SHINGLE = 4  # words, as in the set's own evaluation
FEW = 20  # reports that the slow time peer reads
WORD = re.compile(r"\w+")


def measure(scratch: Path) -> Figures:
    figures: Figures = {}
    for part in (_pages, _times, _copies, _quotes):
        try:
            figures |= part(scratch)
        except Missing as why:
            print(f"peers: {part.__name__.strip('_')} skipped: {why}", file=sys.stderr)
    return figures


def _pages(scratch: Path) -> Figures:
    """F1 over shingles of the article's text, and cost, on the 181 pages of the extraction set."""
    trafilatura = _peer("trafilatura")
    home = need("data/article_extraction_scrapinghub")
    truth = json.loads((home / "ground-truth.json").read_text(encoding="utf-8"))
    pages = {key: gzip.decompress((home / "html" / f"{key}.html.gz").read_bytes()) for key in sorted(truth)}
    for key, content in pages.items():
        (scratch / f"{key}.html").write_bytes(content)
    tools = read.STAGE.load()
    peer, peer_cost = _timed(lambda: {key: trafilatura.extract(page) or "" for key, page in pages.items()})
    ours, cost = _timed(lambda: {key: _text(tools, scratch / f"{key}.html") for key in pages})
    read_ones = {key: wanted for key, wanted in truth.items() if ours[key]}
    return {
        "peers.pages.f1 of pages read": _shingle_f1(read_ones, ours),
        "peers.pages.trafilatura f1 of these": _shingle_f1(read_ones, peer),
        "peers.pages.not read (other languages)": len(truth) - len(read_ones),
        "peers.pages.cpu_s": cost,
        "peers.pages.trafilatura cpu_s": peer_cost,
        "peers.pages.cost ratio": cost / peer_cost,
    }


def _text(tools: Any, path: Path) -> str:
    page = next(iter(ingest.pages(str(path))))
    made = read.STAGE.run(tools, page) if isinstance(page, Page) else ()
    return next((one.text for one in made if isinstance(one, Report)), "")


def _shingle_f1(truth: dict[str, Any], texts: dict[str, str]) -> float:
    """Each page weighs the same: its right, extra and missing shingles sum to one."""
    right = extra = missing = 0.0
    for key, wanted in truth.items():
        gold, found = _shingles(wanted["articleBody"]), _shingles(texts[key])
        both, more, less = (gold & found).total(), (found - gold).total(), (gold - found).total()
        whole = both + more + less or 1
        right, extra, missing = right + both / whole, extra + more / whole, missing + less / whole
    return 2 * right / (2 * right + extra + missing)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text.lower())
    return Counter(tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))


def _times(_: Path) -> Figures:
    """Right values on the probe by dateparser, and the cost of finding times in some reports."""
    search = _peer("dateparser.search").search_dates
    figures: Figures = {}
    for probe in rows(need("gold/times_probe.jsonl")):
        right = _parsed(search, probe["text"], probe["lang"], probe["dct"]) & set(probe["accept"])
        name = f"peers.times.dateparser right {probe['lang']}"
        figures[name] = figures.get(name, 0) + bool(right)
    texts = _reports(FEW)
    _, peer_cost = _timed(lambda: [search(report.text, languages=[report.language]) for report in texts])
    tools = annotate.TABLES.load()
    _, cost = _timed(lambda: [list(annotate.TABLES.run(tools, report)) for report in texts])
    size = sum(len(report.text) for report in texts)
    return figures | {
        "peers.times.annotate chars per cpu_s": size / cost,
        "peers.times.dateparser chars per cpu_s": size / peer_cost,
        "peers.times.cost ratio": cost / peer_cost,
    }


def _parsed(search: Callable[..., Any], text: str, language: str, dct: str) -> set[str]:
    """The values that the peer gives, at each granularity that an answer may have."""
    base = datetime.fromisoformat(dct)
    settings = {"RELATIVE_BASE": base}
    found = search(text, languages=[language], settings=settings) or []
    days = [moment.date().isoformat() for _, moment in found]
    return {day[:length] for day in days for length in (4, 7, 10)}


def _copies(_: Path) -> Figures:
    """The cost of lineage with its aligned sentences beside MinHash over the same reports."""
    rensa = _peer("rensa")
    readings = list(_readings())

    def sketch() -> list[Any]:
        made = []
        for reading in readings:
            words = WORD.findall(reading.report.text.lower())
            hashed = rensa.RMinHash(num_perm=128, seed=42)
            hashed.update([" ".join(words[i : i + SHINGLE]) for i in range(len(words))])
            made.append(hashed.digest())
        return made

    _, peer_cost = _timed(sketch)
    _, cost = _timed(lambda: lineage.derivations(readings))
    return {
        "peers.copies.lineage reports per cpu_s": len(readings) / cost,
        "peers.copies.rensa reports per cpu_s": len(readings) / peer_cost,
        "peers.copies.cost ratio": cost / peer_cost,
    }


def _quotes(scratch: Path) -> Figures:
    """Direct quotations of English reports."""
    return peer_quotes.measure(scratch, _peer("textacy"), _peer("spacy"))


def _reports(count: int | None = None) -> list[Report]:
    tools = read.STAGE.load()
    pages = [page for page in ingest.pages(str(need("corpus/reports.jsonl"))) if isinstance(page, Page)][
        :count
    ]
    return [one for page in pages for one in read.STAGE.run(tools, page) if isinstance(one, Report)]


def _readings() -> Iterator[Reading]:
    notes, links = annotate.TABLES.load(), link.STAGE.load()
    for report in _reports():
        [noted] = [one for one in annotate.TABLES.run(notes, report) if isinstance(one, Annotation)]
        [linked] = [one for one in link.STAGE.run(links, Noted(report, noted)) if isinstance(one, Linking)]
        yield Reading(report, noted, linked)


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    start = time.process_time()
    made = work()
    return made, max(time.process_time() - start, 1e-6)


def _peer(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        raise Missing(f"{name} is not installed") from None
