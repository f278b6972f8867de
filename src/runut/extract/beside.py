"""Who does an act together with its subject: whom words like `along with` or `bersama` name beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from runut.extract.seek import Seeker

FEW = 4  # words from what joins somebody to the subject to his name


def companions(seek: Seeker, chain: list[int]) -> list[int]:
    """A subject with those told beside it (`Peru, along with Chile and Cuba, condemned …`, `Together with
    Chile, Peru …`, `Peru bersama Chili mengecam …`)."""
    everyone = _opening(seek, chain) or _following(seek, chain)
    return everyone if seek.line.grammar.by_lemma else [*_led(seek, chain), *everyone]


def _opening(seek: Seeker, chain: list[int]) -> list[int]:
    """The subject with who opens its sentence, before a comma."""
    line = seek.line
    comma = line.heads[chain[0]][0] - 1
    if not line.grammar.by_lemma or comma < 2 or line.words[comma].raw != "," or not line.is_a(0, "beside"):
        return []
    first = line.mentions_between(0, comma)
    ends = bool(first) and line.heads[first[-1]][1] == comma and seek.acts(first[-1])
    return [*chain, *first] if ends else []


def _following(seek: Seeker, chain: list[int]) -> list[int]:
    """The subject with who stands behind it."""
    line = seek.line
    after = line.heads[chain[-1]][1]
    after += int(after < len(line.words) and line.words[after].raw == ",")
    plain = line.grammar.by_lemma and line.span_of(after, "company") < 2  # `Peru, with …`
    if plain or not line.is_a(after, "company"):
        return chain
    beside = line.mentions_between(after, min(after + FEW, seek.trigger.verb))
    found = seek.right_chain(beside[0], seek.trigger.verb) if beside else []
    return [*chain, *(mention for mention in found if mention not in chain)]


def _led(seek: Seeker, chain: list[int]) -> list[int]:
    """With whom the chain is told by its preposition: who stands right before that."""
    line = seek.line
    kind, before = line.licence(chain[0])
    if kind != "preposition" or not line.is_a(before, "company"):
        return []
    lead = next((m for m, (_, last) in line.free() if last == before and seek.acts(m)), None)
    return seek.left_chain(lead) if lead is not None else []
