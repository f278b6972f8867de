"""Outlets and agencies of the world: their usual names, by any writing, address or part of a line."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

import regex

from runut.lang import Row
from runut.read.clean import fold

SHORT = 4  # characters; a name as short as this counts only as it is written in the table
SUFFIX = regex.compile(r"\s+[-–—|]\s+(?P<name>[^-–—|]{2,40})$")
SITE = regex.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,7}", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outlet:
    """`name` is the usual form in English; `domain` the address under which its reports are known."""

    key: str
    name: str
    kind: str
    domain: str | None


class Outlets:
    """The table of outlets, looked up by folded name or by address."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._names: dict[str, Outlet] = {}
        self._domains: dict[str, Outlet] = {}
        self.spellings: dict[str, Outlet] = {}
        self._agencies: dict[str, Outlet] = {}
        for row in rows:
            domains = row.several("domains")
            outlet = Outlet(row["key"], row["name"], row["kind"], domains[0] if domains else None)
            if outlet.kind == "agency":
                self._agencies.setdefault(row["country"], outlet)
            self._domains.update(dict.fromkeys(domains, outlet))
            for name in (row["name"], *row.several("variants")):
                self._names.setdefault(fold(name), outlet)
                self._names.setdefault(fold(name).replace(" ", ""), outlet)
                self.spellings.setdefault(name, outlet)

    def named(self, name: str) -> Outlet | None:
        """The outlet that goes by `name`, whatever its capitals and marks."""
        site = self.at(name) if "." in name else None
        found = self._names.get(fold(name))
        if found is not None and len(name) <= SHORT and name not in self.spellings:
            return site
        return site or found

    def at(self, address: str) -> Outlet | None:
        """The outlet of a URL or host; a part of a site (`news.detik.com`) belongs to the site."""
        labels = host(address).split(".")
        for start in range(len(labels) - 1):
            found = self._domains.get(".".join(labels[start:]))
            if found:
                return found
        return None

    def agency_of(self, state: str) -> Outlet | None:
        """A state's own news agency: the first of its agencies in the table."""
        return self._agencies.get(state)

    def of_head(self, name: str) -> Outlet | None:
        """The outlet that a dateline names: a known one, or any that goes by its address."""
        known = self.named(name)
        if known is None and SITE.fullmatch(name):
            return Outlet(host(name), host(name), "site", host(name))
        return known

    def headline(self, title: str) -> str:
        """A title without the name of a known outlet after a dash or a bar."""
        found = SUFFIX.search(title)
        return title[: found.start()] if found and self.named(found["name"]) else title

    def own_name(self, given: str) -> str:
        """How a report's own outlet is written in its record: the address where one is known."""
        if host(given) in self._domains:
            return host(given)
        outlet = self.named(given)
        if outlet is not None:
            return outlet.domain or outlet.name
        return host(given) if SITE.fullmatch(given) else given


def host(address: str) -> str:
    """The host of a URL or of a bare address, without `www.`; "" where there is none."""
    if "://" in address:
        try:
            address = urlsplit(address).hostname or ""
        except ValueError:
            return ""
    name = address.lower().split("/", 1)[0].removeprefix("www.").removeprefix("m.")
    return "" if ":" in name else name  # `mailto:…`
