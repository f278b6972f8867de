"""The dossier as data: the same lines, with offsets that lead to the words."""

import json

from dossier_fixture import TEXTS, material
from runut.dossier import chosen
from runut.dossier.words import languages
from runut.export import dossier_json


def test_every_cite_leads_to_its_words() -> None:
    data = json.loads(dossier_json.text(chosen(material()), material()))
    (dossier,) = data["dossiers"]
    lines = [*dossier["lede"], *(line for lines in dossier["sections"].values() for line in lines)]
    assert lines
    for line in lines:
        assert set(line["text"]) == set(languages())
        for cite in line["cites"]:
            assert TEXTS[cite["report"]][cite["start"] : cite["end"]] == cite["words"]
            assert " ".join(cite["words"].split()) in cite["sentence"]


def test_it_says_what_was_read_and_what_was_not() -> None:
    data = json.loads(dossier_json.text(chosen(material()), material()))
    assert [report["id"] for report in data["reports"]] == ["copy", "plan", "visit"]
    assert data["failures"][0]["reason"] == "the page has no text"
    assert data["pairs"][0]["states"] == ["BRA", "NOR"]
