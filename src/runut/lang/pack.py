"""A language pack is a folder with `pack.toml` and tables; adding a language is adding a folder."""

import tomllib
from functools import cache
from pathlib import Path

from runut.lang.table import PackError, Row, read_table

HOME = Path(__file__).parent


class Pack:
    """The tables of one folder under `lang/`, each read and checked on first use."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.folder = HOME / code
        self._tables: dict[str, tuple[Row, ...]] = {}
        settings = self.folder / "pack.toml"
        if not settings.exists():
            raise PackError(f"no language pack {code!r}")
        self.settings = tomllib.loads(settings.read_text(encoding="utf-8"))

    @property
    def name(self) -> str:
        """The language's own name."""
        return str(self.settings["name"])

    def rows(self, table: str) -> tuple[Row, ...]:
        """All rows of `<table>.tsv`; PackError if it is missing or breaks its schema."""
        if table not in self._tables:
            path = self.folder / f"{table}.tsv"
            if not path.exists():
                raise PackError(f"pack {self.code} has no table {table}.tsv")
            self._tables[table] = read_table(path, table)
        return self._tables[table]

    def tables(self) -> tuple[str, ...]:
        return tuple(sorted(path.stem for path in self.folder.glob("*.tsv")))


@cache
def pack(code: str) -> Pack:
    """The pack of a language code."""
    if code not in _codes():
        raise PackError(f"no language pack {code!r}; there are {', '.join(_codes())}")
    return Pack(code)


@cache
def world() -> Pack:
    """What no language owns: states, bodies, leaders, outlets."""
    return Pack("world")


def packs() -> tuple[Pack, ...]:
    """Every language pack, in the order of `rank` in their `pack.toml`."""
    return tuple(pack(code) for code in _codes())


@cache
def _codes() -> tuple[str, ...]:
    found = []
    for path in HOME.glob("*/pack.toml"):
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
        if "rank" in settings:
            found.append((settings["rank"], path.parent.name))
    return tuple(code for _, code in sorted(found))
