"""The words of some spans as stems, each with the share of texts that hold it anyway."""

from collections.abc import Iterable

from runut.lang.shares import share_of
from runut.merge.record import Words
from runut.model import Span
from runut.model.view import View


def of_spans(view: View, spans: Iterable[Span]) -> Words:
    """Each stem once, sorted; a known name counts as one word, whoever writes it and how."""
    found: dict[str, float] = {}
    for span in spans:
        for index in view.tokens_in(span.start, span.end):
            for stem, form in _stems(view, index):
                found[stem] = max(found.get(stem, 0.0), share_of(stem, form))
    return tuple(sorted(found.items()))


def stem_of(view: View, index: int) -> str | None:
    """A token as one word; None for a mark."""
    found = _stems(view, index)
    return "-".join(stem for stem, _ in found) or None


def words_between(view: View, start: int, end: int) -> tuple[str, ...]:
    """Lower-case words between two offsets, marks left out."""
    found = (view.words(view.tokens[index]).lower() for index in view.tokens_in(start, end))
    return tuple(word for word in found if any(character.isalnum() for character in word))


def stems(view: View, span: Span) -> tuple[str, ...]:
    return tuple(stem for stem, _ in of_spans(view, (span,)))


def _stems(view: View, index: int) -> list[tuple[str, str]]:
    token = view.tokens[index]
    text = view.words(token).lower()
    if not any(character.isalnum() for character in text):
        return []
    mention = view.mention_at(token.start)
    if mention is not None and len(view.links[mention].entities) == 1:
        meant = f"@{view.links[mention].entities[0]}"
        return [(meant, meant)]
    if "-" in text and not text[0].isdigit():
        return [(part, part) for part in text.split("-") if part]
    return [(token.lemma.lower() or text, text)]
