"""Where an article stands on the web: only whole http(s) addresses."""

from urllib.parse import urljoin, urlsplit

_LONGEST = 2048


def web_address(said: str, base: str | None = None) -> str | None:
    """The absolute http(s) address that a value gives, seen from `base`; None if it gives none."""
    said = said.strip().replace("&amp;", "&")
    if not said or len(said) > _LONGEST or any(char.isspace() or char in '<>"\\' for char in said):
        return None
    try:
        joined = urljoin(base or "https:", said)
        parts = urlsplit(joined)
        host = parts.hostname
        _ = parts.port  # raises if it is no number
    except ValueError:
        return None
    return joined if parts.scheme in {"http", "https"} and host and len(joined) <= _LONGEST else None


def is_home(address: str) -> bool:
    """Whether an address is that of a site rather than of something on it."""
    parts = urlsplit(address)
    return parts.path in {"", "/"} and not parts.query


def is_above(address: str, other: str) -> bool:
    """Whether an address is that of the part of a site in which another stands."""
    return other.startswith(f"{address.rstrip('/')}/") and len(other) > len(address)
