"""Events of several reports on MEANTIME (Minard et al. 2016): 120 English Wikinews reports on four topics.

The mentions are the corpus's own (those that refer to an event, outside headlines), as is usual; what they
say comes from the product's reading. Pairs of mentions of a topic are compared by `mention_pairs`, those of
two reports and those of one each by weights of their own, and joined by the clustering of merging. The
weights are learned on three topics and used on the fourth, since the acts of companies and markets have no
states and two mentions of one report may be one act here; the threshold is the best one where each of the
three is scored by the weights of the other two. Nothing is chosen on the topic that is scored. Beside it
stand the usual baselines: all mentions of one lemma in a topic are one event; those of one lemma in a
report; each alone. `ours in one report` joins nothing across reports, `reports perfect` all that the corpus
joins within a report and nothing else.
"""

import xml.etree.ElementTree as Xml
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from training.event_likeness import Vector, regress

from bench import coreference, meantime
from bench.encoder import need_data
from bench.material import Figures
from bench.mention_pairs import Bag, Marked, Syntax, bags, far, like_phrases, near, syntax
from bench.passages import Reader, passage
from runut.encoder import Encoder
from runut.merge import words
from runut.merge.cluster import Clusters
from runut.merge.facets import facets
from runut.merge.periods import period
from runut.merge.record import Told
from runut.model import Dated, EventMention, Span
from runut.model.view import View

HOME = meantime.HOME.with_name("intra_cross-doc_annotation")
RIDGE = 1.0
THRESHOLDS = (-2.0, -1.75, -1.5, -1.25, -1.0, -0.75, -0.5, -0.25, 0.0)

Pair = tuple[str, str]
Weights = tuple[Vector, Vector]


@dataclass(frozen=True)
class Topic:
    """What holds of the pairs of one report, in the order of `NEAR`, and of two, in that of `FAR`. A pair of
    which one mention lies within the other stands in neither."""

    mentions: Mapping[str, Marked]
    pairs: tuple[list[Pair], list[Pair]]
    holds: Weights

    @property
    def gold(self) -> dict[str, str]:
        return {id: one.event for id, one in self.mentions.items()}

    def same(self, kind: int) -> Vector:
        gold = self.gold
        return np.array([float(gold[one] == gold[other]) for one, other in self.pairs[kind]])


def measure(_: Path) -> Figures:
    """`meantime events.ours.conll`, `meantime events.same lemma.conll` and so on; of a topic alone
    `meantime events.ours, TOPIC.conll` and, for one event a lemma in a report, `lemma, TOPIC`."""
    need_data()
    topics = {name: topic(paths) for name, paths in reports().items()}
    gold = {id: (name, event) for name, each in topics.items() for id, event in each.gold.items()}
    lemmas = {id: (name, one.lemma) for name, each in topics.items() for id, one in each.mentions.items()}
    report = {id: id.partition("#")[0] for id in gold}
    found: dict[str, coreference.Clusters] = {
        "ours": {id: at for name in topics for id, at in ours(topics, name).items()},
        "ours in one report": {id: at for name in topics for id, at in ours(topics, name, (0,)).items()},
        "same lemma": lemmas,
        "same lemma in one report": {id: (report[id], lemmas[id]) for id in gold},
        "each alone": {id: id for id in gold},
        "reports perfect": {id: (report[id], gold[id]) for id in gold},
    }
    figures = {
        f"meantime events.{name}.{key}": value
        for name, clusters in found.items()
        for key, value in coreference.scores(gold, clusters).items()
    }
    for name, each in topics.items():
        for told, clusters in (("ours", found["ours"]), ("lemma", found["same lemma in one report"])):
            here = {id: clusters[id] for id in each.gold}
            figures[f"meantime events.{told}, {name}.conll"] = coreference.scores(each.gold, here)["conll"]
    return figures | {
        "meantime events.mentions": len(gold),
        "meantime events.events": len(set(gold.values())),
    }


def reports() -> dict[str, list[Path]]:
    """The reports of each topic."""
    found: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(HOME.glob("*/*.xml")):
        found[path.parent.name].append(path)
    return found


def topic(paths: Sequence[Path]) -> Topic:
    reader = Reader()
    read = [_report(reader, path) for path in paths]
    marked = {id: one for _, found in read for id, one in found.items()}
    told = facets((one[0] for one in marked.values()), frozenset())
    mentions = {
        id: Marked(each, how, event, lemma)
        for (id, (_, how, event, lemma)), each in zip(marked.items(), told, strict=True)
    }
    return paired(mentions, bags(view for view, _ in read))


