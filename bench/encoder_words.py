"""The encoder on names and syntax: tests with a label, or a head, for every given word."""

from training.sets import columns, treebanks
from training.sets.example import DATA, Example, spans

from bench.encoder_scores import Span, share, spans_f1
from bench.material import Figures
from runut.encoder import Encoder, Sheet


def names(encoder: Encoder) -> Figures:
    """`encoder_names.idner.f1` and so on: exact spans, micro-averaged, as conlleval and seqeval count them.

    `macro` is the mean over a scheme's types, which is what IndoNLU publishes for NERGrit and NERP. `shared`
    is how many of a test's sentences also stand in what trains names; if any do, `_unseen` leaves them out.
    """
    trained = {columns.letters(example.words) for example in columns.train()}
    figures: Figures = {}
    for name, (head, examples) in _named().items():
        sheets = encoder.read([example.words for example in examples])
        pairs = [
            (_found(sheet, head), spans(one.tags[head])) for sheet, one in zip(sheets, examples, strict=True)
        ]
        fresh = [
            pair
            for pair, one in zip(pairs, examples, strict=True)
            if columns.letters(one.words) not in trained
        ]
        figures |= _row(name, pairs) | {f"encoder_names.{name}.shared": len(pairs) - len(fresh)}
        if len(fresh) < len(pairs):
            figures |= _row(f"{name}_unseen", fresh)
    return figures


def _named() -> dict[str, tuple[str, list[Example]]]:
    """Tests of names, each with the head that was taught its scheme."""
    told = columns.test()
    own = {name: (name, [one for one in told if one.source == name]) for name in ("idner", "nergrit", "nerp")}
    return own | {
        "nerui": ("idner", columns.nerui()),
        "gum": ("gum", treebanks.gum("test")),
        "gum_news": ("gum", treebanks.gum("test", "news")),
    }


def _found(sheet: Sheet, head: str) -> set[Span]:
    return {(one.start, one.end, one.label) for one in sheet.spans(head)}


def _row(name: str, pairs: list[tuple[set[Span], set[Span]]]) -> Figures:
    measured = spans_f1(pairs) | {"sentences": len(pairs)}
    return {f"encoder_names.{name}.{figure}": value for figure, value in measured.items()}


def syntax(encoder: Encoder) -> Figures:
    """`encoder_syntax.csui.las` and so on, over gold words, as the CoNLL 2018 task counts.

    All words count, punctuation too; relations without subtypes. GSD is told by the heads that learned its
    habits, all others, PUD too, by the house's own.
    """
    tests = {
        "csui": treebanks.read(treebanks.CSUI / "id_csui-ud-test.conllu", "csui"),
        "gsd": treebanks.read(treebanks.GSD / "id_gsd-ud-test.conllu", "gsd"),
        "pud_id": treebanks.read(treebanks.PUD / "id_pud-ud-test.conllu", "pud"),
        "gum": treebanks.gum("test"),
        "pud_en": treebanks.read(DATA / "ud_en_pud" / "en_pud-ud-test.conllu", "pud"),
    }
    figures: Figures = {}
    for name, examples in tests.items():
        sheets = encoder.read([example.words for example in examples], habit=name)
        measured = attachments(sheets, examples) | {"sentences": len(examples)}
        figures |= {f"encoder_syntax.{name}.{figure}": value for figure, value in measured.items()}
    return figures


def attachments(sheets: list[Sheet], examples: list[Example]) -> Figures:
    """Shares of words with the right part of speech (upos), head (uas), head and relation (las)."""
    found: list[tuple[str, int, str]] = []
    gold: list[tuple[str, int, str]] = []
    for sheet, example in zip(sheets, examples, strict=True):
        assert example.syntax is not None
        told = example.syntax
        found += zip(sheet.upos, sheet.heads, sheet.relations, strict=True)
        gold += zip(told.upos, (head - 1 for head in told.heads), told.relations, strict=True)
    return {
        "upos": share([one[0] for one in found], [one[0] for one in gold]),
        "uas": share([one[1] for one in found], [one[1] for one in gold]),
        "las": share([one[1:] for one in found], [one[1:] for one in gold]),
    }
