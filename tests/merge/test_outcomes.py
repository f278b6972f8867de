"""What was expected, and what later reports make of it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from merge_samples import flow, grouped, mention, named, reading, time

from runut.merge import STAGE, Group, groups
from runut.model import EventMention, Flow, Outcome, Reading, Span, Statement

TOOLS = STAGE.load()


def outcomes(found: Sequence[Group]) -> list[Outcome]:
    return [each for group in found for each in STAGE.run(TOOLS, group) if isinstance(each, Outcome)]


def english(of: Reading) -> Reading:
    return replace(of, report=replace(of.report, language="en"))


PLAN = reading("plan", ["Rojas akan menemui Quispe di Arica pada Kamis."], "2031-05-01")
DEED = reading("deed", ["Rojas menemui Quispe di Arica hari Jumat."], "2031-05-02")


def meeting(of: Reading, date: str, status: str = "happened") -> EventMention:
    return mention(of, 0, "menemui", status=status, date=date, place="Arica")


@pytest.mark.parametrize(
    ("day", "verdict"), [("2031-05-01", "happened otherwise"), ("2031-05-02", "happened")]
)
def test_what_became_of_a_plan(day: str, verdict: str) -> None:
    mentions = [meeting(PLAN, day, "planned"), meeting(DEED, "2031-05-02")]
    (outcome,) = outcomes(grouped([PLAN, DEED], mentions))
    assert (outcome.verdict, outcome.expectation, outcome.until) == (verdict, mentions[0].id, None)


OTHER = reading("other", ["Rojas mengecam Quispe."], "2031-05-04")


@pytest.mark.parametrize(
    ("day", "other", "verdict"),
    [("2031-05-01", False, "open"), ("2031-05-02", True, "not seen"), ("2031-05-20", True, "open")],
)
def test_not_seen_needs_a_later_report_and_a_day_that_is_over(day: str, other: bool, verdict: str) -> None:
    told = [PLAN, OTHER] if other else [PLAN]
    mentions = [meeting(PLAN, day, "planned")] + [mention(each, 0, "mengecam", "ACCUSE") for each in told[1:]]
    (outcome,) = outcomes(grouped(told, mentions))
    assert (outcome.verdict, outcome.until) == (verdict, "2031-05-04" if other else "2031-05-01")


def test_a_plan_that_is_called_off() -> None:
    mentions = [meeting(PLAN, "2031-05-02", "planned"), meeting(DEED, "2031-05-02", "cancelled")]
    (outcome,) = outcomes(grouped([PLAN, DEED], mentions))
    assert outcome.verdict == "cancelled"


@pytest.mark.parametrize(
    ("words", "awaited"),
    [
        ("Amelia Rojas akan bertemu Tomas Quispe.", True),
        ("Amelia Rojas mungkin bertemu Tomas Quispe.", True),
        ("Amelia Rojas diundang dan dijadwalkan bertemu Tomas Quispe.", True),
        ("Jika musim ikan usai, Amelia Rojas akan bertemu Tomas Quispe.", False),
        ("Nelayan khawatir Amelia Rojas akan bertemu Tomas Quispe.", False),
        ("Amelia Rojas seharusnya bertemu Tomas Quispe bulan lalu.", False),
        ("Belum jelas apakah Amelia Rojas akan bertemu Tomas Quispe.", False),
        ("Warga berjaga ketika mereka bertemu Tomas Quispe.", False),
        ("Amelia Rojas dapat bertemu Tomas Quispe lewat pelabuhan itu.", False),
        ("Amelia Rojas tidak ingin bertemu Tomas Quispe.", False),
        ("Warga yang ingin bertemu Tomas Quispe akan dibiarkan masuk.", False),
        ("Amelia Rojas akan berpidato tentang bertemu Tomas Quispe.", False),
        ("Amelia Rojas bertemu Tomas Quispe, dan hujan memupus peluang panen.", False),
    ],
)
def test_what_is_an_expectation(words: str, awaited: bool) -> None:
    told = reading("a", [words])
    assert bool(outcomes(grouped([told], [mention(told, 0, "bertemu", status="expected")]))) == awaited


@pytest.mark.parametrize(
    ("words", "awaited"),
    [
        ("Amelia Rojas is expected to meet Tomas Quispe.", True),
        ("Amelia Rojas has promised to meet Tomas Quispe.", True),
        ("Unless it rains, Amelia Rojas will meet Tomas Quispe.", False),
        ("Amelia Rojas should have met; the plan was to meet Tomas Quispe.", False),
        ("It is open whether Amelia Rojas will meet Tomas Quispe.", False),
        ("Guards stood by as they plan to meet Tomas Quispe.", True),
        ("Amelia Rojas has the right to meet Tomas Quispe.", False),
        ("Amelia Rojas does not want to meet Tomas Quispe.", False),
    ],
)
def test_what_is_an_expectation_in_english(words: str, awaited: bool) -> None:
    told = english(reading("a", [words]))
    assert bool(outcomes(grouped([told], [mention(told, 0, "meet", status="expected")]))) == awaited


def test_a_deed_told_before_its_plan_is_not_its_outcome() -> None:
    before = reading("before", ["Rojas menemui Quispe di Arica hari Kamis."], "2031-05-01")
    after = reading("after", ["Rojas akan menemui Quispe di Arica hari Jumat."], "2031-05-02")
    mentions = [meeting(before, "2031-05-01"), meeting(after, "2031-05-02", "planned")]
    (outcome,) = outcomes(grouped([before, after], mentions))
    assert outcome.verdict == "open"


def test_what_is_long_over_is_not_expected() -> None:
    old = reading("old", ["Rojas akan menemui Quispe di Arica pada Januari 2030."], "2031-05-01")
    assert not outcomes(grouped([old], [meeting(old, "2030-01", "planned")]))


def test_an_act_and_a_flow_of_one_sentence_are_one_expectation() -> None:
    told = reading("a", ["Chili akan mengirim meriam gunung ke Peru."])
    act = mention(told, 0, "mengirim", "AID", "planned")
    assert len(outcomes(grouped([told], [act], [arms(told, "CHL", "PER", "planned")]))) == 1


def arms(of: Reading, giver: str, receiver: str, status: str) -> Flow:
    return flow(of, 0, "meriam gunung", giver, receiver, status)


@pytest.mark.parametrize(
    ("words", "status", "verdict"),
    [
        ("Chili telah mengirim meriam gunung ke Peru.", "happened", "happened"),
        ("Chili batal mengirim meriam gunung ke Peru.", "cancelled", "contradicted"),
        ("Chili tetap diperkirakan mengirim meriam gunung ke Peru.", "expected", "not seen"),
    ],
)
def test_what_became_of_a_flow(words: str, status: str, verdict: str) -> None:
    plan = reading("plan", ["Chili akan mengirim meriam gunung ke Peru."], "2031-05-01")
    after = reading("after", [words], "2031-05-03")
    flows = [arms(plan, "CHL", "PER", "planned"), arms(after, "CHL", "PER", status)]
    (outcome,) = outcomes(grouped([plan, after], (), flows))
    assert outcome.verdict == verdict


def said(of: Reading, words: str, act: str = "promise", state: str = "CHL") -> Statement:
    start = of.report.text.index(words)
    content = Span(of.report.id, start, start + len(words))
    about = ("CHL", "PER")
    id = f"said-{of.report.id}-{start}"
    return Statement(
        id, of.report.id, "Amelia Rojas", None, state, None, None, act, False, None,  # type: ignore[arg-type]
        (content,), (), about, (content,), ("test:1",),
    )  # fmt: skip


def foretold(
    told: Sequence[Reading], statements: Sequence[Statement], events: Sequence[EventMention] = ()
) -> list[Outcome]:
    return outcomes(list(groups(told, statements, events, (), (), ())))


@pytest.mark.parametrize(
    ("words", "act", "expected"),
    [
        ("Chili bersedia membangun galangan baru bagi Peru", "promise", True),
        ("Peru akan menambah pasokan tembaga bagi Chili", "predict", True),
        ("Chili akan menyita kapal Peru", "threaten", True),
        ("Chili membangun galangan baru bagi Peru", "promise", False),
        ("jika musim usai Chili akan menyita kapal Peru", "threaten", False),
        ("Chili akan menyita kapal Peru", "state", False),
        ("Chili memuji rencana dermaga yang akan melayani Peru", "promise", False),
        ("di Chili dan Peru harga tembaga dan timah akan naik", "predict", False),
        ("langkah tersebut akan merugikan Chili dan Peru", "predict", False),
        ("penambahan kapal di Chili akan menutup rugi nelayan Peru", "predict", False),
        ("Chili menyepakati kontrak galangan dengan Peru", "promise", False),
    ],
)
def test_what_is_only_said_to_come(words: str, act: str, expected: bool) -> None:
    states = (("Chili", "state", "state:CHL", "CHL"), ("Peru", "state", "state:PER", "PER"))
    told = named(reading("a", [f"Rojas mengatakan {words}."]), *states)
    found = foretold([told], [said(told, words, act)])
    assert [each.expectation for each in found] == (
        [f"said-a-{len('Rojas mengatakan ')}"] if expected else []
    )


def test_what_is_said_to_come_in_english() -> None:
    words = "Chile is ready to build a new dockyard for Peru"
    told = english(reading("a", [f"Rojas said {words}."]))
    assert len(foretold([told], [said(told, words)])) == 1


def test_a_promise_that_two_reports_print_is_one_expectation() -> None:
    words = (
        "Chili bersedia membangun galangan kapal baru bagi Peru",
        "Chili bersedia membangun galangan kapal bagi Peru",
    )
    told = [reading(id, [f"Rojas mengatakan {each}."]) for id, each in zip("ab", words, strict=True)]
    (outcome,) = foretold(told, [said(each, text) for each, text in zip(told, words, strict=True)])
    assert len(outcome.evidence) == 2


def test_a_promise_that_was_kept() -> None:
    words = "Chili akan membangun galangan kapal baru bagi Peru"
    promise = reading("a", [f"Rojas mengatakan {words}."], "2031-05-01")
    kept = reading("b", ["Chili selesai membangun galangan kapal baru bagi Peru."], "2031-05-20")
    deed = mention(kept, 0, "membangun", "COOPERATE")
    (outcome,) = foretold([promise, kept], [said(promise, words)], [deed])
    assert (outcome.verdict, outcome.later) == ("happened", (deed.id,))


def test_a_promise_is_not_kept_by_an_act_that_it_does_not_name() -> None:
    words = "Chili akan menuai laba setelah membangun galangan kapal bagi Peru"
    promise = reading("a", [f"Rojas mengatakan {words}."], "2031-05-01")
    after = reading("b", ["Chili memuji laba galangan kapal yang dibangun bagi Peru."], "2031-05-20")
    (outcome,) = foretold([promise, after], [said(promise, words)], [mention(after, 0, "memuji", "SUPPORT")])
    assert outcome.verdict == "not seen"


@pytest.mark.parametrize(
    ("type", "plan", "deed", "day", "verdict"),
    [
        ("CONSULT", "dibahas", "berunding", "2031-05-04", "happened"),
        ("CONSULT", "dibahas", "berunding", "2031-05-24", "not seen"),
        ("AID", "mengungsikan", "mengungsikan", "2031-05-04", "happened"),
        ("AID", "mengungsikan", "berunding", "2031-05-04", "not seen"),
    ],
)
def test_what_is_awaited_for_no_day_is_what_is_done_next(
    type: str, plan: str, deed: str, day: str, verdict: str
) -> None:
    before = reading("a", [f"Para nelayan menanti apa saja yang bakal {plan} di sana."], "2031-05-02")
    after = reading("b", [f"Rabu lalu mereka {deed} cukup lama."], day)
    sides = {"actors": (("CHL", None), ("PER", None)), "recipients": ()}
    mentions = [
        mention(before, 0, plan, type, "planned", **sides),  # type: ignore[arg-type]
        mention(after, 0, deed, type, date=day, **sides),  # type: ignore[arg-type]
    ]
    (outcome,) = outcomes(grouped([before, after], mentions))
    assert outcome.verdict == verdict


@pytest.mark.parametrize(
    ("doer", "content", "verdict"),
    [
        ("PER", "menyewakan dermaga garam", "refused"),
        ("CHL", "menyewakan dermaga garam", "not seen"),
        ("PER", "mengundang paduan suara", "not seen"),
    ],
)
def test_what_the_other_state_refuses(doer: str, content: str, verdict: str) -> None:
    words = "Chili siap menyewakan dermaga garam kepada Peru"
    offer = reading("a", [f"Rojas mengatakan {words}."], "2031-05-01")
    after = reading("b", [f"Usul untuk {content} ditampik."], "2031-05-03")
    other = "CHL" if doer == "PER" else "PER"
    sides = {"actors": ((doer, None),), "recipients": ((other, None),)}
    (outcome,) = foretold(
        [offer, after], [said(offer, words)], [mention(after, 0, "ditampik", "REJECT", **sides)]
    )  # type: ignore[arg-type]
    assert outcome.verdict == verdict


@pytest.mark.parametrize(
    ("words", "met", "verdict"),
    [
        ("Chili akan mengunjungi Peru pada 4 Mei", "2031-05-06", "happened"),
        ("Chili akan mengunjungi Peru pada 4 Mei", "2031-05-26", "not seen"),
        ("Chili akan memuji Peru pada 4 Mei", "2031-05-06", "not seen"),
    ],
)
def test_talks_that_are_foretold_for_a_day(words: str, met: str, verdict: str) -> None:
    plain = reading("a", [f"Rojas mengatakan {words}."], "2031-05-01")
    dated = replace(plain.annotation, times=(time(plain, "4 Mei", "2031-05-04"),))
    plan = replace(plain, annotation=dated)
    after = reading("b", ["Mereka berunding hangat."], met)
    (outcome,) = foretold([plan, after], [said(plan, words)], [mention(after, 0, "berunding")])
    assert outcome.verdict == verdict


def test_a_foretold_day_that_is_still_to_come_is_open() -> None:
    words = "Chili akan membuka perbatasan dengan Peru pada 4 Juli"
    plain = reading("a", [f"Rojas mengatakan {words}."], "2031-05-01")
    times = (time(plain, "4 Juli", "2031-07-04"),)
    promise = replace(plain, annotation=replace(plain.annotation, times=times))
    later = reading("b", ["Rojas mengecam Quispe."], "2031-05-20")
    (outcome,) = foretold([promise, later], [said(promise, words)], [mention(later, 0, "mengecam", "ACCUSE")])
    assert (outcome.verdict, outcome.because) == ("open", "not due yet")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Peru agar membuka pelabuhan Arica", True),
        ("agar Peru membuka pelabuhan Arica", True),
        ("agar Peru tidak menutup pelabuhan Arica", False),
        ("nelayannya yang berlabuh di Peru untuk segera pulang", False),
        ("para nelayan untuk segera pulang ke teluk", False),
        ("pengawasan bersama atas teluk itu", True),
        ("Peru membuka pelabuhan bila musim usai", False),
    ],
)
def test_what_another_state_is_asked_for(words: str, expected: bool) -> None:
    states = (("Chili", "state", "state:CHL", "CHL"), ("Peru", "state", "state:PER", "PER"))
    told = named(reading("a", [f"Chili mendesak {words}.", "Chili mengecam Peru."]), *states)
    cue = Span("a", len("Chili "), len("Chili mendesak"))
    found = foretold(
        [told], [replace(said(told, words, "demand"), cue=cue)], [mention(told, 1, "mengecam", "ACCUSE")]
    )
    assert bool(found) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("perundingan itu kemungkinan molor sampai musim dingin", True),
        ("perang tembaga akan berakhir sebelum musim dingin", True),
        ("perundingan itu kemungkinan tidak molor sampai musim dingin", False),
        ("pedagang menanti perundingan yang akan molor", False),
        ("panen anggur itu kemungkinan molor sampai musim dingin", False),
    ],
)
def test_what_two_do_together_is_foretold_of_the_pair_of_the_report(words: str, expected: bool) -> None:
    told = reading("a", [f"Rojas mengatakan {words}.", *["Chili mengecam Peru."] * 3])
    prediction = replace(said(told, words, "predict", "XXX"), about=())
    found = foretold([told], [prediction], [mention(told, n, "mengecam", "ACCUSE") for n in (1, 2, 3)])
    assert [each.states for each in found] == ([("CHL", "PER")] if expected else [])


def test_an_expectation_cites_every_sentence_that_expects_it() -> None:
    told = reading(
        "a", ["Rojas akan menemui Quispe.", "Quispe menanti lawatan itu.", "Pasar ramai saat Rojas datang."]
    )
    plan = mention(told, 0, "menemui", status="planned")
    more = tuple(Span("a", one.start, one.end) for one in told.annotation.sentences)
    (outcome,) = outcomes(grouped([told], [replace(plan, evidence=more)]))
    assert outcome.evidence == more[:2]
