"""Which mentions are one act: whatever their order, each in one event, acts of different days apart."""

import random
from dataclasses import replace
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from merge_samples import grouped, mention, reading

from runut.merge import STAGE
from runut.merge.cluster import Clusters
from runut.merge.periods import period
from runut.model import Dated, Event, EventMention, Origin, Party, Reading

TOOLS = STAGE.load()


def events(
    readings: list[Reading], mentions: list[EventMention], origins: tuple[Origin, ...] = ()
) -> list[Event]:
    found = [each for group in grouped(readings, mentions, (), origins) for each in STAGE.run(TOOLS, group)]
    return [each for each in found if isinstance(each, Event)]


FIRST = reading(
    "first", ["Menteri Rojas menemui Quispe di Arica pada 2 Mei.", "Chili menyerang kapal Peru kemarin."]
)
SECOND = reading("second", ["Rojas dan Quispe bertemu di Arica.", "Kapal Peru diserang Chili."], "2031-05-03")
THIRD = reading(
    "third", ["Quispe dan Rojas berunding di Lima.", "Serangan Chili ke kapal Peru terus."], "2031-05-04"
)


def test_two_tellings_of_one_meeting_are_one_event() -> None:
    one = mention(FIRST, 0, "menemui", date="2031-05-02", place="Arica", mode="meet")
    other = mention(SECOND, 0, "bertemu", date="2031-05-02", place="Arica")
    (found,) = events([FIRST, SECOND], [one, other])
    assert set(found.mentions) == {one.id, other.id}
    assert found.key.startswith("2031-05-02 CONSULT CHL-PER rojas-quispe")
    assert found.mode == "meet"
    assert len(found.because) == 1
    assert "same day" in found.because[0]


def test_meetings_of_different_years_stay_different_events() -> None:
    mentions = [
        mention(FIRST, 0, "menemui", date="2031-05-02", place="Arica"),
        mention(SECOND, 0, "bertemu", date="2029-09", place="Antofagasta"),
        mention(THIRD, 0, "berunding", date="2027-04-25", place="Lima"),
    ]
    assert len(events([FIRST, SECOND, THIRD], mentions)) == 3


def test_strikes_on_different_days_stay_different_events() -> None:
    states = {"actors": (("CHL", None),), "recipients": (("PER", None),)}
    mentions = [
        mention(each, 1, trigger, "ASSAULT", date=date, **states)  # type: ignore[arg-type]
        for each, trigger, date in ((FIRST, "menyerang", "2031-05-01"), (SECOND, "diserang", "2031-05-02"))
    ]
    assert len(events([FIRST, SECOND], mentions)) == 2


def test_a_plan_and_its_deed_are_one_event_that_happened() -> None:
    plan = mention(FIRST, 0, "menemui", status="planned", date="2031-05-02", place="Arica")
    deed = mention(SECOND, 0, "bertemu", date="2031-05-03", place="Arica")
    (found,) = events([FIRST, SECOND], [plan, deed])
    assert found.status == "happened"
    assert found.date == "2031-05-03"
    assert [each.status for each in found.statuses] == ["planned", "happened"]


@pytest.mark.parametrize(("ahead", "days", "status"), [(3, 1, "happened"), (4, 0, "happened"), (4, 1, "planned")])  # fmt: skip  # noqa: E501
def test_a_deed_that_one_origin_tells_is_none_if_many_have_it_ahead_later(
    ahead: int, days: int, status: str
) -> None:
    tellers = [
        reading(f"later-{number}", ["Rojas akan menemui Quispe di Arica."], f"2031-05-0{3 + days}")
        for number in range(ahead)
    ]
    met = mention(SECOND, 0, "bertemu", date="2031-05-09", place="Arica")
    plans = [
        replace(mention(each, 0, "menemui", date="2031-05-09", place="Arica"), status="planned")
        for each in tellers
    ]
    (found,) = events([SECOND, *tellers], [met, *plans])
    assert found.status == status


def test_what_many_only_consider_is_no_plan() -> None:
    told = [
        reading(f"told-{number}", ["Rojas mungkin menemui Quispe di Arica."], "2031-05-03")
        for number in range(5)
    ]
    mentions = [
        replace(mention(each, 0, "menemui", date="2031-05-09", place="Arica"), status="hypothetical")
        for each in told
    ]
    plan = replace(mention(SECOND, 0, "bertemu", date="2031-05-09", place="Arica"), status="planned")
    late = reading("late", ["Rojas dan Quispe bertemu di Arica."], "2031-05-04")
    after = replace(mention(late, 0, "bertemu", date="2031-05-09", place="Arica"), status="planned")
    for one, of, status in ((after, late, "planned"), (plan, SECOND, "hypothetical")):
        (found,) = events([of, *told], [one, *mentions])
        assert found.status == status


