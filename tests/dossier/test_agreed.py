"""What a line keeps of its mentions: names, clauses, the states that a sentence bears."""

from dataclasses import replace

import pytest

from dossier_fixture import NORWAY, PRADO, event, flow, material, mention, span
from runut.dossier import Material, compose
from runut.dossier.agreed import agreed, dated, of_the_two
from runut.dossier.clause import clause
from runut.dossier.happened import happened, likeness
from runut.dossier.index import Index
from runut.dossier.scope import Scope
from runut.dossier.words import words
from runut.model import Backed, Backing, Dated, Event, EventMention, Party, Place, Span

BRAZIL = Party("BRA")
PEOPLE = Party("BRA", "Ana Prado", "person:ana-prado")


def scope(*records: EventMention | Event) -> Scope:
    events = tuple(each for each in records if isinstance(each, Event))
    mentions = tuple(each for each in records if isinstance(each, EventMention))
    given = replace(material(), events=events, mentions=mentions, outcomes=(), conflicts=())
    return Scope(Index(given), ("BRA", "NOR"), (None, None))


def struck(name: str, *actors: Party, recipients: tuple[Party, ...] = (NORWAY,)) -> EventMention:
    return mention(name, "happened", "visited Oslo", None, type="ASSAULT", mode=None, actors=actors, recipients=recipients, id=f"struck-{name}")  # fmt: skip  # noqa: E501


def test_a_name_that_few_mentions_of_force_bear_gives_way_to_the_state() -> None:
    told = (struck("visit", Party("BRA", "Brazilian Navy")), replace(struck("copy", BRAZIL), id="b"))
    third = replace(struck("copy", BRAZIL), id="c")
    made = event("e", (*told, third))
    assert agreed(scope(made, *told, third), [made]).actors == (BRAZIL,)


def test_a_person_does_not_strike_by_hand_but_meets_by_name() -> None:
    told = struck("visit", PEOPLE)
    made = event("e", (told,))
    assert agreed(scope(made, told), [made]).actors == (BRAZIL,)
    met = mention("visit", "happened", "visited Oslo", None)
    assert agreed(scope(event("v", (met,)), met), [event("v", (met,))]).actors == (PRADO,)


def test_a_call_and_consent_have_no_place() -> None:
    for mode, place in (("phone", None), (None, "Oslo")):
        told = replace(
            mention("visit", "happened", "visited Oslo", None, mode=mode), place=Place("Oslo", None)
        )
        made = event("v", (told,))
        assert agreed(scope(made, told), [replace(made, mode=mode, place="Oslo")]).place == place


def test_a_pact_without_a_date_is_one_that_two_states_have() -> None:
    told = mention("visit", "happened", "visited Oslo", None, type="AGREE", mode=None, actors=(PRADO, NORWAY), recipients=())  # fmt: skip  # noqa: E501
    made = event("v", (told,))
    found = agreed(scope(made, told), [replace(made, date=None)])
    assert (found.mode, found.actors) == ("standing", (BRAZIL, NORWAY))
    assert agreed(scope(made, told), [replace(made, date="2024-05")]).mode is None


def test_talks_that_go_on_are_of_those_whom_half_of_their_mentions_name() -> None:
    met = mention("visit", "ongoing", "visited Oslo", None, mode="talks")
    others = tuple(replace(met, id=f"talks-{number}", actors=(BRAZIL,)) for number in range(2))
    told = (met, *others)
    made = replace(event("v", told), status="ongoing", actors=met.actors)
    assert agreed(scope(made, *told), [made]).actors == (BRAZIL,)
    over = replace(made, status="happened")
    assert agreed(scope(over, *told), [over]).actors == met.actors


def test_force_without_a_date_stands_with_its_like_that_has_one() -> None:
    told = replace(struck("visit", BRAZIL), place=Place("Oslo", None))
    dated_, bare = event("dated", (told,)), event("bare", (replace(told, id="b", place=None),))
    parts = {"type": "ASSAULT", "mode": None, "actors": (BRAZIL,), "recipients": (NORWAY,)}
    there = replace(dated_, date="2024-05-03", place="Oslo", **parts)
    acts = (there, replace(bare, date=None, place=None, **parts))
    held = scope(*acts, told, replace(told, id="b", place=None))
    (line,) = happened(held, words("en"))
    assert dict(line.facts)["date"] == "2024-05-03"
    assert len(happened(scope(acts[1], replace(told, id="b")), words("en"))) == 1


