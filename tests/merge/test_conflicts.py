"""Disagreements between reports, and what became of expectations."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from merge_samples import conflicts, flow, grouped, mention, named, reading, time

from runut.lang import Pack, Row, packs
from runut.lang.table import schema
from runut.merge import STAGE, Group
from runut.merge.clues import of_mention
from runut.merge.conflicts.arithmetic import days_of
from runut.merge.conflicts.names import alike
from runut.merge.cues import cues
from runut.model import (
    Amount,
    Conflict,
    Derivation,
    Event,
    EventMention,
    Flow,
    Outcome,
    Pair,
    Reading,
    Side,
    Span,
)
from runut.model.view import View

TOOLS = STAGE.load()
STATES = {"actors": (("CHL", None),), "recipients": (("PER", None),)}
CUES = [(pack, row) for pack in packs() for row in pack.rows("merge_cues")]
MESSAGES = [row for pack in packs() for row in pack.rows("conflict_messages")]


def run(groups: Sequence[Group]) -> list[Event | Conflict | Outcome]:
    return [each for group in groups for each in STAGE.run(TOOLS, group)]


def outcomes(groups: Sequence[Group]) -> list[Outcome]:
    return [each for each in run(groups) if isinstance(each, Outcome)]


def words(side: Side, readings: Sequence[Reading]) -> str:
    texts = {each.report.id: each.report.text for each in readings}
    return side.evidence.of(texts[side.evidence.report])


@pytest.mark.parametrize(("pack", "row"), CUES, ids=[row.where for _, row in CUES])
def test_every_cue_is_found_in_its_example(pack: Pack, row: Row) -> None:
    said = tuple(word.strip(".,'").lower() for word in row["example"].split())
    assert cues(pack.code).find(row["kind"], said) == row["expect"]


def test_every_kind_of_cue_has_a_row_in_some_pack() -> None:
    asked = schema("merge_cues").values["kind"]
    assert {row["kind"] for _, row in CUES} == asked
    assert all(cues(pack.code).phrases.keys() == asked for pack in packs())


@pytest.mark.parametrize("row", MESSAGES, ids=[row.where for row in MESSAGES])
def test_every_message_can_be_filled(row: Row) -> None:
    row["text"].format("a", "b", "c")
    assert ("{0}" in row["text"]) == (row["text"] != row["example"])


PLAN = reading("plan", ["Rojas akan menemui Quispe di Arica pada Kamis."], "2031-05-01")
DEED = reading("deed", ["Rojas menemui Quispe di Arica hari Jumat."], "2031-05-02")


def meeting(of: Reading, date: str, status: str = "happened") -> EventMention:
    return mention(of, 0, "menemui", status=status, date=date, place="Arica")


def test_one_meeting_on_two_days() -> None:
    found = conflicts(grouped([PLAN, DEED], [meeting(PLAN, "2031-05-01"), meeting(DEED, "2031-05-02")]))
    assert [(each.kind, each.what) for each in found] == [("date", "met-on-other-day")]
    assert [side.value for side in found[0].sides] == ["2031-05-01", "2031-05-02"]


def test_one_day_within_a_span_is_no_conflict() -> None:
    mentions = [meeting(PLAN, "2031-05-01/2031-05-02"), meeting(DEED, "2031-05-02")]
    assert not conflicts(grouped([PLAN, DEED], mentions))


def dated(of: Reading, words: str, value: str, type: str = "DATE") -> Reading:
    times = (*of.annotation.times, time(of, words, value, type))
    return replace(of, annotation=replace(of.annotation, times=times))


def test_a_weekday_that_does_not_fit_its_date() -> None:
    plain = reading("plain", ["Rojas menemui Quispe, Senin (2/5/2031).", "Mereka pulang Sabtu (3/5/2031)."])
    both = dated(dated(plain, "Senin (2/5/2031)", "2031-05-02"), "Sabtu (3/5/2031)", "2031-05-03")
    (found,) = conflicts(grouped([both], [mention(both, 0, "menemui")]))
    assert (found.kind, found.what) == ("arithmetic", "weekday-and-date")
    assert [words(side, [both]) for side in found.sides] == ["Senin", "2/5/2031"]


WAR = "Perang Chili melawan Peru sudah berlangsung selama lebih dari tiga tahun."
START = "Pada tahun 2030, Chili melancarkan perang melawan Peru."


BOTH = (("Chili", "state", "state:CHL", "CHL"), ("Peru", "state", "state:PER", "PER"))


@pytest.mark.parametrize(
    ("start", "war", "raised"),
    [("2030", WAR, True), ("2027", WAR, False), (None, WAR, False), ("0010", WAR, False),
     ("2031", WAR, False),
     ("2030", WAR.replace("melawan Peru", "di utara"), False)],
)  # fmt: skip
def test_a_war_that_has_lasted_longer_than_since_its_start(start: str | None, war: str, raised: bool) -> None:
    long = named(dated(reading("long", [war], "2031-05-01"), "tiga tahun", "P3Y", "DURATION"), *BOTH)
    other = reading("start", [START], "2031-05-02")
    mentions = [
        mention(long, 0, "Perang", "ASSAULT", "ongoing", **STATES),  # type: ignore[arg-type]
        mention(other, 0, "melancarkan", "ASSAULT", date=start, **STATES),  # type: ignore[arg-type]
    ]
    found = conflicts(grouped([long, other], mentions))
    assert [each.what for each in found] == (["lasting-and-start"] if raised else [])


def test_the_first_visit_in_years_that_is_not_the_first() -> None:
    first = dated(
        reading("visit", ["Lawatan pertama Rojas ke Lima dalam lima tahun."], "2031-05-01"),
        "lima tahun", "P5Y", "DURATION",
    )  # fmt: skip
    before = reading("before", ["Rojas melawat ke Lima.", "Quispe melawat ke Arica."], "2029-05-01")
    visit = mention(first, 0, "Lawatan", mode="visit", date="2031-05-01")
    earlier = mention(before, 0, "melawat", mode="visit", date="2029-05-01")
    (found,) = conflicts(grouped([first, before], [visit, earlier]))
    assert found.what == "first-and-another"
    turned = mention(before, 1, "melawat", mode="visit", date="2029-05-01",
                     actors=(("PER", "Tomas Quispe"),), recipients=(("CHL", "Amelia Rojas"),))  # fmt: skip
    assert not conflicts(grouped([first, before], [visit, turned]))


def test_clues_of_a_mention() -> None:
    long = dated(reading("long", [WAR]), "tiga tahun", "P3Y", "DURATION")
    (clue,) = of_mention(View(long), mention(long, 0, "Perang"))
    assert (clue.kind, clue.value, clue.about) == ("lasting", "P3Y", ("over",))


ARMS = reading("arms", ["Chili memasok meriam gunung ke Peru.", "Peru memasok meriam gunung ke Chili."])
MORE = reading(
    "more", ["Meriam gunung dari Chili sampai di Peru.", "Chili diperkirakan memberi meriam gunung."]
)


def given(of: Reading, sentence: int, giver: str, receiver: str, status: str = "happened") -> Flow:
    text = of.report.text.split("\n")[sentence]
    return flow(
        of, sentence, "eriam gunung" if "Meriam" in text else "meriam gunung", giver, receiver, status
    )


def test_the_same_goods_in_two_directions() -> None:
    flows = [given(ARMS, 0, "CHL", "PER"), given(ARMS, 1, "PER", "CHL"), given(MORE, 1, "CHL", "PER")]
    (found,) = conflicts(grouped([ARMS, MORE], (), flows))
    assert (found.kind, found.what) == ("party", "other-direction")
    assert found.sides[0].value == "PER > CHL"


def test_done_in_one_report_and_expected_in_another() -> None:
    flows = [given(ARMS, 0, "CHL", "PER", "alleged"), given(MORE, 1, "CHL", "PER", "expected")]
    found = run(grouped([ARMS, MORE], (), flows))
    assert [each.what for each in found if isinstance(each, Conflict)] == ["done-or-expected"]
    assert [each.verdict for each in found if isinstance(each, Outcome)] == ["not seen"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("dao thi mai", "dau thi may", True),
        ("juan perez soto", "juan peres soto", True),
        ("juan perez", "juan perez soto", False),
        ("rosa flores", "ramon fuentes", False),
        ("perez", "peres", False),
        ("juan perezdatang", "juan perezpulang", False),  # a word is stuck to it
        ("jose mendoza", "josefa mendoza", False),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same


@pytest.mark.parametrize(("duration", "days"), [("P2Y", 730.5), ("P1Y6M", 547.89), ("P3W", 21), ("P5D", 5)])
def test_days_of_a_duration(duration: str, days: float) -> None:
    assert days_of(duration) == pytest.approx(days)


@pytest.mark.parametrize("duration", ["PT2H", "PXD", "2031", ""])
def test_durations_without_days(duration: str) -> None:
    assert days_of(duration) is None


ROJAS = ("Amelia Rojas", "person", "person:amelia-rojas", "CHL")
QUISPE = ("Tomas Quispe", "person", "person:tomas-quispe", "PER")
ARICA = ("Arica", "place", "place:arica", "CHL")
LIMA = ("Lima", "place", "place:lima", "PER")


def test_a_caption_from_another_meeting() -> None:
    lines = [
        "Amelia Rojas bertemu Tomas Quispe di Lima.",
        "Amelia Rojas dan Tomas Quispe di Arica. Foto: Andina",
    ]
    plain = reading("caption", lines)
    blocks = (plain.report.blocks[0], replace(plain.report.blocks[1], kind="caption"))
    shown = named(replace(plain, report=replace(plain.report, blocks=blocks)), ROJAS, QUISPE, ARICA, LIMA)
    (found,) = conflicts(grouped([shown], [mention(shown, 0, "bertemu", place="Lima")]))
    assert (found.kind, found.what) == ("place", "caption-elsewhere")
    assert [side.value for side in found.sides] == ["Arica", "Lima"]


def test_one_meeting_in_two_states() -> None:
    one = named(reading("a", ["Amelia Rojas bertemu Tomas Quispe di Lima."]), ROJAS, QUISPE, LIMA)
    other = named(reading("b", ["Amelia Rojas bertemu Tomas Quispe di Arica."]), ROJAS, QUISPE, ARICA)
    mentions = [
        mention(each, 0, "bertemu", date="2031-05-02", place=place)
        for each, place in ((one, "Lima"), (other, "Arica"))
    ]
    assert [each.what for each in conflicts(grouped([one, other], mentions))] == ["act-in-other-place"]


def test_an_arrival_at_two_times() -> None:
    one = named(reading("a", ["Amelia Rojas mendarat di Lima pukul 02.45."]), ROJAS, LIMA)
    other = named(reading("b", ["Amelia Rojas tiba di Lima Selasa malam."]), ROJAS, LIMA)
    readings = [
        replace(each, annotation=replace(each.annotation, times=(time(each, words, value, "TIME"),)))
        for each, words, value in (
            (one, "pukul 02.45", "2031-05-02T02:45"),
            (other, "Selasa malam", "2031-05-01TNI"),
        )
    ]
    mentions = [
        mention(each, 0, trigger) for each, trigger in zip(readings, ("mendarat", "tiba"), strict=True)
    ]
    assert "arrival-at-other-time" in [each.what for each in conflicts(grouped(readings, mentions))]


@pytest.mark.parametrize(
    ("words", "day", "value", "told"),
    [
        ("Amelia Rojas tiba di Lima Rabu (3/5).", "Rabu (3/5)", "2031-05-03", True),
        ("Amelia Rojas dijadwalkan tiba di Lima Rabu (3/5).", "Rabu (3/5)", "2031-05-03", False),
        ("Amelia Rojas tiba di Lima sehari kemudian.", "sehari kemudian", "2031-05-03", False),
        ("Setelah tiba di Lima, Amelia Rojas makan malam Rabu (3/5).", "Rabu (3/5)", "2031-05-03", False),
    ],
)
def test_an_arrival_on_two_days(words: str, day: str, value: str, told: bool) -> None:
    readings = []
    for id, line, said, date in (
        ("a", words, day, value),
        ("b", "Amelia Rojas tiba di Lima Selasa (2/5).", "Selasa (2/5)", "2031-05-02"),
    ):
        plain = named(reading(id, [line]), ROJAS, LIMA)
        times = (time(plain, said, date, "DATE"),)
        readings.append(replace(plain, annotation=replace(plain.annotation, times=times)))
    found = conflicts(grouped(readings, [mention(each, 0, "tiba") for each in readings]))
    assert ("arrival-at-other-time" in [each.what for each in found]) == told


def test_the_place_of_use_taken_for_the_receiver() -> None:
    states = (("Chili", "state", "state:CHL", "CHL"), ("Peru", "state", "state:PER", "PER"),
              ("Bolivia", "state", "state:BOL", "BOL"))  # fmt: skip
    odd = named(
        reading("odd", ["Chili memasok meriam gunung ke Bolivia, imbalan bijih timah ke Peru."]), *states
    )
    lines = [
        "Chili memasok meriam gunung ke Peru untuk dipakai di Bolivia.",
        "Peru menerima meriam gunung dari Chili untuk perang di Bolivia.",
    ]
    ours = named(reading("ours", lines), *states)
    flows = [given(odd, 0, "CHL", "BOL"), given(ours, 0, "CHL", "PER"), given(ours, 1, "CHL", "PER")]
    found = [each for each in conflicts(grouped([odd, ours], (), flows)) if each.kind == "party"]
    assert [(each.what, each.sides[0].value) for each in found] == [("other-receiver", "BOL")]
    assert found[0].states == ("BOL", "CHL", "PER")


def test_two_spellings_of_one_minister() -> None:
    people = [("Mira Kaldun", "person:mira-kaldun"), ("Mirra Kaldoun", "person:mirra-kaldoun")]
    readings = []
    for number, (name, id) in enumerate(people):
        plain = named(
            reading(f"r{number}", [f"Menteri Luar Negeri {name} pulang."]), (name, "person", id, "CHL")
        )
        titled = tuple(replace(each, title=(0, 19)) for each in plain.annotation.mentions)
        readings.append(replace(plain, annotation=replace(plain.annotation, mentions=titled)))
    (found,) = conflicts(grouped(readings))
    assert (found.kind, found.what, found.about) == ("name", "other-spelling", ("menteri luar negeri", "CHL"))


@pytest.mark.parametrize(
    ("other", "raised"), [("21", True), ("12", False), ("12.1", False), ("12000", False)]
)
def test_a_number_that_a_rewriting_changed(other: str, raised: bool) -> None:
    ours = reading("a", ["Chili tahan 12 kapal."])
    theirs = reading("b", [f"Sebanyak {other} kapal tahan di Chili."])
    readings = []
    for each, number in ((ours, "12"), (theirs, other)):
        start = each.report.text.index(number)
        amounts = (Amount(start, start + len(number), number, "kapal"),)
        readings.append(replace(each, annotation=replace(each.annotation, amounts=amounts)))
    spans = [Span(each.report.id, 0, len(each.report.text)) for each in readings]
    pairs = (Pair(spans[0], spans[1], 0.8),)
    link = Derivation("d", "a", "b", "rewrite", pairs, (spans[0],), 0.9, "")
    mentions = [mention(each, 0, "tahan", **STATES) for each in readings]  # type: ignore[arg-type]
    found = conflicts(grouped(readings, mentions, derivations=[link]))
    assert [each.what for each in found] == (["number-changed"] if raised else [])


def test_mentions_in_aligned_sentences_are_told_of_one_act() -> None:
    mentions = [mention(PLAN, 0, "menemui"), mention(DEED, 0, "menemui")]
    spans = [each.evidence[0] for each in mentions]
    link = Derivation("d", "deed", "plan", "rewrite", (Pair(spans[1], spans[0], 0.8),), (spans[1],), 0.9, "")
    (group,) = grouped([PLAN, DEED], mentions, derivations=[link])
    assert group.aligned == (tuple(sorted(each.id for each in mentions)),)


@pytest.mark.parametrize(
    ("day", "people", "mode", "raised"),
    [("2031-05-03", ("Amelia Rojas", "Tomas Quispe"), None, True),
     ("2031-05-03", ("Amelia Rojas", "Tomas Quispe"), "visit", False),  # an arrival
     ("2031-05-03", ("Amelia Rojas", "Luz Mamani"), None, False),
     ("2031-05-09", ("Amelia Rojas", "Tomas Quispe"), None, False)],
)  # fmt: skip
def test_one_meeting_on_two_days_that_is_held_for_two_acts(
    day: str, people: tuple[str, str], mode: str | None, raised: bool
) -> None:
    first = reading("first", ["Rojas berunding dengan Quispe soal teri."], "2031-05-02")
    other = reading("other", ["Rojas menemui Quispe di dermaga."], "2031-05-03")
    mentions = [
        mention(first, 0, "berunding", date="2031-05-02"),
        mention(
            other,
            0,
            "menemui",
            date=day,
            mode=mode,
            actors=(("CHL", people[0]),),
            recipients=(("PER", people[1]),),
        ),
    ]
    found = conflicts(grouped([first, other], mentions))
    assert [each.what for each in found] == (["met-on-other-day"] if raised else [])
    assert not raised or found[0].about == people