def paired(mentions: Mapping[str, Marked], reports: Mapping[str, Bag]) -> Topic:
    told = Counter((one.place.report, one.syntax.lemma) for one in mentions.values())
    pairs: tuple[list[Pair], list[Pair]] = ([], [])
    holds: tuple[list[list[float]], list[list[float]]] = ([], [])
    ids = sorted(mentions)
    like = like_phrases(Encoder.load(), [mentions[id].syntax.phrase for id in ids])
    for (row, one), (column, other) in combinations(enumerate(mentions[id] for id in ids), 2):
        kind = int(one.place.report != other.place.report)
        times, alike = told[one.place.report, one.syntax.lemma], float(like[row, column])
        held = far(one, other, reports, alike) if kind else near(one.syntax, other.syntax, times, alike)
        if held is not None:
            pairs[kind].append((ids[row], ids[column]))
            holds[kind].append(held)
    return Topic(mentions, pairs, (np.array(holds[0]), np.array(holds[1])))


def _report(reader: Reader, path: Path) -> tuple[View, dict[str, tuple[Told, Syntax, str, str]]]:
    """The mentions of one report, by `REPORT#MENTION`, with their events and lemmas."""
    root = Xml.parse(path).getroot()
    document = meantime.document(root)
    text = passage(*document.sentences)
    view = View(reader.read(text, path.stem, meantime.LANGUAGE, document.published))
    events = {one.get("m_id", ""): one.get("instance_id") for one in root.iter("EVENT")}
    lemmas = {one.get("m_id", ""): one.get("pred") for one in root.iter("EVENT_MENTION")}
    found = {}
    for link in root.iter("REFERS_TO"):
        [event] = [one.get("m_id", "") for one in link.iter("target")]
        for key in (one.get("m_id", "") for one in link.iter("source")):
            if event in events and key in document.events:
                first, last = document.events[key]
                span = Span(path.stem, text.ranges[first][0], text.ranges[last - 1][1])
                lemma = (lemmas[key] or view.text[span.start : span.end]).lower()
                name = events[event] or f"{path.stem}:{event}"
                found[f"{path.stem}#{key}"] = (_told(view, key, span), syntax(view, span), name, lemma)
    return view, found


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


def ours(topics: Mapping[str, Topic], left_out: str, kinds: Sequence[int] = (0, 1)) -> dict[str, Pair]:
    """The clusters of one topic, by weights and a threshold from the others."""
    others = {name: each for name, each in topics.items() if name != left_out}
    scored = [
        (each, likeness(each, fitted([one for key, one in others.items() if key != name]), kinds))
        for name, each in others.items()
    ]

    def good(threshold: float) -> float:
        return sum(
            coreference.scores(each.gold, clusters(each, totals, threshold))["conll"]
            for each, totals in scored
        )

    best = max(THRESHOLDS, key=good)
    totals = likeness(topics[left_out], fitted(list(others.values())), kinds)
    return {id: (left_out, at) for id, at in clusters(topics[left_out], totals, best).items()}


def fitted(topics: Sequence[Topic]) -> Weights:
    """The weights of pairs of one report, and of two."""

    def fit(kind: int) -> Vector:
        held = np.concatenate([each.holds[kind] for each in topics])
        same = np.concatenate([each.same(kind) for each in topics])
        return regress(held, same, np.ones(len(same)), np.zeros(len(same)), RIDGE)

    return fit(0), fit(1)


def likeness(of: Topic, weights: Weights, kinds: Sequence[int]) -> dict[Pair, float]:
    return {
        pair: total
        for kind in kinds
        for pair, total in zip(of.pairs[kind], (of.holds[kind] @ weights[kind]).tolist(), strict=True)
    }


def clusters(of: Topic, totals: Mapping[Pair, float], threshold: float) -> dict[str, str]:
    """Only pairs are told to the clustering that some chain of alike pairs ties: others cannot be joined."""
    tied = {id: id for id in of.mentions}
    for pair, total in totals.items():
        one, other = (tied[id] for id in pair)
        if total > threshold and one != other:
            tied |= {id: one for id, at in tied.items() if at == other}
    among = {pair: total for pair, total in totals.items() if tied[pair[0]] == tied[pair[1]]}
    found = Clusters(of.mentions, among.get, among, threshold).joined()
    return {id: members[0] for members in found for id in members}
