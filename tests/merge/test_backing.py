"""Who bears out what an event says, and how acts hang together that are not one."""

from merge_samples import grouped, mention, reading

from runut.merge import STAGE
from runut.model import Event, EventMention, Origin, Reading

TOOLS = STAGE.load()


def events(
    readings: list[Reading], mentions: list[EventMention], origins: tuple[Origin, ...] = ()
) -> list[Event]:
    found = [each for group in grouped(readings, mentions, (), origins) for each in STAGE.run(TOOLS, group)]
    return [each for each in found if isinstance(each, Event)]


def test_each_status_and_day_is_counted_by_reports_and_independent_origins() -> None:
    told = [
        reading(f"told-{n}", ["Rojas menemui Quispe di Arica pada 2 Mei."], "2031-05-03") for n in range(4)
    ]
    mentions = [
        mention(each, 0, "menemui", status=status, date=day, place="Arica", voice=voice)
        for each, status, day, voice in zip(
            told,
            ("happened", "happened", "happened", "alleged"),
            ("2031-05-02", "2031-05-02", "2031-05-03", "2031-05-02"),
            (None, "Amelia Rojas", None, "Andina"),
            strict=True,
        )
    ]
    origins = tuple(Origin(f"o-{n}", "Andina" if n < 2 else None, (f"told-{n}",)) for n in range(4))
    (found,) = events(told, mentions, origins)
    counted = [(each.attribute, each.value, len(each.reports), len(each.origins)) for each in found.backing]
    assert counted == [
        ("status", "happened", 3, 2),
        ("status", "alleged", 1, 1),
        ("date", "2031-05-02", 3, 2),
        ("date", "2031-05-03", 1, 1),
        ("place", "Arica", 4, 3),
    ]
    assert found.backing[0].voices == ("Amelia Rojas", "reporter")


def test_a_signing_of_the_next_month_is_no_part_of_a_visit() -> None:
    one = reading("one", ["Rojas tiba di Arica menemui Quispe.", "Rojas dan Quispe meneken naskah."])
    visit = mention(one, 0, "tiba", mode="visit", date="2031-05", place="Arica")
    signing = mention(one, 1, "meneken", "AGREE", date="2031-06")
    found = {each.type: each for each in events([one], [visit, signing])}
    assert not found["AGREE"].ties


def test_a_signing_is_part_of_its_visit_and_is_not_merged_with_it() -> None:
    one = reading("one", ["Rojas tiba di Arica menemui Quispe.", "Rojas dan Quispe meneken naskah."])
    visit = mention(one, 0, "tiba", mode="visit", date="2031-05-02", place="Arica")
    signing = mention(one, 1, "meneken", "AGREE", date="2031-05-02")
    found = {each.type: each for each in events([one], [visit, signing])}
    assert [(tie.kind, tie.event) for tie in found["AGREE"].ties] == [("visit", found["CONSULT"].id)]
    assert not found["CONSULT"].ties


def test_strikes_of_a_week_are_a_series_within_their_war() -> None:
    states = {"actors": (("CHL", None),), "recipients": (("PER", None),)}
    told = [
        reading(f"told-{n}", ["Serangan Chili ke Peru berlanjut.", "Chili menyerang kapal di Arica."], day)
        for n, day in enumerate(("2031-05-03", "2031-05-05"))
    ]
    war = [
        mention(each, 0, "Serangan", "ASSAULT", "ongoing", date="2031-05-01/2031-05-03", **states)  # type: ignore[arg-type]
        for each in told
    ]
    strikes = [
        mention(each, 1, "menyerang", "ASSAULT", date=day, place="Arica", **states)  # type: ignore[arg-type]
        for each, day in zip(told, ("2031-05-02", "2031-05-05"), strict=True)
    ]
    found = events(told, [*war, *strikes])
    whole = next(each for each in found if each.status == "ongoing")
    first, second = sorted((each for each in found if each is not whole), key=lambda each: each.date or "")
    assert [(tie.kind, tie.event) for tie in first.ties] == [("course", whole.id)]
    assert [(tie.kind, tie.event) for tie in second.ties] == [("course", whole.id), ("again", first.id)]