def test_talks_that_a_mention_tells_as_a_meeting_are_one() -> None:
    talks = mention("visit", "happened", "visited Oslo", None, mode="talks")
    met = replace(talks, id="met", mode=None)
    made = event("e", (talks,))
    assert agreed(scope(made, talks), [made]).mode == "talks"
    both = event("e", (talks, met))
    assert agreed(scope(both, talks, met), [both]).mode is None


def test_a_war_that_is_only_named_has_no_line() -> None:
    named = mention(
        "visit", "happened", "visited Oslo", None, type="ASSAULT", mode=None, because=("war_names:en:1",)
    )
    told = replace(named, id="told", because=("frames:en:1",))
    dated = replace(named, id="dated", time=Dated("2031-05", None))
    for mentions, lines in (((named,), 0), ((named, told), 1), ((dated,), 1)):
        held = scope(event("e", mentions), *mentions)
        assert len(happened(held, words("en"))) == lines


def test_warnings_of_two_to_their_own_people_are_nothing_between_them() -> None:
    warned = struck("visit", BRAZIL, NORWAY, recipients=(BRAZIL, NORWAY))
    asked = replace(warned, type="REQUEST", because=("frames:en:1",))
    made = event("e", (asked,))
    assert not scope(made, asked).events
    aimed = replace(asked, recipients=(NORWAY,))
    assert scope(event("e", (aimed,)), aimed).events


def test_who_else_fights_is_another_dossiers() -> None:
    act = struck("visit", BRAZIL, NORWAY, Party("JPN"), recipients=())
    assert of_the_two(scope(), act).actors == (BRAZIL, NORWAY)


def test_a_clause_ends_at_a_mark() -> None:
    act = mention("plan", "planned", "akan mengirim kopi", None)
    assert clause(scope(act), act) == "Brasil akan mengirim kopi senilai 3 juta dolar"


def test_a_deed_belongs_only_where_a_sentence_bears_both_states() -> None:
    said = span("visit", "We keep our word")
    act = mention(
        "visit", "happened", "visited Oslo", None, evidence=(said,), actors=(replace(PRADO, span=said),)
    )
    assert scope(event("e", (act,)), act).events == ()


def test_what_goes_both_ways_in_the_same_words_is_one_line() -> None:
    there = flow("visit", "happened", "Brazil sends coffee to Norway", "coffee")
    back = replace(there, id="back", giver="NOR", receiver="BRA")
    made = compose(Material.gather([*replace(material(), flows=()).reports, there, back]), "BRA", "NOR")
    (line,) = next(each.lines for each in made.sections if each.name == "flows")
    assert "↔" in line.text


def backed(name: str, actor: Party) -> EventMention:
    return mention(name, "happened", "visited Oslo", None, type="COOPERATE", mode=None, actors=(actor, NORWAY), recipients=(), id=f"backed-{name}")  # fmt: skip  # noqa: E501


def test_a_person_is_named_only_where_half_name_no_other() -> None:
    named = backed("visit", PEOPLE)
    king = Party("NOR", "Harald", "person:harald")
    met = replace(named, type="SUPPORT", recipients=(king,), actors=(PEOPLE,))
    other = replace(met, id="other", actors=(Party("BRA", "Rui Costa", "person:rui-costa"),))
    bare = replace(met, id="bare", actors=(BRAZIL,))
    for told, actor in (((met, bare), PEOPLE), ((met, other), BRAZIL)):
        made = replace(event("e", told), type="SUPPORT", actors=(PEOPLE,), recipients=(king,))
        assert agreed(scope(made, *told), [made]).actors == (actor,)


