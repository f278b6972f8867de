"""Who copied whom: copies, rewrites, trims and reorderings are found, reports of one event are left apart."""

import random
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lineage_samples import ENGLISH, OTHER, PRICES, REWRITTEN, SAME_EVENT, TALKS, reading

from runut.lineage import derivations, linked, origins
from runut.model import Derivation, Reading, Time


def run(*readings: Reading) -> list[Derivation]:
    return derivations(readings)


def between(found: list[Derivation], one: str, other: str) -> list[Derivation]:
    return [each for each in found if {each.report, each.source} == {one, other}]


def background() -> list[Reading]:
    return [reading("same-event", SAME_EVENT), reading("other", OTHER)]


@pytest.mark.parametrize(
    "changed",
    [TALKS, TALKS[:4], TALKS[3:], TALKS[::-1], REWRITTEN, REWRITTEN[::-1], [*OTHER[:2], *REWRITTEN[:5]]],
    ids=[
        "copy",
        "first half",
        "second half",
        "reordered",
        "rewritten",
        "rewritten, reordered",
        "within other",
    ],
)
def test_a_report_made_from_another_is_found(changed: list[str]) -> None:
    found = between(run(reading("a", TALKS), reading("b", changed), *background()), "a", "b")
    assert [each.kind for each in found] == ["common origin"]
    assert len(found[0].pairs) >= 3


def test_reports_of_one_event_are_left_apart() -> None:
    found = run(reading("a", TALKS), reading("b", REWRITTEN), *background())
    assert not [each for each in found if "same-event" in (each.report, each.source)]


def test_two_reports_alone_are_told_apart_or_joined_alike() -> None:
    assert between(run(reading("a", TALKS), reading("b", REWRITTEN)), "a", "b")
    assert not run(reading("a", TALKS), reading("b", SAME_EVENT))


def test_a_copy_does_not_hide_a_rewriting() -> None:
    found = run(reading("a", TALKS), reading("b", REWRITTEN), reading("copy", TALKS), *background())
    assert between(found, "copy", "b")
    assert between(found, "a", "b")


def test_reports_that_print_much_of_the_text_do_not_hide_a_rewriting() -> None:
    """They are no tellings of the story that would make its words commonplaces."""
    own = [[line.replace("kapal", word) for line in OTHER] for word in ("satu", "dua")]
    prints = [reading(f"print{at}", [*TALKS[1:3], *lines]) for at, lines in enumerate(own)]
    rewritten = reading("b", [*REWRITTEN[1:5], *SAME_EVENT[2:4]])
    assert between(run(reading("a", TALKS), rewritten, *prints), "a", "b")


def test_a_speaker_whom_both_quote_is_no_common_origin() -> None:
    few, other = TALKS[:2] + OTHER, REWRITTEN[:2] + SAME_EVENT
    for line, told in (("(Reuters)", True), ("(Quispe di X)", False)):
        one, two = (reading(id, lines, credits=(line,)) for id, lines in (("a", few), ("b", other)))
        link = between(run(one, two, *background()), "a", "b")
        assert not link or told


def test_the_earlier_report_is_the_source_of_one_that_it_holds() -> None:
    found = run(
        reading("late", TALKS[:4], "2031-05-03"), reading("early", TALKS, "2031-05-01"), *background()
    )
    assert [(each.report, each.source, each.kind) for each in found] == [("late", "early", "copy")]
    assert all(pair.ours.report == "late" and pair.theirs.report == "early" for pair in found[0].pairs)


def test_a_credit_tells_the_direction_whatever_the_dates() -> None:
    credited = reading("b", REWRITTEN, "2031-05-01", credits=("Kabar Arica",))
    found = run(reading("a", TALKS, "2031-05-02", outlet="Kabar Arica"), credited, *background())
    joined = between(found, "a", "b")
    assert [(each.report, each.source, each.kind) for each in joined] == [("b", "a", "rewrite")]
    assert [each.source for each in found if each.kind == "credit"] == ["origin:Kabar Arica"]


def test_the_same_words_of_a_third_party_are_a_quotation_and_no_common_origin() -> None:
    ours = reading("a", [TALKS[2], *OTHER], quoted=frozenset({0}))
    theirs = reading("b", [*SAME_EVENT[:4], TALKS[2]], quoted=frozenset({4}))
    found = run(ours, theirs)
    assert [each.kind for each in found] == ["quotation"]
    assert len(origins([ours.report, theirs.report], found)) == 2


