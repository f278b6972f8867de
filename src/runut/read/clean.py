"""Text without what no reader sees: control marks, zero-width characters, odd spaces; NFC throughout."""

import re
import unicodedata

BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
SPACES = re.compile(r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000 ]+")
DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def clean(text: str) -> str:
    """`text` in NFC with plain spaces and line breaks, and without invisible characters."""
    text = SPACES.sub(" ", BREAKS.sub("\n", text))
    text = "".join(char for char in text if char == "\n" or unicodedata.category(char) not in DROPPED)
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """What two writings of one line share: letters and digits in lower case."""
    return " ".join("".join(char if char.isalnum() else " " for char in text.casefold()).split())
