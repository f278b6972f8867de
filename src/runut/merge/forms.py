"""In what form something was said: a report tells of a letter, and then points back to an article."""

from collections.abc import Iterable, Iterator

from runut.merge.cues import Cues, cues
from runut.merge.lines import Line
from runut.merge.record import Clue
from runut.model import Span
from runut.model.view import View

FORMS = ("letter", "article", "post", "speech", "interview", "briefing")
NEAR = 5  # sentences between the form and the words that point back to it
Told = tuple[int, str, Span, frozenset[str]]  # sentence, form, words, who is named beside it


def forms(view: View, lines: Iterable[Line]) -> Iterator[Clue]:
    """Clues `form`: a form in which something was said, that is pointed back to and was not told before,
    about the only form that was, of the same person, within a few sentences."""
    told = cues(view.report.language)
    seen: list[Told] = []
    for line in lines:
        for form, span, within, points in _found(view, told, line):
            who = _persons(view, line)
            near = [one for one in seen if line.number - one[0] <= NEAR]
            before = [one for one in near if one[3] & who]
            new = form not in {one[1] for one in seen}
            if within and points and new and before and len({one[1] for one in near}) == 1:
                yield Clue("form", form, (before[-1][1],), span, before[-1][2])
            seen.append((line.number, form, span, who if within else frozenset()))


def _found(view: View, told: Cues, line: Line) -> Iterator[tuple[str, Span, bool, bool]]:
    """Each word for a form, whether something is said in it, and whether it points back."""
    for at in range(len(line.words)):
        two = line.words[at : at + 2]
        spots = ((form, told.spot(form, two)) for form in FORMS)
        found = next(((form, spot[1]) for form, spot in spots if spot is not None and spot[0] == 0), None)
        if found is None or told.spot("no-form", two) is not None:
            continue
        form, size = found
        before, after = line.words[max(0, at - 2) : at], line.words[at + size : at + size + 1]
        points = told.spot("points-before", before[-1:]) or told.spot("points-after", after)
        within = told.spot("within", before) is not None
        yield form, line.span(view.report.id, at, at + size), within, points is not None


def _persons(view: View, line: Line) -> frozenset[str]:
    """Ids of the persons that a sentence names."""
    return frozenset(
        entity.id
        for index in view.mentions_in(line.sentence.start, line.sentence.end)
        for entity in view.entities_of(index)
        if entity.kind == "person"
    )
