"""When a report was published, and how that is known."""

import regex

from runut.model import Page, Published
from runut.read.calendar import Calendar
from runut.read.line import Draft
from runut.read.tenure import Tenure

IN_URL = regex.compile(
    r"/(?P<year>20\d\d|19\d\d)[/-]?(?P<month>0[1-9]|1[0-2])[/-]?(?P<day>0[1-9]|[12]\d|3[01])(?=[/_-]|\d|$)"
)
LEAD = 2  # paragraphs in which a date with its weekday is the day of the news


class Publishing:
    """Finds the publication date: what was given goes before what the page says, that before inference."""

    def __init__(self, calendar: Calendar, today: regex.Pattern[str], tenure: Tenure) -> None:
        self._calendar = calendar
        self._today = today
        self._tenure = tenure

    def date(self, page: Page, draft: Draft, paragraphs: list[str]) -> Published:
        given = self.given(page)
        if given:
            return Published(given, "field")
        for how in ("metadata", "byline", "dateline"):
            if how in draft.dates:
                return Published(draft.dates[how], how)
        from_url = self._from_url(page.url)
        if from_url:
            return Published(from_url, "url")
        inferred = self._inferred(paragraphs)
        return Published(inferred, "inferred") if inferred else Published(None, "unknown")

    def given(self, page: Page) -> str | None:
        """The date that the page came with."""
        return self._calendar.read(page.field("published") or "")

    def _from_url(self, url: str | None) -> str | None:
        found = IN_URL.search(url or "")
        return self._calendar.read("{year}-{month}-{day}".format(**found.groupdict())) if found else None

    def _inferred(self, paragraphs: list[str]) -> str | None:
        """The full date that the text calls today; else the latest of the lead that names its weekday; else
        the one that office-holders leave."""
        text = "\n".join(paragraphs)
        dates = sorted(self._calendar.find(text), key=lambda dated: dated.start)
        for dated in dates:
            before = text[max(0, dated.start - 25) : dated.start]
            after = text[dated.end : dated.end + 25]
            if self._today.search(before) or self._today.match(after.lstrip(" ,)")):
                return dated.value
        lead = len("\n".join(paragraphs[:LEAD]))
        named = [dated.value for dated in dates if dated.weekday and dated.start < lead]
        return max(named, default=None) or self._by_tenure(text, text[:lead])

    def _by_tenure(self, text: str, lead: str) -> str | None:
        """The one date that the lead gives, without its year, in the only year that office-holders allow."""
        days = {(month, day): weekday for month, day, weekday in self._calendar.partly(lead)}
        if len(days) != 1:
            return None
        (((month, day), weekday),) = days.items()
        return self._tenure.day(text, month, day, weekday)
