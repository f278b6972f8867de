"""One utterance over outlets and languages is one, with its wordings; other utterances stay apart."""

import re
from dataclasses import replace

import pytest

from runut.dossier.index import Index
from runut.dossier.material import Material
from runut.dossier.utterances import Utterances
from runut.model import Annotation, Block, Derivation, Pair, Published, Quote, Report, Span, Statement, Token

FIRST = "Kapal Peru harus meninggalkan teluk Arica sebelum tengah malam"
RETOLD = "kapal Peru wajib meninggalkan teluk Arica sebelum tengah malam nanti"
ENGLISH = "Peruvian vessels have until midnight to clear the bay"
OTHER = "pembicaraan dagang dengan Lima akan dimulai pekan depan"


def report(id: str, day: str, *said: str) -> Report:
    text = "\n".join(said)
    when = Published(day, "field")
    block = (Block("paragraph", 0, len(text)),)
    return Report(id, id, None, None, None, (), (), None, "id", when, text, block, ())


def said(report: Report, words: str, act: str = "demand") -> Statement:
    start = report.text.index(words)
    span = Span(report.id, start, start + len(words))
    return Statement(
        f"{report.id}-{start}", report.id, "Amelia Rojas", None, "CHL", None, None, act, False, None,  # type: ignore[arg-type]
        (span,), (), (), (span,), (),
    )  # fmt: skip


ONE = report("one", "2031-05-02", FIRST, OTHER)
TWO = report("two", "2031-05-03", RETOLD)
LATE = report("late", "2031-06-20", RETOLD)
FAR = report("far", "2031-05-03", ENGLISH)
PAIR = Pair(Span("far", 0, len(ENGLISH)), Span("one", 0, len(FIRST)), 0.8)
TRANSLATED = Derivation("d", "far", "one", "translation", (PAIR,), (PAIR.ours,), 0.8, "aligned")
ALL = [said(ONE, FIRST), said(ONE, OTHER), said(TWO, RETOLD), said(LATE, RETOLD), said(FAR, ENGLISH)]


def found(*derivations: Derivation) -> Utterances:
    reports = (ONE, TWO, LATE, FAR)
    return Index(Material(reports, statements=tuple(ALL), derivations=derivations)).utterances


@pytest.mark.parametrize(
    ("one", "other", "same"), [(0, 2, True), (0, 3, False), (0, 1, False), (2, 3, True), (0, 4, False)]
)
def test_an_utterance_is_told_by_its_words_and_days(one: int, other: int, same: bool) -> None:
    assert found().same(ALL[one], ALL[other]) is same


def told(*wordings: tuple[str, bool]) -> tuple[Utterances, list[Statement]]:
    """Wordings of one speaker in one report: each with whether it is direct."""
    text = "\n".join(words for words, _ in wordings)
    made = report("both", "2031-05-02", text)
    all_said = [replace(said(made, words), direct=direct) for words, direct in wordings]
    quotes = tuple(Quote(m.start(1), m.end(1)) for m in re.finditer('"(.*?)"', text))
    tokens = tuple(Token(m.start(), m.end(), m[0].lower()) for m in re.finditer(r"\w+", text))
    layers = Annotation("both", (), tokens, (), (), (), quotes)
    given = Material((made,), statements=tuple(all_said), annotations=(layers,))
    return Index(given).utterances, all_said


def test_what_a_report_tells_and_then_quotes_is_one_utterance() -> None:
    plain = "perusahaan Peru telah menutup dua pelabuhan tua di teluk Arica"
    direct = "Perusahaan Peru baru saja menutup dua pelabuhan tua di teluk Arica, sumber racun kita"
    utterances, (one, other) = told((plain, False), (direct, True))
    assert utterances.same(one, other)
    utterances, (one, other) = told((plain, False), (direct, False))
    assert not utterances.same(one, other)


def test_quoted_words_show_the_utterance_that_they_are_from() -> None:
    short = 'Peru akan menanggung "rugi yang tiada habisnya" bila kapalnya datang'
    full = "Siapa pun yang kemari harus tahu bahwa ia akan menemui rugi yang tiada habisnya"
    utterances, (one, other) = told((short, False), (full, True))
    assert utterances.same(one, other)


def test_a_translated_sentence_is_the_same_utterance_and_keeps_its_wording() -> None:
    utterances = found(TRANSLATED)
    together = [ALL[0], ALL[2], ALL[4]]
    assert utterances.groups([ALL[0], ALL[1], ALL[2], ALL[4]]) == [together, [ALL[1]]]
    assert list(utterances.wordings(together)) == together
