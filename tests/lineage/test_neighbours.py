"""Which reports are compared, and what that rests on: a report of another matter changes nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lineage_samples import OTHER, PRICES, REWRITTEN, SAME_EVENT, TALKS, reading

from runut.lineage import derivations, entry, load, neighbours, sheet_of
from runut.lineage.candidates import COMMON
from runut.model import Reading

ELSEWHERE = [
    "Dalang muda dari desa itu memainkan lakon semalam suntuk tanpa pengeras suara dan tanpa lampu.",
    "Penonton pulang membawa kain yang mereka tenun sendiri pada hari yang sama di gedung tua itu.",
    "Seorang menteri disebut akan datang pekan lalu, tetapi kursinya kosong sampai pagi.",
]
FURNITURE = (
    "Unduh aplikasi surat kabar kami supaya setiap pagi warta terpilih tiba lebih dulu di gawai pembaca."
)


def pairs(*readings: Reading) -> set[tuple[str, str]]:
    entries = [entry(sheet_of(load(), one)) for one in readings]
    return {(one, other) for one, other, _ in neighbours(entries)}


def test_copies_and_rewrites_are_compared_and_other_matters_are_not() -> None:
    readings = [reading("a", TALKS), reading("b", REWRITTEN), reading("c", OTHER), reading("d", ELSEWHERE)]
    assert pairs(*readings) == {("a", "b")}


def test_those_near_to_either_go_with_a_pair() -> None:
    ids = ("a", "b", "c", "d")
    entries = [entry(sheet_of(load(), reading(id, TALKS))) for id in ids]
    assert {(one, other): near for one, other, near in neighbours(entries)}["a", "c"] == ("b", "d")


def test_what_too_many_reports_hold_brings_none_together() -> None:
    own = [f"Kios nomor {word} buka." for word in ("satu", "dua")]
    many = [reading(f"r{at:02}", [*own, FURNITURE]) for at in range(COMMON + 1)]
    assert ("r00", "r01") not in pairs(*many)
    assert ("r00", "r01") in pairs(*many[:-1])


MATTERS = st.lists(
    st.lists(
        st.sampled_from([*TALKS, *REWRITTEN, *SAME_EVENT, *OTHER, PRICES[2]]),
        min_size=1,
        max_size=6,
        unique=True,
    ),
    max_size=5,
)


@settings(max_examples=25, deadline=None)
@given(MATTERS, st.lists(st.sampled_from(ELSEWHERE), min_size=1, max_size=3, unique=True))
def test_a_report_of_another_matter_changes_no_derivation(texts: list[list[str]], matter: list[str]) -> None:
    readings = [reading(f"r{number}", lines) for number, lines in enumerate(texts)]
    assert derivations([*readings, reading("late", matter)]) == derivations(readings)


@settings(max_examples=25, deadline=None)
@given(MATTERS, MATTERS)
def test_two_matters_in_one_store_are_as_in_two(one: list[list[str]], other: list[list[str]]) -> None:
    """Here the names of one are none of the other, so that not even a key is shared."""
    ours = [reading(f"a{number}", lines) for number, lines in enumerate(one)]
    theirs = [
        reading(f"b{number}", [" ".join(word[::-1] for word in line.split()) for line in lines])
        for number, lines in enumerate(other)
    ]
    both = derivations([*ours, *theirs])
    assert both == sorted([*derivations(ours), *derivations(theirs)], key=lambda found: found.id)
