"""One record for each distinct act of a report, however often the report tells it.

Tellings are joined when type and parties agree, their dates can both be true, and both or neither speak
of something still to come. The fullest telling gives status and words; date, place and names are pooled.
A telling without all its parties (`the attack`) only adds its words to a full one.
"""

from collections.abc import Sequence
from dataclasses import replace

from runut.extract.context import MEDIATED, complete
from runut.extract.drafts import MUTUAL, NOWHERE, ONE_SIDED, Draft, states
from runut.extract.telling import AGENDA
from runut.model import FORCE, QUAD, EventMention, EventType, Party, Status, make_id, told_modes

AHEAD: frozenset[Status] = frozenset(("planned", "expected", "hypothetical"))
APART = ("praise", "invite")  # thanks for backing are not the backing, nor is an invitation what is agreed
UNNAMED = Party(NOWHERE)
CYBER: tuple[EventType, str] = ("COERCE", "cyber")
TOGETHER: frozenset[EventType] = frozenset(("CONSULT", "AGREE", "COOPERATE"))
OFF: frozenset[Status] = frozenset(("denied", "cancelled"))


def join(
    report: str, drafts: Sequence[Draft], names_both: bool = False
) -> tuple[tuple[EventMention, ...], list[Draft]]:
    """The report's events, in the order of their first telling, and the tellings that stayed without a
    party; `names_both` where sentences name both of two who act together."""
    ordered = sorted(drafts, key=lambda draft: (draft.trigger.start, draft.trigger.end, draft.type))
    ordered = _hacked(ordered)
    full = [draft for draft in ordered if is_full(draft)]
    groups: list[list[Draft]] = []
    left: list[Draft] = []
    for draft in sorted(full, key=lambda d: (_value(d) is None, not d.finite)):  # the plain part the groups
        _place(draft, groups)
    for draft in complete([one for one in ordered if not is_full(one)], full, names_both):
        if is_full(draft):
            _place(draft, groups)
        elif not _add_half(draft, groups):
            if _is_stance(draft):
                _place(draft, groups)
            elif _is_salvo(draft):
                _place(replace(draft, type="MOBILIZE", mode="weapons", frame="alone"), groups)
            else:
                left.append(draft)
    groups = _once(report, _wars(groups))
    groups.sort(key=lambda group: min(d.trigger.start for d in group))
    return tuple(_record(report, group) for group in groups), left


def _once(report: str, groups: Sequence[list[Draft]]) -> list[list[Draft]]:
    """Groups whose fullest tellings are the same words about the same parties are one act."""
    held: dict[str, list[Draft]] = {}
    for group in groups:
        held.setdefault(_record(report, group).id, []).extend(group)
    found = list(held.values())
    return found if len(found) == len(groups) else _once(report, found)


def _hacked(drafts: Sequence[Draft]) -> list[Draft]:
    """What the report calls a cyberattack is no other act where it calls it an attack."""
    pairs = [states(d.actors) | states(d.recipients) for d in drafts if (d.type, d.mode) == CYBER]
    return [
        replace(draft, type=CYBER[0], mode=CYBER[1])
        if draft.type == "ASSAULT"
        and draft.mode is None
        and not draft.finite
        and states(draft.actors)
        and any(states(draft.actors) | states(draft.recipients) <= pair for pair in pairs)
        else draft
        for draft in drafts
    ]


def _place(draft: Draft, groups: list[list[Draft]]) -> None:
    """Put a full telling to those of the same act, or alone."""
    home = next((group for group in groups if all(same_act(draft, other) for other in group)), None)
    if home is None:
        groups.append([draft])
    else:
        home.append(draft)


def is_full(draft: Draft) -> bool:
    actors, recipients = states(draft.actors), states(draft.recipients)
    if draft.frame in MUTUAL:
        return len(actors | recipients) > 1
    if draft.frame in ONE_SIDED:
        return bool(actors)
    return bool(actors and (recipients or any(party == UNNAMED for party in draft.recipients)))


