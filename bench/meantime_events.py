"""Events of several reports on MEANTIME (Minard et al. 2016): 120 English Wikinews reports on four topics.

The mentions are the corpus's own (those that refer to an event, outside headlines), as is usual; what they
say comes from the product's reading: the sentence's stems by rarity, the stems of the mention, times, the
report's date. Pairs of mentions of a topic are compared by the features of `merge.likeness` and joined by
its clustering; the weights are learned on three topics and used on the fourth, since the acts of companies
and markets have no states and two mentions of one report may be one act here. Nothing is chosen on the
topic that is scored. Beside it stand the usual baselines: all mentions of one lemma in a topic are one
event; those of one lemma in a report; each alone.
"""

import xml.etree.ElementTree as Xml
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from training.event_likeness import Vector, regress

from bench import coreference, meantime
from bench.encoder import need_data
from bench.material import Figures
from bench.passages import Reader, passage
from runut.merge import words
from runut.merge.cluster import Clusters
from runut.merge.facets import Facets, facets
from runut.merge.likeness import features
from runut.merge.periods import period
from runut.merge.record import Told
from runut.model import Dated, EventMention, Span
from runut.model.view import View

HOME = meantime.HOME.with_name("intra_cross-doc_annotation")
NAMES = (
    "start", "like words", "unlike words", "same trigger", "same day", "dates meet", "shifted", "dates apart",
    "reports apart", "one report", "same sentence", "like lemmas",
)  # fmt: skip
RIDGE = 2.0
THRESHOLDS = (-3.5, -3.0, -2.5, -2.0, -1.5, -1.0, -0.5, 0.0)


@dataclass(frozen=True)
class Marked:
    """A mention of the corpus as merging sees it, with the event that it refers to."""

    facets: Facets
    event: str
    lemma: str


@dataclass(frozen=True)
class Topic:
    """`holds` are the features of each pair, in the order of `NAMES`."""

    mentions: Mapping[str, Marked]
    pairs: list[tuple[str, str]]
    holds: Vector

    @property
    def gold(self) -> dict[str, str]:
        return {id: one.event for id, one in self.mentions.items()}


def measure(_: Path) -> Figures:
    """`meantime events.ours.conll`, `meantime events.same lemma.conll` and so on."""
    need_data()
    topics = {name: topic(paths) for name, paths in reports().items()}
    gold = {id: (name, event) for name, each in topics.items() for id, event in each.gold.items()}
    lemmas = {id: (name, one.lemma) for name, each in topics.items() for id, one in each.mentions.items()}
    found: dict[str, coreference.Clusters] = {
        "ours": {id: at for name in topics for id, at in ours(topics, name).items()},
        "same lemma": lemmas,
        "same lemma in one report": {id: (id.partition("#")[0], lemmas[id]) for id in gold},
        "each alone": {id: id for id in gold},
    }
    return {
        f"meantime events.{name}.{key}": value
        for name, clusters in found.items()
        for key, value in coreference.scores(gold, clusters).items()
    } | {"meantime events.mentions": len(gold), "meantime events.events": len(set(gold.values()))}


def reports() -> dict[str, list[Path]]:
    """The reports of each topic."""
    found: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(HOME.glob("*/*.xml")):
        found[path.parent.name].append(path)
    return found


def topic(paths: Sequence[Path]) -> Topic:
    reader = Reader()
    marked = {id: one for path in paths for id, one in _report(reader, path)}
    told = facets((one[0] for one in marked.values()), frozenset())
    mentions = {
        id: Marked(each, event, lemma)
        for (id, (_, event, lemma)), each in zip(marked.items(), told, strict=True)
    }
    pairs = list(combinations(sorted(mentions), 2))
    holds = np.array([compared(mentions[one], mentions[other]) for one, other in pairs])
    return Topic(mentions, pairs, holds)


def _report(reader: Reader, path: Path) -> Iterator[tuple[str, tuple[Told, str, str]]]:
    """The mentions of one report, by `REPORT#MENTION`, with their events and lemmas."""
    root = Xml.parse(path).getroot()
    document = meantime.document(root)
    text = passage(*document.sentences)
    view = View(reader.read(text, path.stem, meantime.LANGUAGE, document.published))
    events = {one.get("m_id", ""): one.get("instance_id") for one in root.iter("EVENT")}
    lemmas = {one.get("m_id", ""): one.get("pred") for one in root.iter("EVENT_MENTION")}
    for link in root.iter("REFERS_TO"):
        [event] = [one.get("m_id", "") for one in link.iter("target")]
        for one in link.iter("source"):
            key = one.get("m_id", "")
            if event in events and key in document.events:
                first, last = document.events[key]
                span = Span(path.stem, text.ranges[first][0], text.ranges[last - 1][1])
                told = _told(view, key, span)
                lemma = (lemmas[key] or view.text[span.start : span.end]).lower()
                yield f"{path.stem}#{key}", (told, events[event] or f"{path.stem}:{event}", lemma)


def _told(view: View, key: str, trigger: Span) -> Told:
    sentence = view.sentence_of(trigger.start)
    around = Span(trigger.report, sentence.start, sentence.end) if sentence else trigger
    times = [one for one in view.times_in(around.start, around.end) if period(one.value)]
    when = Dated(times[0].value or "", Span(trigger.report, times[0].start, times[0].end)) if times else None
    mention = EventMention(
        f"{trigger.report}#{key}", trigger.report, "AGREE", None, "happened", (), (), when, None, None,
        None, trigger, (around,), ("meantime:1",),
    )  # fmt: skip
    published = view.report.published.value
    stems = words.stems(view, trigger)
    return Told(
        mention, published, None, None, None, words.of_spans(view, (around,)), stems, None, (), (), ()
    )


def compared(one: Marked, other: Marked) -> list[float]:
    """The features of a pair, in the order of `NAMES`."""
    holds = dict(features(one.facets, other.facets, ()))
    near = one.facets.mention.report == other.facets.mention.report
    holds["one report"] = float(near)
    holds["same sentence"] = float(near and one.facets.mention.evidence == other.facets.mention.evidence)
    shared = set(one.facets.told.trigger) & set(other.facets.told.trigger)
    holds["like lemmas"] = sum(one.facets.words.get(stem, 0.0) for stem in shared)
    return [holds.get(name, 0.0) for name in NAMES]


def ours(topics: Mapping[str, Topic], left_out: str) -> dict[str, tuple[str, str]]:
    """The clusters of one topic, by weights and a threshold from the others."""
    others = [each for name, each in topics.items() if name != left_out]
    held = np.concatenate([each.holds for each in others])
    keys = [(each.gold, each.pairs) for each in others]
    same = np.array([float(gold[one] == gold[other]) for gold, pairs in keys for one, other in pairs])
    weights = regress(held, same, np.ones(len(same)), np.zeros(len(same)), RIDGE)

    def good(threshold: float) -> float:
        return sum(
            coreference.scores(each.gold, clusters(each, weights, threshold))["conll"] for each in others
        )

    best = max(THRESHOLDS, key=good)
    return {id: (left_out, at) for id, at in clusters(topics[left_out], weights, best).items()}


def clusters(of: Topic, weights: Vector, threshold: float) -> dict[str, str]:
    totals = dict(zip(of.pairs, (of.holds @ weights - threshold).tolist(), strict=True))
    found = Clusters(of.mentions, totals.get, totals, 0.0).joined()
    return {id: members[0] for members in found for id in members}
