"""What many reports say together: canonical events, disagreements, and what became of expectations.

`groups(readings, statements, events, flows, derivations, origins, judgements)` parts the whole store into
`Group`s, one for each pair of states, sorted by `Group.states`; all arguments are iterables of the store's
records, in any order, and `readings` is read once (one reading in memory at a time is enough). Each mention
and each flow belongs to exactly one group. A group is a small frozen record that holds all that its merging
needs, without any text, so that it can be sent to another process; equal groups give equal results, so
`Group.digest` tells whether a group has changed since it was last run.

`portion`, `differences` and `assembled` are the same in steps that can be kept: what one report gives,
what one derivation changed, and the groups that these make up.

`bonds` says which mentions a person's judgements bind, `contradiction` whether they agree with each other.

`STAGE.run(tools, group)` yields `Event`s (each mention of the group in exactly one), `Conflict`s and
`Outcome`s, in a fixed order. Delete what a group yielded before when it is run again: key the records by
`Group.key`.
"""

from runut.merge.aligned import Heard, differences, hear, spans, sure
from runut.merge.group import assembled, groups, portion
from runut.merge.home import of_mention as home_of
from runut.merge.judged import Known, bonds, contradiction
from runut.merge.record import Bond, Clue, Group, Portion
from runut.merge.stage import STAGE

__all__ = [
    "STAGE",
    "Bond",
    "Clue",
    "Group",
    "Heard",
    "Known",
    "Portion",
    "assembled",
    "bonds",
    "contradiction",
    "differences",
    "groups",
    "hear",
    "home_of",
    "portion",
    "spans",
    "sure",
]
