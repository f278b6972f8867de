"""Those who arrive on their own account: tourists, students, ships that carry goods or passengers."""

from runut.extract.clauses import Line

PEOPLE = ("organ:citizens", "organ:wni")  # keys of words like `Peruvian students`
NEAR = 3  # words of a noun phrase on the side of a state's name on which its head stands


def are_private(line: Line, mention: int) -> bool:
    """Whether a mention names such people, or the state of such a ship (`kapal pesiar Peru`, `a Peruvian
    cruise ship`): nobody visits for a state."""
    if set(PEOPLE) & set(line.view.mentions[mention].keys):
        return True
    start, end = line.heads[mention]
    if line.grammar.head_last:
        return _is_ship(line, range(end, min(len(line.words), end + NEAR)))
    return _is_ship(line, range(start - 1, max(-1, start - 1 - NEAR), -1))


def _is_ship(line: Line, side: range) -> bool:
    for position in side:
        if line.is_a(position, "civil_ship"):
            return True
        if line.border(position):
            return False
    return False
