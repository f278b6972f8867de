"""What a rewriting of a sentence changed, and what changes nothing."""

from dataclasses import replace

import pytest
from merge_samples import conflicts, grouped, mention, reading

from runut.model import Conflict, Derivation, Pair, Span


def rewritten(ours: str, theirs: str, language: str) -> list[Conflict]:
    readings = [
        replace(plain, report=replace(plain.report, language=language))
        for plain in (reading("a", [ours]), reading("b", [theirs]))
    ]
    spans = [Span(each.report.id, 0, len(each.report.text)) for each in readings]
    link = Derivation("d", "a", "b", "rewrite", (Pair(spans[0], spans[1], 0.5),), (spans[0],), 0.9, "")
    sides = {"actors": (("CHL", None),), "recipients": (("PER", None),)}
    mentions = [mention(each, 0, each.report.text.split()[0], **sides) for each in readings]  # type: ignore[arg-type]
    return conflicts(grouped(readings, mentions, derivations=[link]))


TRUCE = "Gencatan itu meredakan amuk nelayan di pesisir Tarapaca sejak musim teri."
CALM = "The truce calmed angry fishermen along the Tarapaca coast."


@pytest.mark.parametrize(
    ("ours", "theirs", "language", "held"),
    [
        (TRUCE, TRUCE.replace("Gencatan itu", "Badai ini"), "id", ("gencatan", "badai")),
        (CALM, CALM.replace("The truce", "This storm"), "en", ("truce", "storm")),
    ],
)
def test_the_same_is_said_of_two_things(ours: str, theirs: str, language: str, held: tuple[str, str]) -> None:
    (found,) = rewritten(ours, theirs, language)
    assert (found.what, found.about) == ("subject-changed", held)


@pytest.mark.parametrize(
    ("ours", "theirs", "language"),
    [
        (TRUCE, TRUCE.replace("Gencatan itu", "Langkah ini"), "id"),  # stands for whatever was told
        (TRUCE, TRUCE.replace("Gencatan itu", "Maka gencatan itu"), "id"),
        (TRUCE, TRUCE.replace("Gencatan", "Chili"), "id"),
        (TRUCE, "Badai ini meredakan panas kemarau di gurun.", "id"),
        ("Serangan itu merusak dermaga kayu nelayan Tarapaca.",
         "Gempuran ini merusak dermaga kayu nelayan Tarapaca.", "id"),
        (CALM, CALM.replace("truce", "move"), "en"),
        (CALM, CALM.replace("The truce", "Truces"), "en"),
    ],
)  # fmt: skip
def test_another_word_for_the_same_thing(ours: str, theirs: str, language: str) -> None:
    assert not rewritten(ours, theirs, language)


PORT = "Chili menutup dermaga Arica bagi kapal asing mulai Senin."
DOCK = "Chile closed the docks of Arica to foreign ships on Monday."


@pytest.mark.parametrize(
    ("theirs", "language", "word"),
    [
        (PORT.replace("menutup", "menutup sebagian"), "id", "sebagian"),
        (PORT.replace("menutup", "diduga menutup"), "id", "diduga"),
        (DOCK.replace("closed", "partly closed"), "en", "partly"),
        (DOCK.replace("closed", "temporarily closed"), "en", "temporarily"),
    ],
)
def test_a_word_that_narrows_is_lost(theirs: str, language: str, word: str) -> None:
    (found,) = rewritten(PORT if language == "id" else DOCK, theirs, language)
    assert (found.what, found.about) == ("narrowed", (word,))
    assert [side.evidence.report for side in found.sides] == ["b", "a"]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (PORT, PORT.replace("menutup", "resmi menutup")),
        (PORT, PORT.replace("menutup", "hanya menutup beberapa petak")),
        (PORT.replace("mulai", "sebagian mulai"), PORT.replace("menutup", "menutup sebagian")),
        (PORT, "Chili menutup sebagian tambang."),
        (PORT.removesuffix("."), PORT.replace("menutup", "diduga menutup")),  # a heading
    ],
)
def test_words_that_do_not_narrow_or_stand_elsewhere(ours: str, theirs: str) -> None:
    assert not rewritten(ours, theirs, "id")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Chili menutup 3 dermaga Arica bagi kapal.", "Chili menutup 5 dermaga Arica sebagian bagi kapal."),
        ("Jika dermaga Arica ditutup kapal pergi.", "Jika dermaga Arica tidak ditutup kapal tinggal."),
        (PORT, PORT.replace("dermaga Arica", "dermaga milik mantan walikota Arica")),
    ],
)  # fmt: skip
def test_sentences_of_two_things_are_not_compared(ours: str, theirs: str) -> None:
    assert not rewritten(ours, theirs, "id")
