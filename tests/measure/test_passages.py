"""Words of annotated sets become texts, and what the product finds there is counted as the sets mark it."""

import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME))

from bench import attribution, encoder_speech  # noqa: E402
from bench.attribution import Said  # noqa: E402
from bench.passages import passage  # noqa: E402


def told(*units: str) -> encoder_speech.Marked:
    """A passage of `word/tag` units."""
    return encoder_speech.marked([unit.rpartition("/")[::2] for unit in " ".join(units).split()])


def test_words_are_spaced_as_in_print() -> None:
    printed = "” Anak - anak ( 5 ) sehat , ” kata Ani , 3 / 4 Covid - 19 - ’ ya ’ ."
    words = printed.split()
    text = passage(words)
    assert text.text == "”Anak-anak (5) sehat,” kata Ani, 3/4 Covid-19 - ’ya’."
    assert [text.text[start:end] for start, end in text.ranges] == words


def test_paragraphs_are_lines_and_places_count_through() -> None:
    text = passage(["Dia", "datang", "."], ["Ani", "pergi", "."])
    assert text.text == "Dia datang.\nAni pergi."
    assert text.paragraphs == [(0, 11), (12, 22)]
    assert text.words(12, 18) == (3, 5)
    assert text.words(11, 12) is None


def test_sentences_are_joined_where_a_statement_runs_on(tmp_path: Path) -> None:
    path = tmp_path / "set.txt"
    path.write_text(
        "Hujan\tO\n.\tO\n”\tB-STATEMENT\n\nKami\tI-STATEMENT\nsiap\tI-STATEMENT\n.\tI-STATEMENT\n\n"
        "Ayo\tI-STATEMENT\n,”\tL-STATEMENT\nkatanya\tU-CUECOREF\n\nIa\tO\npergi\tO\n",
        encoding="utf-8",
    )
    one, two = encoder_speech.passages(path)
    assert one.contents == [[(3, 7)]]
    assert one.bound == [(9, 10)]
    assert (two.words, two.contents) == (["Ia", "pergi"], [])


def test_a_source_counts_with_its_statement_and_without_a_bound_cue() -> None:
    one = told(
        "Ani/U-PERSON berkata/O ia/O datang/O ./O ”/B-STATEMENT Kami/I-STATEMENT siap/I-STATEMENT",
        ",/I-STATEMENT ”/L-STATEMENT katanya/U-CUECOREF ./O ”/B-STATEMENT Ayo/I-STATEMENT",
        "”/L-STATEMENT kata/U-CUE Budi/O",
    )
    reported = Said([(2, 4)], (0, 1), (1, 2))  # of the other kind, but by someone who is marked
    bound = Said([(6, 8)], (0, 1), (10, 11))
    quoted = Said([(13, 14)], (16, 17), (15, 16))
    unmarked = Said([(2, 4)], (3, 4), None)
    assert attribution.contents(one, [reported, bound, quoted], True) == [(6, 8), (13, 14)]
    assert attribution.sources(one, [reported, bound, quoted, unmarked], True) == [(0, 1), (16, 17)]
