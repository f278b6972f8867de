"""Addresses as compared: two that lead to one page are equal."""

from urllib.parse import parse_qsl, urlencode, urlsplit

FRONTS = ("www.", "m.", "amp.")
CAMPAIGN = "utm_"  # so begin parameters that count readers
ASIDE = frozenset(("page", "single", "amp", "source", "ref", "fbclid"))  # choose no other article


def page(address: str | None) -> str | None:
    """The address without its scheme, its front, its fragment and what only says how a reader came there;
    None where there is none, or where it names no page of its host."""
    if not address:
        return None
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    host = (parts.hostname or "").lower()
    for front in FRONTS:
        host = host.removeprefix(front)
    path = parts.path.rstrip("/").removesuffix("/amp")
    asked = sorted(one for one in parse_qsl(parts.query) if not _aside(one[0].lower()))
    if not host or not (path or asked):
        return None
    return f"{host}{path}?{urlencode(asked)}"


def _aside(name: str) -> bool:
    return name in ASIDE or name.startswith(CAMPAIGN)
