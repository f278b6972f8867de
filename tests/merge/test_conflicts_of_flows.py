"""Disagreements about flows between states, and what does not count as one."""

import pytest
from merge_samples import conflicts, flow, grouped, named, reading, said

from runut.merge.goods import kinds
from runut.model import Span
from runut.model.view import View

STATES = (
    ("Chili", "state", "state:CHL", "CHL"),
    ("Peru", "state", "state:PER", "PER"),
    ("Bolivia", "state", "state:BOL", "BOL"),
)


def test_goods_of_a_common_name_in_two_directions() -> None:
    lines = ["Chili mendapat teknologi kincir dari Peru.", "Sebagai imbalan, ada alih teknologi ke Peru."]
    told = named(reading("a", lines), *STATES)
    flows = [
        flow(told, number, "teknologi", giver, receiver, kind="technology")
        for number, (giver, receiver) in enumerate((("PER", "CHL"), ("CHL", "PER")))
    ]
    (found,) = conflicts(grouped([told], (), flows))
    assert found.what == "other-direction"
    assert {side.value for side in found.sides} == {"CHL > PER", "PER > CHL"}


def test_years_apart_one_good_may_go_both_ways() -> None:
    one = named(reading("a", ["Chili mendapat teknologi dari Peru."], "2031-05-02"), *STATES)
    other = named(reading("b", ["Peru mendapat teknologi dari Chili."], "2037-05-02"), *STATES)
    flows = [
        flow(one, 0, "teknologi", "PER", "CHL", kind="technology"),
        flow(other, 0, "teknologi", "CHL", "PER", kind="technology"),
    ]
    assert not conflicts(grouped([one, other], (), flows))


def test_several_receivers_in_one_sentence_are_no_disagreement() -> None:
    told = named(reading("a", ["Chili mengirim meriam gunung ke Peru dan Bolivia."]), *STATES)
    flows = [flow(told, 0, "meriam gunung", "CHL", to) for to in ("PER", "BOL")]
    assert not conflicts(grouped([told], (), flows))


@pytest.mark.parametrize(
    ("second", "raised"),
    [("Peru menunggu mesin bor dari Chili untuk terowongan Andes.", True),
     ("Peru menunggu mesin bor dari Chili untuk sumur warga.", False)],
)  # fmt: skip
def test_done_or_expected_of_goods_that_have_two_names(second: str, raised: bool) -> None:
    done = named(reading("a", ["Chili memberi Peru alat gali bagi terowongan Andes."], "2031-05-02"), *STATES)
    open_ = named(reading("b", [second], "2031-05-03"), *STATES)
    flows = [
        flow(done, 0, "alat gali", "CHL", "PER", kind="technology"),
        flow(open_, 0, "mesin bor", "CHL", "PER", "expected", kind="technology"),
    ]
    found = [each.what for each in conflicts(grouped([done, open_], (), flows))]
    assert found == (["done-or-expected"] if raised else [])


CLAIM = "Bolivia menuduh Chili memberi Peru meriam gunung."


@pytest.mark.parametrize(
    ("denial", "speaker", "state", "raised"),
    [
        ("pengiriman senjata itu pernah terjadi", "Chili", "CHL", True),
        ("rudal buatan mereka sampai di Peru", "Peru", "PER", True),
        ("beras itu sudah busuk", "Chili", "CHL", False),
        ("pengiriman senjata itu pernah terjadi", "Bolivia", "BOL", False),
    ],
)
def test_what_giver_or_receiver_deny(denial: str, speaker: str, state: str, raised: bool) -> None:
    told = named(reading("a", [CLAIM, f"{speaker} membantah {denial}."]), *STATES)
    claimed = [flow(told, 0, "meriam gunung", "CHL", "PER", "alleged")]
    denied = [said(told, denial, speaker, state, "deny")]
    found = [each.what for each in conflicts(grouped([told], (), claimed, statements=denied))]
    assert found == (["claimed-and-denied"] if raised else [])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Mereka menjual senjata dan beras.", ("arms", "food")),
        ("Harga minyak naik.", ()),
        ("Mereka menari.", ()),
    ],
)
def test_kinds_of_goods_that_are_named(words: str, found: tuple[str, ...]) -> None:
    told = reading("a", [words])
    assert kinds(View(told), [Span("a", 0, len(words))]) == found
