"""What a person judged: bound or kept apart whatever likeness says, and said so."""

from dataclasses import replace

from merge_samples import mention, reading

from runut.merge import STAGE, Known, bonds, contradiction, groups
from runut.merge.cluster import Clusters
from runut.model import Event, EventMention, Judged, Judgement, Verdict

TOOLS = STAGE.load()
READINGS = [
    reading("early", ["Rojas menemui Quispe di Arica pada 2 Mei.", "Rojas menjamu Quispe."], "2031-05-02"),
    reading("late", ["Quispe dan Rojas bertemu di Arica."], "2031-05-03"),
    reading("other", ["Rojas berunding dengan Quispe di Lima."], "2031-05-20"),
]
EARLY = mention(READINGS[0], 0, "menemui", date="2031-05-02", place="Arica")
BESIDE = mention(READINGS[0], 1, "menjamu", date="2031-05-02")
LATE = mention(READINGS[1], 0, "bertemu", date="2031-05-02", place="Arica")
OTHER = mention(READINGS[2], 0, "berunding", date="2031-05-19", place="Lima")
ALL = [EARLY, BESIDE, LATE, OTHER]


def judged(*mentions: EventMention) -> tuple[Judged, ...]:
    return tuple(Judged(one.id, one.type, one.trigger) for one in mentions)


def judgement(
    verdict: Verdict, one: EventMention, other: EventMention, withdrawn: str | None = None
) -> Judgement:
    id = f"judgement-{one.id}-{other.id}"
    return Judgement(id, verdict, judged(one), judged(other), None, "Sari", "2031-06-01", withdrawn)


def events(judgements: list[Judgement], told: list[EventMention] = ALL) -> list[Event]:
    [group] = groups(READINGS, (), told, (), (), (), judgements)
    return [one for one in STAGE.run(TOOLS, group) if isinstance(one, Event)]


def acts(judgements: list[Judgement]) -> list[set[str]]:
    return [set(event.mentions) for event in events(judgements)]


def test_likeness_decides_where_nobody_has_judged() -> None:
    assert {EARLY.id, LATE.id} in acts([])
    assert {OTHER.id} in acts([])


def test_what_is_judged_the_same_is_one_act_and_says_whose_word_it_is() -> None:
    found = events([judgement("same", LATE, OTHER)])
    act = next(event for event in found if OTHER.id in event.mentions)
    assert set(act.mentions) == {EARLY.id, LATE.id, OTHER.id}
    [join] = [join for join in act.joins if join.mention == OTHER.id]
    assert (join.other, join.score) == (LATE.id, None)
    assert join.judgement == f"judgement-{LATE.id}-{OTHER.id}"
    assert "judged the same by Sari" in act.because[1]


def test_what_is_judged_different_stands_apart() -> None:
    assert {EARLY.id} in acts([judgement("different", LATE, EARLY)])


def test_an_unsure_or_withdrawn_judgement_changes_nothing() -> None:
    assert acts([judgement("unsure", EARLY, OTHER)]) == acts([])
    assert acts([judgement("same", EARLY, OTHER, withdrawn="2031-06-02")]) == acts([])


def test_two_tellings_of_one_report_can_be_judged_the_same() -> None:
    assert {EARLY.id, BESIDE.id} <= next(
        act for act in acts([judgement("same", EARLY, BESIDE)]) if BESIDE.id in act
    )


def test_a_judgement_finds_its_mention_under_another_id() -> None:
    renamed = replace(OTHER, id="mention-renamed")
    found = events([judgement("same", LATE, OTHER)], [EARLY, BESIDE, LATE, renamed])
    assert any({LATE.id, "mention-renamed"} <= set(event.mentions) for event in found)


def test_a_judgement_of_what_is_not_there_lies_idle() -> None:
    found = events([judgement("same", LATE, OTHER)], [EARLY, LATE])
    assert [set(event.mentions) for event in found] == [{EARLY.id, LATE.id}]


def test_a_group_changes_only_with_a_judgement_of_its_own_mentions() -> None:
    far = mention(READINGS[1], 0, "Quispe", actors=(("BRA", None),), recipients=(("PRY", None),))
    before = {g.key: g.digest for g in groups(READINGS, (), [*ALL, far], (), (), ())}
    after = {
        g.key: g.digest
        for g in groups(READINGS, (), [*ALL, far], (), (), (), [judgement("same", LATE, OTHER)])
    }
    assert [key for key in before if before[key] != after[key]] == ["CHL-PER"]


def test_contradicting_judgements_are_told_with_their_chain() -> None:
    known = Known(ALL)
    some = [judgement("same", EARLY, LATE), judgement("same", LATE, OTHER)]
    assert contradiction(bonds(some, known)) is None
    found = contradiction(bonds([*some, judgement("different", EARLY, OTHER)], known))
    assert found is not None
    assert {bond.judgement for bond in found[1]} == {one.id for one in some}


def test_bound_mentions_do_not_keep_others_out_that_only_one_can_be_compared_with() -> None:
    likeness = {("a", "b"): 2.0}
    clusters = Clusters("abc", likeness.get, likeness, 0.0)
    clusters.bind([("b", "c")], ())
    assert clusters.joined() == [["a", "b", "c"]]
    clusters = Clusters("abc", likeness.get, likeness, 0.0)
    clusters.bind([("b", "c")], {("a", "c")})
    assert clusters.joined() == [["a"], ["b", "c"]]
