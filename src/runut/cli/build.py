"""Writes the files of a build: the page, the same as data, and the records."""

import os
from pathlib import Path

from runut import dossier
from runut.cli.errors import UserError
from runut.cli.material import material, objects
from runut.export import dossier_json, html
from runut.export import records as form
from runut.store import Store


def write(store: Store, reports: tuple[str, ...], out: Path, language: str) -> None:
    """index.html, dossier.json and records.jsonl; each appears whole or not at all."""
    found = material(store)
    book = dossier.chosen(found)
    _whole(out / "records.jsonl", "".join(form.line(one) for one in objects(store, reports)))
    _whole(out / "dossier.json", dossier_json.text(book, found))
    _whole(out / "index.html", html.page(book, found, language, overview=True))


def _whole(path: Path, text: str) -> None:
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(text, encoding="utf-8")
        os.replace(part, path)
    except OSError as error:
        raise UserError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from None
