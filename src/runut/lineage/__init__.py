"""Who copied whom: reports that rest on one another or on a named origin, with aligned sentences.

`sheet_of(tools, reading)` is what lineage takes of one report, `entry(sheet)` its place in the index,
`credited(report)` the origins that it names. `neighbours(entries)` gives the pairs of reports that are worth
comparing, each with the reports near to either; `STAGE.run(None, Case(one, other, near))` compares two.
`derivations(readings)` does all of it over some readings. Out come `Derivation`s:

- `copy`, `rewrite`, `translation`: `report` was made from the report `source`; `pairs` are the aligned
  sentences, and also the `evidence` (the `ours` side). At most one for two reports.
- `version`: `report` is a later state of the page that `source` was taken from.
- `common origin`: both rest on something that is not in the store, or it cannot be told which came first;
  `report` is then the later published of the two (by id where that is equal), `source` the other.
- `quotation`: both quote the same words of a third party; the reports are otherwise independent, so such a
  derivation never joins origins.
- `credit`: `source` is `origin:NAME`, an agency or outlet that the report names; evidence is the credit.

What is made depends on the set of readings only, not on their order. Vectors are used where readings have
them.

`origins(reports, derivations)` gives the independent origins: every report is in exactly one `Origin`.
`linked(reports, derivations)` parts them into groups that can be counted one by one.
"""

from runut.lineage.candidates import Entry, entry, neighbours
from runut.lineage.origin import linked, origins
from runut.lineage.sheet import Sheet
from runut.lineage.stage import STAGE, Case, Tools, credited, derivations, load, sheet_of

__all__ = [
    "STAGE",
    "Case",
    "Entry",
    "Sheet",
    "Tools",
    "credited",
    "derivations",
    "entry",
    "linked",
    "load",
    "neighbours",
    "origins",
    "sheet_of",
]