def test_mentions_of_one_report_stay_different_acts() -> None:
    both = [mention(FIRST, 0, "menemui", date="2031-05-02"), mention(FIRST, 0, "Menteri", date="2031-05-02")]
    assert len(events([FIRST], both)) == 2


def test_origins_of_one_name_count_once() -> None:
    mentions = [
        mention(FIRST, 0, "menemui", date="2031-05-02", place="Arica"),
        mention(SECOND, 0, "bertemu", date="2031-05-02", place="Arica"),
    ]
    for name, count in ((None, 2), ("Andina", 1)):
        origins = tuple(Origin(f"origin-{each}", name, (each,)) for each in ("first", "second"))
        (found,) = events([FIRST, SECOND], mentions, origins)
        assert len(found.origins) == count


def test_order_does_not_matter_and_each_mention_is_in_one_event() -> None:
    readings = [FIRST, SECOND, THIRD]
    mentions = [mention(each, number, each.report.text.split("\n")[number].split()[0], kind)
                for each in readings for number, kind in ((0, "CONSULT"), (1, "ASSAULT"))]  # fmt: skip
    expected = events(readings, mentions)
    assert sorted(id for event in expected for id in event.mentions) == sorted(each.id for each in mentions)
    for seed in range(5):
        random.Random(seed).shuffle(readings)
        random.Random(seed).shuffle(mentions)
        assert events(readings, mentions) == expected


def test_a_mention_of_several_states_is_in_one_group() -> None:
    many = mention(FIRST, 0, "menemui", recipients=(("PER", None), ("BOL", None), ("XXX", None)))
    (group,) = grouped([FIRST], [many])
    assert group.states == ("CHL", "PER")
    assert group.key == "CHL-PER"


def test_a_group_of_another_pair_does_not_change_with_a_new_report() -> None:
    one = mention(FIRST, 0, "menemui")
    far = mention(SECOND, 0, "bertemu", actors=(("TON", None),), recipients=(("NZL", None),))
    (before,) = grouped([FIRST], [one])
    after = {group.key: group for group in grouped([FIRST, SECOND], [one, far])}
    assert after["CHL-PER"].digest == before.digest


def test_clusters_forbid_what_was_never_compared() -> None:
    likeness = {("a", "b"): 2.0, ("b", "c"): 1.0}
    for ids in permutations("abc"):
        assert Clusters(ids, likeness.get, likeness, 0.0).joined() == [["a", "b"], ["c"]]


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-05-02", "2031-05-02", "2031-05-02"),
        ("2031-05-02TNI", "2031-05-02", "2031-05-02"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2031-12", "2031-12-01", "2031-12-31"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("203", "2030-01-01", "2039-12-31"),
        ("2031-W01", "2030-12-30", "2031-01-05"),
        ("2031-SU", "2031-06-01", "2031-08-31"),
        ("2031-Q4", "2031-10-01", "2031-12-31"),
        ("2031-05/2031-06-02", "2031-05-01", "2031-06-02"),
    ],
)
def test_periods(value: str, first: str, last: str) -> None:
    found = period(value)
    assert found is not None
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@pytest.mark.parametrize("value", [None, "", "P2Y", "PRESENT_REF", "2031-13", "2031-05-40", "XXXX-05"])
def test_what_is_no_period(value: str | None) -> None:
    assert period(value) is None


PAIRS = list(combinations("abcdefg", 2))


@given(
    st.dictionaries(st.sampled_from(PAIRS), st.floats(-5, 5, allow_nan=False)),
    st.permutations("abcdefg"),
    st.randoms(use_true_random=False),
)
def test_clusters_depend_on_likeness_only(
    likeness: dict[tuple[str, str], float], ids: list[str], luck: random.Random
) -> None:
    shuffled = list(likeness.items())
    luck.shuffle(shuffled)
    found = Clusters(ids, likeness.get, dict(shuffled), 0.0).joined()
    assert found == Clusters("abcdefg", likeness.get, likeness, 0.0).joined()
    assert sorted(id for members in found for id in members) == sorted("abcdefg")
    for members in found:
        assert all(pair in likeness for pair in combinations(members, 2))