def test_languages_are_not_joined_by_a_few_names() -> None:
    assert not run(reading("a", TALKS), reading("b", ENGLISH, language="en"), *background())


def test_order_does_not_matter() -> None:
    readings = [reading("a", TALKS), reading("b", REWRITTEN), reading("c", TALKS[2:]), *background()]
    expected = run(*readings)
    for seed in range(4):
        random.Random(seed).shuffle(readings)
        assert run(*readings) == expected


def test_a_digest_of_two_reports_does_not_make_them_one_origin() -> None:
    readings = [
        reading("a", TALKS),
        reading("b", OTHER),
        reading("digest", [*TALKS[:4], *OTHER]),
        reading("same-event", SAME_EVENT),
    ]
    found = run(*readings)
    assert len(between(found, "a", "digest")) == len(between(found, "b", "digest")) == 1
    grouped = origins([each.report for each in readings], found)
    assert sorted(report for origin in grouped for report in origin.reports) == [
        "a",
        "b",
        "digest",
        "same-event",
    ]
    assert not any({"a", "b"} <= set(origin.reports) for origin in grouped)


def test_an_origin_bears_the_name_that_is_credited() -> None:
    readings = [reading("a", TALKS, credits=("Andina",)), reading("b", TALKS), *background()]
    grouped = origins([each.report for each in readings], run(*readings))
    assert [(origin.name, origin.reports) for origin in grouped if len(origin.reports) > 1] == [
        ("Andina", ("a", "b"))
    ]


def test_a_form_that_is_filled_in_anew_is_no_copy() -> None:
    days = [("410", "98.600", "97.100", "350"), ("1.200", "97.400", "96.800", "300")]
    one, two = ([line.format(*day) for line in PRICES] for day in days)
    assert between(run(reading("a", one), reading("b", one), *background()), "a", "b")
    assert not between(run(reading("a", one), reading("b", two), *background()), "a", "b")


def test_titles_that_differ_in_numbers_tell_a_form() -> None:
    titles = ("Jadwal kapal ke Lima 3 Mei", "Jadwal kapal ke Lima 4 Mei")
    one, two = (
        reading(id, TALKS, outlet="Kabar", title=title) for id, title in zip("ab", titles, strict=True)
    )
    assert not between(run(one, two, *background()), "a", "b")


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("https://www.kabar.example/a/1", "http://m.kabar.example/a/1/?utm_source=x#isi", True),
        ("https://kabar.example/a/1?page=2", "https://kabar.example/a/1", True),
        ("https://kabar.example/baca?id=7", "https://kabar.example/baca?id=8", False),
        ("https://kabar.example/", "https://kabar.example/", False),
        ("http://[", "http://[", False),
    ],
)
def test_two_states_of_one_page_are_versions(ours: str, theirs: str, same: bool) -> None:
    later = [TALKS[0].replace("Arica", "Lima"), *TALKS[1:5], *OTHER[:3]]
    one, two = (
        replace(each, report=replace(each.report, url=url))
        for each, url in (
            (reading("a", TALKS, "2031-05-01"), ours),
            (reading("b", later, "2031-05-02"), theirs),
        )
    )
    [found] = between(run(one, two, *background()), "a", "b")
    assert (found.kind == "version") == same
    if same:
        assert (found.report, found.source) == ("b", "a")
        assert [len(origin.reports) for origin in origins([one.report, two.report], [found])] == [2]


def test_three_neighbouring_sentences_in_the_same_words_are_a_passage() -> None:
    longer = [*OTHER, *SAME_EVENT, *TALKS[3:6], *(line.replace("Raja", "Ratu") for line in OTHER[::-1])]
    assert between(run(reading("a", TALKS), reading("b", longer), *background()), "a", "b")


def test_a_passage_that_all_reports_of_a_story_repeat_is_still_a_passage() -> None:
    own = [
        [line.replace("Chili", word) for line in OTHER] for word in ("satu", "dua", "tiga", "empat", "lima")
    ]
    story = [reading(f"s{at}", [f"{lines[0]} {at}", *TALKS[1:4]]) for at, lines in enumerate(own)]
    assert between(run(*story, *background()), "s0", "s4")


