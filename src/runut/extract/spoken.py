"""Acts that utterances themselves are: who accuses, threatens, asks or praises another state by what he
says."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from runut.extract.drafts import NOWHERE, Draft, inherited
from runut.extract.grammar import Grammar
from runut.extract.origins import speaks_privately
from runut.model import FORCE, QUAD, Dated, EventType, Party, SpeechAct, Statement, Time
from runut.model.view import View

ACTS: dict[SpeechAct, tuple[EventType, str | None]] = {
    "accuse": ("ACCUSE", "allege"),
    "criticise": ("ACCUSE", "disapprove"),
    "threaten": ("THREATEN", None),
    "demand": ("REQUEST", None),
    "praise": ("SUPPORT", "praise"),
    "reject": ("REJECT", None),
    "promise": ("AGREE", None),
}

ACTS_TABLE = "speech_acts.tsv"  # how a statement says that its words and no cue gave its act
ADDRESSED: frozenset[EventType] = frozenset(("ACCUSE", "SUPPORT", "REQUEST"))
BIDDING = ("REQUEST", "THREATEN")
HEAD = 3  # words in which it is told who is asked
YEAR = 4  # digits of a year
CHARGE_REACH = 5  # words to the noun of what is rejected
PEOPLE = frozenset(("person", "office"))


def spoken(
    view: View,
    statements: Sequence[Statement],
    drafts: Sequence[Draft],
    aside: AbstractSet[int],
    located: AbstractSet[int],
    grammar: Grammar,
) -> list[Draft]:
    """Events for statements whose act is one and which name another state, unless a trigger tells it
    already. `aside`: mentions that name only a fight of others, the setting of what is said; `located`:
    those that only say where something is, and so nobody whom one judges or asks. Advice on travel is
    given to one's own people."""
    found, met = [], _persons(view)
    for statement in statements:
        kind = ACTS.get(statement.act)
        own = (
            kind is not None and kind[0] == "REQUEST" and _has(view, statement, grammar.single("travelling"))
        )
        beside = aside | located if kind is not None and kind[0] in ADDRESSED and not own else aside
        named = _concerned(view, statement, beside)
        others = [state for state in named if state not in (statement.state, NOWHERE)]
        if kind is None or not others or statement.state == NOWHERE or _is_shared(statement, kind[0]):
            continue
        if kind[0] == "SUPPORT" and _has(view, statement, grammar.single("second_person")):
            others = [state for state in others if state in met]  # who is spoken to is a person of theirs
        if not others or (kind[0] == "SUPPORT" and _is_home(view, statement)):
            continue
        if _is_at_home(view, statement, grammar.single("own")) or speaks_privately(view, statement, grammar):
            continue
        if _bids_own(view, statement, grammar) or _is_denial(view, statement, grammar):
            continue
        if kind[0] == "AGREE" and not _is_promised(statement, drafts):
            continue
        aim = statement.state if own else _aim(statement, kind[0], others, drafts)
        if kind[0] == "THREATEN" and _forebodes(statement, aim, drafts):
            continue
        if aim is not None and not _told(statement, kind[0], drafts):
            found.append(_draft(view, statement, kind, aim))
    return found


def _is_denial(view: View, statement: Statement, grammar: Grammar) -> bool:
    """Whether what is rejected is a charge (`rejected a claim by Peru`): it is denied, nobody refused."""
    words = statement.content[0]
    first = view.text[words.start : words.end].lower().split()[:CHARGE_REACH]
    told = {word.strip(",.;:\"'") for word in first}
    return statement.act == "reject" and bool(grammar.single("charge") & told)


def _concerned(view: View, statement: Statement, aside: AbstractSet[int]) -> list[str]:
    """The states that a statement is about but for those named only as sides of a fight beside it."""
    named = [m for span in statement.content for m in view.mentions_in(span.start, span.end)]
    beside = {state for mention in named if mention in aside for state in view.states(mention)}
    beside -= {state for mention in named if mention not in aside for state in view.states(mention)}
    return [state for state in statement.about if state not in beside]


def _has(view: View, statement: Statement, asked: AbstractSet[str]) -> bool:
    """Whether what is said holds one of these words."""
    words = {word.lower() for span in statement.content for word in view.text[span.start : span.end].split()}
    return bool(words & asked)


def _persons(view: View) -> frozenset[str]:
    """The states of whose people a report names."""
    named = [index for index, mention in enumerate(view.mentions) if mention.kind in PEOPLE]
    return frozenset(state for index in named for state in view.states(index))


def _is_shared(statement: Statement, kind: EventType) -> bool:
    """Whether a demand is about the speaker's own state, too: what both must do is asked of nobody."""
    return kind == "REQUEST" and statement.state in statement.about


def _is_home(view: View, statement: Statement) -> bool:
    """Whether a praise names somebody of the speaker's own state first (`our president's visit to Peru`)."""
    words = statement.content[0]
    named = [index for index in view.mentions_in(words.start, words.end) if view.states(index)]
    if not named or view.mentions[named[0]].kind not in PEOPLE:
        return False
    return statement.state in view.states(named[0]) and view.name(named[0]) != statement.speaker