def test_what_two_agree_on_is_no_offer_and_help_goes_to_states() -> None:
    offered = replace(backed("visit", PEOPLE), type="AGREE", mode="offer", recipients=(NORWAY,))
    both = replace(event("e", (offered,)), type="AGREE", mode="offer", actors=(BRAZIL, NORWAY), recipients=())
    both = replace(both, date="2024-05")
    assert agreed(scope(both, offered), [both]).mode is None
    helped = replace(both, type="AID", actors=(NORWAY,), recipients=(PEOPLE,))
    assert of_the_two(scope(), helped).recipients == (BRAZIL,)


def test_a_stance_is_praise_only_where_half_tell_it_so() -> None:
    stood = replace(backed("visit", PEOPLE), type="SUPPORT", recipients=(NORWAY,), actors=(PEOPLE,))
    thanked = replace(stood, id="thanked", mode="praise")
    others = tuple(replace(stood, id=f"stood-{number}") for number in range(2))
    for told, mode in (((thanked, stood), "praise"), ((thanked, *others), None)):
        made = replace(
            event("e", told), type="SUPPORT", mode="praise", recipients=(NORWAY,), actors=(PEOPLE,)
        )
        assert agreed(scope(made, *told), [made]).mode == mode


def test_what_two_do_together_is_told_of_persons_only_where_each_side_has_one() -> None:
    told = backed("visit", PEOPLE)
    made = replace(event("e", (told,)), type="COOPERATE", actors=(PEOPLE, NORWAY), recipients=())
    assert of_the_two(scope(made, told), made).actors == (BRAZIL, NORWAY)


def test_an_act_that_goes_on_has_the_date_of_half_of_its_mentions() -> None:
    named = replace(backed("visit", PEOPLE), time=Dated("2021-05", Span("visit", 0, 3)))
    others = tuple(replace(named, id=f"month-{number}", time=Dated("2022-06", None)) for number in range(2))
    for told, date in (((named, others[0]), "2021-05"), ((named, *others), "2022-06")):
        made = replace(event("e", told), type="COOPERATE", date="2021-05")
        assert dated(scope(made, *told), made).date == date


def borne(value: str, *origins: str, of: Backed = "date") -> Backing:
    return Backing(of, value, origins, origins, (), ())


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ((borne("2021-05-04", "a", "b"),), "2021-05-04"),
        ((borne("2021-05-04", "a"), borne("2021-05", "b")), "2021-05-04"),
        ((borne("2021-05-04", "a"), borne("2021-05-06", "b")), "2021-05-04/2021-05-06"),
        ((borne("2021-05-01", "a"),), "2021-06"),
        ((borne("2021-05-04", "a"),), "2021-05-04"),
        ((), "2021-05-04"),
    ],
)
def test_force_has_the_days_that_are_told_where_few_origins_tell_its_date(
    told: tuple[Backing, ...], date: str
) -> None:
    shots = tuple(replace(struck("visit", BRAZIL), id=each, time=Dated("2021-06", None)) for each in "abcd")
    day = told[0].value if told else "2021-05-04"
    made = replace(event("e", shots), type="ASSAULT", date=day, origins=tuple("abcd"), backing=told)
    assert dated(scope(made, *shots), made).date == date


def test_one_origin_of_three_does_not_place_an_act() -> None:
    told = tuple(
        replace(struck("visit", BRAZIL), id=each, place=Place("Oslo", Span("visit", 0, 3))) for each in "ab"
    )
    made = replace(event("e", told), type="ASSAULT", place="Oslo", actors=(BRAZIL,), mode=None)
    for other, place in (("city of Oslo", "Oslo"), ("Norway", "Oslo"), ("Bergen", None)):
        some = (told[0], replace(told[1], place=Place(other, Span("visit", 0, 3))))
        assert agreed(scope(made, *some), [made]).place == place
    for origins, place in (("ab", "Oslo"), ("abc", None)):
        act = replace(made, origins=tuple(origins), backing=(borne("Oslo", "a", of="place"),))
        assert agreed(scope(act, *told), [act]).place == place


