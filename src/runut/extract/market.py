"""A reading as flows see it: a company stands for the state that it is of.

In an act a company is no party. What it sells or invests passes from its state all the same.
"""

from copy import copy
from functools import cache

from runut.extract.clauses import Line
from runut.lang import world
from runut.model import Party, Span
from runut.model.view import View

COMPANIES = "organ:companies"  # the key of words like `Peruvian firms`


@cache
def _homes() -> dict[str, str]:
    """The state of each company, by the id of its entity."""
    rows = world().rows("organisations")
    return {f"body:{row['body']}": row["acts_for"] for row in rows if row["kind"] == "company"}


class Market(View):
    """A view in which companies act for their states. Those that go by one of the `forms` in which companies
    are registered where the report's language is at home (`PT`) are of the state `domestic`."""

    def __init__(self, view: View, forms: frozenset[str] = frozenset(), domestic: str = "") -> None:
        super().__init__(view.reading)
        self._forms, self._domestic = forms, domestic

    def laid(self, line: Line) -> Line:
        """The line, asked through this view."""
        other = copy(line)
        other.view = self
        return other

    def states(self, mention: int) -> tuple[str, ...]:
        home = self.home(mention)
        return super().states(mention) if home is None else (home,)

    def party(self, mention: int) -> tuple[Party, ...]:
        home, own = self.home(mention), self.mentions[mention]
        if home is None:
            return super().party(mention)
        return (Party(home, self.name(mention), None, Span(self.report.id, own.start, own.end)),)

    def home(self, mention: int) -> str | None:
        """The state of the company that a mention means; None of anything else."""
        keys = self.mentions[mention].keys
        if COMPANIES in keys:
            return next((key.removeprefix("state:") for key in keys if key.startswith("state:")), None)
        found = (_homes().get(entity.id) for entity in self.entities_of(mention))
        known = next((home for home in found if home is not None), None)
        return known or self._registered(mention)

    def _registered(self, mention: int) -> str | None:
        """The state at home, of a firm that nobody knows by name but for the form that it has there."""
        form, _, name = self.words(self.mentions[mention]).partition(" ")
        at_home = bool(name) and form.lower() in self._forms and not super().states(mention)
        return self._domestic if at_home and self._domestic else None


def trades(view: View, mention: int) -> bool:
    """Whether a company is meant, of a state that is known."""
    return isinstance(view, Market) and view.home(mention) is not None


def is_named_company(view: View, mention: int) -> bool:
    """Whether a company is meant that goes by a name, not the companies of a state as such."""
    return trades(view, mention) and COMPANIES not in view.mentions[mention].keys
