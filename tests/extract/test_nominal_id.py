"""Who does a nominal act and whom it befalls, where Indonesian tells that behind the noun or before it."""

import pytest

from extract.test_events import shapes


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # a passive behind the noun's owner names the doer, so the owner is whom it befell
        (
            "Peretasan pusat data kementerian Peru yang diduga didalangi Chili terungkap.",
            ["COERCE;CHL>PER;alleged"],
        ),
        # who sends away is whom one leaves
        ("Pengusiran duta besar Kenya dari Uganda berlangsung cepat.", ["SANCTION;UGA>KEN;happened"]),
        # who acts at a request was asked
        (
            "Kenya mengirim pasukan ke Kongo atas permintaan Kongo.",
            ["MOBILIZE;KEN>;happened", "REQUEST;COG>KEN;happened"],
        ),
        # who puts off or cuts short a visit that is another's is the host
        ("Kenya menunda kunjungan Presiden Uganda.", ["CONSULT;UGA>KEN;cancelled"]),
        # talks with somebody that one says will be held are one's own
        (
            "Menteri Luar Negeri Kenya mengatakan perundingan dengan Uganda akan digelar di Nairobi.",
            ["CONSULT;KEN+UGA>;planned"],
        ),
        # words of an act may end with whom they are about
        ("Kanselir Norwegia mengakui Palestina.", ["SUPPORT;NOR>PSE;happened"]),
    ],
)
def test_the_parties_of_a_noun(text: str, want: list[str]) -> None:
    assert shapes(text, "id") == want
