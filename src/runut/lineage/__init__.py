"""Who copied whom: reports of a store that rest on one another or on a named origin, with aligned sentences.

`STAGE.run(tools, readings)` takes every reading of the store at once (any iterable, read once, in any order)
and yields `Derivation`s, sorted by id:

- `copy`, `rewrite`, `translation`: `report` was made from the report `source`; `pairs` are the aligned
  sentences, and also the `evidence` (the `ours` side). At most one for two reports.
- `version`: `report` is a later state of the page that `source` was taken from.
- `common origin`: both rest on something that is not in the store, or it cannot be told which came first;
  `report` is then the later published of the two (by id where that is equal), `source` the other.
- `quotation`: both quote the same words of a third party; the reports are otherwise independent, so such a
  derivation never joins origins.
- `credit`: `source` is `origin:NAME`, an agency or outlet that the report names; evidence is the credit.

The output depends on the set of readings only, not on their order. Vectors are used where readings have them.

`origins(reports, derivations)` gives the independent origins: every report is in exactly one `Origin`.
"""

from runut.lineage.origin import origins
from runut.lineage.stage import STAGE

__all__ = ["STAGE", "origins"]
