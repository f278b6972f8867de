"""Who says so: one line an utterance, however many outlets print it, by speaker."""

from collections import defaultdict

from runut.dossier.index import voice
from runut.dossier.scope import Scope
from runut.dossier.words import Words, named, offices, voice_of
from runut.model import Line, Span, Statement

TRAILING = " ,;"  # marks that a quotation ends with only because its report goes on
NEAR = 12  # characters between a verb and what it governs


ROLES = (
    frozenset({"president", "prime-minister", "king", "supreme-leader", "chancellor", "leader"}),
    frozenset({"foreign-minister", "secretary-of-state"}),
)


def voices(scope: Scope, words: Words) -> tuple[Line, ...]:
    """Speakers of the two states first, their heads before their ministers before the rest, then those with
    most utterances; each speaker's in order of date. An utterance that belongs has all its wordings, also
    those that name only one of the two, behind the fullest direct one that belongs itself."""
    by_speaker: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in scope.statements:
        by_speaker[voice(statement)].append(statement)
    lines = []
    for speaker, ours in sorted(by_speaker.items(), key=lambda item: _rank(scope, item)):
        here = {each.id for each in ours}
        told = [each for each in scope.index.voices[speaker] if scope.covers(each.report)]
        for group in scope.index.utterances.groups(sorted(told, key=lambda each: _moment(scope, each))):
            if here.intersection(each.id for each in group):
                group.sort(key=lambda each: (each.id not in here, not each.direct, -_length(each)))
                lines.append(_line(scope, words, group))
    return tuple(lines)


def _moment(scope: Scope, statement: Statement) -> tuple[str, str, int]:
    return scope.index.published(statement.report), statement.report, statement.content[0].start


def _rank(scope: Scope, item: tuple[tuple[str, str], list[Statement]]) -> tuple[object, ...]:
    (state, speaker), said = item
    return state not in scope.states, _standing(speaker), -len(said), (state, speaker)


def _standing(speaker: str) -> int:
    """How far in front a speaker stands: heads, foreign ministers, other offices and bodies, others."""
    held = offices().get(speaker, set())
    if not held:
        return len(ROLES) if named(speaker) else len(ROLES) + 1
    return next((place for place, roles in enumerate(ROLES) if held & roles), len(ROLES))


def _length(said: Statement) -> int:
    return sum(span.end - span.start for span in said.content)


def _line(scope: Scope, words: Words, group: list[Statement]) -> Line:
    """The line of one utterance; `group` has the wording that it shows first."""
    index = scope.index
    first = group[0]
    reports = index.by_date(each.report for each in group)
    content = _content(scope, first)
    others = index.utterances.wordings(group)
    facts = [
        ("speaker", voice_of(first.speaker, first.state)),
        ("state", first.state),
        ("role", next((each.role for each in group if each.role), None)),
        ("act", first.act),
        ("cue", cue(scope, first)),
        ("direct", "yes" if first.direct else "no"),
        ("date", next((date for each in reports if (date := _date(scope, each))), None)),
        *(("via", outlet) for outlet in first.via),
        *(("about", code) for code in sorted(set(first.about))),
        *(("wording", _content(scope, each)) for each in others if each is not first),
        ("origins", str(len(index.origins_of(reports)))),
        ("reports", str(len(reports))),
    ]
    cites = [span for each in group for span in sorted(each.content)]
    return scope.line(words, "voices", [each.id for each in group], content, facts, cites)


def _content(scope: Scope, said: Statement) -> str:
    """The words of an utterance as one report has them."""
    content = " … ".join(scope.index.words(span) for span in sorted(said.content)).rstrip(TRAILING)
    if content.count('"') % 2 and '"' in (content[0], content[-1]):  # the other half stands outside
        return content.removeprefix('"').removesuffix('"')
    return content


def cue(scope: Scope, said: Statement) -> str | None:
    """The verb of an indirect telling that stands right before its content, which alone does not tell what is
    promised, demanded or denied."""
    if said.direct or said.cue is None:
        return None
    gap = (
        Span(said.report, said.cue.end, said.content[0].start)
        if said.cue.end <= said.content[0].start
        else None
    )
    if gap is None or gap.end - gap.start > NEAR:
        return None
    words = scope.index.words(Span(said.report, said.cue.start, gap.end))
    return words if words[:1].islower() else None


def _date(scope: Scope, report: str) -> str | None:
    found = scope.index.reports.get(report)
    return found.published.value if found else None