@given(
    st.dictionaries(st.sampled_from(PAIRS), st.floats(-5, 5, allow_nan=False)),
    st.dictionaries(st.sampled_from("abcdefg"), st.floats(-5, 0, allow_nan=False)),
)
def test_a_telling_that_is_like_none_changes_no_cluster(
    likeness: dict[tuple[str, str], float], unlike: dict[str, float]
) -> None:
    more = likeness | {(id, "x"): value for id, value in unlike.items()}
    before = Clusters("abcdefg", likeness.get, likeness, 0.0).joined()
    assert Clusters("abcdefgx", more.get, more, 0.0).joined() == sorted([*before, ["x"]])


def test_one_wrong_date_does_not_break_an_act_but_another_day_is_another_act() -> None:
    told = [reading(f"told-{n}", ["Chili menyerang kapal Peru di Arica."], "2031-05-04") for n in range(6)]
    days = ["2031-05-02"] * 4 + ["2031-05-03"] + ["2031-04-11"]
    states = {"actors": (("CHL", None),), "recipients": (("PER", None),)}
    mentions = [
        mention(each, 0, "menyerang", "ASSAULT", date=day, place="Arica", **states)  # type: ignore[arg-type]
        for each, day in zip(told, days, strict=True)
    ]
    assert sorted(len(act.mentions) for act in events(told, mentions)) == [1, 1, 4]


PLAIN = {"actors": (("CHL", None),), "recipients": (("PER", None),)}


@pytest.mark.parametrize(
    ("type", "ours", "theirs", "words", "later", "acts"),
    [
        ("SUPPORT", "Ia memuji tambak udang.", "Ratu memuji tambak udang.",
         ("memuji", "memuji"), "2031-05-03", 1),
        ("SUPPORT", "Ia memuji tambak udang.", "Ratu berterima kasih atas orkes remaja.",
         ("memuji", "berterima"), "2031-05-03", 2),
        ("ACCUSE", "Ia menuduh mereka mencuri teri.", "Dewan menuding tetangganya mencemari sungai Lauca.",
         ("menuduh", "menuding"), "2031-05-03", 2),
        ("ACCUSE", "Ia menuduh mereka mencuri teri.", "Ia menuduh mereka mencuri teri lagi.",
         ("menuduh", "menuduh"), "2031-08-03", 2),
    ],
)  # fmt: skip
def test_what_has_little_in_common_or_is_months_apart_is_two_acts(
    type: str, ours: str, theirs: str, words: tuple[str, str], later: str, acts: int
) -> None:
    told = [reading("a", [ours]), reading("b", [theirs], later)]
    mentions = [
        mention(each, 0, word, type, **PLAIN)  # type: ignore[arg-type]
        for each, word in zip(told, words, strict=True)
    ]
    assert len(events(told, mentions)) == acts


@pytest.mark.parametrize(("guest", "acts"), [("Amelia Rojas", 1), ("Diego Soto", 2)])
def test_two_who_travel_in_one_week_make_two_visits(guest: str, acts: int) -> None:
    told = [reading("a", ["Rojas terbang ke Lima."]), reading("b", ["Ia mendarat dengan kapal amfibi."])]
    visits = [
        mention(
            each, 0, word, date=date, mode="visit", actors=(("CHL", name),), recipients=(("PER", None),)
        )
        for each, word, date, name in (
            (told[0], "terbang", "2031-05-02", "Amelia Rojas"), (told[1], "mendarat", "2031-W18", guest)
        )
    ]  # fmt: skip
    assert len(events(told, visits)) == acts


def test_talks_are_a_meeting_where_one_telling_says_so() -> None:
    talks = mention(FIRST, 0, "menemui", date="2031-05-02", place="Arica", mode="talks")
    again = mention(SECOND, 0, "bertemu", date="2031-05-02", place="Arica", mode="talks")
    met = mention(SECOND, 0, "bertemu", date="2031-05-02", place="Arica")
    visit = mention(SECOND, 0, "bertemu", date="2031-05-02", place="Arica", mode="visit")
    for other, mode in ((again, "talks"), (met, None), (visit, "visit")):
        assert [found.mode for found in events([FIRST, SECOND], [talks, other])] == [mode]


def test_a_day_on_which_a_deed_is_only_considered_dates_it_not() -> None:
    done = replace(mention(FIRST, 1, "menyerang", "ASSAULT", mode="aerial"), time=Dated("2031-05", None))
    weighed = mention(SECOND, 1, "diserang", "ASSAULT", "hypothetical", date="2031-05-09", mode="aerial")
    told = [replace(one, actors=(Party("CHL"),), recipients=(Party("PER"),)) for one in (done, weighed)]
    dates = {each.date for each in events([FIRST, SECOND], told) if each.status == "happened"}
    assert dates == {"2031-05"}