def _is_at_home(view: View, statement: Statement, own: AbstractSet[str]) -> bool:
    """Whether a cue of criticism names the speaker's own state, or people of it, as what is criticised
    (`opposes Peru's part in the war`, `criticised its own army`: words of `own`)."""
    words = statement.content[0]
    named = [index for index in view.mentions_in(words.start, words.end) if view.states(index)]
    cued = statement.act == "criticise" and not any(ACTS_TABLE in rule for rule in statement.because)
    if not cued or statement.direct or not named:
        return False
    before = view.text[words.start : view.mentions[named[0]].start].lower().split()
    return statement.state in view.states(named[0]) or bool(own & set(before))


def _bids_own(view: View, statement: Statement, grammar: Grammar) -> bool:
    """Whether the words go to those who serve the speaker, or to people of his own state (`memerintahkan staf
    kedutaan untuk meninggalkan Peru`)."""
    words, first = statement.content[0], ""
    if statement.direct or ACTS[statement.act][0] not in BIDDING:
        return False
    for found in re.finditer(r"\S+", view.text[words.start : words.end]):
        if found[0].lower() in grammar.single("purpose") | grammar.single("complement"):
            break
        first += f" {found[0].lower()}"
    head = first.split()[:HEAD]
    named = view.mentions_in(words.start, words.start + len(first))
    told = {state for index in named for state in view.states(index)}
    serves = grammar.tells_servants(first.split())
    people = told == {statement.state} and bool(grammar.single("own_people") & set(head))
    return len(first) < words.end - words.start and told <= {statement.state} and (serves or people)


def _aim(statement: Statement, kind: EventType, others: list[str], drafts: Sequence[Draft]) -> str | None:
    """Whom the utterance is aimed at: who does the hostile act that it tells, else whom it names first. Of a
    fight whose sides are all that it names, it is aimed at neither."""
    if kind != "ACCUSE":
        return others[0]
    fights: set[str] = set()
    for draft in drafts:
        told = any(span.start <= draft.trigger.start < span.end for span in statement.content)
        doers = [party.state for party in draft.actors if party.state in others]
        if not told or not doers or not QUAD[draft.type].endswith("conflict"):
            continue
        if not draft.even:
            return doers[0]
        fights.update(doers)
    return None if fights.issuperset(others) else others[0]


def _forebodes(statement: Statement, aim: str | None, drafts: Sequence[Draft]) -> bool:
    """Whether it is only warned of what somebody may do to a third (`warned that Peru would strike Fiji`)."""
    return any(
        QUAD[draft.type] == FORCE
        and any(span.start <= draft.trigger.start < span.end for span in statement.content)
        and aim in {party.state for party in draft.actors}
        and draft.recipients
        and statement.state not in {party.state for party in draft.recipients}
        for draft in drafts
    )


def _is_promised(statement: Statement, drafts: Sequence[Draft]) -> bool:
    """Whether the word that quotes is a promise of the speaker alone that names nobody to whom it is made:
    what is promised tells that (`promised to send police to Peru`)."""
    cue = statement.cue
    return cue is not None and any(
        draft.type == "AGREE"
        and draft.trigger.start < cue.end
        and cue.start < draft.trigger.end
        and {party.state for party in draft.actors} <= {statement.state}
        for draft in drafts
    )


def _told(statement: Statement, kind: EventType, drafts: Sequence[Draft]) -> bool:
    start = min(span.start for span in statement.evidence)
    end = max(span.end for span in statement.evidence)
    return any(
        draft.type == kind
        and draft.recipients
        and start <= draft.trigger.start < end
        and statement.state in {party.state for party in draft.actors}
        for draft in drafts
    )


def _draft(view: View, statement: Statement, kind: tuple[EventType, str | None], other: str) -> Draft:
    speaker = Party(statement.state, statement.speaker, None, statement.speaker_span)
    content = statement.content[0]
    return Draft(
        type=kind[0],
        mode=kind[1],
        frame="say",
        status="happened",
        actors=(speaker,),
        recipients=(Party(other),),
        time=_time(view, statement) or inherited(view, kind[0], "happened", True),
        place=None,
        voice=None,
        statement=statement.id,
        trigger=statement.cue or content,
        evidence=statement.evidence[0],
        because=(*statement.because, f"speech act:{statement.act}"),
    )


def _is_said(statement: Statement, time: Time) -> bool:
    """Whether a year before the cue is a part of what is said (`Last year, he said, was …`)."""
    cue = statement.cue
    return len(time.value or "") == YEAR and cue is not None and time.end <= cue.start


def _time(view: View, statement: Statement) -> Dated | None:
    """The date in the words around the content: when it was said."""
    for span in statement.evidence:
        sentence = view.sentence_of(span.start)
        if sentence is None:
            continue
        for time in view.times_in(sentence.start, sentence.end):
            inside = any(part.start <= time.start < part.end for part in statement.content)
            if (
                not inside
                and not time.dispatch
                and time.type in ("DATE", "TIME")
                and (time.value or "")[:1].isdigit()
                and not _is_said(statement, time)
            ):
                return Dated((time.value or "").split("T")[0], view.span(time.start, time.end))
    return None
