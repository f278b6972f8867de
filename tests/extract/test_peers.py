"""Who acts together with a counterpart of another state."""

import pytest

from extract.test_events import shapes


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("id", "Menteri Luar Negeri Kenya dan rekannya dari Uganda bersua.", "CONSULT;KEN+UGA>;happened"),
        ("id", "Presiden Kenya dan timpalannya dari Uganda meneken pakta itu.", "AGREE;KEN+UGA>;happened"),
        (
            "id",
            "Raja Yordania bertemu Presiden Mesir dan koleganya dari Irak.",
            "CONSULT;EGY+IRQ+JOR>;happened",
        ),
        (
            "en",
            "The Kenyan minister and her counterpart from Uganda signed the accord.",
            "AGREE;KEN+UGA>;happened",
        ),
    ],
)
def test_a_counterpart_acts_too(language: str, text: str, want: str) -> None:
    assert shapes(text, language) == [want]
