"""Addresses: which two lead to one page, and which do not."""

import pytest

from runut.lineage.address import page

HOME = "https://www.harbourpost.example/news/1"


@pytest.mark.parametrize(
    "other",
    [
        "http://harbourpost.example/news/1/",
        "https://m.harbourpost.example/news/1",
        "https://amp.harbourpost.example/news/1/amp",
        "https://harbourpost.example/news/1?utm_source=mail&utm_medium=x#comments",
        "https://harbourpost.example/news/1?page=all&ref=home",
    ],
)
def test_one_page(other: str) -> None:
    assert page(other) == page(HOME)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://harbourpost.example/news/1", "https://harbourpost.example/news/2"),
        ("https://harbourpost.example/?p=1", "https://harbourpost.example/?p=2"),
        (
            "https://harbourpost.example/index.php?page_id=1",
            "https://harbourpost.example/index.php?page_id=2",
        ),
        ("https://harbourpost.example/read?ref_id=1", "https://harbourpost.example/read?ref_id=2"),
    ],
)
def test_two_pages(one: str, other: str) -> None:
    assert page(one) != page(other)


@pytest.mark.parametrize("none", [None, "", "https://harbourpost.example/", "http://[broken"])
def test_no_page(none: str | None) -> None:
    assert page(none) is None
