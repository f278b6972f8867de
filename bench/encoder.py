"""The encoder on public test sets, through the interface that the stages use.

`python -m bench encoder` measures the weights that ship. `python -m bench.encoder --against FOLDER` measures
names, syntax and pairs with the weights that ship and with those of a folder (the same network in float), and
gives what is lost. What others published for the same tests is in `published.tsv`.
"""

import argparse
import sys
from pathlib import Path

from rich.console import Console
from training.sets.example import DATA

from bench import encoder_acts, encoder_sentences, encoder_speech, encoder_types, encoder_words
from bench.material import Figures, Missing
from runut.encoder import WEIGHTS, Encoder, WeightsError

THREADS = 2
MAIN = ("f1", "upos", "uas", "las", "accuracy")  # figures that weights are compared by


def measure(_: Path) -> Figures:
    """All figures of the weights that ship."""
    encoder = load(WEIGHTS)
    return {
        **encoder_words.names(encoder),
        **encoder_words.syntax(encoder),
        **encoder_sentences.verdicts(encoder),
        **encoder_speech.measure(encoder),
        **encoder_types.measure(encoder),
        **encoder_acts.measure(encoder),
        **encoder_sentences.vectors(encoder),
    }


def compare(narrow: Path, wide: Path) -> Figures:
    """`encoder_loss.names idner f1.loss` and so on: how far the weights `narrow` are below `wide`."""
    both = [load(narrow), load(wide)]
    sides = [
        encoder_words.names(encoder) | encoder_words.syntax(encoder) | encoder_sentences.verdicts(encoder)
        for encoder in both
    ]
    return losses(*sides)


def losses(narrow: Figures, wide: Figures) -> Figures:
    """Both values of each main figure, and their difference."""
    figures: Figures = {}
    for name, value in wide.items():
        family, test, figure = name.split(".")
        if figure in MAIN:
            row = f"encoder_loss.{family.removeprefix('encoder_')} {test} {figure}"
            figures |= {
                f"{row}.narrow": narrow[name],
                f"{row}.wide": value,
                f"{row}.loss": value - narrow[name],
            }
    return figures


def load(folder: Path) -> Encoder:
    """The encoder of some weights; Missing if they, or the data, are not here."""
    need_data()
    try:
        return Encoder.load(THREADS, folder)
    except WeightsError as why:
        raise Missing(str(why)) from why


def need_data() -> None:
    """Missing if the public data sets are not here."""
    if not DATA.exists():
        raise Missing(f"{DATA} is missing (RUNUT_DATA names the public data sets)")


def main(words: list[str]) -> int:
    """Measures what ships against the weights of another folder."""
    from bench.__main__ import keep, table  # there the parts of the bench are named, this one among them

    parser = argparse.ArgumentParser(prog="python -m bench.encoder", description=main.__doc__)
    parser.add_argument("--against", type=Path, required=True, metavar="FOLDER", help="weights in float")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, metavar="FOLDER", help="in int8; what ships")
    given = parser.parse_args(words)
    console = Console(soft_wrap=True)
    try:
        found = compare(given.weights, given.against)
    except Missing as why:
        console.print(f"encoder: {why}")
        return 1
    console.print(table("encoder", found))
    keep(found, console)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
