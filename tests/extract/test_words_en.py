"""English words that name an act, and words of the same form that name none."""

import pytest

from extract.test_events import shapes


@pytest.mark.parametrize(
    "text",
    [
        # who rejects a charge denies it; who meets a deadline meets nobody
        "Peru rejected as absurd a claim by Chile.",
        "Peru brushed aside Chilean allegations.",
        "Peru did not meet a Chilean deadline.",
        # what only looks like an act
        "The king of Peru saw signs of hope in Chile.",
        "Peru's devastating drought has spread to Chile.",
        "A Peruvian security alert was sent to hotels in Chile.",
        "Peru's drought threatens to derail a harvest in Chile.",
        "Sailors found a Peruvian patrol boat near Chile.",
        # where those are who use force
        "Militants in Pakistan's border villages have beheaded Kenyan drivers.",
    ],
)
def test_words_that_tell_no_act(text: str) -> None:
    assert not shapes(text, "en")


def test_who_acts_together_is_named() -> None:
    """A meeting without parties is nobody's, whoever else met in the report."""
    text = (
        "Peru and Chile met. Peru and Chile signed a pact. Peru and Chile traded. The board held a meeting."
    )
    assert [one for one in shapes(text, "en") if one.startswith("CONSULT")] == ["CONSULT;CHL+PER>;happened"]