def test_a_quote_and_the_sentence_beside_it_are_a_passage() -> None:
    shared = [
        "Menurut Quispe, jaminan tertulis itu harus mengikat semua kapten kapal patroli di Arica dan Tacna.",
        "Perahu kecil kami berhak mencari anchovy di perairan nenek moyang kami sendiri.",
    ]
    one = reading("a", [*OTHER, *shared], quoted=frozenset((5,)))
    two = reading("b", [*SAME_EVENT, *shared], quoted=frozenset((7,)))
    assert between(run(one, two), "a", "b")
    one = reading("a", [*OTHER, shared[1]], quoted=frozenset((4,)))
    two = reading("b", [*SAME_EVENT, shared[1]], quoted=frozenset((6,)))
    assert [each.kind for each in run(one, two)] in ([], ["quotation"])


@pytest.mark.parametrize(("outlet", "joined"), [("Harian Arica", True), ("Kabar Lima", False)])
def test_the_head_of_a_report_tells_whose_text_it_is(outlet: str, joined: bool) -> None:
    head = "Nelayan di Tacna mengeluh sebab kapal patroli Chili mengusir tiga puluh perahu mereka pekan lalu."
    one, two = reading("a", TALKS, outlet="Kabar Lima"), reading("b", [head], outlet=outlet)
    assert bool(between(run(one, two, *background()), "a", "b")) == joined


@pytest.mark.parametrize(
    ("spelled", "value", "joined"),
    [("(2/5/2031)", "2031-05-02", True), ("2 Mei", "2031-05-02", True), ("3 Mei", "2031-05-03", False)],
)
def test_dates_are_compared_by_value(spelled: str, value: str, joined: bool) -> None:
    """Where each sentence has another day it is a form; another spelling of the day changes nothing."""
    one = dated("a", "(2/5)", "2031-05-02")
    assert bool(between(run(one, dated("b", spelled, value), *background()), "a", "b")) == joined


def test_the_day_of_a_dispatch_says_nothing() -> None:
    one, two = (dated(id, f"({day}/5)", f"2031-05-0{day}", dispatch=True) for id, day in (("a", 2), ("b", 3)))
    assert between(run(one, two, *background()), "a", "b")


def test_a_year_that_is_not_written_does_not_count() -> None:
    one, two = dated("a", "(2/5)", "2031-05-02"), dated("b", "(2/5)", "2030-05-02")
    assert between(run(one, two, *background()), "a", "b")


def dated(id: str, spelled: str, value: str, dispatch: bool = False) -> Reading:
    """TALKS, each sentence with a day that is understood."""
    made = reading(id, [f"{line[:-1]} {spelled}." for line in TALKS])
    text = made.report.text
    starts = (match.start() for match in re.finditer(re.escape(spelled), text))
    times = tuple(Time(at, at + len(spelled), "DATE", value, "test", dispatch) for at in starts)
    return replace(made, annotation=replace(made.annotation, times=times))


SENTENCES = [*TALKS, *OTHER]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6, unique=True), max_size=5), st.data()
)
def test_whatever_the_store_the_order_does_not_matter(texts: list[list[str]], data: st.DataObject) -> None:
    readings = [reading(f"r{number}", lines) for number, lines in enumerate(texts)]
    shuffled = data.draw(st.permutations(readings))
    assert run(*shuffled) == run(*readings)
    reports = [each.report for each in readings]
    grouped = origins([each.report for each in shuffled], run(*readings))
    assert grouped == origins(reports, run(*readings))
    assert sorted(id for origin in grouped for id in origin.reports) == sorted(each.id for each in reports)


def test_an_outlet_is_known_by_its_domain() -> None:
    source = reading("a", TALKS, "2031-05-02", outlet="apnews.com")
    found = run(source, reading("b", REWRITTEN, credits=("Associated Press",)), *background())
    assert [(each.report, each.source) for each in between(found, "a", "b")] == [("b", "a")]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6, unique=True), max_size=6))
def test_origins_counted_group_by_group_are_those_counted_at_once(texts: list[list[str]]) -> None:
    readings = [
        reading(f"r{number}", lines, credits=("Andina",) if number % 3 else ())
        for number, lines in enumerate(texts)
    ]
    found = run(*readings)
    reports = {each.report.id: each.report for each in readings}
    parts = [
        origin
        for group, links in linked(reports, found)
        for origin in origins([reports[id] for id in group], links)
    ]
    assert sorted(parts, key=lambda origin: origin.id) == list(origins(list(reports.values()), found))