def same_act(a: Draft, b: Draft) -> bool:
    """Whether two tellings can be of one act."""
    if any((a.mode == mode) != (b.mode == mode) for mode in APART):
        return False
    if a.type != b.type or not _can_agree(_value(a), _value(b)):
        return False
    if a.known and b.known and a.known != b.known:
        return False
    aims = any("clause:purpose" in draft.because for draft in (a, b))  # `travelled to meet`
    named = any(not draft.finite and _value(draft) is None for draft in (a, b))  # `the talks`
    named = named and not any(AGENDA in draft.because for draft in (a, b))  # a point of them is told apart
    ahead = (a.status in AHEAD) != (b.status in AHEAD) and not (aims or named)
    if ahead or (a.status in OFF) != (b.status in OFF):
        return False
    spoken = QUAD[a.type].startswith("verbal") and a.type not in ("CONSULT", "AGREE")
    if _other_person(a.recipients, b.recipients) or (spoken and _other_person(a.actors, b.actors)):
        return False
    if a.finite and b.finite and _names_others(a, b):
        return False
    if a.type in TOGETHER:
        one, two = states(a.actors) | states(a.recipients), states(b.actors) | states(b.recipients)
        return (one <= two or two <= one) and not _answers(a, b)
    return states(a.actors) == states(b.actors) and states(a.recipients) == states(b.recipients)


def _answers(a: Draft, b: Draft) -> bool:
    """Whether one promises and another does so, too: what each of two gives his word for is told apart."""
    one, two = states(a.actors), states(b.actors)
    promised = a.type == "AGREE" and a.frame not in MUTUAL and b.frame not in MUTUAL
    return promised and bool(one and two) and one.isdisjoint(two)


def _names_others(a: Draft, b: Draft) -> bool:
    """Whether others of one state are named in each: whom it was done to, or who did it together. One's own
    people go by many names."""
    if a.type in TOGETHER:
        return _apart((*a.actors, *a.recipients), (*b.actors, *b.recipients))
    return states(a.actors).isdisjoint(states(a.recipients)) and _apart(a.recipients, b.recipients)


def _apart(one: Sequence[Party], other: Sequence[Party]) -> bool:
    named, others = _named(one), _named(other)
    return any(named[state].isdisjoint(others[state]) for state in named.keys() & others.keys())


def _named(parties: Sequence[Party]) -> dict[str, set[str]]:
    """Who is named of each state."""
    named: dict[str, set[str]] = {}
    for party in parties:
        if party.name:
            named.setdefault(party.state, set()).add(party.name)
    return named


def _other_person(a: Sequence[Party], b: Sequence[Party]) -> bool:
    """Whether two persons of one state are named, one in each."""
    return _apart([party for party in a if _is_person(party)], [party for party in b if _is_person(party)])


def _is_person(party: Party) -> bool:
    return (party.entity or "").startswith("person:")


def _value(draft: Draft) -> str | None:
    return draft.time.value if draft.time and draft.time.span else None


def _can_agree(a: str | None, b: str | None) -> bool:
    """Two TIMEX values can both date one act: equal, one inside the other, or one not known."""
    if a is None or b is None:
        return True
    if a.startswith(b) or b.startswith(a):
        return True
    return _inside(a, b) or _inside(b, a)


def _inside(value: str, span: str) -> bool:
    start, slash, end = span.partition("/")
    return bool(slash) and "/" not in value and start <= value <= end


def _is_stance(draft: Draft) -> bool:
    """Whether this is a stance that is an act even where nobody is named whom it concerns."""
    return draft.stance and bool(states(draft.actors)) and not states(draft.recipients)


def _is_salvo(draft: Draft) -> bool:
    """Whether one state fires missiles or shells at nobody that is named: a test or a show of force."""
    fired = draft.type == "ASSAULT" and draft.mode == "heavy-weapons" and draft.finite
    return fired and len(states(draft.actors)) == 1 and not states(draft.recipients)


def _add_half(draft: Draft, groups: list[list[Draft]]) -> bool:
    """Add a telling without all its parties to the one group that it can belong to; False if there is
    none."""
    known = states(draft.actors) | states(draft.recipients)
    fitting = [
        group
        for group in groups
        if group[0].type == draft.type
        and known <= states(group[0].actors) | states(group[0].recipients)
        and (draft.frame != MEDIATED or any(other.frame == MEDIATED for other in group))
    ]
    if len(fitting) == 1:
        fitting[0].append(draft)
    return len(fitting) == 1


