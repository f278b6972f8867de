"""Keys of events, to be read by people: `2024-06-19 CONSULT RUS-PRK putin-kim-pyongyang`."""

import unicodedata
from collections import Counter
from collections.abc import Sequence

from runut.merge.facets import Facets
from runut.model import Party

WORDS = 3
UNDATED = "undated"


class Namer:
    """Gives each event of a group a key of its own."""

    def __init__(self) -> None:
        self.given: Counter[str] = Counter()

    def key(self, date: str | None, best: Facets, mentions: Sequence[Facets]) -> str:
        """Date, type, first actor and recipient (or second actor), and a few telling words."""
        mention = best.mention
        parties = f"{_state(mention.actors, 0)}-{_state(mention.recipients, 0) or _state(mention.actors, 1)}"
        words = "-".join(_words(best, mentions))
        key = " ".join(part for part in (date or UNDATED, mention.type, parties.strip("-"), words) if part)
        self.given[key] += 1
        return key if self.given[key] == 1 else f"{key}-{self.given[key]}"


def _state(parties: Sequence[Party], number: int) -> str:
    states = list(dict.fromkeys(party.state for party in parties))
    return states[number] if number < len(states) else ""


def _words(best: Facets, mentions: Sequence[Facets]) -> list[str]:
    """Persons and place of the fullest telling, then the words that most mentions share and fewest others."""
    parties = (*best.mention.actors, *best.mention.recipients)
    named = [party.name.split()[-1] for party in parties if party.name]
    if best.mention.place is not None:
        named.append(best.mention.place.name)
    counted = Counter(stem for one in mentions for stem in one.words if stem[0] != "@" and len(stem) > 3)
    told = sorted(counted, key=lambda stem: (-counted[stem] * _says(stem, mentions), stem))
    found = list(dict.fromkeys(slug(word) for word in [*named, *told] if slug(word)))
    return found[:WORDS]


def _says(stem: str, mentions: Sequence[Facets]) -> float:
    return max(one.words.get(stem, 0.0) for one in mentions)


def slug(text: str) -> str:
    """Lower-case ASCII letters and digits, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())
