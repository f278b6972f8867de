"""Marked mentions are compared by how words refer; one that lies within another is another event."""

import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME))

from bench.mention_pairs import NEAR, Syntax, bags, derived, near, syntax  # noqa: E402

from runut.model import Annotation, Linking, Published, Reading, Report, Sentence, Span, Token  # noqa: E402
from runut.model.view import View  # noqa: E402

# `It bought a mill, which closed. The purchase failed.`, by word: lemma, part of speech, head and relation
WORDS = (
    ("It", "it", "PRON", 1, "nsubj"),
    ("bought", "buy", "VERB", -1, "root"),
    ("a", "a", "DET", 3, "det"),
    ("mill,", "mill", "NOUN", 1, "obj"),
    ("which", "which", "PRON", 5, "nsubj"),
    ("closed.", "close", "VERB", 3, "acl"),
    ("The", "the", "DET", 7, "det"),
    ("purchase", "purchase", "NOUN", 8, "nsubj"),
    ("failed.", "fail", "VERB", -1, "root"),
)
TEXT = " ".join(word for word, *_ in WORDS)
STARTS = [TEXT.index(word) for word, *_ in WORDS]


def read() -> View:
    tokens = tuple(
        Token(start, start + len(word), lemma, upos, head, relation)
        for start, (word, lemma, upos, head, relation) in zip(STARTS, WORDS, strict=True)
    )
    second = STARTS[6]
    sentences = (Sentence(0, second - 1, 0), Sentence(second, len(TEXT), 0))
    noted = Annotation("r", sentences, tokens, (), (), (), ())
    report = Report("r", "p", None, None, None, (), (), None, "en", Published(None, "unknown"), TEXT, (), ())
    return View(Reading(report, noted, Linking("r", (), ())))


VIEW = read()


def mention(first: int, last: int | None = None) -> Syntax:
    """The words from one to another, the last one included."""
    end = first if last is None else last
    return syntax(VIEW, Span("r", STARTS[first], STARTS[end] + len(WORDS[end][0])))


def holds(one: Syntax, other: Syntax) -> dict[str, float]:
    found = near(one, other, 1, 0.5)
    assert found is not None
    return {name: value for name, value in zip(NEAR, found, strict=True) if value}


def test_head_word_and_what_hangs_on_it() -> None:
    purchase = mention(6, 7)
    assert (purchase.lemma, purchase.kind, purchase.determined) == ("purchase", "noun", "back")
    assert (mention(3).determined, mention(8).determined) == ("other", "")


def test_phrase_of_a_verb_says_who_and_what() -> None:
    assert mention(1).phrase == ("It", "bought", "mill,")


def test_relative_pronoun_describes_its_noun() -> None:
    assert "relative clause" in holds(mention(3), mention(4))
    assert "relative clause" not in holds(mention(1), mention(4))


def test_the_order_of_two_does_not_matter() -> None:
    one, other = mention(1), mention(7)
    assert near(one, other, 1, 0.5) == near(other, one, 1, 0.5)
    assert {"points back", "next sentence"} <= holds(one, other).keys()


def test_what_lies_within_another_is_another() -> None:
    assert near(mention(6, 7), mention(7), 1, 0.5) is None


def test_lemmas_of_one_stem() -> None:
    assert derived("deliver", "delivery")
    assert not derived("deliver", "deliver")
    assert not derived("say", "sail")


def test_words_that_all_reports_hold_say_nothing() -> None:
    assert set(bags([VIEW])["r"].values()) == {0.0}