def _wars(groups: list[list[Draft]]) -> list[list[Draft]]:
    """A war that is only named is no act beside its strikes, if those are told."""
    told = [
        states(group[0].actors) | states(group[0].recipients)
        for group in groups
        if group[0].type == "ASSAULT" and group[0].recipients
    ]
    return [group for group in groups if not _is_named_war(group) or states(group[0].actors) not in told]


def _is_named_war(group: list[Draft]) -> bool:
    return group[0].type == "ASSAULT" and all(d.frame in MUTUAL and not d.finite for d in group)


def _names_all(draft: Draft) -> bool:
    """Whether the telling names its parties itself."""
    return not any(rule.startswith("context:") for rule in draft.because)


def _is_named_here(draft: Draft) -> bool:
    """Whether a telling names its parties or points back to one that does: what else two do may be another
    act, but for the fight of the two that fight and the meeting of the two that meet."""
    fights = QUAD[draft.type] == FORCE or draft.type == "RETREAT"
    meets = draft.type == "CONSULT" and draft.mode is None and draft.finite
    return fights or meets or _names_all(draft) or draft.points


def _record(report: str, group: list[Draft]) -> EventMention:
    full = [draft for draft in group if is_full(draft)] or group
    best = max(full, key=lambda d: (_names_all(d), d.finite, _value(d) is not None, -d.trigger.start))
    met = best.type == "CONSULT"  # who is visited may be named where it is told that they meet
    actors = _pooled([draft.actors for draft in full], best.actors)
    recipients = _pooled(
        [(*draft.recipients, *(draft.actors if met else ())) for draft in full], best.recipients
    )
    status = _told(full, best).status
    alike = [draft for draft in (best, *full) if (draft.status in AHEAD) == (status in AHEAD)]
    alike = [draft for draft in alike if draft is best or _is_named_here(draft)]
    dated = [
        draft.time for draft in alike if draft.time
    ]  # the day on which it is to be is no day of the deed
    time = next((time for time in dated if time.span), dated[0] if dated else None)
    placed = [draft.place for draft in full if draft.place and _is_named_here(draft)]
    place = best.place or next(iter(placed), None)
    rest = sorted(draft.evidence for draft in group if draft is not best)
    evidence = tuple(dict.fromkeys((best.evidence, *rest)))
    because = tuple(dict.fromkeys(rule for draft in (best, *group) for rule in draft.because))
    return EventMention(
        id=make_id(
            "event", report, best.type, best.trigger.start, best.trigger.end, *_codes(actors, recipients)
        ),
        report=report,
        type=best.type,
        mode=_mode(full, best),
        status=status,
        actors=actors,
        recipients=recipients,
        time=time,
        place=place,
        voice=best.voice,
        statement=best.statement,
        trigger=best.trigger,
        evidence=evidence,
        because=because,
    )


def _mode(full: list[Draft], best: Draft) -> str | None:
    """The mode of the fullest telling, else of another; what is agreed is no offer for an offer beside it."""
    others = full if best.type != "AGREE" else []
    return next(iter(told_modes((best.mode, *(draft.mode for draft in others)))), None)


def _told(full: list[Draft], best: Draft) -> Draft:
    """The telling whose status counts: the reporter's own word before anyone else's, if a verb or a cue tells
    the act there and not its mere name."""
    own = [draft for draft in full if draft.voice is None and (draft.finite or _is_cued(draft))]
    return best if best.voice is None or not own else max(own, key=lambda d: (d.finite, -d.trigger.start))


def _codes(actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> tuple[str, ...]:
    return ("+".join(p.state for p in actors), "+".join(p.state for p in recipients))


def _pooled(lists: Sequence[tuple[Party, ...]], best: tuple[Party, ...]) -> tuple[Party, ...]:
    """The best telling's parties, with names that other tellings give."""
    named = {party.state: party for parties in reversed(lists) for party in parties if party.name}
    return tuple(party if party.name else named.get(party.state, party) for party in best)


def _is_cued(draft: Draft) -> bool:
    """Whether words say how real the act is."""
    return any(rule.startswith("status:") for rule in draft.because)
