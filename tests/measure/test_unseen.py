"""The unseen reports: their offsets are words of the source, and every record says which."""

import pytest
from bench import unseen
from bench.material import Missing, rows


def test_records_hold_offsets_and_no_text() -> None:
    held = rows(unseen.HELD)
    assert len(held) == 30
    for row in held:
        for part in ("events", "flows", "statements", "credits", "times"):
            for record in row[part]:
                (words,) = (record[name] for name in unseen.WORDS if name in record)
                start, end = words
                assert 0 <= start < end


def test_offsets_open_and_end_with_whole_words(tmp_path) -> None:  # type: ignore[no-untyped-def]
    try:
        gold, _ = unseen.material(tmp_path)
    except Missing as why:
        pytest.skip(str(why))
    for row in rows(gold):
        told = [*row["times"], *row["statements"], *row["events"], *row["flows"], *row["credits"]]
        words = [one.get("evidence") or one.get("content") or one["text"] for one in told]
        assert all(word == word.strip() and word for word in words)
