"""From records to a dossier: what happened between two states, who says so, what is open, where they differ.

    material = Material.gather(records)       # any mix of model records: Report, Annotation, Event, …
    pairs(material)                           # the pairs of states it tells of, most reported first
    dossier = compose(material, "RUS", "PRK", since="2023", until=None, language="en")
    book = chosen(material)                   # the main pairs, each in every language, for one page

Sections come in a fixed order: happened, flows, voices, outcomes, conflicts, reports, unread. Every line
cites spans of report texts. `Line.text` is in the dossier's language; `Line.facts` hold language-free values
(codes, TIMEX values, counts, ids), which an export puts into words. A dossier in another language has the
same lines, with the same ids, in the same order.
"""

from runut.dossier.compose import chosen, compose
from runut.dossier.material import Material
from runut.dossier.pairs import StatePair, pairs

__all__ = ["Material", "StatePair", "chosen", "compose", "pairs"]
