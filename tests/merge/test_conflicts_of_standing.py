"""What is told as over and in force, one-sided and mutual, a letter and an article; in both languages."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from merge_samples import conflicts as of_groups
from merge_samples import grouped, named, reading

from runut.model import Reading

PEOPLE = (
    ("Chili", "state", "state:CHL", "CHL"),
    ("Chile", "state", "state:CHL", "CHL"),
    ("Peru", "state", "state:PER", "PER"),
    ("Rojas", "person", "person:amelia-rojas", "CHL"),
)


def told(language: str, *lines: str, id: str = "a", published: str = "2031-05-02") -> Reading:
    plain = named(reading(id, lines, published), *PEOPLE)
    persons = tuple(replace(one, kind="person" if "person:" in one.id else "state")
                    for one in plain.linking.entities)  # fmt: skip
    report = replace(plain.report, language=language)
    return replace(plain, report=report, linking=replace(plain.linking, entities=persons))


def found(readings: Sequence[Reading]) -> list[str]:
    return [each.what for each in of_groups(grouped(readings))]


@pytest.mark.parametrize(
    ("language", "lines", "raised"),
    [
        ("id", ("Chili mencabut embargo terhadap Peru.", "Peru masih dikenai embargo ikan."), True),
        ("id", ("Embargo atas Peru dicabut.", "Peru berada di bawah embargo."), True),
        ("id", ("Chili akan mencabut embargo terhadap Peru.", "Peru masih dikenai embargo ikan."), False),
        ("id", ("Minta Chili agar mencabut embargo atas Peru.", "Peru masih dikenai embargo."), False),
        ("id", ("Chili mencabut embargo terhadap Peru.", "Chili masih dikenai embargo ikan."), False),
        ("id", ("Chili mencabut blokade terhadap Peru.", "Peru masih dikenai embargo ikan."), False),
        ("en", ("Chile lifted the embargo on Peru.", "Peru is still under a fish embargo."), True),
        ("en", ("Chile would have lifted the embargo on Peru.", "Peru is under a fish embargo."), False),
        ("en", ("Chile lifted the embargo on Peru.", "Chile is under a fish embargo."), False),
    ],
)  # fmt: skip
def test_ended_and_in_force(language: str, lines: tuple[str, ...], raised: bool) -> None:
    assert found([told(language, *lines)]) == (["ended-or-in-force"] if raised else [])


@pytest.mark.parametrize(("published", "raised"), [("2031-05-04", True), ("2031-06-04", False)])
def test_ended_and_in_force_in_reports_of_one_moment(published: str, raised: bool) -> None:
    one = told("id", "Chili mencabut embargo terhadap Peru.")
    other = told("id", "Peru masih dikenai embargo ikan.", id="b", published=published)
    assert found([one, other]) == (["ended-or-in-force"] if raised else [])


ONE_SIDED = {
    "id": "Ketergantungan Chili pada Peru kian dalam.",
    "en": "The dependence of Chile on Peru is growing.",
}


@pytest.mark.parametrize(
    ("language", "second", "raised"),
    [
        ("id", "Ketergantungan antara Chili dan Peru kian dalam.", True),
        ("id", "Chili dan Peru saling bergantung.", False),  # another word
        ("id", "Ketergantungan Chili pada Peru tidak lagi ada.", False),
        ("id", "Ketergantungan Peru pada Chili kian dalam.", False),  # both can be
        ("en", "The mutual dependence of Chile and Peru is growing.", True),
        ("en", "The dependence of Peru on Chile is growing.", False),
    ],
)
def test_one_sided_and_mutual(language: str, second: str, raised: bool) -> None:
    readings = [told(language, ONE_SIDED[language]), told(language, second, id="b")]
    assert found(readings) == (["one-sided-or-mutual"] if raised else [])


@pytest.mark.parametrize(
    ("language", "lines", "raised"),
    [
        ("id", ("Dalam surat terbuka, Rojas memuji nelayan.", "Bangga, kata Rojas dalam pidato itu."), True),
        ("id", ("Dalam surat, Rojas memuji nelayan.", "Bangga, kata Rojas dalam surat itu."), False),
        ("id", ("Lewat unggahan, Rojas memuji nelayan.", "Rojas menyebut tulisan itu palsu."), False),
        ("id", ("Dalam surat kabar, Rojas memuji nelayan.", "Kata Rojas dalam wawancara itu."), False),
        ("id", ("Dalam pidato dan surat, Rojas bangga.", "Kata Rojas dalam wawancara itu."), False),
        ("en", ("In a speech Rojas praised fishermen.", "Rojas was proud in the interview."), True),
        ("en", ("In a speech Rojas praised fishermen.", "Rojas then gave an interview."), False),
    ],
)  # fmt: skip
def test_a_form_that_was_not_told_before(language: str, lines: tuple[str, ...], raised: bool) -> None:
    assert found([told(language, *lines)]) == (["other-form"] if raised else [])
