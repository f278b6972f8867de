"""Sentences, tokens and quotes, and the stage as a whole."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from texts import report

from runut import annotate
from runut.annotate import quotes, sentences, tokens
from runut.lang import Row, packs
from runut.model import Annotation

SPLITTERS = sentences.load()
TOOLS = annotate.load()


@pytest.mark.parametrize(
    ("language", "row"),
    [(pack.code, row) for pack in packs() for row in pack.rows("abbreviations")],
    ids=lambda value: value.where if isinstance(value, Row) else str(value),
)
def test_an_abbreviation_ends_no_sentence(language: str, row: Row) -> None:
    assert len(sentences.find(SPLITTERS[language], report(row["example"], language))) == 1


def test_no_sentence_crosses_a_block() -> None:
    text = "Putin tiba di sana\nKim menyambutnya. Keduanya berunding."
    made = sentences.find(SPLITTERS["id"], report(text, "id"))
    assert [text[s.start : s.end] for s in made] == [
        "Putin tiba di sana",
        "Kim menyambutnya.",
        "Keduanya berunding.",
    ]
    assert [s.block for s in made] == [0, 1, 1]


def test_tokens_keep_hyphens_and_numbers_whole() -> None:
    text = "Kim Jong-un membeli 1.250,5 ton negara-negara (19/6/2025)."
    words = [text[t.start : t.end] for t in tokens.find(report(text, "id"))]
    assert words == [
        "Kim",
        "Jong-un",
        "membeli",
        "1.250,5",
        "ton",
        "negara-negara",
        "(",
        "19/6/2025",
        ")",
        ".",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ia berkata, "Kami siap." Lalu pergi.', [("Kami siap.", True)]),
        ("Ia berkata, \u201cKami siap.\u201d Lalu pergi.", [("Kami siap.", True)]),
        ("He said 'we agree' and left Israel's side.", [("we agree", True)]),
        ("the workers' party and Ma'ruf Amin's house", []),
        ('Ia berkata, "Kami siap.\nLalu pergi.', [("Kami siap.", False)]),
        ("\u00abNous\u00bb dit-il", [("Nous", True)]),
        ("\u201cKami \u2018siap\u2019 pergi\u201d", [("Kami \u2018siap\u2019 pergi", True)]),
    ],
)
def test_quotes(text: str, expected: list[tuple[str, bool]]) -> None:
    made = quotes.find(report(text, "id"))
    assert [(text[q.start : q.end], q.closed) for q in made] == expected


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.sampled_from("aA .,\"'\u201c\u201d\u2018\u2019-\n5?!()"), max_size=120))
def test_layers_of_any_text_are_sorted_and_within(text: str) -> None:
    made = next(one for one in annotate.run(TOOLS, report(text, "id")) if isinstance(one, Annotation))
    for layer in (made.sentences, made.tokens, made.mentions, made.quotes, made.times, made.amounts):
        last = 0
        for item in layer:
            assert last <= item.start < item.end <= len(text)
            last = item.end
