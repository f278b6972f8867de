"""Language packs: tables with examples, and a little code, one folder a language; `world` holds what no
language owns (states, bodies, leaders, outlets). Stages ask a pack; only this folder knows language codes."""

from runut.lang.pack import Pack, pack, packs, world
from runut.lang.table import PackError, Row

__all__ = ["Pack", "PackError", "Row", "pack", "packs", "world"]
