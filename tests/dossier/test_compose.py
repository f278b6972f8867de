"""Dossiers from records: what belongs, what is joined, and that every line keeps its words."""

from dataclasses import replace

import pytest

from dossier_fixture import TEXTS, event, material, mention, statement
from runut.dossier import Material, chosen, compose, pairs
from runut.dossier.words import languages
from runut.model import Dossier, Line, Party


def lines(dossier: Dossier, section: str) -> tuple[Line, ...]:
    return next(each.lines for each in dossier.sections if each.name == section)


def facts(line: Line, name: str) -> list[str]:
    return [value for key, value in line.facts if key == name]


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return compose(material(), "BRA", "NOR", language="en")


def test_sections_stand_in_their_order(dossier: Dossier) -> None:
    names = [each.name for each in dossier.sections]
    assert names == ["happened", "flows", "voices", "outcomes", "scores", "conflicts", "reports", "unread"]


def test_the_timeline_tells_each_act_in_plain_words(dossier: Dossier) -> None:
    assert [line.text for line in lines(dossier, "happened")] == [
        "Ana Prado visits Norway in Oslo.",
        "Ana Prado is to visit Norway in Oslo.",
    ]


def test_copies_add_reports_but_no_origin(dossier: Dossier) -> None:
    visited = lines(dossier, "happened")[0]
    assert facts(visited, "reports") == ["2"]
    assert facts(visited, "origins") == ["1"]


def test_a_disputed_act_names_its_conflict(dossier: Dossier) -> None:
    assert facts(lines(dossier, "happened")[0], "disputed") == ["conflict-1"]


def test_near_identical_statements_are_one_line_with_both_cites(dossier: Dossier) -> None:
    (said,) = lines(dossier, "voices")
    assert said.text == "We keep our word"
    assert [cite.report for cite in said.cites] == ["visit", "copy"]


def test_flows_keep_goods_amount_and_status(dossier: Dossier) -> None:
    happened, planned = lines(dossier, "flows")
    assert facts(happened, "status") == ["happened"]
    assert facts(planned, "amount") == ["3 juta dolar"]


def test_an_outcome_cites_the_expectation_and_what_came(dossier: Dossier) -> None:
    (outcome,) = lines(dossier, "outcomes")
    assert facts(outcome, "verdict") == ["happened"]
    assert [cite.report for cite in outcome.cites] == ["plan", "visit"]


def test_conflict_sides_stand_beside_their_cites(dossier: Dossier) -> None:
    (clash,) = lines(dossier, "conflicts")
    words = [cite.of(TEXTS[cite.report]) for cite in clash.cites]
    assert list(zip(facts(clash, "side"), words, strict=True)) == [
        ("2021-05-04", "4 May 2021"),
        ("2021-05-05", "5 May 2021"),
    ]


def test_doubts_of_its_reports_are_told(dossier: Dossier) -> None:
    assert [line.text for line in lines(dossier, "unread")] == ["Who is meant is not clear"]


@pytest.mark.parametrize("language", languages())
def test_every_line_cites_words_of_a_report(language: str) -> None:
    made = compose(material(), "BRA", "NOR", language=language)
    for line in (*made.lede, *(line for section in made.sections for line in section.lines)):
        assert line.text.strip()
        assert line.cites
        for cite in line.cites:
            assert cite.of(TEXTS[cite.report]).strip()


def test_all_languages_have_the_same_lines_in_the_same_order() -> None:
    made = [compose(material(), "BRA", "NOR", language=language) for language in languages()]
    ids = [[(s.name, line.id, line.cites) for s in each.sections for line in s.lines] for each in made]
    assert all(each == ids[0] for each in ids)
    assert len({each.digest for each in made}) == len(made)


def test_the_same_records_in_any_order_give_the_same_dossier() -> None:
    given = material()
    records = [record for name in Material.__dataclass_fields__ for record in getattr(given, name)]
    again = Material.gather(reversed(records))
    assert compose(again, "BRA", "NOR") == compose(given, "BRA", "NOR")


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (None, None, 2),
        ("2021", None, 2),
        ("2021-05", "2021-05", 2),
        ("2021-05-05", None, 0),
        (None, "2020", 0),
        (None, "2021-05-03", 0),
    ],
)
def test_a_period_keeps_acts_by_their_date(since: str | None, until: str | None, expected: int) -> None:
    made = compose(material(), "BRA", "NOR", since=since, until=until)
    assert len(lines(made, "happened")) == expected


def test_states_that_share_nothing_have_an_empty_dossier() -> None:
    made = compose(material(), "BRA", "JPN")
    assert not made.reports
    assert all(not section.lines for section in made.sections)


def test_acts_that_would_read_the_same_are_one_line() -> None:
    given = material()
    twin = mention("copy", "happened", "visited Oslo", "2021-05-04", id="mention-twin")
    more = Material.gather(
        [*given.events, event("event-twin", (twin,)), twin, *given.reports, *given.mentions]
    )
    visited = lines(compose(more, "BRA", "NOR"), "happened")[0]
    assert len(facts(visited, "event")) == 2


def test_an_act_without_a_sentence_is_told_in_the_words_of_its_report() -> None:
    given = material()
    nobody = (Party("XXX"),)
    odd = mention("visit", "happened", "visited Oslo", None, id="mention-odd", actors=nobody)
    made = event(
        "event-odd", (odd,), actors=(Party("BRA", ""), Party("XXX")), recipients=(NOBODY, Party("NOR"))
    )
    found = lines(compose(replace(given, events=(made,), mentions=(odd,)), "BRA", "NOR"), "happened")
    assert found[0].text


NOBODY = Party("XXX")


def test_pairs_come_most_reported_first_and_know_their_counts() -> None:
    (pair,) = pairs(material())
    assert pair.states == ("BRA", "NOR")
    assert (pair.reports, pair.events, pair.flows, pair.statements, pair.conflicts) == (3, 2, 2, 2, 1)
    assert pair.period == ("2021-05-02", "2021-05-05")


def test_a_book_has_its_pairs_in_every_language() -> None:
    made = chosen(material())
    assert [(each.states, each.language) for each in made] == [
        (("BRA", "NOR"), language) for language in languages()
    ]


def test_short_statements_are_joined_only_if_equal() -> None:
    given = material()
    other = replace(statement("copy"), content=(statement("copy").content[0],), speaker="Someone else")
    found = compose(replace(given, statements=(statement("visit"), other)), "BRA", "NOR")
    assert len(lines(found, "voices")) == 2
