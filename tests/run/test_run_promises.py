"""What a store holds depends on its reports alone: on no order, no splitting, nothing that was withdrawn."""

import dataclasses
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import run_fakes as fakes
from hypothesis import example, given, settings
from hypothesis import strategies as st

from runut import ingest
from runut.model import Event, EventMention, Judged, Judgement, Page
from runut.run import Intake, Loop, Serial, Step, judging
from runut.run.pipeline import pipeline
from runut.store import Store

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
WORDS = ("one two", "one three", "two", "two one", "crash now", "empty")
Pages = dict[str, str]  # a report's id -> its words

pages_of_store = st.dictionaries(st.sampled_from("abcdefg"), st.sampled_from(WORDS), max_size=6)
history = st.lists(st.tuples(pages_of_store, st.sets(st.sampled_from("abcdefg"), max_size=3)), max_size=4)


def place(pages: Pages) -> str:
    return ";".join(f"{name}={words}" for name, words in pages.items())


def lived(past: Sequence[tuple[Pages, set[str]]]) -> tuple[str, Pages]:
    """The digest of a store to which pages were added, changed and withdrawn in turn, and what it holds."""
    held: Pages = {}
    with tempfile.TemporaryDirectory() as scratch, Store(Path(scratch) / "s.db", create=True) as store:
        loop = Loop(store, Serial(), "packs")
        for added, withdrawn in past:
            if added:
                Intake(store, False).take([place(added)], fakes.pages)
            held |= added
            loop.drive(fakes.STEPS)
            store.withdraw([name for name in withdrawn if name in held])
            held = {name: words for name, words in held.items() if name not in withdrawn}
            loop.drive(fakes.STEPS)
        return store.digest(), held


@given(history)
@settings(max_examples=25, deadline=None)
@example([({"a": "one two", "b": "one three"}, {"a"}), ({"a": "two"}, {"b"})])
@example([({"a": "one", "b": "one two", "c": "crash now"}, {"c"})])
def test_a_store_forgets_how_it_came_to_hold_its_reports(past: list[tuple[Pages, set[str]]]) -> None:
    digest, held = lived(past)
    assert digest == lived([(dict(sorted(held.items())), set())])[0]


# -- the samples, with the real stages -----------------------------------------------------------------------


@cache
def samples() -> tuple[Page, ...]:
    return tuple(page for page in ingest.pages(str(SAMPLES)) if isinstance(page, Page))


@cache
def steps() -> tuple[Step, ...]:
    """The whole walk by tables; what a stage makes of one report is made once for all examples."""
    return tuple(step if step.whole or step.beside else remembering(step) for step in pipeline("tables"))


def remembering(step: Step) -> Step:
    made: dict[str, tuple[Any, ...]] = {}

    def run(tools: Any, given: Any) -> tuple[Any, ...]:
        key = repr(given)
        if key not in made:
            made[key] = tuple(step.stage.run(tools, given))
        return made[key]

    return dataclasses.replace(step, stage=dataclasses.replace(step.stage, run=run))


Act = tuple[str, tuple[int, ...]]  # add or withdraw these samples, or judge


def walked(acts: Sequence[Act]) -> str:
    """The digest of a store after some additions and withdrawals."""
    with tempfile.TemporaryDirectory() as scratch, Store(Path(scratch) / "s.db", create=True) as store:
        for act, which in acts:
            do(store, act, [samples()[number] for number in which])
        return store.digest()


def do(store: Store, act: str, chosen: list[Page]) -> None:
    if act == "judge":
        judging.bring(store, judged())
    elif act == "withdraw":
        store.withdraw([page.field("id") or "" for page in chosen])
    else:
        Intake(store, False).take(["samples"], lambda _: chosen)
    Loop(store, Serial(), "packs").drive(steps())


@cache
def judged() -> tuple[Judgement, ...]:
    """Two acts of the samples taken apart."""
    with tempfile.TemporaryDirectory() as scratch, Store(Path(scratch) / "s.db", create=True) as store:
        do(store, "add", list(samples()))
        mentions = {mention.id: mention for mention in store.every(EventMention)}
        joined = [event.mentions for event in store.every(Event) if len(event.mentions) > 1]

    def side(id: str) -> tuple[Judged, ...]:
        return (Judged(id, mentions[id].type, mentions[id].trigger),)

    return tuple(
        Judgement(
            f"judgement-{number}", "different", side(some[0]), side(some[-1]), None, "Sari", "2026-01-01"
        )
        for number, some in enumerate(joined[:2])
    )


@cache
def afresh(held: frozenset[int], with_judgement: bool) -> str:
    judgement: list[Act] = [("judge", ())] if with_judgement else []
    return walked([("add", tuple(sorted(held))), *judgement])


@given(st.data())
@settings(max_examples=8, deadline=None)
def test_samples_give_one_digest_for_any_order_split_and_withdrawal(data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(samples()))), "order")
    cuts = sorted(data.draw(st.sets(st.integers(1, len(order) - 1), max_size=2), "cuts"))
    parts = [tuple(order[a:b]) for a, b in zip([0, *cuts], [*cuts, len(order)], strict=True)]
    gone = data.draw(st.sets(st.sampled_from(order), max_size=5), "withdrawn")
    acts: list[Act] = [("add", part) for part in parts]
    acts.append(("withdraw", tuple(sorted(gone))))
    judge = data.draw(st.none() | st.integers(0, len(acts)), "judged at")
    if judge is not None:
        acts.insert(judge, ("judge", ()))
    assert walked(acts) == afresh(frozenset(order) - gone, judge is not None)


def test_a_judgement_outlives_the_withdrawal_of_its_reports() -> None:
    everything = tuple(range(len(samples())))
    whole = walked([("add", everything), ("judge", ())])
    assert whole != walked([("add", everything)])
    assert whole == walked(
        [("add", everything), ("judge", ()), ("withdraw", everything), ("add", everything)]
    )
