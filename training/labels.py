"""The label sets of every head, in the order of their scores. They ship beside the weights."""

from typing import get_args

from runut.model.base import EventType, SpeechAct, Status


def bio(*kinds: str) -> list[str]:
    return ["O", *(f"{mark}-{kind}" for kind in kinds for mark in "BI")]


NAMES = {
    "names": bio("PER", "ORG", "GPE", "LOC", "EVT", "PRD"),
    "idner": bio("PER", "ORG", "LOC"),
    "nergrit": bio("PERSON", "ORGANISATION", "PLACE"),
    "nerp": bio("PPL", "PLC", "EVT", "IND", "FNB"),
    "gum": bio("PER", "ORG", "LOC", "EVT", "PRD"),
}
HOUSE = {  # what a label of a scheme may be in the house's own; what a scheme does not mark may be in its O
    "idner": ({"PER": ["PER"], "ORG": ["ORG"], "LOC": ["GPE", "LOC"]}, ["EVT", "PRD"]),
    "nergrit": ({"PERSON": ["PER"], "ORGANISATION": ["ORG"], "PLACE": ["GPE", "LOC"]}, ["EVT", "PRD"]),
    "nerp": ({"PPL": ["PER"], "PLC": ["GPE", "LOC"], "EVT": ["EVT"], "IND": ["ORG"], "FNB": ["PRD"]}, []),
    "gum": ({"PER": ["PER"], "ORG": ["ORG"], "LOC": ["GPE", "LOC"], "EVT": ["EVT"], "PRD": ["PRD"]}, []),
}
UPOS = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
    "SCONJ", "SYM", "VERB", "X",
]  # fmt: skip
RELATIONS = [
    "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj",
    "cop", "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj",
    "list", "mark", "nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum",
    "root", "vocative", "xcomp",
]  # fmt: skip
SPEECH = bio("CONTENT", "SOURCE", "CUE")
ACTS = bio(*get_args(EventType))
STATUS = list(get_args(Status))
SAYING = list(get_args(SpeechAct))
ROLES = ["none", "actor", "recipient", "both", "place"]
VERDICTS = ["e", "n", "c"]

HEADS = {
    **NAMES,
    "upos": UPOS,
    "upos_gsd": UPOS,  # GSD labels like words otherwise than CSUI and GUM
    "speech": SPEECH,
    "acts": ACTS,
    "status": STATUS,
    "saying": SAYING,
}  # one label a word
EVERYTHING = {**HEADS, "relations": RELATIONS, "roles": ROLES, "pair": VERDICTS}
