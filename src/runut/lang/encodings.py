"""From bytes to text: UTF-8 first, then the other encodings in which the packs' languages are written."""

import codecs
from functools import cache

from charset_normalizer import from_bytes

from runut.lang.pack import packs

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(content: bytes) -> str | None:
    """The text that `content` holds, or None if it holds none (a picture, an archive, a broken file).

    A byte order mark decides; else UTF-8; else charset-normalizer chooses among the packs' encodings."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding)
    if b"\x00" in content:
        return None
    text = _strictly(content, "utf-8")
    if text is not None:
        return text
    best = from_bytes(content, cp_isolation=list(_encodings())).best()
    return str(best) if best is not None else None


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


@cache
def _encodings() -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for pack in packs() for name in pack.settings.get("encodings", ())))