def test_strikes_on_one_day_are_one_line_unless_they_name_other_places_or_persons() -> None:
    rui, ana = (Party("NOR", name, f"person:{name}") for name in ("Rui Costa", "Ana Berg"))
    act = replace(event("e", (struck("visit", BRAZIL),)), type="ASSAULT", date="2021-05-04", mode=None)
    bergen, oslo = (replace(act, place=place, recipients=(NORWAY,)) for place in ("Bergen", "Oslo"))
    assert likeness(bergen) == likeness(replace(bergen, mode="drone"))
    assert likeness(bergen) != likeness(oslo)
    assert likeness(replace(oslo, recipients=(rui,))) != likeness(replace(oslo, recipients=(ana,)))


def test_a_kind_of_strike_stands_with_a_place_only_where_one_mention_tells_both() -> None:
    there = replace(struck("visit", BRAZIL), place=Place("Oslo", Span("visit", 0, 3)))
    how = replace(struck("copy", BRAZIL), id="how", mode="drone", place=None)
    both = replace(there, mode="drone")
    for told, place in (((there, how), None), ((both, how), "Oslo")):
        made = replace(event("e", told), type="ASSAULT", mode="drone", place="Oslo", actors=(BRAZIL,))
        assert agreed(scope(made, *told), [made]).place == place


def test_a_state_that_speaks_for_itself_is_the_state() -> None:
    told = backed("visit", Party("BRA", "Brazil"))
    made = replace(
        event("e", (told,)), type="SUPPORT", actors=(Party("BRA", "Brazil"),), recipients=(NORWAY,)
    )
    assert agreed(scope(made, told), [made]).actors == (BRAZIL,)


def test_what_is_ahead_in_a_war_of_the_two_is_anothers_part() -> None:
    fought = struck("visit", BRAZIL)
    joined = struck("copy", BRAZIL, NORWAY, recipients=())
    war, ahead = replace(event("w", (fought,)), date="2021-05-04"), event("j", (joined,))
    assert ahead in scope(ahead, joined).events
    ahead = replace(ahead, status="planned", date=None)
    assert ahead in scope(ahead, joined).events
    assert scope(war, fought, ahead, joined).events == (war,)


def test_goods_told_in_part_by_the_same_voice_are_one_line() -> None:
    full = flow("visit", "happened", "Brazil sends coffee to Norway", "sends coffee")
    part = flow("copy", "happened", "Brazil sends coffee to Norway", "coffee")
    reports = replace(material(), flows=()).reports
    for other, count in ((part, 1), (replace(part, voice="Tom Hale"), 2)):
        made = compose(Material.gather([*reports, full, other]), "BRA", "NOR")
        (lines,) = (each.lines for each in made.sections if each.name == "flows")
        assert len(lines) == count


def test_an_arrival_in_a_state_is_no_meeting_with_its_head() -> None:
    came, later = span("visit", "Ana Prado"), span("visit", "Oslo")
    host = Party("NOR", "Jonas Berg", "person:jonas-berg", later)
    for evidence, kept in (((came,), None), ((replace(came, end=later.end),), "Jonas Berg")):
        told = replace(
            mention("visit", "happened", "visited Oslo", None),
            evidence=evidence, actors=(replace(PRADO, span=came),), recipients=(host,),
        )  # fmt: skip
        made = event("e", (told,), recipients=(host,))
        assert [party.name for party in agreed(scope(made, told), [made]).recipients] == [kept]


def test_praise_that_the_encoder_reads_as_backing_has_one_line() -> None:
    said = {"type": "SUPPORT", "actors": (PEOPLE,), "recipients": (NORWAY,), "place": None}
    thanked = mention("visit", "happened", "Ana Prado visited Oslo", None, mode="praise", **said)
    signed = replace(thanked, id="signed", mode=None, because=("encoder:act=0.80",))
    for sign, lines in ((signed, 1), (replace(signed, because=("frames:en/frames.tsv:1",)), 2)):
        praise = event("p", (thanked,), mode="praise", **said)
        backing = event("b", (sign,), mode=None, **said)
        whole = scope(praise, backing, thanked, sign)
        assert len(happened(whole, words("en"))) == lines
