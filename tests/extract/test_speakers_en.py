"""Whose word an English sentence gives, where an aside, a medium or a longer name stands in between."""

import pytest

from extract.test_statements import told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # an aside between the speaker and the verb is no content
        ("John Field, a spokesman for the army of Fiji, said Peru had lied.", ["John Field"]),
        ("The navy of Peru, which lost two ships, said Chile had lied.", ["Peruvian Navy"]),
        ("Peru, along with Chile, condemned Fiji.", ["Peru"]),
        ("The Chilean envoy to Peru, John Field, praised the truce.", ["John Field"]),
        # a text that is read, somebody who is quoted, somebody who is told
        ('"We shall wait for Fiji," a statement from the navy of Peru read.', ["Peruvian Navy"]),
        ("The Lima Post quoted a Kremlin employee as saying Peru would wait.", ["a Kremlin employee"]),
        ('"Fiji will wait," John Field told a crowd in Lima.', ["John Field"]),
        # an article behind the verb points back only where nobody's office follows
        ('"Fiji will wait," said the foreign minister of Peru.', ["Foreign Minister of Peru"]),
        ('"Fiji will wait," according to the Peruvian navy.', ["Peruvian Navy"]),
        ('"Fiji will wait," said a statement from the Peruvian navy.', ["Peruvian Navy"]),
        # who follows a verb of asking between commas is asked, and speaks nothing
        ("The Peruvian foreign minister, Ana Soto, urged Fiji to wait for Chile.", ["Ana Soto"]),
        # a participle goes on with who spoke, behind a cue stands a noun, who is asked does not ask
        ("Peru's navy denied the claim, saying no ships had left Fiji.", ["Peruvian Navy", "Peruvian Navy"]),
        ("The Peruvian navy dismissed reports that Fiji had won.", ["Peruvian Navy"]),
        ('Asked whether Peru would go, Soto replied: "Of course."', ["Soto"]),
        # what people know of, what an official asks for, media that belong to no state
        ("Two people familiar with the talks said Fiji would wait.", ["Two people familiar with the talks"]),
        ("An official from Peru, who spoke at night, said the war was close.", ["official"]),
        ("Peruvian media said Fiji would wait.", ["Peruvian media"]),
        ("The navy of Peru, in a statement posted on X, denied having lied to Chile.", ["Peruvian Navy"]),
        ('"Fiji will wait," the bloc\'s chairman said.', ["the bloc's chairman"]),
        ("John Field of the University of Lima said Fiji would wait.", ["John Field"]),
        # longer names and descriptions
        ("The Lima Institute for Peace said that Chile would wait.", ["The Lima Institute for Peace"]),
        ("A Moscow resident told the press that Fiji would wait.", ["A Moscow resident"]),
        ("The Peruvian navy said in a statement on Monday that Fiji would wait.", ["Peruvian Navy"]),
        ("Peruvian and Chilean sources said that Fiji would wait.", ["Peruvian and Chilean sources"]),
    ],
)
def test_the_speaker_is_found(text: str, want: list[str]) -> None:
    assert [speaker for speaker, _, _ in told(text, "en")] == want


def test_what_is_said_ends_before_what_it_is_called() -> None:
    (said,) = told("Chile accused Peru of breaking the truce, an allegation that surprised Fiji.", "en")
    assert said[2] == "Peru of breaking the truce"


def test_whom_one_tells_is_not_what_one_tells() -> None:
    (said,) = told("The president of Fiji told reporters Peru would wait.", "en")
    assert said[2] == "Peru would wait"


def test_what_is_argued_over_is_no_statement() -> None:
    assert told("The president of Peru spoke. Peru and Chile have argued over fish for years.", "en") == []
