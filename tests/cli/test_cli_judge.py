"""judge: a person's word on two tellings is kept, is followed, and can be taken back."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from cli_run import Result, runut


@pytest.fixture
def own(store: Path, tmp_path: Path) -> Path:
    """A copy of the samples' store."""
    return Path(shutil.copy(store, tmp_path / "own.db"))


def timeline(store: Path) -> list[dict[str, Any]]:
    found = json.loads(runut("timeline", "--store", store, "--json").out)
    assert isinstance(found, list)
    return found


def digest(store: Path) -> str:
    return re.findall(r"[0-9a-f]{64}", runut("add", "samples/2019-06-19-beras.txt", "--store", store).out)[0]


def twins(store: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Two events of one type and one pair of states."""
    seen: dict[tuple[str, frozenset[str]], dict[str, Any]] = {}
    for event in timeline(store):
        states = frozenset(party["state"] for party in (*event["actors"][:1], *event["recipients"][:1]))
        if len(states) == 2 and (event["type"], states) in seen:
            return seen[event["type"], states], event
        seen[event["type"], states] = event
    raise AssertionError("the samples hold no two such events")


def judge(*words: str, store: Path) -> Result:
    return runut("judge", *words, "--store", store)


def test_judged_the_same_is_one_event_until_it_is_taken_back(own: Path) -> None:
    before = {event["id"] for event in timeline(own)}
    one, other = twins(own)
    told = judge(one["id"], other["id"], "same", "--by", "Sari", "--because", "one dinner", store=own)
    assert told.code == 0, told.err
    id = told.out.split()[0]
    now = timeline(own)
    joined = next(
        event for event in now if {m["id"] for m in one["mentions"]} <= {m["id"] for m in event["mentions"]}
    )
    assert {m["id"] for m in other["mentions"]} <= {m["id"] for m in joined["mentions"]}
    assert any("judged the same by Sari" in reason for reason in joined["because"])
    assert id in runut("trace", joined["id"], "--store", own).out
    [row] = json.loads(judge("--list", "--json", store=own).out)
    assert (row["verdict"], row["because"], row["idle"], row["withdrawn"]) == (
        "same",
        "one dinner",
        False,
        None,
    )
    taken = judge("--withdraw", id, store=own)
    assert "taken back" in taken.out
    assert {event["id"] for event in timeline(own)} == before
    assert judge("--withdraw", id, store=own).code == 2
    assert "taken back" in judge("--list", store=own).out


def test_a_mention_can_be_judged_out_of_its_event(own: Path) -> None:
    event = next(event for event in timeline(own) if len(event["mentions"]) > 1)
    *rest, out = (mention["id"] for mention in event["mentions"])
    assert judge(out, event["id"], "different", "--by", "Sari", store=own).code == 0
    for now in timeline(own):  # another act may take it in
        held = {mention["id"] for mention in now["mentions"]}
        assert out not in held or held.isdisjoint(rest)


def test_judgements_are_carried_to_another_store(own: Path, store: Path, tmp_path: Path) -> None:
    one, other = twins(own)
    judge(one["id"], other["id"], "same", "--by", "Sari", store=own)
    kept = tmp_path / "judged.json"
    kept.write_text(judge("--list", "--json", store=own).out, encoding="utf-8")
    fresh = Path(shutil.copy(store, tmp_path / "fresh.db"))
    assert judge("--from", str(kept), store=fresh).code == 0
    assert timeline(fresh) == timeline(own)
    assert (
        judge("--from", str(kept), store=fresh).out == "No judgement that the store does not hold already.\n"
    )


def test_a_later_judgement_takes_the_place_of_the_earlier(own: Path) -> None:
    one, other = twins(own)
    judge(one["id"], other["id"], "unsure", "--by", "Sari", store=own)
    judge(other["id"], one["id"], "different", "--by", "Budi", store=own)
    first, second = json.loads(judge("--list", "--json", store=own).out)
    standing = [row for row in (first, second) if row["withdrawn"] is None]
    assert [row["verdict"] for row in standing] == ["different"]


def test_what_cannot_be_is_refused_in_one_line(own: Path) -> None:
    one, other = twins(own)
    held = timeline(own)
    unlike = next(event for event in held if event["type"] != one["type"])
    for words, reason in (
        ((one["id"], other["id"], "perhaps"), "no verdict 'perhaps'"),
        ((one["id"], "act-none", "same"), "no event and no mention with the id act-none"),
        ((one["id"], one["mentions"][0]["report"], "same"), "no event and no mention with the id"),
        ((one["id"], one["id"], "same"), "both ids stand for the same mentions"),
        ((one["id"], unlike["id"], "same"), "acts of two types stay two"),
        ((one["id"],), "say two ids and a verdict"),
        (("--withdraw", "judgement-none"), "no judgement judgement-none stands"),
        (("--from", "nowhere.json"), "cannot be read"),
    ):
        refused = judge(*words, store=own)
        assert (refused.code, refused.err.count("\n")) == (2, 1)
        assert reason in refused.err
    judge(one["mentions"][0]["id"], other["mentions"][0]["id"], "different", "--by", "Sari", store=own)
    against = judge(one["id"], other["id"], "same", "--by", "Budi", store=own)
    assert "contradicts judgement-" in against.err or len(one["mentions"] + other["mentions"]) == 2


def test_joins_are_logged_with_time_and_cause_and_so_is_their_end(own: Path) -> None:
    event = next(event for event in timeline(own) if len(event["mentions"]) == 2)
    report = event["mentions"][1]["report"]
    [first] = trail(event["id"], own)["decisions"]
    assert (first["taken_back"], first["join"]["judgement"]) == (False, None)
    assert isinstance(first["join"]["score"], float)
    assert {"what": "added", "record": report} in first["inputs"]
    ids = [mention["id"] for mention in event["mentions"]]
    judged = judge(*ids, "different", "--by", "Sari", store=own).out.split()[0]
    [_, second] = trail(event["id"], own)["decisions"]
    assert second["taken_back"]
    assert second["inputs"] == [{"what": "judged", "record": judged}]
    judge("--withdraw", judged, store=own)
    runut("withdraw", report, "--store", own)
    told = [(one["taken_back"], one["inputs"][0]["what"]) for one in trail(event["id"], own)["decisions"]]
    assert told[1:] == [(True, "judged"), (False, "unjudged"), (True, "withdrawn")]
    text = runut("trace", event["id"], "--store", own).out
    assert f"taken back  {first['join']['mention']} with {first['join']['other']}" in text


def trail(id: str, store: Path) -> dict[str, Any]:
    found = json.loads(runut("trace", id, "--store", store, "--json").out)
    assert isinstance(found, dict)
    return found
